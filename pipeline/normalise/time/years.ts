import { DECADES } from '../../knowledge/en/time.ts'
import { readDivision } from './divisions.ts'
import {
  type Context,
  type Reading,
  type Rule,
  readOrdinal,
  resolved,
  skip,
  tokenAt,
  unresolved,
  wordAt,
} from './grammar.ts'
import { eraPeriod, monthPeriod, yearPeriod, yearsPeriod } from './period.ts'
import { rangeEnd, readYearName, yearNumber } from './year-names.ts'

/**
 * `2021–22` and `2021/22` are two years (a season, a financial year); so is any pair that rises (`2019-23`). What else could
 * be a month is one: `2024-03`.
 */
function rangeOrMonth(context: Context, year: number, at: number): Reading | null {
  const end = rangeEnd(context, at)
  if (end === null) return null
  const century = year - (year % 100)
  const rises = end > year % 100 || (year % 100 === 99 && end === 0)
  const next = skip(context, at + 2, 'season')
  if (rises) return resolved(yearsPeriod(year, end === 0 ? 2 : century + end - year + 1), next)
  return resolved(monthPeriod(year, end), next)
}

/** A year, a pair of years, or a quarter or half behind its year (`last year's first half`). */
export const years: Rule = (context, at) => {
  const year = yearNumber(context, at)
  if (year !== null) {
    const pair = rangeOrMonth(context, year, at + 1)
    if (pair) return pair
  } else if (wordAt(context, at) === 'the') return null
  const name = readYearName(context, at)
  if (!name) return null
  const division = readDivision(context, name.next)
  if (division) {
    const isKnown = name.year !== null && !name.fiscal
    return isKnown && name.year !== null ? resolved(division.make(name.year), division.next) : unresolved(division.next)
  }
  if (name.year !== null) return resolved(yearPeriod(name.year), name.next)
  return name.fiscal ? fiscalRange(context, at, name.next) : unresolved(name.next)
}

/** `fiscal 2023-24`: the two years that it touches. */
function fiscalRange(context: Context, at: number, next: number): Reading {
  for (let place = at; place < next; place += 1) {
    const year = yearNumber(context, place)
    const range = year === null ? null : rangeOrMonth(context, year, place + 1)
    if (range) return range
  }
  return unresolved(next)
}

/** `1990s`, `'90s`, `the 90s`, `the nineties`; `the 1800s` are the century, the 2000s the decade. */
export const decades: Rule = (context, at) => {
  const token = tokenAt(context, at)
  const before = wordAt(context, at - 1)
  const mark = wordAt(context, at - 1) === '-' ? wordAt(context, at - 3) : wordAt(context, at - 2)
  const hasArticle = before === 'the' || mark === 'the'
  const named = DECADES.get(token.text)
  if (named !== undefined) return hasArticle ? resolved(eraPeriod(named, 10), at + 1) : null
  if (token.kind !== 'number') return null
  const isPlural = token.suffix === 'plural' || (token.possessive && hasArticle && token.value % 10 === 0)
  if (!isPlural || token.value % 10 !== 0) return null
  if (token.digits === 4) {
    const isCentury = token.value % 100 === 0 && token.value < 2000
    return resolved(eraPeriod(token.value, isCentury ? 100 : 10), at + 1)
  }
  const isYear = before === "'" || hasArticle
  return token.digits === 2 && isYear && token.value >= 30 ? resolved(eraPeriod(1900 + token.value, 10), at + 1) : null
}

/** `the 19th century`, `twentieth-century`, `the twenty-first century`. */
export const centuries: Rule = (context, at) => {
  const isTwenty = wordAt(context, at) === 'twenty'
  const ordinalAt = isTwenty ? skip(context, at + 1, '-') : at
  const ordinal = (readOrdinal(context, ordinalAt) ?? 0) + (isTwenty ? 20 : 0)
  const place = skip(context, ordinalAt + 1, '-')
  if (wordAt(context, place) !== 'century' || ordinal < 2 || ordinal > 22) return null
  return resolved(eraPeriod(100 * (ordinal - 1), 100), place + 1)
}
