import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  COUNTS,
  FILLERS,
  HOLIDAYS,
  LEADS,
  MONTHS,
  NEAR_DAYS,
  NEARNESS,
  ORDINALS,
  POINTERS,
  SEASONS,
  UNITS,
  WEEKDAYS,
} from '../../pipeline/knowledge/en/time.ts'
import { edtfBounds, isEdtf } from '../../pipeline/normalise/time/bounds.ts'
import { calendarDay, dayNumber, isoDay } from '../../pipeline/normalise/time/calendar.ts'
import { readTime } from '../../pipeline/normalise/time/read.ts'
import { growth } from '../growth.ts'

const day = fc.integer({ min: dayNumber(1200, 1, 1), max: dayNumber(2199, 12, 31) })
const published = fc.option(day.map(isoDay))

const title = (word: string): string => word[0].toUpperCase() + word.slice(1)
const MONTH_NAMES = [...MONTHS.keys()].filter(
  word => word.length > 4 || word === 'may' || word === 'june' || word === 'july',
)
const WEEKDAY_NAMES = [...WEEKDAYS.keys()].filter(word => word.endsWith('day'))

const timeWord = fc.oneof(
  fc.constantFrom(
    ...[MONTHS, WEEKDAYS, SEASONS, UNITS, COUNTS, ORDINALS, NEARNESS, NEAR_DAYS].flatMap(words => [...words.keys()]),
    ...POINTERS,
    ...FILLERS,
    ...LEADS.map(({ words }) => words.join(' ')),
    ...HOLIDAYS.map(({ words }) => words.join(' ')),
    ...[
      'and',
      'to',
      '-',
      '–',
      ',',
      '.',
      '/',
      '’',
      "'",
      ':',
      '(',
      'ago',
      'ended',
      'season',
      'fiscal',
      'FY',
      'Q',
      'H',
      'overnight',
    ],
  ),
  fc.constantFrom(...MONTH_NAMES, ...WEEKDAY_NAMES).map(title),
  fc.integer({ min: 0, max: 40 }).map(String),
  fc.integer({ min: 0, max: 40 }).map(number => `${number}th`),
  fc.integer({ min: 900, max: 2300 }).map(String),
  fc.integer({ min: 100, max: 230 }).map(decade => `${decade}0s`),
)
const timeWords = fc
  .array(fc.tuple(timeWord, fc.constantFrom(' ', ' ', ' ', '')), { maxLength: 14 })
  .map(words => words.map(([word, space]) => word + space).join(''))

function expectSound(text: string, on: string | null): void {
  const time = readTime(text, on)
  if (time === null) return
  expect(isEdtf(time.edtf)).toBe(true)
  expect({ start: time.start, end: time.end }).toEqual(edtfBounds(time.edtf))
  if (time.start !== null && time.end !== null) expect(time.start <= time.end).toBe(true)
  expect(time.start ?? time.end).not.toBeNull()
}

describe('any text', () => {
  test('never throws and gives a sound reading or none', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), published, (text, on) => expectSound(text, on)),
      { numRuns: 2000 },
    )
  })

  test('of time words in any order never throws and gives a sound reading or none', () => {
    let read = 0
    fc.assert(
      fc.property(timeWords, published, (text, on) => {
        if (readTime(text, on)) read += 1
        expectSound(text, on)
      }),
      { numRuns: 5000 },
    )
    expect(read).toBeGreaterThan(500)
  })

  test('is read in time that grows with its length at most', () => {
    for (const words of [
      'last ',
      'the first week of ',
      'the 12 months to ',
      'between ',
      'the week of ',
      'every ',
      '2021, ',
      '1 ',
    ]) {
      expect(
        growth(n => readTime(words.repeat(n), '2024-12-23'), 4_000, 8),
        words,
      ).toBeLessThan(20)
    }
  })
})

describe('every day', () => {
  test('is read back from its usual ways of being written', () => {
    fc.assert(
      fc.property(day, published, (number, on) => {
        const { year, month, day } = calendarDay(number)
        const iso = isoDay(number)
        const name = title(MONTH_NAMES[month - 1])
        const short = name.length > 4 ? `${name.slice(0, 3)}.` : name
        const [, mm, dd] = iso.split('-')
        const spellings = [
          iso,
          `on ${iso}T12:00:00Z`,
          `${year}.${mm}.${dd}`,
          `${year}/${mm}/${dd}`,
          `${dd}.${mm}.${year}`,
          `${day} ${name} ${year}`,
          `on ${name} ${day}, ${year}`,
          `the ${day}th of ${name}, ${year}`,
          `on ${short} ${day} ${year},`,
          `at 9:30 a.m. on ${day} ${short} ${year} in Seoul`,
        ]
        for (const text of spellings)
          expect([text, readTime(text, on)]).toEqual([text, { edtf: iso, start: iso, end: iso }])
        expect(readTime(`since ${day} ${name} ${year}`, on)?.edtf).toBe(`${iso}/..`)
        expect(readTime(`until ${name} ${day}, ${year}`, on)?.edtf).toBe(`../${iso}`)
        expect(readTime(`in ${name} ${year}`, on)?.edtf).toBe(iso.slice(0, 7))
      }),
      { numRuns: 400 },
    )
  })

  test('of publication is today, and what came last has begun by then', () => {
    const past = fc.constantFrom(...WEEKDAY_NAMES, ...MONTH_NAMES, 'Christmas', 'Easter', 'spring', 'winter')
    fc.assert(
      fc.property(day, past, (number, word) => {
        const on = isoDay(number)
        expect(readTime('today', on)?.edtf).toBe(on)
        const time = readTime(title(word), on)
        const { year, month, day } = calendarDay(number)
        expect(time?.start != null && time.start <= on).toBe(true)
        const yearBefore = isoDay(dayNumber(year - 1, month, Math.min(day, 28)) - 40)
        expect(time?.start != null && time.start >= yearBefore).toBe(true)
        const ahead = readTime(`until ${title(word)}`, on)
        expect(ahead?.end != null && ahead.end >= on).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })

  test('lies in this week, this month and this year, and last and next stand beside them', () => {
    fc.assert(
      fc.property(day, fc.constantFrom('week', 'month', 'quarter', 'year'), (number, unit) => {
        const on = isoDay(number)
        const times = ['last', 'this', 'next'].map(near => readTime(`${near} ${unit}`, on))
        const [last, now, next] = times
        expect(now?.start != null && now.end != null && now.start <= on && on <= now.end).toBe(true)
        const dayAfter = (end: string | null | undefined): string => {
          const [year, month, day] = (end ?? '').split('-').map(Number)
          return isoDay(dayNumber(year, month, day) + 1)
        }
        expect(now?.start).toBe(dayAfter(last?.end))
        expect(next?.start).toBe(dayAfter(now?.end))
      }),
      { numRuns: 1000 },
    )
  })
})
