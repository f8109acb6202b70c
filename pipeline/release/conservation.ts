import { join } from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'
import sqlite from 'node-sqlite3-wasm'
import type { Table } from '../../schemas/generated/tables.ts'
import type { Release } from '../../schemas/generated/types.ts'
import { countArrowRows } from './arrow.ts'
import { fromParquet, sqlName, withDuckDb } from './duckdb.ts'
import { countCsvRows, countJsonRecords } from './lines.ts'
import { releaseTables } from './release-tables.ts'
import { SQLITE_FILE } from './sqlite.ts'

const REPORT = 'nothing is published; report this as a fault'

async function numbersOf(connection: DuckDBConnection, sql: string): Promise<number[]> {
  const [row = []] = await (await connection.run(sql)).getRowsJS()
  return row.map(Number)
}

function countSqliteRows(directory: string, tables: readonly Table[]): Map<string, number> {
  const database = new sqlite.Database(join(directory, SQLITE_FILE), { readOnly: true, fileMustExist: true })
  try {
    return new Map(
      tables.map(({ name }) => [name, Number(database.get(`SELECT count(*) AS rows FROM ${sqlName(name)}`)?.rows)]),
    )
  } finally {
    database.close()
  }
}

/** Every format has as many rows of each table as went into the release: counted in the finished files. */
async function assertRows(directory: string, release: Release, connection: DuckDBConnection): Promise<void> {
  const tables = releaseTables(release.quotes)
  const inSqlite = countSqliteRows(directory, tables)
  for (const table of tables) {
    const path = (format: string): string => join(directory, format, `${table.name}.${format}`)
    const [inParquet = 0] = await numbersOf(connection, `SELECT count(*) FROM ${fromParquet(path('parquet'))}`)
    const found = {
      [`json/${table.name}.json`]: countJsonRecords(path('json')),
      [`csv/${table.name}.csv`]: countCsvRows(path('csv')),
      [`arrow/${table.name}.arrow`]: await countArrowRows(path('arrow')),
      [`parquet/${table.name}.parquet`]: inParquet,
      [`${SQLITE_FILE}, table ${table.name},`]: inSqlite.get(table.name) ?? 0,
    }
    const wanted = release.rows[table.name] ?? 0
    for (const [file, rows] of Object.entries(found)) {
      if (rows !== wanted) throw new Error(`release: ${file} has ${rows} rows instead of ${wanted}; ${REPORT}`)
    }
  }
}

/** Every number is part of a figure or excluded with a reason, every figure has a number, and every article knows how many. */
async function assertLedger(directory: string, release: Release, connection: DuckDBConnection): Promise<void> {
  const table = (name: string): string => fromParquet(join(directory, 'parquet', `${name}.parquet`))
  const numbers = release.rows.numbers ?? 0
  const excluded = Object.values(release.excluded_by_reason).reduce((sum, count) => sum + count, 0)
  const [inFigures = 0] = await numbersOf(
    connection,
    `SELECT count(*) FILTER (status = 'figure' AND figure_id IS NOT NULL AND reason IS NULL) FROM ${table('numbers')}`,
  )
  if (numbers !== inFigures + excluded) {
    throw new Error(
      `release: ${numbers} numbers were read, but ${inFigures} are part of a figure and ${excluded} excluded; ${REPORT}`,
    )
  }
  const [figures = 0] = await numbersOf(
    connection,
    `SELECT count(DISTINCT figure_id) FILTER (status = 'figure') FROM ${table('numbers')}`,
  )
  if (figures !== release.rows.figures) {
    throw new Error(
      `release: the numbers belong to ${figures} figures, but ${release.rows.figures} are there; ${REPORT}`,
    )
  }
  const [stated = 0] = await numbersOf(connection, `SELECT coalesce(sum(number_count), 0) FROM ${table('articles')}`)
  if (stated !== numbers) {
    throw new Error(`release: the articles state ${stated} numbers, but ${numbers} are there; ${REPORT}`)
  }
}

/**
 * What went in is what came out, counted anew in the finished files: the rows of every format, and the numbers as figures and exclusions.
 * Throws where it is not, before anything is published.
 */
export async function assertConserved(directory: string, release: Release): Promise<void> {
  await withDuckDb(async connection => {
    await assertRows(directory, release, connection)
    await assertLedger(directory, release, connection)
  })
}
