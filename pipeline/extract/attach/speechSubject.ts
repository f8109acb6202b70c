import { CHAR } from '../chars.ts'
import { isClauseMark } from '../clause.ts'
import type { Sentence } from '../draft.ts'
import {
  ADVERB,
  AUXILIARY,
  CONJUNCTION,
  DETERMINER,
  internWord,
  MODAL,
  MONTH,
  NUMBER_WORD,
  PAST,
  PERIOD,
  POSSESSIVE,
  PREPOSITION,
  PRESENT,
  PRONOUN,
  REPORT,
  SUBORDINATOR,
  TEMPORAL,
  WEEKDAY,
} from '../lexicon.ts'
import { nounPhraseBefore } from '../nounPhrase.ts'
import { DIGITS, isCapital, isGlued, isMark, MARK, type Tokens, WORD } from '../tokens.ts'
import { isNominal, isVerb } from '../wordClass.ts'
import { wordSet } from './sourceCues.ts'

const RELATIVE = wordSet('who which whose where whom')
const SUBJECT_RELATIVE = wordSet('who which that')
const TIME = MONTH | WEEKDAY | PERIOD | TEMPORAL
export const THAT = internWord('that')

/**
 * The speaker before a verb of speech. `first` to `last` are its words with appositions (-1 where the clause has none, as in
 * `…, said X`). `leftLast` is the last token of a statement that stands before the speaker, -1 where there is none; `embedded`
 * says that the attribution is a clause inside another (`and the union said …`), so that the words before are not its own.
 */
export type Before = { first: number; last: number; leftLast: number; leftQuote: boolean; embedded: boolean }

export const isQuoteMark = (t: Tokens, i: number): boolean =>
  t.kind[i] === MARK && (t.code[i] === CHAR.quote || t.code[i] === CHAR.openQuote || t.code[i] === CHAR.closeQuote)

export const isStopMark = (t: Tokens, i: number): boolean =>
  t.kind[i] === MARK &&
  (t.code[i] === CHAR.comma ||
    t.code[i] === CHAR.period ||
    t.code[i] === CHAR.question ||
    t.code[i] === CHAR.exclamation ||
    t.code[i] === CHAR.ellipsis)

/** A mark that closes a statement: a quotation mark after a stop, also a single one. */
export const closesStatement = (t: Tokens, i: number): boolean =>
  t.kind[i] === MARK &&
  (isQuoteMark(t, i) || t.code[i] === CHAR.closeSingle || t.code[i] === CHAR.apostrophe) &&
  isGlued(t, i) &&
  isStopMark(t, i - 1)

/** Whether a finite verb stands in tokens `first` to `last`, outside relative clauses that a comma opens. */
export function hasMainVerb(s: Sentence, first: number, last: number): boolean {
  for (let i = first; i <= last; i++) if (isClauseVerb(s, i)) return true
  return false
}

/** A verb, but not the month of May. */
export const isClauseVerb = (s: Sentence, i: number): boolean =>
  isVerb(s, i) && !(i > s.first && isCapital(s.t, i) && (s.t.role[i] & MONTH) !== 0)

type Segments = { starts: number[]; boundary: number; quote: boolean }

/** Starts of the comma-separated segments that end at `last`, right to left, back to the mark that bounds the clause. */
function segmentsBefore(s: Sentence, last: number): Segments {
  const { t } = s
  const starts: number[] = []
  for (let at = last; at >= s.first; at--) {
    if (t.kind[at] !== MARK) continue
    if (isMark(t, at, CHAR.closeParen)) at = skipBack(s, at, CHAR.openParen)
    else if (closesStatement(t, at)) return { starts: [...starts, at + 1], boundary: at, quote: true }
    else if (isQuoteMark(t, at) && isGlued(t, at)) at = skipBackQuote(s, at)
    else if (isClauseMark(t, at)) return { starts: [...starts, at + 1], boundary: at, quote: false }
    else if (t.code[at] === CHAR.comma) starts.push(at + 1)
  }
  return { starts: [...starts, s.first], boundary: s.first - 1, quote: false }
}

function skipBack(s: Sentence, from: number, code: number): number {
  for (let i = from - 1; i >= s.first && i > from - 12; i--) if (isMark(s.t, i, code)) return i
  return from
}
function skipBackQuote(s: Sentence, from: number): number {
  for (let i = from - 1; i >= s.first; i--) if (isQuoteMark(s.t, i)) return i
  return from
}

/** Finds the speaker before the verb group that starts at token `verb`. */
export function speakerBefore(s: Sentence, verb: number): Before {
  const { t } = s
  const none: Before = { first: -1, last: -1, leftLast: -1, leftQuote: false, embedded: false }
  let last = verb - 1
  last = beforeTime(s, last)
  if (last < s.first) return none
  if (closesStatement(t, last)) return { ...none, leftLast: last, leftQuote: true }
  const inserted = isMark(t, last, CHAR.comma)
  if (inserted) last--
  if (last < s.first || (inserted && closesStatement(t, last))) return { ...none, leftLast: last, leftQuote: true }
  const { starts, boundary, quote } = segmentsBefore(s, last)
  const found = inserted ? insertedSpeaker(s, starts, last) : plainSpeaker(s, starts, last)
  if (found.first < 0) return { ...found, leftLast: last, leftQuote: false }
  const leftLast = found.first - 1 > boundary ? found.leftLast : quote ? boundary : -1
  return { ...found, leftLast, leftQuote: quote && leftLast === boundary }
}

/** `Brook Power on Thursday reported`, `Peru last year sent`: the last token before a time that stands in front of the verb. */
export function beforeTime(s: Sentence, end: number): number {
  const { t } = s
  let at = end
  while (at > s.first && at > end - 4 && isTimeWord(s, at)) at--
  if (at === end) return end
  return at > s.first && ON_IN.has(t.lex[at]) ? at - 1 : (t.role[at + 1] & (TEMPORAL | DETERMINER)) !== 0 ? at : end
}

export const isTimeWord = (s: Sentence, i: number): boolean => s.t.kind[i] === DIGITS || (s.t.role[i] & TIME) !== 0
const ON_IN = wordSet('on in at')
const AS = internWord('as')
const THE = internWord('the')

/** `…, the disaster office said`, `By Monday the department said`, `employers, who warned`. */
function plainSpeaker(s: Sentence, starts: readonly number[], last: number): Before {
  const { t } = s
  const start = starts[0]
  let first = start
  let embedded = false
  for (let k = last; k >= start; k--) {
    const role = t.role[k]
    if (k === last && SUBJECT_RELATIVE.has(t.lex[k]) && k > s.first) return antecedent(s, k)
    if ((role & SUBORDINATOR) !== 0 && (k === start || !isCapital(t, k))) {
      if (SUBJECT_RELATIVE.has(t.lex[k]) && isVerb(s, k + 1)) continue
      if (k < last) {
        first = k + 1
        embedded = true
        break
      }
    }
    if (k > start && k < last && (role & CONJUNCTION) !== 0 && opensPhrase(t, k + 1) && hasMainVerb(s, start, k - 1)) {
      first = k + 1
      embedded = true
      break
    }
  }
  if (first === start && (t.role[first] & CONJUNCTION) !== 0) embedded = true
  // a figure the industry says could double
  const contact = (t.role[last + 2] & (MODAL | AUXILIARY)) !== 0
  for (let k = last; k > first && contact; k--)
    if (t.lex[k] === THE && isNominal(t, k - 1) && !isCapital(t, k - 1)) first = k
  first = afterIntroduction(s, first, last)
  const leftLast = starts.length > 1 && first <= last ? start - 2 : -1
  return { first, last, leftLast, leftQuote: false, embedded }
}

const opensPhrase = (t: Tokens, i: number): boolean =>
  isCapital(t, i) || (t.role[i] & (DETERMINER | POSSESSIVE | PRONOUN)) !== 0

function antecedent(s: Sentence, relative: number): Before {
  let last = relative - 1
  if (isMark(s.t, last, CHAR.comma)) last--
  const phrase = last >= s.first ? nounPhraseBefore(s, last, s.first) : null
  let { first } = phrase ?? { first: -1 }
  // Ana Ruiz, a hydrologist, who expects
  const comma = (s.t.role[first - 1] & DETERMINER) !== 0 ? first - 2 : first - 1
  if (comma > s.first + 1 && comma < first - 1 && isMark(s.t, comma, CHAR.comma)) {
    const named = nounPhraseBefore(s, comma - 1, s.first)
    if (named && isCapital(s.t, named.last)) first = named.first
  }
  return { first, last: first < 0 ? -1 : last, leftLast: -1, leftQuote: false, embedded: true }
}

/** `X, head of Y, said`: the commas enclose what describes the speaker. */
function insertedSpeaker(s: Sentence, starts: readonly number[], last: number): Before {
  const { t } = s
  const ordered = [...starts].reverse()
  const endOf = (k: number): number => (k + 1 < ordered.length ? ordered[k + 1] - 2 : last)
  let statement = -1
  for (let k = 0; k < ordered.length; k++)
    if (
      !isInsertion(s, ordered[k]) &&
      hasMainVerb(s, ordered[k], endOf(k)) &&
      !(k + 1 === ordered.length && isReducedApposition(s, ordered[k], endOf(k)))
    )
      statement = k
  let tail = -1
  if (statement >= 0) tail = tailAfterSubordinator(s, ordered[statement], endOf(statement))
  let k = statement + 1
  if (tail < 0)
    while (k < ordered.length && (isInsertion(s, ordered[k]) || (statement >= 0 && isAdjunct(t, ordered[k])))) k++
  const none: Before = { first: -1, last: -1, leftLast: -1, leftQuote: false, embedded: false }
  if (tail < 0 && k >= ordered.length) return none
  if (statement < 0 && k + 1 < ordered.length && isIntroduction(t, ordered[k]) && !RELATIVE.has(t.lex[ordered[k + 1]]))
    k++
  const start = tail >= 0 ? tail : ordered[k]
  let first = start
  while (first < last && (t.role[first] & (CONJUNCTION | ADVERB | SUBORDINATOR)) !== 0 && !isCapital(t, first)) first++
  const embedded = tail >= 0 || first > start
  return {
    first: afterIntroduction(s, first, last),
    last,
    leftLast: k > 0 || tail >= 0 ? start - 2 : -1,
    leftQuote: false,
    embedded,
  }
}

/** `officials said that Kim, the head, denied …`: the subject after the last subordinator of a segment. */
function tailAfterSubordinator(s: Sentence, first: number, last: number): number {
  for (let i = last; i > first; i--) {
    if (isVerb(s, i)) return -1
    // as deep as 80 metres, said the institute
    if (s.numbers.has(i + 1) || (s.t.lex[i] === AS && s.t.lex[i + 2] === AS)) continue
    if ((s.t.role[i] & SUBORDINATOR) !== 0) return i < last ? i + 1 : -1
  }
  return -1
}

/** A relative clause, or a participle that describes what stands before: `the log, stamped by an agency,`. */
const isInsertion = (s: Sentence, i: number): boolean =>
  RELATIVE.has(s.t.lex[i]) || (i > s.first && isVerb(s, i) && (s.t.role[i] & (PRESENT | AUXILIARY | MODAL)) === 0)

/** `Almervale, the cooperative formed by a merger, said`: a noun and a participle between the commas describe the name before. */
export function isReducedApposition(s: Sentence, first: number, last: number): boolean {
  const { t } = s
  const name = first - 2
  if (name < s.first || (t.role[name] & TIME) !== 0 || (t.role[first] & DETERMINER) === 0) return false
  const known = (t.role[name - 1] & DETERMINER) !== 0 && isNominal(t, name)
  if (!known && !isCapital(t, name)) return false
  let opening = name
  while (opening > s.first && isCapital(t, opening - 1) && (t.role[opening - 1] & PREPOSITION) === 0) opening--
  if (opening > s.first && !isClauseMark(t, opening - 1) && (t.role[opening - 1] & DETERMINER) === 0) return false
  // the trust, a charity that paid for the trial, said
  let relative = first + 1
  while (relative < last && !isVerb(s, relative) && !SUBJECT_RELATIVE.has(t.lex[relative])) relative++
  if (relative > first + 1 && SUBJECT_RELATIVE.has(t.lex[relative]) && isVerb(s, relative + 1)) return true
  if (known) return false
  let participle = first + 1
  while (participle < last && !isVerb(s, participle)) participle++
  const past = (t.role[participle] & PAST) !== 0 && (t.role[participle] & (AUXILIARY | MODAL | REPORT)) === 0
  const described = participle > first + 1 && (t.role[participle + 1] & PREPOSITION) !== 0
  return past && described && participle < last && !hasMainVerb(s, participle + 1, last)
}

/** A phrase that belongs to the statement before it: `…, with 7 missing, said the mayor`, `…, eight of them at home, said …`. */
const isAdjunct = (t: Tokens, i: number): boolean =>
  ((t.role[i] & (PREPOSITION | SUBORDINATOR)) !== 0 && !isCapital(t, i)) ||
  (t.lex[i + 1] === OF && THEM.has(t.lex[i + 2]))
const OF = internWord('of')
const THEM = wordSet('them these those whom which it')

const isIntroduction = (t: Tokens, i: number): boolean =>
  (t.role[i] & (PREPOSITION | SUBORDINATOR)) !== 0 ||
  ((t.role[i] & TIME) !== 0 && !isNominalName(t, i)) ||
  t.kind[i] === DIGITS

const isNominalName = (t: Tokens, i: number): boolean => isCapital(t, i) && (t.role[i] & TIME) === 0

/** First token of the subject after conjunctions, adverbs and an opening phrase without a comma: `By Monday the department`. */
function afterIntroduction(s: Sentence, from: number, last: number): number {
  const { t } = s
  let i = from
  while (i < last && (t.role[i] & (CONJUNCTION | ADVERB)) !== 0 && (i === s.first || !isCapital(t, i))) i++
  if (t.kind[i] === MARK) i++
  if (i > last) return from
  const preposition = (t.role[i] & PREPOSITION) !== 0 && (i === s.first || !isCapital(t, i))
  const time = (t.role[i] & TIME) !== 0 && (t.role[i] & NUMBER_WORD) === 0 && t.kind[i] === WORD
  if (!preposition && !time) return i
  let at = i + 1
  while (at <= last && (t.role[at] & (DETERMINER | POSSESSIVE)) !== 0) at++
  let timed = time
  while (at <= last && ((t.role[at] & TIME) !== 0 || t.kind[at] === DIGITS)) {
    timed = true
    at++
  }
  if (timed && at <= last) return at
  if (!preposition) return i
  for (let k = at + 1; k <= last; k++) {
    const role = t.role[k]
    if ((role & (DETERMINER | POSSESSIVE | PRONOUN)) !== 0) return k
    if (isCapital(t, k) && !isCapital(t, k - 1) && (t.role[k - 1] & PREPOSITION) === 0) return k
  }
  return isNominal(t, last) ? last : i
}

/** Whether the segment that opens at token `i` is a relative clause. */
export const isRelativeAt = (t: Tokens, i: number): boolean => RELATIVE.has(t.lex[i])
