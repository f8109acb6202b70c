/**
 * Turns our records of a sentence into NewsQuant's conventions. The records say what the text says; what differs here is only
 * how these labels write it: which numbers they leave out, how units are called, ranges, symbols of change, and concepts.
 */
import { extractArticle, readArticle } from '../../pipeline/extract/article.ts'
import { CHAR } from '../../pipeline/extract/chars.ts'
import { codePointsOf } from '../../pipeline/extract/codePoints.ts'
import type { Draft, Sentence } from '../../pipeline/extract/draft.ts'
import { wordSet } from '../../pipeline/extract/lexicon.ts'
import { roughly } from '../../pipeline/extract/number.ts'
import { plainArticle } from '../../pipeline/extract/plainArticle.ts'
import { isMark } from '../../pipeline/extract/tokens.ts'
import { unitAfter } from '../../pipeline/extract/units.ts'
import type { Mention } from '../../schemas/generated/types.ts'
import { changeOf } from './change.ts'
import { conceptOfCount, conceptOfMeasure, isSameThing, type Place } from './concept.ts'
import { excludedTag, isOneOf } from './excluded.ts'
import { type FigureContext, unitOfFigure } from './figureUnit.ts'
import type { Tag } from './score.ts'
import { convertBounds, fillElided, isLeftOut, joinChanges, type Placed } from './together.ts'
import { nameOfUnit } from './unitNames.ts'
import { valueIn } from './value.ts'

/** The tags of a sentence or text. */
export function project(text: string): Tag[] {
  const article = plainArticle(text)
  const mentions = extractArticle(article)
  const points = codePointsOf(text, article.text_chars)
  const at = new Map(mentions.map(mention => [points.toUnit(mention.number_start), mention]))
  const tags: Placed[] = []
  const taken = new Set<number>()
  const { drafts } = readArticle(article)
  const covered = new Set<number>()
  for (const { sentence, draft } of drafts)
    if (draft.status === 'figure') for (let i = draft.first; i <= endOf(sentence, draft); i++) covered.add(i)
  for (const { sentence, draft, figure } of drafts) {
    const mention = at.get(sentence.t.start[draft.numberFirst])
    if (taken.has(draft.numberFirst)) continue
    if (figure && mention?.status === 'figure') {
      const before = tags.at(-1)
      const same = before?.s === sentence && isSameThing(sentence, before.end, draft.first)
      for (const tag of figureTags(text, points.toUnit, mention, figure, covered)) {
        const referred_concepts = before && same ? before.referred_concepts : tag.referred_concepts
        const last = endOf(sentence, draft)
        const listed = figure.itemFirst === last + 1 && isMark(sentence.t, figure.itemLast + 1, CHAR.comma)
        const end = listed ? figure.itemLast : last
        tags.push({ ...tag, referred_concepts, first: draft.first, last, end, s: sentence })
      }
    } else if (draft.status !== 'figure') {
      for (const number of sentence.numbers.values()) {
        if (number.last < draft.first || number.first > draft.last) continue
        const tag = excludedTag(sentence, number, draft.status === 'absorbed' ? 'date' : draft.reason, covered)
        if (!tag) continue
        tags.push({ ...tag, first: number.first, last: number.last, end: number.last, s: sentence })
        if (tag.value !== 1 && isOneOf(sentence, number)) taken.add(number.last + 2)
      }
    }
  }
  return joinChanges(fillElided(convertBounds(tags.filter(tag => !isLeftOut(tag))))).map(
    ({ value, normalized_unit, change, referred_concepts }) => ({
      value,
      normalized_unit,
      change,
      referred_concepts: referred_concepts.length > 0 ? referred_concepts : ['-'],
    }),
  )
}

/** One figure; a size of several parts (`2 hours 10 minutes`) is one for each part here. */
function figureTags(
  text: string,
  toUnit: (point: number) => number,
  mention: Mention,
  figure: FigureContext,
  covered: ReadonlySet<number>,
): Tag[] {
  const { draft, sentence: s } = figure
  if (mention.kind === 'multiple' && !/times?$|fold$/i.test(mention.number)) return []
  if (mention.kind === 'duration' && (mention.qualifier === 'vague' || mention.number.includes(':'))) return []
  const named = unitOfFigure(s, mention, figure)
  const value = valueIn(mention, named.power)
  if (value === null) return []
  const before = text.slice(toUnit(mention.sentence_start), toUnit(mention.number_start))
  const after = text.slice(s.t.end[Math.max(draft.numberLast, draft.unitLast)], toUnit(mention.sentence_end))
  const yearly =
    named.unit === 'percentage' && /^\s*(?:an?|per|each|every) (?:year|annum)\b|^\s*annually\b/i.test(after)
  const tag: Tag = {
    value,
    normalized_unit: yearly ? 'percentage per year' : named.unit,
    change: changeOf(mention, before, after),
    referred_concepts: conceptsOf(mention, figure, covered),
  }
  const parts = mention.value && (mention.kind === 'measure' || mention.kind === 'duration') ? partsOf(s, figure) : []
  return parts.length > 1 ? parts.map(part => ({ ...tag, ...part })) : [tag]
}

/** The numbers of a compound size, each with its own unit. */
function partsOf(s: Sentence, { draft }: FigureContext): Pick<Tag, 'value' | 'normalized_unit'>[] {
  const parts: Pick<Tag, 'value' | 'normalized_unit'>[] = []
  for (const number of s.numbers.values()) {
    if (!number.amount || number.first < draft.numberFirst || number.last > draft.numberLast) continue
    const unit = unitAfter(s.t, number.last, s.last, false)
    const name = unit && nameOfUnit(unit.entry.id)
    if (!name) return []
    parts.push({ value: roughly(number.amount), normalized_unit: name })
  }
  return parts
}

function conceptsOf(
  mention: Mention,
  { draft, sentence: s, itemFirst, itemLast }: FigureContext,
  covered: ReadonlySet<number>,
): string[] {
  const place: Place = { s, first: draft.first, last: draft.last, itemFirst, itemLast, covered }
  const counts = mention.kind === 'count' || (mention.kind === 'proportion' && mention.unit === '1')
  return counts && itemFirst > draft.last ? conceptOfCount(place) : conceptOfMeasure(place)
}

const POINTS = wordSet('point points')
/** The last token of a figure; the word of index points belongs to it. */
const endOf = ({ t }: Sentence, draft: Draft): number =>
  POINTS.has(t.lex[draft.last + 1]) && !POINTS.has(t.lex[draft.last]) ? draft.last + 1 : draft.last
