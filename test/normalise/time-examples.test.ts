import { readFileSync } from 'node:fs'
import { afterEach, describe, expect, test } from 'vitest'
import { edtfBounds, isEdtf } from '../../pipeline/normalise/time/bounds.ts'
import { readTime } from '../../pipeline/normalise/time/read.ts'

type Example = { published: string | null; words: string; edtf: string | null }

function readExamples(text: string): Example[] {
  const examples: Example[] = []
  let published: string | null = null
  for (const line of text.split('\n')) {
    if (line === '' || line.startsWith('#')) continue
    if (line.startsWith('[')) {
      published = line === '[none]' ? null : line.slice(1, -1)
      continue
    }
    const [words, edtf, ...rest] = line.split(' => ')
    if (edtf === undefined || rest.length > 0) throw new Error(`time-examples.txt: not "words => EDTF": ${line}`)
    examples.push({ published, words, edtf: edtf === '-' ? null : edtf })
  }
  return examples
}

const examples = readExamples(readFileSync(new URL('time-examples.txt', import.meta.url), 'utf8'))

describe('time-examples.txt', () => {
  test('has examples of every kind', () => {
    expect(examples.length).toBeGreaterThan(400)
    expect(examples.filter(({ edtf }) => edtf === null).length).toBeGreaterThan(80)
    expect(new Set(examples.map(({ published }) => published)).size).toBeGreaterThan(10)
    const keys = examples.map(({ published, words }) => `${published} ${words}`)
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([])
  })

  test.each(examples)('$published: $words', ({ published, words, edtf }) => {
    const time = readTime(words, published)
    expect(time?.edtf ?? null).toBe(edtf)
    if (edtf === null) return
    expect(isEdtf(edtf)).toBe(true)
    expect(time).toEqual({ edtf, ...edtfBounds(edtf) })
  })
})

describe('day bounds', () => {
  test.each([
    ['last month', '2024-12-23', '2024-11-01', '2024-11-30'],
    ['in 2005', null, '2005-01-01', '2005-12-31'],
    ['since March this year', '2024-12-23', '2024-03-01', null],
    ['until Saturday', '2023-08-17', null, '2023-08-19'],
    ['over the five years through June', '2023-11-06', '2018-07-01', '2023-06-30'],
    ['in February', '2024-03-01', '2024-02-01', '2024-02-29'],
    ['last winter', '2024-05-09', '2023-12-01', '2024-02-29'],
    ['in the early 1990s', null, '1990-01-01', '1999-12-31'],
    ['in the January–March quarter', '2024-05-09', '2024-01-01', '2024-03-31'],
  ])('%s, published %s', (words, published, start, end) => {
    expect(readTime(words, published)).toMatchObject({ start, end })
  })
})

describe('the day of publication', () => {
  test('is the calendar day as written, in any zone', () => {
    for (const zone of ['', 'T23:59:00Z', 'T00:00:00+14:00', 'T23:59:59.999-12:00', ' 05:30']) {
      expect(readTime('today', `2024-12-31${zone}`)?.edtf).toBe('2024-12-31')
    }
  })

  test('that does not exist or is no ISO date counts as unknown', () => {
    for (const published of ['', '2023-02-29', '2024-13-01', 'yesterday', '20241223', '2024-12-23x', '0000-01-01']) {
      expect(readTime('last month', published)).toBeNull()
      expect(readTime('in 2005', published)?.edtf).toBe('2005')
    }
  })

  test('at the edges of four-digit years gives no date beyond them', () => {
    expect(readTime('last year', '0001-01-01')).toBeNull()
    expect(readTime('yesterday', '0001-01-01')).toBeNull()
    expect(readTime('next year', '9999-12-31')).toBeNull()
    expect(readTime('tomorrow', '9999-12-31')).toBeNull()
    expect(readTime('this week', '9999-12-31')).toBeNull()
    expect(readTime('in winter', '9999-12-31')?.edtf).toBe('9998-24')
  })
})

describe('the time zone of the machine', () => {
  const before = process.env.TZ
  afterEach(() => {
    if (before === undefined) delete process.env.TZ
    else process.env.TZ = before
  })

  test.each(['Pacific/Kiritimati', 'America/Los_Angeles', 'Asia/Seoul'])('%s changes nothing', zone => {
    process.env.TZ = zone
    for (const { published, words, edtf } of examples) expect(readTime(words, published)?.edtf ?? null).toBe(edtf)
  })
})
