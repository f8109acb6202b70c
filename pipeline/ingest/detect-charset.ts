import { chardet } from 'jschardet'
import { charsetNamed, readCharset } from './charsets.ts'

/** Fewer bytes say too little: of samples of 60 bytes the detector reads 99 in 100. */
const FEWEST_BYTES = 60
/** A detector needs no more than this to make up its mind. */
const MOST_BYTES = 65_536
/** In text, this share of the characters of UTF-16 are letters, digits, punctuation and spaces. */
const TEXT_SHARE = 0.98

const latin1 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')

/** How many characters of a text are such as stand in any text, in any script: spaces, line ends, digits. */
const commonIn = (text: string): number => text.match(/[ \n\d<>。、，.,]/g)?.length ?? 0

function readUtf16(bytes: Uint8Array, charset: 'utf-16le' | 'utf-16be'): string | null {
  const text = readCharset(bytes, charset)
  if (text === null) return null
  const texty = text.match(/[\p{L}\p{M}\p{N}\p{P}\p{Z}\p{S}\t\r\n]/gu)?.length ?? 0
  return texty >= TEXT_SHARE * [...text].length && commonIn(text) > 0 ? text : null
}

/** The text of UTF-16 without a byte order mark, or null: in the wrong order of bytes, a space is no space. */
export function detectUtf16(bytes: Uint8Array): { text: string; charset: string } | null {
  if (bytes.length % 2 === 1 || bytes.length < 4) return null
  const little = readUtf16(bytes, 'utf-16le')
  const big = readUtf16(bytes, 'utf-16be')
  if (little === null && big === null) return null
  return commonIn(little ?? '') >= commonIn(big ?? '')
    ? { text: little ?? '', charset: 'utf-16le' }
    : { text: big ?? '', charset: 'utf-16be' }
}

/** Bytes without the tags, scripts and styles of a page, where no language shows. */
function proseOf(bytes: Uint8Array): Uint8Array {
  const prose = latin1(bytes)
    .replace(/<(script|style)\b[\s\S]*?<\/\1/gi, ' ')
    .replace(/<[^<>\x80-\xff]{0,2000}>/g, ' ')
  return Buffer.from(prose, 'latin1')
}

/**
 * The text of bytes that nobody declares and that are no UTF-8, by the frequencies of letters in each charset and language; null
 * where there is too little to tell, or where the bytes are not valid in the charset found.
 */
export function detectCharset(bytes: Uint8Array, isHtml: boolean): { text: string; charset: string } | null {
  if (bytes.length < FEWEST_BYTES) return null
  const sample = (isHtml ? proseOf(bytes) : bytes).subarray(0, MOST_BYTES)
  const { encoding } = chardet.detect(sample, {
    encodingEra: chardet.EncodingEra.MODERN_WEB | chardet.EncodingEra.LEGACY_ISO,
    preferSuperset: true,
  })
  const charset = encoding === null ? null : charsetNamed(encoding)
  const text = charset === null ? null : readCharset(bytes, charset)
  return charset === null || text === null ? null : { text, charset }
}
