/**
 * Turns our records of a sentence into NewsQuant's conventions. The records say what the text says; what differs here is only
 * how these labels write it: which numbers they leave out, how units are called, ranges, symbols of change, and concepts.
 */
import { extractArticle, type Reading, readArticle } from '../../pipeline/extract/article.ts'
import { codePointsOf } from '../../pipeline/extract/codePoints.ts'
import type { Draft, Sentence } from '../../pipeline/extract/draft.ts'
import { internWord, PERIOD, roleOf } from '../../pipeline/extract/lexicon.ts'
import { nounPhraseAfter } from '../../pipeline/extract/nounPhrase.ts'
import { type NumberEdge, roughly } from '../../pipeline/extract/number.ts'
import { plainArticle } from '../../pipeline/extract/plainArticle.ts'
import { sliceOf, wordAt } from '../../pipeline/extract/tokens.ts'
import type { Mention } from '../../schemas/generated/types.ts'
import { changeOf } from './change.ts'
import { conceptOfCount, conceptOfMeasure, isSameThing, type Place } from './concept.ts'
import { lemma } from './lemma.ts'
import { nounUnit } from './nounUnit.ts'
import type { Tag } from './score.ts'
import { nameOfCurrency, nameOfUnit } from './unitNames.ts'
import { type Value, valueIn } from './value.ts'

type FigureContext = NonNullable<Reading['drafts'][number]['figure']>
type Named = { unit: string; power: number }

/** One sentence or text, projected. */
export function project(text: string): Tag[] {
  const article = plainArticle(text)
  const mentions = extractArticle(article)
  const points = codePointsOf(text)
  const at = new Map(mentions.map(mention => [points.toUnit(mention.number_start), mention]))
  const tags: Placed[] = []
  const taken = new Set<number>()
  for (const { sentence, draft, figure } of readArticle(article).drafts) {
    const mention = at.get(sentence.t.start[draft.numberFirst])
    if (taken.has(draft.numberFirst)) continue
    if (figure && mention?.status === 'figure') {
      const tag = figureTag(text, points.toUnit, mention, figure)
      if (!tag) continue
      const before = tags.at(-1)
      const same = before?.s === sentence && isSameThing(sentence, before.draft.last, draft.first)
      const referred_concepts = before && same ? before.referred_concepts : tag.referred_concepts
      tags.push({ ...tag, referred_concepts, draft, s: sentence })
    } else if (draft.status === 'excluded') {
      for (const number of sentence.numbers.values()) {
        if (number.last < draft.first || number.first > draft.last) continue
        const tag = excludedTag(sentence, number, draft.reason)
        if (!tag) continue
        tags.push({ ...tag, draft, s: sentence })
        if (tag.value !== 1 && isOneOf(sentence, number)) taken.add(number.last + 2)
      }
    }
  }
  return joinChanges(tags).map(({ value, normalized_unit, change, referred_concepts }) => ({
    value,
    normalized_unit,
    change,
    referred_concepts: referred_concepts.length > 0 ? referred_concepts : ['-'],
  }))
}

type Placed = Tag & { draft: Draft; s: Sentence }

const FROM = internWord('from')
const TO = internWord('to')
/** `from 13.5 to 14.0 mm` is one pair here. */
function joinChanges(tags: readonly Placed[]): Placed[] {
  const joined: Placed[] = []
  for (const tag of tags) {
    const before = joined.at(-1)
    const pair =
      before?.s === tag.s &&
      typeof before.value === 'number' &&
      typeof tag.value === 'number' &&
      before.normalized_unit === tag.normalized_unit &&
      tag.s.t.lex[before.draft.first - 1] === FROM &&
      (tag.s.t.lex[tag.draft.first - 1] === TO || tag.s.t.lex[tag.draft.first] === TO) &&
      tag.draft.first - before.draft.last <= 2
    if (before && pair && typeof before.value === 'number' && typeof tag.value === 'number')
      joined[joined.length - 1] = { ...before, value: [before.value, tag.value], change: '=' }
    else joined.push(tag)
  }
  return joined
}

function figureTag(
  text: string,
  toUnit: (point: number) => number,
  mention: Mention,
  figure: FigureContext,
): Tag | null {
  const { draft, sentence: s } = figure
  if (mention.kind === 'multiple' && !/times?$|fold$/i.test(mention.number)) return null
  const named = unitOf(s, mention, figure)
  const value = valueIn(mention, named.power)
  if (value === null || (mention.kind === 'duration' && mention.qualifier === 'vague')) return null
  const before = text.slice(toUnit(mention.sentence_start), toUnit(mention.number_start))
  const after = text.slice(s.t.end[Math.max(draft.numberLast, draft.unitLast)], toUnit(mention.sentence_end))
  if (named.unit === 'percentage' && /^\s*(?:an?|per|each|every) (?:year|annum)\b|^\s*annually\b/i.test(after))
    named.unit += ' per year'
  return tagOf(value, named.unit, changeOf(mention, before, after), conceptsOf(s, mention, figure))
}

const tagOf = (value: Value, normalized_unit: string, change: string, referred_concepts: string[]): Tag => ({
  value,
  normalized_unit: normalized_unit || '-',
  change,
  referred_concepts,
})

/** Money of which a hundredth has its own name here. */
const MINOR: Readonly<Record<string, string>> = {
  cent: 'cent',
  cents: 'cent',
  '¢': 'cent',
  p: 'point',
  penny: 'penny',
  pence: 'penny',
  pennies: 'penny',
  sen: 'sen',
}

/** The name of a figure's unit, and the power of ten by which its value is written larger. */
function unitOf(s: Sentence, mention: Mention, { draft, itemFirst }: FigureContext): Named {
  const unit = mention.unit ?? '1'
  const label = (mention.unit_label ?? '').toLowerCase()
  const per = perOf(mention.per)
  switch (mention.kind) {
    case 'money':
      return label in MINOR ? { unit: MINOR[label] + per, power: 2 } : { unit: nameOfCurrency(unit) + per, power: 0 }
    case 'age':
      return { unit: `${nameOfUnit(unit)} of age`, power: 0 }
    case 'multiple':
      return { unit: 'count', power: 0 }
    case 'measure':
      if (unit === 'Cel' && /^(?:degrees?|deg\.?|°)$/.test(label)) return { unit: 'degree', power: 0 }
      return { unit: (nameOfUnit(unit) ?? unit) + per, power: 0 }
    case 'duration':
      return { unit: (nameOfUnit(unit) ?? unit) + per, power: 0 }
    case 'change':
    case 'proportion':
      if (unit === '%') return { unit: `percentage${per}`, power: 0 }
      if (unit === '[pp]') return pointsOf(s, label, draft.numberLast)
      return { unit: `% ${nounUnit(nounOf(mention, draft.last, itemFirst)) || '-'}`, power: 0 }
    default: {
      const noun = nounUnit(nounOf(mention, draft.last, itemFirst))
      return { unit: noun ? noun + per : '-', power: 0 }
    }
  }
}

const POINTS = new Set(['point', 'points'].map(internWord))
function pointsOf(s: Sentence, label: string, last: number): Named {
  if (label.startsWith('basis') || label.startsWith('bp')) return { unit: 'basis point', power: 2 }
  return { unit: POINTS.has(s.t.lex[last + 1]) ? 'point' : 'percentage point', power: 0 }
}

const EACH = new Set(['each', 'apiece', 'every'])
/** ` per barrel`; `each` names no unit. */
const perOf = (per: string | null): string =>
  per === null || EACH.has(per) ? '' : ` per ${per === 'annum' ? 'year' : (nameOfUnit(per) ?? lemma(per))}`

/** The noun that is counted: the item after the number, or the one carried over from another number. */
function nounOf(mention: Mention, last: number, itemFirst: number): string {
  if (!mention.item) return ''
  return itemFirst > last || /item>(?:list|conversion)/.test(mention.rule) ? mention.item : ''
}

function conceptsOf(s: Sentence, mention: Mention, { draft, itemFirst, itemLast }: FigureContext): string[] {
  const place: Place = { s, first: draft.first, last: draft.last, itemFirst, itemLast }
  const counts = mention.kind === 'count' || (mention.kind === 'proportion' && mention.unit === '1')
  return counts && itemFirst > draft.last ? conceptOfCount(place) : conceptOfMeasure(place)
}

const ONE = internWord('one')
const OF = internWord('of')
const G = internWord('g')

/** Numbers that we exclude and these labels keep: `the two companies`, `the past three months`, `one of the four`, `5G`. */
function excludedTag(s: Sentence, number: NumberEdge, reason: string): Tag | null {
  const { t } = s
  if (!number.amount) return null
  const next = number.last + 1
  const value = roughly(number.amount)
  if (reason === 'name' && t.lex[next] === G && value >= 2 && value <= 6)
    return tagOf(value, 'generation wireless', '=', [])
  if (reason === 'date' && next < s.last && (roleOf[t.lex[next]] & PERIOD) !== 0 && number.form !== 'ordinal')
    return tagOf(
      value,
      lemma(wordAt(t, next)),
      '=',
      conceptOfMeasure({ s, first: number.first, last: next, itemFirst: -1, itemLast: -1 }),
    )
  if (reason !== 'reference') return null
  if (isOneOf(s, number)) return oneOf(s, next + 1)
  const noun = nounPhraseAfter(s, next)
  if (!noun) return null
  const unit = nounUnit(sliceOf(t, noun.first, noun.last))
  return unit
    ? tagOf(
        value,
        unit,
        '=',
        conceptOfCount({ s, first: number.first, last: number.last, itemFirst: noun.first, itemLast: noun.last }),
      )
    : null
}

const isOneOf = ({ t }: Sentence, number: NumberEdge): boolean =>
  t.lex[number.first] === ONE && t.lex[number.last + 1] === OF

/** `one of the best screens` is 1 `good screen`, `one of four concepts` a quarter. */
function oneOf(s: Sentence, from: number): Tag | null {
  const among = s.numbers.get(from)
  if (among?.amount) {
    const group = nounPhraseAfter(s, among.last + 1)
    const place: Place = { s, first: from - 2, last: among.last, itemFirst: -1, itemLast: group?.last ?? -1 }
    const unit = group ? nounUnit(sliceOf(s.t, group.first, group.last)) : ''
    return tagOf(1 / roughly(among.amount), `% ${unit || '-'}`, '=', conceptOfCount(place))
  }
  const noun = nounPhraseAfter(s, from)
  if (!noun) return null
  const unit = nounUnit(sliceOf(s.t, noun.first, noun.last))
  return unit ? tagOf(1, unit, '=', []) : null
}
