/** What a UTF-16 code unit is to the scanner. */
export const LETTER = 1
export const DIGIT = 2
export const SPACE = 3
export const LINE = 4
export const APOSTROPHE = 5
export const FRACTION = 6
export const OTHER = 7

/** Characters that rules compare with, by name. */
export const CHAR = {
  hyphen: 0x2d,
  nonBreakingHyphen: 0x2011,
  enDash: 0x2013,
  emDash: 0x2014,
  minus: 0x2212,
  period: 0x2e,
  comma: 0x2c,
  colon: 0x3a,
  semicolon: 0x3b,
  question: 0x3f,
  exclamation: 0x21,
  ellipsis: 0x2026,
  slash: 0x2f,
  percent: 0x25,
  perMille: 0x2030,
  plus: 0x2b,
  plusMinus: 0xb1,
  tilde: 0x7e,
  hash: 0x23,
  ampersand: 0x26,
  at: 0x40,
  degree: 0xb0,
  bullet: 0x2022,
  middleDot: 0xb7,
  pipe: 0x7c,
  tab: 0x09,
  openParen: 0x28,
  closeParen: 0x29,
  openBracket: 0x5b,
  closeBracket: 0x5d,
  quote: 0x22,
  openQuote: 0x201c,
  closeQuote: 0x201d,
  apostrophe: 0x27,
  openSingle: 0x2018,
  closeSingle: 0x2019,
  less: 0x3c,
  greater: 0x3e,
  caret: 0x5e,
  times: 0xd7,
} as const

const classes = new Uint8Array(0x10000)
const lowered = new Uint16Array(0x10000)
const upper = new Uint8Array(0x10000)
for (let unit = 0; unit < 0x10000; unit++) {
  const char = String.fromCharCode(unit)
  const low = char.toLowerCase()
  lowered[unit] = low.length === 1 ? low.charCodeAt(0) : unit
  if (/\p{L}|\p{M}/u.test(char)) {
    classes[unit] = LETTER
    if (low !== char) upper[unit] = 1
  } else if (unit >= 0x30 && unit <= 0x39) classes[unit] = DIGIT
  else if (/[¼½¾⅐-⅞]/u.test(char)) classes[unit] = FRACTION
  else if (unit === 0x0a) classes[unit] = LINE
  else if (/\s/u.test(char)) classes[unit] = SPACE
  else classes[unit] = OTHER
}
classes[CHAR.tab] = OTHER
classes[CHAR.apostrophe] = APOSTROPHE
classes[CHAR.closeSingle] = APOSTROPHE
// one apostrophe for the lexicon: both `don't` and `don’t`
lowered[CHAR.closeSingle] = CHAR.apostrophe

/**
 * What the scanner asks about a code unit, in one look: its class in the low three bits, `UPPER_BIT` where it is a capital, and its
 * lower case from bit `LOWER_SHIFT` up.
 */
export const UPPER_BIT = 8
export const CLASS_MASK = 7
export const LOWER_SHIFT = 4
export const charTable: Int32Array = Int32Array.from(
  classes,
  (cls, unit) => cls | (upper[unit] * UPPER_BIT) | (lowered[unit] << LOWER_SHIFT),
)

/** Class of each UTF-16 code unit. */
export const classOf: Uint8Array = classes
/** Lower case of each code unit, the typographic apostrophe folded to the plain one. */
export const lowerOf: Uint16Array = lowered

/** Value of a single-character fraction (`½`) as numerator and denominator. */
export const FRACTION_CHARS: ReadonlyMap<number, readonly [number, number]> = new Map(
  (
    [
      ['¼', 1, 4],
      ['½', 1, 2],
      ['¾', 3, 4],
      ['⅐', 1, 7],
      ['⅑', 1, 9],
      ['⅒', 1, 10],
      ['⅓', 1, 3],
      ['⅔', 2, 3],
      ['⅕', 1, 5],
      ['⅖', 2, 5],
      ['⅗', 3, 5],
      ['⅘', 4, 5],
      ['⅙', 1, 6],
      ['⅚', 5, 6],
      ['⅛', 1, 8],
      ['⅜', 3, 8],
      ['⅝', 5, 8],
      ['⅞', 7, 8],
    ] as const
  ).map(([char, numerator, denominator]) => [char.charCodeAt(0), [numerator, denominator]]),
)
