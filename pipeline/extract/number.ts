import * as words from '../knowledge/en/numbers.ts'
import { CHAR, classOf, DIGIT, FRACTION_CHARS } from './chars.ts'
import { CARDINAL, FRACTION_WORD, internWord, MONTH, MULTIPLE, ORDINAL, roleOf, SCALE, TENS, VAGUE } from './lexicon.ts'
import { DIGITS, FRACTION_MARK, isGlued, isJoiner, isMark, SPACED, type Tokens, WORD, wordAt } from './tokens.ts'

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

function significantDigits(mantissa: number): number {
  let value = Math.abs(mantissa)
  if (value === 0) return 1
  while (value % 10 === 0) value /= 10
  return Math.floor(Math.log10(value) + 1e-9) + 1
}

export const whole = (value: number, exponent = 0): Amount => ({ mantissa: value, exponent, denominator: 1 })

/** The value as a float, for comparisons and plausibility only. */
export const roughly = (amount: Amount): number => (amount.mantissa * 10 ** amount.exponent) / amount.denominator

/** True when a number may start at token `i`: the anchors of the lattice. */
export function isAnchor(t: Tokens, i: number): boolean {
  if (t.kind[i] === DIGITS || t.kind[i] === FRACTION_MARK) return true
  if (t.kind[i] !== WORD) return false
  const lex = t.lex[i]
  const role = roleOf[lex]
  if ((role & (CARDINAL | TENS | MULTIPLE)) !== 0) return true
  const next = i + 1 < t.count ? t.lex[i + 1] : 0
  const before = i > 0 ? t.lex[i - 1] : 0
  if (lex === QUARTER || lex === QUARTERS) return next === OF || (roleOf[before] & CARDINAL) !== 0
  if ((role & (ORDINAL | FRACTION_WORD)) !== 0) return true
  if ((role & VAGUE) !== 0) {
    if (lex === FEW) return before === A || (roleOf[next] & SCALE) !== 0
    if (lex === COUPLE || lex === HANDFUL || lex === SCORE) return before === A && next === OF
    if (lex === SCORES) return next === OF
    return true
  }
  if (lex === TENS_WORD) return next === OF && i + 2 < t.count && VAGUE_BOUNDS.has(t.lex[i + 2])
  return (role & SCALE) !== 0 && lex !== 0 && t.end[i] - t.start[i] > 2
}

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
