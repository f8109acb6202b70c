import { describe, expect, it } from 'vitest'
import { readTime } from '../../pipeline/normalise/time/read.ts'

const PUBLISHED = '2025-06-18'

/** Words, those of the time they count from, and the date; null where they say less or more than that time does. */
const COUNTED: readonly (readonly [string, string, string | null])[] = [
  ['a year earlier', 'in May', '2024-05'],
  ['a year earlier', 'from 1 to 10 May', '2024-05-01/2024-05-10'],
  ['a month earlier', 'in January', '2024-12'],
  ['the year before', 'in 2022', '2021'],
  ['the following year', 'In 2019', '2020'],
  ['two years later', 'in 2019', '2021'],
  ['a year earlier', 'in the second quarter', '2024-04/2024-06'],
  ['the previous quarter', 'in the first quarter', '2024-10/2024-12'],
  ['two days later', 'on Monday', '2025-06-18'],
  ['the week before', 'last week', '2025-06-02/2025-06-08'],
  ['a week earlier', 'on Monday', '2025-06-09'],
  ['the week before', 'on Monday', null],
  ['the next day', 'on Monday', '2025-06-17'],
  ['a year before', 'in the year to June', '2023-07/2024-06'],
  ['a year earlier', 'on Monday', '2024'],
  ['a month earlier', 'on Monday', '2025-05'],
  ['the previous year', 'in May', null],
  ['a month earlier', 'in 2024', null],
  ['a week later', 'in May', null],
  ['a year earlier', 'since March', null],
  ['months later', 'in May', null],
  ['that year', 'in 2019', null],
]

describe('counted from a time that the text tells:', () => {
  for (const [words, from, date] of COUNTED)
    it(`${words}, ${from}`, () => expect(readTime(words, PUBLISHED, 'told', from)?.edtf ?? null).toBe(date))
})

it('counts from nothing where the text tells no time', () => {
  expect(readTime('a year earlier', PUBLISHED)).toBeNull()
  expect(readTime('a year earlier', PUBLISHED, 'told', 'after the flood')).toBeNull()
})
