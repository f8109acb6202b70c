import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type StructRow, tableFromIPC, type Vector } from 'apache-arrow'
import { tableNamed } from '../../pipeline/release/cells.ts'

export const TABLES = ['articles', 'figures', 'numbers', 'sentences', 'issues'] as const
export type Name = (typeof TABLES)[number]
type Row = Record<string, unknown>
/** The rows of a dataset, each table in the order of its keys. */
export type Rows = Record<Name, Row[]>

/** Rows with the columns of their table, in the order of their keys. */
export function inOrder(name: Name, rows: readonly Row[]): Row[] {
  const { primaryKey, columns } = tableNamed(name)
  const key = (row: Row): string => String(row[primaryKey])
  const plain = rows.map(row => Object.fromEntries(columns.map(column => [column.name, row[column.name] ?? null])))
  return plain.sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0))
}

const rowsFrom = (read: (name: Name) => readonly Row[]): Rows => ({
  articles: inOrder('articles', read('articles')),
  figures: inOrder('figures', read('figures')),
  numbers: inOrder('numbers', read('numbers')),
  sentences: inOrder('sentences', read('sentences')),
  issues: inOrder('issues', read('issues')),
})

export const rowsOfRelease = (release: string): Rows =>
  rowsFrom(name => JSON.parse(readFileSync(join(release, `json/${name}.json`), 'utf8')))

const structs = (list: Vector | null): Row[] => (list === null ? [] : [...list].map((row: StructRow) => row.toJSON()))

/** The rows in what the filter and `settle` wrote, put together as an engine has to. */
export function rowsOfStreams(found: Uint8Array, settled: Uint8Array): Rows {
  const placeOf = (row: Row): string => `${row.source_file} ${row.source_row} ${row.part}`
  const said = new Map(
    tableFromIPC(settled)
      .toArray()
      .map(row => [placeOf(row), row]),
  )
  const rows: Record<Name, Row[]> = { articles: [], figures: [], numbers: [], sentences: [], issues: [] }
  for (const row of tableFromIPC(found).toArray()) {
    const about = said.get(placeOf(row))
    const left = structs(about?.issues ?? null)
    rows.issues.push(...(left.length > 0 ? left : structs(row.issues)))
    if (row.article === null || left.length > 0) continue
    rows.articles.push({ ...row.article.toJSON(), near_duplicate_of: about?.near_duplicate_of ?? null })
    for (const name of ['figures', 'numbers', 'sentences'] as const) rows[name].push(...structs(row[name]))
  }
  return rowsFrom(name => rows[name])
}
