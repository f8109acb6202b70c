import * as words from '../../knowledge/en/actorWords.ts'
import { CHAR } from '../chars.ts'
import { isBracketed } from '../compared.ts'
import type { FigureDraft, Sentence } from '../draft.ts'
import {
  ADVERB,
  AUXILIARY,
  CONJUNCTION,
  DETERMINER,
  internWord,
  lemmaOf,
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
import { isPredicative, nounPhraseBefore, type Span, widePhraseBefore } from '../nounPhrase.ts'
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
import { holdsVerb, isGerund, isVerb } from '../wordClass.ts'
import { COMPARATIVES, economyAfter, MORE_LESS, objectOfMultiple, phraseAfter } from './itemAfter.ts'
import { phraseLeft } from './itemLeft.ts'
import type { AttachRule, FigureContext, Proposal } from './proposal.ts'

const TO = internWord('to')
const FROM = internWord('from')
const IT_THEM = wordSet('it them')

/** What is counted or measured: the noun phrase after the number, or what the number is said of. */
export const item: AttachRule = {
  name: 'item',
  prepare: article => {
    // the figures before the current one, for nouns that are said once (`three …, two of them`)
    const { figures } = article
    return (figure, propose) => {
      const found = itemOf(figure, figures)
      if (found) propose(found)
    }
  },
}

type ItemProposal = Extract<Proposal, { slot: 'item' }>

function previousOf(figures: readonly FigureContext[], figure: FigureContext): FigureContext | null {
  const before = figure.index > 0 ? figures[figure.index - 1] : null
  return before && before.sentence.index >= figure.sentence.index - 1 ? before : null
}

function itemOf(figure: FigureContext, figures: readonly FigureContext[]): ItemProposal | null {
  const previous = previousOf(figures, figure)
  const { sentence: s, draft } = figure
  if (s.part === 'table') return rowHead(s, draft)
  const near = previous && previous.sentence.index === s.index ? previous : null
  if (isConversion(s, draft, near)) return carried(previous, 'item>conversion', 1)
  if (isSecondLevel(s, draft, near)) return carried(near, 'item>level', 1)
  if (near && isLevelOfMultiple(s, draft, near)) return carried(near, 'item>level', 1)
  // held its rate at 11%, having halved it
  if (near && draft.kind === 'multiple' && draft.direction !== null && IT_THEM.has(s.t.lex[draft.last + 1]))
    return carried(near, 'item>same', 3)
  const after = draft.kind === 'multiple' ? objectOfMultiple(s, draft) : phraseAfter(s, draft)
  if (after === 'antecedent') {
    const before = phraseLeft(s, draft)
    if (before && before !== 'previous') return proposal(s, before, 'item>antecedent', 2)
    const noun = near ? null : nounBeforeColon(s, draft.first)
    return noun
      ? proposal(s, noun, 'item>antecedent', 3)
      : carried(near ?? subjectOfBefore(figure, figures), 'item>antecedent', 2)
  }
  if (after) return proposal(s, after, 'item>after', 1)
  // 122mm and 152mm shells: sizes belong to the noun after them before anything to their left
  const sizes = draft.kind === 'measure' ? sharedNoun(figure, figures) : null
  const found = sizes ? null : phraseLeft(s, draft)
  // up 9.4 per cent to $84: the unit of the figure before
  const left = near && found && found !== 'previous' && isWithin(near.draft, found) ? 'previous' : found
  // Turkey took less than half as much: not of itself
  const isDoer = left && left !== 'previous' && draft.kind === 'multiple' && isCapital(s.t, left.last)
  if (isDoer && isAsMuch(s.t, draft.last + 1)) return carried(near, 'item>as-much', 3)
  const shared = sizes ?? (left ? null : sharedNoun(figure, figures))
  if (shared) return proposal(s, shared, 'item>series', 2)
  // followed by Bosnia (2,870)
  if (left === 'previous' && !near && isMark(s.t, draft.first - 1, CHAR.openParen) && isCapital(s.t, draft.first - 2))
    return carried(previous, 'item>bracketed', 5)
  // two in three patients lost a tenth, and one in four a fifth: of the same people
  const alike = draft.rule === 'proportion>inEvery' && near ? alikeBefore(figure, figures) : null
  if (alike) return carried(alike, 'item>same', 3)
  // Eighty per cent had none: of those told of before
  if (!left && draft.kind === 'proportion' && draft.first === s.first && isVerb(s, draft.last + 1))
    return carried(earlierShare(figure, figures), 'item>same', 5)
  if (left === 'previous') {
    const source = earlierCount(figure, figures) ?? sameUnitBefore(figure, figures) ?? listed(draft, near)
    // a 6.2-magnitude quake, killing eight
    const isType = draft.kind === 'count' && source?.slots.role === 'specification'
    // runs 72 buses; one fell into a ravine, killing 20
    const harms = draft.kind === 'count' && HARMING.has(lemmaOf(s.t.lex[draft.first - 1]))
    if (harms && source && !PEOPLE.has(source.sentence.t.lex[source.itemLast])) return null
    // £2 to each of his three sons and £5m to a sanctuary; won with 11 balls to spare after chasing 241
    if (source && isOfAnother(s, draft, source)) return apposed(s, draft)
    return (isType ? null : carried(source, 'item>list', 4)) ?? apposed(s, draft)
  }
  if (left) return proposal(s, left, 'item>left', 2)
  // traders see a quarter-point move: another verb speaks of something else
  if (draft.kind === 'change' && near && !holdsVerb(s, near.draft.last + 1, draft.first))
    return carried(near, 'item>same', 5)
  const whole = draft.kind === 'proportion' ? economyAfter(s, draft) : null
  return whole && proposal(s, whole, 'item>after', 3)
}

/** `pays for mobile teams: there are 12 of them`. */
function nounBeforeColon(s: Sentence, to: number): Span | null {
  for (let at = to - 1; at > s.first && at > to - 5; at--)
    if (isMark(s.t, at, CHAR.colon) || isMark(s.t, at, CHAR.emDash)) return nounPhraseBefore(s, at - 1, s.first)
  return null
}

const isWithin = (draft: FigureDraft, { first, last }: Span): boolean => first >= draft.first && last <= draft.last

/** `as much`, `as many` with nothing counted after it. */
const isAsMuch = (t: Tokens, i: number): boolean =>
  t.lex[i] === AS && MUCH_MANY.has(t.lex[i + 1]) && (t.kind[i + 2] === MARK || t.lex[i + 2] === AS)
const AS = internWord('as')
const MUCH_MANY = wordSet('much many')

/** `went from 48 stops an hour to 23`: the second level has the noun of the first. */
function isSecondLevel(s: Sentence, draft: FigureDraft, near: FigureContext | null): boolean {
  // agreed to triple funding to $300bn
  if (near && s.t.lex[draft.first - 1] === TO && near.draft.kind === 'multiple' && near.itemLast === draft.first - 2)
    return true
  if (draft.kind !== 'count' || !near || near.draft.kind !== 'count' || near.itemFirst <= near.draft.last) return false
  // passed by 218 votes to 211
  if (s.t.lex[draft.first - 1] === TO && near.itemLast === draft.first - 2 && draft.nounAfter !== true) return true
  return s.t.lex[draft.first - 1] === TO && s.t.lex[near.draft.first - 1] === FROM && draft.nounAfter !== true
}

/** `winter losses will be twice last year's €60 million`: the level is of what is twice as much. */
const isLevelOfMultiple = (s: Sentence, draft: FigureDraft, near: FigureContext): boolean =>
  near.draft.kind === 'multiple' &&
  draft.kind !== 'count' &&
  draft.first - near.draft.last <= 5 &&
  s.t.lex[draft.first - 1] === POSSESSIVE_S &&
  (s.t.role[draft.first - 2] & PERIOD) !== 0
const POSSESSIVE_S = internWord("'s")

/** In a table: the words of the row's first cell before a comma, or before the number where it stands in that cell. */
function rowHead(s: Sentence, draft: FigureDraft): ItemProposal | null {
  const { t } = s
  let last = s.first
  while (last < s.last && !isMark(t, last, CHAR.tab) && !isMark(t, last, CHAR.comma) && last < draft.first) last++
  return last > s.first ? proposal(s, { first: s.first, last: last - 1 }, 'item>row', 1) : null
}

/** For a bare count, the count before it in the sentence: `supplied 512 vehicles, a third of the total; B supplied 386`. */
function earlierCount(figure: FigureContext, figures: readonly FigureContext[]): FigureContext | null {
  if (figure.draft.kind !== 'count') return null
  for (let i = figure.index - 1; i >= 0 && i >= figure.index - 4; i--) {
    if (figures[i].sentence.index !== figure.sentence.index) return null
    // nine goals in six matches and 17 in all
    const { draft } = figures[i]
    const within = [1, 2, 3].some(back => IN_OVER.has(figure.sentence.t.lex[draft.first - back]))
    if (isTotal(figure) && within) continue
    if (draft.kind === 'count' && figures[i].slots.item) return figures[i]
  }
  return null
}

/** `44 boats carrying 300 people set out. Six of them …`: what the sentence before counts first, or whom, where they die. */
function subjectOfBefore(figure: FigureContext, figures: readonly FigureContext[]): FigureContext | null {
  let found: FigureContext | null = null
  const { t } = figure.sentence
  const verb = figure.draft.last + 3
  const suffers = SUFFERING.has(lemmaOf(t.lex[verb])) || SUFFERING.has(lemmaOf(t.lex[verb + 1]))
  for (let i = figure.index - 1; suffers && i >= 0 && figures[i].sentence.index === figure.sentence.index - 1; i--)
    if (figures[i].draft.kind === 'count' && PEOPLE.has(figures[i].sentence.t.lex[figures[i].itemLast]))
      return figures[i]
  for (let i = figure.index - 1; i >= 0 && figures[i].sentence.index >= figure.sentence.index - 1; i--)
    if (figures[i].draft.kind === 'count' || !found) found = figures[i]
  return found
}

const SUFFERING = wordSet('die kill injure wound drown hurt infect test recover survive hospitalise arrest free detain')
const PEOPLE = wordSet(`${words.PEOPLE} people children men women persons civilians adults boys girls infants babies`)
const HARMING = wordSet('kill injure wound hurt hospitalise infect drown arrest detain')

/** The figure of the sentence that was said in the same form before. */
function alikeBefore(
  { draft, index, sentence }: FigureContext,
  figures: readonly FigureContext[],
): FigureContext | null {
  for (let i = index - 1; i >= 0 && figures[i].sentence === sentence; i--)
    if (figures[i].draft.rule === draft.rule) return figures[i]
  return null
}

/** The last share in the sentence before. */
function earlierShare(figure: FigureContext, figures: readonly FigureContext[]): FigureContext | null {
  for (let i = figure.index - 1; i >= 0 && figures[i].sentence.index === figure.sentence.index - 1; i--)
    if (figures[i].draft.kind === 'proportion') return isPart(figures[i]) ? figures[i] : null
  return null
}

/** `40% of those infected`: not the 95% of a confidence interval. */
const isPart = ({ sentence: { t }, itemFirst }: FigureContext): boolean =>
  t.lex[itemFirst - 1] === OF || t.lex[itemFirst - 2] === OF

/** `loans of 8.2 trillion rupees, 3.9% of the total, from 6.4 trillion`: the last figure of its unit in the sentence. */
function sameUnitBefore(
  { draft, index, sentence }: FigureContext,
  figures: readonly FigureContext[],
): FigureContext | null {
  if (draft.kind === 'count') return null
  for (let i = index - 1; i >= 0 && i >= index - 4 && figures[i].sentence.index === sentence.index; i--)
    if (isOfUnit(figures[i].draft, draft)) return figures[i]
  return null
}

/** `$1,349 for a four-week supply, against £122 in Britain`: money is money. */
const isOfUnit = (before: FigureDraft, draft: FigureDraft): boolean =>
  before.kind === draft.kind && (before.unit === draft.unit || draft.kind === 'money')

/** `17 in all`, `40 in total`. */
const isTotal = ({ sentence: { t }, draft: { last } }: FigureContext): boolean =>
  t.lex[last + 1] === IN && ALL_TOTAL.has(t.lex[last + 2])
const IN = internWord('in')
const ALL_TOTAL = wordSet('all total')
const IN_OVER = wordSet('in over from')

/** A sum after `and` is not of what a count before it counts, and the object of a gerund after a preposition is its own. */
function isOfAnother(s: Sentence, draft: FigureDraft, source: FigureContext): boolean {
  const { t } = s
  const before = draft.first - 1
  // the third of nine children came with £12
  if (draft.kind === 'money' && source.draft.kind === 'count')
    return (t.role[before] & CONJUNCTION) !== 0 || t.lex[before] === WITH
  return draft.kind === 'count' && isGerund(t, before) && SEQUENCE.has(t.lex[before - 1])
}
const WITH = internWord('with')
const SEQUENCE = wordSet('after before while')

/** The figure before it in the sentence; a bare count is no count of what a length of time or an age is said of. */
const listed = (draft: FigureDraft, near: FigureContext | null): FigureContext | null =>
  draft.kind === 'count' && (near?.draft.kind === 'duration' || near?.draft.kind === 'age') ? null : near

/** `122mm and 152mm shells`: the noun after the next quantity of the same unit serves both. */
function sharedNoun(figure: FigureContext, figures: readonly FigureContext[]): Span | null {
  const { sentence: s, draft } = figure
  const next = figures[figure.index + 1]
  if (!next || next.sentence.index !== s.index) return null
  if (isModifier(s, draft, next.draft)) {
    const phrase = phraseAfter(s, next.draft)
    return phrase === 'antecedent' ? null : phrase
  }
  if (next.draft.unit !== draft.unit || next.draft.kind !== draft.kind) return null
  const joint = draft.last + 1
  const between = next.draft.first - joint
  if (between < 1 || between > 2 || !(isMark(s.t, joint, CHAR.comma) || (s.t.role[joint] & CONJUNCTION) !== 0))
    return null
  const phrase = phraseAfter(s, next.draft)
  return phrase === 'antecedent' ? null : (phrase ?? sharedNoun(next, figures))
}

/** `a six-year, $84 million contract`: both describe one noun. */
const isModifier = ({ t }: Sentence, draft: FigureDraft, next: FigureDraft): boolean =>
  isMark(t, draft.last + 1, CHAR.comma) && next.first === draft.last + 2 && isJoiner(t, draft.numberLast + 1)

const RATES = wordSet('rate share margin proportion ratio turnout yield level')

/** `paracetamol, no more than 4 g`: a measure in apposition to the noun before the comma. */
function apposed(s: Sentence, draft: FigureDraft): ItemProposal | null {
  // £1,912 a year from April, £91 more than now: the difference to what was said before
  if (MORE_LESS.has(s.t.lex[draft.last]) || MORE_LESS.has(s.t.lex[draft.last + 1])) return null
  let comma = draft.first - 1
  while (comma > s.first && (s.t.role[comma] & ADVERB) !== 0) comma--
  if (!isMark(s.t, comma, CHAR.comma)) return null
  // the fatality rate, 2.2%, remains
  const inserted =
    draft.kind === 'proportion' && isMark(s.t, draft.last + 1, CHAR.comma) && RATES.has(s.t.lex[comma - 1])
  if (draft.kind !== 'measure' && draft.kind !== 'money' && !inserted) return null
  const noun = widePhraseBefore(s, comma - 1)
  // $388,000 came from Brookvale, $215,000 from Tuki: a list of givers
  if (noun && (s.t.role[noun.first - 1] & PREPOSITION) !== 0 && s.t.lex[noun.first - 1] === s.t.lex[draft.last + 1])
    return null
  return noun ? proposal(s, noun, 'item>apposed', 4) : null
}

/** `110 km/h (68 mph)`: the same thing in another unit. */
function isConversion(s: Sentence, draft: FigureDraft, near: FigureContext | null): boolean {
  return near !== null && draft.kind === near.draft.kind && draft.kind !== 'age' && isBracketed(s, near.draft, draft)
}

function carried(previous: FigureContext | null, rule: string, cost: number): ItemProposal | null {
  // a third of them: of the children, not of their number
  const told = previous?.slots.item
  const value =
    rule === 'item>antecedent' ? told?.replace(/^(?:total )?(?:number|total|count|tally|amount) of /, '') : told
  if (!previous || !value) return null
  return { slot: 'item', value, first: previous.itemFirst, last: previous.itemLast, implied: true, cost, rule }
}

function proposal(s: Sentence, span: Span, rule: string, cost: number): ItemProposal | null {
  const trimmed = trimPhrase(s, rule === 'item>after' ? span : withoutUnit(s, span), rule === 'item>after')
  if (!trimmed) return null
  const whole = withoutPart(s, trimmed)
  const value = whole.first > whole.last ? '' : textWithoutNumbers(s, whole)
  return value === ''
    ? null
    : { slot: 'item', value, first: trimmed.first, last: trimmed.last, implied: false, cost, rule }
}

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
