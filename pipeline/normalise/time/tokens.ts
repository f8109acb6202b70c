/**
 * The words, numbers and marks of a time expression, in order. White space separates and is dropped; `touches` says whether
 * a token follows the one before without any.
 */
export type Token = {
  readonly kind: 'word' | 'number' | 'mark' | 'end'
  /** Lower case for words, without the apostrophe and s of a possessive; `-` for every dash but the long one (`—`). */
  readonly text: string
  readonly capital: boolean
  readonly touches: boolean
  readonly possessive: boolean
  /** Of a number: its value, how many digits it has (0 when grouped, as `1,250`), and the letters that belong to it. */
  readonly value: number
  readonly digits: number
  readonly suffix: '' | 'ordinal' | 'plural'
}

const NO_NUMBER = { value: Number.NaN, digits: 0, suffix: '' } as const

/** What stands before the first and after the last token. */
export const END: Token = { kind: 'end', text: '', capital: false, touches: false, possessive: false, ...NO_NUMBER }

/** A text that runs on past this many tokens is no time expression; what lies beyond is not read. */
const TOKEN_LIMIT = 200

const isDigit = (code: number): boolean => code >= 48 && code <= 57
const isSpace = (code: number): boolean =>
  code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0x202f || code === 0x2009
const isApostrophe = (code: number): boolean => code === 39 || code === 0x2019 || code === 0x2018
/** `~` joins dates in Korean newsrooms. */
const isDash = (code: number): boolean =>
  code === 45 || code === 126 || (code >= 0x2010 && code <= 0x2013) || code === 0x2212
/** Letters of any script; general punctuation and symbols are marks. */
const isLetter = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 0xc0 && (code < 0x2000 || code > 0x2bff))

/** A comma with exactly three digits behind it: `,250` of `1,250`. */
const isGroup = (text: string, at: number): boolean =>
  text.charCodeAt(at) === 44 &&
  isDigit(text.charCodeAt(at + 1)) &&
  isDigit(text.charCodeAt(at + 2)) &&
  isDigit(text.charCodeAt(at + 3)) &&
  !isDigit(text.charCodeAt(at + 4))

/** Where a run of digits ends, thousands separators included. */
function digitsEnd(text: string, from: number): { end: number; grouped: boolean } {
  let end = from
  while (isDigit(text.charCodeAt(end))) end += 1
  if (end - from > 3 || !isGroup(text, end)) return { end, grouped: false }
  while (isGroup(text, end)) end += 4
  return { end, grouped: true }
}

const NO_SUFFIX = { length: 0, suffix: '' } as const

/** Letters that belong to a number: `23rd`, `1990s`; how many and which. */
function readSuffix(text: string, at: number): { length: number; suffix: Token['suffix'] } {
  if (!isLetter(text.charCodeAt(at))) return NO_SUFFIX
  const two = text.slice(at, at + 2).toLowerCase()
  if (two.length === 2 && ['st', 'nd', 'rd', 'th'].includes(two) && !isLetter(text.charCodeAt(at + 2))) {
    return { length: 2, suffix: 'ordinal' }
  }
  if (two[0] === 's' && !isLetter(text.charCodeAt(at + 1))) return { length: 1, suffix: 'plural' }
  return NO_SUFFIX
}

/** Length of the possessive mark at a place: 2 for `'s`, 1 for the apostrophe after an s, 0 for none. */
function possessiveLength(text: string, at: number): number {
  if (!isApostrophe(text.charCodeAt(at))) return 0
  if ((text.charCodeAt(at + 1) | 32) === 115 && !isLetter(text.charCodeAt(at + 2))) return 2
  return (text.charCodeAt(at - 1) | 32) === 115 && !isLetter(text.charCodeAt(at + 1)) ? 1 : 0
}

/** Splits a text into tokens, in one pass. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = []
  let at = 0
  let touches = false
  while (at < text.length && tokens.length < TOKEN_LIMIT) {
    const code = text.charCodeAt(at)
    if (isSpace(code)) {
      at += 1
      touches = false
      continue
    }
    const from = at
    if (isDigit(code)) {
      const { end, grouped } = digitsEnd(text, from)
      const { length, suffix } = readSuffix(text, end)
      const owner = possessiveLength(text, end + length)
      const value = Number(text.slice(from, end).replaceAll(',', ''))
      const digits = grouped ? 0 : end - from
      tokens.push({ kind: 'number', text: '', capital: false, touches, possessive: owner > 0, value, digits, suffix })
      at = end + length + owner
    } else if (isLetter(code)) {
      while (at < text.length && isLetter(text.charCodeAt(at))) at += 1
      const word = text.slice(from, at)
      const lower = word.toLowerCase()
      const owner = possessiveLength(text, at)
      const capital = word !== lower
      tokens.push({ kind: 'word', text: lower, capital, touches, possessive: owner > 0, ...NO_NUMBER })
      at += owner
    } else {
      const mark = isDash(code) ? '-' : isApostrophe(code) ? "'" : text[at]
      tokens.push({ kind: 'mark', text: mark, capital: false, touches, possessive: false, ...NO_NUMBER })
      at += 1
    }
    touches = true
  }
  return tokens
}
