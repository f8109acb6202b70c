import type { TimeUnit } from '../../knowledge/en/time.ts'
import {
  calendarDay,
  dayNumber,
  FIRST_YEAR,
  isCalendarDay,
  isoDay,
  isoMonth,
  isoYear,
  LAST_YEAR,
  mondayOf,
  monthIndex,
  monthLength,
  monthOfMonth,
  yearOfMonth,
} from './calendar.ts'

/** A resolved stretch of days: its EDTF and its first and last day number. */
export type Period = {
  readonly edtf: string
  readonly first: number
  readonly last: number
  /** Precision: `span` is an interval of two dates, `era` a decade or a century. */
  readonly grain: 'day' | 'month' | 'season' | 'year' | 'era' | 'span'
}

/** Units that are whole months, and units that are whole days. */
export const MONTHS_IN: Partial<Record<TimeUnit, number>> = { month: 1, quarter: 3, half: 6, year: 12, decade: 120 }
export const DAYS_IN: Partial<Record<TimeUnit, number>> = { day: 1, week: 7 }

const yearExists = (year: number): boolean => year >= FIRST_YEAR && year <= LAST_YEAR

const DAYS_WRITABLE = { first: dayNumber(FIRST_YEAR, 1, 1), last: dayNumber(LAST_YEAR, 12, 31) }

/** The day of a number; null outside the years that EDTF writes with four digits, as everywhere below. */
export function dayPeriod(number: number): Period | null {
  if (number < DAYS_WRITABLE.first || number > DAYS_WRITABLE.last) return null
  return { edtf: isoDay(number), first: number, last: number, grain: 'day' }
}

/** A calendar date; null where there is none (31 February). */
export const datePeriod = (year: number, month: number, day: number): Period | null =>
  isCalendarDay(year, month, day) ? dayPeriod(dayNumber(year, month, day)) : null

export function monthPeriod(year: number, month: number): Period | null {
  if (!yearExists(year) || month < 1 || month > 12) return null
  const first = dayNumber(year, month, 1)
  return { edtf: isoMonth(year, month), first, last: first + monthLength(year, month) - 1, grain: 'month' }
}

/** The month of a count of months (`monthIndex`). */
export const monthAt = (index: number): Period | null => monthPeriod(yearOfMonth(index), monthOfMonth(index))

export function yearPeriod(year: number): Period | null {
  if (!yearExists(year)) return null
  return { edtf: isoYear(year), first: dayNumber(year, 1, 1), last: dayNumber(year, 12, 31), grain: 'year' }
}

/** A season by its code (21 spring to 24 winter), named after the year in which it begins; days as in `edtfBounds`. */
export function seasonPeriod(year: number, season: number): Period | null {
  const from = monthIndex(year, 3 + 3 * (season - 21))
  const first = monthAt(from)
  const last = monthAt(from + 2)
  return first && last && { edtf: `${isoYear(year)}-${season}`, first: first.first, last: last.last, grain: 'season' }
}

/** A decade or a century by its first year: 1990 and 10 give `199X`, 1800 and 100 give `18XX`. */
export function eraPeriod(year: number, length: 10 | 100): Period | null {
  if (year < 100 || !yearExists(year + length - 1)) return null
  const edtf = length === 10 ? `${isoYear(year).slice(0, 3)}X` : `${isoYear(year).slice(0, 2)}XX`
  return { edtf, first: dayNumber(year, 1, 1), last: dayNumber(year + length - 1, 12, 31), grain: 'era' }
}

/** How a period is written as the start of an interval; decades become their first year, as `199X/..` would be level 2. */
export const startText = (period: Period): string =>
  period.grain === 'era' ? isoYear(calendarDay(period.first).year) : period.edtf.split('/')[0]

export const endText = (period: Period): string =>
  period.grain === 'era' ? isoYear(calendarDay(period.last).year) : (period.edtf.split('/')[1] ?? period.edtf)

/** The interval from one period to another; null when it would run backwards. */
export function spanOf(from: Period | null, to: Period | null): Period | null {
  if (!from || !to || from.first > to.first || from.last > to.last) return null
  const [start, end] = [startText(from), endText(to)]
  if (start === end) return from
  return { edtf: `${start}/${end}`, first: from.first, last: to.last, grain: 'span' }
}

/** Months as an interval: `2024-01/2024-03`, or one month. */
export const monthsPeriod = (fromIndex: number, count: number): Period | null =>
  spanOf(monthAt(fromIndex), monthAt(fromIndex + count - 1))

export const daysPeriod = (from: number, count: number): Period | null =>
  spanOf(dayPeriod(from), dayPeriod(from + count - 1))

export const yearsPeriod = (from: number, count: number): Period | null =>
  spanOf(yearPeriod(from), yearPeriod(from + count - 1))

/** A quarter (1 to 4) or half (1 or 2) of a calendar year, as months: the codes 33 to 41 of ISO 8601-2 are level 2. */
export const quarterPeriod = (year: number, quarter: number): Period | null =>
  quarter >= 1 && quarter <= 4 ? monthsPeriod(monthIndex(year, 3 * quarter - 2), 3) : null

export const halfPeriod = (year: number, half: number): Period | null =>
  half >= 1 && half <= 2 ? monthsPeriod(monthIndex(year, 6 * half - 5), 6) : null

/** The calendar unit that holds a day, moved by whole units: `week`, -1 is the Monday to Sunday before. Null for hours. */
export function unitAround(day: number, unit: TimeUnit, move: number): Period | null {
  const { year, month } = calendarDay(day)
  switch (unit) {
    case 'day':
      return dayPeriod(day + move)
    case 'week':
      return daysPeriod(mondayOf(day) + 7 * move, 7)
    case 'month':
      return monthAt(monthIndex(year, month) + move)
    case 'quarter':
      return monthsPeriod(monthIndex(year, month - ((month - 1) % 3)) + 3 * move, 3)
    case 'half':
      return monthsPeriod(monthIndex(year, month - ((month - 1) % 6)) + 6 * move, 6)
    case 'year':
      return yearPeriod(year + move)
    case 'decade':
      return eraPeriod(year - (year % 10) + 10 * move, 10)
    case 'century':
      return eraPeriod(year - (year % 100) + 100 * move, 100)
    case 'hour':
      return null
  }
}
