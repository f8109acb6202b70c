import type { HolidayRule } from '../../knowledge/en/time.ts'
import { calendarDay, dayNumber, easterSunday, mondayOf, monthIndex, monthLength, weekdayOf } from './calendar.ts'
import { datePeriod, dayPeriod, type Period } from './period.ts'

/** Time words that name no year, or no week: they come round again, and the day of publication says which one is meant. */
export type Recurrence = {
  /** The last one that has begun by the day. */
  readonly latest: (day: number) => Period | null
  /** The first one that has not ended before the day. */
  readonly next: (day: number) => Period | null
  /** The one that `this` picks on the day: of the same calendar year, month or week. */
  readonly current: (day: number) => Period | null
}

/** A day may come only in leap years, and 1896 to 1904 is the longest gap between two of them. */
const LONGEST_GAP = 8

/**
 * What comes once a year. `make` gives the period named after a year, null in a year without one (29 February).
 * `complete` is for stretches that are spoken of only when over: `in the first nine months` in February is last year's.
 */
export function yearly(make: (year: number) => Period | null, complete = false): Recurrence {
  const begun = (period: Period, day: number): boolean => (complete ? lastMonthBegan(period) : period.first) <= day
  return {
    latest: day => {
      const { year } = calendarDay(day)
      for (let back = 0; back <= LONGEST_GAP; back += 1) {
        const period = make(year - back)
        if (period && begun(period, day)) return period
      }
      return null
    },
    next: day => {
      const { year } = calendarDay(day)
      for (let ahead = -1; ahead <= LONGEST_GAP; ahead += 1) {
        const period = make(year + ahead)
        if (period && period.last >= day) return period
      }
      return null
    },
    current: day => make(calendarDay(day).year),
  }
}

const lastMonthBegan = (period: Period): number => {
  const { year, month } = calendarDay(period.last)
  return dayNumber(year, month, 1)
}

/** Winter runs over the turn of the year: until May `this winter` is the one that began the year before. */
export function winterly(make: (year: number) => Period | null): Recurrence {
  const current = (day: number): Period | null => {
    const { year, month } = calendarDay(day)
    return make(month <= 5 ? year - 1 : year)
  }
  return { ...yearly(make), current }
}

/** A weekday by its ISO number. */
export const weekly = (weekday: number): Recurrence => ({
  latest: day => dayPeriod(day - ((weekdayOf(day) - weekday + 7) % 7)),
  next: day => dayPeriod(day + ((weekday - weekdayOf(day) + 7) % 7)),
  current: day => dayPeriod(mondayOf(day) + weekday - 1),
})

/** A day of the month; months that are too short for it are passed over. */
export function monthly(dayOfMonth: number): Recurrence {
  const inMonth = (index: number): Period | null => datePeriod(Math.floor(index / 12), (index % 12) + 1, dayOfMonth)
  const around = (day: number, step: 1 | -1): Period | null => {
    const { year, month } = calendarDay(day)
    for (let moved = 0; moved <= 2; moved += 1) {
      const period = inMonth(monthIndex(year, month) + step * moved)
      if (period && (step < 0 ? period.first <= day : period.last >= day)) return period
    }
    return null
  }
  return {
    latest: day => around(day, -1),
    next: day => around(day, 1),
    current: day => inMonth(monthIndex(calendarDay(day).year, calendarDay(day).month)),
  }
}

/** Saturday and Sunday. */
export function weekends(make: (saturday: number) => Period | null): Recurrence {
  const saturdayOf = (day: number): number => mondayOf(day) + 5
  return {
    latest: day => make(saturdayOf(day) <= day ? saturdayOf(day) : saturdayOf(day) - 7),
    next: day => make(saturdayOf(day)),
    current: day => make(saturdayOf(day)),
  }
}

/**
 * A date whose weekday is named too (`Tuesday, March 4`): of the one before and the one after, the one that falls on that
 * weekday is meant; where neither or both do, the direction decides as for a bare date.
 */
export function onWeekday(dates: Recurrence, weekday: number): Recurrence {
  const falls = (period: Period | null): boolean => period !== null && weekdayOf(period.first) === weekday
  const choose = (likely: Period | null, other: Period | null): Period | null =>
    !falls(likely) && falls(other) ? other : likely
  return {
    latest: day => choose(dates.latest(day), dates.next(day + 1)),
    next: day => choose(dates.next(day), dates.latest(day - 1)),
    current: dates.current,
  }
}

/** The nth weekday of a month, -1 for the last; null where the month has fewer. */
export function nthWeekday(year: number, month: number, weekday: number, nth: number): Period | null {
  const length = monthLength(year, month)
  if (datePeriod(year, month, 1) === null) return null
  const first = dayNumber(year, month, 1)
  const last = first + length - 1
  if (nth < 0) return dayPeriod(last - ((weekdayOf(last) - weekday + 7) % 7))
  const day = first + ((weekday - weekdayOf(first) + 7) % 7) + 7 * (nth - 1)
  return day <= last ? dayPeriod(day) : null
}

/** The day of a holiday in a year. */
export function holidayIn(rule: HolidayRule, year: number): Period | null {
  if ('easter' in rule) return datePeriod(year, 1, 1) && dayPeriod(easterSunday(year) + rule.easter)
  if ('day' in rule) return datePeriod(year, rule.month, rule.day)
  const period = nthWeekday(year, rule.month, rule.weekday, rule.nth)
  return period && dayPeriod(period.first + rule.plus)
}
