import { SEASONS, type TimeUnit } from '../../knowledge/en/time.ts'
import { calendarDay, monthIndex } from './calendar.ts'
import { readWeekday } from './days.ts'
import { readDivision } from './divisions.ts'
import {
  type Context,
  plainNumber,
  type Reading,
  type Rule,
  readCount,
  readOrdinal,
  readUnit,
  recurring,
  resolved,
  settle,
  skip,
  tokenAt,
  unresolved,
  wordAt,
} from './grammar.ts'
import {
  DAYS_IN,
  daysPeriod,
  MONTHS_IN,
  monthsPeriod,
  type Period,
  seasonPeriod,
  spanOf,
  unitAround,
  yearsPeriod,
} from './period.ts'
import { nthWeekday, winterly, yearly } from './recurrence.ts'
import { rangeEnd, yearAfter, yearNumber } from './year-names.ts'

/** `the third quarter of 2025`, `first-half`, `Q3 2024`, `3Q24`; the quarter of a fiscal year depends on the company. */
export const quartersAndHalves: Rule = (context, at) => {
  const division = readDivision(context, at)
  if (!division) return null
  const { make, next } = division
  const before = wordAt(context, at - 1)
  if (before === 'fiscal' || before === 'financial') return unresolved(next)
  const short = tokenAt(context, next).touches ? plainNumber(context, next, 2) : null
  if (short !== null) return resolved(make(2000 + short), next + 1)
  const name = yearAfter(context, next)
  if (name) return name.year === null || name.fiscal ? unresolved(name.next) : resolved(make(name.year), name.next)
  if (wordAt(context, next) !== 'of') return recurring(yearly(make), next)
  return halfOfDecade(context, make, next + 1)
}

/** `the first half of the 1990s` is its first five years; half of a month, a match or a century is not resolved. */
function halfOfDecade(context: Context, make: (year: number) => Period | null, at: number): Reading {
  const era = context.readPeriod(skip(context, at, 'the'))
  if (era?.period?.grain !== 'era' || !era.period.edtf.endsWith('X') || era.period.edtf.endsWith('XX'))
    return unresolved(at)
  const { year } = calendarDay(era.period.first)
  const isHalf = make(year)?.edtf.endsWith('-06') ? 0 : make(year)?.edtf === `${year}-07/${year}-12` ? 5 : null
  return isHalf === null ? unresolved(era.next) : resolved(yearsPeriod(year + isHalf, 5), era.next)
}

const BEFORE_FALL = new Set([
  'the',
  'last',
  'this',
  'next',
  'coming',
  'past',
  'in',
  'of',
  'early',
  'late',
  'mid',
  'since',
  'until',
])

/** `spring 2024`, `the winter of 2023-24`, `autumn`; `fall` alone is more often a verb. */
export const seasons: Rule = (context, at) => {
  const season = SEASONS.get(wordAt(context, at))
  if (season === undefined) return null
  const make = (year: number): Period | null => seasonPeriod(year, season)
  const yearAt = skip(context, skip(context, at + 1, ','), 'of', 'in')
  const first = yearNumber(context, yearAt)
  const second = first === null ? null : rangeEnd(context, yearAt + 1)
  if (first !== null && second !== null) {
    const isWinter = season === 24 && second === (first + 1) % 100
    return isWinter ? resolved(make(first), yearAt + 3) : unresolved(yearAt + 3)
  }
  const name = yearAfter(context, at + 1)
  if (name) return name.year === null ? unresolved(name.next) : resolved(make(name.year), name.next)
  if (wordAt(context, at) === 'fall' && !BEFORE_FALL.has(wordAt(context, at - 1))) return null
  return recurring(season === 24 ? winterly(make) : yearly(make), at + 1)
}

/** The nth (from the end where negative) run of `count` units inside a period; null where it does not fit. */
function runWithin(whole: Period, unit: TimeUnit, nth: number, count: number): Period | null {
  const place = (length: number, size: number): number => (nth < 0 ? length - size : (nth - 1) * size)
  const from = calendarDay(whole.first)
  const to = calendarDay(whole.last)
  const fits = (part: Period | null): Period | null =>
    part && part.first >= whole.first && part.last <= whole.last ? part : null
  const days = DAYS_IN[unit]
  if (days) return fits(daysPeriod(whole.first + place(whole.last - whole.first + 1, days * count), days * count))
  const months = MONTHS_IN[unit]
  if (months) {
    const [start, end] = [monthIndex(from.year, from.month), monthIndex(to.year, to.month)]
    return fits(monthsPeriod(start + place(end - start + 1, months * count), months * count))
  }
  return unit === 'year' ? fits(yearsPeriod(from.year + place(to.year - from.year + 1, count), count)) : null
}

/** The period that a part belongs to: `of August`, `of the year`, `of this month`. */
function wholeAfter(context: Context, at: number): Reading | null {
  if (!['of', 'in'].includes(wordAt(context, at))) return null
  const place = skip(context, at + 1, 'the')
  if (['fiscal', 'financial', 'fy'].includes(wordAt(context, place))) return unresolved(place + 1)
  const reading = context.readPeriod(place)
  if (reading || place === at + 1) return reading
  const unit = readUnit(context, place)
  if (unit?.times !== 1 || context.anchor === null) return null
  return resolved(unitAround(context.anchor, unit.unit, 0), unit.next)
}

/**
 * `the first nine months of the year`, `the first week of August`, `the last three months of 2023`, `the second Tuesday of
 * March`. `in the first nine months` without a year is the latest that is over.
 */
export const partsOfPeriods: Rule = (context, at) => {
  const nth = readOrdinal(context, at)
  if (nth === null || nth === 0) return null
  const place = skip(context, at + 1, '-')
  const weekday = readWeekday(context, place)
  const counted = weekday ? null : readCount(context, place)
  const unit = weekday ? null : readUnit(context, counted?.next ?? place)
  const next = weekday?.next ?? unit?.next
  if (next === undefined) return null
  const whole = wholeAfter(context, next)
  if (!whole) return partWithoutWhole(context, at, nth, counted?.count ?? 0, unit, next)
  const period = settle(context, whole)
  if (!period) return unresolved(whole.next)
  if (weekday) {
    const { year, month } = calendarDay(period.first)
    return period.grain === 'month'
      ? resolved(nthWeekday(year, month, weekday.weekday, nth), whole.next)
      : unresolved(whole.next)
  }
  if (!unit) return null
  const count = (counted?.count ?? 1) * unit.times
  const run = runWithin(period, unit.unit, nth, count)
  // created 40 jobs in the last three months of the year, told in May: of the year before
  const isAhead = run !== null && context.outlook === 'told' && context.anchor !== null && run.first > context.anchor
  const unnamed = wordAt(context, whole.next - 1) === 'year' && wordAt(context, whole.next - 2) === 'the'
  const before = isAhead && unnamed ? yearsPeriod(calendarDay(period.first).year - 1, 1) : null
  return resolved(before ? runWithin(before, unit.unit, nth, count) : run, whole.next)
}

function partWithoutWhole(
  context: Context,
  at: number,
  nth: number,
  count: number,
  unit: { unit: TimeUnit; times: number } | null,
  next: number,
): Reading | null {
  if (wordAt(context, next) === 'of' && wordAt(context, at) !== 'last') return unresolved(next)
  const months = unit ? (MONTHS_IN[unit.unit] ?? 0) * count : 0
  const isNear = wordAt(context, at) === 'last'
  if (isNear || months < 1 || months > 11) return null
  const make = (year: number): Period | null =>
    nth === 1
      ? monthsPeriod(monthIndex(year, 1), months)
      : nth < 0
        ? spanOf(monthsPeriod(monthIndex(year, 13 - months), 1), monthsPeriod(monthIndex(year, 12), 1))
        : null
  const name = yearAfter(context, next)
  if (name) return name.year === null || name.fiscal ? unresolved(name.next) : resolved(make(name.year), name.next)
  return recurring(yearly(make, true), next)
}
