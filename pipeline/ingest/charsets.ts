import iconv from 'iconv-lite'

/** Names outside the WHATWG list that detectors, mail and old pages use, and the charset that reads them. */
const OTHER_NAMES: Record<string, string> = {
  cp949: 'euc-kr',
  uhc: 'euc-kr',
  'ks_c_5601-1992': 'euc-kr',
  cp932: 'shift_jis',
  gb2312: 'gb18030',
  gbk: 'gb18030',
  cp936: 'gb18030',
  big5hkscs: 'big5',
  cp950: 'big5',
  'utf-8-sig': 'utf-8',
  'win-1251': 'windows-1251',
  'cp-1251': 'windows-1251',
}

/**
 * What Node 20's own decoder reads wrongly: it gives C1 controls for windows-1252 from 0x80 to 0x9f, and knows only the 2,350
 * syllables of KS X 1001 where Korean pages use all 11,172 of windows-949.
 */
const READ_BY_ICONV: Record<string, string> = { 'windows-1252': 'win1252', 'euc-kr': 'cp949' }

/** The canonical name of a charset (WHATWG Encoding), or null where nobody knows it. */
export function charsetNamed(label: string): string | null {
  const name = label.trim().toLowerCase()
  try {
    const { encoding } = new TextDecoder(OTHER_NAMES[name] ?? name)
    return encoding === 'gbk' ? 'gb18030' : encoding
  } catch {
    return null
  }
}

/** The text that the bytes are in this charset, or null where they are not valid in it. `charset` comes from `charsetNamed`. */
export function readCharset(bytes: Uint8Array, charset: string): string | null {
  const special = READ_BY_ICONV[charset]
  if (special !== undefined) {
    const text = iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), special)
    return text.includes('\ufffd') ? null : text
  }
  try {
    const text = new TextDecoder(charset, { fatal: true, ignoreBOM: true }).decode(bytes)
    // the single-byte tables of Node give controls where a charset leaves a byte unassigned
    return /^(?:windows|koi8|iso-8859)-/.test(charset) && /[\u0080-\u009f]/.test(text) ? null : text
  } catch {
    return null
  }
}

/** Reads a charset piece by piece; what is not valid in it becomes U+FFFD. `charset` comes from `charsetNamed`. */
export function pieceDecoder(charset: string): { read: (bytes: Uint8Array) => string; end: () => string } {
  const special = READ_BY_ICONV[charset]
  if (special !== undefined) {
    const decoder = iconv.getDecoder(special)
    return { read: bytes => decoder.write(Buffer.from(bytes)), end: () => decoder.end() ?? '' }
  }
  const decoder = new TextDecoder(charset)
  return { read: bytes => decoder.decode(bytes, { stream: true }), end: () => decoder.decode() }
}
