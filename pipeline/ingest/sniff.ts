import { constants, gunzipSync } from 'node:zlib'

/** So much of the beginning tells the format. */
export const SNIFFED_BYTES = 65_536

const TAR_MARK_AT = 257

/** The ending of the format that some bytes begin, told from the bytes alone: `.warc.gz`, `.html`. A table as text is not recognised. */
export function sniffFormat(head: Uint8Array): string {
  const bytes = Buffer.from(head.buffer, head.byteOffset, head.byteLength)
  const start = bytes.toString('latin1')
  if (start.startsWith('\x1f\x8b')) return `${sniffFormat(unpackStart(bytes))}.gz`
  if (start.startsWith('WARC/')) return '.warc'
  if (start.startsWith('PK\x03\x04') || start.startsWith('PK\x05\x06')) return '.zip'
  if (start.startsWith('PAR1')) return '.parquet'
  if (start.startsWith('ARROW1') || start.startsWith('\xff\xff\xff\xff')) return '.arrow'
  if (start.startsWith('ustar', TAR_MARK_AT)) return '.tar'
  return sniffText(
    bytes
      .toString('utf8')
      .replace(/^\ufeff/, '')
      .trimStart(),
  )
}

function sniffText(text: string): string {
  if (text.startsWith('<?xml')) return '.xhtml'
  if (/^<(?:!|[A-Za-z])/.test(text)) return '.html'
  if (/^\{[^\n]*\}\s*\n\s*\{/.test(text)) return '.ndjson'
  if (/^[{[]/.test(text)) return '.json'
  const isMail =
    /^(?:from|to|date|subject|received|return-path|mime-version|message-id|content-type|snapshot-content-location)[ :]/i
  if (isMail.test(text) && /^(?:mime-version|content-type|from|subject):/im.test(text.slice(0, 5000))) return '.eml'
  return '.txt'
}

function unpackStart(bytes: Buffer): Uint8Array {
  try {
    return gunzipSync(bytes, { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: 64_000_000 })
  } catch {
    return new Uint8Array()
  }
}
