import { accessSync, constants, copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'
import sqlite from 'node-sqlite3-wasm'
import type { Table } from '../../schemas/generated/tables.ts'
import { readArrow } from '../arrow-file.ts'
import { fromCsv, fromParquet, sqlName } from '../release/duckdb.ts'
import { SQLITE_FILE } from '../release/sqlite.ts'

/** A row as a reader of another format gives it; the comparison decides whether its cells are right. */
export type FoundRow = readonly unknown[]

const columnList = (table: Table): string => table.columns.map(column => sqlName(column.name)).join(', ')

async function* duckRows(connection: DuckDBConnection, table: Table, source: string): AsyncGenerator<FoundRow[]> {
  const result = await connection.stream(`SELECT ${columnList(table)} FROM ${source}`)
  for await (const rows of result.yieldRowsJs()) yield rows
}

async function* arrowRows(path: string, table: Table): AsyncGenerator<FoundRow[]> {
  for await (const batch of readArrow(path)) {
    const columns = table.columns.map(column => batch.getChild(column.name))
    const missing = table.columns.find((_, index) => columns[index] === null)
    if (missing) throw new Error(`${path}: no column ${missing.name}`)
    yield Array.from({ length: batch.numRows }, (_, row) => columns.map(column => column?.get(row)))
  }
}

/** The library puts a lock beside the file, which a read-only disk does not take: there a copy is read, until `remove`. */
function lockable(path: string): { file: string; remove: () => void } {
  try {
    accessSync(dirname(path), constants.W_OK)
    return { file: path, remove: () => {} }
  } catch {
    const folder = mkdtempSync(join(tmpdir(), 'article-figures-'))
    const file = join(folder, SQLITE_FILE)
    copyFileSync(path, file)
    return { file, remove: () => rmSync(folder, { recursive: true, force: true }) }
  }
}

async function* sqliteRows(path: string, table: Table): AsyncGenerator<FoundRow[]> {
  const { file, remove } = lockable(path)
  const database = new sqlite.Database(file, { readOnly: true, fileMustExist: true })
  try {
    const statement = database.prepare(`SELECT ${columnList(table)} FROM ${sqlName(table.name)} ORDER BY rowid`)
    try {
      for (const found of statement.iterate()) {
        // The library gives integers beyond 32 bits, whole floats among them, as bigint.
        yield [table.columns.map(({ name }) => (typeof found[name] === 'bigint' ? Number(found[name]) : found[name]))]
      }
    } finally {
      statement.finalize()
    }
  } finally {
    database.close()
    remove()
  }
}

type Reader = {
  readonly path: (table: Table) => string
  readonly rows: (directory: string, table: Table, connection: DuckDBConnection) => AsyncGenerator<FoundRow[]>
}
const folder = (format: string) => (table: Table) => `${format}/${table.name}.${format}`

/** How each format is read back, batch by batch: with other programs than those that wrote it where there are any. */
export const readers: Readonly<Record<'csv' | 'parquet' | 'arrow' | 'sqlite', Reader>> = {
  csv: {
    path: folder('csv'),
    rows: (directory, table, connection) =>
      duckRows(connection, table, fromCsv(join(directory, folder('csv')(table)), table)),
  },
  parquet: {
    path: folder('parquet'),
    rows: (directory, table, connection) =>
      duckRows(connection, table, fromParquet(join(directory, folder('parquet')(table)))),
  },
  arrow: {
    path: folder('arrow'),
    rows: (directory, table) => arrowRows(join(directory, folder('arrow')(table)), table),
  },
  sqlite: { path: () => SQLITE_FILE, rows: (directory, table) => sqliteRows(join(directory, SQLITE_FILE), table) },
}
