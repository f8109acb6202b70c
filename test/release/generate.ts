import { identify, sha256 } from '../../pipeline/identify.ts'
import { makeIssue } from '../../pipeline/issues.ts'
import type { ReleaseBatch } from '../../pipeline/release/write.ts'
import type { AppliedCorrection, Figure, NumberMention, Sentence } from '../../schemas/generated/types.ts'

/** Texts that break formats: formulas, quotes, line ends, look-alikes of dates and numbers, scripts and odd characters. */
export const HOSTILE: readonly string[] = [
  "=cmd|' /C calc'!A0",
  '+1 202 555 0100',
  '-5%',
  '@SUM(A1)',
  '\tbehind a tab',
  '"quoted", and, commas',
  'line one\nline two',
  'carriage\r\nreturn',
  '🚢🚀 emoji',
  'مرحبا بالعالم 123',
  'noncharacter \uffff and \ufffe',
  '2024-01-02',
  '1-2',
  '007',
  '1E5',
  'NULL',
  'NaN',
  'true',
  ' spaces around ',
  '_x0041_ and _x005F_',
  '<b>&amp;</b>',
  "it's; DROP TABLE figures; --",
  'back\\slash \\n',
  'é combining e\u0301',
  '\u2028 line separator',
  `long ${'x'.repeat(40_000)}`,
]

/** Numbers that break formats. */
export const NUMBERS: readonly number[] = [
  0,
  -0,
  1,
  -1,
  0.1,
  1 / 3,
  1e21,
  1.5e300,
  -1e22,
  5e-324,
  1e-7,
  -2.5e-10,
  123456789012345680000,
  2 ** 53,
  9007199254740994,
  5.5e9,
  35.25,
]

/** Mulberry32: the same numbers for the same seed everywhere. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const length = (text: string): number => Array.from(text).length
const KINDS: readonly Figure['kind'][] = [
  'count',
  'money',
  'measure',
  'proportion',
  'change',
  'multiple',
  'duration',
  'age',
]

/**
 * Batches of a corpus that never was: `articles` articles of a few sentences with two numbers each, one of them a figure. Their rows
 * are consistent, their texts and values mostly hostile (`hostile`) or ordinary. The same seed gives the same batches.
 */
export function* generateBatches(seed: number, articles: number, hostile = true): Generator<ReleaseBatch> {
  const random = seeded(seed)
  const pick = <Item>(items: readonly Item[]): Item => {
    const item = items[Math.floor(random() * items.length)]
    if (item === undefined) throw new Error('test: nothing to pick from')
    return item
  }
  const words = (): string => (hostile && random() < 0.6 ? pick(HOSTILE) : `word ${Math.floor(random() * 1000)}`)
  const maybe = (): string | null => (random() < 0.4 ? null : words())
  const value = (): number => (hostile ? pick(NUMBERS) : Math.floor(random() * 1e6) / 100)
  for (let index = 0; index < articles; index++) {
    const article_id = identify('art', String(seed), String(index))
    const sentences: Sentence[] = []
    const figures: Figure[] = []
    const numbers: NumberMention[] = []
    let text = ''
    for (let line = 0; line < 2 + Math.floor(random() * 3); line++) {
      const before = words()
      const number = String(100 + line)
      const quote = `about ${number} ${words()}`
      const date = `${2000 + line}`
      const sentenceText = `${before} ${quote} ${date}.`
      const start = length(text)
      const quoteStart = start + length(before) + 1
      const sentence_id = identify('sen', article_id, String(line))
      const figure_id = identify('fig', article_id, String(line))
      const place = { article_id, sentence_id }
      sentences.push({ ...place, start, end: start + length(sentenceText), text: sentenceText })
      figures.push({
        figure_id,
        ...place,
        start: quoteStart,
        end: quoteStart + length(quote),
        quote,
        number,
        kind: pick(KINDS),
        value: random() < 0.2 ? null : value(),
        value_min: random() < 0.5 ? null : value(),
        value_max: random() < 0.5 ? null : value(),
        value_exact: pick([null, '-5', '1000000000000000000000', '0.333333333333333333', '007']),
        qualifier: 'about',
        direction: pick([null, 'increase' as const, 'decrease' as const]),
        significant_digits: pick([null, 1, 3]),
        unit: pick(['1', '%', 'USD', '[bbl_us]']),
        unit_label: maybe(),
        per: maybe(),
        value_si: random() < 0.5 ? null : value(),
        unit_si: maybe(),
        item: maybe(),
        item_head: maybe(),
        item_basis: pick([null, 'stated' as const, 'implied' as const]),
        role: 'quantity',
        base: maybe(),
        modality: 'asserted',
        time: pick([null, '2005', '2024-03/..', '2024-21']),
        time_text: maybe(),
        time_basis: null,
        time_start: pick([null, '2005-01-01']),
        time_end: null,
        agent: maybe(),
        agent_basis: null,
        recipient: maybe(),
        source: maybe(),
        source_basis: null,
        source_role: maybe(),
        source_kind: null,
        via: maybe(),
        cue: maybe(),
        repeat_of: line > 0 && random() < 0.3 ? (figures[0]?.figure_id ?? null) : null,
        rule: 'generated',
        confidence: Math.floor(random() * 100) / 100,
        correction: null,
      })
      const at = quoteStart + length('about ')
      const end = start + length(sentenceText) - 1
      numbers.push(
        {
          number_id: identify('num', figure_id),
          ...place,
          start: at,
          end: at + length(number),
          text: number,
          status: 'figure',
          figure_id,
          reason: null,
        },
        {
          number_id: identify('num', figure_id, 'date'),
          ...place,
          start: end - 4,
          end,
          text: date,
          status: 'excluded',
          figure_id: null,
          reason: 'date',
        },
      )
      text += `${sentenceText}\n`
    }
    const issues =
      random() < 0.5
        ? []
        : [
            makeIssue({
              stage: 'extract',
              severity: 'warning',
              code: 'odd',
              source_file: `${index}.txt`,
              message: words(),
            }),
          ]
    const article = {
      article_id,
      source_file: `${String(index).padStart(6, '0')}.txt`,
      url: random() < 0.2 ? null : `https://example.org/${index}`,
      url_basis: null,
      publisher: maybe(),
      publisher_basis: null,
      title: maybe(),
      title_basis: null,
      author: maybe(),
      author_basis: null,
      language: 'en',
      published: pick([null, '2024-12-23', '2024-12-23T10:00:00Z']),
      language_basis: null,
      published_basis: null,
      modified: null,
      modified_basis: null,
      retrieved: null,
      derived_from: null,
      raw_sha256: sha256(text),
      text_sha256: sha256(text),
      text_chars: length(text),
      near_duplicate_of: null,
      number_count: numbers.length,
      figure_count: figures.length,
      rights: maybe(),
      text,
      parts: [],
    }
    const corrections: AppliedCorrection[] = figures
      .filter(() => random() < 0.3)
      .map(figure => {
        figure.correction = 'note'
        return {
          figure_id: figure.figure_id,
          article_id,
          action: 'note',
          fields: null,
          before: null,
          after: null,
          reason: words(),
          author: words(),
          date: '2026-11-25',
          file: `${figure.figure_id}.json`,
        }
      })
    yield { records: { article, figures, numbers, sentences }, issues, corrections }
  }
}

/** A batch of a document that is no article. */
export const refusedBatch = (name: string): ReleaseBatch => ({
  records: null,
  issues: [
    makeIssue({
      stage: 'ingest',
      severity: 'error',
      code: 'no-text',
      source_file: name,
      message: `${name} holds no text`,
    }),
  ],
})
