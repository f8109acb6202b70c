import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { sqlText } from '../../pipeline/release/duckdb.ts'

const FORMATS = ['(FORMAT csv, HEADER)', '(FORMAT json, ARRAY true)', '(FORMAT parquet, COMPRESSION snappy)']

/**
 * Seconds that DuckDB alone, on all processors, needs to copy the tables of a release from their Parquet files to CSV, JSON and Parquet:
 * the least that writing these formats costs.
 */
export async function duckdbCopySeconds(release: string): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-copy-'))
  const instance = await DuckDBInstance.create(':memory:', {
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
  })
  try {
    const connection = await instance.connect()
    const began = performance.now()
    for (const name of readdirSync(join(release, 'parquet'))) {
      const source = sqlText(join(release, 'parquet', name))
      for (const [index, format] of FORMATS.entries()) {
        const target = sqlText(join(folder, `${basename(name, '.parquet')}.${index}`))
        await connection.run(`COPY (SELECT * FROM ${source}) TO ${target} ${format}`)
      }
    }
    return (performance.now() - began) / 1000
  } finally {
    instance.closeSync()
    rmSync(folder, { recursive: true, force: true })
  }
}
