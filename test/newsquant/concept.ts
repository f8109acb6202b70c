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
export type Place = {
  s: Sentence
  first: number
  last: number
  itemFirst: number
  itemLast: number
  /** Tokens of the sentence's quantities, which are no words of a concept. */
  covered: ReadonlySet<number>
}

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

/** The phrase's words without quantities; an abbreviation keeps its dot, as these labels do. */
function wordsIn({ s, covered }: Place, span: Span | null): string[] {
  if (!span || span.first > span.last) return []
  const { t } = s
  const parts: string[] = []
  let from = span.first
  for (let at = span.first; at <= span.last + 1; at++) {
    if (at <= span.last && !covered.has(at)) continue
    if (at > from) parts.push(sliceOf(t, from, at - 1))
    from = at + 1
  }
  const dotted = isMark(t, span.last + 1, 0x2e) && (roleOf[t.lex[span.last]] & ABBREVIATION) !== 0
  return contentWords(parts.join(' ') + (dotted ? '.' : ''))
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
    const relative = verb.first - 1
    if (RELATIVES.has(s.t.lex[relative]) && relative > s.first) {
      const noun = antecedent(s, relative)
      if (noun) return noun
    }
    if (subject && SPEAKERS.has(s.t.lex[subject.last])) return null
    if (subject && !isPronoun(s, subject)) return trimTime(s, subject)
    end = verb.first
  }
  return null
}

const RELATIVES = wordSet('which who that')
/** The phrase that a relative pronoun stands for, beyond a comma or a bracket: `Brook Motor (B) which`. */
function antecedent(s: Sentence, relative: number): Span | null {
  const { t } = s
  let last = relative - 1
  if (isMark(t, last, 0x29)) while (last > s.first && !isMark(t, last, 0x28)) last--
  while (last > s.first && t.kind[last] === MARK) last--
  const noun = nounPhraseBefore(s, last, s.first)
  return noun && withModifiers(s, noun)
}

/** The name or phrase that opens a sentence whose verb we do not know. */
function opening(s: Sentence, before: number): Span | null {
  let last = s.first
  while (last + 1 < before && (s.t.flags[last + 1] & CAPITAL) !== 0) last++
  if (last < before && (s.t.flags[s.first] & CAPITAL) !== 0 && (roleOf[s.t.lex[s.first]] & CLOSED) === 0)
    return { first: s.first, last }
  return nounPhraseBefore(s, before - 1, s.first)
}

/** `in the last three months the group`: a time in front of the subject is no part of it. */
function trimTime(s: Sentence, whole: Span): Span {
  const span = trimTail(s, whole)
  if ((roleOf[s.t.lex[span.first]] & (PREPOSITION | SUBORDINATOR)) === 0) return span
  for (let at = span.last - 1; at > span.first; at--) {
    if ((roleOf[s.t.lex[at]] & TIME) !== 0) return { first: at + 1, last: span.last }
  }
  return span
}

const WORTH = wordSet('worth valued priced including')
/** `the market worth 2 billion`, `the deficit hit its`: the phrase ends before a verb or a measure of it; it starts after a comma and a determiner. */
function trimTail(s: Sentence, span: Span): Span {
  const { t } = s
  let { first, last } = span
  for (let at = first; at < last; at++)
    if (isMark(t, at, 0x2c) && (roleOf[t.lex[at + 1]] & DETERMINER) !== 0) first = at + 1
  for (let at = first + 1; at <= last; at++) {
    const ends = WORTH.has(t.lex[at]) || (isVerb(s, at) && !isModifier(s, at) && isNominal(t, at - 1))
    if (ends) last = at - 1
  }
  return { first, last }
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
  return counted && holdsNumber(place.s, subject) ? [] : wordsIn(place, subject)
}

/** What a count is said of, beside the thing counted itself. */
export function conceptOfCount(place: Place): string[] {
  const { s } = place
  const named = namedBefore(place)
  if (named) return wordsIn(place, named)
  let noun = place.itemLast
  for (let at = place.itemFirst + 1; at < place.itemLast; at++)
    if (OF_FOR.has(s.t.lex[at])) noun = Math.min(noun, at - 1)
  const of = complement(s, Math.max(place.last, noun))
  return union(wordsIn(place, of), wordsIn(place, governor(place)), subjectWords(place, true))
}

const MOVES = wordSet('up down at')
/** `Brook Motor, down 6p`, `Ana Ruiz (15 points`, `Tarn 50 -1.3%`: the name that a mark or a sign separates from its number. */
function namedBefore({ s, first }: Place): Span | null {
  const { t } = s
  let at = first - 1
  if (isMark(t, first, 0x2d) && at > s.first && t.kind[at] === WORD) {
    const name = nounPhraseBefore(s, at, s.first)
    if (name && isNominal(t, at)) return name
  }
  const signed = isMark(t, at, 0x2d) && s.t.kind[at - 1] !== MARK
  const opened = isMark(t, at, 0x28)
  const moved = MOVES.has(t.lex[at]) && isMark(t, at - 1, 0x2c)
  if (moved) at--
  if ((!signed && !opened && !moved) || at - 1 < s.first) return null
  let last = at - 1
  if (s.numbers.has(last) && signed) last--
  if (t.kind[last] !== WORD || s.numbers.has(last)) return null
  const noun = nounPhraseBefore(s, last, s.first)
  return noun && { first: noun.first, last: at - 1 }
}

/** What a quantity with a unit of its own is said of: its item, and the subject. */
export function conceptOfMeasure(place: Place): string[] {
  const { s, itemFirst, itemLast } = place
  const named = namedBefore(place)
  if (named) return wordsIn(place, named)
  if (itemFirst >= s.first && itemLast < s.last && itemFirst >= 0) {
    const item = withComplements(s, withModifiers(s, { first: itemFirst, last: itemLast }))
    const stated = wordsIn(place, clipped(item, place))
    const before = itemFirst > place.last ? wordsIn(place, premodifiers(place)) : []
    if (stated.length > 0) return union(before, stated, subjectWords(place, false))
  }
  const of = complement(s, place.last)
  const link = labelBefore(place)
  return union(wordsIn(place, of), wordsIn(place, link ?? governor(place)), subjectWords(place, false))
}

/** `a larger 570 sq m space`: what stands between the determiner and the number describes the noun after it. */
function premodifiers({ s, first }: Place): Span | null {
  const { t } = s
  let at = first - 1
  while (
    at > s.first &&
    t.kind[at] === WORD &&
    !s.numbers.has(at) &&
    (roleOf[t.lex[at]] & (CLOSED | ADVERB)) === 0 &&
    (!isVerb(s, at) || isModifier(s, at))
  )
    at--
  const opens = (roleOf[t.lex[at]] & (DETERMINER | POSSESSIVE)) !== 0
  return opens && at + 1 < first ? { first: at + 1, last: first - 1 } : null
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
  [
    'to',
    'from',
    'at',
    'in',
    'within',
    'or',
    'up',
    'down',
    'about',
    'around',
    'the',
    'a',
    'an',
    'just',
    'over',
    'under',
    'than',
    'fewer',
    'less',
  ].map(internWord),
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
