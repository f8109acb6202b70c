import type { CellStyle, ColumnDef, Cell as SheetCell, WriteSheet } from 'hucre/xlsx'
import type { Column } from '../../schemas/generated/tables.ts'
import type { Cell, Row } from './cells.ts'

/** A cell of Excel holds no more; writers do not check it, and Excel calls the file damaged. */
export const CELL_CHARS = 32_767

/** Shortens what a cell cannot hold and says so at its end. Never cuts a surrogate pair. */
export function fitCell(text: string): string {
  if (text.length <= CELL_CHARS) return text
  const note = ` … [cut here: ${text.length} characters; the whole text is in the CSV]`
  const cut = text.slice(0, CELL_CHARS - note.length)
  return (/[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut) + note
}

/**
 * What Excel's files cannot hold: U+FFFE and U+FFFF are no characters of XML, and `_x0041_` would be read as an escaped letter,
 * so its underscore is escaped itself (ECMA-376 part 1, 22.9.2.19).
 */
export const writableText = (text: string): string =>
  text.replace(/[\ufffe\uffff]/g, '\ufffd').replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')

/** A column of text: whatever is typed into it later stays text, too. */
const TEXT: CellStyle = { numFmt: '@', alignment: { vertical: 'top' } }
const NUMBER: CellStyle = { alignment: { vertical: 'top' } }
const THOUSANDS: CellStyle = { numFmt: '#,##0', alignment: { vertical: 'top' } }
const HEADER: CellStyle = {
  font: { name: 'Calibri', size: 11, bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E8EEF4' } },
}

/** Excel shows fifteen digits; beyond that a number with separators would pretend to be exact. */
const EXACT_BELOW = 1e15
const wantsThousands = (cell: Cell): boolean =>
  typeof cell === 'number' && Number.isInteger(cell) && Math.abs(cell) >= 1000 && Math.abs(cell) < EXACT_BELOW

/** Width in characters, from what the column can hold. */
function widthOf(column: Pick<Column, 'name' | 'type' | 'enum' | 'pattern' | 'format'>): number {
  const header = column.name.length + 4
  if (column.type === 'integer') return Math.max(header, 8)
  if (column.type === 'number') return Math.max(header, 14)
  if (column.enum) return Math.max(header, ...column.enum.map(value => value.length + 1))
  if (column.pattern) return Math.max(header, 22)
  return Math.max(header, column.format === 'date' ? 12 : 30)
}

export type SheetColumn = Pick<Column, 'name' | 'type' | 'enum' | 'pattern' | 'format'> & { readonly width?: number }

/** A sheet with a frozen header and first column, a filter on every column, texts as texts and numbers as numbers. */
export function tableSheet(name: string, columns: readonly SheetColumn[], rows: readonly Row[]): WriteSheet {
  const cells = new Map<string, Partial<SheetCell>>()
  columns.forEach((_, index) => {
    cells.set(`0,${index}`, { style: HEADER })
  })
  rows.forEach((row, index) => {
    row.forEach((cell, place) => {
      if (columns[place]?.type === 'number' && wantsThousands(cell))
        cells.set(`${index + 1},${place}`, { style: THOUSANDS })
    })
  })
  const definitions: ColumnDef[] = columns.map(column => ({
    width: column.width ?? widthOf(column),
    style: column.type === 'string' ? TEXT : NUMBER,
  }))
  const written = rows.map(row => row.map(cell => (typeof cell === 'string' ? writableText(fitCell(cell)) : cell)))
  return {
    name,
    columns: definitions,
    rows: [columns.map(column => column.name), ...written],
    cells,
    freezePane: { rows: 1, columns: 1 },
    autoFilter: { range: `A1:${columnLetters(columns.length - 1)}${rows.length + 1}` },
  }
}

/** `A` for 0, `Z` for 25, `AA` for 26. */
export function columnLetters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26))
  return index < 26 ? last : columnLetters(Math.floor(index / 26) - 1) + last
}
