import { Readable } from 'node:stream'
import { type Entry, extract } from 'tar-stream'
import { BrokenContainer, type Container, type Found, nameInside, warningAt } from './container.ts'
import { isSidecarName, sidecarNameOf } from './format-names.ts'
import { HEADER_BYTES } from './limits.ts'
import { closeGate, collect, guardHeaders, gunzipped, newGate, plainBytes } from './unpacked.ts'

const SIDECAR_BYTES = 100_000
/** Sidecars are read before the pages that they describe, and held until then. */
const SIDECARS_BYTES = 100_000_000

type Bytes = AsyncIterable<Uint8Array>

/** The entries of a tar stream, one after the other; what of an entry is not read is passed over. */
async function* entriesOf(bytes: Bytes): AsyncGenerator<Entry> {
  const gate = newGate()
  const reader = extract()
  let fault: unknown
  const source = Readable.from(guardHeaders(bytes, gate, 2 * HEADER_BYTES))
  source.on('error', error => {
    fault = error
    reader.destroy(error instanceof Error ? error : undefined)
  })
  source.pipe(reader)
  let entries = 0
  try {
    for await (const entry of reader) {
      entries += 1
      gate.closed = false
      yield entry
      entry.resume()
      closeGate(gate)
    }
  } catch (error) {
    if (fault instanceof BrokenContainer) throw fault
    if (error instanceof BrokenContainer) throw error
    const reason = error instanceof Error ? error.message : String(error)
    const where = entries === 0 ? 'It is no tar file' : `It is damaged after ${entries} of its members`
    throw new BrokenContainer(
      'broken-archive',
      `${where} (${reason}), so what comes after is not read. Fetch or pack it again.`,
    )
  } finally {
    source.destroy()
    reader.destroy()
  }
}

async function readSidecars(bytes: Bytes): Promise<Map<string, Uint8Array>> {
  const sidecars = new Map<string, Uint8Array>()
  let held = 0
  try {
    for await (const entry of entriesOf(bytes)) {
      if (entry.header.type !== 'file' || !isSidecarName(entry.header.name) || held > SIDECARS_BYTES) continue
      const content = (await collect(entry, SIDECAR_BYTES)) ?? new Uint8Array()
      sidecars.set(entry.header.name, content)
      held += content.length
    }
  } catch {
    // The same fault is met, and reported, when the pages are read.
  }
  return sidecars
}

async function* readTar(container: Container, unpack: (container: Container) => Bytes): AsyncGenerator<Found> {
  // What the sidecars cost is not counted twice.
  const sidecars = await readSidecars(unpack({ ...container, spent: { ...container.spent } }))
  const used = new Set<string>()
  for await (const entry of entriesOf(unpack(container))) {
    const { name, type } = entry.header
    if (type === 'symlink' || type === 'link') {
      yield warningAt(
        nameInside(container.path, name),
        'symlink',
        'This is a link and is not followed. Pack the file itself.',
      )
    } else if ((type === 'file' || type === 'contiguous-file') && !isSidecarName(name)) {
      const beside = sidecarNameOf(name)
      used.add(beside)
      yield* container.openMember(container, { name, content: entry, sidecar: sidecars.get(beside) ?? null })
    } else if (type !== 'file' && type !== 'directory') container.passedOver.add(String(type))
  }
  for (const name of sidecars.keys()) {
    if (!used.has(name))
      yield warningAt(nameInside(container.path, name), 'orphan-sidecar', 'No article stands beside this sidecar.')
  }
}

/** The members of a tar file, in their order. */
export const openTar = (container: Container): AsyncIterable<Found> => readTar(container, plainBytes)

/** The members of a `.tar.gz`. */
export const openTarGz = (container: Container): AsyncIterable<Found> => readTar(container, gunzipped)
