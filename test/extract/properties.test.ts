import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { extractArticle } from '../../pipeline/extract/article.ts'
import { plainArticle } from '../../pipeline/extract/plainArticle.ts'
import { growth } from '../growth.ts'

const pieces = [
  'about 20,000 containers',
  'more than 1 million barrels of oil',
  '$5.5 billion',
  'twice the quota',
  'on 5 May 2023',
  'a third of',
  '122mm and 152mm shells',
  'between 3 and 5',
  'Hwasong-11',
  '3–1',
  '10:30',
  'No. 17',
  '(68 mph)',
  'dozens of homes',
  'half a million',
  '1 in 4',
  '24/7',
  '± 3',
  '😀',
  '北京 5',
  'it said',
  'rose',
  'to',
  'of the',
  ', and',
  '. The',
  '"',
  '12 per 100,000 people',
  'in the past 18 months',
  'aged 4 and 7',
  '1.5m',
  '54 000',
  '+82-2-555-0142',
  '½',
  '€',
  '1990s',
  '%',
]
const prose = fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 12 }).map(parts => parts.join(' '))
const anything = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 200 }), prose)

describe('extract', () => {
  it('reads a text alike whatever it has read before', () => {
    const last = plainArticle('Shares of the firm rose to 125.8 p')
    const readAfter = (text: string) => {
      extractArticle(plainArticle(text))
      return extractArticle(last)
    }
    expect(readAfter('7 '.repeat(40))).toEqual(readAfter('of '.repeat(40)))
    expect(readAfter('million '.repeat(40))).toEqual(readAfter('. '.repeat(40)))
  })

  it('reads any text without throwing, and every span is a slice of the text in code points', () => {
    fc.assert(
      fc.property(anything, text => {
        const points = [...text]
        for (const mention of extractArticle(plainArticle(text))) {
          expect(points.slice(mention.start, mention.end).join('')).toBe(mention.quote)
          expect(points.slice(mention.number_start, mention.number_end).join('')).toBe(mention.number)
          expect(mention.sentence_start).toBeLessThanOrEqual(mention.start)
          expect(mention.sentence_end).toBeGreaterThanOrEqual(mention.end)
          expect(mention.start).toBeLessThanOrEqual(mention.number_start)
          expect(mention.end).toBeGreaterThanOrEqual(mention.number_end)
        }
      }),
      { numRuns: 1500, seed: 7 },
    )
  })

  it('never parts the two halves of a character', () => {
    const text = '\u{E6796}8:00377 51 deaths, followed by Bornu with 23.'
    const items = extractArticle(plainArticle(text, 'table')).map(({ item }) => item ?? '')
    expect(items).not.toEqual([])
    for (const item of items) expect(item).not.toMatch(/\p{Cs}/u)
  })

  it('accounts for every digit: in one number, or in the unit or the rate of one figure', () => {
    fc.assert(
      fc.property(prose, text => {
        const points = [...text]
        const covered = new Uint8Array(points.length)
        for (const mention of extractArticle(plainArticle(text))) {
          for (let i = mention.number_start; i < mention.number_end; i++) covered[i]++
        }
        const lost = points.filter((char, i) => /[0-9]/.test(char) && covered[i] === 0).join('')
        // the denominator of a rate has no entry of its own
        expect(lost.replaceAll('100000', '')).toBe('')
        expect(Math.max(0, ...covered)).toBeLessThanOrEqual(1)
      }),
      { numRuns: 1500, seed: 11 },
    )
  })

  it('gives the same mentions for a text whatever was read before it', () => {
    fc.assert(
      fc.property(prose, prose, (first, second) => {
        const alone = extractArticle(plainArticle(second))
        extractArticle(plainArticle(first))
        expect(extractArticle(plainArticle(second))).toEqual(alone)
      }),
      { numRuns: 200, seed: 13 },
    )
  })

  // A time that grows with the square of the text would be 64 times as long; the bound leaves room for a busy machine.
  it('grows with its input: eight times the text takes less than twenty times the processor time', () => {
    const texts = [
      '12 ',
      'one hundred and ',
      '$5 ',
      '5% of ',
      'he said 5 ',
      '"5," said Kim. ',
      'from 5 to ',
      'which was 5, ',
    ]
    for (const piece of texts) {
      const read = (size: number) => extractArticle(plainArticle(piece.repeat(Math.ceil(size / piece.length)).trim()))
      expect(growth(read, 3_000, 8), piece).toBeLessThan(20)
    }
  }, 120_000)
})
