import { changeAround } from '../change.ts'
import { CHAR } from '../chars.ts'
import { type Draft, type Kind, type QuantityRule, refusal, type Sentence } from '../draft.ts'
import { endsInEd } from '../endings.ts'
import { proposeFigure } from '../figure.ts'
import { hedgeAround } from '../hedge.ts'
import { ADVERB, DETERMINER, internWord, ORDINAL, PAST, POSSESSIVE, PREPOSITION, wordSet } from '../lexicon.ts'
import { roughly } from '../number.ts'
import type { Quantity } from '../quantity.ts'
import { countsNothing } from '../sport.ts'
import { isGlued, isJoiner, isMark, MARK, WORD } from '../tokens.ts'
import { type UnitKind, unitAfter } from '../units.ts'
import { isNominal, isVerb } from '../wordClass.ts'

const IN = internWord('in')
const OF = internWord('of')
const OUT = internWord('out')
const EVERY = internWord('every')
const ARTICLE = internWord('a')
/** Nouns of which a fraction is a part without `of`, and words that compare. */
const SHARES = wordSet(
  'share stake interest more less fewer higher lower larger smaller bigger cheaper faster slower longer shorter greater full empty',
)
const HALF = internWord('half')
const A = wordSet('a an')
const ROUND = new Set([2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 20, 25, 30, 50, 100, 1000, 10000, 100000, 1000000])

/** Shares in words: `one-third of the missiles`, `half of them`, `one in five`, `seven out of ten`. */
export const proportion: QuantityRule = {
  name: 'proportion',
  read(s, q, propose) {
    // between a quarter and a third of it
    if (q.range && q.number.form === 'fraction' && !q.unit) readShareRange(s, q, propose)
    if (q.range || !q.amount) return
    if (q.unit?.entry.kind === 'money') readMoneyInMoney(s, q, propose)
    if (q.number.form === 'fraction') readFraction(s, q, propose)
    else if (!q.unit) readXInY(s, q, propose)
  },
}

const readFraction: QuantityRule['read'] = (s, q, propose) => {
  const hedge = hedgeAround(s, q.first, q.last)
  // an hour and a half is no fraction, but an hour and more
  if (q.numberFirst < q.number.first) return
  if (q.unit) {
    // for a fourth month running
    const inOrder = (s.t.role[q.numberLast] & ORDINAL) !== 0 && s.t.lex[q.numberFirst] === ARTICLE
    if (inOrder && q.unit.entry.kind === 'duration')
      propose(refusal('ordinal', 'ordinal', 1, q.numberFirst, q.numberLast))
    else readPartOfUnit(s, q, propose)
    return
  }
  if (readQuarterPoint(s, q, propose)) return
  const period = articleUnit(s, q)
  if (period) {
    const entry = period.entry
    const amount = q.amount && {
      mantissa: q.amount.mantissa * entry.mantissa,
      exponent: q.amount.exponent + entry.exponent,
      denominator: q.amount.denominator,
    }
    const whole: Quantity = { ...q, amount, last: period.last, unit: period }
    proposeFigure(s, whole, { rule: 'proportion>unit', kind: kindOf(entry.kind), cost: 2, unit: entry.id }, propose)
    return
  }
  const change = changeAround(s, hedge.first, hedge.last)
  if (change.direction && s.t.lex[hedge.last + 1] !== OF && !isHalfOf(s, q, hedge.first - 1)) {
    const draft = proposeFigure(s, q, { rule: 'proportion>change', kind: 'change', cost: 3, unit: '1' }, propose)
    draft.direction = change.direction
    return
  }
  if (isPeriod(s, q)) {
    propose(refusal('period', 'date', 2, q.numberFirst, q.numberLast))
    return
  }
  // more than a third polystyrene: no more than one thing is the next
  if (isOrdinalNoun(s, q, hedge.first) || (hedge.first === q.first && namesNext(s, q)))
    propose(refusal('ordinal', 'ordinal', 2, q.numberFirst, q.numberLast))
  else proposeFigure(s, q, { rule: 'proportion>fraction', kind: 'proportion', cost: 3, unit: '1' }, propose)
}

const readShareRange: QuantityRule['read'] = (s, q, propose) => {
  const { first, last } = hedgeAround(s, q.first, q.last)
  const { direction } = changeAround(s, first, last)
  const isChange = direction !== null && s.t.lex[last + 1] !== OF
  const kind = isChange ? 'change' : 'proportion'
  const draft = proposeFigure(s, q, { rule: 'proportion>range', kind, cost: 2, unit: '1' }, propose)
  if (isChange) draft.direction = direction
}

/** `raise half the money`, `cut half its staff`: the object of the verb; but `cut by half the price`. */
const isHalfOf = ({ t }: Sentence, q: Quantity, before: number): boolean =>
  t.lex[q.numberLast] === HALF &&
  (t.role[q.last + 1] & (DETERMINER | POSSESSIVE)) !== 0 &&
  !A.has(t.lex[q.last + 1]) &&
  (t.role[before] & PREPOSITION) === 0

/** `carried 68 million passengers in the half`: a part of the year or of the match. */
const isPeriod = ({ t }: Sentence, { numberFirst, last }: Quantity): boolean =>
  t.lex[numberFirst] === HALF &&
  t.lex[numberFirst - 1] === THE &&
  DURING.has(t.lex[numberFirst - 2]) &&
  (t.kind[last + 1] !== WORD || UNTIL.has(t.lex[last + 1]))
const THE = internWord('the')
const DURING = wordSet('in during for over')
const UNTIL = wordSet('to ended ending and')

/** `a third, in a girl, is suspected`: the next one in order, not a share: nothing it is a share of follows. */
function isOrdinalNoun(s: Sentence, q: Quantity, first: number): boolean {
  const { t } = s
  if ((t.role[q.numberLast] & ORDINAL) === 0 || q.numberLast - q.numberFirst !== 1 || first !== q.first) return false
  if (t.lex[q.last + 1] === OF || (q.last + 1 < s.last && !isMark(t, q.last + 1, CHAR.comma))) return false
  return first === s.first || t.kind[first - 1] !== WORD
}

/** `a third attempt`: the next one in order; but `a third share`, `a third more`, `a third fewer homes`. */
function namesNext(s: Sentence, q: Quantity): boolean {
  const { t } = s
  const next = isJoiner(t, q.last + 1) ? q.last + 2 : q.last + 1
  if ((t.role[q.numberLast] & ORDINAL) === 0 || q.numberLast - q.numberFirst !== 1 || next >= s.last) return false
  if (t.lex[q.numberFirst] !== ARTICLE || !isNominal(t, next) || SHARES.has(t.lex[next])) return false
  return !isVerb(s, next)
}

/** `a half-hour`, `two-thirds cent`: the fraction of one unit. */
const readPartOfUnit: QuantityRule['read'] = (s, q, propose) => {
  if (!q.unit) return
  const { kind, id } = q.unit.entry
  if (kind === 'percent' || kind === 'points') return
  proposeFigure(s, q, { rule: 'proportion>unit', kind: kindOf(kind), cost: 2, unit: id }, propose)
}

const kindOf = (unit: UnitKind): Kind =>
  unit === 'duration' || unit === 'money' ? unit : unit === 'points' ? 'change' : 'measure'

/** `cut rates by a quarter point`, `a half-point rise`: hundredths of a percentage, where the sentence speaks of rates. */
function readQuarterPoint(s: Sentence, q: Quantity, propose: (draft: Draft) => void): boolean {
  const { t } = s
  const next = isJoiner(t, q.last + 1) ? q.last + 2 : t.lex[q.last + 1] === ARTICLE ? q.last + 2 : q.last + 1
  if (next >= s.last || !POINT.has(t.lex[next])) return false
  let rates = false
  // seen at 3.7% next year, half a point lower
  for (let i = s.first; i < s.last && !rates; i++) rates = RATE_WORDS.has(t.lex[i]) || isMark(t, i, CHAR.percent)
  if (!rates) return false
  const draft = proposeFigure(s, q, { rule: 'proportion>points', kind: 'change', cost: 2, unit: '[pp]' }, propose)
  draft.last = Math.max(draft.last, next)
  draft.direction = changeAround(s, draft.first, draft.last).direction
  return true
}
const POINT = wordSet('point points')
const RATE_WORDS = wordSet('rate rates fed bank lending borrowing yield yields hike hikes easing')

/** `half a century`, `a quarter of an hour`: the unit after the article. */
function articleUnit(s: Sentence, q: Quantity) {
  const { t } = s
  let next = q.last + 1
  if (t.lex[next] === OF) next++
  if (next + 1 >= s.last || !A.has(t.lex[next])) return null
  const unit = unitAfter(t, next, s.last, false)
  return unit && unit.entry.kind !== 'percent' ? unit : null
}

/** `£1 in every £5`: a share, where both sums are of one currency and small. */
const readMoneyInMoney: QuantityRule['read'] = (s, q, propose) => {
  const { t } = s
  const every = t.lex[q.last + 2] === EVERY
  if (!(t.lex[q.last + 1] === IN || (every && t.lex[q.last + 1] === OF)) || !q.amount || roughly(q.amount) > 9) return
  const sign = every ? q.last + 3 : q.last + 2
  const of = s.numbers.get(sign + 1)
  const same =
    t.kind[sign] === MARK && t.kind[q.first] === MARK && t.code[sign] === t.code[q.first] && isGlued(t, sign + 1)
  if (!of?.amount || !same || roughly(of.amount) <= roughly(q.amount) || roughly(of.amount) > 100) return
  const amount = { ...q.amount, denominator: q.amount.denominator * roughly(of.amount) }
  const share: Quantity = { ...q, last: of.last, numberLast: of.last, amount, unit: null }
  proposeFigure(s, share, { rule: 'proportion>inEvery', kind: 'proportion', cost: 1, unit: '1' }, propose)
}

const readXInY: QuantityRule['read'] = (s, q, propose) => {
  const { t } = s
  // one-in-five
  const joined = isJoiner(t, q.last + 1) && t.lex[q.last + 2] === IN && isJoiner(t, q.last + 3)
  let next = joined ? q.last + 2 : q.last + 1
  let out = false
  if (t.lex[next] === OUT && t.lex[next + 1] === OF) {
    next += 2
    out = true
  } else if (t.lex[next] === IN) next += joined ? 2 : 1
  // two of every three schools
  else if (t.lex[next] === OF && t.lex[next + 1] === EVERY) next++
  else {
    // one child in six, 97 people out of 100
    out = t.lex[next + 1] === OUT && t.lex[next + 2] === OF
    if (!q.amount || !isNominal(t, next) || !(out || (roughly(q.amount) <= 9 && t.lex[next + 1] === IN))) return
    next += out ? 3 : 2
    const of = s.numbers.get(next)
    // four goals in nine away games
    if (of?.first !== of?.last || (of && countsAfter(s, of.last + 1) && !isDeed(s, q, of.last + 1))) return
  }
  const every = t.lex[next] === EVERY
  if (every) next++
  const of = s.numbers.get(next)
  if (!of?.amount || !q.amount || next >= s.last) return
  const numerator = roughly(q.amount)
  const denominator = roughly(of.amount)
  // a share in words has small round numbers; `19 goals out of 34` and `12 in 2023` are counts
  // one in 40 tests: any number that is no year
  // about 1 in 1,000 infected; but not 1 in 2023
  const single =
    numerator === 1 && Number.isInteger(denominator) && (denominator < 1000 || !of.plain || ROUND.has(denominator))
  if (
    numerator < 1 ||
    numerator >= denominator ||
    !(single || ROUND.has(denominator)) ||
    (numerator > 9 && denominator <= 10)
  )
    return
  if (numerator > 99 || (of.plain && denominator > 1000 && !out)) return
  // one in every 12 pints, one in six pints of milk; but 3 in 10 minutes
  const unit = !out && !every ? unitAfter(t, of.last, s.last, false) : null
  if (unit && !(single && of.first === of.last && t.lex[unit.last + 1] === OF && unit.entry.kind === 'measure')) return
  if (!out && !single && t.kind[of.last] !== WORD && of.first - 1 === q.last + 1 && denominator > 100) return
  const share: Quantity = {
    ...q,
    last: of.last,
    numberLast: of.last,
    amount: { ...q.amount, denominator: q.amount.denominator * denominator },
  }
  proposeFigure(s, share, { rule: 'proportion>inEvery', kind: 'proportion', cost: 3, unit: '1' }, propose)
}

/** What a number counts stands at token `i` or after an adverb there: `nine away games`. */
const countsAfter = (s: Sentence, i: number): boolean => !countsNothing(s, (s.t.role[i] & ADVERB) !== 0 ? i + 1 : i)

/** `one household in three skipped meals`: what the one of them did. */
const isDeed = ({ t }: Sentence, q: Quantity, i: number): boolean =>
  q.amount !== null && roughly(q.amount) === 1 && ((t.role[i] & PAST) !== 0 || endsInEd(t, i))
