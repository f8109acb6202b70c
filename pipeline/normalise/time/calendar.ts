/**
 * Calendar arithmetic on integers (proleptic Gregorian calendar). A day is its number: days since 1970-01-01. No clock,
 * no time zone, no `Date`.
 */

type CalendarDay = { readonly year: number; readonly month: number; readonly day: number }

/** Years that four digits can write; outside them a period has no EDTF of level 0 or 1. */
export const FIRST_YEAR = 1
export const LAST_YEAR = 9999

const DAYS_BEFORE_MONTH = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334]

export const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

/** Days of a month, 1 to 12. */
export function monthLength(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

export const isCalendarDay = (year: number, month: number, day: number): boolean =>
  year >= FIRST_YEAR && year <= LAST_YEAR && month >= 1 && month <= 12 && day >= 1 && day <= monthLength(year, month)

/** Number of a day that exists. */
export function dayNumber(year: number, month: number, day: number): number {
  const past = year - 1
  const leapDays = Math.floor(past / 4) - Math.floor(past / 100) + Math.floor(past / 400)
  const beforeMonth = DAYS_BEFORE_MONTH[month - 1] + (month > 2 && isLeapYear(year) ? 1 : 0)
  return past * 365 + leapDays + beforeMonth + day - 1 - DAYS_FROM_YEAR_1_TO_1970
}

const DAYS_FROM_YEAR_1_TO_1970 = 719_162

export function calendarDay(number: number): CalendarDay {
  const days = number + DAYS_FROM_YEAR_1_TO_1970
  // 365.2425 days a year on average: the estimate is off by one year at most.
  let year = Math.floor(days / 365.2425) + 1
  while (dayNumber(year, 1, 1) > number) year -= 1
  while (dayNumber(year + 1, 1, 1) <= number) year += 1
  let rest = number - dayNumber(year, 1, 1)
  let month = 1
  while (rest >= monthLength(year, month)) {
    rest -= monthLength(year, month)
    month += 1
  }
  return { year, month, day: rest + 1 }
}

/** ISO 8601 weekday of a day: Monday is 1, Sunday 7. 1970-01-01 was a Thursday. */
export const weekdayOf = (number: number): number => ((((number + 3) % 7) + 7) % 7) + 1

/** The Monday of the week that holds the day. */
export const mondayOf = (number: number): number => number - weekdayOf(number) + 1

const pad = (value: number, width: number): string => String(value).padStart(width, '0')

export const isoYear = (year: number): string => pad(year, 4)
export const isoMonth = (year: number, month: number): string => `${pad(year, 4)}-${pad(month, 2)}`

export function isoDay(number: number): string {
  const { year, month, day } = calendarDay(number)
  return `${isoMonth(year, month)}-${pad(day, 2)}`
}

/** Months as one count, so that they can be added: 12 × year + month - 1. */
export const monthIndex = (year: number, month: number): number => year * 12 + month - 1
export const yearOfMonth = (index: number): number => Math.floor(index / 12)
export const monthOfMonth = (index: number): number => (((index % 12) + 12) % 12) + 1

/**
 * The calendar day that an ISO 8601 date or date-time names, as written: the zone does not move it. Null for anything else.
 */
export function readIsoDay(text: string): number | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?:$|[T ])/.exec(text)
  if (!match) return null
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  return isCalendarDay(year, month, day) ? dayNumber(year, month, day) : null
}

/** Easter Sunday of the Gregorian calendar (the computus in the form of Meeus, Astronomical Algorithms, chapter 8). */
export function easterSunday(year: number): number {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const ofCentury = year % 100
  const moonShift = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)
  const epact = (19 * golden + century - Math.floor(century / 4) - moonShift + 15) % 30
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - epact - (ofCentury % 4)) % 7
  const late = Math.floor((golden + 11 * epact + 22 * toSunday) / 451)
  const sum = epact + toSunday - 7 * late + 114
  return dayNumber(year, Math.floor(sum / 31), (sum % 31) + 1)
}
