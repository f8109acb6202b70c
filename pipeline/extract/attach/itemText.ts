import { CHAR } from '../chars.ts'
import type { Sentence } from '../draft.ts'
import {
  ADVERB,
  AUXILIARY,
  CONJUNCTION,
  DETERMINER,
  internWord,
  MODAL,
  NEGATION,
  NOUN_LIKE,
  PAST,
  PERIOD,
  POSSESSIVE,
  PREPOSITION,
  PRONOUN,
  REPORT,
  SUBORDINATOR,
  wordSet,
} from '../lexicon.ts'
import { isPredicative, type Span } from '../nounPhrase.ts'
import {
  DIGITS,
  isCapital,
  isEvenlySpaced,
  isGlued,
  isJoiner,
  isMark,
  MARK,
  sliceOf,
  type Tokens,
  WORD,
} from '../tokens.ts'
import { unitAfter } from '../units.ts'
import { isVerb } from '../wordClass.ts'
import { COMPARATIVES, MORE_LESS } from './itemAfter.ts'
import type { FigureContext, Proposal } from './proposal.ts'

export type ItemProposal = Extract<Proposal, { slot: 'item' }>

export function carried(previous: FigureContext | null, rule: string, cost: number): ItemProposal | null {
  // a third of them: of the children, not of their number
  const told = previous?.slots.item
  const value =
    rule === 'item>antecedent' ? told?.replace(/^(?:total )?(?:number|total|count|tally|amount) of /, '') : told
  if (!previous || !value) return null
  return { slot: 'item', value, first: previous.itemFirst, last: previous.itemLast, implied: true, cost, rule }
}

export function proposal(s: Sentence, span: Span, rule: string, cost: number): ItemProposal | null {
  const trimmed = trimPhrase(s, rule === 'item>after' ? span : withoutUnit(s, span), rule === 'item>after')
  // less than a year ago, but earned more: a time is no thing
  const isTime = trimmed?.first === trimmed?.last && (s.t.role[trimmed?.last ?? 0] & PERIOD) !== 0
  if (!trimmed || (isTime && AGO.has(s.t.lex[trimmed.last + 1]))) return null
  const whole = withoutPart(s, trimmed)
  const value = whole.first > whole.last ? '' : textWithoutNumbers(s, whole)
  return value === ''
    ? null
    : { slot: 'item', value, first: trimmed.first, last: trimmed.last, implied: false, cost, rule }
}

const AGO = wordSet('ago earlier')

/** `64 of the flats`, `more than 40% of adults`: what the number is a part of. */
function withoutPart(s: Sentence, { first, last }: Span): Span {
  let number = first
  while (number < first + 3 && !s.numbers.has(number) && HEDGES.has(s.t.lex[number])) number++
  let at = (s.numbers.get(number)?.last ?? last) + 1
  if (isMark(s.t, at, CHAR.percent)) at++
  if (at > last || s.t.lex[at] !== OF) return { first, last }
  do at++
  while (at <= last && (s.t.role[at] & (DETERMINER | POSSESSIVE)) !== 0)
  return { first: at, last }
}

/** `1.2 tonnes of cocaine worth €40m`: another number's unit is no part of what is priced. */
function withoutUnit(s: Sentence, { first, last }: Span): Span {
  for (let at = first; at > first - 4 && at >= s.first; at--) {
    const number = s.numbers.get(at)
    if (!number) continue
    const unit = number.last >= first - 1 ? unitAfter(s.t, number.last, s.last, number.scaled) : null
    return unit && s.t.lex[unit.last + 1] === OF && unit.last + 1 < last
      ? { first: unit.last + 2, last }
      : { first, last }
  }
  return { first, last }
}
const SO = internWord('so')
const THOSE = internWord('those')
const THOSE_THAT = wordSet('those that')
const OF = internWord('of')
const HEDGES = wordSet('more less fewer than over under at least most about around nearly almost')

const PERSONAL = wordSet('it they he she we i them himself herself itself themselves')

/** The phrase without leading determiners, and null where only a pronoun is left. */
function trimPhrase(s: Sentence, span: Span, isAfter: boolean): Span | null {
  const { t } = s
  let { first, last } = span
  // those in China rose: of what was told before
  if (THOSE_THAT.has(t.lex[first]) && (t.role[first + 1] & PREPOSITION) !== 0 && !isAfter) return null
  // those infected: the pronoun is the head
  while (
    first <= last &&
    !(t.kind[first] === WORD && t.kind[first + 1] === DIGITS && isGlued(t, first + 1)) &&
    !(t.lex[first] === THOSE && first === last - 1 && (t.role[last] & PAST) !== 0) &&
    ((t.role[first] & (DETERMINER | POSSESSIVE | CONJUNCTION | ADVERB)) !== 0 || isBare(t, first))
  )
    first++
  // the so-called core index
  if (first < last && isJoiner(t, first - 1) && t.lex[first - 2] === SO) first++
  // have killed 417 people and caused losses of
  const joined = first > s.first && (t.role[first - 1] & CONJUNCTION) !== 0
  if (joined && first < last && !isAfter && (t.role[first] & PAST) !== 0 && (t.role[first] & NOUN_LIKE) === 0) first++
  last = endOfPhrase(s, first, last)
  // five years ago it was 640: the pronoun alone is the subject
  if (first > last || PERSONAL.has(t.lex[last])) return null
  if (first === last && (isPointer(t, first) || isDeed(s, first, isAfter))) return null
  for (let at = first; at < last && !isAfter; at++) if ((t.role[at] & MODAL) !== 0 && !isCapital(t, at)) return null
  // traders said that was below 40
  if (!isAfter && (t.role[last] & REPORT) !== 0 && isVerb(s, last)) return null
  if (!isAfter && !isCapital(t, last) && (COMPARATIVES.has(t.lex[last]) || SUPERLATIVES.has(t.lex[last]))) return null
  return { first, last }
}

/**
 * Where the noun phrase in tokens `first` to `last` ends: `debt would not` exceed, `receivables more than` doubled, `rocks weighing` up to,
 * `West Texas Intermediate (WTI`.
 */
function endOfPhrase(s: Sentence, first: number, last: number): number {
  const { t } = s
  for (let i = first + 1; i < last; i++)
    if (isMark(t, i, CHAR.openParen) && !isMark(t, last, CHAR.closeParen)) return endOfPhrase(s, first, i - 1)
  // the market worth over 2 billion
  for (let i = first + 1; i < last; i++) if (t.lex[i] === WORTH && !isCapital(t, i)) return endOfPhrase(s, first, i - 1)
  // the vacancy rate of 1.4 per cent: a number behind the noun is a figure of its own
  for (let i = first + 1; i < last; i++) {
    const number = t.lex[i] === OF ? s.numbers.get(i + 1) : undefined
    const unit = number && unitAfter(t, number.last, s.last, number.scaled)
    if (unit && unit.last >= last) return endOfPhrase(s, first, i - 1)
  }
  let end = last
  for (; end >= first; end--) {
    if (t.kind[end] === MARK) continue
    const closes =
      (t.role[end] & (MODAL | NEGATION | AUXILIARY | SUBORDINATOR | CONJUNCTION)) !== 0 || MEASURING.has(t.lex[end])
    if (isCapital(t, end) || !(closes || (MORE_LESS.has(t.lex[end]) && t.lex[end + 1] === THAN))) break
  }
  return end
}
const MEASURING = wordSet(
  'than gusting earning owning weighing measuring totalling totaling costing numbering averaging including ranging going',
)
const THAN = internWord('than')
const WORTH = internWord('worth')

/** A mark, or a preposition at the beginning. */
const isBare = (t: Tokens, i: number): boolean =>
  t.kind[i] === MARK || ((t.role[i] & PREPOSITION) !== 0 && !isCapital(t, i))

/** A word that names nothing by itself: a pronoun, a number. */
const isPointer = (t: Tokens, i: number): boolean =>
  t.kind[i] === DIGITS || (t.role[i] & (PRONOUN | SUBORDINATOR)) !== 0

/** `he said, more than 9,000`, `slow slightly from`: a verb or adverb; but 212 wounded are counted. */
const isDeed = (s: Sentence, i: number, isAfter: boolean): boolean =>
  !isCapital(s.t, i) && (isAfter ? isVerb(s, i) && (s.t.role[i] & PAST) === 0 : isVerb(s, i) || isPredicative(s.t, i))

const SUPERLATIVES = wordSet('highest lowest biggest smallest largest fastest slowest best worst')

/** The words of a phrase, leaving out numbers that are figures of their own: `province's 18 towns` → `province's towns`. */
function textWithoutNumbers(s: Sentence, span: Span): string {
  const { t } = s
  if (isPlain(s, span)) return sliceOf(t, span.first, span.last)
  let text = ''
  for (let i = span.first; i <= span.last; i++) {
    const number = s.numbers.get(i)
    if (
      number &&
      number.form !== 'code' &&
      number.form !== 'ordinal' &&
      !isGlued(t, i) &&
      number.last < span.last &&
      !isJoiner(t, number.last + 1) &&
      !isGlued(t, number.last + 1)
    ) {
      i = number.last
      continue
    }
    if (isQuote(t, i)) continue
    text += (text !== '' && (!isGlued(t, i) || isQuote(t, i - 1)) ? ' ' : '') + t.text.slice(t.start[i], t.end[i])
  }
  return text.trim()
}

/** True where the words stand in the text as they are given: no number, no quotation mark, single spaces. */
function isPlain(s: Sentence, { first, last }: Span): boolean {
  for (let i = first; i <= last; i++) if (s.numbers.has(i) || isQuote(s.t, i)) return false
  return isEvenlySpaced(s.t, first, last)
}

const isQuote = (t: Tokens, i: number): boolean =>
  isMark(t, i, CHAR.quote) || isMark(t, i, CHAR.openQuote) || isMark(t, i, CHAR.closeQuote)
