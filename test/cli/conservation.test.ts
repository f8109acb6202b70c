import { describe, expect, it } from 'vitest'
import { openBooks } from '../../pipeline/conservation.ts'
import { ingestDocument } from '../../pipeline/ingest/document.ts'
import { makeIssue } from '../../pipeline/issues.ts'
import { normaliseArticle } from '../../pipeline/normalise/article.ts'
import { runArticle, STAGES, type Stages } from '../../pipeline/rows.ts'

const TEXT = `The harbour board opens a new pier

The board hired 40 divers in 2021, and two engineers joined them on the day the new pier was opened.
`

const error = (code: string) => makeIssue({ stage: 'ingest', severity: 'error', code, message: `It is ${code}.` })
const warning = makeIssue({ stage: 'ingest', severity: 'warning', code: 'noted', message: 'Look at it.' })

describe('the books of a build', () => {
  it('balance when every document is published or left out with an error', () => {
    const books = openBooks()
    books.file('one.txt', 1, [error('bad-sidecar'), warning])
    books.published()
    books.file('empty.txt', 0, [error('empty')])
    books.file('list.json', 2, [error('no-article')])
    books.published()
    books.leftOut('list.json', [error('duplicate-url')])
    books.unlisted([error('unreadable'), warning])
    expect(books.settle(3)).toEqual({ read: 6, articles: 2, left_out: 4 })
  })
  it.each<[string, (books: ReturnType<typeof openBooks>) => void]>([
    ['gave neither an article nor an error', books => books.file('lost.txt', 0, [warning])],
    ['gave neither an article nor an error', books => books.file('lost.txt', 0, [error('bad-sidecar')])],
    ['was lost without an error', books => books.leftOut('lost.txt', [warning])],
    ['1 documents were read, but 0 published', books => books.file('lost.txt', 1, [])],
    ['1 files were listed, but 0 came back', books => books.published()],
  ])('do not close when something %s', (message, entry) => {
    const books = openBooks()
    const close = () => {
      entry(books)
      books.settle(1)
    }
    expect(close).toThrow(message)
  })
})

describe('numbers', () => {
  const [article] = ingestDocument({ path: 'a.txt', bytes: Buffer.from(TEXT), sidecar: null }).articles

  it('are all in the ledger, or in an issue', () => {
    const { records, unaccounted } = runArticle(article)
    expect(records?.numbers.map(({ text }) => text)).toEqual(['40', '2021', 'two'])
    expect(unaccounted).toBe(0)
  })

  it('that a stage loses or makes up end the build', () => {
    const losing: Stages = {
      ...STAGES,
      normalise: (...all) => {
        const rows = normaliseArticle(...all)
        return { ...rows, numbers: rows.numbers.filter(({ reason }) => reason === null) }
      },
    }
    const { unaccounted } = runArticle(article, losing)
    expect(unaccounted).toBe(1)
    expect(() => openBooks().numbers('a.txt', unaccounted)).toThrow('1 numbers of a.txt were lost between extract')
    expect(() => openBooks().numbers('a.txt', -2)).toThrow('2 numbers of a.txt were made up')
  })

  it('that do not hold are in an issue each', () => {
    const moving: Stages = {
      ...STAGES,
      normalise: (...all) => {
        const rows = normaliseArticle(...all)
        return { ...rows, numbers: rows.numbers.map(row => (row.text === '2021' ? { ...row, start: 0 } : row)) }
      },
    }
    const { records, issues, unaccounted } = runArticle(article, moving)
    expect(records?.numbers).toHaveLength(2)
    expect(issues).toHaveLength(1)
    expect(unaccounted).toBe(0)
  })
})
