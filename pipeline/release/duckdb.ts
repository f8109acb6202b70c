import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api'
import type { Column, Table } from '../../schemas/generated/tables.ts'
import { longestLine } from './lines.ts'

/**
 * Memory of the database. To write Parquet it holds a row group of the widest table, and the rest of the program has room beside it; to join
 * two releases, or to read CSV with the longest rows, it needs more.
 */
const WRITING_MEMORY = '192MB'
export const JOINING_MEMORY = '1GB'

/**
 * Opens an empty DuckDB in memory and closes it after `use`. One thread, so that the order of rows and every written byte are
 * the same on all machines (two threads give another Parquet file from 61,440 rows on); no extension is looked for
 * on the network. What does not fit into memory goes to a folder of the system for temporary files, which is removed at the end.
 */
export async function withDuckDb<Result>(
  use: (connection: DuckDBConnection) => Promise<Result>,
  memory: string = WRITING_MEMORY,
): Promise<Result> {
  const spill = mkdtempSync(join(tmpdir(), 'article-figures-duckdb-'))
  const instance = await DuckDBInstance.create(':memory:', {
    temp_directory: spill,
    threads: '1',
    memory_limit: memory,
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
  })
  try {
    const connection = await instance.connect()
    try {
      return await use(connection)
    } finally {
      connection.closeSync()
    }
  } finally {
    instance.closeSync()
    rmSync(spill, { recursive: true, force: true })
  }
}

export const sqlText = (text: string): string => `'${text.replaceAll("'", "''")}'`
export const sqlName = (name: string): string => `"${name.replaceAll('"', '""')}"`

function duckType(column: Column): string {
  if (column.type === 'string') return 'VARCHAR'
  return column.type === 'integer' ? 'INTEGER' : 'DOUBLE'
}

const columnTypes = (table: Table): string =>
  `{${table.columns.map(column => `${sqlText(column.name)}: ${sqlText(duckType(column))}`).join(', ')}}`

/** The database takes twice as much memory as the longest record may have, so it is told how long that is; a short file gets a megabyte. */
const recordBytes = (path: string): number => (existsSync(path) ? Math.max(1 << 20, 2 * longestLine(path)) : 1 << 20)

/** SQL that reads `TABLE.json`, as it is now. Every type is given: left alone, DuckDB would read dates and guess at empty columns. */
export const fromJson = (path: string, table: Table): string =>
  `read_json(${sqlText(path)}, format = 'array', columns = ${columnTypes(table)}, maximum_object_size = ${recordBytes(path)})`

/** SQL that reads `TABLE.csv`. */
export const fromCsv = (path: string, table: Table): string =>
  `read_csv(${sqlText(path)}, auto_detect = false, header = true, columns = ${columnTypes(table)}, delim = ',', quote = '"', escape = '"',
    new_line = '\\n', nullstr = '', strict_mode = true, max_line_size = 67108864, buffer_size = 268435456, parallel = false)`

/** SQL that reads `TABLE.parquet`. */
export const fromParquet = (path: string): string => `read_parquet(${sqlText(path)})`
