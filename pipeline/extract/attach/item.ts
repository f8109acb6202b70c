import { LINKING_VERBS } from '../../knowledge/en/linking.ts'
import { CHAR } from '../chars.ts'
import { clauseStart, subjectBefore, verbBefore } from '../clause.ts'
import { isBracketed } from '../compared.ts'
import type { FigureDraft, Sentence } from '../draft.ts'
import {
  ABBREVIATION,
  ADVERB,
  AUXILIARY,
  CONJUNCTION,
  DETERMINER,
  internWord,
  lemmaOf,
  MODAL,
  MONTH,
  NUMBER_WORD,
  PERIOD,
  POSSESSIVE,
  PREPOSITION,
  PRONOUN,
  roleOf,
  SUBORDINATOR,
  TEMPORAL,
  WEEKDAY,
} from '../lexicon.ts'
import {
  fullNounPhraseAfter,
  isPredicative,
  nounPhraseAfter,
  nounPhraseBefore,
  type Span,
  widePhraseBefore,
} from '../nounPhrase.ts'
import { DIGITS, isCapital, isGlued, isJoiner, isMark, MARK, type Tokens, WORD } from '../tokens.ts'
import { unitAfter } from '../units.ts'
import { isGerund, isNominal, isVerb } from '../wordClass.ts'
import type { AttachRule, FigureContext, Proposal } from './proposal.ts'

const words = (list: string): Set<number> => new Set(list.split(/\s+/).map(internWord))
const OF = internWord('of')
const POSSESSIVE_S = internWord("'s")
const IN = internWord('in')
const A = internWord('a')
const THEM = words('them these those which whom')
const EACH = words('each apiece')
const LEVEL = words(
  'to at from by below above under over with around near between towards toward up down on worth into',
)
const COMPARED = words('against with versus while and but or plus then now')
const UP_DOWN = words('up down')
const FROM = internWord('from')
const PRODUCT = words('gdp gnp gni')
const GROSS = words('gross')
const CHANGE_NOUNS = words(
  'rise increase jump growth gain hike surge climb leap fall drop decrease decline cut loss reduction plunge slump dip slide change swing',
)
const LINKING = words(LINKING_VERBS)
const OUT = internWord('out')
const EARNING = words('earn bring fetch generate raise yield make')
const WORTH = words('worth valued priced')
const ABOVE = words('above over below under exceeding')
const COMPARATIVES = words(
  'higher lower more less fewer larger smaller bigger greater longer shorter faster slower taller deeper wider',
)
/** Adjectives that say something of the subject: `storage is 54% full`. */
const STATES = words(
  'full complete empty likely certain sure effective accurate owned confident satisfied finished done ready occupied booked charged',
)
const TALL = words('long tall wide deep high thick old away apart')

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
  const after = draft.kind === 'multiple' ? objectOfMultiple(s, draft) : phraseAfter(s, draft)
  if (after === 'antecedent') return carried(near ?? previous, 'item>antecedent', 2)
  if (after) return proposal(s, after, 'item>after', 1)
  // 122mm and 152mm shells: sizes belong to the noun after them before anything to their left
  const sizes = draft.kind === 'measure' ? sharedNoun(figure, figures) : null
  const left = sizes ? null : phraseLeft(s, draft)
  const shared = sizes ?? (left ? null : sharedNoun(figure, figures))
  if (shared) return proposal(s, shared, 'item>series', 2)
  if (left === 'previous') return carried(earlierCount(figure, figures) ?? near, 'item>list', 4) ?? apposed(s, draft)
  if (left) return proposal(s, left, 'item>left', 2)
  return draft.kind === 'change' ? carried(near, 'item>same', 5) : null
}

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
    if (figures[i].draft.kind === 'count' && figures[i].slots.item) return figures[i]
  }
  return null
}

/** `122mm and 152mm shells`: the noun after the next quantity of the same unit serves both. */
function sharedNoun(figure: FigureContext, figures: readonly FigureContext[]): Span | null {
  const { sentence: s, draft } = figure
  const next = figures[figure.index + 1]
  if (!next || next.sentence.index !== s.index || next.draft.unit !== draft.unit || next.draft.kind !== draft.kind)
    return null
  const joint = draft.last + 1
  const between = next.draft.first - joint
  if (between < 1 || between > 2 || !(isMark(s.t, joint, CHAR.comma) || (roleOf[s.t.lex[joint]] & CONJUNCTION) !== 0))
    return null
  const phrase = phraseAfter(s, next.draft)
  return phrase === 'antecedent' ? null : (phrase ?? sharedNoun(next, figures))
}

/** `paracetamol, no more than 4 g`: a measure in apposition to the noun before the comma. */
function apposed(s: Sentence, draft: FigureDraft): ItemProposal | null {
  let comma = draft.first - 1
  while (comma > s.first && (roleOf[s.t.lex[comma]] & ADVERB) !== 0) comma--
  if ((draft.kind !== 'measure' && draft.kind !== 'money') || !isMark(s.t, comma, CHAR.comma)) return null
  const noun = widePhraseBefore(s, comma - 1)
  return noun ? proposal(s, noun, 'item>apposed', 4) : null
}

/** `110 km/h (68 mph)`: the same thing in another unit. */
function isConversion(s: Sentence, draft: FigureDraft, near: FigureContext | null): boolean {
  return near !== null && draft.kind === near.draft.kind && draft.kind !== 'age' && isBracketed(s, near.draft, draft)
}

function carried(previous: FigureContext | null, rule: string, cost: number): ItemProposal | null {
  const value = previous?.slots.item
  if (!previous || !value) return null
  return { slot: 'item', value, first: previous.itemFirst, last: previous.itemLast, implied: true, cost, rule }
}

function proposal(s: Sentence, span: Span, rule: string, cost: number): ItemProposal | null {
  const trimmed = trimPhrase(s, span)
  if (!trimmed) return null
  const value = textWithoutNumbers(s, trimmed)
  return value === ''
    ? null
    : { slot: 'item', value, first: trimmed.first, last: trimmed.last, implied: false, cost, rule }
}

/** The phrase without leading determiners, and null where only a pronoun is left. */
function trimPhrase(s: Sentence, span: Span): Span | null {
  const { t } = s
  let { first, last } = span
  while (
    first <= last &&
    ((roleOf[t.lex[first]] & (DETERMINER | POSSESSIVE | CONJUNCTION | ADVERB)) !== 0 || t.kind[first] === MARK)
  )
    first++
  while (last >= first && t.kind[last] === MARK) last--
  if (first > last || (first === last && (roleOf[t.lex[first]] & (PRONOUN | SUBORDINATOR)) !== 0)) return null
  return { first, last }
}

/** The words of a phrase, leaving out numbers that are figures of their own: `province's 18 towns` → `province's towns`. */
function textWithoutNumbers(s: Sentence, span: Span): string {
  const { t } = s
  let text = ''
  for (let i = span.first; i <= span.last; i++) {
    const number = s.numbers.get(i)
    if (
      number &&
      number.form !== 'code' &&
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

const isQuote = (t: Tokens, i: number): boolean =>
  isMark(t, i, CHAR.quote) || isMark(t, i, CHAR.openQuote) || isMark(t, i, CHAR.closeQuote)

/** The noun phrase after the number: `20,000 ammunition containers`, `1 million barrels of oil`, `60% of the shells`, `$3m in fees`. */
function phraseAfter(s: Sentence, draft: FigureDraft): Span | 'antecedent' | null {
  const { t } = s
  let next = draft.last + 1
  if (next < s.last && isJoiner(t, next)) next++
  // 35 GWh-a-year plant
  if (t.lex[next] === A && isJoiner(t, next + 1)) next += 3
  if (next >= s.last) return null
  if (isMark(t, next, CHAR.openQuote) || (isMark(t, next, CHAR.quote) && !isGlued(t, next))) next++
  if (isClosingQuote(t, next)) next++
  if (t.lex[next] === OUT && t.lex[next + 1] === OF) return phraseOf(s, next + 2)
  // 0.8% of GDP: the whole that the share is said in, not what is measured
  if (t.lex[next] === OF && (PRODUCT.has(t.lex[next + 1]) || GROSS.has(t.lex[next + 1]))) return null
  if (t.lex[next] === OF) return phraseOf(s, next + 1)
  if (draft.kind === 'change' && CHANGE_NOUNS.has(t.lex[next]) && (t.lex[next + 1] === IN || t.lex[next + 1] === OF))
    return fullNounPhraseAfter(s, next + 2)
  if (draft.kind === 'proportion' || draft.kind === 'change') {
    if (draft.unit === '1' && draft.kind === 'proportion') return phraseOf(s, next)
    return draft.kind === 'proportion' && isAdjacentNoun(s, next) ? fullNounPhraseAfter(s, next) : null
  }
  if (draft.kind === 'money' && t.lex[next] === IN) {
    const phrase = fullNounPhraseAfter(s, next + 1)
    const bare = phrase && (roleOf[t.lex[next + 1]] & (DETERMINER | POSSESSIVE)) === 0
    return bare && !s.numbers.has(next + 1) && !isTimeOrPlace(s, next + 1) ? phrase : null
  }
  if (draft.kind === 'count' && draft.nounAfter)
    return fullNounPhraseAfter(s, afterSizes(s, next)) ?? { first: next, last: next }
  if (draft.kind === 'count' || (TALL.has(t.lex[next]) && !isJoiner(t, next + 1) && !isJoiner(t, draft.numberLast + 1)))
    return null
  return isAdjacentNoun(s, next) ? fullNounPhraseAfter(s, next) : null
}

/** Past the sizes between a count and its noun: `two million 122 mm and 152 mm shells`. */
function afterSizes(s: Sentence, i: number): number {
  let at = i
  for (let size = s.numbers.get(at); size; size = s.numbers.get(at)) {
    const unit = unitAfter(s.t, size.last, s.last, size.scaled)
    if (!unit || isGlued(s.t, unit.first) || isJoiner(s.t, unit.first - 1)) break
    at = unit.last + 1
    if ((roleOf[s.t.lex[at]] & CONJUNCTION) !== 0 && s.numbers.has(at + 1)) at++
  }
  return at
}

const isClosingQuote = (t: Tokens, i: number): boolean =>
  isMark(t, i, CHAR.closeQuote) || (isMark(t, i, CHAR.quote) && isGlued(t, i))

const isTimeOrPlace = (s: Sentence, i: number): boolean => s.t.kind[i] === WORD && (s.t.flags[i] & 1) !== 0

/** A noun that the quantity describes stands right after it, with no mark or function word between. */
function isAdjacentNoun(s: Sentence, i: number): boolean {
  const { t } = s
  if (t.kind[i] === DIGITS) return isGlued(t, i + 1) && t.kind[i + 1] === WORD && i + 1 < s.last
  if (t.kind[i] !== WORD || isVerb(s, i) || isPredicative(t, i) || COMPARATIVES.has(t.lex[i]) || STATES.has(t.lex[i]))
    return false
  return (
    (roleOf[t.lex[i]] &
      (PREPOSITION | CONJUNCTION | SUBORDINATOR | AUXILIARY | MODAL | ADVERB | PRONOUN | DETERMINER | POSSESSIVE)) ===
    0
  )
}

/** After `of`: the phrase itself, its second number left out (`four of the 12 analysts`), or the antecedent of `them`. */
function phraseOf(s: Sentence, i: number): Span | 'antecedent' | null {
  const { t } = s
  if (i >= s.last) return null
  if (
    THEM.has(t.lex[i]) &&
    (i + 1 >= s.last ||
      nounPhraseAfter(s, i + 1) === null ||
      isVerb(s, i + 1) ||
      (roleOf[t.lex[i + 1]] & (PREPOSITION | ADVERB)) !== 0)
  )
    return 'antecedent'
  let from = i
  while (
    from < s.last &&
    (roleOf[t.lex[from]] & (DETERMINER | POSSESSIVE | ADVERB | PREPOSITION)) !== 0 &&
    from < i + 4
  )
    from++
  const number = s.numbers.get(from)
  if (number && number.last + 1 < s.last) {
    const phrase = fullNounPhraseAfter(s, number.last + 1)
    if (phrase) return phrase
  }
  const phrase = fullNounPhraseAfter(s, i)
  if (!phrase) return null
  // `the province's 18 towns`: the phrase goes on after the number inside it
  const possessive = t.lex[phrase.last + 1] === POSSESSIVE_S ? 2 : 1
  const inner = s.numbers.get(phrase.last + possessive)
  const rest = inner ? fullNounPhraseAfter(s, inner.last + 1) : null
  return rest ? { first: phrase.first, last: rest.last } : phrase
}

/** `halved its field audits`: the object of a multiplying verb; its subject otherwise. */
function objectOfMultiple(s: Sentence, draft: FigureDraft): Span | null {
  const { t } = s
  if (draft.direction === null || draft.last !== draft.first) return null
  const next = draft.last + 1
  if (next >= s.last) return null
  if ((roleOf[t.lex[next]] & (DETERMINER | POSSESSIVE)) !== 0) return fullNounPhraseAfter(s, next)
  // plans to triple capacity; but doubled next year
  const object = isNominal(t, next) && (roleOf[t.lex[next]] & (TEMPORAL | PERIOD | MONTH | WEEKDAY | NUMBER_WORD)) === 0
  return object && !isVerb(s, next) && !isPredicative(t, next) ? fullNounPhraseAfter(s, next) : null
}

/** What the number is said of, to its left: `the toll rose to 63`, `a grant of €40m`, `cut jobs from 1,900`. */
function phraseLeft(s: Sentence, draft: FigureDraft): Span | 'previous' | null {
  const { t } = s
  let at = draft.first - 1
  while (at >= s.first && ((roleOf[t.lex[at]] & ADVERB) !== 0 || isOpeningQuote(t, at)) && !LEVEL.has(t.lex[at])) at--
  if (at < s.first) return null
  if (EACH.has(t.lex[at])) return 'previous'
  if (t.lex[at] === FROM && UP_DOWN.has(t.lex[at - 1])) return 'previous'
  if (t.lex[at] === OF && t.lex[at - 1] === OUT) return 'previous'
  if (draft.kind === 'age') return ageHolder(s, draft, at)
  if (isMark(t, at, CHAR.comma) || isMark(t, at, CHAR.openParen)) return 'previous'
  if (t.lex[at] === OF) {
    if (draft.kind === 'change' && CHANGE_NOUNS.has(t.lex[at - 1])) {
      const after = t.lex[draft.last + 1] === IN ? fullNounPhraseAfter(s, draft.last + 2) : null
      return after ?? 'previous'
    }
    return nounPhraseBefore(s, at - 1, s.first)
  }
  // contracts above $5 million, vehicles worth $1.9bn: the noun stands right before the hedge
  if (WORTH.has(t.lex[at]) || (draft.kind === 'money' && ABOVE.has(t.lex[draft.first]))) {
    const noun = nounPhraseBefore(s, WORTH.has(t.lex[at]) ? at - 1 : at, s.first)
    if (noun && !isVerb(s, noun.last)) return noun
  }
  const start = clauseStart(s, draft.first)
  if (LEVEL.has(t.lex[at])) {
    const gerund = gerundBefore(s, at, start)
    const verb = verbBefore(s, at, start)
    if (gerund >= 0 && gerund > (verb?.last ?? -1)) {
      const object = objectBetween(s, gerund + 1, at)
      if (object) return object
    }
    if (!verb) {
      if (COMPARED.has(t.lex[at]) || COMPARATIVES.has(t.lex[at - 1]) || isPredicative(t, at - 1)) return 'previous'
      return nounPhraseBefore(s, at - 1, start)
    }
    const object = objectBetween(s, verb.last + 1, at)
    if (object) return object
    // ordered six vessels at $70m: what was counted is what is priced
    if (draft.kind === 'money' && opensCount(s, verb.last + 1, at)) return 'previous'
    return COMPARED.has(t.lex[at]) && t.lex[at] !== IN ? 'previous' : subjectBefore(s, verb.first)
  }
  if (isVerb(s, at)) {
    if (draft.kind === 'count' && !LINKING.has(lemmaOf(t.lex[at])) && !LINKING.has(t.lex[at])) return 'previous'
    const verb = verbBefore(s, at + 1, start)
    const links =
      LINKING.has(lemmaOf(t.lex[at])) ||
      LINKING.has(t.lex[at]) ||
      draft.kind === 'change' ||
      draft.kind === 'multiple' ||
      (draft.kind === 'money' && draft.direction !== null)
    if (!verb) return null
    const subject = subjectBefore(s, verb.first)
    return links || (subject && EARNING.has(lemmaOf(t.lex[at])) && isPluralThing(s, subject)) ? subject : null
  }
  if (COMPARED.has(t.lex[at])) return 'previous'
  if (draft.kind === 'count' && t.kind[at] === WORD) return isLabel(s, at) ? { first: at, last: at } : 'previous'
  const headline = s.part === 'title' || s.part === 'standfirst' || s.part === 'heading' || s.part === 'table'
  if (draft.kind === 'measure' || draft.kind === 'multiple' || headline) return nounPhraseBefore(s, at, start)
  return null
}

/** `Seoul, population 9.4 million`: a noun alone between a mark and its number. */
const isLabel = (s: Sentence, i: number): boolean =>
  isNominal(s.t, i) && !isCapital(s.t, i) && (isMark(s.t, i - 1, CHAR.comma) || isMark(s.t, i - 1, CHAR.openParen))

/** `tea exports earned $94m`: a plural common noun is what the money is for; a company is not. */
const isPluralThing = (s: Sentence, span: Span): boolean =>
  !isCapital(s.t, span.last) && s.t.text.charCodeAt(s.t.end[span.last] - 1) === 0x73

/** The nearest gerund to the left in the clause: `taking the total to 19`. -1 where there is none. */
function gerundBefore(s: Sentence, i: number, from: number): number {
  const { t } = s
  for (let at = i - 1; at >= from; at--) {
    if (t.kind[at] === MARK) return -1
    if (isGerund(t, at)) return at
  }
  return -1
}

const isOpeningQuote = (t: Tokens, i: number): boolean =>
  isMark(t, i, CHAR.openQuote) || (isMark(t, i, CHAR.quote) && isGlued(t, i + 1))

/** A counted thing starts at token `from`, perhaps behind a hedge, and before token `to`. */
function opensCount(s: Sentence, from: number, to: number): boolean {
  for (let i = from; i < to && i < from + 3; i++) if (s.numbers.has(i)) return true
  return false
}

/** The object right after the verb, before the preposition of the number: `trim capital spending for 2024 to`. */
function objectBetween(s: Sentence, from: number, to: number): Span | null {
  if (from >= to || s.numbers.has(from) || (roleOf[s.t.lex[from]] & (PREPOSITION | ADVERB | SUBORDINATOR)) !== 0)
    return null
  const phrase = fullNounPhraseAfter(s, from)
  return phrase && phrase.last < to ? phrase : null
}

/** The person whose age it is: the name before the comma or bracket, the noun before `aged`. */
function ageHolder(s: Sentence, draft: FigureDraft, at: number): Span | 'previous' | null {
  const { t } = s
  let last = at
  const marks = isMark(t, last, CHAR.comma) || isMark(t, last, CHAR.openParen)
  while (last > s.first && (t.kind[last] === MARK || AGE_LINKS.has(t.lex[last]) || s.numbers.has(last))) last--
  if (!marks && isVerb(s, last)) {
    const verb = verbBefore(s, last + 1, s.first)
    return verb && draft.last >= draft.first ? subjectBefore(s, verb.first) : null
  }
  const phrase = nounPhraseBefore(s, last, s.first)
  if (!phrase) return null
  // Mr. Seo: the abbreviation's dot cuts the phrase
  if (isMark(t, phrase.first - 1, CHAR.period) && (roleOf[t.lex[phrase.first - 2]] & ABBREVIATION) !== 0)
    phrase.first -= 2
  return phrase
}

const AGE_LINKS = words('aged age ages in his her their and at of')
