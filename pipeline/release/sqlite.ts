import { chmodSync } from 'node:fs'
import { join } from 'node:path'
import sqlite from 'node-sqlite3-wasm'
import type { Table } from '../../schemas/generated/tables.ts'
import { sqlName, sqlText } from './duckdb.ts'
import { readWritten } from './read-json.ts'
import type { Written } from './table-files.ts'

export const SQLITE_FILE = 'article-figures.sqlite'

/** Pages kept in memory: 32 MB, whatever the size of the file. */
const CACHE_KB = 32_768
const PRAGMAS = [
  'locking_mode = EXCLUSIVE',
  'journal_mode = OFF',
  'synchronous = OFF',
  'foreign_keys = OFF',
  `cache_size = -${CACHE_KB}`,
]

const SQLITE_TYPE = { string: 'TEXT', integer: 'INTEGER', number: 'REAL' } as const

function createTable(table: Table, primaryKey: string | null): string {
  const columns = table.columns.map(column => {
    const key = column.name === primaryKey ? ' PRIMARY KEY' : ''
    return `  ${sqlName(column.name)} ${SQLITE_TYPE[column.type]}${column.nullable ? '' : ' NOT NULL'}${key}`
  })
  const references = table.foreignKeys.map(
    ({ column, table: other, key }) =>
      `  FOREIGN KEY (${sqlName(column)}) REFERENCES ${sqlName(other)} (${sqlName(key)}) DEFERRABLE INITIALLY DEFERRED`,
  )
  return `CREATE TABLE ${sqlName(table.name)} (\n${[...columns, ...references].join(',\n')}\n) STRICT`
}

/**
 * The primary key of a table, once its rows are there: keys in no order, put into an index one by one, would take most of the time of a
 * large file. SQLite can add an index but no key, so the index is made first and then declared, in the schema, to be the one that SQLite
 * makes for a primary key; the two are the same on the disk.
 */
const declareKey = ({ name, primaryKey, ...table }: Table): string[] => [
  `CREATE UNIQUE INDEX ${sqlName(`${name}_key`)} ON ${sqlName(name)} (${sqlName(primaryKey)})`,
  'PRAGMA writable_schema = ON',
  `UPDATE sqlite_schema SET sql = ${sqlText(createTable({ name, primaryKey, ...table }, primaryKey))} WHERE type = 'table' AND name = ${sqlText(name)}`,
  `UPDATE sqlite_schema SET name = ${sqlText(`sqlite_autoindex_${name}_1`)}, sql = NULL WHERE type = 'index' AND name = ${sqlText(`${name}_key`)}`,
  'PRAGMA writable_schema = RESET',
]

/** An index on each column that refers to another table, so that joins in both directions are quick. */
const createIndexes = (table: Table): string[] =>
  table.foreignKeys.map(
    ({ column }) => `CREATE INDEX ${sqlName(`${table.name}_${column}`)} ON ${sqlName(table.name)} (${sqlName(column)})`,
  )

/** The SQLite file of a release in the making. */
export type SqliteFile = {
  /** Takes over rows that are in the JSON of a table. */
  readonly add: (batch: Written) => void
  /** Makes the keys and indexes. */
  readonly finish: () => void
  readonly close: () => void
}

/**
 * `article-figures.sqlite` from the JSON files of the same release: strict tables with primary and foreign keys, the rows of each in the
 * order of the release. There is no journal, because a file that was not finished is never published.
 */
export function openSqlite(directory: string, tables: readonly Table[]): SqliteFile {
  const path = join(directory, SQLITE_FILE)
  const database = new sqlite.Database(path)
  for (const pragma of PRAGMAS) database.exec(`PRAGMA ${pragma}`)
  const inserts = new Map(
    tables.map(table => {
      database.exec(createTable(table, null))
      const places = table.columns.map(() => '?').join(', ')
      return [
        table.name,
        { table, statement: database.prepare(`INSERT INTO ${sqlName(table.name)} VALUES (${places})`) },
      ]
    }),
  )
  database.exec('BEGIN')
  return {
    add: ({ table: name, from, to }) => {
      const insert = inserts.get(name)
      if (!insert) throw new Error(`release: there is no table ${name}`)
      for (const cells of readWritten(directory, insert.table, { from, to })) insert.statement.run(cells)
    },
    finish: () => {
      database.exec('COMMIT')
      // A statement that is open would keep the schema from being read anew.
      for (const { statement } of inserts.values()) statement.finalize()
      for (const table of tables) for (const sql of [...declareKey(table), ...createIndexes(table)]) database.exec(sql)
    },
    close: () => {
      database.close()
      // The library makes files for their owner alone; a release is for everybody.
      chmodSync(path, 0o644)
    },
  }
}
