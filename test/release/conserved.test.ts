import { copyFileSync, existsSync, readFileSync } from 'node:fs'
import sqlite from 'node-sqlite3-wasm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openCsv } from '../../pipeline/release/csv.ts'
import { openJson } from '../../pipeline/release/json.ts'
import { SQLITE_FILE } from '../../pipeline/release/sqlite.ts'
import type { TableWriter } from '../../pipeline/release/table-writer.ts'
import { WRITERS, type Writers, writeRelease } from '../../pipeline/release/write.ts'
import { generateBatches } from './generate.ts'
import { optionsFor, scratch } from './scratch.ts'

const temporary = scratch()
const latest = temporary.path('latest')
const batches = [...generateBatches(51, 6)]
let before = ''

beforeAll(async () => {
  await writeRelease(batches, { ...optionsFor(latest, batches), workbook: false })
  before = readFileSync(`${latest}/SHA256SUMS`, 'utf8')
}, 60_000)
afterAll(temporary.remove)

/** A writer that forgets the first row. */
function forgetful(writer: TableWriter): TableWriter {
  let rows = 0
  return { ...writer, write: row => (rows++ === 0 ? undefined : writer.write(row)) }
}

const rowsBy = (format: keyof Writers['rows'], open: Writers['rows']['json']): Writers => ({
  ...WRITERS,
  rows: { ...WRITERS.rows, [format]: open },
})

const broken: [string, RegExp, Writers][] = [
  [
    'CSV that forgets a row',
    /csv\/articles\.csv has \d+ rows instead of \d+; nothing is published/,
    rowsBy('csv', (...all) => forgetful(openCsv(...all))),
  ],
  [
    'Arrow that forgets a row',
    /arrow\/articles\.arrow has \d+ rows instead of/,
    rowsBy('arrow', (path, table, safe) => forgetful(WRITERS.rows.arrow(path, table, safe))),
  ],
  [
    'JSON that forgets a row of one table',
    /json\/numbers\.json has \d+ rows instead of/,
    rowsBy('json', (path, table) =>
      table.name === 'numbers' ? forgetful(openJson(path, table)) : openJson(path, table),
    ),
  ],
  [
    'Parquet with the rows of another table',
    /parquet\/corrections\.parquet has \d+ rows instead of/,
    {
      ...WRITERS,
      parquet: async (directory, tables) => {
        await WRITERS.parquet(directory, tables)
        copyFileSync(`${directory}/parquet/articles.parquet`, `${directory}/parquet/corrections.parquet`)
      },
    },
  ],
  [
    'SQLite that loses a row',
    /article-figures\.sqlite, table issues, has \d+ rows instead of/,
    {
      ...WRITERS,
      sqlite: async (directory, quotes) => {
        const file = await WRITERS.sqlite(directory, quotes)
        const close = async (): Promise<void> => {
          await file.close()
          const database = new sqlite.Database(`${directory}/${SQLITE_FILE}`)
          database.exec('DELETE FROM issues WHERE rowid = 1')
          database.close()
        }
        return { ...file, close }
      },
    },
  ],
]

it.each(broken)('%s fails the build and leaves the last release', async (_, message, writers) => {
  const options = { ...optionsFor(latest, batches), workbook: false, writers }
  await expect(writeRelease(batches, options)).rejects.toThrow(message)
  expect(readFileSync(`${latest}/SHA256SUMS`, 'utf8')).toBe(before)
})

it.each([
  ['that is excluded twice', { status: 'excluded' as const, figure_id: null, reason: null }, /numbers were read, but/],
  ['whose figure is not there', { figure_id: 'fig_0000000000000000' }, /the numbers belong to \d+ figures, but/],
])('a number %s fails the build', async (_, change, message) => {
  const wrong = batches.map(batch => {
    if (batch.records === null) return batch
    const numbers = batch.records.numbers.map(row => (row.status === 'figure' ? { ...row, ...change } : row))
    return { ...batch, records: { ...batch.records, numbers } }
  })
  const options = { ...optionsFor(latest, batches), workbook: false }
  await expect(writeRelease(wrong, options)).rejects.toThrow(message)
  expect(existsSync(latest)).toBe(true)
})
