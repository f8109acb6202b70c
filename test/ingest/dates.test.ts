import { describe, expect, test } from 'vitest'
import { findDates, isRealDate, readTimestamp } from '../../pipeline/ingest/dates.ts'

describe('a stated date becomes ISO 8601 and keeps its zone', () => {
  test.each([
    ['2021-12-03', '2021-12-03'],
    ['2021-11-18T07:25:00+03:00', '2021-11-18T07:25:00+03:00'],
    ['2024-01-01T10:00+0900', '2024-01-01T10:00+09:00'],
    ['2021-11-18T07:25:00.000Z', '2021-11-18T07:25:00.000Z'],
    ['2021-11-18 07:25:00', '2021-11-18T07:25:00'],
    ['20211118', '2021-11-18'],
    ['Thu, 18 Nov 2021 07:25:00 +0300', '2021-11-18T07:25:00+03:00'],
    ['Thu, 18 Nov 2021 07:25:00 GMT', '2021-11-18T07:25:00Z'],
    ['Nov. 18, 2021 at 7:25 a.m. ET', '2021-11-18T07:25'],
    ['12 May 2024, 12.05am', '2024-05-12T00:05'],
    ['03.12.2021', '2021-12-03'],
    ['18/11/2021', '2021-11-18'],
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
    expect(findDates('Entered 2022.04.08 07:15  Updated 2022.04.08 11:40').map(date => date.value)).toEqual([
      '2022-04-08T07:15',
      '2022-04-08T11:40',
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
