import type { Table } from '../../schemas/generated/tables.ts'
import type { Row } from './cells.ts'
import { plainDecimal } from './decimal.ts'
import { openOutput } from './output-file.ts'
import type { TableWriter } from './table-writer.ts'

/** First characters that make a spreadsheet take a text for a formula (OWASP, CSV injection), with their wide forms. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/u
const DECIMAL = /^-?\d+(\.\d+)?$/

/** A text that no spreadsheet takes for a formula: an apostrophe before it. Decimals are no formulas and stay. */
export const escapeFormula = (text: string): string => (FORMULA.test(text) && !DECIMAL.test(text) ? `'${text}` : text)

/** What a reader could misread without quotes around it: RFC 4180, and edges that some readers trim or take for a mark. */
const NEEDS_QUOTES = /[",\r\n\ufeff]|^ | $/

const quoted = (text: string): string => (NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/**
 * `csv/TABLE.csv`: RFC 4180 in UTF-8 without byte order mark, lines end in LF, an empty cell is no value. With `safe`, texts that
 * look like formulas are escaped, in text columns only; without it every text is exactly as in the other formats.
 */
export function openCsv(path: string, table: Table, safe: boolean): TableWriter {
  const file = openOutput(path)
  const escaped = table.columns.map(column => safe && column.type === 'string')
  const line = (row: Row): string => {
    let text = ''
    for (let index = 0; index < row.length; index++) {
      const cell = row[index]
      if (index > 0) text += ','
      if (typeof cell === 'number') text += plainDecimal(cell)
      else if (typeof cell === 'string') text += quoted(escaped[index] ? escapeFormula(cell) : cell)
    }
    return `${text}\n`
  }
  file.write(line(table.columns.map(column => column.name)))
  return {
    write: row => file.write(line(row)),
    flush: file.flush,
    close: file.close,
  }
}
