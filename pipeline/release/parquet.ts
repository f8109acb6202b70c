import { join } from 'node:path'
import type { Table } from '../../schemas/generated/tables.ts'
import { fromJson, sqlName, sqlText, withDuckDb } from './duckdb.ts'

/** Rows of one row group: small enough that a reader can skip most of a file, and that the database, which holds one, needs little room. */
const ROW_GROUP = 24_576

/**
 * `parquet/TABLE.parquet` from the JSON files of the same release, with the types of the schema: Snappy, because every reader
 * has it, and the order of the rows kept.
 */
export async function writeParquet(directory: string, tables: readonly Table[]): Promise<void> {
  await withDuckDb(async connection => {
    for (const table of tables) {
      const columns = table.columns.map(column => sqlName(column.name)).join(', ')
      const source = fromJson(join(directory, 'json', `${table.name}.json`), table)
      const target = sqlText(join(directory, 'parquet', `${table.name}.parquet`))
      await connection.run(
        `COPY (SELECT ${columns} FROM ${source}) TO ${target} (FORMAT parquet, COMPRESSION snappy, ROW_GROUP_SIZE ${ROW_GROUP})`,
      )
    }
  })
}
