import type { Article, Figure, Mention, NumberMention, Sentence } from '../../schemas/generated/types.ts'
import { identify } from '../identify.ts'
import { homeDollarOf } from './currencies.ts'
import { figureOf } from './figure.ts'
import { linkRepeats } from './repeats.ts'
import { type Cut, cutter, occurrences } from './text.ts'

/** The rows that an article's mentions give, each table in order of position. */
export type Normalised = { figures: Figure[]; numbers: NumberMention[]; sentences: Sentence[] }

/**
 * Turns the mentions of one article into rows: a sentence for each span that holds a mention, a number for each mention, a
 * figure for each mention that is one. Keys come from the words and their occurrence, not from offsets.
 */
export function normaliseArticle(article: Article, mentions: readonly Mention[]): Normalised {
  const { article_id, published } = article
  const home = homeDollarOf(article.url)
  const cut = cutter(article.text)
  const ordered = mentions.toSorted((a, b) => a.number_start - b.number_start || a.number_end - b.number_end)
  const sentences = sentencesOf(article_id, ordered, cut)
  const numberOccurrence = occurrences()
  const figureOccurrence = occurrences()
  const figures: Figure[] = []
  const numbers = ordered.map((mention): NumberMention => {
    const sentence_id = sentences.get(spanKey(mention))?.sentence_id ?? ''
    const isFigure = mention.status === 'figure'
    let figure_id: string | null = null
    if (isFigure) {
      figure_id = identify('fig', article_id, mention.quote, figureOccurrence(mention.quote))
      const before = figures.at(-1)
      const told = before?.kind === 'money' && before.sentence_id === sentence_id ? before.unit : null
      const timed = firstAtTime(figures, mention.time_text, sentence_id)?.modality ?? null
      figures.push(figureOf(mention, { figure_id, sentence_id, published, home, told, timed }))
    }
    return {
      number_id: identify('num', article_id, mention.number, numberOccurrence(mention.number)),
      article_id,
      sentence_id,
      start: mention.number_start,
      end: mention.number_end,
      text: mention.number,
      status: mention.status,
      figure_id,
      reason: isFigure ? null : (mention.reason as NumberMention['reason']),
    }
  })
  const rows = [...sentences.values()]
  figures.sort((a, b) => a.start - b.start || a.end - b.end || (a.figure_id < b.figure_id ? -1 : 1))
  return { figures: linkRepeats(article, figures, rows, cut), numbers, sentences: rows }
}

/** How many figures of a sentence are looked through for the same words of time. */
const SAME_TIME_REACH = 20

/** The first figure of the sentence, of the last ones, that has the same words of time. */
function firstAtTime(figures: readonly Figure[], words: string | null, sentence_id: string): Figure | null {
  let first: Figure | null = null
  const from = Math.max(0, figures.length - SAME_TIME_REACH)
  for (let i = figures.length - 1; words !== null && i >= from && figures[i].sentence_id === sentence_id; i--)
    if (figures[i].time_text === words) first = figures[i]
  return first
}

const spanKey = ({ sentence_start, sentence_end }: Mention): string => `${sentence_start}-${sentence_end}`

/** One row for each span of a sentence, by span, in order of position. */
function sentencesOf(article_id: string, mentions: readonly Mention[], cut: Cut): Map<string, Sentence> {
  const bySpan = (a: Mention, b: Mention): number =>
    a.sentence_start - b.sentence_start || a.sentence_end - b.sentence_end
  const occurrence = occurrences()
  const rows = new Map<string, Sentence>()
  for (const mention of mentions.toSorted(bySpan)) {
    const key = spanKey(mention)
    if (rows.has(key)) continue
    const { sentence_start: start, sentence_end: end } = mention
    const text = cut(start, end)
    rows.set(key, { sentence_id: identify('sen', article_id, text, occurrence(text)), article_id, start, end, text })
  }
  return rows
}
