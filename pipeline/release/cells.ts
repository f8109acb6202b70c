import { type Column, type Table, tables } from '../../schemas/generated/tables.ts'

/** One value of a table. An empty text is no value: CSV could not tell the two apart. */
export type Cell = string | number | null
/** The cells of one row, in the order of the table's columns. */
export type Row = readonly Cell[]

const INT32_MAX = 2 ** 31 - 1

/** The table of that name; an error names the tables that exist. */
export function tableNamed(name: string): Table {
  const table = tables.find(candidate => candidate.name === name)
  if (!table)
    throw new Error(`release: there is no table ${name}; there are ${tables.map(each => each.name).join(', ')}`)
  return table
}

/** Position of a column in its table. */
export function columnIndex(table: Table, name: string): number {
  const index = table.columns.findIndex(column => column.name === name)
  if (index < 0) throw new Error(`release: the table ${table.name} has no column ${name}`)
  return index
}

function isCell(column: Column, value: unknown): value is string | number {
  if (column.type === 'string') return typeof value === 'string'
  if (typeof value !== 'number') return false
  return column.type === 'number' ? Number.isFinite(value) : Number.isInteger(value) && Math.abs(value) <= INT32_MAX
}

/**
 * The cells of a record. A cell that its column cannot hold in every format is a broken contract and throws: NaN, an
 * integer beyond 32 bits, an empty cell where the schema wants one. Negative zero becomes zero, as JSON has only one.
 */
export function rowOf(table: Table, record: object): Row {
  const values = record as Readonly<Record<string, unknown>>
  return table.columns.map(column => {
    const value = values[column.name]
    if (value === null || value === undefined || value === '') {
      if (column.nullable) return null
    } else if (isCell(column, value)) {
      return value === 0 ? 0 : value
    }
    const key = String(values[table.primaryKey])
    throw new Error(
      `release: ${table.name}.${column.name} of ${key} is ${String(value)}, which is no ${column.type}; validate the rows first`,
    )
  })
}
