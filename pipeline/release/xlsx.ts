import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type WriteSheet, writeXlsx } from 'hucre/xlsx'
import type { Dataset, Release } from '../../schemas/generated/types.ts'
import { columnIndex, type Row, tableNamed } from './cells.ts'
import { joinedColumns, joinedRows } from './joined-rows.ts'
import { readRows } from './read-json.ts'
import { dressOf } from './xlsx-dress.ts'
import { inReadingOrder } from './xlsx-order.ts'
import { dictionarySheet, readMeSheet } from './xlsx-read-me.ts'
import { type SheetColumn, tableSheet } from './xlsx-sheet.ts'

/**
 * Rows of a sheet in one workbook, far below the 1,048,576 of Excel: the library holds a workbook in memory, about 10 KB a row,
 * and spreadsheets of that size still open quickly. Further rows go into `article-figures-2.xlsx` and so on.
 */
export const SHEET_ROWS = 50_000

/** ZIP and document times are fixed: the same data give the same bytes. */
const NO_TIME = new Date(Date.UTC(1980, 0, 1))

export const workbookFile = (part: number): string =>
  part === 1 ? 'article-figures.xlsx' : `article-figures-${part}.xlsx`

const text = (name: string, width: number): SheetColumn => ({ name, type: 'string', width })

/** Widths of what people read, in characters; other columns are as wide as their kind needs. */
const WIDTHS: Readonly<Record<string, number>> = {
  quote: 34,
  value: 18,
  value_min: 18,
  value_max: 18,
  unit: 9,
  per: 12,
  item: 28,
  sentence: 80,
  time: 18,
  agent: 18,
  recipient: 18,
  source: 36,
  source_role: 24,
  via: 22,
  article_title: 42,
  publisher: 22,
  published: 22,
}
const WRAPPED = new Set(['quote', 'item', 'sentence', 'source', 'source_role', 'article_title', 'message', 'meaning'])

/** The next `count` rows. */
function take(rows: Iterator<Row>, count: number): Row[] {
  const taken: Row[] = []
  while (taken.length < count) {
    const { value, done } = rows.next()
    if (done) break
    taken.push(value)
  }
  return taken
}

/** The sheets with data: their columns, their rows and how many there are. */
function dataSheets(directory: string, release: Release) {
  const { quotes } = release
  const joined = joinedColumns(quotes).map(
    ({ name }): SheetColumn =>
      name === 'sentence_start'
        ? { name, type: 'integer' }
        : { ...text(name, WIDTHS[name] ?? 30), wrap: WRAPPED.has(name) },
  )
  const numbers = tableNamed('numbers')
  const reason = columnIndex(numbers, 'reason')
  const columnsOf = (name: string): SheetColumn[] =>
    tableNamed(name).columns.map(column => ({
      ...column,
      ...(WIDTHS[column.name] === undefined ? {} : { width: WIDTHS[column.name] }),
      wrap: WRAPPED.has(column.name),
    }))
  const excluded = Object.values(release.excluded_by_reason).reduce((sum, count) => sum + count, 0)
  const count = (name: string): number => release.rows[name] ?? 0
  const all = () => true
  return [
    {
      name: 'figures',
      ...inReadingOrder([...columnsOf('figures'), ...joined], joinedRows(directory, quotes, 'figures', all)),
      total: count('figures'),
    },
    {
      name: 'articles',
      columns: columnsOf('articles'),
      rows: readRows(directory, tableNamed('articles')),
      total: count('articles'),
    },
    {
      name: 'excluded numbers',
      ...inReadingOrder(
        [...columnsOf('numbers'), ...joined],
        joinedRows(directory, quotes, 'numbers', row => row[reason] !== null),
      ),
      total: excluded,
    },
    {
      name: 'issues',
      columns: columnsOf('issues'),
      rows: readRows(directory, tableNamed('issues')),
      total: count('issues'),
    },
  ]
}

/** The name by which LibreOffice finds the filter of a sheet; Excel makes it by itself. */
function filterRange({ name, autoFilter }: WriteSheet): { name: string; range: string; scope: string }[] {
  if (autoFilter === undefined) return []
  const range = autoFilter.range.replace(/([A-Z]+)(\d+)/g, '$$$1$$$2')
  return [{ name: '_xlnm._FilterDatabase', range: `'${name}'!${range}`, scope: name }]
}

/**
 * `article-figures.xlsx` from the JSON files of the same release: the edition for spreadsheets, with the sentences beside the
 * numbers. Gives the names of the files written; there is more than one where a sheet would have more than `sheetRows` rows.
 */
export async function writeWorkbooks(
  directory: string,
  release: Release,
  about: Dataset,
  sheetRows = SHEET_ROWS,
): Promise<string[]> {
  const sheets = dataSheets(directory, release)
  const parts = Math.max(1, ...sheets.map(({ total }) => Math.ceil(total / sheetRows)))
  const files: string[] = []
  for (let part = 1; part <= parts; part++) {
    const data = sheets.map(({ name, columns, rows }) =>
      tableSheet(name, columns, take(rows, sheetRows), dressOf(columns)),
    )
    const readMe = readMeSheet({ about, release, sheets, part, parts, sheetRows, fileOf: workbookFile })
    const all = [readMe, ...data, dictionarySheet(release.quotes)]
    const bytes = await writeXlsx({
      sheets: all,
      namedRanges: all.flatMap(filterRange),
      properties: { title: about.title, creator: 'article-figures', created: NO_TIME, modified: NO_TIME },
      activeSheet: 1,
    })
    writeFileSync(join(directory, workbookFile(part)), bytes)
    files.push(workbookFile(part))
  }
  return files
}
