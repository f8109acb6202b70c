import { createHash } from 'node:crypto'
import { closeSync, openSync, readdirSync, readFileSync, readSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export const CHECKSUMS_FILE = 'SHA256SUMS'

/** One file of a release, measured. */
export type FileFact = { readonly path: string; readonly bytes: number; readonly sha256: string }

/** Size and SHA-256 of a file, read piece by piece. */
export function measureFile(path: string): { bytes: number; sha256: string } {
  const descriptor = openSync(path, 'r')
  try {
    const hash = createHash('sha256')
    const buffer = Buffer.alloc(1 << 20)
    let bytes = 0
    for (let read = readSync(descriptor, buffer); read > 0; read = readSync(descriptor, buffer)) {
      hash.update(buffer.subarray(0, read))
      bytes += read
    }
    return { bytes, sha256: hash.digest('hex') }
  } finally {
    closeSync(descriptor)
  }
}

/** All files below a directory, as paths with forward slashes, in code-point order. */
export function filesBelow(directory: string, under = ''): string[] {
  const found = readdirSync(join(directory, under), { withFileTypes: true }).flatMap(entry => {
    const path = under === '' ? entry.name : `${under}/${entry.name}`
    return entry.isDirectory() ? filesBelow(directory, path) : [path]
  })
  return found.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0))
}

/** Size and hash of all files below a directory. */
export const measureFiles = (directory: string): FileFact[] =>
  filesBelow(directory).map(path => ({ path, ...measureFile(join(directory, path)) }))

/** Writes `SHA256SUMS` over all other files, in the form that `sha256sum -c` reads. Files measured before are not read again. */
export function writeChecksums(directory: string, measured: readonly FileFact[] = []): void {
  const known = new Map(measured.map(({ path, sha256 }) => [path, sha256]))
  const lines = filesBelow(directory)
    .filter(path => path !== CHECKSUMS_FILE)
    .map(path => `${known.get(path) ?? measureFile(join(directory, path)).sha256}  ${path}\n`)
  writeFileSync(join(directory, CHECKSUMS_FILE), lines.join(''))
}

/** The list of `SHA256SUMS`: path to hash. A line that is none throws. */
export function readChecksums(directory: string): Map<string, string> {
  const sums = new Map<string, string>()
  const lines = readFileSync(join(directory, CHECKSUMS_FILE), 'utf8').split('\n')
  for (const line of lines.slice(0, -1)) {
    const [, hash, path] = /^([0-9a-f]{64}) {2}(.+)$/.exec(line) ?? []
    if (!hash || !path) throw new Error(`${CHECKSUMS_FILE}: this line is no checksum: ${line.slice(0, 100)}`)
    sums.set(path, hash)
  }
  return sums
}
