import { closeSync, openSync, writeSync } from 'node:fs'

const BUFFER_BYTES = 1 << 20

/** A file that is written from front to back; small pieces are gathered before they reach the disk. */
export type OutputFile = { readonly write: (piece: string | Uint8Array) => void; readonly close: () => void }

/** Opens a new file for writing. Writing after `close` is an error; closing twice is not. */
export function openOutput(path: string): OutputFile {
  let descriptor: number | null = openSync(path, 'wx')
  let pieces: Uint8Array[] = []
  let gathered = 0
  const flush = (): void => {
    if (descriptor === null) throw new Error(`release: ${path} is closed`)
    const bytes = pieces.length === 1 && pieces[0] ? pieces[0] : Buffer.concat(pieces)
    for (let written = 0; written < bytes.length; ) written += writeSync(descriptor, bytes, written)
    pieces = []
    gathered = 0
  }
  return {
    write: piece => {
      // A copy, because writers reuse their buffers.
      const bytes = typeof piece === 'string' ? Buffer.from(piece, 'utf8') : Buffer.from(piece)
      pieces.push(bytes)
      gathered += bytes.length
      if (gathered >= BUFFER_BYTES) flush()
    },
    close: () => {
      if (descriptor === null) return
      if (gathered > 0) flush()
      closeSync(descriptor)
      descriptor = null
    },
  }
}
