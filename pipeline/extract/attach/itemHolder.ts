import { CHAR } from '../chars.ts'
import { subjectBefore, verbBefore } from '../clause.ts'
import type { FigureDraft, Sentence } from '../draft.ts'
import {
  ABBREVIATION,
  ADVERB,
  CONJUNCTION,
  FALL,
  internWord,
  lemmaOf,
  MONTH,
  PERIOD,
  PREPOSITION,
  PRONOUN,
  RISE,
  SUBORDINATOR,
  wordSet,
} from '../lexicon.ts'
import { fullNounPhraseAfter, isPredicative, nounPhraseBefore, type Span, widePhraseBefore } from '../nounPhrase.ts'
import { isCapital, isMark, MARK } from '../tokens.ts'
import { isGerund, isNominal, isVerb } from '../wordClass.ts'
import { COMPARATIVES } from './itemAfter.ts'

const BE = wordSet('is are was were be been being')
const FAR = wordSet('well far just way short')
const PAST = internWord('past')

/** `raised the price it pays farmers by 8%`: the noun before a clause that has no `that`, where the verb of the change stands before. */
export function contactNoun(s: Sentence, verb: Span, start: number): Span | null {
  const { t } = s
  const noun = verb.first - 2
  if ((t.role[noun + 1] & PRONOUN) === 0 || noun <= start || !isNominal(t, noun) || isVerb(s, noun)) return null
  const outer = verbBefore(s, noun, start)
  // told investors it cut prices by 8%
  return outer && (t.role[outer.last] & (RISE | FALL)) !== 0 ? nounPhraseBefore(s, noun, start) : null
}

/** The noun between `and` and the preposition of its figure, where the verb is said once and has a figure of its own. */
export function gappedNoun(s: Sentence, verb: Span, at: number): Span | null {
  const { t } = s
  if (!isNominal(t, at - 1) || isVerb(s, at - 1)) return null
  const noun = nounPhraseBefore(s, at - 1, verb.last + 1)
  if (!noun || (t.role[noun.first - 1] & CONJUNCTION) === 0 || !holdsNumber(s, verb.last + 1, noun.first)) return null
  return isCapital(t, noun.last) ? null : noun
}

const TRADING = wordSet('sell buy purchase acquire auction')

/** `had sold her car for $40`, `the house, bought for $40`, `this year's appeal, for $40`: what the sum is for. */
export function soldThing(s: Sentence, at: number, start: number): Span | null {
  const { t } = s
  if (isMark(t, at - 1, CHAR.comma)) return widePhraseBefore(s, at - 2)
  const verb = verbBefore(s, at, start)
  if (!verb || !TRADING.has(lemmaOf(t.lex[verb.last]))) return null
  if (verb.last === at - 1)
    return isMark(t, verb.first - 1, CHAR.comma) ? widePhraseBefore(s, verb.first - 2) : subjectBefore(s, verb.first)
  return BE.has(t.lex[verb.last - 1]) ? null : objectBetween(s, verb.last + 1, at)
}

/** The person whose age it is: the name before the comma or bracket, the noun before `aged`. */
export function ageHolder(s: Sentence, draft: FigureDraft, at: number): Span | 'previous' | null {
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
  if (isMark(t, phrase.first - 1, CHAR.period) && (t.role[phrase.first - 2] & ABBREVIATION) !== 0) phrase.first -= 2
  return phrase
}

const AGE_LINKS = wordSet('aged age ages mid late early in his her their and at of')

/** A number stands in tokens `from` to `to`, half-open. */
export function holdsNumber(s: Sentence, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (s.numbers.has(i)) return true
  return false
}

/** `its forecast for growth in Peru`, `the target for wind power`: what is foreseen. */
function withPurpose(s: Sentence, phrase: Span | null): Span | null {
  const { t } = s
  if (!phrase || !FORESIGHT.has(t.lex[phrase.last]) || t.lex[phrase.last + 1] !== FOR) return phrase
  const inner = fullNounPhraseAfter(s, phrase.last + 2)
  return inner && !holdsPeriod(s, inner) ? { first: phrase.first, last: inner.last } : phrase
}
const PARTICLES = wordSet('up down')
const FORESIGHT = wordSet('forecast forecasts projection estimate outlook target prediction guidance')
const FOR = internWord('for')

/** `2025`, `the first quarter`, `next March`. */
function holdsPeriod(s: Sentence, { first, last }: Span): boolean {
  for (let i = first; i <= last; i++) if (s.numbers.has(i) || (s.t.role[i] & (PERIOD | MONTH)) !== 0) return true
  return false
}

/** The object right after the verb, before the preposition of the number: `trim capital spending for 2024 to`. */
export function objectBetween(s: Sentence, from: number, to: number): Span | null {
  // push up prices by 0.6%
  if (PARTICLES.has(s.t.lex[from])) from++
  if (from >= to || s.numbers.has(from) || (s.t.role[from] & (PREPOSITION | ADVERB | SUBORDINATOR)) !== 0) return null
  const phrase = withPurpose(s, fullNounPhraseAfter(s, from))
  // pushed temperatures past 37: no adjective behind its noun
  if (phrase?.last === to && s.t.lex[to] === PAST) phrase.last--
  if (!phrase || phrase.last >= to || isPredicative(s.t, phrase.first)) return null
  // is seen easing to, was well below
  if (phrase.first === phrase.last && (isGerund(s.t, phrase.last) || FAR.has(s.t.lex[phrase.last]))) return null
  return COMPARATIVES.has(s.t.lex[phrase.last]) ? null : phrase
}
