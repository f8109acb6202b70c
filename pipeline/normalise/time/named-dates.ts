import { CAPITAL_ONLY, MONTHS } from '../../knowledge/en/time.ts'
import { monthIndex } from './calendar.ts'
import {
  type Context,
  joins,
  plainNumber,
  type Reading,
  type Rule,
  recurring,
  resolved,
  skip,
  tokenAt,
  unresolved,
  wordAt,
} from './grammar.ts'
import { datePeriod, monthPeriod, monthsPeriod, type Period, spanOf } from './period.ts'
import { yearly } from './recurrence.ts'
import { yearAfter, yearNumber } from './year-names.ts'

/** The month a word names, with the dot of its abbreviation; `may` and `march` only with a capital. */
function readMonth(context: Context, at: number): { month: number; next: number } | null {
  const token = tokenAt(context, at)
  const month = MONTHS.get(token.text)
  if (month === undefined || (CAPITAL_ONLY.has(token.text) && !token.capital)) return null
  const isShort = token.text.length <= 4
  const hasDot = wordAt(context, at + 1) === '.' && tokenAt(context, at + 1).touches
  return { month, next: isShort && hasDot ? at + 2 : at + 1 }
}

/** A day of the month: `14`, `14th`; a year, a count with separators or decimals is none. */
function readDay(context: Context, at: number): number | null {
  const token = tokenAt(context, at)
  if (token.kind !== 'number' || token.digits === 0 || token.digits > 2 || token.suffix === 'plural') return null
  const isDecimal =
    wordAt(context, at + 1) === '.' && tokenAt(context, at + 2).kind === 'number' && joins(context, at + 1)
  return isDecimal || wordAt(context, at + 1) === ':' ? null : token.value
}

/** A second day of the same month: `3-5`, `3 to 5`, `between 3 and 5`; without `between`, `3 and 4` must be neighbours. */
function readLastDay(
  context: Context,
  first: number,
  at: number,
  before: string,
): { day: number; next: number } | null {
  const joint = wordAt(context, at)
  if (!['-', 'to', 'through', 'until', 'and'].includes(joint)) return null
  const place = skip(context, at + 1, 'the')
  const day = readDay(context, place)
  if (day === null || (joint === 'and' && before !== 'between' && day !== first + 1)) return null
  return { day, next: place + 1 }
}

/** Completes what is named by month and day with the year that follows, or leaves it to come round each year. */
function inYear(context: Context, next: number, make: (year: number) => Period | null): Reading {
  const name = yearAfter(context, next)
  if (!name) return recurring(yearly(make), next)
  return name.year === null ? unresolved(name.next) : resolved(make(name.year), name.next)
}

const daysOf = (month: number, first: number, last: number | null) => (year: number) =>
  last === null ? datePeriod(year, month, first) : spanOf(datePeriod(year, month, first), datePeriod(year, month, last))

/** A day that no year has, such as 31 February, is not looked for year by year. */
const possible = (month: number, day: number): boolean => datePeriod(2000, month, day) !== null

function dayInMonth(context: Context, month: number, first: number, last: number | null, next: number): Reading {
  if (!possible(month, first) || (last !== null && (!possible(month, last) || last < first))) {
    return unresolved(yearAfter(context, next)?.next ?? next)
  }
  return { ...inYear(context, next, daysOf(month, first, last)), closed: last !== null }
}

/** `14 March`, `the 14th of March 2022`, `21–27 July`, `13-Feb-2025`. */
export const dayThenMonth: Rule = (context, at) => {
  const first = readDay(context, at)
  if (first === null) return null
  const before = wordAt(context, wordAt(context, at - 1) === 'the' ? at - 2 : at - 1)
  const until = readLastDay(context, first, at + 1, before)
  const month = until && readMonth(context, skip(context, until.next, 'of'))
  if (until && month) return dayInMonth(context, month.month, first, until.day, month.next)
  const single = readMonth(context, skip(context, at + 1, 'of', '-'))
  if (!single) return null
  const isHyphenated = wordAt(context, at + 1) === '-'
  if (!isHyphenated) return dayInMonth(context, single.month, first, null, single.next)
  const year = wordAt(context, single.next) === '-' ? yearNumber(context, single.next + 1) : null
  return year === null ? null : resolved(datePeriod(year, single.month, first), single.next + 2)
}

/** The quarter that ends with the month: `the March quarter`. */
const quarterTo = (month: number) => (year: number) => monthsPeriod(monthIndex(year, month) - 2, 3)

/** `March`, `March 2022`, `Aug. 2021`, `March 14`, `March 3-5, 2024`, `the March quarter`. */
export const monthThenDay: Rule = (context, at) => {
  const named = readMonth(context, at)
  if (!named) return null
  const { month, next } = named
  if (wordAt(context, next) === 'quarter') return inYear(context, next + 1, quarterTo(month))
  const first = readDay(context, next)
  if (first !== null) {
    const until = readLastDay(context, first, next + 1, wordAt(context, at - 1))
    const isNextDate = until !== null && readMonth(context, skip(context, until.next, 'of')) !== null
    return dayInMonth(
      context,
      month,
      first,
      until && !isNextDate ? until.day : null,
      until && !isNextDate ? until.next : next + 1,
    )
  }
  // `Mar-24` is a day or a year, and nobody can tell.
  if (wordAt(context, next) === '-' && joins(context, next) && plainNumber(context, next + 1, 4) !== null) {
    const year = yearNumber(context, next + 1)
    return year === null ? unresolved(next + 2) : resolved(monthPeriod(year, month), next + 2)
  }
  const year = yearAfter(context, next)
  const isQuarter = year !== null && year.year !== null && wordAt(context, year.next) === 'quarter'
  if (isQuarter && year.year !== null) return resolved(quarterTo(month)(year.year), year.next + 1)
  return inYear(context, next, name => monthPeriod(name, month))
}
