import { describe, expect, test } from 'vitest'
import { findDates, isRealDate, readTimestamp } from '../../pipeline/ingest/dates.ts'

describe('a stated date becomes ISO 8601 and keeps its zone', () => {
  test.each([
    ['2024-12-23', '2024-12-23'],
    ['2022-09-30T06:45:00+03:00', '2022-09-30T06:45:00+03:00'],
    ['2024-01-01T10:00+0900', '2024-01-01T10:00+09:00'],
    ['2022-09-30T06:45:00.000Z', '2022-09-30T06:45:00.000Z'],
    ['2022-09-30 06:45:00', '2022-09-30T06:45:00'],
    ['20220930', '2022-09-30'],
    ['Fri, 30 Sep 2022 06:45:00 +0300', '2022-09-30T06:45:00+03:00'],
    ['Fri, 30 Sep 2022 06:45:00 GMT', '2022-09-30T06:45:00Z'],
    ['Sept. 30, 2022 at 6:45 a.m. ET', '2022-09-30T06:45'],
    ['12 May 2024, 12.05am', '2024-05-12T00:05'],
    ['19.03.2024', '2024-03-19'],
    ['30/09/2022', '2022-09-30'],
    ['2024년 3월 5일', '2024-03-05'],
    ['2022-01-01,2023-01-01', '2022-01-01'],
    ['03/04/2022', null],
    ['2023-02-29', null],
    ['May 5, 2024, 17 dead', '2024-05-05'],
    ['last Tuesday', null],
  ])('%s', (stated, expected) => {
    expect(readTimestamp(stated)).toBe(expected)
  })

  test('all dates of a line, in order', () => {
    expect(findDates('Entered 2023.11.06 05:30  Updated 2023.11.06 09:12').map(date => date.value)).toEqual([
      '2023-11-06T05:30',
      '2023-11-06T09:12',
    ])
  })

  test('a day that no calendar has is not real', () => {
    expect([isRealDate('2023-02-30'), isRealDate('2024-02-29'), isRealDate('2024-02-29T25:00')]).toEqual([
      false,
      true,
      false,
    ])
  })
})
