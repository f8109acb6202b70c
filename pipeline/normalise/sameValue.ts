import type { Figure } from '../../schemas/generated/types.ts'

/** A hedged number may be off from an exact one by this much and still be the same statement. */
const HEDGE = 0.1
/** A bound is a rounded number just below or above the exact one: farther away it says something else. */
const BOUND = 0.25

/** The figure's number for comparisons: its value, else the bound it states, else null for ranges and vague words. */
export function levelOf({ value, value_min, value_max }: Figure): number | null {
  if (value !== null) return value
  if (value_min !== null && value_max !== null) return null
  return value_min ?? value_max
}

/** Whether the two figures state the very same numbers. */
export const equalValues = (a: Figure, b: Figure): boolean =>
  levelOf(a) !== null ? levelOf(a) === levelOf(b) : a.value_min === b.value_min && a.value_max === b.value_max

const apart = (a: number, b: number): number => (a === b ? 0 : Math.abs(a - b) / Math.max(Math.abs(a), Math.abs(b)))

/** Whether `rough` may stand for the number that `other` states: a hedge near it, or a bound that it satisfies. */
function standsFor(rough: Figure, other: Figure): boolean {
  const [from, to] = [levelOf(rough), levelOf(other)]
  if (to === null) return false
  if (from === null) return rough.qualifier === 'vague' && fits(rough, to)
  if (rough.qualifier === 'about') return apart(from, to) <= HEDGE
  return rough.qualifier !== 'exact' && fits(rough, to) && apart(from, to) <= BOUND
}

const fits = ({ value_min, value_max }: Figure, level: number): boolean =>
  (value_min === null || level >= value_min) && (value_max === null || level <= value_max)

/** Whether `short` is `long` rounded to its own significant digits, of which it has at least two (`182bn` for `182.4bn`). */
function rounds(short: Figure, long: Figure): boolean {
  const [from, to, digits] = [levelOf(short), levelOf(long), short.significant_digits]
  if (from === null || to === null || from === 0 || digits === null || digits < 2) return false
  if (digits >= (long.significant_digits ?? 0)) return false
  const place = 10 ** (Math.floor(Math.log10(Math.abs(from))) - digits + 1)
  return Math.abs(from - to) <= place / 2
}

/** Whether two figures may state the same number; `loosely` allows the rounding that headlines and captions do. */
export const compatibleValues = (a: Figure, b: Figure, loosely: boolean): boolean =>
  equalValues(a, b) || standsFor(a, b) || standsFor(b, a) || (loosely && (rounds(a, b) || rounds(b, a)))
