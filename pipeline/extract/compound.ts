import type { Sentence } from './draft.ts'
import { FRACTION_WORD, internWord, ORDINAL, wordSet } from './lexicon.ts'
import type { Amount, NumberEdge } from './number.ts'
import type { Quantity } from './quantity.ts'
import { isJoiner, isMark, MARK, type Tokens } from './tokens.ts'
import { type UnitAt, unitAfter } from './units.ts'

/** How many of a smaller unit make one of the larger, for the pairs that English adds up: `4ft 11in`, `two hours and ten minutes`. */
const PARTS: ReadonlyMap<string, readonly [part: string, of: number]> = new Map([
  ['[mi_i]', ['[yd_i]', 1760]],
  ['[yd_i]', ['[ft_i]', 3]],
  ['[ft_i]', ['[in_i]', 12]],
  ['[stone_av]', ['[lb_av]', 14]],
  ['[lb_av]', ['[oz_av]', 16]],
  ['km', ['m', 1000]],
  ['m', ['cm', 100]],
  ['kg', ['g', 1000]],
  ['a', ['mo', 12]],
  ['wk', ['d', 7]],
  ['d', ['h', 24]],
  ['h', ['min', 60]],
  ['min', ['s', 60]],
])
const AND = internWord('and')
const BETWEEN = internWord('between')
const ARTICLES = wordSet('a an')
const COMMA = 0x2c
const WHOLE_PARTS = wordSet('half quarter quarters')

/** Reads a number with its own unit. */
type Reader = (s: Sentence, number: NumberEdge) => Quantity

/** A quantity with the smaller parts said after it, in the smallest unit; null where none follow. */
export function withParts(s: Sentence, q: Quantity, read: Reader): Quantity | null {
  let whole = q
  for (;;) {
    const next = plusFraction(s, whole) ?? plusPart(s, whole, read)
    if (!next) return whole === q ? null : whole
    whole = next
  }
}

/** `two hours and ten minutes`: the part is smaller than one of the whole's unit. */
function plusPart(s: Sentence, q: Quantity, read: Reader): Quantity | null {
  const { t } = s
  if (!q.unit || !q.amount || q.amount.denominator !== 1 || q.amount.exponent < 0) return null
  const money = q.unit.entry.kind === 'money' && q.unit.entry.exponent === 0
  const step = PARTS.get(q.unit.entry.id)
  if (!step && !money) return null
  let at = q.last + 1
  if (isMark(t, at, COMMA)) at++
  if (t.lex[at] === AND) at++
  if (t.lex[q.last + 1] === AND && t.lex[q.first - 1] === BETWEEN) return null
  const number = at < s.last ? s.numbers.get(at) : undefined
  if (!number?.amount || number.scaled || (number.form !== 'digits' && number.form !== 'words')) return null
  const part = read(s, number)
  const own = q.amount.mantissa * 10 ** q.amount.exponent
  // 17 USD 25: the code before the second number is that of the first
  const bare = !part.unit || part.unit.first === q.unit.first
  if (money && bare && isTail(s, q, number))
    return merged(
      q,
      { ...part, unit: q.unit },
      { mantissa: own * 100 + number.amount.mantissa, exponent: -2, denominator: 1 },
    )
  if (!part.unit || !part.amount || part.unit.first <= part.numberLast) return null
  if (money) {
    const cents =
      (part.unit.entry.id === q.unit.entry.id || part.unit.entry.id === 'cent') && part.amount.exponent === -2
    const { mantissa } = part.amount
    return cents && mantissa < 100
      ? merged(q, part, { mantissa: own * 100 + mantissa, exponent: -2, denominator: 1 })
      : null
  }
  if (!step || part.unit.entry.id !== step[0]) return null
  const { mantissa, exponent, denominator } = part.amount
  if ((mantissa * 10 ** exponent) / denominator >= step[1]) return null
  const scale = exponent < 0 ? 10 ** -exponent : 1
  const sum = own * step[1] * scale * denominator + mantissa * 10 ** Math.max(exponent, 0)
  return Number.isSafeInteger(sum)
    ? merged(q, part, { mantissa: sum, exponent: Math.min(exponent, 0), denominator })
    : null
}

/** `15 dollars 50`, `thirteen dollars forty-five`: hundredths without their word, which end the clause. */
function isTail(s: Sentence, q: Quantity, number: NumberEdge): boolean {
  const { t } = s
  const value = number.amount?.mantissa ?? 0
  if (value < 10 || value > 99 || number.amount?.exponent !== 0 || q.unit === null || q.unit.first <= q.numberLast)
    return false
  const next = number.last + 1
  if (isMark(t, q.last + 1, COMMA)) return false
  if (t.lex[q.last + 1] === AND) return next >= s.last - 1
  return next >= s.last || t.kind[next] === MARK || t.lex[next] === AND || t.lex[next] === MORE
}
const MORE = internWord('more')

const merged = (q: Quantity, part: Quantity, amount: Amount): Quantity => ({
  ...q,
  amount,
  // dollars and cents are told in dollars
  unit: part.unit && q.unit?.entry.kind === 'money' ? { ...part.unit, entry: q.unit.entry } : part.unit,
  last: part.last,
  numberLast: part.numberLast,
})

/** `two years and a half`: half of the unit just said. */
function plusFraction(s: Sentence, q: Quantity): Quantity | null {
  const { t } = s
  const half = q.last + 3
  if (!q.unit || !q.amount || q.amount.denominator !== 1 || q.unit.first <= q.numberLast) return null
  if (t.lex[q.last + 1] !== AND || !ARTICLES.has(t.lex[q.last + 2]) || !isWholePart(s, half)) return null
  const fraction = s.numbers.get(half)?.amount ?? s.numbers.get(half - 1)?.amount
  return fraction ? { ...q, amount: plus(q.amount, fraction, q.unit), last: half, numberLast: half } : null
}

const isWholePart = (s: Sentence, i: number): boolean =>
  i < s.last && WHOLE_PARTS.has(s.t.lex[i]) && (s.numbers.has(i) || s.numbers.has(i - 1))

/** `value` and a fraction of one `unit`. */
function plus(value: Amount, fraction: Amount, unit: UnitAt): Amount {
  const { mantissa, exponent } = unit.entry
  const part = { mantissa: fraction.mantissa * mantissa, exponent: fraction.exponent + exponent }
  const least = Math.min(value.exponent, part.exponent)
  const sum =
    value.mantissa * 10 ** (value.exponent - least) * fraction.denominator +
    part.mantissa * 10 ** (part.exponent - least)
  return { mantissa: sum, exponent: least, denominator: fraction.denominator }
}

/** `an hour and a half`, `a year and six months`: one of a unit, said with an article before the number; null without one. */
export function afterOne(s: Sentence, q: Quantity): Quantity | null {
  const { t } = s
  let and = q.first - 1
  const half = isWholePart(s, q.numberLast) && !q.unit
  if (half && ARTICLES.has(t.lex[and])) and--
  if (and - 2 < s.first || t.lex[and] !== AND || !ARTICLES.has(t.lex[and - 2])) return null
  if (!half && (t.role[q.number.first] & (FRACTION_WORD | ORDINAL)) !== 0) return null
  const unit = unitAfter(t, and - 2, and, false)
  if (!unit || !q.amount || unit.last !== and - 1 || unit.entry.kind === 'percent') return null
  const one: Amount = { mantissa: unit.entry.mantissa, exponent: unit.entry.exponent, denominator: 1 }
  const start = { first: and - 2, numberFirst: and - 2 }
  if (half) return { ...q, ...start, unit, amount: plus(one, q.amount, unit) }
  const step = PARTS.get(unit.entry.id)
  if (!q.unit || !step || q.unit.entry.id !== step[0] || q.amount.denominator !== 1 || q.amount.exponent !== 0)
    return null
  if (q.amount.mantissa >= step[1] || one.exponent < 0) return null
  const sum = one.mantissa * 10 ** one.exponent * step[1] + q.amount.mantissa
  return { ...q, ...start, amount: { mantissa: sum, exponent: 0, denominator: 1 } }
}

const ZERO = internWord('zero')
const BELOW = internWord('below')
const MINUS = internWord('minus')
const OR_WORD = internWord('or')

/** `minus five degrees`: a sign in words, where no other number stands before it. */
export const isMinus = (t: Tokens, first: number, isNumber: boolean): boolean =>
  !isNumber &&
  // plus or minus 2%
  t.lex[first - 2] !== OR_WORD &&
  (t.lex[first - 1] === MINUS || (t.lex[first - 2] === MINUS && isJoiner(t, first - 1)))

/** `20 degrees below zero`: the token of `zero`, 0 without one. */
export const belowZero = (t: Tokens, last: number): number =>
  t.lex[last + 1] === BELOW && t.lex[last + 2] === ZERO ? last + 2 : 0
