import { isUtf8 } from 'node:buffer'

/** The text of a file, or why it has none: `code` and `message` make the issue. */
export type Decoded = { text: string } | { code: 'binary' | 'broken-utf8' | 'broken-charset'; message: string }

/** Windows-1252 from 0x80 to 0x9f (WHATWG Encoding, index-windows-1252); 0 where nothing is assigned. Node 20 reads these bytes as C1 controls. */
const WINDOWS_1252 = [
  0x20ac, 0, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017d, 0, 0,
  0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0, 0x017e, 0x0178,
]

/** First bytes of formats that people drop beside articles: PDF, ZIP (also DOCX), PNG, JPEG, GIF, gzip. */
const SIGNATURES = ['%PDF-', 'PK\x03\x04', '\x89PNG', '\xff\xd8\xff', 'GIF8', '\x1f\x8b']

const HEAD_BYTES = 4096

const latin1 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')

/** Offset of the first byte that is not well-formed UTF-8 (Unicode, table 3-7), or the length where all is well. */
export function firstBrokenByte(bytes: Uint8Array): number {
  let at = 0
  while (at < bytes.length) {
    const lead = bytes[at]
    const follow =
      lead < 0x80
        ? 0
        : lead >= 0xc2 && lead <= 0xdf
          ? 1
          : lead >= 0xe0 && lead <= 0xef
            ? 2
            : lead >= 0xf0 && lead <= 0xf4
              ? 3
              : -1
    if (follow < 0 || at + follow >= bytes.length) return at
    for (let k = 1; k <= follow; k++) {
      const low = k === 1 && lead === 0xe0 ? 0xa0 : k === 1 && lead === 0xf0 ? 0x90 : 0x80
      const high = k === 1 && lead === 0xed ? 0x9f : k === 1 && lead === 0xf4 ? 0x8f : 0xbf
      if (bytes[at + k] < low || bytes[at + k] > high) return at
    }
    at += follow + 1
  }
  return at
}

function looksBinary(bytes: Uint8Array): boolean {
  const head = latin1(bytes.subarray(0, HEAD_BYTES))
  if (SIGNATURES.some(signature => head.startsWith(signature))) return true
  const controls = head.match(/[\x01-\x08\x0e-\x1a\x1c-\x1f]/g)?.length ?? 0
  return controls * 20 > head.length || bytes.includes(0)
}

/** Offset of a byte that windows-1252 leaves unassigned, or -1. */
function readWindows1252(bytes: Uint8Array): { text: string } | { at: number } {
  const at = bytes.findIndex(byte => byte >= 0x80 && byte <= 0x9f && WINDOWS_1252[byte - 0x80] === 0)
  if (at >= 0) return { at }
  return { text: latin1(bytes).replace(/[\x80-\x9f]/g, c => String.fromCharCode(WINDOWS_1252[c.charCodeAt(0) - 0x80])) }
}

function decoderFor(label: string): InstanceType<typeof TextDecoder> | null {
  try {
    return new TextDecoder(label, { fatal: true })
  } catch {
    return null
  }
}

/** The charset that an HTML page declares in a meta element or an XML declaration (WHATWG HTML, 13.2.3.2), or null. */
function declaredCharset(bytes: Uint8Array): string | null {
  const head = latin1(bytes.subarray(0, HEAD_BYTES)).replace(/<!--[\s\S]*?-->/g, '')
  const match =
    /<meta\b[^>]*?\bcharset\s*=\s*["']?\s*([\w:.+-]+)/i.exec(head) ??
    /^\s*<\?xml[^>]*\bencoding\s*=\s*["']([\w:.+-]+)/i.exec(head)
  return match ? match[1] : null
}

function decodeDeclared(bytes: Uint8Array, label: string): Decoded {
  const decoder = decoderFor(label)
  if (!decoder) {
    return {
      code: 'broken-charset',
      message: `The page declares the unknown charset "${label}" and is not valid UTF-8. Save it as UTF-8 or correct the declaration.`,
    }
  }
  if (decoder.encoding === 'windows-1252') {
    const read = readWindows1252(bytes)
    if ('text' in read) return read
    return {
      code: 'broken-charset',
      message: `The page declares ${label}, but byte ${read.at} is not assigned there. Save it as UTF-8 or correct the declaration.`,
    }
  }
  try {
    return { text: decoder.decode(bytes) }
  } catch {
    return {
      code: 'broken-charset',
      message: `The page declares ${label}, but its bytes are not valid ${label}. Save it as UTF-8 or correct the declaration.`,
    }
  }
}

/**
 * Bytes to text: a byte order mark decides, then well-formed UTF-8, then the charset that an HTML page declares. UTF-8 goes
 * before the declaration because templates declare the wrong charset far more often than text in another charset happens to
 * be well-formed UTF-8. Bytes are never replaced: what cannot be read is reported with its offset.
 */
export function decodeBytes(bytes: Uint8Array, isHtml: boolean): Decoded {
  const utf16 =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null
  if (utf16 && bytes.length % 2 === 0) return decodeDeclared(bytes, utf16)
  if (looksBinary(bytes)) {
    return {
      code: 'binary',
      message:
        'The file is binary, not text. Convert it to text, Markdown, HTML or JSON, or give it another extension.',
    }
  }
  if (isUtf8(bytes)) return { text: new TextDecoder().decode(bytes) }
  const label = isHtml ? declaredCharset(bytes) : null
  if (label !== null && !/^utf-?(8|16)/i.test(label)) return decodeDeclared(bytes, label)
  const remedy = isHtml ? 'Save it as UTF-8, or declare its charset in a meta element.' : 'Save it as UTF-8.'
  return { code: 'broken-utf8', message: `Byte ${firstBrokenByte(bytes)} is not valid UTF-8. ${remedy}` }
}
