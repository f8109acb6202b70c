import { BUSINESS_MEASURES } from '../../knowledge/en/actorWords.ts'
import { CHAR } from '../chars.ts'
import {
  isApostropheYear,
  isDayAfterWeekday,
  isDayInList,
  isPartOfBusinessYear,
  isYearOfEra,
  shortDateEnd,
  spanOfDaysEnd,
} from '../dateForms.ts'
import { type Propose, type RefuseRule, refusal, type Sentence } from '../draft.ts'
import { endsInS } from '../endings.ts'
import {
  ABBREVIATION,
  CONJUNCTION,
  DETERMINER,
  FRACTION_WORD,
  FUNCTION_WORD,
  internWord,
  MONTH,
  POSSESSIVE,
  WEEKDAY,
  wordSet,
} from '../lexicon.ts'
import type { NumberEdge } from '../number.ts'
import { ALL_CAPS, DIGITS, isCapital, isDashCode, isGlued, isMark, MARK, type Tokens, WORD } from '../tokens.ts'
import { isNominal } from '../wordClass.ts'

/** Words after which four digits are a year. */
const BEFORE_YEAR = wordSet(
  'in since until till by before after during from through to of fiscal early mid late for around circa about year years spring summer autumn winter fall the and between against vs versus season quarter last this than',
)
const STRONG_BEFORE_YEAR = wordSet(
  'in since until till by during from through fiscal early mid late year spring summer autumn winter before after of between',
)
const HALF = internWord('half')
const YEAR = internWord('year')
/** What a company tells of half a year. */
const REPORTED = wordSet(`${BUSINESS_MEASURES} results result report figures accounts trading pretax pre operating net`)
const PARTS = wordSet('half quarter week day season term semester trimester')
const PART_NEXT = wordSet('quarter half week day weekend month')
const THE = internWord('the')
const OF = internWord('of')
const MAY = internWord('may')
const MARCH = internWord('march')
const SECOND = internWord('second')
const WEEK = internWord('week')
const NINE_MONTHS = wordSet('months weeks days years quarters')
const TO = wordSet('to and through until')

/** No closure of `read`: one for each number would cost as much as the rule. */
const claim = (propose: Propose, cost: number, first: number, last: number): void =>
  propose(refusal('date', 'date', cost, first, last, true))

/** Dates: `2005`, `the 23rd`, `Sept. 13`, `27 February 2024`, `2019–2023`, `the 1990s`, `the third quarter`, `19.03.2024`. */
export const date: RefuseRule = {
  name: 'date',
  read(s, number, propose) {
    if (number.form === 'era') {
      claim(propose, 2, number.first, number.last)
      return
    }
    if (number.form === 'code') {
      if (isNumericDate(s.t, number.first)) claim(propose, 1, number.first, number.last)
      return
    }
    // its half-year profit
    const { t } = s
    if (t.lex[number.first] === HALF && t.lex[number.last + 2] === YEAR && REPORTED.has(t.lex[number.last + 3]))
      claim(propose, 0.5, number.first, number.last + 2)
    // words tell no date but as an ordinal
    if (number.form !== 'digits' && number.form !== 'ordinal' && s.t.kind[number.first] !== DIGITS) return
    if (isShortYear(s, number) || isPartOfBusinessYear(s, number) || isApostropheYear(s, number)) {
      claim(propose, 0.5, number.first, number.last)
      return
    }
    if (isYearOfEra(s, number)) {
      claim(propose, 1, number.first, number.last)
      return
    }
    const pair = betweenYears(s, number)
    if (pair > 0) {
      claim(propose, 1, number.first, pair)
      return
    }
    const season = seasonYears(s, number)
    if (season > 0) {
      claim(propose, 1, number.first, season)
      return
    }
    const iso = isoDate(s, number) || shortDateEnd(s, number)
    if (iso > 0) {
      claim(propose, 1, number.first, iso)
      return
    }
    if (isYear(s, number)) readYear(s, number, propose)
    readDay(s, number, propose)
    readPart(s, number, propose)
  },
}

/** A plain number that may be a year: 1000 to 2199, four digits without a comma. */
const isYear = (s: Sentence, number: NumberEdge): boolean =>
  number.plain &&
  number.first === number.last &&
  s.t.end[number.first] - s.t.start[number.first] === 4 &&
  inCenturies(number.amount?.mantissa ?? 0)
const inCenturies = (year: number): boolean => year >= 1000 && year < 2200

/** `FY25`, `FY2025`, `Q2`, `H1`: the number of a business year, a quarter or a half, glued to its letters. */
function isShortYear(s: Sentence, number: NumberEdge): boolean {
  const { t } = s
  const { first } = number
  const before = first - 1
  if (before < s.first || t.kind[first] !== DIGITS || !isGlued(t, first) || isGlued(t, before)) return false
  const value = number.amount?.mantissa ?? 0
  const size = t.end[first] - t.start[first]
  if (t.lex[before] === FY) return (size === 2 || (size === 4 && inCenturies(value))) && seasonYears(s, number) === 0
  // H1N1
  if (first + 1 < s.last && isGlued(t, first + 1) && t.kind[first + 1] === WORD && t.lex[first + 1] !== FY) return false
  if (!isCapital(t, before) || size !== 1 || value < 1) return false
  return (t.lex[before] === Q && value <= 4) || (t.lex[before] === H && value <= 2)
}
const FY = internWord('fy')
const Q = internWord('q')
const H = internWord('h')

/** `between 2015 and 2022 miners dug`, `from 2015 to 2022`: two years of our age are years, whatever noun comes next. */
function betweenYears(s: Sentence, number: NumberEdge): number {
  const { t } = s
  const before = number.first - 1
  const joint = number.last + 1
  if (before < s.first || !isYear(s, number)) return 0
  const between = t.lex[before] === BETWEEN && t.lex[joint] === AND
  if (!between && !(t.lex[before] === FROM && FROM_TO.has(t.lex[joint]))) return 0
  const second = s.numbers.get(joint + 1)
  if (!second || !isYear(s, second)) return 0
  const [from, to] = [number.amount?.mantissa ?? 0, second.amount?.mantissa ?? 0]
  // from 1500 to 2000 workers: round numbers may be counts
  return from >= 1800 && to < 2100 && from < to && (from % 50 !== 0 || to % 50 !== 0) ? second.last : 0
}
const BETWEEN = internWord('between')
const AND = internWord('and')
const FROM = internWord('from')
const FROM_TO = wordSet('to through until')

/** `2021–22 season`, `2019–2023`, `2023/24`. */
function seasonYears(s: Sentence, number: NumberEdge): number {
  const { t } = s
  if (!isYear(s, number)) return 0
  const joint = number.last + 1
  if (joint + 1 >= s.last || t.kind[joint] !== MARK || !(isDashCode(t.code[joint]) || t.code[joint] === CHAR.slash))
    return 0
  const end = joint + 1
  const length = t.end[end] - t.start[end]
  if (t.kind[end] !== DIGITS || !isGlued(t, joint) || !isGlued(t, end) || (length !== 2 && length !== 4)) return 0
  // 2023-10-05 and 1990-11-2 are dates of three parts
  if (end + 2 < s.last && isMark(t, end + 1, t.code[joint]) && t.kind[end + 2] === DIGITS && isGlued(t, end + 1))
    return 0
  const from = number.amount?.mantissa ?? 0
  const to = Number(t.text.slice(t.start[end], t.end[end]))
  return length === 4 ? (to > from && to - from < 300 ? end : 0) : (from + 1) % 100 === to || to > from % 100 ? end : 0
}

/** `2024-03-19`, `19/03/2024`. */
function isoDate(s: Sentence, number: NumberEdge): number {
  const { t } = s
  const end = number.first + 4
  if (end >= s.last || !number.plain || t.kind[number.first + 1] !== MARK) return 0
  const mark = t.code[number.first + 1]
  if (!isDashCode(mark) && mark !== CHAR.slash) return 0
  for (let i = number.first + 1; i <= end; i++) if (!isGlued(t, i)) return 0
  if (!isMark(t, number.first + 3, mark) || t.kind[number.first + 2] !== DIGITS || t.kind[end] !== DIGITS) return 0
  const size = (i: number): number => t.end[i] - t.start[i]
  const yearFirst = size(number.first) === 4 && size(number.first + 2) <= 2 && size(end) <= 2
  const yearLast = size(end) === 4 && size(number.first + 2) <= 2 && size(number.first) <= 2
  return yearFirst || yearLast ? end : 0
}

/** `2023.11.06`, `19.03.2024`. */
function isNumericDate(t: Tokens, i: number): boolean {
  if (t.end[i] - t.start[i] < 8) return false
  const parts = t.text.slice(t.start[i], t.end[i]).split('.')
  if (parts.length !== 3) return false
  const [a, b, c] = parts.map(Number)
  const yearFirst = parts[0].length === 4 && inCenturies(a) && b >= 1 && b <= 12 && c >= 1 && c <= 31
  return yearFirst || (parts[2].length === 4 && inCenturies(c) && b >= 1 && b <= 12 && a >= 1 && a <= 31)
}

function readYear(s: Sentence, number: NumberEdge, propose: Propose): void {
  const { t } = s
  const { first } = number
  const before = first - 1
  const next = first + 1
  const role = before >= s.first ? t.role[before] : 0
  const year = number.amount?.mantissa ?? 0
  // from 1000 to 2000 hires: round numbers before the age of print are rarely years
  if (year < 1500 && year % 50 === 0) {
    claim(propose, 9, first, first)
    return
  }
  if (
    before >= s.first &&
    ((role & MONTH) !== 0 || (isMark(t, before, CHAR.period) && (t.role[before - 1] & MONTH) !== 0))
  )
    claim(propose, 1, first, first)
  else if (before >= s.first && STRONG_BEFORE_YEAR.has(t.lex[before])) claim(propose, 2, first, first)
  else if (namesYear(s, number)) claim(propose, 4, first, first)
  else if (before >= s.first && BEFORE_YEAR.has(t.lex[before])) claim(propose, 6, first, first)
  else if (before - 1 >= s.first && isMark(t, before, CHAR.comma) && t.kind[before - 1] === DIGITS)
    claim(propose, 2, first, first)
  // 1887: founded; (2019); 2024 elections; as a cell
  else if (next >= s.last || t.kind[next] === MARK)
    claim(propose, before < s.first || t.kind[before] === MARK ? 2 : 6, first, first)
  else claim(propose, 7, first, first)
}

/** `the 2024 elections`, `Russia's 2022 budget`, `a 2019 study`: a year before a noun, which a bare `2019 people` is not. */
function namesYear(s: Sentence, number: NumberEdge): boolean {
  const { t } = s
  const { first } = number
  const year = number.amount?.mantissa ?? 0
  const next = first + 1
  if (year < 1900 || year > 2099 || next >= s.last || !isNominal(t, next)) return false
  if (first > s.first && (t.role[first - 1] & (DETERMINER | POSSESSIVE)) !== 0) return true
  const plural = endsInS(t, next)
  return (isCapital(t, next) || !plural) && year % 100 !== 0 && t.lex[next] !== PEOPLE
}
const PEOPLE = internWord('people')

/** `14 March`, `March 14`, `the 23rd`, `Thursday 14th`, `21–27 July`. */
/** `between Oct. 4 and 6`, `on May 7, 8 and 9`: a day after another day of the month. */
function followsDay(s: Sentence, first: number): boolean {
  const { t } = s
  let at = first - 1
  for (let steps = 0; steps < 4 && at - 1 >= s.first; steps++) {
    const joins = DAY_JOINTS.has(t.lex[at]) || isMark(t, at, CHAR.comma)
    if (!joins) return false
    if (isMark(t, at - 1, CHAR.comma)) at--
    const day = s.numbers.get(at - 1)
    if (!day?.plain || (day.amount?.mantissa ?? 99) > 31) return false
    const before = isMark(t, at - 2, CHAR.period) ? at - 3 : at - 2
    if (before >= s.first && isMonth(t, before)) return true
    at -= 2
  }
  return false
}
const DAY_JOINTS = wordSet('and to or through')

function readDay(s: Sentence, number: NumberEdge, propose: Propose): void {
  const { t } = s
  const value = number.amount?.mantissa ?? 0
  const ordinal = number.form === 'ordinal'
  if ((number.form !== 'digits' && !ordinal) || value < 1 || value > 31 || (!ordinal && !number.plain)) return
  const { first, last } = number
  const before = first - 1
  const monthBefore = before >= s.first && isMonth(t, isMark(t, before, CHAR.period) ? before - 1 : before)
  if (isMonth(t, last + 1) || (t.lex[last + 1] === OF && isMonth(t, last + 2))) claim(propose, 1, first, last)
  else if (monthBefore && !ordinal && spanOfDaysEnd(s, first) > 0) claim(propose, 0.5, first, spanOfDaysEnd(s, first))
  else if (monthBefore || (!ordinal && followsDay(s, first))) claim(propose, 1, first, last)
  else if (isDayInList(s, number, i => isMonth(t, i))) claim(propose, 1, first, last)
  else if (!ordinal && isDayAfterWeekday(s, number)) claim(propose, 1, first, last)
  else if (
    last + 2 < s.last &&
    t.kind[last + 1] === MARK &&
    isDashCode(t.code[last + 1]) &&
    t.kind[last + 2] === DIGITS &&
    isMonth(t, last + 3)
  )
    claim(propose, 1, first, last + 2)
  else if (last + 2 < s.last && TO.has(t.lex[last + 1]) && t.kind[last + 2] === DIGITS && isMonth(t, last + 3))
    claim(propose, 1, first, last)
  else if (ordinal && t.kind[first] === DIGITS && before >= s.first) {
    const weekday = (t.role[before] & WEEKDAY) !== 0
    const alone =
      t.lex[before] === THE && before > s.first && DATE_PREPOSITIONS.has(t.lex[before - 1]) && !nounAfter(s, last)
    if (weekday || alone) claim(propose, 1, first, last)
  } else if (ordinal && t.kind[first] === DIGITS && (t.role[last + 1] & MONTH) !== 0) claim(propose, 1, first, last)
}

const DATE_PREPOSITIONS = wordSet('on by until since before after from')
const nounAfter = (s: Sentence, last: number): boolean =>
  last + 1 < s.last && s.t.kind[last + 1] === WORD && (s.t.role[last + 1] & (FUNCTION_WORD | CONJUNCTION)) === 0

/** A month's name: capital, and `May` or `March` only as such. */
const isMonth = (t: Tokens, i: number): boolean =>
  i >= 0 &&
  i < t.count &&
  (t.role[i] & MONTH) !== 0 &&
  (isCapital(t, i) || isSmallMonth(t, i)) &&
  ((t.flags[i] & ALL_CAPS) === 0 || (t.lex[i] !== MAY && t.lex[i] !== MARCH))

/** `sept. 30`, `on oct. 7`, `may 5`: copy without capitals, where an abbreviation has its dot and no month is a verb. */
const isSmallMonth = (t: Tokens, i: number): boolean =>
  (isMark(t, i + 1, CHAR.period) && (t.role[i] & ABBREVIATION) !== 0) || LONG_MONTHS.has(t.lex[i])
const LONG_MONTHS = wordSet('january february april june july august september october november december')

/** `the third quarter`, `the first half`, `first-quarter`, `the first nine months`, `week 30`. */
function readPart(s: Sentence, number: NumberEdge, propose: Propose): void {
  const { t } = s
  const { first, last } = number
  let next = last + 1
  if (next + 1 < s.last && t.kind[next] === MARK && isDashCode(t.code[next])) next++
  if (number.form === 'ordinal' && next < s.last) {
    if (PART_NEXT.has(t.lex[next]) || (t.role[next] & FRACTION_WORD) !== 0)
      claim(propose, 1, first, PARTS.has(t.lex[next]) ? next : last)
    const count = s.numbers.get(next)
    if (count && t.lex[first] !== SECOND && NINE_MONTHS.has(t.lex[count.last + 1])) claim(propose, 1, first, count.last)
  }
  if (t.lex[first - 1] === WEEK && number.plain && (number.amount?.mantissa ?? 99) <= 53 && first > s.first)
    claim(propose, 2, first, last)
}
