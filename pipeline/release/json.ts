import type { Table } from '../../schemas/generated/tables.ts'
import type { Cell, Row } from './cells.ts'
import { openOutput } from './output-file.ts'
import type { TableWriter } from './table-writer.ts'

/** What a JSON text may not hold as it is. Nearly all cells have none of it, and looking is cheaper than escaping. */
const SPECIAL = /["\\\u0000-\u001f\ud800-\udfff]/

const cellText = (cell: Cell): string =>
  typeof cell === 'string' && !SPECIAL.test(cell) ? `"${cell}"` : JSON.stringify(cell)

/** `json/TABLE.json`: an array with one record per line, keys in the order of the columns. */
export function openJson(path: string, table: Table): TableWriter {
  const file = openOutput(path)
  const keys = table.columns.map(({ name }, index) => `${index === 0 ? '{' : ','}${JSON.stringify(name)}:`)
  // Most cells of a wide table are empty.
  const empty = keys.map(key => `${key}null`)
  let first = true
  file.write('[')
  return {
    write: (row: Row) => {
      let text = first ? '\n' : ',\n'
      first = false
      for (let index = 0; index < keys.length; index++) {
        const cell = row[index] ?? null
        text += cell === null ? empty[index] : keys[index] + cellText(cell)
      }
      file.write(`${text}}`)
    },
    flush: file.flush,
    close: () => {
      file.write('\n]\n')
      file.close()
    },
  }
}
