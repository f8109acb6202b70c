import { describe, expect, it } from 'vitest'
import { openBooks } from '../../pipeline/conservation.ts'
import { makeIssue } from '../../pipeline/issues.ts'

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
