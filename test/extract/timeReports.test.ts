import { expect, it } from 'vitest'
import { extractArticle } from '../../pipeline/extract/article.ts'
import { plainArticle } from '../../pipeline/extract/plainArticle.ts'
import { growth } from '../growth.ts'

const figuresOf = (text: string) => extractArticle(plainArticle(text)).filter(mention => mention.status === 'figure')

it('marks the stretch of a report as implied where only its label stands', () => {
  const [rise, profit, looms] = figuresOf(
    'Q2 profit rose 9% on strong demand. Profit was 40 million euros for the quarter ended September 30. It sold 900 looms in the quarter.',
  )
  expect([rise, profit, looms].map(figure => figure.time_text)).toEqual(
    Array(3).fill('for the quarter ended September 30'),
  )
  expect([rise, profit, looms].map(figure => figure.implied.includes('time'))).toEqual([true, false, true])
})

it('marks the trading day of an earlier sentence as implied', () => {
  const [price] = figuresOf('Oil rose on Wednesday. Brent settled at $76 a barrel.')
  expect([price.time_text, price.implied.includes('time')]).toEqual(['on Wednesday', true])
})

it('gives the month that a report is about to what it measures, marked as implied', () => {
  const lead = 'Peru added 900 jobs in March from a year before, data showed. '
  const timesOf = (text: string) =>
    figuresOf(lead + text)
      .slice(1)
      .map(({ time_text, implied }) => [time_text, implied.includes('time')])
  expect(timesOf('The jobless rate stood at 3 percent. Retail lost 40 jobs.')).toEqual(
    Array(2).fill(['in March', true]),
  )
  // another time, a price of a day, a plan, what is compared with, and what is no measure of such a report
  expect(timesOf('The jobless rate stood at 3 percent in April.')).toEqual([['in April', false]])
  expect(timesOf('Shares fell 3 percent.')).toEqual([[null, false]])
  expect(timesOf('The bank raised its growth forecast to 3 percent.')).toEqual([[null, false]])
  expect(timesOf('Output rose 3 percent, compared with 5 percent.')[1]).toEqual([null, false])
  expect(timesOf('Ruiz owned 40 boats.')).toEqual([[null, false]])
})

it('stays linear in an article of quarters and closing prices', () => {
  const read = (n: number) =>
    extractArticle(
      plainArticle(`It sold 900 looms in the quarter. Shares closed up 3% at $41. ${'Rye rose on Friday. '}`.repeat(n)),
    )
  expect(growth(read, 200, 8)).toBeLessThan(20)
})
