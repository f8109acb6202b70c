import type { Article, Mention } from '../../schemas/generated/types.ts'
import { addRefusals, type Frame, figureMention } from './assemble.ts'
import { emptySlots, type FigureContext, type ReadArticle } from './attach/proposal.ts'
import { attachSlots } from './attach.ts'
import { codePointsOf } from './codePoints.ts'
import { carriesUnit } from './compared.ts'
import { type Draft, type FigureDraft, refusal, type Sentence } from './draft.ts'
import { chooseDrafts, readNumbers } from './lattice.ts'
import { roughly } from './number.ts'
import { placesNear } from './places.ts'
import { type Block, scan } from './scan.ts'
import { NO_NUMBERS } from './sentenceNumbers.ts'
import { unitOfHeading } from './table.ts'
import type { Tokens } from './tokens.ts'
import type { UnitAt } from './units.ts'

/** What the engine made of an article before it is written down as mentions; `explain` prints it. */
export type Reading = {
  article: ReadArticle
  drafts: { sentence: Sentence; draft: Draft; figure: FigureContext | null }[]
}

let arrays: Tokens | undefined

/** Reads an article's text: scan, numbers, the cheapest drafts of each sentence, and the slots of each figure. */
export function readArticle(
  article: Pick<Article, 'title' | 'publisher' | 'published' | 'language' | 'text' | 'text_chars' | 'parts'>,
): Reading {
  const isReadable = isEnglish(article.language)
  const points = codePointsOf(article.text, article.text_chars)
  const blocks: Block[] = article.parts.map(part => ({
    start: points.toUnit(part.start),
    end: points.toUnit(part.end),
    whole: part.kind === 'table',
  }))
  const t = scan(article.text, blocks, arrays)
  arrays = t
  const sentences: Sentence[] = []
  const figures: FigureContext[] = []
  const drafts: Reading['drafts'] = []
  const counted = new Set<number>()
  let tableUnit: UnitAt | null = null
  let told: FigureDraft | null = null
  for (let index = 0; index < t.sentences; index++) {
    const part = article.parts[t.sentencePart[index]].kind
    if (part !== 'table') tableUnit = null
    if (index === 0 || t.sentencePart[index] !== t.sentencePart[index - 1]) told = null
    const sentence: Sentence = {
      t,
      first: t.sentenceFirst[index],
      last: t.sentenceLast[index],
      part,
      index,
      numbers: NO_NUMBERS,
      tableUnit,
      told,
      counted,
    }
    sentences.push(sentence)
    if (part === 'table') tableUnit ??= unitOfHeading(sentence)
    readNumbers(sentence)
    told = null
    if (sentence.numbers.size === 0) continue
    for (const draft of draftsOf(sentence, isReadable)) {
      let figure: FigureContext | null = null
      if (draft.status === 'figure') {
        figure = {
          draft,
          sentence,
          index: figures.length,
          itemFirst: -1,
          itemLast: -1,
          slots: emptySlots(),
          implied: new Set(),
          rules: [],
        }
        figures.push(figure)
        if (carriesUnit(draft)) told = draft
        if (draft.kind === 'count' && draft.amount) counted.add(roughly(draft.amount))
      }
      drafts.push({ sentence, draft, figure })
    }
  }
  const read: ReadArticle = { t, article, sentences, figures }
  attachSlots(read)
  return { article: read, drafts }
}

/** `1.234` and `3,4` mean something else in other languages, so their numbers are only listed. */
const isEnglish = (language: string | null): boolean => language === null || /^en(?:-|$)/i.test(language)

function draftsOf(s: Sentence, isReadable: boolean): Draft[] {
  if (s.part === 'boilerplate') return boilerplate(s)
  if (isReadable) return chooseDrafts(s)
  return [...s.numbers.values()].map(number => refusal('unclaimed', 'unclaimed', 1, number.first, number.last))
}

/** Numbers outside the article's own text are not read, only accounted for. */
const boilerplate = (s: Sentence): Draft[] =>
  s.numbers.values().map(number => refusal('boilerplate', 'boilerplate', 1, number.first, number.last))

/** Only the name of a currency may mean several things (`pesos`), which the places around it decide. */
const hasCurrency = ({ draft, slots }: FigureContext): boolean => draft.kind === 'money' || slots.per !== undefined

/** The mentions of an article in the order of the text: every number once, as part of a figure or with the reason why not. */
export function extractArticle(article: Article): Mention[] {
  const reading = readArticle(article)
  const frame: Frame = {
    articleId: article.article_id,
    t: reading.article.t,
    points: codePointsOf(article.text, article.text_chars),
  }
  const places = placesNear(reading.article)
  const mentions: Mention[] = []
  for (const { sentence, draft, figure } of reading.drafts) {
    if (figure) mentions.push(figureMention(frame, figure, hasCurrency(figure) ? places(figure) : []))
    else if (draft.status === 'excluded') addRefusals(frame, sentence, draft, mentions)
  }
  return mentions
}
