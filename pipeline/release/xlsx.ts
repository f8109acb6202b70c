import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type WriteSheet, writeXlsx } from 'hucre/xlsx'
import type { Release } from '../../schemas/generated/types.ts'
import { columnIndex, type Row, tableNamed } from './cells.ts'
import { joinedColumns, joinedRows } from './joined-rows.ts'
import { readRows } from './read-json.ts'
import { releaseTables } from './release-tables.ts'
import { inReadingOrder } from './xlsx-order.ts'
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
  const joined = joinedColumns(quotes).map(({ name }) => text(name, name === 'sentence' ? 80 : 30))
  const numbers = tableNamed('numbers')
  const reason = columnIndex(numbers, 'reason')
  const columnsOf = (name: string): SheetColumn[] => [...tableNamed(name).columns]
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

function dictionarySheet(quotes: boolean): WriteSheet {
  const rows = releaseTables(quotes).flatMap(table =>
    table.columns.map(column => [
      table.name,
      column.name,
      column.type,
      column.nullable ? 'yes' : 'no',
      (column.enum ?? []).join(', '),
      column.description,
    ]),
  )
  const columns = [
    text('table', 12),
    text('column', 20),
    text('type', 10),
    text('may be empty', 15),
    text('values', 40),
    text('meaning', 120),
  ]
  return tableSheet('dictionary', columns, rows)
}

function readMeSheet(
  title: string,
  description: string,
  sheets: { name: string; total: number }[],
  part: number,
  parts: number,
): WriteSheet {
  const rows: string[][] = [
    ['what this is', title],
    ['', description],
    [
      'how to read it',
      'One row of `figures` is one number that an article states, with the sentence that proves it. An empty cell means that the text states nothing there. The columns that people read come first, the keys last; `dictionary` says what each means.',
    ],
    [
      '',
      'Texts are texts and numbers are numbers here. `value` is a rounded float, `value_exact` the exact decimal. The CSV has the same rows byte for byte.',
    ],
    [
      '',
      'A text of more than 32,767 characters is cut and says so; the characters U+FFFE and U+FFFF, which Excel cannot hold, are shown as U+FFFD.',
    ],
    [
      'rights',
      'The facts are under CC BY 4.0. Titles and sentences are quotations; their rights stay with the publishers (RIGHTS-QUOTES.md).',
    ],
    ...sheets.map(({ name, total }) => [
      `rows of \`${name}\``,
      `${total} in ${parts === 1 ? 'this workbook' : `${parts} workbooks`}`,
    ]),
  ]
  if (parts > 1) {
    rows.push([
      'part',
      `${part} of ${parts}: a sheet holds ${SHEET_ROWS} rows, the next ones are in ${workbookFile(part === parts ? 1 : part + 1)}`,
    ])
  }
  return { ...tableSheet('read me', [text('about', 24), text('article-figures', 140)], rows) }
}

/**
 * `article-figures.xlsx` from the JSON files of the same release: the edition for spreadsheets, with the sentences beside the
 * numbers. Gives the names of the files written; there is more than one where a sheet would have more than `sheetRows` rows.
 */
export async function writeWorkbooks(
  directory: string,
  release: Release,
  about: { title: string; description: string },
  sheetRows = SHEET_ROWS,
): Promise<string[]> {
  const sheets = dataSheets(directory, release)
  const parts = Math.max(1, ...sheets.map(({ total }) => Math.ceil(total / sheetRows)))
  const files: string[] = []
  for (let part = 1; part <= parts; part++) {
    const data = sheets.map(({ name, columns, rows }) => tableSheet(name, columns, take(rows, sheetRows)))
    const bytes = await writeXlsx({
      sheets: [
        readMeSheet(about.title, about.description, sheets, part, parts),
        ...data,
        dictionarySheet(release.quotes),
      ],
      properties: { title: about.title, creator: 'article-figures', created: NO_TIME, modified: NO_TIME },
      activeSheet: 1,
    })
    writeFileSync(join(directory, workbookFile(part)), bytes)
    files.push(workbookFile(part))
  }
  return files
}
