import type { IncomingMessage } from 'node:http'
import { type Duplex, PassThrough } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createBrotliDecompress, createGunzip } from 'node:zlib'
import { FetchRefusal } from './refusal.ts'

/** What unpacks a body with this Content-Encoding. */
function unpackerOf(encoding: string): Duplex {
  if (encoding === '' || encoding === 'identity') return new PassThrough()
  if (encoding === 'gzip' || encoding === 'x-gzip') return createGunzip()
  if (encoding === 'br') return createBrotliDecompress()
  throw new FetchRefusal(`the page is packed as "${encoding}", which was not asked for; save it by hand`)
}

/**
 * The body of an answer, unpacked. No more than `limit` bytes are taken from the network, and no more than that are unpacked: a small
 * body that unpacks to gigabytes stops at the limit.
 */
export async function readBody(response: IncomingMessage, limit: number, signal: AbortSignal): Promise<Buffer> {
  const unpacker = unpackerOf((response.headers['content-encoding'] ?? '').trim().toLowerCase())
  const chunks: Buffer[] = []
  async function* within(stream: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    let size = 0
    for await (const chunk of stream) {
      size += chunk.length
      if (size > limit) {
        throw new FetchRefusal(
          `the page has more than ${limit} bytes; raise the limit document-bytes or save it by hand`,
        )
      }
      yield chunk
    }
  }
  await pipeline(
    response,
    within,
    unpacker,
    within,
    async stream => {
      for await (const chunk of stream) chunks.push(chunk)
    },
    { signal },
  )
  return Buffer.concat(chunks)
}
