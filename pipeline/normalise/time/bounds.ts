import {
  dayNumber,
  FIRST_YEAR,
  isCalendarDay,
  isoDay,
  LAST_YEAR,
  monthIndex,
  monthLength,
  monthOfMonth,
  yearOfMonth,
} from './calendar.ts'

/** First and last calendar day (ISO 8601); null where the expression is open. */
type TimeBounds = { start: string | null; end: string | null }

type Days = { first: number; last: number }

const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/
const UNSPECIFIED = /^(\d{3}X|\d{2}XX)$/

/** Days of a season: `2024-21`. Winter is named after the year in which it begins. */
function seasonDays(year: number, season: number): Days | null {
  const from = monthIndex(year, 3 + 3 * (season - 21))
  const to = from + 2
  if (yearOfMonth(to) > LAST_YEAR) return null
  return {
    first: dayNumber(yearOfMonth(from), monthOfMonth(from), 1),
    last: dayNumber(yearOfMonth(to), monthOfMonth(to), monthLength(yearOfMonth(to), monthOfMonth(to))),
  }
}

function pointDays(text: string): Days | null {
  if (UNSPECIFIED.test(text)) {
    const first = Math.max(Number(text.replaceAll('X', '0')), FIRST_YEAR)
    return { first: dayNumber(first, 1, 1), last: dayNumber(Number(text.replaceAll('X', '9')), 12, 31) }
  }
  const match = DATE.exec(text)
  if (!match) return null
  const year = Number(match[1])
  if (year < FIRST_YEAR) return null
  if (match[2] === undefined) return { first: dayNumber(year, 1, 1), last: dayNumber(year, 12, 31) }
  const month = Number(match[2])
  if (match[3] === undefined) {
    if (month >= 21 && month <= 24) return seasonDays(year, month)
    if (month < 1 || month > 12) return null
    return { first: dayNumber(year, month, 1), last: dayNumber(year, month, monthLength(year, month)) }
  }
  const day = Number(match[3])
  if (!isCalendarDay(year, month, day)) return null
  const number = dayNumber(year, month, day)
  return { first: number, last: number }
}

/** An end of an interval: `..` is open; decades and centuries (`199X`) are level 2 there and refused. */
const endDays = (text: string): Days | 'open' | null =>
  text === '..' ? 'open' : UNSPECIFIED.test(text) ? null : pointDays(text)

function readBounds(edtf: string): TimeBounds | null {
  const parts = edtf.split('/')
  if (parts.length === 1) {
    const days = pointDays(edtf)
    return days && { start: isoDay(days.first), end: isoDay(days.last) }
  }
  if (parts.length !== 2) return null
  const from = endDays(parts[0])
  const to = endDays(parts[1])
  if (from === null || to === null || (from === 'open' && to === 'open')) return null
  if (from !== 'open' && to !== 'open' && (from.first > to.first || from.last > to.last)) return null
  return { start: from === 'open' ? null : isoDay(from.first), end: to === 'open' ? null : isoDay(to.last) }
}

/**
 * Whether a text is an EDTF expression (ISO 8601-2:2019) of the subset that the pipeline emits: a year, month or day of the
 * years 0001 to 9999, a season (21 to 24), a decade or century (`199X`, `18XX`), and an interval of years, months, days and
 * seasons that is closed (`2019/2022`) or open on one side (`2024-03/..`, `../2023-08-19`).
 */
export const isEdtf = (edtf: string): boolean => readBounds(edtf) !== null

/**
 * First and last calendar day of an EDTF expression of that subset; null on an open side. Seasons are the meteorological
 * ones of the northern hemisphere (spring is March to May; winter `2023-24` is December 2023 to February 2024), because
 * codes 21 to 24 leave the hemisphere open. Throws a RangeError for any other text; ask `isEdtf` first.
 */
export function edtfBounds(edtf: string): TimeBounds {
  const bounds = readBounds(edtf)
  if (!bounds) {
    throw new RangeError(
      `edtfBounds: ${JSON.stringify(edtf)} is not a year, month, day, season, decade or interval of EDTF level 1; check it with isEdtf`,
    )
  }
  return bounds
}
