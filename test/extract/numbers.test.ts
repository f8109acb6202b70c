import { describe, expect, it } from 'vitest'
import { extractArticle } from '../../pipeline/extract/article.ts'
import { plainArticle } from '../../pipeline/extract/plainArticle.ts'

/** The numbers of some paragraphs and their values. */
function numbersOf(...paragraphs: string[]): [number: string, value: number | null][] {
  const text = paragraphs.join('\n\n')
  let end = -2
  const parts = paragraphs.map(paragraph => {
    const start = end + 2
    end = start + [...paragraph].length
    return { kind: 'body' as const, start, end }
  })
  return extractArticle({ ...plainArticle(text), parts }).map(({ number, value }) => [
    number,
    value && (Number(value.mantissa) * 10 ** value.exponent) / value.denominator,
  ])
}

describe('groups of digits after a space', () => {
  it('are three digits each, and a decimal of three characters is none', () => {
    expect(numbersOf('They moved 54 000 crates.')).toEqual([['54 000', 54_000]])
    expect(numbersOf('It sold 12 3.5 inch bolts.')).toEqual([
      ['12', 12],
      ['3.5', 3.5],
    ])
  })
  it('that no float holds exactly are listed without a value', () => {
    expect(numbersOf('It is 123 456 789 012 345 678 901 miles off.')).toEqual([['123 456 789 012 345 678 901', null]])
    expect(numbersOf('It has 1, 000, 000, 000, 000, 000, 000 grains.')).toEqual([
      ['1, 000, 000, 000, 000, 000, 000', null],
    ])
  })
})

describe('a number ends with its sentence', () => {
  const cases: [string, string, [string, number | null][]][] = [
    [
      'It grew by half a',
      'Million-pound homes sold.',
      [
        ['half', 0.5],
        ['Million', 1e6],
      ],
    ],
    [
      'It grew 2½',
      'Million-pound homes sold.',
      [
        ['2½', 2.5],
        ['Million', 1e6],
      ],
    ],
    [
      'It grew three point two',
      'Million-pound homes sold.',
      [
        ['three point two', 3.2],
        ['Million', 1e6],
      ],
    ],
    [
      'They got grade A',
      'Dozen eggs: $3',
      [
        ['Dozen', 12],
        ['3', 3],
      ],
    ],
    ['It has tens of', 'Thousands came.', [['Thousands', null]]],
  ]
  it.each(cases)('%s | %s', (first, second, expected) => {
    expect(numbersOf(first, second)).toEqual(expected)
  })
})
