import { CHAR } from '../chars.ts'
import type { FigureDraft, Sentence } from '../draft.ts'
import {
  AUXILIARY,
  CONJUNCTION,
  DETERMINER,
  internWord,
  MODAL,
  PAST,
  PERIOD,
  PRONOUN,
  SUBORDINATOR,
  wordSet,
} from '../lexicon.ts'
import { isMark } from '../tokens.ts'
import { isVerb } from '../wordClass.ts'
import { isMereSpeech, opensAside } from './timeHolds.ts'
import {
  at,
  BUT,
  DOWN_UP,
  FAR,
  FOLLOWING,
  figureAt,
  isBaseLevel,
  isClauseMark,
  isComparing,
  isSubordinate,
  MOVES_ON,
  out,
  PAST_AUXILIARIES,
  type Place,
  type Reach,
  TO,
  verbAhead,
  WHEN,
  WITH,
} from './timeReach.ts'
import type { TimeSpan } from './timeSpans.ts'

/** How an expression after the figure reaches back to it. The result is reused by the next call. */
export function reachBack(s: Sentence, place: Place, span: TimeSpan): Reach {
  const { t } = s
  let cost = 0
  let verbs = 0
  let commas = 0
  let whens = 0
  let passed = false
  // up 22% over the year and 2% in January
  const own = place.draft.last + 1
  if (t.lex[own] === OVER && t.lex[own + 1] === THE && (t.role[own + 2] & PERIOD) !== 0 && span.first > own + 2)
    return out()
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
      if (isInAside(s, place.draft.first) || (commas === 0 && isInApposition(s, place.draft.first))) return out()
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
      // 110 a day, a tenth of the figure in January 2021
      const isBase = other.kind === 'multiple' || isOfLevel(s, other)
      if (isBase && isMark(t, other.first - 1, CHAR.comma)) return out()
      cost += 3
      i = other.last
      passed = true
      continue
    }
    // has set aside $4bn for 45 ships to be delivered by 2031: the time is that of the ships
    if (passed && t.lex[i] === TO && isVerb(s, i + 1) && !isVerb(s, i - 1)) return out()
    // have received $14m of the $87m they asked for in May: the time is that of the $87m
    if (passed && span.lead !== BY && (t.role[i] & PRONOUN) !== 0 && isVerb(s, i + 1)) return out()
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
      // killed 18 and hurt 43 when a bus collided: the verb behind `when` is no further one
      if ((t.role[i] & (AUXILIARY | MODAL)) === 0 && whens === 0) verbs++
      if (verbs > 2) return out()
      cost += 1
    }
  }
  if (commas > 0 && isOfNoun(s, span.first - 1)) return out()
  if (cost > (whens > 0 ? FAR + 4 : FAR)) return out()
  if (place.base && (cost > 1 || span.first - place.draft.last > 7)) return out()
  return at(cost + (span.first - place.draft.last) / 50, false)
}

/** `a tenth of the figure`: a share of another level. */
export const isOfLevel = ({ t }: Sentence, { kind, last }: FigureDraft): boolean =>
  kind === 'proportion' && t.lex[last + 1] === OF && t.lex[last + 2] === THE && LEVELS.has(t.lex[last + 3])
const OVER = internWord('over')
const OF = internWord('of')
const THE = internWord('the')
const LEVELS = wordSet('figure level number rate peak amount size price average')

/** `the club record set in 1998`: the time is that of what was set. */
const isOfNoun = ({ t }: Sentence, participle: number): boolean =>
  SETTING.has(t.lex[participle]) && SET_THINGS.has(t.lex[participle - 1])
const SETTING = wordSet('set passed signed reached introduced agreed imposed adopted held')
const SET_THINGS = wordSet(
  'record law rule rules deal limit target goal standard level agreement treaty ban high low peak mark best',
)

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

/** `Grace Harbor, a congregation of about 600, …`: a comma, an article and no verb stand before the figure. */
function isInApposition(s: Sentence, first: number): boolean {
  const { t } = s
  for (let i = first - 1; i > s.first && i > first - 8 && !isVerb(s, i); i--)
    if (isMark(t, i, CHAR.comma)) return INDEFINITE.has(t.lex[i + 1])
  return false
}
const INDEFINITE = wordSet('a an')

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
const BY = internWord('by')
const WHO = internWord('who')
const WHICH = internWord('which')
const joinsVerb = (s: Sentence, i: number): boolean => (s.t.role[i - 1] & CONJUNCTION) !== 0

/** The figure has a verb before it in its clause. */
const hasVerbBefore = (s: Sentence, first: number): boolean => {
  for (let i = first - 1; i >= s.first && !isClauseMark(s.t, i); i--) if (isVerb(s, i)) return true
  return false
}
