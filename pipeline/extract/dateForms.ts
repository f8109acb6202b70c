import { CHAR } from './chars.ts'
import type { Sentence } from './draft.ts'
import { FUNCTION_WORD, internWord, MONTH, roleOf, WEEKDAY, wordSet } from './lexicon.ts'
import type { NumberEdge } from './number.ts'
import { DIGITS, isCapital, isDashCode, isGlued, isMark, MARK, SPACED, type Tokens, WORD } from './tokens.ts'
import { unitAfter } from './units.ts'
import { isVerb } from './wordClass.ts'
import { WordMap } from './wordMap.ts'

const sizeOf = (t: Tokens, i: number): number => t.end[i] - t.start[i]
const digitsOf = (t: Tokens, i: number): number => Number(t.text.slice(t.start[i], t.end[i]))

const BEFORE_SHORT_YEAR = wordSet(
  'of since in class summer winter spring autumn fall season the back until from to by before after and',
)

/** `the class of '98`, `March '24`: two digits after an apostrophe that stands for a century; `'24 hours to go'` is a quotation. */
export function isApostropheYear(s: Sentence, number: NumberEdge): boolean {
  const { t } = s
  const mark = number.first - 1
  if (!number.plain || number.first !== number.last || sizeOf(t, number.first) !== 2 || mark < s.first) return false
  const apostrophe =
    isMark(t, mark, CHAR.apostrophe) || isMark(t, mark, CHAR.closeSingle) || isMark(t, mark, CHAR.openSingle)
  if (!apostrophe || !isGlued(t, number.first) || (t.flags[mark] & SPACED) === 0) return false
  const next = number.last + 1
  if (
    next < s.last &&
    t.kind[next] === WORD &&
    (t.role[next] & FUNCTION_WORD) === 0 &&
    !isCapital(t, next) &&
    !isVerb(s, next)
  )
    return false
  const before = t.lex[isMark(t, mark - 1, CHAR.comma) ? mark - 2 : mark - 1]
  return (
    BEFORE_SHORT_YEAR.has(before) ||
    (roleOf[before] & MONTH) !== 0 ||
    t.kind[mark - 1] === DIGITS ||
    isMark(t, mark - 1, CHAR.comma)
  )
}

/** `1/4/24`, `31/12/99`: the last token of a date in three parts of one or two digits; 0 without one. */
export function shortDateEnd(s: Sentence, number: NumberEdge): number {
  const { t } = s
  const end = number.first + 4
  if (end >= s.last || !number.plain || (isGlued(t, number.first) && t.kind[number.first - 1] !== MARK)) return 0
  for (let i = number.first + 1; i <= end; i++) if (!isGlued(t, i)) return 0
  const [day, month, year] = [number.first, number.first + 2, end]
  if (!isMark(t, number.first + 1, CHAR.slash) || !isMark(t, number.first + 3, CHAR.slash)) return 0
  if (t.kind[month] !== DIGITS || t.kind[year] !== DIGITS || sizeOf(t, year) !== 2 || sizeOf(t, month) > 2) return 0
  const [a, b] = [digitsOf(t, day), digitsOf(t, month)]
  return sizeOf(t, day) <= 2 && a >= 1 && b >= 1 && a <= 31 && b <= 31 && (a <= 12 || b <= 12) ? end : 0
}

const PARTS_OF_YEAR = new WordMap([
  [internWord('q'), 4],
  [internWord('h'), 2],
  [internWord('m'), 9],
])
const PARTS_WITH_YEAR = new WordMap([
  [internWord('qfy'), 4],
  [internWord('hfy'), 2],
  [internWord('mfy'), 9],
])
const FY = internWord('fy')

/** `3Q24`, `1H25`, `9MFY25`, `4Q`: part and year of a business year, in capitals; whether the number is either of its numbers. */
export function isPartOfBusinessYear(s: Sentence, number: NumberEdge): boolean {
  const { t } = s
  const { first } = number
  if (t.kind[first] !== DIGITS) return false
  const letter = first + 1
  if (letter < s.last && opensBusinessYear(t, first)) return true
  // the year of it
  const before = first - 1
  if (before - 1 < s.first || !isGlued(t, first) || !isGlued(t, before) || !isYearSize(t, first)) return false
  if (t.kind[before - 1] === DIGITS && opensBusinessYear(t, before - 1)) return true
  // Q3FY24
  const quarter = t.lex[before - 2]
  return (
    t.lex[before] === FY &&
    t.kind[before - 1] === DIGITS &&
    isGlued(t, before - 1) &&
    digitsOf(t, before - 1) <= (PARTS_OF_YEAR.get(quarter) ?? 0)
  )
}

const isYearSize = (t: Tokens, i: number): boolean => sizeOf(t, i) === 2 || sizeOf(t, i) === 4

function opensBusinessYear(t: Tokens, i: number): boolean {
  const letter = i + 1
  if (letter >= t.count || t.kind[letter] !== WORD || !isGlued(t, letter) || !isCapital(t, letter)) return false
  if (sizeOf(t, i) !== 1 || isGlued(t, i)) return false
  const glued = letter + 1 < t.count && isGlued(t, letter + 1) && t.kind[letter + 1] === DIGITS
  const highest = glued
    ? (PARTS_OF_YEAR.get(t.lex[letter]) ?? PARTS_WITH_YEAR.get(t.lex[letter]) ?? 0)
    : // 3Q alone; 5M is five million
      t.lex[letter] === QUARTER
      ? 4
      : 0
  const value = digitsOf(t, i)
  return value >= 1 && value <= highest && (!glued || isYearSize(t, letter + 1))
}
const QUARTER = internWord('q')

const ERAS_AFTER = wordSet('bc bce ce ad b.c. a.d. b.c.e. c.e. b.c b.c.e c.e bp')
const ERAS_BEFORE = wordSet('ad a.d. a.d')

/** `AD 79`, `1200 BCE`, `300 B.C.`: a year of an era, in capitals. */
export function isYearOfEra(s: Sentence, number: NumberEdge): boolean {
  const { t } = s
  if (number.form !== 'digits' || number.scaled || number.first !== number.last) return false
  if (ERAS_BEFORE.has(t.lex[number.first - 1]) && isUpperCase(t, number.first - 1) && number.plain) return true
  const next = number.last + 1
  return next < s.last && ERAS_AFTER.has(t.lex[next]) && isUpperCase(t, next)
}

const isUpperCase = (t: Tokens, i: number): boolean => {
  const code = t.units[t.end[i] - 1] === CHAR.period ? t.units[t.end[i] - 2] : t.units[t.end[i] - 1]
  return isCapital(t, i) && code >= 0x41 && code <= 0x5a
}

const isDay = (t: Tokens, i: number): boolean =>
  t.kind[i] === DIGITS && sizeOf(t, i) <= 2 && digitsOf(t, i) >= 1 && digitsOf(t, i) <= 31

/** `June 3-9`: the last day of a span whose first day follows its month; 0 without one. */
export function spanOfDaysEnd(s: Sentence, first: number): number {
  const { t } = s
  const end = first + 2
  const dash = first + 1
  if (end >= s.last || t.kind[dash] !== MARK || !isDashCode(t.code[dash]) || !isDay(t, end)) return 0
  if (isGlued(t, dash) !== isGlued(t, end) || digitsOf(t, end) <= digitsOf(t, first)) return 0
  return end
}

const SHORT_DAYS = wordSet('sat sun')

/** `Tues 13`, `Sat 12`: a day of the month after its day of the week, which no noun or unit follows. */
export function isDayAfterWeekday(s: Sentence, number: NumberEdge): boolean {
  const { t } = s
  let before = number.first - 1
  if (isMark(t, before, CHAR.comma) || isMark(t, before, CHAR.period)) before--
  if (before < s.first || !isCapital(t, before) || !isDay(t, number.first) || !number.plain) return false
  if ((t.role[before] & WEEKDAY) === 0 && (!SHORT_DAYS.has(t.lex[before]) || before !== number.first - 1)) return false
  const next = number.last + 1
  if (next >= s.last) return true
  if (unitAfter(t, number.last, s.last, false)) return false
  return t.kind[next] === WORD
    ? (t.role[next] & FUNCTION_WORD) !== 0 || (t.role[next] & MONTH) !== 0
    : !isGlued(t, next) || t.kind[next] === MARK
}

const LIST_JOINTS = wordSet('and or to')

/** `5th, 6th and 7th May`: a day in a list whose last day stands before its month. */
export function isDayInList(s: Sentence, number: NumberEdge, isMonth: (i: number) => boolean): boolean {
  const { t } = s
  let last = number.last
  for (let steps = 0; steps < 6; steps++) {
    let next = last + 1
    if (isMark(t, next, CHAR.comma)) next++
    if (LIST_JOINTS.has(t.lex[next])) next++
    if (next === last + 1 || next >= s.last) return false
    const day = s.numbers.get(next)
    if (!day || day.form !== number.form || !isDay(t, day.first)) return false
    last = day.last
    if (isMonth(last + 1)) return true
  }
  return false
}
