import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import * as calendar from '../../pipeline/normalise/time/calendar.ts'

const FIRST = calendar.dayNumber(1, 1, 1)
const LAST = calendar.dayNumber(9999, 12, 31)
const epoch = Temporal.PlainDate.from('1970-01-01')

describe('calendar', () => {
  test('agrees with Temporal on every day', () => {
    fc.assert(
      fc.property(fc.integer({ min: FIRST, max: LAST }), number => {
        const date = epoch.add({ days: number })
        expect(calendar.isoDay(number)).toBe(date.toString())
        expect(calendar.weekdayOf(number)).toBe(date.dayOfWeek)
        expect(calendar.dayNumber(date.year, date.month, date.day)).toBe(number)
        expect(calendar.monthLength(date.year, date.month)).toBe(date.daysInMonth)
        expect(calendar.weekdayOf(calendar.mondayOf(number))).toBe(1)
        expect(calendar.readIsoDay(date.toString())).toBe(number)
      }),
      { numRuns: 2000 },
    )
  })

  test('counts days through years that are leap years and years that are not', () => {
    for (const year of [1, 4, 100, 400, 1600, 1899, 1900, 1999, 2000, 2023, 2024, 9999]) {
      const days = calendar.dayNumber(year, 12, 31) - calendar.dayNumber(year, 1, 1) + 1
      expect(days).toBe(calendar.isLeapYear(year) ? 366 : 365)
    }
  })

  // Western Easter dates as the churches publish them, early, late and ordinary ones.
  test.each([
    [1818, '1818-03-22'],
    [1943, '1943-04-25'],
    [2000, '2000-04-23'],
    [2008, '2008-03-23'],
    [2011, '2011-04-24'],
    [2019, '2019-04-21'],
    [2023, '2023-04-09'],
    [2024, '2024-03-31'],
    [2025, '2025-04-20'],
    [2038, '2038-04-25'],
  ])('Easter of %i', (year, day) => {
    expect(calendar.isoDay(calendar.easterSunday(year))).toBe(day)
  })
})
