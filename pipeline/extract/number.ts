import { CHAR } from './chars.ts'
import { internWord } from './lexicon.ts'
import { DIGITS, isGlued, isMark, SPACED, type Tokens } from './tokens.ts'

/** An exact rational: mantissa × 10^exponent ÷ denominator. The mantissa is an integer below 2^53. */
export type Amount = { mantissa: number; exponent: number; denominator: number }

export type NumberForm = 'digits' | 'words' | 'fraction' | 'vague' | 'multiple' | 'ordinal' | 'era' | 'code'

/**
 * One reading of number words as an edge over tokens `first` to `last`, both included. `amount` is null for vague words, which
 * have bounds, and for digits that are no number (`2023.11.06`: form `code`). `era` is `1990s`. `letter` marks a scale letter
 * that might be a unit (`5m`), `plain` digits without any mark or scale, as a year is written.
 */
export type NumberEdge = {
  first: number
  last: number
  form: NumberForm
  amount: Amount | null
  min: number
  max: number
  letter: boolean
  plain: boolean
  scaled: boolean
  /** Power of ten of the last scale word; 0 without one. */
  power: number
  significant: number
}

/** A reading of tokens `first` to `last`, neither scaled nor plain. */
export const edge = (first: number, last: number, form: NumberForm, amount: Amount | null): NumberEdge => ({
  first,
  last,
  form,
  amount,
  min: Number.NaN,
  max: Number.NaN,
  letter: false,
  plain: false,
  scaled: false,
  power: 0,
  significant: amount ? significantDigits(amount.mantissa) : 0,
})

/** Significant digits of an integer, without the zeros at its end. */
export function significantDigits(mantissa: number): number {
  let value = Math.abs(mantissa)
  if (value === 0) return 1
  while (value % 10 === 0) value /= 10
  let digits = 1
  for (let power = 10; power <= value; power *= 10) digits++
  return digits
}

const LARGEST_POWER = 40
const powers = Float64Array.from({ length: 2 * LARGEST_POWER + 1 }, (_, i) => 10 ** (i - LARGEST_POWER))
/** A power of ten, from a table where it has it. */
export const tenTo = (exponent: number): number =>
  exponent >= -LARGEST_POWER && exponent <= LARGEST_POWER ? powers[exponent + LARGEST_POWER] : 10 ** exponent

/** An amount without a denominator: `value` × 10^`exponent`. */
export const whole = (value: number, exponent = 0): Amount => ({ mantissa: value, exponent, denominator: 1 })

/** The value as a float, for comparisons and plausibility only. */
export const roughly = (amount: Amount): number => (amount.mantissa * tenTo(amount.exponent)) / amount.denominator

const ONE = internWord('one')
/** True for the word `one`. */
export const isOne = (t: Tokens, i: number): boolean => t.lex[i] === ONE

/** True when a space stands before token `i`. */
export const isSpaced = (t: Tokens, i: number): boolean => (t.flags[i] & SPACED) !== 0

/** True when a minus sign stands before the number and means below zero: `-5`, `−5`, not `3-5` or `Covid-19`. */
export function isNegative(t: Tokens, first: number): boolean {
  if (first === 0 || t.kind[first] !== DIGITS) return false
  const sign = isMark(t, first - 1, CHAR.hyphen) || isMark(t, first - 1, CHAR.minus)
  return sign && isGlued(t, first) && isSpaced(t, first - 1) && first >= 2 && !isMark(t, first - 2, CHAR.enDash)
}
