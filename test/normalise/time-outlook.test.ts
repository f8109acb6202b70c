import { describe, expect, test } from 'vitest'
import { readTime } from '../../pipeline/normalise/time/read.ts'

const edtf = (words: string, published: string, outlook: 'ahead' | 'told' | null): string | null =>
  readTime(words, published, outlook)?.edtf ?? null

describe('time words in a plan', () => {
  test.each([
    ['in the third quarter', '2025-06-18', '2025-07/2025-09'],
    ['in April', '2025-02-11', '2025-04'],
    ['on Thursday', '2025-02-11', '2025-02-13'],
    ['on 3 March', '2025-02-11', '2025-03-03'],
    ['from July', '2025-06-18', '2025-07/..'],
    ['by April', '2025-02-11', '2025-04'],
    ['overnight', '2025-02-11', '2025-02-11/2025-02-12'],
  ])('%s, published %s, look ahead', (words, published, expected) => {
    expect(edtf(words, published, 'ahead')).toBe(expected)
  })

  test('may be of what is just over, or has begun', () => {
    expect(edtf('in the third quarter', '2024-11-13', 'ahead')).toBe('2024-07/2024-09')
    expect(edtf('since May', '2024-11-13', 'ahead')).toBe('2024-05/..')
    expect(edtf('in 2019', '2024-11-13', 'ahead')).toBe('2019')
    expect(edtf('last month', '2024-11-13', 'ahead')).toBe('2024-10')
    expect(edtf('overnight', '2024-11-13', 'told')).toBe('2024-11-12/2024-11-13')
  })

  test('stay open without a day of publication', () => {
    expect(readTime('in April', null, 'ahead')).toBeNull()
  })
})

describe('by a date in a sentence that tells what is so', () => {
  test.each([
    ['by the end of October', '2024-11-13', '2024-10'],
    ['by March', '2024-11-13', '2025-03'],
    ['by Tuesday', '2024-11-13', '2024-11-12'],
    ['by Friday', '2024-11-13', '2024-11-15'],
  ])('%s, published %s, is the nearer one', (words, published, expected) => {
    expect(edtf(words, published, 'told')).toBe(expected)
  })

  test('is the next one where the sentence is not known', () => {
    expect(edtf('by the end of October', '2024-11-13', null)).toBe('2025-10')
  })
})

describe('a part of the year that has not come yet', () => {
  test.each([
    ['in the last three months of the year', '2025-05-13', 'told', '2024-10/2024-12'],
    ['in the last three months of the year', '2025-05-13', 'ahead', '2025-10/2025-12'],
    ['in the last three months of 2025', '2025-05-13', 'told', '2025-10/2025-12'],
  ] as const)('%s, published %s, %s', (words, published, outlook, expected) => {
    expect(edtf(words, published, outlook)).toBe(expected)
  })
})
