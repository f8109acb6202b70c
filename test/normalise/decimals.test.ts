import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  add,
  decimalOf,
  divide,
  floatOf,
  multiply,
  parseRatio,
  type Ratio,
  ratioOf,
} from '../../pipeline/normalise/decimals.ts'

const exact = fc.record({
  mantissa: fc.bigInt({ min: -(10n ** 25n), max: 10n ** 25n }).map(String),
  exponent: fc.integer({ min: -30, max: 30 }),
  denominator: fc.integer({ min: 1, max: 1_000_000 }),
})
const ratio = fc.record({
  numerator: fc.bigInt({ min: -(10n ** 40n), max: 10n ** 40n }),
  denominator: fc.bigInt({ min: 1n, max: 10n ** 20n }),
})
const decimal = fc
  .tuple(fc.boolean(), fc.bigInt({ min: 0n, max: 10n ** 30n }), fc.integer({ min: 0, max: 30 }))
  .map(([negative, digits, places]) => ({ numerator: negative ? -digits : digits, denominator: 10n ** BigInt(places) }))

describe('ratioOf', () => {
  it.each([
    ['5', 9, 1, '5000000000'],
    ['55', 8, 1, '5500000000'],
    ['1', 0, 3, '0.333333333333333333'],
    ['2', 0, 3, '0.666666666666666667'],
    ['-94', -3, 1, '-0.094'],
    ['35', -2, 1, '0.35'],
    ['-0', 0, 1, '0'],
    ['120', -1, 1, '12'],
    ['1', 30, 1, `1${'0'.repeat(30)}`],
    ['1', -30, 1, `0.${'0'.repeat(29)}1`],
  ])('%s × 10^%i ÷ %i is %s', (mantissa, exponent, denominator, expected) => {
    const made = ratioOf({ mantissa, exponent, denominator })
    expect(made && decimalOf(made)).toBe(expected)
  })
  it('refuses what no float64 can hold, without making it', () => {
    expect(ratioOf({ mantissa: '1', exponent: 999_999_999, denominator: 1 })).toBeNull()
    expect(ratioOf({ mantissa: '9'.repeat(500), exponent: 0, denominator: 1 })).toBeNull()
    const huge = ratioOf({ mantissa: '1', exponent: 309, denominator: 1 })
    expect(huge && floatOf(huge)).toBeNull()
  })
})

describe('decimalOf', () => {
  it('rounds only what does not end, and writes the rest in full even beyond 18 decimals', () => {
    expect(decimalOf({ numerator: 1n, denominator: 2n ** 20n })).toBe('0.00000095367431640625')
    expect(decimalOf({ numerator: 1n, denominator: 7n })).toBe('0.142857142857142857')
    expect(decimalOf({ numerator: -1n, denominator: 3n * 10n ** 20n })).toBe('0')
  })
  it('reads back as the same number where the fraction ends', () => {
    fc.assert(
      fc.property(decimal, number => {
        const read = parseRatio(decimalOf(number))
        expect(read.numerator * number.denominator).toBe(number.numerator * read.denominator)
      }),
    )
  })
  it('is its own plain form: reading and writing again changes nothing', () => {
    fc.assert(
      fc.property(ratio, number => {
        expect(decimalOf(parseRatio(decimalOf(number)))).toBe(decimalOf(number))
      }),
    )
  })
  it('is never farther from the number than half of the 18th decimal', () => {
    fc.assert(
      fc.property(exact, number => {
        const made = ratioOf(number)
        if (!made) throw new Error('the number is in range')
        const read = parseRatio(decimalOf(made))
        const gap = read.numerator * made.denominator - made.numerator * read.denominator
        const size = gap < 0n ? -gap : gap
        expect(2n * size * 10n ** 18n <= read.denominator * made.denominator).toBe(true)
      }),
    )
  })
  it('has no exponent, no final zero after the point and no minus before zero', () => {
    fc.assert(
      fc.property(ratio, number => {
        const written = decimalOf(number)
        expect(written).toMatch(/^-?(0|[1-9]\d*)(\.\d*[1-9])?$/)
        expect(written).not.toBe('-0')
      }),
    )
  })
})

describe('floatOf', () => {
  it('is what the language itself makes of a decimal', () => {
    fc.assert(
      fc.property(decimal, number => {
        expect(floatOf(number)).toBe(Number(decimalOf(number)) + 0)
      }),
    )
  })
  it('is what the language makes of two small integers divided', () => {
    const small = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 })
    fc.assert(
      fc.property(small, fc.integer({ min: 1, max: 1_000_000 }), (top, bottom) => {
        expect(floatOf({ numerator: BigInt(top), denominator: BigInt(bottom) })).toBe(top / bottom + 0)
      }),
    )
  })
  it('gives back every float', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: 2 ** -60, max: 2 ** 60 }), number => {
        // number × 2^120 is a whole number for these sizes
        const numerator = BigInt(number * 2 ** 120)
        expect(floatOf({ numerator, denominator: 2n ** 120n })).toBe(number)
      }),
    )
  })
  it('breaks ties to the even neighbour and sees what is just beside a tie', () => {
    const tie = 2n ** 53n + 1n
    expect(floatOf({ numerator: tie, denominator: 1n })).toBe(2 ** 53)
    expect(floatOf({ numerator: tie * 10n ** 30n + 1n, denominator: 10n ** 30n })).toBe(2 ** 53 + 2)
    expect(floatOf({ numerator: tie * 10n ** 30n - 1n, denominator: 10n ** 30n })).toBe(2 ** 53)
  })
})

describe('arithmetic', () => {
  const same = (a: Ratio, b: Ratio): void => {
    expect(a.numerator * b.denominator).toBe(b.numerator * a.denominator)
  }
  it('divides what it multiplied', () => {
    fc.assert(
      fc.property(ratio, ratio, (a, b) => {
        fc.pre(b.numerator !== 0n)
        const back = divide(multiply(a, b), b)
        expect(back.denominator > 0n).toBe(true)
        same(back, a)
      }),
    )
  })
  it('adds in any order', () => {
    fc.assert(
      fc.property(ratio, ratio, (a, b) => {
        same(add(a, b), add(b, a))
      }),
    )
    same(add(parseRatio('1/3'), parseRatio('1/6')), parseRatio('0.5'))
  })
  it('refuses to divide by zero', () => {
    expect(() => parseRatio('1/0')).toThrow('divided by zero')
  })
})

describe('parseRatio', () => {
  it.each(['', '.', '1.', '.5', '1e3', '+1', '1,000', '0x10', '1/2/3', ' 1', 'NaN'])('refuses %j', text => {
    expect(() => parseRatio(text)).toThrow(/exact number|decimal/)
  })
})
