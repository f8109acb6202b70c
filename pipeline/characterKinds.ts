/**
 * What a UTF-16 unit is, by one look at a table, for the characters of nearly every text in English: Latin letters, typographic marks,
 * signs of currencies. The classes of Unicode in a regular expression say the same and take ten times as long.
 */

/** A unit that is none of these, so that only the classes of Unicode can tell: other scripts, combining marks, halves of pairs. */
export const RARE = 0
/** White space. */
export const SPACE = 1
/** Anything else that is no part of a word. */
const MARK = 2
/** A digit or another number, such as ½. */
export const NUMBER = 3
export const LETTER = 4

/** The Latin letters end here (Unicode, blocks Basic Latin to Latin Extended-B). */
const LATIN = 0x250
const KINDS = new Uint8Array(LATIN)
const SMALL = new Uint16Array(LATIN)
for (let code = 0; code < LATIN; code++) {
  const unit = String.fromCharCode(code)
  const small = unit.toLowerCase()
  SMALL[code] = small.charCodeAt(0)
  if (/\s/.test(unit)) KINDS[code] = SPACE
  else if (/\p{N}/u.test(unit)) KINDS[code] = NUMBER
  else if (/\p{L}/u.test(unit)) KINDS[code] = small.length === 1 ? LETTER : RARE
  else KINDS[code] = MARK
}

export const kindOf = (code: number): number =>
  code < LATIN
    ? KINDS[code]
    : (code >= 0x2010 && code <= 0x2027) || (code >= 0x2030 && code <= 0x205e) || (code >= 0x20a0 && code <= 0x20c0)
      ? MARK
      : RARE

/** The small form of a letter or number, or the unit itself where it has none; of units that are not rare. */
export const smallLetter = (code: number): number => SMALL[code]
