import * as words from '../../knowledge/en/timeWords.ts'
import { CHAR } from '../chars.ts'
import { isClauseMark as isAnyClauseMark } from '../clause.ts'
import type { FigureDraft, Sentence } from '../draft.ts'
import {
  ADVERB,
  AUXILIARY,
  CONJUNCTION,
  DETERMINER,
  internWord,
  lemmaOf,
  MODAL,
  PAST,
  POSSESSIVE,
  roleOf,
  SUBORDINATOR,
  WEEKDAY,
  wordSet,
} from '../lexicon.ts'
import { DIGITS, isGlued, isMark, type Tokens } from '../tokens.ts'
import { isVerb } from '../wordClass.ts'
import { countReleased, isMereSpeech, opensAside } from './timeHolds.ts'
import type { TimeSpan } from './timeSpans.ts'

const COMPARING = wordSet(words.COMPARING)
const MOVES_ON = wordSet(words.MOVES_ON)
const FORESEEING = wordSet(words.FORESEEING)
const BUT = internWord('but')
const OF = internWord('of')
const RECORD = internWord('record')
const FROM = internWord('from')
const TO = internWord('to')
const THAT = internWord('that')
const WHEN = internWord('when')
const WITH = internWord('with')
const PLANNING = wordSet(words.PLANNING)
const FOLLOWING = wordSet('after before')
const CONTRASTS = wordSet('while whereas')
const AGAINST = internWord('against')
const AS = internWord('as')
const DOWN_UP = wordSet('down up compared including according')
const OPENERS = wordSet('and but or also however meanwhile')

/** A greater cost than this is out of reach. */
const FAR = 12
/** Cost of an expression that does not reach the figure. */
export const OUT_OF_REACH = -1

/** How far an expression is from a figure: its cost, and whether it stands in another clause. */
export type Reach = { cost: number; implied: boolean }
const reach: Reach = { cost: OUT_OF_REACH, implied: false }

const out = (): Reach => {
  reach.cost = OUT_OF_REACH
  return reach
}
const at = (cost: number, implied: boolean): Reach => {
  reach.cost = cost
  reach.implied = implied
  return reach
}

const isSubordinate = (t: Tokens, i: number): boolean =>
  (t.role[i] & SUBORDINATOR) !== 0 && ((t.role[i] & DETERMINER) === 0 || t.lex[i] === THAT)

/** A mark between clauses; the colon of `7:40` is none. */
const isClauseMark = (t: Tokens, i: number): boolean =>
  isAnyClauseMark(t, i) && !(isMark(t, i, CHAR.colon) && isGlued(t, i) && t.kind[i + 1] === DIGITS)

/** A figure among the others of its sentence. */
export type Place = {
  draft: FigureDraft
  /** Its place among the figures of the sentence, and those by their first token. */
  index: number
  drafts: readonly FigureDraft[]
  starts: ReadonlyMap<number, FigureDraft>
  base: boolean
}

/** The figure that starts at token `i`, if one does. */
const figureAt = (place: Place, i: number): FigureDraft | null => {
  const other = place.starts.get(i)
  return other && other !== place.draft ? other : null
}

/** True for the level that another is compared with: `from 7.5%`, `against 40`, `down from 29,000 tons`. */
export function isBaseLevel(s: Sentence, draft: FigureDraft): boolean {
  const before = draft.first - 1
  if (before < s.first) return false
  const lex = s.t.lex[before]
  if (lex === FROM) return true
  return (
    COMPARING.has(lex) ||
    (lex === WITH && COMPARING.has(s.t.lex[before - 1])) ||
    (lex === TO && COMPARING.has(s.t.lex[before - 1]))
  )
}

/** `than in 2019`, `against 40`: what follows is another level; `voting against` is not. */
const isComparing = (s: Sentence, i: number): boolean =>
  COMPARING.has(s.t.lex[i]) && (s.t.lex[i] !== AGAINST || s.numbers.has(i + 1))

/** `identified only as`: no clause begins here. */
const isRoleAs = (s: Sentence, i: number): boolean => {
  const { t } = s
  if (t.lex[i] !== AS || i - 2 < s.first) return false
  const before = (t.role[i - 1] & ADVERB) !== 0 ? i - 2 : i - 1
  return (t.role[before] & PAST) !== 0
}

/** How an expression after the figure reaches back to it. The result is reused by the next call. */
export function reachBack(s: Sentence, place: Place, span: TimeSpan): Reach {
  const { t } = s
  let cost = 0
  let verbs = 0
  let commas = 0
  let whens = 0
  let passed = false
  for (let i = place.draft.last + 1; i < span.first; i++) {
    if (isMark(t, i, CHAR.openParen)) {
      while (i < span.first && !isMark(t, i, CHAR.closeParen)) i++
      if (i === span.first) return out()
      continue
    }
    if (isMark(t, i, CHAR.closeParen) || isMark(t, i, CHAR.openBracket)) continue
    if (isClauseMark(t, i)) return out()
    if (isSubordinate(t, i)) {
      // was flying at 141 knots when the alarm sounded on 9 March: one moment
      if (t.lex[i] !== WHEN || whens > 0 || isMark(t, i - 1, CHAR.comma) || !isPastClause(s, place.draft.first, i))
        return out()
      whens++
      cost += 3
      continue
    }
    if (isComparing(s, i)) return out()
    if (isMark(t, i, CHAR.comma)) {
      // the carmaker, which employs 384,000 people, reports earnings on May 8
      if (isInAside(s, place.draft.first)) return out()
      commas++
      cost += 2
      if (i + 1 < span.first && (opensAside(s, i + 1) || DOWN_UP.has(t.lex[i + 1]) || t.lex[i + 1] === WITH)) {
        // treated 40 patients, including 12 children, on Saturday
        if (!isMark(t, span.first - 1, CHAR.comma) || !isOneAside(s, i + 1, span.first - 1)) return out()
        return at(cost + 1 + (span.first - place.draft.last) / 50, false)
      }
      continue
    }
    if (MOVES_ON.has(t.lex[i]) || FOLLOWING.has(t.lex[i])) return out()
    const other = figureAt(place, i)
    if (other) {
      // `from 58 to 349 in 2023`, `3 dead, down from 40 in 2020`: the time is the other level's
      if (place.base || isBaseLevel(s, other)) return out()
      // has shrunk to 1,770 sq km, half its size in January: the time is that of the base
      if (other.kind === 'multiple' && isMark(t, other.first - 1, CHAR.comma)) return out()
      cost += 3
      i = other.last
      passed = true
      continue
    }
    // has set aside $4bn for 45 ships to be delivered by 2031: the time is that of the ships
    if (passed && t.lex[i] === TO && isVerb(s, i + 1) && !isVerb(s, i - 1)) return out()
    if ((t.role[i] & CONJUNCTION) !== 0) {
      // have eleven, and by March there will be 20: the time opens the next clause
      if (i + 1 === span.first && verbAhead(s, span.last + 1, Math.min(s.last, span.last + 6))) return out()
      const secondVerb = opensWithVerb(s, i + 1, span)
      if (secondVerb || verbAhead(s, i + 1, span.first)) {
        // is 28 feet away and reopened last year: the time is the second verb's
        if (t.lex[i] === BUT || commas > 0) return out()
        if (secondVerb ? !bothPast(s, place.draft.first, i + 1) : verbs === 0 && hasVerbBefore(s, place.draft.first))
          return out()
        cost += 4
      } else cost += 1
      continue
    }
    if (isVerb(s, i)) {
      if (isMereSpeech(t, i) && verbs > 0) return out()
      // a trader who stole 40 was jailed on Friday: the time is the main verb's
      if (verbs === 0 && isInRelative(s, place.draft.first) && !joinsVerb(s, i)) return out()
      if ((t.role[i] & (AUXILIARY | MODAL)) === 0) verbs++
      if (verbs > 2) return out()
      cost += 1
    }
  }
  if (cost > (whens > 0 ? FAR + 4 : FAR)) return out()
  if (place.base && (cost > 1 || span.first - place.draft.last > 7)) return out()
  return at(cost + (span.first - place.draft.last) / 50, false)
}

/** Nothing but one aside stands between two commas. */
function isOneAside(s: Sentence, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (isMark(s.t, i, CHAR.comma) || isClauseMark(s.t, i)) return false
  return true
}

/** The clause around the figure has a past verb, and none of the present or the future. */
function isPastClause(s: Sentence, figure: number, end: number): boolean {
  const { t } = s
  let past = false
  for (let i = end - 1; i >= s.first && (i > figure || !isClauseMark(t, i)); i--) {
    const role = t.role[i]
    if ((role & (MODAL | SUBORDINATOR)) !== 0 && (role & DETERMINER) === 0) return false
    if (PRESENT_AUXILIARIES.has(t.lex[i])) return false
    if (isVerb(s, i)) past ||= (role & PAST) !== 0 || PAST_AUXILIARIES.has(t.lex[i])
  }
  return past
}
const PRESENT_AUXILIARIES = wordSet('is are has have does do')

/** `the mine was cited 27 times`: the verb of speech is passive, and no speech follows. */
const isPassive = (s: Sentence, i: number): boolean =>
  BE.has(s.t.lex[i - 1]) && (s.t.role[i + 1] & SUBORDINATOR) === 0 && s.t.lex[i + 1] !== TO
const BE = wordSet('is are was were be been being')

/** `and reopened last year`: a verb right after the conjunction. */
const opensWithVerb = (s: Sentence, i: number, span: TimeSpan): boolean =>
  isVerb(s, i) || ((s.t.role[i] & PAST) !== 0 && i + 1 === span.first)

/** `killed 12 people and wounded 30 on Friday`: two past verbs of one subject share the time. */
function bothPast(s: Sentence, figure: number, second: number): boolean {
  const { t } = s
  if ((t.role[second] & PAST) === 0 || !isVerb(s, second)) return false
  for (let i = figure - 1; i >= s.first && !isClauseMark(t, i); i--)
    if (isVerb(s, i)) return (t.role[i] & PAST) !== 0 && (t.role[i] & AUXILIARY) === 0
  return false
}

/** A comma and `which` or `who` stand before the figure, and no comma after them. */
function isInAside(s: Sentence, first: number): boolean {
  for (let i = first - 1; i > s.first + 1 && i > first - 12; i--) {
    if (isClauseMark(s.t, i) || isMark(s.t, i, CHAR.comma)) return false
    if (s.t.lex[i] === WHO || s.t.lex[i] === WHICH) return isMark(s.t, i - 1, CHAR.comma)
  }
  return false
}

/** The figure stands behind `who` and its verb, which no comma separates from the noun. */
function isInRelative(s: Sentence, first: number): boolean {
  const { t } = s
  let verb = false
  for (let i = first - 1; i > s.first && i > first - 12; i--) {
    if (isClauseMark(t, i) || isMark(t, i, CHAR.comma)) return false
    if (t.lex[i] === WHO || t.lex[i] === WHICH) return verb && !isMark(t, i - 1, CHAR.comma)
    if (isVerb(s, i)) verb = true
  }
  return false
}
const SINCE = internWord('since')
const WHO = internWord('who')
const WHICH = internWord('which')
const joinsVerb = (s: Sentence, i: number): boolean => (s.t.role[i - 1] & CONJUNCTION) !== 0

/** The figure has a verb before it in its clause. */
const hasVerbBefore = (s: Sentence, first: number): boolean => {
  for (let i = first - 1; i >= s.first && !isClauseMark(s.t, i); i--) if (isVerb(s, i)) return true
  return false
}

const verbAhead = (s: Sentence, from: number, to: number): boolean => {
  for (let i = from; i < to; i++) if (isVerb(s, i)) return true
  return false
}

/** How an expression before the figure reaches on to it. The result is reused by the next call. */
export function reachOn(s: Sentence, place: Place, span: TimeSpan): Reach {
  const { t } = s
  const initial = opensClause(s, span)
  // on Thursday reported a 41% jump for the quarter: where the report names its period, that is the time
  let cost = (initial ? 1 : 0.5) + (reportsNext(s, span) ? 5 : 0)
  let implied = false
  let newClause = false
  const released = isReleased(s, span)
  let planned = false
  let verbs = 0
  // since it landed, beating the record of 45 km: another time
  const before = place.draft.first - 1
  if (t.lex[before] === OF && t.lex[before - 1] === RECORD) return out()
  if ((place.base && span.middle < 0) || isAttribution(s, place.draft) || isOfPlan(s, span)) return out()
  for (let i = span.last + 1; i < place.draft.first; i++) {
    const lex = t.lex[i]
    if (isMark(t, i, CHAR.openParen)) {
      cost += 0.2
      continue
    }
    if (isClauseMark(t, i)) {
      if (isMark(t, i, CHAR.semicolon) || isMark(t, i, CHAR.colon)) return out()
      if (!initial) return out()
      cost += 2
      continue
    }
    if (isSubordinate(t, i) && !isRoleAs(s, i)) {
      // `in the 2021–22 season, when they spent 118%`
      if (lex === WHEN && i <= span.last + 2) {
        cost += 1
        implied = true
        continue
      }
      // since 2018, while the number has grown
      if (CONTRASTS.has(lex) && isMark(t, i - 1, CHAR.comma)) {
        cost += 3
        implied = true
        newClause = true
        continue
      }
      return out()
    }
    if (isComparing(s, i) || MOVES_ON.has(lex) || lex === BUT) return out()
    if (!initial && FOLLOWING.has(lex)) return out()
    if (isMark(t, i, CHAR.comma)) {
      // from 3.4% the month before, beating forecasts of 3.3%
      if (span.form === 'pointer' && !initial) return out()
      planned = false
      cost += 0.5
      // The 2024 fires, the deadliest in more than a decade, killed 131
      const close = initial ? asideEnd(s, i, place.draft.first) : -1
      if (close > 0) {
        cost += 0.5
        i = close
        continue
      }
      const goesOn = isJoined(t, i + 1) || t.lex[i + 1] === WHEN || CONTRASTS.has(t.lex[i + 1]) || released
      if (!initial && !goesOn && verbAheadOfFigure(s, i + 1, place.draft.first)) {
        if (!opensAside(s, i + 1)) return out()
        cost += 1
      }
      continue
    }
    const other = figureAt(place, i)
    if (other) {
      cost += 0.5
      i = other.last
      continue
    }
    // on Friday ministers agreed to spend 40: the time is that of the plan
    if (lex === TO && isVerb(s, i + 1) && isPlanned(s, span.last + 1, i)) planned = true
    if (isVerb(s, i)) {
      const speaks = isMereSpeech(t, i) && !isMark(t, i + 1, CHAR.comma)
      if (speaks && !(initial && FORESEEING.has(lex)) && !isPassive(s, i)) return out()
      if ((roleOf[lex] & (AUXILIARY | MODAL)) === 0) verbs++
      if (newClause && (roleOf[lex] & MODAL) !== 0) return out()
      cost += 0.5
    }
    // 40 had been sacked since 2023 and 90 people were in camps
    const ownVerb = span.lead === SINCE && !initial && i + 1 === place.draft.first
    if (ownVerb && (roleOf[lex] & CONJUNCTION) !== 0 && verbAhead(s, place.draft.last + 1, place.draft.last + 4))
      return out()
    // will get training this summer, and 40 doses are to come by May: a clause of its own
    if (!initial && isMark(t, i - 1, CHAR.comma) && (roleOf[lex] & CONJUNCTION) !== 0 && i + 1 === place.draft.first)
      cost += verbAhead(s, place.draft.last + 1, Math.min(s.last, place.draft.last + 8)) ? 3 : 0
    if ((roleOf[lex] & CONJUNCTION) !== 0 && verbAheadOfFigure(s, i + 1, place.draft.first)) {
      newClause = true
      cost += 1
      if (!initial && !staysInPast(s, i + 1, place.draft.first)) return out()
      if (!isVerb(s, i + 1) && !initial) {
        implied = true
        cost += 3
      }
    }
  }
  // in a subject that another verb follows, the time is that of the subject's own clause only where it is its last phrase
  if (planned || (!initial && verbs > 2)) return out()
  return at(cost + (place.draft.first - span.last) / 100, implied)
}

/** The comma that closes an aside without a verb or a figure, which opens at the comma `i`, before token `to`; -1 without one. */
function asideEnd(s: Sentence, i: number, to: number): number {
  if ((s.t.role[i + 1] & (DETERMINER | POSSESSIVE)) === 0 && s.t.lex[i + 2] !== POSSESSIVE_S) return -1
  for (let at = i + 1; at < to; at++) {
    if (isMark(s.t, at, CHAR.comma)) return at
    if (isVerb(s, at) || isClauseMark(s.t, at)) return -1
  }
  return -1
}
const POSSESSIVE_S = internWord("'s")

/** A verb that gives facts stands right after a day: `on Thursday reported`. */
const reportsNext = (s: Sentence, span: TimeSpan): boolean =>
  (s.t.role[span.core] & WEEKDAY) !== 0 && span.last + 1 < s.last && REPORTING.has(s.t.lex[span.last + 1])
const REPORTING = wordSet('reported posted announced booked')

/** `…, three people familiar with the matter said`: the figure counts who speaks, after what was told. */
function isAttribution(s: Sentence, draft: FigureDraft): boolean {
  const { t } = s
  if (!isMark(t, draft.first - 1, CHAR.comma)) return false
  for (let i = draft.last + 1; i < s.last && !isClauseMark(t, i) && !isMark(t, i, CHAR.comma); i++)
    if (isVerb(s, i)) return isMereSpeech(t, i)
  return false
}

/** `The previous count, released late on Wednesday, stood at 37`. */
const isReleased = (s: Sentence, span: TimeSpan): boolean => {
  const at = span.first - 1
  return at > s.first && (s.t.role[at] & PAST) !== 0 && countReleased(s, at)
}

/** `voted on Thursday to approve $40m`: the day is that of the vote. */
function isOfPlan(s: Sentence, span: TimeSpan): boolean {
  const { t } = s
  if (t.lex[span.last + 1] !== TO || !isVerb(s, span.last + 2)) return false
  for (let i = span.first - 1, steps = 0; i >= s.first && steps < 6 && !isClauseMark(t, i); i--, steps++)
    if (isVerb(s, i)) return PLANNING.has(lemmaOf(t.lex[i]))
  return false
}

const HAVE = wordSet('has have had')

/** A verb of planning stands between the expression and the infinitive. */
function isPlanned(s: Sentence, from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if (PLANNING.has(lemmaOf(s.t.lex[i])) && (s.t.role[i] & PAST) !== 0)
      return (s.t.role[i - 1] & AUXILIARY) === 0 || HAVE.has(s.t.lex[i - 1])
  return false
}

const isJoined = (t: Tokens, i: number): boolean => (t.role[i] & CONJUNCTION) !== 0

const verbAheadOfFigure = verbAhead

/** The verbs up to the figure are past forms: the story goes on at the same time. */
function staysInPast(s: Sentence, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    if (!isVerb(s, i)) continue
    const role = s.t.role[i]
    if ((role & PAST) === 0 && !PAST_AUXILIARIES.has(s.t.lex[i])) return false
  }
  return true
}
const PAST_AUXILIARIES = wordSet('was were had been did')

/** The expression opens its sentence or clause, after a dateline, a conjunction or a mark at most. */
export function opensClause(s: Sentence, span: TimeSpan): boolean {
  const { t } = s
  let i = span.first - 1
  while (i >= s.first && (OPENERS.has(t.lex[i]) || isMark(t, i, CHAR.openQuote) || isMark(t, i, CHAR.quote))) i--
  if (i < s.first || isClauseMark(t, i)) return true
  // at 7:40 on Friday; At the fair held last month,
  if (!isMark(t, span.last + 1, CHAR.comma)) return false
  for (; i >= s.first; i--) {
    if (isClauseMark(t, i) || isMark(t, i, CHAR.comma)) return false
    if (isVerb(s, i) && i !== span.first - 1) return false
  }
  return true
}
