import type { TimeUnit } from '../../knowledge/en/time.ts'
import { edtfBounds } from './bounds.ts'
import { calendarDay, dayNumber, isCalendarDay, monthIndex, readIsoDay } from './calendar.ts'
import {
  DAYS_IN,
  dayPeriod,
  daysPeriod,
  MONTHS_IN,
  monthAt,
  monthsPeriod,
  type Period,
  yearPeriod,
  yearsPeriod,
} from './period.ts'

const GRAINS: ReadonlyMap<number, Period['grain']> = new Map([
  [4, 'year'],
  [7, 'month'],
  [10, 'day'],
])

/** The period of an EDTF date or interval of years, months or days; null for one that is open, a season or an era. */
export function periodOf(edtf: string): Period | null {
  const [start, end] = edtf.split('/')
  const grain = GRAINS.get(start.length)
  if (edtf.includes('.') || edtf.includes('X') || !grain || (end !== undefined && end.length !== start.length))
    return null
  if (grain === 'month' && Number(start.slice(5)) > 12) return null
  const bounds = edtfBounds(edtf)
  const first = readIsoDay(bounds.start ?? '')
  const last = readIsoDay(bounds.end ?? '')
  return first === null || last === null ? null : { edtf, first, last, grain: end === undefined ? grain : 'span' }
}

/**
 * A period moved by so many units: May moved by -1 year. Null where the words would say less or more than the period does: a year
 * moved by a month, or, without a count (`the previous year`), a unit other than the period's own. A day moved by months is told to
 * the month only.
 */
export function moved(period: Period, unit: TimeUnit, move: number, isCounted: boolean): Period | null {
  const length = monthsOf(period)
  const months = MONTHS_IN[unit]
  if (months === undefined) return movedByDays(period, unit, move, isCounted)
  const { year, month } = calendarDay(period.first)
  const from = monthIndex(year, month) + months * move
  if (length === 0 && period.grain === 'span')
    return isCounted && months % 12 === 0 ? sameDays(period, from - monthIndex(year, month)) : null
  if (length === 0) return period.grain === 'day' && isCounted ? near(from, unit) : null
  if (length > months || (!isCounted && length !== months)) return null
  if (length % 12 === 0 && month === 1 && period.edtf.length < 10)
    return yearsPeriod(Math.floor(from / 12), length / 12)
  return length === 1 ? monthAt(from) : monthsPeriod(from, length)
}

/** The same days of another year: `1 to 10 November` a year earlier. */
function sameDays({ first, last }: Period, months: number): Period | null {
  const { year, month, day } = calendarDay(first)
  const to = year + months / 12
  return isCalendarDay(to, month, day) ? daysPeriod(dayNumber(to, month, day), last - first + 1) : null
}

/** How many whole months a period is; 0 where it is none. */
function monthsOf({ first, last, grain }: Period): number {
  const start = calendarDay(first)
  const next = calendarDay(last + 1)
  if (grain === 'day' || start.day !== 1 || next.day !== 1) return 0
  return monthIndex(next.year, next.month) - monthIndex(start.year, start.month)
}

/** `a month earlier`, `a year earlier` than a day. */
const near = (month: number, unit: TimeUnit): Period | null =>
  unit === 'month' ? monthAt(month) : unit === 'year' ? yearPeriod(Math.floor(month / 12)) : null

function movedByDays(period: Period, unit: TimeUnit, move: number, isCounted: boolean): Period | null {
  const days = DAYS_IN[unit]
  const length = period.last - period.first + 1
  if (days === undefined || (length !== days && !(length === 1 && isCounted))) return null
  return length === 1 ? dayPeriod(period.first + days * move) : daysPeriod(period.first + days * move, length)
}
