import * as words from '../../knowledge/en/timeWords.ts'
import { CHAR } from '../chars.ts'
import { internWord, MONTH, ORDINAL, PERIOD, WEEKDAY, wordSet } from '../lexicon.ts'
import type { NumberEdge } from '../number.ts'
import { ALL_CAPS, CAPITAL, DIGITS, isDashCode, isGlued, isMark, MARK, type Tokens, WORD } from '../tokens.ts'
import type { TimeReader } from './timeSpans.ts'

const NEARNESS = wordSet(words.NEARNESS)
const BUSINESS_YEAR = wordSet(words.BUSINESS_YEAR)
const SHADES = wordSet(words.SHADES)
const PERIOD_NOUNS = wordSet(words.PERIOD_NOUNS)
const SEASONS = wordSet(words.SEASONS)
const PARTS_OF_DAY = wordSet(words.PARTS_OF_DAY)
const HOLIDAYS = wordSet(words.HOLIDAYS)
const ENDS = wordSet('end eve day')
const MAY = internWord('may')
const MARCH = internWord('march')
const YEAR = internWord('year')
const END = internWord('end')
const STRETCH = internWord('period')
const QUARTER = internWord('quarter')
const OF = internWord('of')
const THE = internWord('the')
const TO = internWord('to')
const AND = internWord('and')
const FY = wordSet('fy')
const CLOCK = wordSet('gmt utc bst est edt cet cest hrs')
const QUARTER_LETTERS = wordSet('q h')

/** A number that no figure has taken: it may be part of a date. */
export function freeNumber(r: TimeReader, i: number): NumberEdge | null {
  const number = r.s.numbers.get(i)
  return number && !r.taken(i) ? number : null
}

const digitsLength = (t: Tokens, i: number): number => (t.kind[i] === DIGITS ? t.end[i] - t.start[i] : 0)

/** Four plain digits that may be a year. */
export function isYear(r: TimeReader, i: number): boolean {
  const { t } = r.s
  if (i >= r.s.last || digitsLength(t, i) !== 4) return false
  const number = freeNumber(r, i)
  const value = number?.plain ? (number.amount?.mantissa ?? 0) : 0
  // by 1015 GMT
  if (value < 1000 || value >= 2200 || CLOCK.has(t.lex[i + 1])) return false
  const glued = i > r.s.first && isMark(t, i - 1, CHAR.hyphen) && isGlued(t, i - 1)
  return !glued || (i - 1 > r.s.first && SHADES.has(t.lex[i - 2]))
}

/** One or two digits, or `23rd`, that may be a day of the month: the token after it, or -1. */
function dayEnd(r: TimeReader, i: number): number {
  const number = i < r.s.last ? freeNumber(r, i) : null
  if (!number || r.s.t.kind[i] !== DIGITS) return -1
  const value = number.amount?.mantissa ?? 0
  if (value < 1 || value > 31 || (number.form !== 'ordinal' && !number.plain)) return -1
  return number.last + 1
}

/** A month's name, written with a capital; `May` and `March` in full capitals may be other words. */
export function isMonth(t: Tokens, i: number, limit: number): boolean {
  if (i >= limit || (t.role[i] & MONTH) === 0 || (t.flags[i] & CAPITAL) === 0) return false
  return (t.flags[i] & ALL_CAPS) === 0 || (t.lex[i] !== MAY && t.lex[i] !== MARCH)
}

const isDash = (t: Tokens, i: number): boolean => t.kind[i] === MARK && isDashCode(t.code[i])

/** `last year`, `of this year`, `2021`, `, 2021`, `of 2021`: the token after the year that a month or a season has, else `i`. */
export function yearTail(r: TimeReader, i: number): number {
  const { t, last } = r.s
  let at = i
  if (at + 1 < last && isMark(t, at, CHAR.comma) && isYear(r, at + 1)) return at + 2
  if (at < last && t.lex[at] === OF) at++
  if (at >= last) return i
  if (isYear(r, at)) return at + 1
  if (t.lex[at] === THE && t.lex[at + 1] === YEAR && at > i) return at + 2
  return NEARNESS.has(t.lex[at]) && t.lex[at + 1] === YEAR && at + 1 < last ? at + 2 : i
}

/**
 * Reads a date with a month: `December 2021`, `27 February 2024`, `March 14 last year`, `21–27 July`, `Aug. 2021`, `January–March`.
 * Returns the token after it, or -1.
 */
export function monthDate(r: TimeReader, i: number): number {
  const { t, last } = r.s
  let at = i
  let end = dayEnd(r, at)
  if (end > 0) {
    if (end + 1 < last && (isDash(t, end) || t.lex[end] === TO || t.lex[end] === AND)) {
      const second = dayEnd(r, end + 1)
      if (second > 0) end = second
    }
    if (end < last && t.lex[end] === OF) end++
    // 13-Feb-2025
    if (end < last && isDash(t, end) && isGlued(t, end)) end++
    if (!isMonth(t, end, last)) return -1
    at = end
  } else if (!isMonth(t, at, last)) return -1
  const dayFirst = at > i
  at = pastDot(t, at + 1, last)
  if (at + 1 < last && isDash(t, at) && isMonth(t, at + 1, last)) {
    at = pastDot(t, at + 2, last)
    if (at < last && t.lex[at] === STRETCH) return yearTail(r, at + 1)
  }
  if (at + 1 < last && isDash(t, at) && isYear(r, at + 1)) return at + 2
  if (at < last && t.lex[at] === QUARTER) return yearTail(r, at + 1)
  if (!dayFirst && !isYear(r, at)) {
    const day = dayEnd(r, at)
    if (day > 0) {
      at = day
      const second = at + 1 < last && isDash(t, at) ? dayEnd(r, at + 1) : -1
      if (second > 0) at = second
    }
  }
  return yearTail(r, at)
}

const pastDot = (t: Tokens, i: number, limit: number): number =>
  i < limit && isMark(t, i, CHAR.period) && isGlued(t, i) && i + 1 < limit ? i + 1 : i

/** `Thursday`, `Monday night`, `Thursday 14th`, `Thursday, February 13`: the token after it, or -1. */
export function weekdayDate(r: TimeReader, i: number): number {
  const { t, last } = r.s
  if (i >= last || (t.role[i] & WEEKDAY) === 0 || (t.flags[i] & CAPITAL) === 0) return -1
  let at = pastDot(t, i + 1, last)
  if (at < last && PARTS_OF_DAY.has(t.lex[at])) at++
  const comma = at < last && isMark(t, at, CHAR.comma) ? at + 1 : at
  const date = monthDate(r, comma)
  if (date > 0) return date
  const day = dayEnd(r, at)
  return day > 0 && r.s.numbers.get(at)?.form === 'ordinal' ? day : at
}

/** `2021`, `2021–22 season`, `2019–2023`, `the 1990s`, `fiscal year 2024`, `FY2024`, `Q3 2025`: the token after it, or -1. */
export function yearDate(r: TimeReader, i: number): number {
  const { t, last } = r.s
  if (i >= last) return -1
  const number = freeNumber(r, i)
  if (number?.form === 'era') return number.last + 1
  if (number?.form === 'code') return t.text.slice(t.start[i], t.end[i]).split('.').length === 3 ? i + 1 : -1
  if (t.kind[i] === WORD) {
    // year-end
    if (t.lex[i] === YEAR && i + 2 < last && isDash(t, i + 1) && t.lex[i + 2] === END) return i + 3
    if (BUSINESS_YEAR.has(t.lex[i])) {
      const year = isDash(t, i + 1) ? i + 2 : i + 1
      const at = t.lex[year] === YEAR ? year + 1 : year
      return isYear(r, at) ? yearDate(r, at) : -1
    }
    const glued = i + 1 < last && t.kind[i + 1] === DIGITS && isGlued(t, i + 1)
    if (glued && FY.has(t.lex[i])) return i + 2
    if (glued && QUARTER_LETTERS.has(t.lex[i]) && (t.flags[i] & CAPITAL) !== 0 && digitsLength(t, i + 1) === 1)
      return yearTail(r, i + 2)
    return -1
  }
  if (!isYear(r, i)) return -1
  let at = i + 1
  const joint = at < last && ((isDash(t, at) && isGlued(t, at)) || isMark(t, at, CHAR.slash))
  if (joint && (digitsLength(t, at + 1) === 4 || digitsLength(t, at + 1) === 2) && !r.taken(at + 1)) {
    at += 2
    // 2024-03-19
    if (at + 1 < last && isDash(t, at) && digitsLength(t, at + 1) === 2) at += 2
  }
  if (at < last && BUSINESS_YEAR.has(t.lex[at]) && PERIOD_NOUNS.has(t.lex[at + 1])) return at + 2
  return at < last && (t.role[at] & PERIOD) !== 0 && PERIOD_NOUNS.has(t.lex[at]) ? at + 1 : at
}

/** `spring 2024`, `the summer of 2022`, `Christmas Eve`, and a bare season: the token after it, or -1. */
export function seasonDate(r: TimeReader, i: number): number {
  const { t, last } = r.s
  if (i >= last) return -1
  if (SEASONS.has(t.lex[i])) return yearTail(r, i + 1)
  if (!HOLIDAYS.has(t.lex[i]) || (t.flags[i] & CAPITAL) === 0) return -1
  return yearTail(r, i + 1 < last && ENDS.has(t.lex[i + 1]) ? i + 2 : i + 1)
}

/** `the 23rd`: a day of the month by its number alone, after its article. Returns the token after it, or -1. */
export function bareDay(r: TimeReader, i: number): number {
  const { t } = r.s
  if (t.lex[i] !== THE || t.kind[i + 1] !== DIGITS) return -1
  const number = freeNumber(r, i + 1)
  return number?.form === 'ordinal' && (number.amount?.mantissa ?? 99) <= 31 ? number.last + 1 : -1
}

/** True for `third` or `3rd`. */
export const isOrdinal = (r: TimeReader, i: number): boolean =>
  (r.s.t.role[i] & ORDINAL) !== 0 || r.s.numbers.get(i)?.form === 'ordinal'
