import type { Table } from '../../schemas/generated/tables.ts'
import type { Row } from './cells.ts'
import { openOutput } from './output-file.ts'
import type { TableWriter } from './table-writer.ts'

/** `json/TABLE.json`: an array with one record per line, keys in the order of the columns. */
export function openJson(path: string, table: Table): TableWriter {
  const file = openOutput(path)
  const keys = table.columns.map(column => `${JSON.stringify(column.name)}:`)
  const line = (row: Row): string => `{${row.map((cell, index) => keys[index] + JSON.stringify(cell)).join(',')}}`
  let first = true
  file.write('[')
  return {
    write: rows => {
      if (rows.length === 0) return
      file.write(`${first ? '\n' : ',\n'}${rows.map(line).join(',\n')}`)
      first = false
    },
    close: () => {
      file.write('\n]\n')
      file.close()
    },
  }
}
