import { identify, sha256 } from '../../pipeline/identify.ts'
import type { ArticleRecords } from '../../pipeline/records.ts'
import type { Article, Figure, NumberMention, Sentence } from '../../schemas/generated/types.ts'

/** An article of our own with an emoji, so that code points and UTF-16 units differ. */
export const TEXT =
  '🚢 Harbour notes\n\nThe port counted 1,200 containers on Monday. In 2023 it paid $5.5 million for two cranes.'

const points = Array.from(TEXT)
/** Code-point span of words that occur once in the text. */
export function spanOf(words: string): { start: number; end: number } {
  const unit = TEXT.indexOf(words)
  if (unit < 0) throw new Error(`test: ${words} is not in the text`)
  const start = Array.from(TEXT.slice(0, unit)).length
  return { start, end: start + Array.from(words).length }
}

const article_id = identify('art', 'harbour')
export const FIRST = 'The port counted 1,200 containers on Monday.'
export const SECOND = 'In 2023 it paid $5.5 million for two cranes.'

const sentence = (text: string): Sentence => ({ sentence_id: identify('sen', text), article_id, ...spanOf(text), text })

export const figure = (quote: string, number: string, within: string, more: Partial<Figure>): Figure => ({
  figure_id: identify('fig', quote),
  article_id,
  sentence_id: identify('sen', within),
  ...spanOf(quote),
  quote,
  number,
  kind: 'count',
  value: null,
  value_min: null,
  value_max: null,
  value_exact: null,
  qualifier: 'exact',
  direction: null,
  significant_digits: 2,
  unit: '1',
  unit_label: null,
  per: null,
  value_si: null,
  unit_si: null,
  item: null,
  item_head: null,
  item_basis: null,
  role: 'quantity',
  base: null,
  modality: 'asserted',
  time: null,
  time_text: null,
  time_basis: null,
  time_start: null,
  time_end: null,
  agent: null,
  agent_basis: null,
  recipient: null,
  source: null,
  source_basis: null,
  source_role: null,
  source_kind: null,
  via: null,
  cue: null,
  repeat_of: null,
  rule: 'test',
  confidence: 1,
  correction: null,
  ...more,
})

export const number = (words: string, within: string, more: Partial<NumberMention>): NumberMention => ({
  number_id: identify('num', words),
  article_id,
  sentence_id: identify('sen', within),
  ...spanOf(words),
  text: words,
  status: 'excluded',
  figure_id: null,
  reason: 'unclaimed',
  ...more,
})

const article = (): Article => ({
  article_id,
  source_file: 'harbour.txt',
  url: 'https://example.org/harbour',
  url_basis: null,
  publisher: 'The Example',
  publisher_basis: null,
  title: 'Harbour notes',
  title_basis: null,
  author: null,
  author_basis: null,
  language: 'en',
  published: '2024-05-06',
  language_basis: null,
  published_basis: 'sidecar',
  modified: null,
  modified_basis: null,
  retrieved: null,
  derived_from: null,
  raw_sha256: sha256('raw'),
  text_sha256: sha256(TEXT),
  text_chars: points.length,
  near_duplicate_of: null,
  rights: null,
  text: TEXT,
  parts: [{ kind: 'body', start: 0, end: points.length }],
})

/** Records that hold, with a fresh copy for every test. */
export function goodRecords(): ArticleRecords {
  const containers = figure('1,200 containers', '1,200', FIRST, {
    value: 1200,
    value_exact: '1200',
    item: 'containers',
  })
  const money = figure('$5.5 million', '5.5 million', SECOND, {
    kind: 'money',
    unit: 'USD',
    value: 5_500_000,
    value_exact: '5500000',
    time: '2023',
    time_start: '2023-01-01',
    time_end: '2023-12-31',
  })
  return {
    article: article(),
    figures: [money, containers],
    numbers: [
      number('two', SECOND, {}),
      number('5.5 million', SECOND, { status: 'figure', figure_id: money.figure_id, reason: null }),
      number('2023', SECOND, { reason: 'date' }),
      number('1,200', FIRST, { status: 'figure', figure_id: containers.figure_id, reason: null }),
    ],
    sentences: [sentence(SECOND), sentence(FIRST), sentence('Harbour notes')],
  }
}
