import type { Exact, Mention } from '../../schemas/generated/types.ts'

/** A number, or the bounds of a range in the order of the text. */
export type Value = number | [number, number]

/** The exact number, times a power of ten, as a float rounded once. */
export const floatOf = (exact: Exact, power = 0): number =>
  Number(`${exact.mantissa}e${exact.exponent + power}`) / exact.denominator

/** Words for a plural magnitude, which these labels write as a range of one order of magnitude. */
const MAGNITUDES: readonly (readonly [RegExp, number, number])[] = [
  [/\bhundreds of millions\b/i, 1e8, 1e9],
  [/\bhundreds of thousands\b/i, 1e5, 1e6],
  [/\bhundreds of billions\b/i, 1e11, 1e12],
  [/\btens of millions\b/i, 1e7, 1e8],
  [/\btens of thousands\b/i, 1e4, 1e5],
  [/\btens of billions\b/i, 1e10, 1e11],
  [/\bhundreds\b/i, 100, 1000],
  [/\bthousands\b/i, 1000, 10_000],
  [/\bmillions\b/i, 1e6, 1e7],
  [/\bbillions\b/i, 1e9, 1e10],
  [/\btrillions\b/i, 1e12, 1e13],
  [/\btens\b/i, 10, 100],
  [/\bdozens\b/i, 12, 120],
]

/** The value that these labels give a figure; null for vague words that they leave out (`several`, `a few`). */
export function valueIn(mention: Mention, power: number): Value | null {
  if (mention.qualifier === 'vague') {
    const magnitude = MAGNITUDES.find(([words]) => words.test(mention.number))
    return magnitude ? [magnitude[1], magnitude[2]] : null
  }
  if (mention.value) return floatOf(mention.value, power)
  const { value_min: low, value_max: high } = mention
  if (!low || !high) return null
  return [floatOf(low, power), floatOf(high, power)]
}
