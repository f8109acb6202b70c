import { isUtf8 } from 'node:buffer'

/** So much of a file is looked at to tell its characters. */
const SAMPLE_BYTES = 1_000_000

/** The encoding of a long text from its beginning: a byte order mark, else UTF-8 where it is well-formed, else windows-1252. */
function encodingOf(sample: Uint8Array, isWhole: boolean): string {
  if (sample[0] === 0xff && sample[1] === 0xfe) return 'utf-16le'
  if (sample[0] === 0xfe && sample[1] === 0xff) return 'utf-16be'
  // The sample may end in the middle of a character.
  const cuts = isWhole ? [0] : [0, 1, 2, 3]
  return cuts.some(cut => isUtf8(sample.subarray(0, sample.length - cut))) ? 'utf-8' : 'windows-1252'
}

/**
 * Text of a long stream of bytes, piece by piece, without its byte order mark. Bytes that do not fit the encoding become U+FFFD, which
 * is seen in the text.
 */
export async function* decodedChunks(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let sample: Uint8Array[] = []
  let held = 0
  let decoder: InstanceType<typeof TextDecoder> | null = null
  const start = (isWhole: boolean): string => {
    const head = Buffer.concat(sample)
    sample = []
    decoder = new TextDecoder(encodingOf(head, isWhole))
    return decoder.decode(head, { stream: true })
  }
  for await (const chunk of bytes) {
    if (decoder !== null) {
      yield (decoder as InstanceType<typeof TextDecoder>).decode(chunk, { stream: true })
      continue
    }
    sample.push(chunk)
    held += chunk.length
    if (held >= SAMPLE_BYTES) yield start(false)
  }
  if (decoder === null) yield start(true)
  yield (decoder as InstanceType<typeof TextDecoder> | null)?.decode() ?? ''
}
