import { decodeBytes, type Remark } from './characters.ts'
import { pieceDecoder } from './charsets.ts'
import { BrokenContainer } from './container.ts'

/** So much of a file is looked at to tell its characters. */
const SAMPLE_BYTES = 1_000_000

const LINE_FEED = 10

/** The sample up to its last line, so that no character is cut: all charsets of the detector write a line feed as this byte. */
function wholeLines(sample: Uint8Array): Uint8Array {
  const end = sample.lastIndexOf(LINE_FEED) + 1
  // in UTF-16 a zero goes before or after it
  return end === 0 ? sample : sample.subarray(0, end + (end % 2))
}

/** A long text in pieces, without its byte order mark, and what is to say about its characters: complete only when the text is read. */
export type DecodedText = { text: AsyncGenerator<string>; remarks: Remark[] }

/**
 * Text of a long stream of bytes, whose charset its first million bytes tell, as those of a whole document would. Later bytes that
 * do not fit become U+FFFD, and a remark says so. Throws `BrokenContainer` where the bytes are no text.
 */
export async function decodedText(bytes: AsyncIterable<Uint8Array>): Promise<DecodedText> {
  const source = bytes[Symbol.asyncIterator]()
  const pieces: Uint8Array[] = []
  let held = 0
  let isWhole = false
  while (held < SAMPLE_BYTES && !isWhole) {
    const { value, done } = await source.next()
    isWhole = done === true
    if (done === true) continue
    pieces.push(value)
    held += value.length
  }
  const sample = Buffer.concat(pieces)
  const decoded = decodeBytes(isWhole ? sample : wholeLines(sample), false)
  if ('code' in decoded) throw new BrokenContainer(decoded.code, decoded.message)
  const { charset, remarks } = decoded
  return { text: decodedPieces(sample, source, charset, remarks), remarks }
}

async function* decodedPieces(
  sample: Uint8Array,
  rest: AsyncIterator<Uint8Array>,
  charset: string,
  remarks: Remark[],
): AsyncGenerator<string> {
  const decoder = pieceDecoder(charset)
  const isKnownDamaged = remarks.some(({ code }) => code === 'broken-bytes')
  yield decoder.read(sample)
  let isDamaged = false
  const checked = (text: string): string => {
    isDamaged ||= text.includes('\ufffd')
    return text
  }
  for (let piece = await rest.next(); piece.done !== true; piece = await rest.next())
    yield checked(decoder.read(piece.value))
  yield checked(decoder.end())
  if (isDamaged && !isKnownDamaged) {
    const message = `The first million bytes are ${charset}, but later ones are not; what does not fit is read as U+FFFD. Save the file again as UTF-8.`
    remarks.push({ severity: 'warning', code: 'broken-bytes', message })
  }
}
