import type { Draft, FigureDraft, QuantityRule, Sentence } from '../draft.ts'
import { endsInS } from '../endings.ts'
import { proposeFigure } from '../figure.ts'
import {
  AUXILIARY,
  DETERMINER,
  FALL,
  internWord,
  MODAL,
  NEGATION,
  PERIOD,
  POSSESSIVE,
  PREPOSITION,
  PRONOUN,
  RISE,
  roleOf,
  TEMPORAL,
  wordSet,
} from '../lexicon.ts'
import type { Amount } from '../number.ts'
import { MULTIPLE_VALUE } from '../numberTables.ts'
import type { Quantity } from '../quantity.ts'
import { isCapital, isJoiner, type Tokens, WORD } from '../tokens.ts'
import { isNominal } from '../wordClass.ts'

const TIMES = internWord('times')
const FOLD = internWord('fold')
const AS = internWord('as')
const TO = internWord('to')
const OF = internWord('of')
const PER = internWord('per')
const TWICE = wordSet('twice thrice')
const WHAT = internWord('what')
const COMPARATIVES = wordSet(
  'higher more larger bigger greater faster longer less lower smaller fewer above stronger that those normal average',
)
/** What a price or a debt is told in multiples of: `2.9 times earnings`. */
const VALUED_BY = wordSet(
  'earnings sales revenue ebitda profit profits income salary gdp oversubscribed subscribed covered',
)
const FORESEEN = wordSet('forward expected estimated forecast annual core trailing projected future adjusted')
const DIRECTION = wordSet(
  'grown grew grow grows growing risen rose rise rises rising increased increase increases jumped soared surged multiplied expanded',
)
const LEVELS = wordSet('limit ceiling cap ratio multiple leverage gearing target threshold')
const DOWNWARD = wordSet('lower less smaller fewer')
const HALF = internWord('half')
const UP = internWord('up')
const THAN = internWord('than')
const POSSESSIVE_S = internWord("'s")
const DOWN = wordSet('reduction loss decrease')

/** Multiples: `tripled`, `twice the quota`, `three times as many as`, `six-fold`, `half the target`. */
export const multiple: QuantityRule = {
  name: 'multiple',
  read(s, q, propose) {
    if (q.number.form === 'multiple') readWord(s, q, propose)
    else if (s.t.lex[q.number.first] === HALF && q.number.form === 'fraction') readHalf(s, q, propose)
    else if (!q.unit) readTimes(s, q, propose)
  },
}

function isMultipleBefore({ t, first, numbers }: Sentence, to: number): boolean {
  for (let i = first; i < to; i++) if (t.lex[i] === TIMES && numbers.has(i - 1)) return true
  return false
}
const COMPARED = wordSet('against from versus to')

const figure = (s: Sentence, q: Quantity, rule: string, cost: number, propose: (draft: Draft) => void) =>
  proposeFigure(s, q, { rule, kind: 'multiple', cost, unit: '1', nounAfter: false }, propose)

const readWord: QuantityRule['read'] = (s, q, propose) => {
  const { t } = s
  const lex = t.lex[q.number.first]
  const direction = MULTIPLE_VALUE.get(lex)?.direction ?? null
  const next = t.role[q.last + 1]
  if (TWICE.has(lex)) {
    // twice this week, twice a day: how often, where no other amount follows
    const period = (t.role[q.last + 2] & PERIOD) !== 0 && t.lex[q.last + 3] !== POSSESSIVE_S
    // scored twice as Lisbon came from behind: a clause
    const clause = isCapital(t, q.last + 2) || (t.role[q.last + 2] & (DETERMINER | PRONOUN | POSSESSIVE)) !== 0
    const compares =
      (t.lex[q.last + 1] === AS && (!clause || MUCH_MANY.has(t.lex[q.last + 2]))) ||
      t.lex[q.last + 1] === WHAT ||
      (next & (DETERMINER | POSSESSIVE)) !== 0 ||
      isOfPeriod(s, q.last + 1)
    if (period || !compares)
      proposeFigure(s, q, { rule: 'multiple>often', kind: 'count', cost: 3, unit: '1', nounAfter: false }, propose)
    else if (t.lex[q.last + 1] !== internA) figure(s, q, 'multiple>twice', 3, propose)
    return
  }
  if (t.text.endsWith('fold', t.end[q.number.last])) {
    directFold(s, q, figure(s, q, 'multiple>fold', 3, propose))
    return
  }
  const before = t.role[q.first - 1]
  if (direction) {
    const draft = figure(s, q, 'multiple>verb', 3, propose)
    draft.direction = direction
  } else if (q.first > s.first && ((before & MODAL) !== 0 || t.lex[q.first - 1] === TO || isAfterDo(s, q.first - 1))) {
    const draft = figure(s, q, 'multiple>verb', 3, propose)
    draft.direction = 'increase'
  } else if ((next & (DETERMINER | POSSESSIVE)) !== 0 || t.lex[q.last + 1] === WHAT || isOfPeriod(s, q.last + 1)) {
    figure(s, q, 'multiple>of', 3, propose)
  } else if (isHeadlineVerb(s, q)) {
    const draft = figure(s, q, 'multiple>verb', 4, propose)
    draft.direction = 'increase'
  }
}

/** `does not triple`, `did more than double`: a form of `do` before it, past `not`. */
const isAfterDo = ({ t, first }: Sentence, i: number): boolean => {
  const at = (t.role[i] & NEGATION) !== 0 ? i - 1 : i
  return at >= first && DO.has(t.lex[at])
}
const DO = wordSet('do does did')

/** `double last year's level`: a period and its possessive. */
const isOfPeriod = ({ t }: Sentence, i: number): boolean =>
  (t.role[i] & TEMPORAL) !== 0 && (t.role[i + 1] & PERIOD) !== 0 && t.lex[i + 2] === POSSESSIVE_S

const internA = internWord('a')

/** `Dengue cases triple in northern Peru`: a plural noun before, a preposition or the end after. */
function isHeadlineVerb(s: Sentence, q: Quantity): boolean {
  const { t } = s
  const before = q.first - 1
  if (before < s.first || t.kind[before] !== WORD || !endsInS(t, before)) return false
  const next = q.last + 1
  return next >= s.last || t.kind[next] !== WORD || (t.role[next] & (PREPOSITION | AUXILIARY)) !== 0
}

/** `half the council's target`: a comparison, where the whole is something else than the thing measured. */
const readHalf: QuantityRule['read'] = (s, q, propose) => {
  const { t } = s
  const next = q.last + 1
  const role = t.role[next]
  if (
    (role & (DETERMINER | POSSESSIVE)) !== 0 &&
    (role & PRONOUN) === 0 &&
    t.lex[next] !== internA &&
    q.first > s.first &&
    !afterVerb(s, q)
  ) {
    figure(s, q, 'multiple>half', 2, propose)
  }
  if (t.lex[next] === WHAT) figure(s, q, 'multiple>half', 2, propose)
  if (t.lex[next] !== AS) return
  const draft = figure(s, q, 'multiple>half', 2, propose)
  // half as much again: one and a half times
  if (MUCH_MANY.has(t.lex[next + 1]) && t.lex[next + 2] === AGAIN) draft.amount = ONE_AND_A_HALF
}

const MUCH_MANY = wordSet('much many')
const AGAIN = internWord('again')
const ONE_AND_A_HALF: Amount = { mantissa: 15, exponent: -1, denominator: 1 }

const afterVerb = (s: Sentence, q: Quantity): boolean => s.t.kind[q.first - 1] === WORD

/** `grew six-fold`, `a tenfold drop`, `up fourfold`. */
function directFold(s: Sentence, q: Quantity, draft: FigureDraft): void {
  const before = s.t.lex[draft.first - 1]
  const next = s.t.role[q.last + 1]
  if ((next & FALL) !== 0 || DOWN.has(s.t.lex[q.last + 1])) draft.direction = 'decrease'
  else if (DIRECTION.has(before) || before === UP || (next & RISE) !== 0 || (roleOf[before] & DETERMINER) !== 0)
    draft.direction = 'increase'
}

/** `three times this year`: when, where `this year's level` and `the weekly wage` are compared with. */
const isWhen = (t: Tokens, i: number): boolean =>
  (t.role[i] & (TEMPORAL | DETERMINER)) !== 0 &&
  (t.role[i + 1] & PERIOD) !== 0 &&
  t.lex[i + 2] !== POSSESSIVE_S &&
  !isNominal(t, i + 2)

/** `three times the number`, `12 times as many`, `1.6-fold`, `five to seven times higher`. */
const readTimes: QuantityRule['read'] = (s, q, propose) => {
  const { t } = s
  let next = q.last + 1
  if (isJoiner(t, next)) next++
  if (next >= s.last) return
  const whole: Quantity = { ...q, last: next, numberLast: next }
  if (t.lex[next] === FOLD) {
    const draft = figure(s, whole, 'multiple>fold', 2, propose)
    directFold(s, whole, draft)
    return
  }
  if (t.lex[next] !== TIMES) return
  // 8.3 times the average salary, against 4.4 times in 1997
  const ends = next + 1 >= s.last || t.kind[next + 1] !== WORD || (roleOf[t.lex[next + 1]] & PREPOSITION) !== 0
  if (COMPARED.has(t.lex[q.first - 1]) && ends && isMultipleBefore(s, q.first)) {
    figure(s, whole, 'multiple>times', 2, propose)
    return
  }
  if (next + 1 >= s.last || isWhen(t, next + 1)) return
  const after = t.lex[next + 1]
  const role = roleOf[after]
  if (
    after === AS ||
    after === WHAT ||
    VALUED_BY.has(after) ||
    // 9.4 times forward earnings
    (VALUED_BY.has(t.lex[next + 2]) && FORESEEN.has(after)) ||
    COMPARATIVES.has(after) ||
    t.lex[next + 2] === THAN ||
    // last year's level
    ((role & TEMPORAL) !== 0 && t.lex[next + 3] === POSSESSIVE_S) ||
    ((role & (DETERMINER | POSSESSIVE)) !== 0 && after !== internA) ||
    // a debt limit of 3 times; but a limit of 3 times a day
    (t.lex[q.first - 1] === OF && LEVELS.has(t.lex[q.first - 2]) && after !== internA && after !== PER)
  ) {
    const draft = figure(s, whole, 'multiple>times', 2, propose)
    draft.direction = DIRECTION.has(t.lex[draft.first - 1]) ? 'increase' : DOWNWARD.has(after) ? 'decrease' : null
  }
}
