import { VAGUE_PERIODS } from '../knowledge/en/numbers.ts'
import { CHAR } from './chars.ts'
import { afterOne, belowZero, isMinus, withParts } from './compound.ts'
import type { Qualifier, Sentence } from './draft.ts'
import { hedgeInside } from './hedge.ts'
import { ADVERB, DETERMINER, FUNCTION_WORD, internWord, NUMBER_WORD, POSSESSIVE, SCALE, wordSet } from './lexicon.ts'
import { type Amount, isNegative, type NumberEdge, roughly } from './number.ts'
import { SCALE_POWER } from './numberTables.ts'
import { isSpacedScale, letterIsUnit, spacedScale } from './scaleLetters.ts'
import { DIGITS, isGlued, isJoiner, isMark, type Tokens, WORD } from './tokens.ts'
import { unitInContext } from './unitContext.ts'
import { currencyBefore, type UnitAt, unitAfter } from './units.ts'

/**
 * A number with the currency before it and the unit after it. `first` to `last` are all its tokens, `numberLast` ends the
 * number words, scale included. `amount` is in the unit's own id (cents are hundredths); null for a vague number with bounds.
 */
export type Quantity = {
  first: number
  last: number
  numberFirst: number
  numberLast: number
  amount: Amount | null
  min: Amount | null
  max: Amount | null
  unit: UnitAt | null
  /** What a hedge between the number and its unit says: `30-odd miles`, `12 or more hours`. */
  hedge: Qualifier
  number: NumberEdge
  /** A range: `amount` is null, `min` and `max` are its ends. */
  range: boolean
}

/** Reads the quantity around a number, within the sentence; a bare number in a series takes the unit of the series' end. */
export function readQuantity(s: Sentence, number: NumberEdge): Quantity {
  const q = readAlone(s, number)
  if (q.amount) {
    const one = afterOne(s, q)
    if (one) return one
    const whole = q.unit && withParts(s, q, readAlone)
    if (whole) return whole
  }
  if (q.unit || !q.amount || q.number.form === 'multiple' || q.number.form === 'ordinal') return q
  const tolerance = withTolerance(s, q)
  if (tolerance) return tolerance
  if (s.tableUnit && isCell(s, q)) return { ...q, amount: inUnit(q.amount, s.tableUnit), unit: s.tableUnit }
  const start = pairStart(s, q)
  if (start) return { ...q, amount: inUnit(q.amount, start), unit: start }
  const whole = partOfSum(s, q)
  if (whole) return whole
  const end = seriesEnd(s, q)
  return end?.unit ? { ...q, amount: inUnit(q.amount, end.unit), unit: end.unit } : q
}

/** A number that fills its cell, whose unit stands in the heading. */
const isCell = (s: Sentence, q: Quantity): boolean =>
  isMark(s.t, q.first - 1, CHAR.tab) && (q.last + 1 >= s.last || isMark(s.t, q.last + 1, CHAR.tab))

/** `0.62 ± 0.08 metres`: the number runs to the end of its tolerance, whose unit is its own. */
function withTolerance(s: Sentence, q: Quantity): Quantity | null {
  if (!isMark(s.t, q.last + 1, CHAR.plusMinus)) return null
  const margin = s.numbers.get(q.last + 2)
  if (!margin?.amount || !q.amount) return null
  const unit = unitAfter(s.t, margin.last, s.last, false)
  const amount = inUnit(q.amount, unit)
  return { ...q, amount, unit, last: unit ? unit.last : margin.last, numberLast: margin.last }
}

/** `280 million of the 1.5 billion shekels`, `12.5 of the 20 million euros`: the part has the unit, and where it has no scale the scale, of the whole. */
function partOfSum(s: Sentence, q: Quantity): Quantity | null {
  const { t } = s
  if (t.lex[q.last + 1] !== OF || (t.role[q.last + 2] & (DETERMINER | POSSESSIVE)) === 0 || !q.amount) return null
  if (q.number.form === 'fraction') return null
  const number = s.numbers.get(q.last + 3)
  const whole = number?.amount ? readAlone(s, number) : null
  if (!number || !whole?.unit || whole.unit.first <= whole.numberLast || whole.unit.entry.kind === 'percent')
    return null
  const power = q.number.scaled || roughly(q.amount) >= 1000 ? 0 : number.power
  return { ...q, amount: inUnit({ ...q.amount, exponent: q.amount.exponent + power }, whole.unit), unit: whole.unit }
}

/** The quantity that ends the series `from 9.5 to 16 metres`, `12, 15 and 40 km`: its unit, a word after it, holds for all. */
function seriesEnd(s: Sentence, q: Quantity): Quantity | null {
  const { t } = s
  // from 9.5 to 16 metres, 12 by 14 feet
  const pair = (t.lex[q.last + 1] === TO && t.lex[q.first - 1] === FROM) || t.lex[q.last + 1] === BY
  if (!pair && !joinsSeries(t, q.last + 1)) return null
  let at = q.last + 1
  for (let steps = 0; steps < 6 && at + 1 < s.last; steps++) {
    if (!joinsSeries(t, at) && !(pair && steps === 0)) return null
    // 39,000, or 1.6%: the same in another measure
    if (steps === 0 && isMark(t, at, CHAR.comma) && t.lex[at + 1] === OR) return null
    const number = s.numbers.get(isMark(t, at, CHAR.comma) && joinsSeries(t, at + 1) ? at + 2 : at + 1)
    if (!number?.amount || (number.form !== q.number.form && !(pair && isCardinal(number) && isCardinal(q.number))))
      return null
    const next = readAlone(s, number)
    if (next.unit) return next.unit.first > next.numberLast && (pair || next.unit.entry.kind !== 'money') ? next : null
    if (pair) return null
    at = next.last + 1
  }
  return null
}

const isCardinal = (number: NumberEdge): boolean => number.form === 'digits' || number.form === 'words'

/** `from 208 pounds to 193`: the bare end of a pair has the unit that its start says. */
function pairStart(s: Sentence, q: Quantity): UnitAt | null {
  const { t } = s
  if (t.lex[q.first - 1] !== TO || isNounAfter(s, q.last + 1)) return null
  for (let at = q.first - 2; at >= s.first && at > q.first - 8; at--) {
    if (t.lex[at] !== FROM) continue
    const number = s.numbers.get(at + 1)
    const low = number?.amount && number.form === q.number.form ? readAlone(s, number) : null
    return low?.unit && low.last === q.first - 2 && low.unit.first > low.numberLast ? low.unit : null
  }
  return null
}

const isNounAfter = (s: Sentence, i: number): boolean =>
  i < s.last && s.t.kind[i] === WORD && (s.t.role[i] & (FUNCTION_WORD | ADVERB)) === 0

const joinsSeries = (t: Tokens, i: number): boolean => isMark(t, i, CHAR.comma) || t.lex[i] === AND || t.lex[i] === OR

function readAlone(s: Sentence, number: NumberEdge): Quantity {
  const { t } = s
  let { first, last, amount } = number
  const money = currencyBefore(t, number.first, s.first)
  let unit: UnitAt | null = null
  let hedge: Qualifier = 'exact'
  if (money) {
    first = money.first
    unit = money
    // $4.5 m, $5 b: the scale letter may stand apart from a sum of money
    const spaced = last + 1 < s.last && t.kind[last + 1] === WORD && !number.scaled ? spacedScale(t, last + 1) : 0
    if (spaced > 0 && amount) {
      amount = { ...amount, exponent: amount.exponent + spaced }
      last++
    }
    const after = unitAfter(t, last, s.last, true)
    // US$4bn dollars, $5m USD: the same currency said twice
    if (after?.entry.kind === 'money' && after.entry.id === money.entry.id) last = after.last
  } else {
    if (number.letter && amount && letterIsUnit(s, number)) {
      // 64m long, 100t: the letter was a unit, so the scale is taken back
      amount = { ...amount, exponent: amount.exponent - number.power }
      last--
    }
    unit =
      number.form === 'vague' && isVaguePeriod(t, number)
        ? vaguePeriod(number)
        : unitAfter(t, Math.max(last, ofVague(t, number)), s.last, number.scaled)
    // it is 20 [kilometres] away: a unit that an editor has put in
    if (!unit && number.form !== 'ordinal') unit = unitInBrackets(t, last + 1, s.last, number.scaled)
    // two consecutive days, three full years
    if (!unit && t.kind[last + 1] === WORD && LASTING.has(t.lex[last + 1]) && number.form !== 'ordinal') {
      const length = unitAfter(t, last + 1, s.last, false)
      if (length?.entry.kind === 'duration') unit = length
    }
    // for 11 of those years: not a share of them
    const these =
      t.lex[last + 1] === OF && THOSE.has(t.lex[last + 2]) && number.plain
        ? unitAfter(t, last + 2, s.last, false)
        : null
    if (!unit && these?.entry.kind === 'duration') unit = these
    // 0.1 of a percent
    if (!unit && t.lex[last + 1] === OF && t.lex[last + 2] === A) {
      const part = unitAfter(t, last + 2, s.last, false)
      if (part?.entry.kind === 'percent' || part?.entry.kind === 'points') unit = part
    }
    if (unit?.entry.kind === 'money' && amount && !number.scaled && unit.last + 1 < s.last) {
      // 75 USD million
      const power = (t.role[unit.last + 1] & SCALE) !== 0 ? SCALE_POWER.get(t.lex[unit.last + 1]) : undefined
      if (power) {
        amount = { ...amount, exponent: amount.exponent + power }
        unit = { ...unit, last: unit.last + 1 }
      }
    }
    if (unit) unit = unitInContext(s, number, unit)
    if (unit && amount && isSpacedScale(s, unit, number)) {
      // 1.2 m tonnes
      const inner = unitAfter(t, unit.last, s.last, true)
      if (inner && inner.entry.id !== 'm') {
        amount = { ...amount, exponent: amount.exponent + 6 }
        last = unit.last
        unit = inner
      }
    } else if (!unit && amount) {
      const inside = hedgeInside(t, last, s.last)
      if (inside) {
        unit = inside.unit
        hedge = inside.qualifier
      }
    }
  }
  const numberLast =
    unit && unit !== money && unit.first > number.last && hedge === 'exact' ? Math.min(last, unit.first - 1) : last
  if (unit && unit !== money) last = Math.max(last, unit.last)
  const warm = unit && (unit.entry.kind === 'measure' || unit.entry.kind === 'percent')
  const below = warm && amount && unit?.entry.kind === 'measure' ? belowZero(t, last) : 0
  const sign =
    (isNegative(t, number.first) && !money) ||
    isFrost(s, number.first, unit) ||
    ((warm ||
      (unit !== money && unit?.entry.kind === 'money' && isLevel(t, number.first - 2)) ||
      isMinus(t, last + 3, false)) &&
      isMinus(t, number.first, endsNumber(s, number.first - 2)))
  if (sign && amount) {
    amount = { ...amount, mantissa: -amount.mantissa }
    first -= isJoiner(t, number.first - 1) && t.kind[number.first - 2] === WORD ? 2 : 1
  } else if (below > 0 && amount) {
    amount = { ...amount, mantissa: -amount.mantissa }
    last = below
  }
  return {
    first,
    last,
    numberFirst: sign ? first : number.first,
    numberLast: trimJoiner(t, numberLast),
    amount: amount && inUnit(amount, unit),
    min: boundOf(number.min, unit),
    max: boundOf(number.max, unit),
    unit,
    hedge,
    number,
    range: false,
  }
}

/** A number ends with token `i`, digits or words: `10 minus 3`. */
const endsNumber = (s: Sentence, i: number): boolean =>
  i >= s.first && (s.t.kind[i] === DIGITS || (s.t.role[i] & NUMBER_WORD) !== 0)

const trimJoiner = (t: Tokens, i: number): number => (isJoiner(t, i) ? i - 1 : i)

const boundOf = (value: number, unit: UnitAt | null): Amount | null =>
  Number.isNaN(value) ? null : inUnit({ mantissa: value, exponent: 0, denominator: 1 }, unit)

/** In the terms of the unit's id: nine quintals are 900 `kg`. */
export function inUnit(amount: Amount, unit: UnitAt | null): Amount {
  if (!unit) return amount
  const { mantissa, exponent } = unit.entry
  return { mantissa: amount.mantissa * mantissa, exponent: amount.exponent + exponent, denominator: amount.denominator }
}

/** `down to - 20 degrees`: a minus apart from its number, where no other dash encloses an aside. */
function isFrost(s: Sentence, first: number, unit: UnitAt | null): boolean {
  const { t } = s
  const sign = first - 1
  if (unit?.entry.id !== 'Cel' && unit?.entry.id !== '[degF]') return false
  if (!isMark(t, sign, CHAR.hyphen) || isGlued(t, sign) || isGlued(t, first) || t.kind[sign - 1] !== WORD) return false
  for (let at = s.first; at < s.last; at++)
    if (at !== sign && isMark(t, at, CHAR.hyphen) && !isGlued(t, at)) return false
  return true
}

const LEVEL_LEADS = wordSet('is was at to of are were now from by')
/** `was minus 4.5 million dollars`: a level below zero, not a sum taken from another. */
const isLevel = (t: Tokens, i: number): boolean => i >= 0 && LEVEL_LEADS.has(t.lex[i])

const OF = internWord('of')
/** `hundreds of millions of dollars`: the unit of a vague number stands after `of`. */
const ofVague = (t: Tokens, number: NumberEdge): number =>
  number.form === 'vague' && t.lex[number.last + 1] === OF ? number.last + 1 : 0

const PERIODS = wordSet(Object.keys(VAGUE_PERIODS).join(' '))
const isVaguePeriod = (t: Tokens, number: NumberEdge): boolean => PERIODS.has(t.lex[number.last])
/** `decades`: number and unit in one word. */
const vaguePeriod = (number: NumberEdge): UnitAt => ({
  entry: { id: 'a', kind: 'duration', mantissa: 1, exponent: 0 },
  first: number.last,
  last: number.last,
})

const A = internWord('a')
const TO = internWord('to')
const OR = internWord('or')
const AND = internWord('and')
const BY = internWord('by')
/** The unit in square or angle brackets that open at token `i`. */
function unitInBrackets(t: Tokens, i: number, limit: number, scaled: boolean): UnitAt | null {
  if (!isMark(t, i, CHAR.openBracket) && !isMark(t, i, CHAR.less)) return null
  const unit = unitAfter(t, i, limit, scaled)
  const close = unit && (t.code[i] === CHAR.less ? CHAR.greater : CHAR.closeBracket)
  return unit && close && isMark(t, unit.last + 1, close) ? unit : null
}

const THOSE = wordSet('those these')
const LASTING = wordSet('straight consecutive successive full solid whole long more further extra additional')
const FROM = internWord('from')
