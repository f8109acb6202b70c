import { rmSync, symlinkSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { BrokenContainer, type Container, type Found, nameInside } from './container.ts'
import { documentOfRow, layoutOf, NAME_THE_COLUMN } from './rows.ts'
import { spend } from './unpacked.ts'

const reasonOf = (error: unknown): string =>
  error instanceof Error ? error.message.split('\n', 1)[0].replace(/"[^"]*"|'[^']*'/g, 'it') : String(error)

const broken = (error: unknown): BrokenContainer =>
  error instanceof BrokenContainer
    ? error
    : new BrokenContainer('broken-table', `The Parquet file cannot be read (${reasonOf(error)}). Export it again.`)

const sqlName = (name: string): string => `"${name.replaceAll('"', '""')}"`

/** The rows of a `.parquet` file. One thread and a bound on memory; no extension is looked for on the network. */
export async function* openParquet(container: Container): AsyncGenerator<Found> {
  // DuckDB takes `*` and `[` in a path for a pattern, so it is given a name of ours.
  const link = join(container.scratch(), `table-${container.depth}.parquet`)
  symlinkSync(resolve(container.file), link)
  const instance = await DuckDBInstance.create(':memory:', {
    threads: '1',
    memory_limit: '512MB',
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
  })
  try {
    const connection = await instance.connect()
    const table = `read_parquet('${link.replaceAll("'", "''")}')`
    const names = (await connection.run(`SELECT * FROM ${table} LIMIT 0`)).columnNames()
    const layout = layoutOf(names, container.columns)
    if ('problem' in layout) {
      throw new BrokenContainer('no-text-column', `The table was not read: ${layout.problem}. ${NAME_THE_COLUMN}`)
    }
    const columns = [...new Set(Object.values(layout).filter(name => name !== null))]
    const cells = columns.map(name => `CAST(${sqlName(name)} AS VARCHAR) AS ${sqlName(name)}`)
    const result = await connection.stream(`SELECT ${cells.join(', ')} FROM ${table}`)
    let number = 0
    for await (const rows of result.yieldRowObjectJs()) {
      for (const row of rows) {
        number += 1
        for (const value of Object.values(row)) if (typeof value === 'string') spend(container, value.length)
        yield* documentOfRow(nameInside(container.path, number), container.limits, row, number, layout)
      }
    }
    connection.closeSync()
  } catch (error) {
    throw broken(error)
  } finally {
    instance.closeSync()
    rmSync(link, { force: true })
  }
}
