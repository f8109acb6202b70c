import { closeSync, openSync, writeSync } from 'node:fs'

const BUFFER_BYTES = 1 << 20
/** UTF-8 needs at most so many bytes for a UTF-16 unit. */
const UNIT_BYTES = 3

/** A file that is written from front to back; small pieces are gathered before they reach the disk. */
export type OutputFile = {
  readonly write: (piece: string | Uint8Array) => void
  /** Brings what was gathered to the file, where others can read it, and gives the bytes that it has now. */
  readonly flush: () => number
  readonly close: () => void
}

/** Opens a new file for writing. Writing after `close` is an error; closing twice is not. */
export function openOutput(path: string): OutputFile {
  let descriptor: number | null = openSync(path, 'wx')
  const buffer = Buffer.allocUnsafeSlow(BUFFER_BYTES)
  let gathered = 0
  let size = 0
  const append = (bytes: Uint8Array): void => {
    if (descriptor === null) throw new Error(`release: ${path} is closed`)
    for (let written = 0; written < bytes.length; ) written += writeSync(descriptor, bytes, written)
    size += bytes.length
  }
  const flush = (): number => {
    if (gathered > 0) append(buffer.subarray(0, gathered))
    gathered = 0
    return size
  }
  return {
    write: piece => {
      if (descriptor === null) throw new Error(`release: ${path} is closed`)
      const most = typeof piece === 'string' ? piece.length * UNIT_BYTES : piece.length
      if (most > BUFFER_BYTES - gathered) flush()
      if (most > BUFFER_BYTES) append(typeof piece === 'string' ? Buffer.from(piece, 'utf8') : piece)
      else if (typeof piece === 'string') gathered += buffer.write(piece, gathered)
      else {
        buffer.set(piece, gathered)
        gathered += piece.length
      }
    },
    flush,
    close: () => {
      if (descriptor === null) return
      flush()
      closeSync(descriptor)
      descriptor = null
    },
  }
}
