import { changeAround, speaksOfIndex } from '../change.ts'
import { CHAR } from '../chars.ts'
import type { QuantityRule, Sentence } from '../draft.ts'
import { endsInS } from '../endings.ts'
import { proposeFigure } from '../figure.ts'
import { definiteNumber, foreseerAt } from '../foreseen.ts'
import {
  ADVERB,
  AUXILIARY,
  DETERMINER,
  FUNCTION_WORD,
  internWord,
  isSimplePast,
  MODAL,
  MONTH,
  PAST,
  PERIOD,
  POSSESSIVE,
  PREPOSITION,
  PRESENT,
  TEMPORAL,
  WEEKDAY,
  wordSet,
} from '../lexicon.ts'
import { isOne } from '../number.ts'
import type { Quantity } from '../quantity.ts'
import { DIGITS, isCapital, isGlued, isJoiner, isMark, MARK, WORD } from '../tokens.ts'
import { unitAfter } from '../units.ts'
import { describes, isGerund, isNominal, isVerb } from '../wordClass.ts'

const OF = internWord('of')
/** Participles and adjectives that are nouns for people: `212 wounded`. */
const VICTIMS = wordSet('wounded injured dead missing displaced unemployed homeless disabled')
const THAN = internWord('than')
const DROPPED = wordSet('drop drops dropped dropping')
const STEPS = wordSet('place places spot spots position positions point points rung rungs')
const DATES = internWord('dates')
const DATED = wordSet('back from to')
const LEFT = internWord('left')
const SUCH = internWord('such')
const LATE = wordSet('late early')
const SHORT = wordSet('short shy clear ahead')
const POINTS = wordSet('point points')
const TIMES = wordSet('times time')
/** `a magnitude-5.9 quake`, `of magnitude 6.1`: the size of a quake stands on no unit. */
export const MAGNITUDE = internWord('magnitude')
const FEWER = wordSet('fewer more less')

/**
 * Counts: a number with the thing counted after it (`20,000 ammunition containers`), or without one where the noun is elided or
 * stands before (`rose to 63`, `China 240`).
 */
export const count: QuantityRule = {
  name: 'count',
  read(s, q, propose) {
    const { form } = q.number
    if (q.unit || form === 'multiple' || form === 'ordinal' || form === 'era' || form === 'code' || form === 'fraction')
      return
    if (!q.amount && !q.min) return
    if (form === 'digits' && touchesLetters(s, q)) return
    const one = !q.range && isOne(s.t, q.number.first) && q.number.first === q.number.last
    const cost = one ? 3 : 0
    const elided = { rule: 'count>elided', kind: 'count', cost: 8 + cost, unit: '1', nounAfter: false } as const
    const draft = proposeFigure(s, q, elided, propose)
    if (POINTS.has(s.t.lex[q.last + 1]) && speaksOfIndex(s)) {
      const restated = firstOfRestated(s, draft.first)
      draft.direction = changeAround(s, restated, restated < draft.first ? draft.first - 2 : draft.last).direction
      // the Sensex fell 120 points: they are no things of which there are 120
      if (draft.direction !== null) {
        draft.last = q.last + 1
        draft.unitFirst = draft.last
        draft.unitLast = draft.last
        return
      }
    }
    // the noun stands after the hedge: `20 or more students`
    if (!nounFollows(s, q, draft.last)) return
    draft.rule = 'count>noun'
    draft.cost = 5 + cost
    draft.nounAfter = true
    // fell three times: how often, not by how much
    if (TIMES.has(s.t.lex[q.last + 1])) draft.direction = null
    // has dropped 72,000 customers: what it has let go, where `dropped 12 places` tells how far
    if (DROPPED.has(s.t.lex[draft.first - 1]) && !STEPS.has(s.t.lex[q.last + 1])) draft.direction = null
  },
}

/** `fell 1.2%, or 557 points`: the first token of the number that is said a second time; otherwise that of its own. */
function firstOfRestated(s: Sentence, first: number): number {
  if (s.t.lex[first - 1] !== OR) return first
  for (let at = first - 2; at > s.first && at > first - 7; at--) if (s.numbers.has(at)) return at
  return first
}
const OR = internWord('or')

/** `CL-415`, `4x4`, `A671`: digits that are part of a word are no count. */
function touchesLetters(s: Sentence, q: Quantity): boolean {
  const { t } = s
  const next = q.last + 1
  if (next < s.last && isGlued(t, next) && t.kind[next] === WORD && (t.role[next] & FUNCTION_WORD) === 0) return true
  if (q.first > s.first && isGlued(t, q.first) && t.kind[q.first - 1] === WORD) return true
  const joined = q.first > s.first + 1 && isJoiner(t, q.first - 1) && t.kind[q.first - 2] === WORD
  return joined && t.lex[q.first - 2] !== MAGNITUDE
}

/** True when a word that can be counted follows, directly or by a hyphen. */
function nounFollows(s: Sentence, q: Quantity, last: number): boolean {
  const { t } = s
  let next = last + 1
  if (next < s.last && isJoiner(t, next)) next++
  if (next < s.last && t.lex[next] === OF && q.number.form === 'vague') return true
  // 600 “ghost” ships
  if (next < s.last && (isMark(t, next, CHAR.openQuote) || isMark(t, next, CHAR.quote)) && !isGlued(t, next)) next++
  else if (next < s.last && (isMark(t, next, CHAR.closeQuote) || isMark(t, next, CHAR.quote))) next++
  if (next >= s.last || (t.kind[next] !== WORD && t.kind[next] !== DIGITS)) return false
  if (foreseerAt(s, next) >= 0 && definiteNumber(s, q.last) >= 0) return false
  // only four left standing; but four left-wing parties
  if (t.lex[next] === LEFT && isJoiner(t, next + 1)) return true
  if (t.lex[next] === LEFT && (isGerund(t, next + 1) || (t.role[next + 1] & PREPOSITION) !== 0)) return false
  // the target of 10,000 dates back to 1965
  if (t.lex[next] === DATES && DATED.has(t.lex[next + 1])) return false
  // 151.9 late on Thursday
  if (LATE.has(t.lex[next]) && (t.role[next + 1] & (PREPOSITION | TEMPORAL | WEEKDAY)) !== 0) return false
  // four short of a majority
  if (SHORT.has(t.lex[next]) && t.lex[next + 1] === OF) return false
  // to 31 from 27 five years ago
  const inner = s.numbers.get(next)
  if (inner && t.kind[next] === WORD && (t.role[inner.last + 1] & PERIOD) !== 0) return false
  // 1,866 such cases
  if (t.lex[next] === SUCH && next + 1 < s.last && isNominal(t, next + 1)) return true
  // 212 wounded
  if (VICTIMS.has(t.lex[next])) return true
  // around 73 raising the prospect
  if (isGerund(t, next) && next + 1 < s.last && (t.role[next + 1] & (DETERMINER | POSSESSIVE)) !== 0) return false
  if (isVerb(s, next)) return (t.role[next] & (PRESENT | AUXILIARY | MODAL)) === 0 && isAttributive(s, next)
  if (t.kind[next] === DIGITS) {
    // 3 million 152 mm rounds: the second number measures what the first one counts
    const size = s.numbers.get(next)
    return q.number.form === 'vague' || (size !== undefined && unitAfter(t, size.last, s.last, size.scaled) !== null)
  }
  const role = t.role[next]
  // exceeded 40,000 last year
  if ((role & TEMPORAL) !== 0 && isOnePeriod(s, next + 1)) return false
  if (TIMES.has(t.lex[next])) return true
  // 40,211 votes, about 5,800 fewer
  if (FEWER.has(t.lex[next]) && (next + 1 >= s.last || t.kind[next + 1] === MARK || t.lex[next + 1] === THAN))
    return false
  if ((role & (FUNCTION_WORD | MONTH | WEEKDAY)) !== 0 && !(isCapital(t, next) && (role & PREPOSITION) === 0))
    return false
  if ((role & PERIOD) !== 0 && (role & PAST) === 0) return true
  if ((role & ADVERB) !== 0) return isComparative(s, next)
  return (role & PAST) === 0 || isAttributive(s, next)
}

/** `year`, `month`, `Friday`, not the plural. */
const isOnePeriod = (s: Sentence, i: number): boolean =>
  i < s.last && (s.t.role[i] & (PERIOD | MONTH | WEEKDAY)) !== 0 && !endsInS(s.t, i)

/** `two more planes`: the noun comes after the comparative. */
const isComparative = (s: Sentence, i: number): boolean =>
  i + 1 < s.last && s.t.kind[i + 1] === WORD && (s.t.role[i + 1] & (FUNCTION_WORD | PREPOSITION)) === 0

/** `12 armoured cars`: a participle before a noun describes it; `12 wounded in` does not. */
const isAttributive = (s: Sentence, i: number): boolean =>
  isSimplePast[s.t.lex[i]] === 0 &&
  describes(s.t, i) &&
  i + 1 < s.last &&
  s.t.kind[i + 1] === WORD &&
  (s.t.role[i + 1] & (FUNCTION_WORD | ADVERB | PAST)) === 0
