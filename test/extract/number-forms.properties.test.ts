import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { extractArticle } from '../../pipeline/extract/article.ts'
import { plainArticle } from '../../pipeline/extract/plainArticle.ts'
import { decimalOf, ratioOf } from '../../pipeline/normalise/decimals.ts'
import type { Mention } from '../../schemas/generated/types.ts'
import { readExamples } from './examples.ts'

const exactly = (value: Mention['value']): string | null => {
  const ratio = value && ratioOf(value)
  return ratio && decimalOf(ratio)
}

/** The exact values of the figures of a sentence. */
const valuesOf = (sentence: string): (string | null)[] =>
  extractArticle(plainArticle(sentence)).map(({ value }) => exactly(value))

const grouped = (value: number, mark: string): string => String(value).replace(/\B(?=(\d{3})+$)/g, mark)

const SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')

/** A whole number below a billion in English words. */
function inWords(value: number): string {
  const parts = (size: number, word: string, joint: string): string => {
    const rest = value % size
    return `${inWords(Math.floor(value / size))} ${word}${rest === 0 ? '' : `${rest < 100 ? ' and ' : joint}${inWords(rest)}`}`
  }
  if (value < 20) return SMALL[value]
  if (value < 100) return TENS[Math.floor(value / 10) - 2] + (value % 10 === 0 ? '' : `-${SMALL[value % 10]}`)
  if (value < 1000) return parts(100, 'hundred', ' and ')
  if (value < 1_000_000) return parts(1000, 'thousand', ' ')
  return parts(1_000_000, 'million', ' ')
}

const scaled = (mantissa: number, decimals: number, power: number): string =>
  decimalOf({ numerator: BigInt(mantissa) * 10n ** BigInt(power), denominator: 10n ** BigInt(decimals) })
const pointed = (mantissa: number, decimals: number): string => (mantissa / 10 ** decimals).toFixed(decimals)

const whole = fc.oneof(fc.integer({ min: 2, max: 999 }), fc.integer({ min: 10_000, max: 999_999_999 }))
const decimal = fc.tuple(fc.integer({ min: 11, max: 99_999 }), fc.integer({ min: 1, max: 2 }))

describe('a number that is written in any form is read as itself', () => {
  it('with commas, and with spaces of three kinds', () => {
    fc.assert(
      fc.property(whole, fc.constantFrom(',', ' ', '\u00a0', '\u2009'), (value, mark) => {
        expect(valuesOf(`They counted ${grouped(value, mark)} boats.`)).toEqual([String(value)])
      }),
      { seed: 3, numRuns: 400 },
    )
  })
  it('in words', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 999_999_999 }), value => {
        expect(valuesOf(`They counted ${inWords(value)} boats.`)).toEqual([String(value)])
      }),
      { seed: 4, numRuns: 400 },
    )
  })
  it('as a decimal with a scale', () => {
    const scale = fc.constantFrom(
      ...(Object.entries({ thousand: 3, million: 6, billion: 9, trillion: 12 }) as [string, number][]),
    )
    fc.assert(
      fc.property(decimal, scale, ([mantissa, decimals], [word, power]) => {
        const written = `${pointed(mantissa, decimals)} ${word}`
        expect(valuesOf(`They counted ${written} boats.`)).toEqual([scaled(mantissa, decimals, power)])
      }),
      { seed: 5, numRuns: 400 },
    )
  })
  it('with a fraction', () => {
    const parts = fc.constantFrom(['½', 50], ['¼', 25], ['¾', 75]) as fc.Arbitrary<[string, number]>
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99 }), parts, (value, [mark, hundredths]) => {
        expect(valuesOf(`They sailed ${value}${mark} miles.`)).toEqual([scaled(value * 100 + hundredths, 2, 0)])
      }),
      { seed: 6, numRuns: 200 },
    )
  })
  it('as money, with a sign, a code or a name', () => {
    const forms = fc.constantFrom(
      (amount: string) => `$${amount}`,
      (amount: string) => `€${amount}`,
      (amount: string) => `£${amount} million`,
      (amount: string) => `USD ${amount}`,
      (amount: string) => `${amount} euros`,
    )
    fc.assert(
      fc.property(whole, fc.integer({ min: 10, max: 99 }), forms, (value, cents, form) => {
        const written = form(`${grouped(value, ',')}.${cents}`)
        const power = written.includes('million') ? 6 : 0
        expect(valuesOf(`The pier cost ${written}.`)).toEqual([scaled(value * 100 + cents, 2, power)])
      }),
      { seed: 8, numRuns: 400 },
    )
  })
})

const SENTENCES = readdirSync('pipeline/extract/rules')
  .filter(name => name.endsWith('.examples.txt'))
  .flatMap(name => readExamples(readFileSync(`pipeline/extract/rules/${name}`, 'utf8')).map(({ sentence }) => sentence))

/** The numbers of paragraphs, by their places. What a number is may hang on what stands before it; that it is there may not. */
function numbersOf(paragraphs: readonly string[]): string[] {
  let end = -2
  const parts = paragraphs.map(paragraph => {
    const start = end + 2
    end = start + [...paragraph].length
    return { kind: 'body' as const, start, end }
  })
  const article = { ...plainArticle(paragraphs.join('\n\n')), parts }
  return extractArticle(article).map(({ number, number_start }) => `${number_start} ${number}`)
}

it('two documents that are joined have the numbers of both', () => {
  const document = fc.array(fc.constantFrom(...SENTENCES), { minLength: 1, maxLength: 4 })
  fc.assert(
    fc.property(document, document, (first, second) => {
      const offset = [...first.join('\n\n')].length + 2
      const moved = numbersOf(second).map(each => each.replace(/^\d+/, start => String(Number(start) + offset)))
      expect(numbersOf([...first, ...second])).toEqual([...numbersOf(first), ...moved])
    }),
    { seed: 9, numRuns: 300 },
  )
})
