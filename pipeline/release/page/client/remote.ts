import {
  type AsyncBuffer,
  asyncBufferFromUrl,
  type FileMetaData,
  parquetMetadataAsync,
  parquetReadObjects,
} from 'hyparquet'
import { excerptOf, pageCell } from '../excerpt.ts'
import { type Cell, type Entry, FIGURE_COLUMNS, figureOf, type PageArticle, type Proof } from './records.ts'

/** Figures that a browser is asked to hold; of a larger release the first are read, and the page says so. */
export const MOST_FIGURES = 200_000

type Row = Readonly<Record<string, unknown>>
type Table = {
  readonly size: number
  /** First row of each row group, and the row after its last. */
  readonly groups: readonly { readonly from: number; readonly to: number }[]
  readonly read: (columns: readonly string[], from: number, to: number) => Promise<Row[]>
}

function tableOf(file: AsyncBuffer, metadata: FileMetaData): Table {
  let from = 0
  const groups = metadata.row_groups.map(group => {
    const first = from
    from += Number(group.num_rows)
    return { from: first, to: from }
  })
  return {
    size: from,
    groups,
    read: (columns, rowStart, rowEnd) =>
      parquetReadObjects({ file, metadata, columns: [...columns], rowStart, rowEnd }),
  }
}

/** Opens a table that lies beside the page: its size and its footer are read, rows when they are wanted. */
async function openTable(name: string): Promise<Table> {
  const file = await asyncBufferFromUrl({ url: new URL(`parquet/${name}.parquet`, location.href).href })
  return tableOf(file, await parquetMetadataAsync(file))
}

function cellOf(row: Row, name: string): Cell {
  const value = row[name] ?? null
  if (value === null || typeof value === 'number') return value
  return typeof value === 'bigint' ? Number(value) : pageCell(name, String(value))
}

const wordsOf = (row: Row, name: string): string | null => {
  const cell = cellOf(row, name)
  return cell === null ? null : String(cell)
}

const addressIn = (row: Row, name: string): string | null => (row[name] == null ? null : String(row[name]))

const ARTICLE_COLUMNS = ['article_id', 'title', 'publisher', 'published', 'url', 'derived_from']

async function allArticles(): Promise<Map<string, PageArticle>> {
  const table = await openTable('articles')
  const rows = await table.read(ARTICLE_COLUMNS, 0, table.size)
  return new Map(
    rows.map(row => [
      String(row.article_id),
      {
        title: wordsOf(row, 'title'),
        publisher: wordsOf(row, 'publisher'),
        published: wordsOf(row, 'published'),
        url: addressIn(row, 'url'),
        derived_from: addressIn(row, 'derived_from'),
      },
    ]),
  )
}

/** What `make` gives, made once; a failure is not kept, so that it can be tried again. */
function once<Key, Value>(make: (key: Key) => Promise<Value>): (key: Key) => Promise<Value> {
  const made = new Map<Key, Promise<Value>>()
  return key => {
    const known = made.get(key)
    if (known !== undefined) return known
    const value = make(key)
    made.set(key, value)
    value.catch(() => made.delete(key))
    return value
  }
}

type Sentence = { readonly start: number; readonly text: string }

/** Finds sentences by their keys: the keys of a row group are read when it is searched, its texts when one is found in it. */
function sentenceFinder(): (id: string) => Promise<Sentence> {
  const table = once((name: string) => openTable(name))
  const keys = once(async (group: number) => {
    const { groups, read } = await table('sentences')
    const { from = 0, to = 0 } = groups[group] ?? {}
    return new Map((await read(['sentence_id'], from, to)).map((row, index) => [String(row.sentence_id), index]))
  })
  const texts = once(async (group: number) => {
    const { groups, read } = await table('sentences')
    const { from = 0, to = 0 } = groups[group] ?? {}
    return read(['start', 'text'], from, to)
  })
  return async id => {
    const { groups } = await table('sentences')
    for (const group of groups.keys()) {
      const index = (await keys(group)).get(id)
      const row = index === undefined ? undefined : (await texts(group))[index]
      if (row !== undefined) return { start: Number(row.start), text: String(row.text) }
    }
    throw new Error(`there is no sentence ${id}`)
  }
}

export type Loaded = { readonly entries: Entry[]; readonly total: number }

/**
 * The figures of the release that lies beside the page, by HTTP ranges and row group by row group; `onRows` hears how many there
 * are so far. Sentences are read when a row is opened, where the release has them.
 */
export async function loadFigures(hasSentences: boolean, onRows: (rows: number) => void): Promise<Loaded> {
  const [figures, articles] = await Promise.all([openTable('figures'), allArticles()])
  const sentence = sentenceFinder()
  const proofOf = async (row: Row): Promise<Proof> => {
    const { start, text } = await sentence(String(row.sentence_id))
    const excerpt = excerptOf(text, Number(row.start) - start, Number(row.end) - start)
    return { sentence: excerpt.text, from: excerpt.from, to: excerpt.to }
  }
  const entries: Entry[] = []
  const entryOf = (row: Row): Entry => {
    const figure = figureOf(Object.fromEntries(FIGURE_COLUMNS.map(name => [name, cellOf(row, name)])))
    const article = articles.get(String(row.article_id))
    if (article === undefined) throw new Error(`${figure.figure_id} has no article`)
    const place = { sentence_id: row.sentence_id, start: row.start, end: row.end }
    const proof = hasSentences && row.sentence_id != null ? { readProof: () => proofOf(place) } : {}
    return { figure, article, sentence: null, from: 0, to: 0, ...proof }
  }
  for (const { from, to } of figures.groups) {
    if (from >= MOST_FIGURES) break
    const columns = [...FIGURE_COLUMNS, 'article_id', 'sentence_id', 'start', 'end']
    for (const row of await figures.read(columns, from, Math.min(to, MOST_FIGURES))) entries.push(entryOf(row))
    onRows(entries.length)
  }
  return { entries, total: figures.size }
}
