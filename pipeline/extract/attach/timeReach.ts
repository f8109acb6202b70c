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
  PREPOSITION,
  PRESENT,
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
export const MOVES_ON = wordSet(words.MOVES_ON)
const FORESEEING = wordSet(words.FORESEEING)
export const BUT = internWord('but')
const OF = internWord('of')
const RECORD = internWord('record')
const FROM = internWord('from')
export const TO = internWord('to')
const THAT = internWord('that')
export const WHEN = internWord('when')
export const WITH = internWord('with')
const PLANNING = wordSet(words.PLANNING)
export const FOLLOWING = wordSet('after before')
const CONTRASTS = wordSet('while whereas')
const AGAINST = internWord('against')
const AS = internWord('as')
export const DOWN_UP = wordSet('down up compared including according')
const OPENERS = wordSet('and but or also however meanwhile')

/** A greater cost than this is out of reach. */
export const FAR = 12
/** Cost of an expression that does not reach the figure. */
export const OUT_OF_REACH = -1

/** How far an expression is from a figure: its cost, and whether it stands in another clause. */
export type Reach = { cost: number; implied: boolean }
const reach: Reach = { cost: OUT_OF_REACH, implied: false }

export const out = (): Reach => {
  reach.cost = OUT_OF_REACH
  return reach
}
export const at = (cost: number, implied: boolean): Reach => {
  reach.cost = cost
  reach.implied = implied
  return reach
}

/** `since October, when it stood at $11m`: what follows says how it was then. */
export const opensWhen = (s: Sentence, span: TimeSpan): boolean =>
  isMark(s.t, span.last + 1, CHAR.comma) && s.t.lex[span.last + 2] === WHEN

/** A word that opens a clause; `because of` opens none. */
export const isSubordinate = (t: Tokens, i: number): boolean =>
  (t.role[i] & SUBORDINATOR) !== 0 && t.lex[i + 1] !== OF && ((t.role[i] & DETERMINER) === 0 || t.lex[i] === THAT)

/** A mark between clauses; the colon of `7:40` is none. */
export const isClauseMark = (t: Tokens, i: number): boolean =>
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
export const figureAt = (place: Place, i: number): FigureDraft | null => {
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
export const isComparing = (s: Sentence, i: number): boolean =>
  COMPARING.has(s.t.lex[i]) && (s.t.lex[i] !== AGAINST || s.numbers.has(i + 1) || opensStandard(s, i + 1))

/** `against a target of 10%` */
function opensStandard(s: Sentence, from: number): boolean {
  for (let i = from; i < from + 4; i++) if (s.t.lex[i] === OF) return s.numbers.has(i + 1)
  return false
}

/** `identified only as`: no clause begins here. */
const isRoleAs = (s: Sentence, i: number): boolean => {
  const { t } = s
  if (t.lex[i] !== AS || i - 2 < s.first) return false
  const before = (t.role[i - 1] & ADVERB) !== 0 ? i - 2 : i - 1
  return (t.role[before] & PAST) !== 0
}

/** `the mine was cited 27 times`: the verb of speech is passive, and no speech follows. */
const isPassive = (s: Sentence, i: number): boolean =>
  BE.has(s.t.lex[i - 1]) && (s.t.role[i + 1] & SUBORDINATOR) === 0 && s.t.lex[i + 1] !== TO
const BE = wordSet('is are was were be been being')

const SINCE = internWord('since')
export const verbAhead = (s: Sentence, from: number, to: number): boolean => {
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
  // in October, when the district put it at
  let dated = false
  // since it landed, beating the record of 45 km: another time
  const before = place.draft.first - 1
  if (t.lex[before] === OF && t.lex[before - 1] === RECORD) return out()
  if (isOfBaseBefore(s, place, span)) return out()
  if (leavesRelative(s, span, place.draft.first)) return out()
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
        dated = true
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
      if (speaks && !dated && !(initial && FORESEEING.has(lex)) && !isPassive(s, i)) return out()
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

/** `up from 40 in April and almost double that`: the month is that of the level before, not of what stands beside it. */
function isOfBaseBefore(s: Sentence, { draft, index, drafts }: Place, span: TimeSpan): boolean {
  if (draft.kind !== 'multiple' || index === 0) return false
  const before = drafts[index - 1]
  return before.last < span.first && isBaseLevel(s, before)
}

/** `from a fund that held $61m in June and from charging $150`: what follows `and` or a comma stands beside the noun of the relative clause. */
function leavesRelative(s: Sentence, span: TimeSpan, figure: number): boolean {
  const { t } = s
  const and = span.last + 1
  const joins = (t.role[and] & CONJUNCTION) !== 0 && (t.role[and + 1] & PREPOSITION) !== 0
  // the mine, which opened in 2019, made 40 tonnes
  // who bought it for $5m in 2019 have sold it
  const isMain = isVerb(s, and) && (t.role[and] & AUXILIARY) !== 0
  if ((!joins && !isMain && !isMark(t, and, CHAR.comma)) || and >= figure) return false
  for (let i = span.first - 1; i > s.first && !isMark(t, i, CHAR.comma) && !isClauseMark(t, i); i--)
    if (RELATIVES.has(t.lex[i]) && isVerb(s, i + 1)) return true
  return false
}
const RELATIVES = wordSet('that which who')

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
    // would save 240 million a year from 2027 and cost 310 million
    if ((role & PRESENT) !== 0 && sharesModal(s, i)) return false
  }
  return true
}
/** A form that may be of the present stands right after `and`, and a modal in the clause before. */
function sharesModal({ t, first }: Sentence, verb: number): boolean {
  for (let i = verb - 2; i >= first && !isClauseMark(t, i); i--) if ((t.role[i] & MODAL) !== 0) return true
  return false
}
export const PAST_AUXILIARIES = wordSet('was were had been did')

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
