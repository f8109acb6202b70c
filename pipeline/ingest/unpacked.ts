import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { BrokenContainer, type Container } from './container.ts'
import { RATIO_FROM_BYTES } from './limits.ts'

type Bytes = AsyncIterable<Uint8Array>

/** Counts unpacked bytes against the limit of the whole file. */
export function spend({ limits, spent }: Container, bytes: number): void {
  spent.bytes += bytes
  if (spent.bytes > limits['archive-bytes']) {
    throw new BrokenContainer(
      'unpacks-too-large',
      `It unpacks to more than ${limits['archive-bytes']} bytes, so the rest is not read. Split it, or raise the limit archive-bytes.`,
    )
  }
}

/** Refuses what was packed more tightly than text can be. */
export function checkRatio({ limits }: Container, packed: number, unpacked: number): void {
  if (unpacked < RATIO_FROM_BYTES || unpacked <= packed * limits['archive-ratio']) return
  throw new BrokenContainer(
    'packed-too-tightly',
    `It unpacks to more than ${limits['archive-ratio']} times its size, as only a trap or a file of repetitions does; the rest is not read. Take it out, or raise the limit archive-ratio.`,
  )
}

/** The bytes of a file as they are. */
export async function* plainBytes(container: Container): Bytes {
  for await (const chunk of createReadStream(container.file)) {
    spend(container, chunk.length)
    yield chunk
  }
}

/** The bytes of a gzip file, unpacked; several gzip members in a row are one file. */
export async function* gunzipped(container: Container): Bytes {
  const packed = createReadStream(container.file)
  const unpacked = createGunzip()
  pipeline(packed, unpacked, () => {})
  let size = 0
  try {
    for await (const chunk of unpacked) {
      size += chunk.length
      spend(container, chunk.length)
      checkRatio(container, packed.bytesRead, size)
      yield chunk
    }
  } catch (error) {
    throw error instanceof BrokenContainer ? error : brokenGzip(error)
  } finally {
    packed.destroy()
    unpacked.destroy()
  }
}

function brokenGzip(error: unknown): BrokenContainer {
  const cut = error instanceof Error && 'code' in error && error.code === 'Z_BUF_ERROR'
  const what = cut ? 'It ends in the middle of its gzip data' : 'Its gzip data is damaged'
  return new BrokenContainer('broken-archive', `${what}, so what comes after is not read. Fetch or pack it again.`)
}

/**
 * All bytes of a stream, or null where there are more than `limit`. The stream is read to its end in any case, because a member of a
 * tar file that is left in the middle takes the whole file with it; the limits of the container bound what that costs.
 */
export async function collect(content: Bytes | Iterable<Uint8Array>, limit: number): Promise<Uint8Array | null> {
  let pieces: Uint8Array[] = []
  let size = 0
  for await (const piece of content) {
    size += piece.length
    if (size > limit) pieces = []
    else pieces.push(piece)
  }
  return size > limit ? null : Buffer.concat(pieces, size)
}

/** Whether a reader is between documents, and the bytes that it has asked for since. */
type Gate = { closed: boolean; bytes: number }

export const newGate = (): Gate => ({ closed: true, bytes: 0 })

/** From here on only a header may come. */
export function closeGate(gate: Gate): void {
  gate.closed = true
  gate.bytes = 0
}

/**
 * Hands bytes on, and stops when a reader asks for more than `limit` of them while the gate is closed: between documents, where a format
 * holds only short headers, and where its library would collect whatever comes.
 */
export async function* guardHeaders(content: Bytes, gate: Gate, limit: number): Bytes {
  for await (const chunk of content) {
    gate.bytes = gate.closed ? gate.bytes + chunk.length : 0
    if (gate.bytes > limit) {
      throw new BrokenContainer(
        'broken-archive',
        `A header in it is longer than ${limit} bytes, so what comes after is not read. It may be damaged: fetch or pack it again.`,
      )
    }
    yield chunk
  }
}
