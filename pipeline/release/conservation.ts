import { join } from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'
import sqlite from 'node-sqlite3-wasm'
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

function assertCount(file: string, rows: number, wanted: number): void {
  if (rows !== wanted) throw new Error(`release: ${file} has ${rows} rows instead of ${wanted}; ${REPORT}`)
}

/** The SQLite file has as many rows of each table as went into the release. */
export function assertSqliteRows(directory: string, release: Release): void {
  const database = new sqlite.Database(join(directory, SQLITE_FILE), { readOnly: true, fileMustExist: true })
  try {
    for (const { name } of releaseTables(release.quotes)) {
      const rows = Number(database.get(`SELECT count(*) AS rows FROM ${sqlName(name)}`)?.rows)
      assertCount(`${SQLITE_FILE}, table ${name},`, rows, release.rows[name] ?? 0)
    }
  } finally {
    database.close()
  }
}

/** So has every other format: counted in the finished files. */
async function assertRows(directory: string, release: Release, connection: DuckDBConnection): Promise<void> {
  for (const { name } of releaseTables(release.quotes)) {
    const path = (format: string): string => join(directory, format, `${name}.${format}`)
    const [inParquet = 0] = await numbersOf(connection, `SELECT count(*) FROM ${fromParquet(path('parquet'))}`)
    const found = {
      json: countJsonRecords(path('json')),
      csv: countCsvRows(path('csv')),
      arrow: await countArrowRows(path('arrow')),
      parquet: inParquet,
    }
    for (const [format, rows] of Object.entries(found))
      assertCount(`${format}/${name}.${format}`, rows, release.rows[name] ?? 0)
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

/** Every reference names a row. */
async function assertReferences(directory: string, release: Release, connection: DuckDBConnection): Promise<void> {
  const file = (name: string): string => fromParquet(join(directory, 'parquet', `${name}.parquet`))
  for (const { name, foreignKeys } of releaseTables(release.quotes)) {
    for (const { column, table: other, key } of foreignKeys) {
      const sql = `SELECT a.${sqlName(column)} FROM ${file(name)} a ANTI JOIN ${file(other)} b ON a.${sqlName(column)} = b.${sqlName(key)}
        WHERE a.${sqlName(column)} IS NOT NULL`
      const broken = (await (await connection.run(sql)).getRowsJS()).flat()
      if (broken.length === 0) continue
      throw new Error(
        `release: ${broken.length} rows of ${name} refer to rows that do not exist: ${column} ${broken[0]} is not in ${other}; validate the rows first`,
      )
    }
  }
}

/**
 * What went in is what came out, counted anew in the finished files: the rows of every format but SQLite, the numbers as figures and
 * exclusions, and what rows refer to. Throws where it is not, before anything is published.
 */
export async function assertConserved(directory: string, release: Release): Promise<void> {
  await withDuckDb(async connection => {
    await assertRows(directory, release, connection)
    await assertLedger(directory, release, connection)
    await assertReferences(directory, release, connection)
  })
}
