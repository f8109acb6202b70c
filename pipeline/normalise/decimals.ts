import type { Exact } from '../../schemas/generated/types.ts'

/** An exact rational number; the denominator is positive. */
export type Ratio = { readonly numerator: bigint; readonly denominator: bigint }

/** A float64 ends near 1.8 × 10^308: what has a larger exponent is no quantity of the news, and would only fill memory. */
const LARGEST_EXPONENT = 400
/** `value_exact` rounds fractions that do not end to this many decimals. */
const DECIMALS = 18
/** Bits of a quotient that decide how a float64 (53 bits) rounds: two guard bits and a sticky one, with room to spare. */
const QUOTIENT_BITS = 64

/** mantissa × 10^exponent ÷ denominator; null where the exponent is beyond all float64. */
export function ratioOf({ mantissa, exponent, denominator }: Exact): Ratio | null {
  if (Math.abs(exponent) > LARGEST_EXPONENT || mantissa.length > LARGEST_EXPONENT) return null
  const scale = 10n ** BigInt(Math.abs(exponent))
  return exponent < 0
    ? { numerator: BigInt(mantissa), denominator: BigInt(denominator) * scale }
    : { numerator: BigInt(mantissa) * scale, denominator: BigInt(denominator) }
}

/** Reads an exact decimal (`-0.0254`) or a fraction of two of them (`5/9`). Throws on anything else. */
export function parseRatio(text: string): Ratio {
  const [top = '', bottom, ...rest] = text.split('/')
  if (rest.length > 0) throw new Error(`\`${text}\` is no exact number; write a decimal or one fraction of decimals`)
  const upper = parseDecimal(top)
  return bottom === undefined ? upper : divide(upper, parseDecimal(bottom))
}

function parseDecimal(text: string): Ratio {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text)
  if (!match) throw new Error(`\`${text}\` is no decimal; write digits with at most one point and no exponent`)
  const [, sign, whole, part = ''] = match
  const digits = BigInt(whole + part)
  return { numerator: sign === '-' ? -digits : digits, denominator: 10n ** BigInt(part.length) }
}

/** The product of two rational numbers, not reduced. */
export const multiply = (a: Ratio, b: Ratio): Ratio => ({
  numerator: a.numerator * b.numerator,
  denominator: a.denominator * b.denominator,
})

/** The sum of two rational numbers, not reduced. */
export const add = (a: Ratio, b: Ratio): Ratio => ({
  numerator: a.numerator * b.denominator + b.numerator * a.denominator,
  denominator: a.denominator * b.denominator,
})

/** The quotient of two rational numbers, not reduced. Throws where the second is zero. */
export function divide(a: Ratio, b: Ratio): Ratio {
  if (b.numerator === 0n) throw new Error('an exact number was divided by zero; no factor of a unit may be zero')
  const sign = b.numerator < 0n ? -1n : 1n
  return { numerator: a.numerator * b.denominator * sign, denominator: a.denominator * b.numerator * sign }
}

/**
 * Plain decimal notation: no exponent, no final zeros after the point, no minus before zero. A fraction that does not end is
 * rounded at 18 decimals; one that ends is written in full.
 */
export function decimalOf(ratio: Ratio): string {
  if (ratio.denominator === 1n) return ratio.numerator.toString()
  const denominator = reducedDenominator(ratio)
  const ending = decimalsOf(denominator)
  const decimals = ending ?? DECIMALS
  const negative = ratio.numerator < 0n
  const scaled = (negative ? -ratio.numerator : ratio.numerator) * 10n ** BigInt(decimals)
  const digits = nearest(scaled, ratio.denominator)
    .toString()
    .padStart(decimals + 1, '0')
  const whole = digits.slice(0, digits.length - decimals)
  const part = digits.slice(digits.length - decimals).replace(/0+$/, '')
  const plain = part === '' ? whole : `${whole}.${part}`
  return negative && plain !== '0' ? `-${plain}` : plain
}

/** The nearest float64, ties to even; null where the number is too large for one. */
export function floatOf(ratio: Ratio): number | null {
  const negative = ratio.numerator < 0n
  const top = negative ? -ratio.numerator : ratio.numerator
  if (top === 0n) return 0
  // Both are exact as float64, whose division rounds to the nearest one.
  if (top <= SAFE && ratio.denominator <= SAFE) return Number(ratio.numerator) / Number(ratio.denominator)
  const shift = Math.max(0, QUOTIENT_BITS + bitLength(ratio.denominator) - bitLength(top))
  const shifted = top << BigInt(shift)
  const quotient = shifted / ratio.denominator
  // the last bit is far below the precision of a float: set, it says that the quotient was cut off
  const sticky = quotient * ratio.denominator === shifted ? quotient : quotient | 1n
  const size = Number(sticky) / 2 ** Math.min(shift, 1000) / 2 ** Math.max(0, shift - 1000)
  if (!Number.isFinite(size)) return null
  return negative ? -size : size
}

const SAFE = BigInt(Number.MAX_SAFE_INTEGER)
const bitLength = (size: bigint): number => size.toString(16).length * 4

function reducedDenominator({ numerator, denominator }: Ratio): bigint {
  let [a, b] = [numerator < 0n ? -numerator : numerator, denominator]
  while (b !== 0n) [a, b] = [b, a % b]
  return denominator / a
}

/** How many decimals 1/denominator has; null where they do not end. */
function decimalsOf(denominator: bigint): number | null {
  let [rest, twos, fives] = [denominator, 0, 0]
  for (; rest % 2n === 0n; rest /= 2n) twos++
  for (; rest % 5n === 0n; rest /= 5n) fives++
  return rest === 1n ? Math.max(twos, fives) : null
}

/** To the nearest integer. What ends is whole here, and what does not end is never halfway: there are no ties to break. */
function nearest(numerator: bigint, denominator: bigint): bigint {
  return (2n * numerator + denominator) / (2n * denominator)
}
