import * as words from '../../knowledge/en/timeWords.ts'
import { CHAR } from '../chars.ts'
import { clauseStart, isClauseMark } from '../clause.ts'
import type { Sentence } from '../draft.ts'
import {
  AUXILIARY,
  CONJUNCTION,
  internWord,
  isSimplePast,
  lemmaOf,
  NOUN_LIKE,
  NUMBER_WORD,
  PAST,
  PREPOSITION,
  PRESENT,
  PRONOUN,
  SUBORDINATOR,
  wordSet,
} from '../lexicon.ts'
import { isCapital, isMark, MARK, type Tokens } from '../tokens.ts'
import { isNominal, isVerb } from '../wordClass.ts'
import type { TimeSpan } from './timeSpans.ts'

const SPEECH = wordSet(words.SPEECH)
const WITH_FACTS = wordSet(words.SPEECH_WITH_FACTS)
const SPEECH_PLACES = wordSet(words.SPEECH_PLACES)
const APPEARING = wordSet(words.APPEARING)
const RUNNING_COUNTS = wordSet(words.RUNNING_COUNTS)
const HOLDING = wordSet(words.HOLDING)
const RECORDS = wordSet(words.RECORDS)
const SINCE = internWord('since')
const IN = internWord('in')
const AS = internWord('as')
const DELIVERY = wordSet(words.DELIVERY)
const FOR = internWord('for')
const NORMS = wordSet('average norm normal usual mean record')
const DUE = wordSet('due maturing expiring')
const FINITE_PASTS = wordSet(words.FINITE_PASTS)
const COMPARISON_LEADS = wordSet('during in')
const THAN = internWord('than')
const FOLLOWING = wordSet('after before')
const EVENT_LEADS = wordSet('at during in after before since')

/** A verb of speech, by its lemma. */
export const isSpeech = (t: Tokens, i: number): boolean => SPEECH.has(lemmaOf(t.lex[i]))
/** A verb of speech whose object is words, not facts: `said`, not `reported 40 cases`. */
export const isMereSpeech = (t: Tokens, i: number): boolean => isSpeech(t, i) && !WITH_FACTS.has(lemmaOf(t.lex[i]))

/** What an expression of time holds for besides the figures around it. */
export type Hold =
  /** For the clause it stands in. */
  | 'clause'
  /** For something named in passing or for an act of speech: no figure outside its own phrase. */
  | 'aside'

/**
 * Decides whether an expression of time holds for its clause, or only for what it describes: a speech (`said on Thursday`), a
 * thing (`land reclaimed since 2019`, `a record set in 2003`), a record (`the weakest since 2020`), a base of comparison.
 */
export function holdOf(s: Sentence, span: TimeSpan): Hold {
  const before = span.first - 1
  if (span.form === 'pointer') return 'clause'
  if (before < s.first) return 'clause'
  if (isOfSpeech(s, span)) return 'aside'
  // bonds due in 2032 fell
  if (DUE.has(s.t.lex[before]) && isNominal(s.t, before - 1)) return 'aside'
  // for delivery in August: which goods
  if (DELIVERY.has(s.t.lex[before]) && s.t.lex[before - 1] === FOR) return 'aside'
  // 8C above the average for June
  if (span.lead === FOR && NORMS.has(s.t.lex[before])) return 'aside'
  if (span.lead === SINCE && isRecord(s, before)) return 'aside'
  if (isComparison(s, span)) return 'aside'
  return describesNoun(s, span) ? 'aside' : 'clause'
}

/** `said on Thursday`, `told reporters on Monday`, `said in a statement late on Friday`, `in a report published on Monday`. */
function isOfSpeech(s: Sentence, span: TimeSpan): boolean {
  const { t } = s
  let at = span.first - 1
  let places = false
  let nouns = false
  for (let steps = 0; at >= s.first && steps < 10; at--, steps++) {
    if (s.numbers.has(at)) return false
    if (t.kind[at] === MARK) return false
    if (APPEARING.has(t.lex[at]) && !countReleased(s, at) && !isFinitePast(s, at)) return true
    if (isSpeech(t, at) && isVerb(s, at) && !countReleased(s, at))
      return steps === 0 || places || opensSpeech(s, at, span) || (steps <= 2 && !nouns)
    if (SPEECH_PLACES.has(t.lex[at])) places = true
    else if (isVerb(s, at)) return false
    else if (isNominal(t, at) && !isCapital(t, at)) nouns = true
  }
  return false
}

/** `A poll published by X on Thursday`: the participle has its actor or stands after a noun, and the clause's verb comes later. */
function isFinitePast(s: Sentence, i: number): boolean {
  for (let at = i + 1; at < s.last && !isClauseMark(s.t, at); at++) if (isVerb(s, at)) return false
  return true
}

/** `denied in January that`, `said on Thursday,`: what was said follows, or stood before. */
function opensSpeech(s: Sentence, verb: number, span: TimeSpan): boolean {
  const next = span.last + 1
  if (next >= s.last) return true
  return (s.t.role[next] & SUBORDINATOR) !== 0 && !s.numbers.has(verb + 1)
}

/** `The previous count, released late on Wednesday, stood at 37`: the time of the release is that of the count. */
export function countReleased(s: Sentence, participle: number): boolean {
  const { t } = s
  const comma = participle - 1
  return comma - 1 >= s.first && isMark(t, comma, CHAR.comma) && RUNNING_COUNTS.has(t.lex[comma - 1])
}

/** `its first deficit since 2018`, `their weakest finish since November 2020`, `the highest since`. */
function isRecord(s: Sentence, before: number): boolean {
  const { t } = s
  for (let at = before, steps = 0; at >= s.first && steps < 8; at--, steps++) {
    if (t.kind[at] === MARK || isPlainVerb(s, at)) return false
    if (RECORDS.has(t.lex[at]) || isSuperlative(t, at)) return true
  }
  return false
}

export const isSuperlative = (t: Tokens, i: number): boolean => {
  const end = t.end[i]
  return end - t.start[i] > 4 && t.text.endsWith('est', end) && t.kind[i] !== MARK && !IN_EST.has(t.lex[i])
}
const IN_EST = wordSet(
  'interest forest harvest request protest invest contest arrest honest modest conquest digest suggest guest quest latest west northwest southwest midwest',
)

const isPlainVerb = (s: Sentence, i: number): boolean => isVerb(s, i) && (s.t.role[i] & NOUN_LIKE) === 0

/** `than in 2019`, `as many as during the storm in 2019`: the other side of a comparison. */
function isComparison(s: Sentence, span: TimeSpan): boolean {
  const { t } = s
  for (let at = span.first - 1, steps = 0; at >= s.first && steps < 6; at--, steps++) {
    if (t.lex[at] === THAN) return true
    if (t.lex[at] === AS && COMPARISON_LEADS.has(t.lex[at + 1])) return true
    if (t.kind[at] === MARK || s.numbers.has(at) || isPlainVerb(s, at)) return false
  }
  return false
}

/**
 * True where the word before the expression is a participle that describes a noun, and the clause has its verb elsewhere:
 * `is land reclaimed since 2019`, `layers formed after 2005 were …`, `the old record, set in 2003`.
 */
function describesNoun(s: Sentence, span: TimeSpan): boolean {
  const { t } = s
  const at = span.first - 1
  const role = t.role[at]
  const participle = (role & PAST) !== 0 || isUnknownPast(t, at)
  if (!participle || at <= s.first || FINITE_PASTS.has(t.lex[at])) return false
  const before = at - 1
  if ((t.role[before] & AUXILIARY) !== 0) return false
  if (isMark(t, before, CHAR.comma)) {
    if (countReleased(s, at)) return false
    // `X fell, dropped in 2020`: a second verb is rare after a comma; a participle is not
    return before - 1 >= s.first && (isNominal(t, before - 1) || s.numbers.has(before - 1))
  }
  if (HOLDING.has(t.lex[at]) && opensWithEvent(s, at)) return false
  if (!isNominal(t, before)) return false
  for (let i = before - 1; i >= s.first && !isClauseMark(t, i); i--) {
    if (isMark(t, i, CHAR.comma) || (t.role[i] & SUBORDINATOR) !== 0 || FOLLOWING.has(t.lex[i])) break
    if (isVerb(s, i) && i < before) return true
  }
  // the dam burst on 3 May and drowned 40
  const joined = span.last + 1 < s.last && (t.role[span.last + 1] & CONJUNCTION) !== 0
  if (joined && isVerb(s, span.last + 2)) return false
  for (let i = span.last + 1; i < s.last && !isClauseMark(t, i); i++) {
    if (isMark(t, i, CHAR.comma) || (t.role[i] & SUBORDINATOR) !== 0) break
    // right after a year the engine takes a present form for a noun
    const present = i === span.last + 1 && (t.role[i] & (PRESENT | NOUN_LIKE)) === PRESENT
    if (present || isVerb(s, i)) return (t.role[i] & NOUN_LIKE) === 0
  }
  return startsWithPreposition(s, before)
}

/** `At the fair held last month, …`: the sentence opens with an event, and its time is that of what is told. */
const opensWithEvent = (s: Sentence, participle: number): boolean =>
  EVENT_LEADS.has(s.t.lex[s.first]) && clauseStart(s, participle) === s.first

/** `Under a law passed in 2019, …`: the phrase opens with a preposition, and the participle is inside it. */
function startsWithPreposition(s: Sentence, i: number): boolean {
  const start = clauseStart(s, i)
  // around 40 people, up to 40 rockets
  if (s.numbers.has(start + 1) || s.numbers.has(start + 2)) return false
  return (s.t.role[start] & PREPOSITION) !== 0 && s.t.lex[start] !== IN
}

function isUnknownPast(t: Tokens, i: number): boolean {
  if (t.lex[i] !== 0) return false
  const end = t.end[i]
  return end - t.start[i] > 4 && t.text.charCodeAt(end - 1) === 0x64 && t.text.charCodeAt(end - 2) === 0x65
}

/** True for a participle or gerund after a comma, which opens an aside: `, missing the average`, `, bringing the toll to 231`. */
export function opensAside(s: Sentence, i: number): boolean {
  const { t } = s
  if (i >= s.last || t.kind[i] === MARK) return false
  const end = t.end[i]
  const long = end - t.start[i] > 4
  if (long && t.text.slice(end - 3, end) === 'ing' && (t.role[i] & (PREPOSITION | NUMBER_WORD)) === 0) return true
  return (t.role[i] & PAST) !== 0 && (t.role[i] & (NOUN_LIKE | PRONOUN)) === 0 && isSimplePast[t.lex[i]] !== 1
}
