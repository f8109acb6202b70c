import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const FLUSH_BYTES = 1_000_000

/** A document and the bytes of its result. */
export type Spooled = { readonly path: string; readonly result: Uint8Array }

/**
 * Keeps the results of all documents on disk (in TMPDIR) until the last one is read, because a later document may be a newer version of
 * an earlier one. Gives them back once, in the same order. On the disk, two lengths stand before each path and result.
 */
export function openSpool() {
  const folder = mkdtempSync(join(tmpdir(), 'article-figures-'))
  const file = openSync(join(folder, 'results'), 'w+')
  let waiting: Uint8Array[] = []
  let held = 0
  let size = 0
  const flush = (): void => {
    const bytes = Buffer.concat(waiting)
    for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at)
    size += bytes.length
    waiting = []
    held = 0
  }
  const read = (bytes: Buffer, from: number): void => {
    for (let at = 0; at < bytes.length; ) {
      const count = readSync(file, bytes, at, bytes.length - at, from + at)
      if (count === 0) throw new Error('the results that waited on the disk (in TMPDIR) are no longer whole')
      at += count
    }
  }
  return {
    add({ path, result }: Spooled): void {
      const name = Buffer.from(path)
      const lengths = Buffer.alloc(8)
      lengths.writeUInt32LE(name.length, 0)
      lengths.writeUInt32LE(result.length, 4)
      waiting.push(lengths, name, result)
      held += lengths.length + name.length + result.length
      if (held > FLUSH_BYTES) flush()
    },
    *results(): Generator<Spooled> {
      flush()
      const lengths = Buffer.alloc(8)
      for (let at = 0; at < size; ) {
        read(lengths, at)
        const name = lengths.readUInt32LE(0)
        const bytes = Buffer.allocUnsafe(name + lengths.readUInt32LE(4))
        read(bytes, at + lengths.length)
        yield { path: bytes.toString('utf8', 0, name), result: bytes.subarray(name) }
        at += lengths.length + bytes.length
      }
    },
    close(): void {
      closeSync(file)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
