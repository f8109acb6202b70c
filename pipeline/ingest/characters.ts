import { isUtf8 } from 'node:buffer'
import { charsetNamed, readCharset } from './charsets.ts'
import { detectCharset, detectUtf16 } from './detect-charset.ts'

/** Something worth knowing about how a file was read. */
export type Remark = { severity: 'warning' | 'info'; code: string; message: string }

/** The text of a file and the charset that it was read in, or why it has none: `code` and `message` make the issue. */
export type Decoded =
  | { text: string; charset: string; remarks: Remark[] }
  | { code: 'binary' | 'broken-utf8' | 'broken-charset'; message: string }

/** First bytes of formats that people drop beside articles: PDF, ZIP (also DOCX), PNG, JPEG, GIF, gzip. */
const SIGNATURES = ['%PDF-', 'PK\x03\x04', '\x89PNG', '\xff\xd8\xff', 'GIF8', '\x1f\x8b']

const HEAD_BYTES = 4096
/** So many broken bytes in UTF-8 are damage to a text; more are another charset. */
const DAMAGE_SHARE = 1 / 1000

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
  // ESC switches the character sets of ISO-2022-JP
  const controls = head.match(/[\x01-\x08\x0e-\x1a\x1c-\x1f]/g)?.length ?? 0
  return controls * 20 > head.length || bytes.includes(0)
}

/** The charset that an HTML page declares in a meta element or an XML declaration (WHATWG HTML, 13.2.3.2), or null. */
function declaredCharset(bytes: Uint8Array): string | null {
  const head = latin1(bytes.subarray(0, HEAD_BYTES)).replace(/<!--[\s\S]*?-->/g, '')
  const match =
    /<meta\b[^>]*?\bcharset\s*=\s*["']?\s*([\w:.+-]+)/i.exec(head) ??
    /^\s*<\?xml[^>]*\bencoding\s*=\s*["']([\w:.+-]+)/i.exec(head)
  return match ? match[1] : null
}

/** UTF-8 with a few broken bytes, each of which becomes U+FFFD; null where it is rather another charset. */
function readDamaged(bytes: Uint8Array): { text: string; broken: number } | null {
  const text = new TextDecoder().decode(bytes)
  const broken = text.split('\ufffd').length - 1
  const whole = text.match(/[\u0080-\ufffc]/g)?.length ?? 0
  return broken <= DAMAGE_SHARE * bytes.length + 1 && whole >= 5 * broken ? { text, broken } : null
}

type Account = { from: string; label: string; charset: string | null }

/** Node's decoder reads ISO-2022-JP and HZ, whose bytes are all ASCII, only where they are declared. */
const isStateful = (charset: string | null): boolean => charset !== null && /^(?:iso-2022|hz)/.test(charset)

function readDeclared(bytes: Uint8Array, accounts: readonly Account[]): Decoded | null {
  for (const { charset } of accounts) {
    if (charset === null || charset === 'utf-8' || charset.startsWith('utf-16')) continue
    const text = readCharset(bytes, charset)
    if (text !== null) return { text, charset, remarks: [] }
  }
  return null
}

function refusal(bytes: Uint8Array, isHtml: boolean, accounts: readonly Account[]): Decoded {
  const [account] = accounts.filter(({ charset }) => charset !== 'utf-8' && !charset?.startsWith('utf-16'))
  if (account === undefined) {
    const remedy = isHtml ? 'Save it as UTF-8, or declare its charset in a meta element.' : 'Save it as UTF-8.'
    return { code: 'broken-utf8', message: `Byte ${firstBrokenByte(bytes)} is not valid UTF-8. ${remedy}` }
  }
  const { from, label, charset } = account
  const what = charset === null ? `declares the unknown charset "${label}"` : `declares ${label}`
  const why = charset === null ? 'is not valid UTF-8' : `its bytes are not valid ${label}`
  return {
    code: 'broken-charset',
    message: `${from} ${what}${charset === null ? ' and the file' : ', but'} ${why}. Save it as UTF-8 or correct the declaration.`,
  }
}

/** Bytes that are no UTF-8: the charset that is declared, else the damage in them, else what the detector finds. */
function decodeOther(bytes: Uint8Array, isHtml: boolean, accounts: readonly Account[]): Decoded {
  const declared = readDeclared(bytes, accounts)
  if (declared !== null) return declared
  const damaged = readDamaged(bytes)
  if (damaged !== null) {
    const message = `Byte ${firstBrokenByte(bytes)} is not valid UTF-8${damaged.broken > 1 ? `, and ${damaged.broken - 1} more are not` : ''}; each is read as U+FFFD. Check the text there, or save it again as UTF-8.`
    return { text: damaged.text, charset: 'utf-8', remarks: [{ severity: 'warning', code: 'broken-bytes', message }] }
  }
  const found = detectCharset(bytes, isHtml)
  if (found === null) return refusal(bytes, isHtml, accounts)
  const message = `The file is not UTF-8 and declares no charset that fits; it was read as ${found.charset}, by its letters. Check names and currency signs, or save it as UTF-8.`
  return { ...found, remarks: [{ severity: 'warning', code: 'guessed-charset', message }] }
}

/** Whether what was declared is another charset than the one that the bytes are in. */
function conflicts({ from, label, charset }: Account, decoded: Decoded): Remark[] {
  if (!('charset' in decoded) || charset === decoded.charset) return []
  const message = `${from} declares ${label}, but the bytes were read as ${decoded.charset}. Nothing needs to be done where the text looks right.`
  return [{ severity: 'info', code: 'charset-conflict', message }]
}

/**
 * Bytes to text: a byte order mark decides, then well-formed UTF-8, then the charset of the transport (`transport`, the label of an
 * HTTP or MIME header), then the one that an HTML page declares, then a detector. UTF-8 goes before declarations because servers
 * and templates declare the wrong charset far more often than text in another charset happens to be well-formed UTF-8. Bytes are
 * only replaced where UTF-8 is damaged in a few places, and that is said.
 */
export function decodeBytes(bytes: Uint8Array, isHtml: boolean, transport: string | null = null): Decoded {
  const account = (from: string, label: string | null): Account[] =>
    label === null ? [] : [{ from, label, charset: charsetNamed(label) }]
  const accounts = [...account('The header', transport), ...account('The page', isHtml ? declaredCharset(bytes) : null)]
  const decoded = decodeBy(bytes, isHtml, accounts)
  return 'text' in decoded
    ? { ...decoded, remarks: [...decoded.remarks, ...accounts.flatMap(each => conflicts(each, decoded))] }
    : decoded
}

function decodeBy(bytes: Uint8Array, isHtml: boolean, accounts: readonly Account[]): Decoded {
  const marked =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null
  const utf16 = marked === null ? null : readCharset(bytes.subarray(2, bytes.length - (bytes.length % 2)), marked)
  if (marked !== null && utf16 !== null) return { text: utf16, charset: marked, remarks: [] }
  if (looksBinary(bytes)) {
    const unmarked = bytes.includes(0) ? detectUtf16(bytes) : null
    if (unmarked !== null) return { ...unmarked, remarks: [] }
    return {
      code: 'binary',
      message:
        'The file is binary, not text. Convert it to text, Markdown, HTML or JSON, or give it another extension.',
    }
  }
  if (isUtf8(bytes)) {
    const stateful = accounts.filter(({ charset }) => isStateful(charset))
    const read = bytes.includes(0x1b) ? readDeclared(bytes, stateful) : null
    if (read !== null) return read
    return { text: new TextDecoder().decode(bytes), charset: 'utf-8', remarks: [] }
  }
  return decodeOther(bytes, isHtml, accounts)
}
