import { readFileSync } from 'node:fs'
import { DuckDBInstance } from '@duckdb/node-api'
import { tableFromIPC } from 'apache-arrow'
import { asyncBufferFromFile, parquetMetadataAsync, parquetReadObjects } from 'hyparquet'
import sqlite from 'node-sqlite3-wasm'
import Papa from 'papaparse'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { tableNamed } from '../../pipeline/release/cells.ts'
import { WORKING_EDITION } from '../../pipeline/release/statistics.ts'
import { writeRelease } from '../../pipeline/release/write.ts'
import { type Table, tables } from '../../schemas/generated/tables.ts'
import { addedRows, expectedRows, firstDifference } from './expected.ts'
import { generateBatches, HOSTILE, NUMBERS, refusedBatch } from './generate.ts'
import { optionsFor, scratch } from './scratch.ts'

const temporary = scratch()
const latest = (...parts: string[]): string => temporary.path('latest', ...parts)
const batches = [...generateBatches(7, 120), refusedBatch('empty.txt')]
/** What an earlier version had of them. */
const KNOWN = 60

beforeAll(async () => {
  const [before, after] = ['2026.11.0', '2026.11.1']
  const earlier = batches.slice(0, KNOWN)
  const edition = { ...WORKING_EDITION, released: '2026-11-25' }
  const previousDirectory = temporary.path(`v${before}`)
  await writeRelease(earlier, { ...optionsFor(previousDirectory, earlier), edition: { ...edition, version: before } })
  await writeRelease(batches, {
    ...optionsFor(latest(), batches),
    edition: { ...edition, version: after, previous: before },
    previousDirectory,
  })
}, 60_000)
afterAll(temporary.remove)

const names = (table: Table): string => table.columns.map(column => `"${column.name}"`).join(', ')

/** Reads with DuckDB and types that are spelled out here. */
async function duck(table: Table, read: (types: string) => string): Promise<unknown[][]> {
  const type = { string: 'VARCHAR', integer: 'INTEGER', number: 'DOUBLE' }
  const types = `{${table.columns.map(column => `'${column.name}': '${type[column.type]}'`).join(', ')}}`
  const instance = await DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  const rows = await (await connection.run(`SELECT ${names(table)} FROM ${read(types)}`)).getRowsJS()
  connection.closeSync()
  instance.closeSync()
  return rows
}

it('the generator makes every hostile text and number', () => {
  const figures = JSON.stringify(
    expectedRows(batches, tables.find(table => table.name === 'figures') ?? (tables[0] as Table)),
  )
  for (const text of HOSTILE) expect(figures).toContain(JSON.stringify(text).slice(1, -1))
  for (const number of NUMBERS) expect(figures).toContain(JSON.stringify(number))
})

describe.each(tables.map(table => [table.name, table] as const))('%s', (name, table) => {
  const wanted =
    name === 'changes'
      ? addedRows(batches.slice(KNOWN), tableNamed('figures'), '2026.11.0', '2026.11.1')
      : expectedRows(batches, table)

  it('has rows', () => expect(wanted.length).toBeGreaterThan(50))

  it('JSON: one record a line, keys in the order of the columns', () => {
    const text = readFileSync(latest('json', `${name}.json`), 'utf8')
    const records = JSON.parse(text) as Record<string, unknown>[]
    expect(
      firstDifference(
        records.map(record => Object.values(record)),
        wanted,
      ),
    ).toBeNull()
    expect(Object.keys(records[0] ?? {})).toEqual(table.columns.map(column => column.name))
    expect(text.split('\n').length).toBe(wanted.length + 3)
  })

  it('JSON, CSV and Parquet as DuckDB reads them', async () => {
    const json = await duck(
      table,
      types => `read_json('${latest('json', `${name}.json`)}', format = 'array', columns = ${types})`,
    )
    expect(firstDifference(json, wanted)).toBeNull()
    const csv = await duck(
      table,
      types =>
        `read_csv('${latest('csv', `${name}.csv`)}', header = true, auto_detect = false, columns = ${types}, quote = '"', escape = '"', delim = ',')`,
    )
    expect(firstDifference(csv, wanted)).toBeNull()
    expect(firstDifference(await duck(table, () => `'${latest('parquet', `${name}.parquet`)}'`), wanted)).toBeNull()
  })

  it('CSV as a second reader reads it, with LF, a final line end and no exponents', () => {
    const text = readFileSync(latest('csv', `${name}.csv`), 'utf8')
    const [header, ...rows] = Papa.parse<string[]>(text.slice(0, -1), { newline: '\n' }).data
    expect(text.charCodeAt(0)).not.toBe(0xfeff)
    expect(text.endsWith('\n') && !text.endsWith('\n\n')).toBe(true)
    expect(header).toEqual(table.columns.map(column => column.name))
    const cells = rows.map(row =>
      row.map((field, index) => {
        if (field === '') return null
        if (table.columns[index]?.type === 'string') return field
        expect(field).toMatch(/^-?\d+(\.\d+)?$/)
        return Number(field)
      }),
    )
    expect(firstDifference(cells, wanted)).toBeNull()
  })

  it('Parquet as hyparquet reads it: Snappy, plain columns', async () => {
    const file = await asyncBufferFromFile(latest('parquet', `${name}.parquet`))
    const metadata = await parquetMetadataAsync(file)
    const codecs = metadata.row_groups.flatMap(group => group.columns.map(column => column.meta_data?.codec))
    expect(new Set(codecs)).toEqual(new Set(['SNAPPY']))
    const records = await parquetReadObjects({ file })
    expect(
      firstDifference(
        records.map(record => table.columns.map(column => record[column.name])),
        wanted,
      ),
    ).toBeNull()
  })

  it('Arrow: the types of the schema, nullable where it says so', () => {
    const found = tableFromIPC(readFileSync(latest('arrow', `${name}.arrow`)))
    const columns = table.columns.map(column => found.getChild(column.name))
    const rows = Array.from({ length: found.numRows }, (_, row) => columns.map(column => column?.get(row)))
    expect(firstDifference(rows, wanted)).toBeNull()
    const type = { string: 'Utf8', integer: 'Int32', number: 'Float64' }
    expect(found.schema.fields.map(field => `${field.name} ${field.type} ${field.nullable}`)).toEqual(
      table.columns.map(column => `${column.name} ${type[column.type]} ${column.nullable}`),
    )
  })

  it('SQLite: strict, with keys that hold', () => {
    const database = new sqlite.Database(latest('article-figures.sqlite'), { readOnly: true })
    const rows = database.all(`SELECT ${names(table)} FROM ${name} ORDER BY rowid`)
    const cells = rows.map(row => Object.values(row).map(cell => (typeof cell === 'bigint' ? Number(cell) : cell)))
    expect(firstDifference(cells, wanted)).toBeNull()
    expect(database.all('PRAGMA foreign_key_check')).toEqual([])
    expect(database.get(`SELECT strict FROM pragma_table_list WHERE name = '${name}'`)).toEqual({ strict: 1 })
    expect(database.all(`PRAGMA foreign_key_list(${name})`).length).toBe(table.foreignKeys.length)
    database.close()
  })
})
