import { COUNTS, NEARNESS, type TimeUnit } from '../../knowledge/en/time.ts'
import { calendarDay, dayNumber, mondayOf, monthIndex, monthLength, weekdayOf } from './calendar.ts'
import {
  type Reading,
  type Rule,
  readCount,
  readUnit,
  resolved,
  settle,
  skip,
  standAt,
  unresolved,
  wordAt,
} from './grammar.ts'
import {
  DAYS_IN,
  dayPeriod,
  daysPeriod,
  MONTHS_IN,
  monthAt,
  monthsPeriod,
  type Period,
  spanOf,
  yearPeriod,
  yearsPeriod,
} from './period.ts'

/** From so many units before (or after) the day up to it: days and weeks to the day, months and one year to the month. */
function stretchFrom(anchor: number, unit: TimeUnit, count: number, direction: 1 | -1): Period | null {
  const { year, month } = calendarDay(anchor)
  const between = (far: Period | null, near: Period | null): Period | null =>
    direction < 0 ? spanOf(far, near) : spanOf(near, far)
  const days = (number: number): Period | null => between(dayPeriod(anchor + direction * number), dayPeriod(anchor))
  const months = (number: number): Period | null =>
    between(monthAt(monthIndex(year, month) + direction * number), monthAt(monthIndex(year, month)))
  const years = (number: number): Period | null => between(yearPeriod(year + direction * number), yearPeriod(year))
  switch (unit) {
    case 'hour':
      return days(Math.ceil(count / 24))
    case 'day':
      return days(count)
    case 'week':
      return days(7 * count)
    case 'month':
      return months(count)
    case 'year':
      return count === 1 ? months(12) : years(count)
    case 'decade':
      return years(10 * count)
    default:
      return null
  }
}

const STRETCH_PREPOSITIONS = new Set(['over', 'within', 'during', 'for'])

/** `the past eight months`, `the last 24 hours`, `the next five years`, `the past year`; `last year` is another rule's. */
export const nearStretches: Rule = (context, at) => {
  const move = NEARNESS.get(wordAt(context, at))
  if (move === undefined || move === 0) return null
  const articled = wordAt(context, at - 1) === 'the'
  const counted =
    COUNTS.get(wordAt(context, at + 1)) === 1 && wordAt(context, at + 1) !== 'one' && !articled
      ? null
      : readCount(context, at + 1)
  const unit = readUnit(context, counted?.next ?? at + 1)
  if (!unit) return null
  const word = wordAt(context, at)
  const isStretch = word === 'past' || word === 'coming' || (word === 'last' && articled)
  const isAhead = word === 'next' && articled && STRETCH_PREPOSITIONS.has(wordAt(context, at - 2))
  if (!counted && ((!isStretch && !isAhead) || unit.unit === 'quarter')) return null
  if (!counted && wordAt(context, unit.next - 1) !== unit.unit && unit.times === 1) return null
  if (context.anchor === null || standAt(context, unit.next, ['and', 'a', 'half'])) return unresolved(unit.next)
  const count = (counted?.count ?? 1) * unit.times
  return resolved(count < 1 ? null : stretchFrom(context.anchor, unit.unit, count, move < 0 ? -1 : 1), unit.next)
}

const isMonthEnd = (day: number): boolean => {
  const { year, month, day: ofMonth } = calendarDay(day)
  return ofMonth === monthLength(year, month)
}

/** The run of so many units that ends with a period; a quarter or half counts in months. */
function stretchUpTo(end: Period, unit: TimeUnit, count: number): Period | null {
  const days = DAYS_IN[unit]
  if (days) return end.grain === 'day' ? daysPeriod(end.last - days * count + 1, days * count) : null
  if (unit === 'year' && end.grain === 'year') return yearsPeriod(calendarDay(end.last).year - count + 1, count)
  const size = MONTHS_IN[unit]
  if (!size || (end.grain !== 'day' && end.grain !== 'month')) return null
  const { year, month, day } = calendarDay(end.last)
  const index = monthIndex(year, month)
  if (end.grain === 'month' || isMonthEnd(end.last)) return monthsPeriod(index - size * count + 1, size * count)
  const from = monthAt(index - size * count)
  if (!from) return null
  const start = calendarDay(from.first)
  const first = dayNumber(start.year, start.month, Math.min(day, monthLength(start.year, start.month))) + 1
  return spanOf(dayPeriod(first), dayPeriod(end.last))
}

const UP_TO = new Set(['to', 'through', 'until', 'till', 'ended', 'ending'])
const UP_TO_FILLERS = ['on', 'in', 'the', 'end', 'of', '-', 'late', 'early']

/** `the 12 months to June`, `the five years through June`, `the week ended Sunday`, `the year to 31 March 2024`. */
export const stretchesTo: Rule = (context, at) => {
  const counted = wordAt(context, at) === 'a' ? null : readCount(context, at)
  const fiscal = wordAt(context, at) === 'fiscal' || wordAt(context, at) === 'financial'
  if (!counted && !fiscal && wordAt(context, at - 1) !== 'the' && wordAt(context, at - 1) !== 'full') return null
  const unit = readUnit(context, counted?.next ?? (fiscal ? at + 1 : at))
  if (!unit) return null
  let place = skip(context, skip(context, unit.next, '-'), 'period', 'year')
  if (wordAt(context, place + 1).startsWith('end')) place = skip(context, place, 'that', 'which')
  if (wordAt(context, place) === 'to' && wordAt(context, place + 1) === 'date') return null
  if (!UP_TO.has(wordAt(context, place))) return null
  place += 1
  for (let filler = 0; filler < 4; filler += 1) place = skip(context, place, ...UP_TO_FILLERS)
  const end = context.readPeriod(place)
  if (!end) return null
  const period = settle(context, end)
  const count = (counted?.count ?? 1) * unit.times
  return resolved(period && count > 0 && count < 5000 ? stretchUpTo(period, unit.unit, count) : null, end.next)
}

/** `the week of July 22`, `the week beginning Monday`: seven days from a Monday or Sunday, else the week that holds the day. */
export const weekOf: Rule = (context, at) => {
  if (wordAt(context, at) !== 'week') return null
  const joint = wordAt(context, at + 1)
  const starts = ['beginning', 'starting', 'commencing', 'from'].includes(joint)
  if (!starts && joint !== 'of') return null
  const reading: Reading | null = context.readPeriod(skip(context, skip(context, at + 2, 'on'), 'the'))
  const day = reading && settle(context, reading)
  if (!reading || (day && day.grain !== 'day')) return null
  if (!day) return unresolved(reading.next)
  const isStart = starts || weekdayOf(day.first) === 7
  return resolved(daysPeriod(isStart ? day.first : mondayOf(day.first), 7), reading.next)
}

/** `plans to hire 40 by year-end`: that of publication; in a report of what is so it may be the last. `year-end 2023` is 2023. */
export const yearEnd: Rule = (context, at) => {
  if (wordAt(context, at) !== 'year' || wordAt(context, at + 1) !== '-' || wordAt(context, at + 2) !== 'end')
    return null
  if (context.readPeriod(at + 3)) return null
  const by = wordAt(context, at - 1) === 'the' ? at - 2 : at - 1
  const isKnown = context.anchor !== null && context.outlook !== 'told' && wordAt(context, by) === 'by'
  return isKnown && context.anchor !== null
    ? resolved(yearPeriod(calendarDay(context.anchor).year), at + 3)
    : unresolved(at + 3)
}

/** `the year to date`, `year-to-date`. */
export const toDate: Rule = (context, at) => {
  if (wordAt(context, at) !== 'year') return null
  const to = skip(context, at + 1, '-')
  const date = skip(context, to + 1, '-')
  if (wordAt(context, to) !== 'to' || wordAt(context, date) !== 'date') return null
  return context.anchor === null
    ? unresolved(date + 1)
    : resolved(yearPeriod(calendarDay(context.anchor).year), date + 1)
}
