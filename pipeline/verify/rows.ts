import type { Column, Table } from '../../schemas/generated/tables.ts'
import { type Cell, columnIndex } from '../release/cells.ts'
import { readRows } from '../release/read-json.ts'
import { type Check, checkOf } from './check.ts'

/** What a cell may be beyond its type, which reading has checked. */
function cellTest({ enum: values, pattern, minimum, maximum }: Column): (cell: Cell) => boolean {
  const expression = pattern === undefined ? null : new RegExp(pattern, 'u')
  return cell => {
    if (cell === null) return true
    if (typeof cell === 'number') return cell >= (minimum ?? -Infinity) && cell <= (maximum ?? Infinity)
    return (values?.includes(cell) ?? true) && (expression?.test(cell) ?? true)
  }
}

function rowFaults(directory: string, table: Table, limit: number): { rows: number; faults: string[] } {
  const key = columnIndex(table, table.primaryKey)
  const tests = table.columns.map(cellTest)
  const faults: string[] = []
  let rows = 0
  for (const row of readRows(directory, table)) {
    rows++
    tests.forEach((test, index) => {
      if (faults.length < limit && !test(row[index] ?? null)) {
        const column = table.columns[index]?.name
        faults.push(`json/${table.name}.json: ${row[key]}: ${column} cannot be ${JSON.stringify(row[index])}`)
      }
    })
  }
  return { rows, faults }
}

/** Every row of the JSON has the columns, types, values and patterns of its schema. Gives the rows counted, too. */
export function checkRows(directory: string, tables: readonly Table[]): { check: Check; rows: Map<string, number> } {
  const rows = new Map<string, number>()
  const faults: string[] = []
  for (const table of tables) {
    const found = rowFaults(directory, table, 100)
    rows.set(table.name, found.rows)
    faults.push(...found.faults)
  }
  const total = [...rows.values()].reduce((sum, count) => sum + count, 0)
  return { check: checkOf('rows', faults, `${total} rows in ${tables.length} tables`), rows }
}
