import { describe, expect, it } from 'vitest'
import { identify } from '../../pipeline/identify.ts'
import type { ArticleRecords } from '../../pipeline/records.ts'
import { validateArticle } from '../../pipeline/validate/article.ts'
import { relinkRepeats } from '../../pipeline/validate/repeats.ts'
import type { Figure } from '../../schemas/generated/types.ts'
import { goodRecords, number, SECOND } from './records.ts'

const withFigure = (change: Partial<Figure>): ArticleRecords => {
  const records = goodRecords()
  return { ...records, figures: records.figures.map(row => (row.kind === 'money' ? { ...row, ...change } : row)) }
}

describe('records that hold', () => {
  it('come out in order of position, counted, without sentences that hold no number', () => {
    const { records, issues } = validateArticle(goodRecords())
    expect(issues).toEqual([])
    expect(records?.figures.map(row => row.quote)).toEqual(['1,200 containers', '$5.5 million'])
    expect(records?.numbers.map(row => row.text)).toEqual(['1,200', '2023', '5.5 million', 'two'])
    expect(records?.sentences.map(row => row.start)).toEqual([17, 62])
    expect(records?.article).toMatchObject({ number_count: 4, figure_count: 2 })
  })
  it('are not changed in place', () => {
    const input = goodRecords()
    validateArticle(input)
    expect(input).toEqual(goodRecords())
  })
})

describe('a figure that fails', () => {
  const cases: [string, Partial<Figure>, string][] = [
    ['has a kind that does not exist', { kind: 'weight' as Figure['kind'] }, 'figure-schema'],
    ['counts UTF-16 units', { start: 79, end: 91 }, 'span-not-its-words'],
    ['ends behind the text', { end: 1000 }, 'span-outside-text'],
    ['has no sentence', { sentence_id: identify('sen', 'none') }, 'foreign-key'],
    ['repeats a later figure', { repeat_of: identify('fig', 'later') }, 'foreign-key'],
    ['names a number that is not there', { number: '6 million' }, 'not-in-sentence'],
    ['has bounds in the wrong order', { value_min: 6e6, value_max: 5e6 }, 'bounds-order'],
    ['lies below its lower bound', { value_min: 6e6 }, 'bounds-order'],
    ['has nothing to say', { value: null, value_exact: null }, 'no-value'],
    ['has a float that is not its decimal', { value: 5_500_000.000_000_1, value_exact: '5500001' }, 'value-not-exact'],
    ['has no decimal', { value_exact: null }, 'value-exact-missing'],
    [
      'is a range without an end',
      { qualifier: 'between', value: null, value_exact: null, value_min: 1 },
      'qualifier-needs-bound',
    ],
    ['is a range with a value', { qualifier: 'between', value_min: 1, value_max: 1e7 }, 'qualifier-forbids-bound'],
    ['is vague with a value', { qualifier: 'vague' }, 'qualifier-forbids-bound'],
    ['is at most nothing', { qualifier: 'at_most' }, 'qualifier-needs-bound'],
    ['is exact with one bound', { value: null, value_exact: null, value_max: 1e7 }, 'qualifier-needs-bound'],
    ['is money in pesos of no country', { unit: 'peso' }, 'unit-not-of-kind'],
    ['is a count of dollars', { kind: 'count' }, 'unit-not-of-kind'],
    ['is a duration in metres', { kind: 'duration', unit: 'm' }, 'unit-not-of-kind'],
    ['is money in SI', { value_si: 1, unit_si: 'kg' }, 'si-not-possible'],
    ['has half of an SI value', { value_si: 1 }, 'si-incomplete'],
    ['has a time in words', { time: 'last year' }, 'time-not-edtf'],
    ['ends before it starts', { time_start: '2023-12-31', time_end: '2023-01-01' }, 'time-order'],
    ['starts outside its time', { time_start: '2022-12-31' }, 'time-not-its-bounds'],
    ['has days without a time', { time: null }, 'time-bounds-alone'],
    ['holds half of an emoji', { agent: '\ud83d' }, 'broken-character'],
  ]
  it.each(cases)('when it %s', (_, change, code) => {
    const { records, issues } = validateArticle(withFigure(change))
    expect(issues.map(issue => issue.code)).toEqual([code])
    expect(issues[0]).toMatchObject({ stage: 'validate', severity: 'error', source_file: 'harbour.txt' })
    expect(issues[0]?.figure_id).toMatch(/^fig_/)
    expect(records?.figures.map(row => row.quote)).toEqual(['1,200 containers'])
    expect(records?.numbers.find(row => row.text === '5.5 million')).toMatchObject({
      status: 'excluded',
      figure_id: null,
      reason: 'invalid',
    })
    expect(records?.article).toMatchObject({ number_count: 4, figure_count: 1 })
  })

  it('accepts the decimal of a fraction that does not end', () => {
    const third = { kind: 'proportion', unit: '1', value: 1 / 3, value_exact: '0.333333333333333333' } as const
    expect(validateArticle(withFigure(third)).issues).toEqual([])
    const tiny = { ...third, value: 1 / 3_000_000, value_exact: '0.000000333333333333' }
    expect(validateArticle(withFigure(tiny)).issues).toEqual([])
    // the 18th decimal is a zero, which is not written
    const shorter = { ...third, value: 25 / 612_804, value_exact: '0.00004079607835458' }
    expect(validateArticle(withFigure(shorter)).issues).toEqual([])
    const other = { ...third, value: 25 / 612_804, value_exact: '0.00004079607835459' }
    expect(validateArticle(withFigure(other)).issues).toHaveLength(1)
  })

  it('hands its repeats to the first of them', () => {
    const [original] = goodRecords().figures
    if (!original) throw new Error('test: no figure')
    const repeat = (name: string, repeat_of: string | null): Figure => ({ ...original, figure_id: name, repeat_of })
    const kept = [repeat('b', 'a'), repeat('c', 'a'), repeat('d', 'c'), repeat('e', null)]
    expect(relinkRepeats(kept).map(row => row.repeat_of)).toEqual([null, 'b', 'c', null])
  })
})

describe('the ledger', () => {
  it('turns a number of a missing figure into an exclusion and says so', () => {
    const records = goodRecords()
    const { records: out, issues } = validateArticle({ ...records, figures: records.figures.slice(1) })
    expect(issues.map(issue => issue.code)).toEqual(['figure-missing'])
    expect(out?.numbers.filter(row => row.reason === 'invalid').map(row => row.text)).toEqual(['5.5 million'])
  })
  it('keeps the first of two numbers that overlap', () => {
    const records = goodRecords()
    const { records: out, issues } = validateArticle({
      ...records,
      numbers: [...records.numbers, number('5 million', SECOND, {})],
    })
    expect(issues.map(issue => issue.code)).toEqual(['numbers-overlap'])
    expect(out?.numbers.map(row => row.text)).toEqual(['1,200', '2023', '5.5 million', 'two'])
  })
  it('refuses a number that is both in a figure and excluded', () => {
    const records = goodRecords()
    const numbers = records.numbers.map(row => (row.text === '1,200' ? { ...row, reason: 'date' as const } : row))
    expect(validateArticle({ ...records, numbers }).issues.map(issue => issue.code)).toEqual([
      'ledger-status',
      'figure-without-number',
    ])
  })
  it('leaves out all that leans on a sentence that fails', () => {
    const records = goodRecords()
    const sentences = records.sentences.map(row => (row.text === SECOND ? { ...row, text: `${SECOND}.` } : row))
    const { records: out, issues } = validateArticle({ ...records, sentences })
    expect(issues.map(issue => issue.code)).toEqual([
      'span-not-its-words',
      'foreign-key',
      'foreign-key',
      'foreign-key',
      'foreign-key',
    ])
    expect(out?.figures.map(row => row.quote)).toEqual(['1,200 containers'])
    expect(out?.numbers.map(row => row.text)).toEqual(['1,200'])
  })
})

describe('an article that fails', () => {
  it.each([
    ['text-length', { text_chars: 3 }],
    ['text-hash', { text_sha256: '0'.repeat(64) }],
    ['article-schema', { url: 'not an address' }],
    ['broken-character', { title: 'a\0b' }],
    ['parts-order', { parts: [{ kind: 'body' as const, start: 4, end: 2 }] }],
  ])('is kept out whole: %s', (code, change) => {
    const records = goodRecords()
    const result = validateArticle({ ...records, article: { ...records.article, ...change } })
    expect(result.records).toBeNull()
    expect(result.issues.map(issue => issue.code)).toEqual([code])
  })
})

it('gives the same issues in the same order whatever the order of the rows', () => {
  const records = withFigure({ unit: 'peso' })
  const turned = { ...records, figures: records.figures.toReversed(), numbers: records.numbers.toReversed() }
  expect(validateArticle(turned)).toEqual(validateArticle(records))
})
