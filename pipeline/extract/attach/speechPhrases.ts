import { CHAR } from '../chars.ts'
import type { Sentence } from '../draft.ts'
import { CONJUNCTION, internWord, MONTH, PERIOD, POSSESSIVE, SUBORDINATOR, TEMPORAL, WEEKDAY } from '../lexicon.ts'
import { DIGITS, isCapital, isMark, MARK, WORD } from '../tokens.ts'
import { isVerb } from '../wordClass.ts'
import { DOCUMENT, nounBits, OFFICIAL, OUTLET, PERSON, PLURAL, statements, wordSet } from './sourceCues.ts'
import { speakerEnd } from './sourceExtent.ts'
import { isOutletName } from './sourceName.ts'
import { readSpeaker } from './sourceSpeaker.ts'
import { type Attribution, attributionOf } from './speech.ts'
import { reachAround, reachRight } from './speechReach.ts'
import { closesStatement, hasMainVerb, isQuoteMark, speakerBefore, THAT } from './speechSubject.ts'

const TO = internWord('to')
const AS = internWord('as')
const BY = internWord('by')
const IN = internWord('in')
const OF = internWord('of')
const FOR = internWord('for')
const EQUALS = wordSet('is are was were stood stands')
const POSSESSIVE_S = internWord("'s")
export const ACCORDING = internWord('according')
const SAYING = internWord('saying')

/** `According to X, …`, `…, according to X.`, `…, according to X, …`. */
export function accordingTo(s: Sentence, i: number): Attribution | null {
  if (i + 2 >= s.last || s.t.lex[i + 1] !== TO) return null
  return byPhrase(s, i, i + 1, i + 2)
}

/** An attributive phrase whose cue is tokens `cue` to `cueLast` and whose speaker starts at `from`. */
function byPhrase(s: Sentence, cue: number, cueLast: number, from: number): Attribution | null {
  const { t } = s
  const front = opensClause(s, cue)
  const last = speakerEnd(s, from, front)
  if (last < from) return null
  const a = attributionOf(s, cue, cueLast, from, last)
  if (front) {
    const comma = isMark(t, last + 1, CHAR.comma)
    const next = comma ? last + 2 : last + 1
    if (next >= s.last) return null
    if (isQuoteMark(t, next)) a.quoteRight = next
    reachRight(s, a, next)
    return a
  }
  let left = cue - 1
  if (isMark(t, left, CHAR.comma) || isMark(t, left, CHAR.openParen)) left--
  if (left < s.first) return null
  reachAround(s, a, closesStatement(t, left) ? left : cue - 1)
  return a
}

/** First in its sentence, or in a clause after a conjunction, `that`, a colon or a dash. */
function opensClause(s: Sentence, i: number): boolean {
  const { t } = s
  if (i === s.first) return true
  const before = i - 1
  if (t.kind[before] === MARK && t.code[before] !== CHAR.comma)
    return !closesStatement(t, before) && t.code[before] !== CHAR.openParen
  const role = t.role[before]
  return t.kind[before] === WORD && (role & (CONJUNCTION | SUBORDINATOR)) !== 0
}

/** `By the mayor's count`, `in the bank's estimate`: a statement's noun with its possessor. */
export function byReckoning(s: Sentence, i: number): Attribution | null {
  const { t } = s
  if (t.lex[i] !== BY && t.lex[i] !== IN) return null
  // the smugglers, by his account, make 40
  if (t.lex[i] === BY && (t.role[i + 1] & POSSESSIVE) !== 0 && statements.has(t.lex[i + 2]))
    return reckonedBy(s, i, i + 1, i + 1, i + 2)
  for (let k = i + 2; k < i + 9 && k + 1 < s.last; k++) {
    if (t.kind[k] === MARK && t.code[k] !== CHAR.hyphen) return null
    if (t.lex[k] !== POSSESSIVE_S) continue
    const noun = nounAfterPossessor(s, k)
    if (noun < 0) return null
    return reckonedBy(s, i, i + 1, k - 1, noun)
  }
  return null
}

/** What the words from `by` or `in` at token `i` to their noun attribute, to whom tokens `first` to `last` name. */
function reckonedBy(s: Sentence, i: number, first: number, last: number, noun: number): Attribution | null {
  const { t } = s
  const a = attributionOf(s, noun, noun, first, last)
  a.ownFirst = i
  a.ownLast = noun
  if (opensClause(s, i)) {
    const next = isMark(t, noun + 1, CHAR.comma) ? noun + 2 : noun + 1
    if (next >= s.last) return null
    reachRight(s, a, next)
  } else if (isMark(t, i - 1, CHAR.comma)) reachAround(s, a, i - 1)
  else return null
  return a
}

/** The noun of a statement after a possessor, over two adjectives at most; -1 where another noun stands there. */
function nounAfterPossessor(s: Sentence, possessive: number): number {
  const { t } = s
  for (let k = possessive + 1; k < possessive + 4 && k < s.last && t.kind[k] === WORD; k++)
    if (statements.has(t.lex[k])) return k
  return -1
}

/** `the ministry's estimate of 40`, `its latest forecast for growth of 3%`: what the statement's noun governs with `of` or `for`. */
export function statementOf(s: Sentence, possessive: number): Attribution | null {
  const { t } = s
  const noun = nounAfterPossessor(s, possessive)
  if (noun < 0 || noun + 2 >= s.last) return null
  if (t.lex[possessive] !== POSSESSIVE_S) return ownStatement(s, possessive, noun)
  if (possessive === s.first) return null
  const linked = t.lex[noun + 1] === OF || t.lex[noun + 1] === FOR
  if (!linked && !equates(s, noun)) return null
  const { first, last } = speakerBefore(s, possessive)
  // this season's figure is 40: nobody's
  if (first < 0 || (t.role[last] & (PERIOD | MONTH | WEEKDAY | TEMPORAL)) !== 0) return null
  let start = last
  while (
    start > first &&
    !isVerb(s, start - 1) &&
    t.kind[start - 1] === WORD &&
    (t.role[start - 1] & SUBORDINATOR) === 0
  ) {
    if (t.lex[start - 1] === OF || t.lex[start - 1] === FOR || t.lex[start - 1] === IN || t.lex[start - 1] === TO) break
    start--
  }
  if (readSpeaker(s, start, last) === null) return null
  const a = attributionOf(s, noun, noun, start, last)
  a.weak = true
  if (!linked) {
    a.weak = false
    reachRight(s, a, verbOfEquation(s, noun) + 1)
    return a
  }
  let end = noun + 2
  while (end < s.last && !isMark(t, end, CHAR.comma) && !isVerb(s, end)) end++
  a.reaches.push(noun + 2, end - 1)
  return a
}

/** `Its first guess, on Monday, was 40`: the possessive pronoun is the speaker. */
function ownStatement(s: Sentence, possessive: number, noun: number): Attribution | null {
  const verb = verbOfEquation(s, noun)
  if (verb < 0) return null
  const a = attributionOf(s, noun, noun, possessive, possessive)
  reachRight(s, a, verb + 1)
  return a
}

const equates = (s: Sentence, noun: number): boolean => verbOfEquation(s, noun) > noun

/** The `was` or `stood at` of a statement's noun, past a phrase between commas; -1 where it does something else. */
function verbOfEquation(s: Sentence, noun: number): number {
  const { t } = s
  let i = noun + 1
  if (isMark(t, i, CHAR.comma)) {
    i++
    while (i < s.last && t.kind[i] !== MARK) i++
    i++
  }
  return i < s.last && EQUALS.has(t.lex[i]) ? i : -1
}

/**
 * `X reported, citing Y`: gives `reported` to Y, through X. `citing` alone gives reasons as often as sources, so it needs a
 * speaker after it.
 */
export function citingSource(s: Sentence, i: number, before: Attribution | null): Attribution | null {
  const last = speakerEnd(s, i + 1, false)
  if (last <= i) return null
  const speaker = readSpeaker(s, i + 1, last)
  if (!speaker || !isSource(speaker.kind)) return null
  if (before) {
    before.outletFirst = before.subjectFirst
    before.outletLast = before.subjectLast
    before.subjectFirst = i + 1
    before.subjectLast = last
    before.ownLast = before.ownLast >= i - 1 ? last : before.ownLast
    const own = attributionOf(s, i, i, i + 1, last)
    own.weak = true
    return own
  }
  return null
}

const isSource = (kind: string | null): boolean => kind !== null

/**
 * `X quoted Y as saying that …`, `Y was quoted by X as saying …`, `X cited a report by Y`. The words after `as saying` are
 * governed at once; after a report the next `stating that` is.
 */
export function citedSource(s: Sentence, verb: number): Attribution | null {
  const { t } = s
  const saying = asSaying(s, verb)
  const passive = verb > s.first && isVerb(s, verb - 1)
  if (passive) {
    const { first, last } = speakerBefore(s, verb - 1)
    if (first < 0 || saying < 0) return null
    const a = attributionOf(s, verb, saying, first, last)
    if (t.lex[verb + 1] === BY) {
      a.outletFirst = verb + 2
      a.outletLast = saying - 2
    }
    return afterSaying(s, a, saying)
  }
  if (verb + 1 >= s.last) return null
  const last = saying >= 0 ? saying - 2 : speakerEnd(s, verb + 1, false)
  const { first: outletFirst, last: outletLast } = speakerBefore(s, verb)
  if (last <= verb || outletFirst < 0) return null
  const speaker = readSpeaker(s, verb + 1, last)
  if (!speaker || !isSource(speaker.kind)) return null
  const a = attributionOf(s, verb, verb, verb + 1, last)
  a.outletFirst = outletFirst
  a.outletLast = outletLast
  a.ownFirst = outletFirst
  if (saying < 0) return a
  // "…," the paper quoted Ana Ruiz as saying
  if (closesStatement(t, outletFirst - 1)) {
    a.quoteLeft = outletFirst - 1
    a.ownLast = Math.max(a.ownLast, saying)
    return a
  }
  return afterSaying(s, a, saying)
}

function afterSaying(s: Sentence, a: Attribution, saying: number): Attribution | null {
  const { t } = s
  let next = saying + 1
  if (next < s.last && (t.lex[next] === THAT || isMark(t, next, CHAR.comma) || isMark(t, next, CHAR.colon))) next++
  a.ownLast = Math.max(a.ownLast, saying)
  if (next >= s.last) return null
  if (isQuoteMark(t, next)) a.quoteRight = next
  reachRight(s, a, next)
  return a
}

function asSaying(s: Sentence, verb: number): number {
  for (let i = verb + 1; i < s.last && i < verb + 16; i++) if (s.t.lex[i] === SAYING && s.t.lex[i - 1] === AS) return i
  return -1
}

/** `WSJ: “…”`, and in a headline `Officials: 40 dead` and `40 dead: officials`. */
export function beforeColon(s: Sentence): Attribution | null {
  const { t } = s
  const limit = Math.min(s.last, s.first + 12)
  for (let i = s.first + 1; i < limit; i++) {
    if (t.kind[i] !== MARK) continue
    if (t.code[i] === CHAR.colon) return colonAt(s, i)
    if (isQuoteMark(t, i)) return null
  }
  return s.part === 'title' ? lastSegment(s) : null
}

function colonAt(s: Sentence, colon: number): Attribution | null {
  const { t } = s
  const next = colon + 1
  if (next >= s.last || hasMainVerb(s, s.first, colon - 1)) return s.part === 'title' ? lastSegment(s) : null
  const quoted = isQuoteMark(t, next) || isMark(t, next, CHAR.openSingle)
  const speaker = readSpeaker(s, s.first, colon - 1)
  if (!speaker || speaker.last !== colon - 1) return s.part === 'title' ? lastSegment(s) : null
  if (!quoted && !(s.part === 'title' && namesSpeaker(s, s.first, colon - 1)))
    return s.part === 'title' ? lastSegment(s) : null
  if (quoted && speaker.kind === null) return null
  if (quoted && t.kind[s.first] === DIGITS) return null
  const a = attributionOf(s, colon, colon, s.first, colon - 1)
  if (quoted) a.quoteRight = next
  else reachRight(s, a, next)
  return a
}

/** `40 dead: officials`, `40 dead – report`. */
function lastSegment(s: Sentence): Attribution | null {
  const { t } = s
  for (let i = s.last - 2; i > s.first + 1 && i > s.last - 6; i--) {
    const dash =
      t.kind[i] === MARK && (t.code[i] === CHAR.enDash || t.code[i] === CHAR.emDash || t.code[i] === CHAR.hyphen)
    if (!isMark(t, i, CHAR.colon) && !(dash && (t.flags[i] & 4) !== 0)) continue
    if (!namesSpeaker(s, i + 1, s.last - 1)) return null
    const a = attributionOf(s, i, i, i + 1, s.last - 1)
    a.reaches.push(s.first, i - 1)
    return a
  }
  return null
}

/** Words that can only be a source: `Officials`, `Police`, `Reuters`, `Report`. */
function namesSpeaker(s: Sentence, first: number, last: number): boolean {
  const { t } = s
  if (isOutletName(t, first, last)) return true
  const bits = nounBits[t.lex[last]]
  if (last - first > 3) return false
  return (bits & (PERSON | OFFICIAL)) !== 0
    ? (bits & PLURAL) !== 0 || first === last
    : (bits & (DOCUMENT | OUTLET)) !== 0 && first === last && !isCapital(t, first - 1)
}
