import { identify, sha256 } from '../../pipeline/identify.ts'
import type { Article, Exact, Mention } from '../../schemas/generated/types.ts'

type Part = { kind: Article['parts'][number]['kind']; text: string }
type Words = Partial<Mention> & {
  /** The mention's own words, of which `number` is a part. Marked up in the text: `[words]`. */
  number: string
}

const article_id = identify('art', 'test')
export const exact = (mantissa: number | string, exponent = 0, denominator = 1): Exact => ({
  mantissa: String(mantissa),
  exponent,
  denominator,
})

const length = (text: string): number => Array.from(text).length

/**
 * An article and its mentions from marked-up text: `The port counted [1,200 containers].` has one mention. Every part is one
 * sentence per line; the n-th mark takes the n-th entry of `words`.
 */
export function marked(
  parts: readonly Part[],
  words: readonly Words[],
  published: string | null = null,
): [Article, Mention[]] {
  let text = ''
  /** Code points of `text`, counted along, because counting anew for every mark would take the square of the time. */
  let points = 0
  const append = (more: string): void => {
    text += more
    points += length(more)
  }
  const mentions: Mention[] = []
  const spans: Article['parts'] = []
  for (const part of parts) {
    if (text !== '') append('\n\n')
    const partStart = points
    for (const [line, sentence] of part.text.split('\n').entries()) {
      if (line > 0) append('\n')
      const sentence_start = points
      const own: Mention[] = []
      for (const piece of sentence.split(/(\[[^\]]*\])/)) {
        if (!piece.startsWith('[')) {
          append(piece)
          continue
        }
        const entry = words[mentions.length + own.length]
        if (!entry) throw new Error(`test: no words for the mark ${piece}`)
        const quote = piece.slice(1, -1)
        const at = quote.indexOf(entry.number)
        if (at < 0) throw new Error(`test: ${entry.number} is not in ${quote}`)
        const start = points
        const number_start = start + length(quote.slice(0, at))
        const number_end = number_start + length(entry.number)
        const place = {
          sentence_start,
          sentence_end: 0,
          start,
          end: start + length(quote),
          quote,
          number_start,
          number_end,
        }
        own.push({ ...blank, ...place, ...entry })
        append(quote)
      }
      mentions.push(...own.map(mention => ({ ...mention, sentence_end: points })))
    }
    spans.push({ kind: part.kind, start: partStart, end: points })
  }
  return [{ ...article, published, text, text_chars: points, text_sha256: sha256(text), parts: spans }, mentions]
}

const article: Article = {
  article_id,
  source_file: 'harbour.txt',
  url: null,
  url_basis: null,
  publisher: null,
  publisher_basis: null,
  title: null,
  title_basis: null,
  author: null,
  author_basis: null,
  language: 'en',
  published: null,
  language_basis: null,
  published_basis: null,
  modified: null,
  modified_basis: null,
  retrieved: null,
  derived_from: null,
  raw_sha256: sha256(''),
  text_sha256: sha256(''),
  text_chars: 0,
  near_duplicate_of: null,
  rights: null,
  text: '',
  parts: [],
}

const blank: Mention = {
  article_id,
  sentence_start: 0,
  sentence_end: 0,
  start: 0,
  end: 0,
  quote: '',
  number_start: 0,
  number_end: 0,
  number: '',
  status: 'figure',
  reason: null,
  kind: 'count',
  value: null,
  value_min: null,
  value_max: null,
  significant_digits: 1,
  qualifier: 'exact',
  direction: null,
  unit: '1',
  unit_label: null,
  per: null,
  places: [],
  item: null,
  item_head: null,
  base: null,
  role: 'quantity',
  modality: 'asserted',
  time_text: null,
  time_from: null,
  agent: null,
  recipient: null,
  source: null,
  source_role: null,
  source_kind: null,
  via: null,
  cue: null,
  implied: [],
  rule: 'test',
  confidence: 1,
}
