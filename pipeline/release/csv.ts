import Papa from 'papaparse'
import type { Column, Table } from '../../schemas/generated/tables.ts'
import type { Cell, Row } from './cells.ts'
import { plainDecimal } from './decimal.ts'
import { openOutput } from './output-file.ts'
import type { TableWriter } from './table-writer.ts'

/** First characters that make a spreadsheet take a text for a formula (OWASP, CSV injection), with their wide forms. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/u
const DECIMAL = /^-?\d+(\.\d+)?$/

/** A text that no spreadsheet takes for a formula: an apostrophe before it. Decimals are no formulas and stay. */
export const escapeFormula = (text: string): string => (FORMULA.test(text) && !DECIMAL.test(text) ? `'${text}` : text)

/**
 * `csv/TABLE.csv`: RFC 4180 in UTF-8 without byte order mark, lines end in LF, an empty cell is no value. With `safe`, texts that
 * look like formulas are escaped, in text columns only; without it every text is exactly as in the other formats.
 */
export function openCsv(path: string, table: Table, safe: boolean): TableWriter {
  const file = openOutput(path)
  const field = (cell: Cell, column: Column | undefined): string => {
    if (cell === null) return ''
    if (typeof cell === 'number') return plainDecimal(cell)
    return safe && column?.type === 'string' ? escapeFormula(cell) : cell
  }
  const lines = (rows: string[][]): void => {
    if (rows.length > 0) file.write(`${Papa.unparse(rows, { newline: '\n', header: false })}\n`)
  }
  lines([table.columns.map(column => column.name)])
  return {
    write: (rows: readonly Row[]) =>
      lines(rows.map(row => row.map((cell, index) => field(cell, table.columns[index])))),
    close: () => file.close(),
  }
}
