import { describe, expect, it } from 'vitest'
import { type Entry, figureOf } from '../../pipeline/release/page/client/records.ts'
import { countFacets, everything, matching, searchText, sorted } from '../../pipeline/release/page/client/select.ts'
import { groupDigits, periodWords, valueWords } from '../../pipeline/release/page/client/words.ts'

const COUNTRIES = { PER: 'Peru', CHL: 'Chile' }
const article = {
  title: 'Lorries at Heron Bridge',
  publisher: null,
  published: '2024-05-03',
  url: null,
  derived_from: null,
}
const entry = (cells: Record<string, string | number | null>): Entry => ({
  figure: figureOf({
    quote: '',
    kind: 'count',
    qualifier: 'exact',
    unit: '1',
    role: 'quantity',
    modality: 'asserted',
    ...cells,
  }),
  article,
  sentence: null,
  from: 0,
  to: 0,
})
const entries = [
  entry({
    quote: 'at least 1,200 lorries',
    value: 1200,
    qualifier: 'at_least',
    item_head: 'lorry',
    agent: 'PER',
    recipient: 'CHL',
    time_start: '2024-03-01',
  }),
  entry({
    quote: '40 tonnes',
    value: 40,
    unit: 't',
    kind: 'measure',
    source: 'José Pérez',
    agent: 'CHL',
    time_start: '2023-01-01',
  }),
  entry({ quote: 'dozens of lorries', value_min: 24, value_max: 99, qualifier: 'vague', item_head: 'lorry' }),
]
const all = entries.map((each, place) => ({ entry: each, place, text: searchText(each, COUNTRIES) }))
const places = (found: readonly { place: number }[]): number[] => found.map(({ place }) => place)

describe('the search', () => {
  it('wants every word, in any case, without accents, also in names of countries', () => {
    expect(places(matching(all, { ...everything(), words: 'perez' }))).toEqual([1])
    expect(places(matching(all, { ...everything(), words: 'LORRIES peru' }))).toEqual([0])
    expect(places(matching(all, { ...everything(), words: ' heron ' }))).toEqual([0, 1, 2])
    expect(places(matching(all, { ...everything(), words: 'dozens tonnes' }))).toEqual([])
  })
  it('takes facets together, and an empty cell as a value', () => {
    expect(places(matching(all, { ...everything(), facets: { country: 'CHL' } }))).toEqual([0, 1])
    expect(places(matching(all, { ...everything(), facets: { country: 'CHL', item: '' } }))).toEqual([1])
    expect(places(matching(all, { ...everything(), facets: { year: '' } }))).toEqual([2])
  })
  it('counts what each choice would leave, its own facet aside', () => {
    const counts = countFacets(all, { ...everything(), facets: { kind: 'measure' } })
    expect([...counts.kind]).toEqual([
      ['count', 2],
      ['measure', 1],
    ])
    expect([...counts.country]).toEqual([['CHL', 1]])
  })
  it('sorts with empty cells last, both ways', () => {
    expect(places(sorted(all, 'value', false))).toEqual([1, 2, 0])
    expect(places(sorted(all, 'value', true))).toEqual([0, 2, 1])
    expect(places(sorted(all, 'time', false))).toEqual([1, 0, 2])
    expect(places(sorted(all, 'time', true))).toEqual([0, 1, 2])
    expect(places(sorted(all, 'order', false))).toEqual([0, 1, 2])
  })
})

describe('the words', () => {
  it.each([
    [1234567.5, '1,234,567.5'],
    [0.0001, '0.0001'],
    [-1200, '-1,200'],
    [1e21, '1 × 10^21'],
    [5e-7, '5 × 10^-7'],
  ])('%d is %s', (value, words) => expect(groupDigits(value)).toBe(words))
  it.each([
    ['2024-08-27', '27 Aug 2024'],
    ['2024-08-27T10:00:00Z', '27 Aug 2024'],
    ['2024-08/..', 'since Aug 2024'],
    ['../2024', 'until 2024'],
    ['2023-09/2023-11', 'Sept 2023 – Nov 2023'],
    ['2024-21', '2024-21'],
  ])('%s is %s', (time, words) => expect(periodWords(time)).toBe(words))
  it('of a value say the hedge and the unit', () => {
    expect(entries.map(({ figure }) => valueWords(figure))).toEqual(['at least 1,200', '40 tonnes', 'roughly 24–99'])
    expect(valueWords(entry({ value: 5, kind: 'change', unit: '%', direction: 'decrease' }).figure)).toBe('−5%')
    expect(valueWords(entry({ value: 12, unit: 'USD', per: '[bbl_us]' }).figure)).toBe('12 USD per barrel')
  })
})
