import { type Entry, getFileNameLowLevel, openPromise, type ZipFile } from 'yauzl'
import { BrokenContainer, type Container, errorAt, type Found, nameInside, warningAt } from './container.ts'
import { isSidecarName, sidecarNameOf } from './format-names.ts'
import { checkRatio, collect, spend } from './unpacked.ts'

/** Unix mode bits of a symbolic link, in the upper half of a zip entry's attributes. */
const isSymlink = (entry: Entry): boolean => ((entry.externalFileAttributes >>> 16) & 0o170000) === 0o120000

const SIDECAR_BYTES = 100_000
/** Sidecars are read before the pages that they describe, and held until then. */
const SIDECARS_BYTES = 100_000_000

const nameOf = (entry: Entry): string =>
  getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, false)

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message.split('\n', 1)[0] : String(error))

const broken = (error: unknown): BrokenContainer =>
  error instanceof BrokenContainer
    ? error
    : new BrokenContainer('broken-archive', `The zip file is damaged (${reasonOf(error)}). Fetch or pack it again.`)

async function* entriesOf(zip: ZipFile): AsyncGenerator<Entry> {
  try {
    for await (const entry of zip.eachEntry()) yield entry
  } catch (error) {
    throw broken(error)
  }
}

async function* contentOf(container: Container, zip: ZipFile, entry: Entry): AsyncGenerator<Uint8Array> {
  const stream = await zip.openReadStreamPromise(entry)
  let size = 0
  for await (const chunk of stream) {
    size += chunk.length
    spend(container, chunk.length)
    checkRatio(container, entry.compressedSize, size)
    yield chunk
  }
}

async function readSidecars(container: Container, zip: ZipFile): Promise<Map<string, Uint8Array>> {
  const sidecars = new Map<string, Uint8Array>()
  let held = 0
  for await (const entry of entriesOf(zip)) {
    if (!isSidecarName(nameOf(entry)) || entry.isEncrypted() || held > SIDECARS_BYTES) continue
    try {
      // No bytes stand for a sidecar that cannot be used, which the reader of the article reports.
      const bytes = (await collect(contentOf(container, zip, entry), SIDECAR_BYTES)) ?? new Uint8Array()
      sidecars.set(nameOf(entry), bytes)
      held += bytes.length
    } catch {
      sidecars.set(nameOf(entry), new Uint8Array())
    }
  }
  return sidecars
}

async function openZipFile(file: string): Promise<ZipFile> {
  try {
    return await openPromise(file, { lazyEntries: true, autoClose: false, decodeStrings: false })
  } catch (error) {
    throw broken(error)
  }
}

/** The members of a zip file, in the order of its directory. */
export async function* openZip(container: Container): AsyncGenerator<Found> {
  const first = await openZipFile(container.file)
  let sidecars: Map<string, Uint8Array>
  try {
    sidecars = await readSidecars(container, first)
  } finally {
    first.close()
  }
  const zip = await openZipFile(container.file)
  const used = new Set<string>()
  try {
    for await (const entry of entriesOf(zip)) {
      const name = nameOf(entry)
      if (name.endsWith('/') || isSidecarName(name)) continue
      const path = nameInside(container.path, name)
      if (isSymlink(entry)) {
        yield warningAt(path, 'symlink', 'This is a symbolic link and is not followed. Pack the file itself.')
      } else if (entry.isEncrypted()) {
        yield errorAt(path, 'encrypted', 'It is encrypted and cannot be read. Pack it again without a password.')
      } else {
        const beside = sidecarNameOf(name)
        used.add(beside)
        const content = contentOf(container, zip, entry)
        const member = { name, content, sidecar: sidecars.get(beside) ?? null }
        try {
          yield* container.openMember(container, member)
        } catch (error) {
          if (error instanceof BrokenContainer && error.code === 'unpacks-too-large') throw error
          const { code, message } = broken(error)
          yield errorAt(path, code, message)
        }
      }
    }
    for (const name of sidecars.keys()) {
      if (!used.has(name))
        yield warningAt(nameInside(container.path, name), 'orphan-sidecar', 'No article stands beside this sidecar.')
    }
  } finally {
    zip.close()
  }
}
