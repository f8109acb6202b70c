import { clauseStart, subjectBefore, verbBefore } from '../../pipeline/extract/clause.ts'
import type { Sentence } from '../../pipeline/extract/draft.ts'
import {
  ABBREVIATION,
  ADVERB,
  AUXILIARY,
  CONJUNCTION,
  DETERMINER,
  internWord,
  MODAL,
  MONTH,
  PERIOD,
  POSSESSIVE,
  PREPOSITION,
  PRONOUN,
  roleOf,
  SUBORDINATOR,
  TEMPORAL,
  WEEKDAY,
  wordSet,
} from '../../pipeline/extract/lexicon.ts'
import { nounPhraseAfter, nounPhraseBefore, type Span } from '../../pipeline/extract/nounPhrase.ts'
import { CAPITAL, DIGITS, isJoiner, isMark, MARK, sliceOf, WORD, wordAt } from '../../pipeline/extract/tokens.ts'
import { isGerund, isNominal, isVerb } from '../../pipeline/extract/wordClass.ts'
import { contentWords } from './words.ts'

/** Where a number stands: its sentence, the tokens of the quantity, and its item (-1 without one in the sentence). */
export type Place = { s: Sentence; first: number; last: number; itemFirst: number; itemLast: number }

const CHAIN = wordSet('of in for at with on across between from by against among')
const TIME = MONTH | WEEKDAY | PERIOD | TEMPORAL
const CLOSED = DETERMINER | POSSESSIVE | PRONOUN | PREPOSITION | CONJUNCTION | SUBORDINATOR | AUXILIARY | MODAL

/** A phrase with its prepositional phrases, but for those of time: `stake in a school in the eastern province of Bicol`. */
function withComplements(s: Sentence, phrase: Span): Span {
  let last = phrase.last
  while (last + 2 < s.last && CHAIN.has(s.t.lex[last + 1]) && !s.numbers.has(last + 2)) {
    const inner = nounPhraseAfter(s, last + 2)
    if (!inner || (roleOf[s.t.lex[inner.first]] & TIME) !== 0 || (roleOf[s.t.lex[inner.last]] & TIME) !== 0) break
    if (isGerund(s.t, inner.first)) break
    last = inner.last
  }
  return { first: phrase.first, last }
}

/** A phrase with the participles before its nouns, which a determiner, preposition or verb opens: `the driving range`. */
function withModifiers(s: Sentence, phrase: Span): Span {
  const { t } = s
  let first = phrase.first
  while (first > s.first) {
    const at = first - 1
    if (t.kind[at] !== WORD || s.numbers.has(at) || (roleOf[t.lex[at]] & (CLOSED | ADVERB)) !== 0) break
    if (isVerb(s, at) && !isModifier(s, at)) break
    first = at
  }
  return { first, last: phrase.last }
}

/** A participle that a determiner or an adjective precedes. */
function isModifier(s: Sentence, at: number): boolean {
  const participle = isGerund(s.t, at) || /ed$/.test(wordAt(s.t, at))
  if (!participle || at === s.first) return false
  const before = roleOf[s.t.lex[at - 1]]
  return (before & (DETERMINER | POSSESSIVE | PREPOSITION)) !== 0 || (isNominal(s.t, at - 1) && !isVerb(s, at - 1))
}

/** The phrase's words; an abbreviation keeps its dot, as these labels do. */
function wordsIn(s: Sentence, span: Span | null): string[] {
  if (!span || span.first > span.last) return []
  const { t } = s
  const dotted = isMark(t, span.last + 1, 0x2e) && (roleOf[t.lex[span.last]] & ABBREVIATION) !== 0
  return contentWords(sliceOf(t, span.first, span.last) + (dotted ? '.' : ''))
}

const isPronoun = (s: Sentence, { first, last }: Span): boolean =>
  first === last && (roleOf[s.t.lex[first]] & (PRONOUN | POSSESSIVE | DETERMINER)) !== 0
const SPEAKERS = wordSet('i we you')

/** The subject of the clause that a number stands in; for a pronoun, the subject of the clause before. */
function subjectOf(s: Sentence, before: number): Span | null {
  let end = before
  for (let depth = 0; depth < 4; depth++) {
    const verb = verbBefore(s, end, clauseStart(s, end)) ?? verbBefore(s, end, s.first)
    if (!verb) return depth === 0 ? opening(s, before) : null
    // `the set will cost`: a word after a determiner is no verb
    while (verb.first < verb.last && (roleOf[s.t.lex[verb.first - 1]] & (DETERMINER | POSSESSIVE)) !== 0) verb.first++
    const subject = subjectBefore(s, verb.first)
    if (subject && SPEAKERS.has(s.t.lex[subject.last])) return null
    if (subject && !isPronoun(s, subject)) return trimTime(s, subject)
    end = verb.first
  }
  return null
}

/** The name or phrase that opens a sentence whose verb we do not know. */
function opening(s: Sentence, before: number): Span | null {
  let last = s.first
  while (last + 1 < before && (s.t.flags[last + 1] & CAPITAL) !== 0) last++
  return last < before && (s.t.flags[s.first] & CAPITAL) !== 0 && (roleOf[s.t.lex[s.first]] & CLOSED) === 0
    ? { first: s.first, last }
    : null
}

/** `in the last three months the group`: a time in front of the subject is no part of it. */
function trimTime(s: Sentence, span: Span): Span {
  if ((roleOf[s.t.lex[span.first]] & (PREPOSITION | SUBORDINATOR)) === 0) return span
  for (let at = span.last - 1; at > span.first; at--) {
    if ((roleOf[s.t.lex[at]] & TIME) !== 0) return { first: at + 1, last: span.last }
  }
  return span
}

const holdsNumber = (s: Sentence, span: Span): boolean => {
  for (let at = span.first; at <= span.last; at++) if (s.numbers.has(at)) return true
  return false
}

const LINKS = wordSet('of in on at for to by with from across among against into')

/** The noun phrase before a preposition that leads to the number: `the brains of 13 people`. */
function governor({ s, first }: Place): Span | null {
  let at = first - 1
  while (at > s.first && (roleOf[s.t.lex[at]] & (DETERMINER | POSSESSIVE)) !== 0) at--
  if (at <= s.first || !LINKS.has(s.t.lex[at]) || isVerb(s, at - 1)) return null
  const phrase = nounPhraseBefore(s, at - 1, s.first)
  if (!phrase || (roleOf[s.t.lex[phrase.last]] & TIME) !== 0) return null
  return withModifiers(s, phrase)
}

const OF_FOR = wordSet('of for')
/** The noun phrase after `of` or `for` behind token `at`. */
function complement(s: Sentence, at: number): Span | null {
  if (at + 2 >= s.last || !OF_FOR.has(s.t.lex[at + 1]) || s.numbers.has(at + 2)) return null
  const phrase = nounPhraseAfter(s, at + 2)
  if (!phrase || (roleOf[s.t.lex[phrase.last]] & TIME) !== 0) return null
  return withComplements(s, phrase)
}

function union(...lists: readonly string[][]): string[] {
  const words: string[] = []
  for (const word of lists.flat()) if (!words.includes(word)) words.push(word)
  return words
}

/** The subject's words, unless the number stands in the subject or the subject counts something itself. */
function subjectWords(place: Place, counted: boolean): string[] {
  const subject = subjectOf(place.s, place.first)
  if (!subject || (subject.first <= place.first && subject.last >= place.first)) return []
  return counted && holdsNumber(place.s, subject) ? [] : wordsIn(place.s, subject)
}

/** What a count is said of, beside the thing counted itself. */
export function conceptOfCount(place: Place): string[] {
  const { s } = place
  const of = complement(s, Math.max(place.last, place.itemLast))
  return union(wordsIn(s, of), wordsIn(s, governor(place)), subjectWords(place, true))
}

/** What a quantity with a unit of its own is said of: its item, and the subject. */
export function conceptOfMeasure(place: Place): string[] {
  const { s, itemFirst, itemLast } = place
  if (itemFirst >= s.first && itemLast < s.last && itemFirst >= 0) {
    const item = withComplements(s, withModifiers(s, { first: itemFirst, last: itemLast }))
    const stated = wordsIn(s, clipped(item, place))
    if (stated.length > 0) return union(stated, subjectWords(place, false))
  }
  const of = complement(s, place.last)
  const link = labelBefore(place)
  return union(wordsIn(s, of), wordsIn(s, link ?? governor(place)), subjectWords(place, false))
}

/** An item before its number ends there; one after it begins there. */
const clipped = (item: Span, place: Place): Span =>
  item.first < place.first
    ? { first: item.first, last: Math.min(item.last, place.first - 1) }
    : { first: Math.max(item.first, place.last + 1), last: item.last }

/** `floor area ≈ 32 m²`: a phrase and a mark. */
function labelBefore({ s, first }: Place): Span | null {
  let at = first - 1
  while (at > s.first && s.t.kind[at] === MARK && !isMark(s.t, at, 0x2c)) at--
  if (at === first - 1 || at < s.first || isJoiner(s.t, first - 1)) return null
  return nounPhraseBefore(s, at, s.first)
}

const BETWEEN_SAME = new Set(
  ['to', 'from', 'at', 'or', 'up', 'down', 'about', 'around', 'the', 'a', 'an', 'just', 'over', 'under'].map(
    internWord,
  ),
)
/** True where only `to`, `from`, a comma or a bracket stands between two quantities: they are said of the same thing. */
export function isSameThing(s: Sentence, end: number, start: number): boolean {
  if (start - end > 5) return false
  for (let at = end + 1; at < start; at++) {
    if (s.t.kind[at] === DIGITS) return false
    if (s.t.kind[at] === WORD && !BETWEEN_SAME.has(s.t.lex[at])) return false
  }
  return true
}
