import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'
import type { Table } from '../../schemas/generated/tables.ts'
import { type Cell, columnIndex, type Row } from '../release/cells.ts'
import { escapeFormula } from '../release/csv.ts'
import { readRows } from '../release/read-json.ts'
import { type Check, checkOf } from './check.ts'
import { readers } from './readers.ts'

const shown = (cell: unknown): string => {
  const text = typeof cell === 'bigint' ? String(cell) : (JSON.stringify(cell) ?? 'nothing')
  return text.length > 60 ? `${text.slice(0, 59)}…` : text
}

/** Compares one table of a format with the JSON; the first fault ends it, because all rows after a missing one differ. */
async function tableFault(
  batches: AsyncIterable<(readonly unknown[])[]>,
  reference: Iterator<Row>,
  table: Table,
  path: string,
  expect: (cell: Cell, column: number) => Cell,
): Promise<string | null> {
  const key = columnIndex(table, table.primaryKey)
  let count = 0
  for await (const rows of batches) {
    for (const row of rows) {
      const next = reference.next()
      count++
      if (next.done) return `${path}: row ${count}, ${shown(row[key])}, is more than json/${table.name}.json has`
      const wanted = next.value
      if (row[key] !== wanted[key])
        return `${path}: row ${count} is ${shown(row[key])} instead of ${shown(wanted[key])}`
      const place = wanted.findIndex((cell, index) => row[index] !== expect(cell, index))
      if (place < 0) continue
      const cell = expect(wanted[place] ?? null, place)
      return `${path}: ${wanted[key]}: ${table.columns[place]?.name} is ${shown(row[place])} instead of ${shown(cell)}`
    }
  }
  const left = reference.next()
  return left.done ? null : `${path}: ${left.value[key]} and what follows it are missing, ${count} rows are there`
}

/** All tables of one format against the JSON, cell by cell and in the same order. */
export async function checkFormat(
  format: keyof typeof readers,
  directory: string,
  connection: DuckDBConnection,
  tables: readonly Table[],
  options: { partial: boolean; csvSafe: boolean },
): Promise<Check> {
  const reader = readers[format]
  const faults: string[] = []
  let absent = 0
  for (const table of tables) {
    const path = reader.path(table)
    if (!existsSync(join(directory, path))) {
      absent++
      if (!options.partial || format === 'csv') faults.push(`${path}: not there`)
      continue
    }
    const escapes = format === 'csv' && options.csvSafe
    const expect = (cell: Cell, index: number): Cell =>
      escapes && typeof cell === 'string' && table.columns[index]?.type === 'string' ? escapeFormula(cell) : cell
    try {
      const fault = await tableFault(
        reader.rows(directory, table, connection),
        readRows(directory, table),
        table,
        path,
        expect,
      )
      if (fault) faults.push(fault)
    } catch (error) {
      faults.push(`${path}: cannot be read: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`)
    }
  }
  const fine = absent === tables.length ? 'not there' : 'the same cells as the JSON'
  return checkOf(`${format} = json`, faults, fine)
}
