import { describe, expect, it } from 'vitest'
import { identify } from '../../pipeline/identify.ts'
import { normaliseArticle } from '../../pipeline/normalise/article.ts'
import { exact, marked } from './mentions.ts'

const containers = { number: '1,200', value: exact(12, 2), item: 'containers', item_head: 'container' }

describe('normaliseArticle', () => {
  it('cuts sentences, numbers and quotes by code points', () => {
    const [article, mentions] = marked(
      [{ kind: 'body', text: '🚢 The port 🏗 counted [about 1,200 containers].\nOn the [23rd] it rained.' }],
      [
        { ...containers, qualifier: 'about' },
        { number: '23rd', status: 'excluded', reason: 'date', kind: null },
      ],
    )
    const { figures, numbers, sentences } = normaliseArticle(article, mentions)
    const points = Array.from(article.text)
    for (const row of [...figures, ...numbers, ...sentences]) {
      expect(points.slice(row.start, row.end).join('')).toBe('quote' in row ? row.quote : row.text)
    }
    expect(sentences.map(row => row.text)).toEqual([
      '🚢 The port 🏗 counted about 1,200 containers.',
      'On the 23rd it rained.',
    ])
    expect(numbers.map(row => [row.text, row.status, row.reason])).toEqual([
      ['1,200', 'figure', null],
      ['23rd', 'excluded', 'date'],
    ])
    expect(figures.map(row => row.figure_id)).toEqual([numbers[0].figure_id])
    expect(numbers.map(row => row.sentence_id)).toEqual(sentences.map(row => row.sentence_id))
  })

  it('orders rows by position, whatever the order of the mentions', () => {
    const [article, mentions] = marked(
      [{ kind: 'body', text: '[5 ships] and [6 ships].\n[7 ships].' }],
      [5, 6, 7].map(n => ({ number: String(n), value: exact(n) })),
    )
    const rows = normaliseArticle(article, mentions)
    expect(rows.numbers.map(row => row.text)).toEqual(['5', '6', '7'])
    expect(normaliseArticle(article, mentions.toReversed())).toEqual(rows)
    expect(rows.sentences).toHaveLength(2)
  })

  it('makes keys from the words and their occurrence, so that an edit elsewhere keeps them', () => {
    const body = '[5 ships] came.\nLater [5 ships] left.'
    const words = [1, 2].map(() => ({ number: '5', value: exact(5) }))
    const [article, mentions] = marked([{ kind: 'body', text: body }], words)
    const rows = normaliseArticle(article, mentions)
    expect(new Set(rows.figures.map(row => row.figure_id)).size).toBe(2)
    expect(new Set(rows.numbers.map(row => row.number_id)).size).toBe(2)
    expect(rows.figures[0].figure_id).toBe(identify('fig', article.article_id, '5 ships', '1'))

    const [longer, moved] = marked([{ kind: 'body', text: `No number here.\n${body}` }], words)
    const keys = (all: typeof rows) => [...all.figures.map(r => r.figure_id), ...all.sentences.map(r => r.sentence_id)]
    expect(keys(normaliseArticle(longer, moved))).toEqual(keys(rows))
  })

  it('gives equal sentences different keys', () => {
    const [article, mentions] = marked(
      [
        { kind: 'title', text: '[5 ships]' },
        { kind: 'caption', text: '[5 ships]' },
      ],
      [1, 2].map(() => ({ number: '5', value: exact(5) })),
    )
    expect(new Set(normaliseArticle(article, mentions).sentences.map(row => row.sentence_id)).size).toBe(2)
  })

  it('makes nothing of an article without numbers', () => {
    const [article] = marked([{ kind: 'body', text: 'It rained.' }], [])
    expect(normaliseArticle(article, [])).toEqual({ figures: [], numbers: [], sentences: [] })
  })
})

const one = (quote: string, words: Parameters<typeof marked>[1][number], published: string | null = null) => {
  const [article, mentions] = marked([{ kind: 'body', text: `It was [${quote}] there.` }], [words], published)
  return normaliseArticle(article, mentions).figures[0]
}

describe('a figure', () => {
  it('has exact values and the floats nearest to them', () => {
    const big = one('5.5 billion', { number: '5.5 billion', value: exact(55, 8) })
    expect([big.value, big.value_exact]).toEqual([5_500_000_000, '5500000000'])
    const third = one('one-third', { number: 'one-third', kind: 'proportion', value: exact(1, 0, 3) })
    expect([third.value, third.value_exact]).toEqual([1 / 3, '0.333333333333333333'])
    const range = one('0.1 to 0.3', { number: '0.1 to 0.3', value_min: exact(1, -1), value_max: exact(3, -1) })
    expect([range.value, range.value_exact, range.value_min, range.value_max]).toEqual([null, null, 0.1, 0.3])
    const huge = one('1e309', { number: '1e309', value: exact(1, 309) })
    expect([huge.value, huge.value_exact]).toEqual([null, null])
  })

  it('converts measures to SI, and nothing else', () => {
    const acres = one('1,460 acres', { number: '1,460', kind: 'measure', unit: '[acr_us]', value: exact(1460) })
    expect([acres.value_si, acres.unit_si]).toEqual([5908434.010416408, 'm2'])
    const hours = one('40 hours', { number: '40', kind: 'duration', unit: 'h', value: exact(40) })
    expect([hours.value_si, hours.unit_si]).toEqual([144000, 's'])
    for (const [kind, unit] of [
      ['duration', 'mo'],
      ['age', 'a'],
      ['proportion', '%'],
      ['money', 'USD'],
    ]) {
      const figure = one('40', { number: '40', kind, unit, value: exact(40) })
      expect([figure.value_si, figure.unit_si]).toEqual([null, null])
    }
    const range = one('2 to 3 km', {
      number: '2 to 3',
      kind: 'measure',
      unit: 'km',
      value_min: exact(2),
      value_max: exact(3),
    })
    expect([range.value_si, range.unit_si]).toEqual([null, null])
  })

  it('tells temperatures from differences of temperatures', () => {
    const heat = { number: '1.4', kind: 'measure', unit: 'Cel', value: exact(14, -1) }
    expect(one('1.4°C', heat).value_si).toBe(274.55)
    expect(one('1.4°C', { ...heat, direction: 'increase' }).value_si).toBe(1.4)
    expect(one('1.4°C', { ...heat, base: 'the old record' }).value_si).toBe(1.4)
  })

  it('resolves shared currency words by the places near it, and is less sure of them', () => {
    const pesos = { number: '5', kind: 'money', unit: 'peso', value: exact(5), confidence: 0.8 }
    const near = one('5 pesos', { ...pesos, places: ['DEU', 'URY'], per: 'pound' })
    expect([near.unit, near.per, near.confidence]).toEqual(['UYU', 'GBP', 0.776])
    const far = one('5 pesos', pesos)
    expect([far.unit, far.confidence]).toEqual(['MXN', 0.72])
    const dollars = one('5 dollars', { ...pesos, unit: 'USD', places: ['AUS'], per: '[bbl_us]' })
    expect([dollars.unit, dollars.per, dollars.confidence]).toEqual(['USD', '[bbl_us]', 0.8])
  })

  it('names countries by code and says what is implied', () => {
    const figure = one('5 ships', {
      number: '5',
      value: exact(5),
      item: 'ships',
      agent: 'the Kremlin',
      recipient: 'the Red Harbour Company',
      source: 'the harbour master',
      via: 'The Harbour Times',
      implied: ['agent'],
    })
    expect([figure.agent, figure.recipient, figure.source, figure.via]).toEqual([
      'RUS',
      'Red Harbour Company',
      'harbour master',
      'The Harbour Times',
    ])
    expect([figure.agent_basis, figure.item_basis, figure.source_basis, figure.time_basis]).toEqual([
      'implied',
      'stated',
      'stated',
      null,
    ])
  })

  it('has no basis for an empty slot, even one that is called implied', () => {
    const figure = one('5 ships', { number: '5', value: exact(5), implied: ['agent', 'time', 'item', 'source'] })
    expect([figure.agent_basis, figure.time_basis, figure.item_basis, figure.source_basis]).toEqual([
      null,
      null,
      null,
      null,
    ])
  })

  it('has its time words read against the day of publication', () => {
    const words = { number: '5', value: exact(5), time_text: 'since March', implied: ['time' as const] }
    const figure = one('5 ships', words, '2024-12-23')
    expect([figure.time, figure.time_start, figure.time_end, figure.time_basis]).toEqual([
      '2024-03/..',
      '2024-03-01',
      null,
      'implied',
    ])
  })

  it('keeps time words that cannot be resolved', () => {
    const figure = one('5 ships', { number: '5', value: exact(5), time_text: 'last month' })
    expect([figure.time, figure.time_text, figure.time_start]).toEqual([null, 'last month', null])
  })

  it('must have a kind: a rule that gives none is a mistake', () => {
    expect(() => one('5 ships', { number: '5', kind: null, rule: 'harbour' })).toThrow(
      '`5 ships` at 7 has no kind; its rule (harbour)',
    )
  })
})
