import { CHAR } from './chars.ts'
import type { Sentence } from './draft.ts'
import { FUNCTION_WORD, internWord, wordSet } from './lexicon.ts'
import type { NumberEdge } from './number.ts'
import { ALL_CAPS, CAPITAL, DIGITS, isCapital, isGlued, isMark, type Tokens, WORD } from './tokens.ts'
import { isNominal } from './wordClass.ts'

const sizeOf = (t: Tokens, i: number): number => t.end[i] - t.start[i]
const isUpper = (t: Tokens, i: number): boolean =>
  t.kind[i] === WORD && (t.flags[i] & (sizeOf(t, i) === 1 ? CAPITAL : ALL_CAPS)) !== 0

/** Two-letter states before a ZIP code, and the states of Australia before theirs. */
const STATES = wordSet(
  `al ak az ar ca co ct de fl ga hi id il in ia ks ky la me md ma mi mn ms mo mt ne nv nh nj nm ny nc nd oh ok or pa ri sc sd tn tx ut vt
  va wa wv wi wy dc`,
)
const AUSTRALIAN_STATES = wordSet('nsw vic qld wa sa tas act nt')

/** `IL 62704`, `NSW 2000`, `Nairobi 00100`: digits of a postcode after the place they belong to. */
export function isPostcode(s: Sentence, number: NumberEdge): boolean {
  const { t } = s
  const before = number.first - 1
  if (!number.plain || number.first !== number.last || before < s.first || t.kind[before] !== WORD) return false
  const size = sizeOf(t, number.first)
  if (size < 4 || size > 5 || isNominalSmall(s, number.last + 1)) return false
  if (size === 5 && isUpper(t, before) && STATES.has(t.lex[before])) return true
  if (size === 4 && isUpper(t, before) && AUSTRALIAN_STATES.has(t.lex[before])) return true
  return size === 5 && t.units[t.start[number.first]] === 0x30 && isCapital(t, before)
}

const isNominalSmall = (s: Sentence, i: number): boolean => i < s.last && isNominal(s.t, i) && !isCapital(s.t, i)

/** `SW1A 2AA`, `M4 1AA`, `BT12 4AB`: a number of a British postcode, in either half. */
export function isBritishPostcode(s: Sentence, first: number): boolean {
  const { t } = s
  // the inward half: a digit, two capitals
  if (isInward(t, first)) {
    let outward = first - 1
    if (outward < s.first) return false
    if (t.kind[outward] === WORD && isGlued(t, outward)) outward--
    return t.kind[outward] === DIGITS && isOutward(s, outward)
  }
  let inward = first + 1
  if (inward < s.last && t.kind[inward] === WORD && isGlued(t, inward) && sizeOf(t, inward) === 1) inward++
  return isOutward(s, first) && isInward(t, inward)
}

const isInward = (t: Tokens, i: number): boolean =>
  t.kind[i] === DIGITS &&
  sizeOf(t, i) === 1 &&
  i + 1 < t.count &&
  isGlued(t, i + 1) &&
  !isGlued(t, i) &&
  isUpper(t, i + 1) &&
  sizeOf(t, i + 1) === 2

const isOutward = (s: Sentence, i: number): boolean =>
  i - 1 >= s.first &&
  isGlued(s.t, i) &&
  isUpper(s.t, i - 1) &&
  sizeOf(s.t, i - 1) <= 2 &&
  sizeOf(s.t, i) <= 2 &&
  (s.t.flags[i - 1] & CAPITAL) !== 0

/** `(555) 010-2345`: the last token of a telephone number whose area code stands in brackets; 0 without one. */
export function bracketedPhoneEnd(s: Sentence, first: number): number {
  const { t } = s
  if (!isMark(t, first - 1, CHAR.openParen) || !isMark(t, first + 1, CHAR.closeParen)) return 0
  if (t.kind[first + 2] !== DIGITS || sizeOf(t, first) < 2 || sizeOf(t, first) > 5) return 0
  let end = first + 2
  let digits = sizeOf(t, first) + sizeOf(t, end)
  for (;;) {
    const step = t.kind[end + 1] === DIGITS ? 1 : isMark(t, end + 1, CHAR.hyphen) && t.kind[end + 2] === DIGITS ? 2 : 0
    if (step === 0 || end + step >= s.last) break
    end += step
    digits += sizeOf(t, end)
  }
  return digits >= 9 && digits <= 15 ? end : 0
}

const ON_ROAD = wordSet('on along off near via onto joining crossing')
const US = wordSet('us u.s.')
const INTERSTATE = internWord('i')

/** `I-95`, `on US 30`: roads of America; the digits alone are the mention. */
export function isAmericanRoad(s: Sentence, number: NumberEdge): boolean {
  const { t } = s
  const { first } = number
  if (!number.plain || sizeOf(t, first) > 3) return false
  if (isMark(t, first - 1, CHAR.hyphen) && isGlued(t, first) && isGlued(t, first - 1)) {
    const letter = first - 2
    return letter >= s.first && t.lex[letter] === INTERSTATE && isCapital(t, letter) && sizeOf(t, letter) === 1
  }
  if (!US.has(t.lex[first - 1]) || !isUpper(t, first - 1) || !ON_ROAD.has(t.lex[first - 2])) return false
  const next = number.last + 1
  return next >= s.last || t.kind[next] !== WORD || (t.role[next] & FUNCTION_WORD) !== 0 || isGlued(t, next)
}
