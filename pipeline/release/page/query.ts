import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'
import { fromParquet, sqlName, sqlText, withDuckDb } from '../duckdb.ts'

export type Value = string | number | null
/** One row of a query, by the names of its columns. */
export type Found = Readonly<Record<string, Value>>
export type Ask = (sql: string) => Promise<Found[]>

const plain = (value: unknown): Value => {
  if (typeof value === 'string' || value === null || value === undefined) return value ?? null
  if (typeof value === 'number') return value
  if (typeof value === 'bigint') return Number(value)
  throw new Error(`page: a query gives ${typeof value}, which is no cell`)
}

/**
 * Opens the Parquet files of a release as views with the names of their tables, each with the row's place in it as `place`. Without
 * its quotations, a release has `sentences` as an empty view. Memory is the database's, whatever the size
 * of the release.
 */
export async function withTables<Result>(directory: string, use: (ask: Ask) => Promise<Result>): Promise<Result> {
  const path = (table: string): string => join(directory, 'parquet', `${table}.parquet`)
  const hasSentences = existsSync(path('sentences'))
  return withDuckDb(async (connection: DuckDBConnection) => {
    const ask: Ask = async sql => {
      const rows = await (await connection.run(sql)).getRowObjectsJS()
      return rows.map(row => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, plain(value)])))
    }
    for (const table of ['articles', 'figures', 'numbers']) {
      const source = `read_parquet(${sqlText(path(table))}, file_row_number = true)`
      await connection.run(`CREATE VIEW ${sqlName(table)} AS SELECT * RENAME (file_row_number AS place) FROM ${source}`)
    }
    const sentences = hasSentences
      ? `SELECT sentence_id, "start", text FROM ${fromParquet(path('sentences'))}`
      : `SELECT '' AS sentence_id, 0 AS "start", '' AS text WHERE false`
    await connection.run(`CREATE VIEW sentences AS ${sentences}`)
    return use(ask)
  })
}

export const textOf = (row: Found, name: string): string | null => {
  const value = row[name] ?? null
  return value === null ? null : String(value)
}

export const numberOf = (row: Found, name: string): number => Number(row[name] ?? 0)
