import { chmodSync } from 'node:fs'
import { join } from 'node:path'
import sqlite from 'node-sqlite3-wasm'
import type { Table } from '../../schemas/generated/tables.ts'
import { sqlName } from './duckdb.ts'
import { readRows } from './read-json.ts'

export const SQLITE_FILE = 'article-figures.sqlite'

/** Pages kept in memory: 64 MB, whatever the size of the file. */
const CACHE_KB = 65_536
const ROWS_PER_TRANSACTION = 20_000

const SQLITE_TYPE = { string: 'TEXT', integer: 'INTEGER', number: 'REAL' } as const

function createTable(table: Table): string {
  const columns = table.columns.map(column => {
    const key = column.name === table.primaryKey ? ' PRIMARY KEY' : ''
    return `  ${sqlName(column.name)} ${SQLITE_TYPE[column.type]}${column.nullable ? '' : ' NOT NULL'}${key}`
  })
  const references = table.foreignKeys.map(
    ({ column, table: other, key }) =>
      `  FOREIGN KEY (${sqlName(column)}) REFERENCES ${sqlName(other)} (${sqlName(key)}) DEFERRABLE INITIALLY DEFERRED`,
  )
  return `CREATE TABLE ${sqlName(table.name)} (\n${[...columns, ...references].join(',\n')}\n) STRICT`
}

/** An index on each column that refers to another table, so that joins in both directions are quick. */
const createIndexes = (table: Table): string[] =>
  table.foreignKeys.map(
    ({ column }) => `CREATE INDEX ${sqlName(`${table.name}_${column}`)} ON ${sqlName(table.name)} (${sqlName(column)})`,
  )

/**
 * `article-figures.sqlite` from the JSON files of the same release: strict tables with primary and foreign keys, in the order of
 * the release. There is no journal, because a file that was not finished is never published.
 */
export function writeSqlite(directory: string, tables: readonly Table[]): void {
  const path = join(directory, SQLITE_FILE)
  const database = new sqlite.Database(path)
  try {
    database.exec('PRAGMA journal_mode = OFF')
    database.exec('PRAGMA synchronous = OFF')
    database.exec('PRAGMA foreign_keys = OFF')
    database.exec(`PRAGMA cache_size = -${CACHE_KB}`)
    for (const table of tables) {
      database.exec(createTable(table))
      const statement = database.prepare(
        `INSERT INTO ${sqlName(table.name)} VALUES (${table.columns.map(() => '?').join(', ')})`,
      )
      try {
        let rows = 0
        database.exec('BEGIN')
        for (const row of readRows(directory, table)) {
          statement.run([...row])
          if (++rows % ROWS_PER_TRANSACTION === 0) database.exec('COMMIT; BEGIN')
        }
        database.exec('COMMIT')
      } finally {
        statement.finalize()
      }
    }
    for (const table of tables) for (const statement of createIndexes(table)) database.exec(statement)
    const broken = database.all('PRAGMA foreign_key_check')
    if (broken.length > 0) {
      throw new Error(
        `release: ${broken.length} rows refer to rows that do not exist: ${JSON.stringify(broken[0])}; validate the rows first`,
      )
    }
  } finally {
    database.close()
  }
  // The library makes files for their owner alone; a release is for everybody.
  chmodSync(path, 0o644)
}
