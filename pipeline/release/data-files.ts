import type { Table } from '../../schemas/generated/tables.ts'
import type { Dataset, Release } from '../../schemas/generated/types.ts'
import type { FileFact } from './checksums.ts'
import { releaseTables } from './release-tables.ts'
import { SQLITE_FILE } from './sqlite.ts'

/** All that the descriptions of a release are made from: no clock, no directory. */
export type ReleaseFacts = {
  readonly release: Release
  readonly about: Dataset
  readonly csvSafe: boolean
  readonly files: readonly FileFact[]
}

/** A file that holds rows: one table in one format, or all tables. */
export type DataFile = FileFact & {
  readonly name: string
  readonly description: string
  readonly format: string
  readonly mediatype: string
  readonly table: Table | null
  /** Whether the file holds quotations. */
  readonly quotations: boolean
}

/** The formats of a table in their order: CSV first, as the one with the schema. */
const TABLE_FORMATS = [
  { format: 'csv', mediatype: 'text/csv' },
  { format: 'json', mediatype: 'application/json' },
  { format: 'parquet', mediatype: 'application/vnd.apache.parquet' },
  { format: 'arrow', mediatype: 'application/vnd.apache.arrow.file' },
] as const

const SQLITE_TYPE = 'application/vnd.sqlite3'
const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

const isWorkbook = (path: string): boolean => /^[^/]+\.xlsx$/.test(path)

/** Whether the release has the workbook for spreadsheets, which can be left out. */
export const hasWorkbook = ({ files }: ReleaseFacts): boolean => files.some(({ path }) => isWorkbook(path))

/** The files with rows, in the order in which descriptions list them. A table's file that is not there throws. */
export function dataFiles({ release, csvSafe, files }: ReleaseFacts): DataFile[] {
  const { quotes } = release
  const measured = new Map(files.map(file => [file.path, file]))
  const fact = (path: string): FileFact => {
    const found = measured.get(path)
    if (!found) throw new Error(`release: ${path} is not there`)
    return found
  }
  const tableFiles = releaseTables(quotes).flatMap(table =>
    TABLE_FORMATS.map(({ format, mediatype }): DataFile => {
      const escaped =
        format === 'csv' && csvSafe ? ' Texts that look like formulas have an apostrophe before them.' : ''
      return {
        ...fact(`${format}/${table.name}.${format}`),
        name: format === 'csv' ? table.name : `${table.name}-${format}`,
        description: table.description + escaped,
        format,
        mediatype,
        table,
        quotations: table.rights !== 'facts',
      }
    }),
  )
  const whole = (path: string, name: string, description: string, format: string, mediatype: string): DataFile => ({
    ...fact(path),
    name,
    description,
    format,
    mediatype,
    table: null,
    quotations: quotes,
  })
  const workbooks = files
    .map(file => file.path)
    .filter(isWorkbook)
    .toSorted((a, b) => a.length - b.length || (a < b ? -1 : 1))
    .map(path => {
      const name = path.replace('article-figures', 'workbook').replace('.xlsx', '')
      const beside = quotes ? ', with the sentences beside the numbers' : ''
      return whole(path, name, `The tables as a workbook for spreadsheets${beside}.`, 'xlsx', XLSX_TYPE)
    })
  return [
    ...tableFiles,
    whole(SQLITE_FILE, 'sqlite', 'All tables in one SQLite file.', 'sqlite', SQLITE_TYPE),
    ...workbooks,
  ]
}
