import { type Cell, columnIndex, type Row, tableNamed } from './cells.ts'
import { readRows } from './read-json.ts'

/** Columns that a reader of a spreadsheet wants beside a row: the sentence, and what article it is from. */
const JOINED: readonly { readonly name: string; readonly table: string; readonly column: string }[] = [
  { name: 'sentence', table: 'sentences', column: 'text' },
  { name: 'article_title', table: 'articles', column: 'title' },
  { name: 'publisher', table: 'articles', column: 'publisher' },
  { name: 'published', table: 'articles', column: 'published' },
  { name: 'url', table: 'articles', column: 'url' },
  { name: 'derived_from', table: 'articles', column: 'derived_from' },
  { name: 'sentence_start', table: 'sentences', column: 'start' },
]

/** The joined columns of a release with or without its quotations. */
export const joinedColumns = (quotes: boolean) => JOINED.filter(({ table }) => quotes || table !== 'sentences')

/**
 * Follows the articles and sentences of a release in its order. Rows of all tables are in the order of the articles, so that only
 * one article's sentences are in memory at a time.
 */
function followArticles(directory: string, quotes: boolean) {
  const articles = tableNamed('articles')
  const sentences = tableNamed('sentences')
  const articleRows = readRows(directory, articles)
  const sentenceRows = quotes ? readRows(directory, sentences) : noRows()
  const idOf = columnIndex(articles, 'article_id')
  const ownerOf = columnIndex(sentences, 'article_id')
  const sentenceId = columnIndex(sentences, 'sentence_id')
  let article: Row | undefined
  let next = sentenceRows.next()
  const found = new Map<Cell, Row>()
  return {
    find: (articleId: Cell, id: Cell): { article: Row; sentence: Row | undefined } => {
      while (article?.[idOf] !== articleId) {
        const { value, done } = articleRows.next()
        if (done) throw new Error(`release: a row of the article ${articleId} is not in the order of the articles`)
        article = value
        found.clear()
        while (!next.done && next.value[ownerOf] === value[idOf]) {
          found.set(next.value[sentenceId] ?? null, next.value)
          next = sentenceRows.next()
        }
      }
      const sentence = found.get(id)
      if (!article || (quotes && !sentence))
        throw new Error(`release: the sentence ${id} of the article ${articleId} is missing`)
      return { article, sentence }
    },
    close: (): void => {
      articleRows.return(undefined)
      sentenceRows.return(undefined)
    },
  }
}

function* noRows(): Generator<Row> {}

/** The rows of a table that `keep` wants, each with the joined columns behind its own. */
export function* joinedRows(
  directory: string,
  quotes: boolean,
  tableName: string,
  keep: (row: Row) => boolean,
): Generator<Row> {
  const table = tableNamed(tableName)
  const articleId = columnIndex(table, 'article_id')
  const sentenceId = columnIndex(table, 'sentence_id')
  const places = joinedColumns(quotes).map(({ table: from, column }) => ({
    from,
    index: columnIndex(tableNamed(from), column),
  }))
  const articles = followArticles(directory, quotes)
  try {
    for (const row of readRows(directory, table)) {
      if (!keep(row)) continue
      const { article, sentence } = articles.find(row[articleId] ?? null, row[sentenceId] ?? null)
      yield [...row, ...places.map(({ from, index }) => (from === 'articles' ? article : sentence)?.[index] ?? null)]
    }
  } finally {
    articles.close()
  }
}
