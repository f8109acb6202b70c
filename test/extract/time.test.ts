import { describe, expect, it } from 'vitest'
import { extractArticle } from '../../pipeline/extract/article.ts'
import { plainArticle } from '../../pipeline/extract/plainArticle.ts'
import type { Article, Mention } from '../../schemas/generated/types.ts'
import { growth } from '../growth.ts'

/** The figures of an article whose blocks are all of one kind. */
function figuresOf(kind: Article['parts'][number]['kind'], ...blocks: string[]): Mention[] {
  const article = plainArticle(blocks.join('\n\n'))
  let start = 0
  article.parts = blocks.map(text => {
    const part = { kind, start, end: start + text.length }
    start = part.end + 2
    return part
  })
  return extractArticle(article).filter(mention => mention.status === 'figure')
}
const times = (figures: Mention[]): (string | null)[] => figures.map(figure => figure.time_text)

describe('times of other sentences', () => {
  it('resolves that morning to the time last told, and marks it as implied', () => {
    const figures = figuresOf(
      'body',
      'On March 14 last year, a mason fell 11 metres. The log for that morning recorded 0 faults.',
    )
    expect(times(figures)).toEqual(['On March 14 last year', 'On March 14 last year'])
    expect(figures.map(figure => figure.implied.includes('time'))).toEqual([false, true])
  })

  it('does not carry a time into a sentence that names none', () => {
    expect(times(figuresOf('body', 'In 2021 the club sold 40 boats. It sold 12 ropes.'))).toEqual(['In 2021', null])
  })

  it('leaves a time that points at another one open', () => {
    expect(times(figuresOf('body', 'The club sold 40 boats the year before.'))).toEqual([null])
  })
})

describe('tables', () => {
  it('reads the years above the columns', () => {
    const figures = figuresOf('table', 'Item\tAug. 2021\tAug. 2022', 'Rope\t109.40\t218.60', 'Oars\t268.30\t386.90')
    expect(times(figures)).toEqual(['Aug. 2021', 'Aug. 2022', 'Aug. 2021', 'Aug. 2022'])
  })

  it('reads the year that opens a row', () => {
    expect(times(figuresOf('table', 'Year\tBoats\tRopes', '2021\t40.5\t50.5', '2022\t60.5\t70.5'))).toEqual([
      '2021',
      '2021',
      '2022',
      '2022',
    ])
  })

  it('gives cells under other headings no time', () => {
    expect(times(figuresOf('table', 'Item\tPrice\t2022', 'Rope\t109.40\t218.60'))).toEqual([null, '2022'])
  })
})

describe('a list without full stops', () => {
  const list = (n: number): string => `In 2021 Norway sent ${'40 trucks in May, Latvia 3 boats on Friday, '.repeat(n)}`

  it('takes eight times as long for eight times as much, not 64 times', () => {
    expect(growth(n => figuresOf('body', list(n)), 200, 8)).toBeLessThan(20)
  })
})
