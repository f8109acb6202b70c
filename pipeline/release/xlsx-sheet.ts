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
const WRAPPED: CellStyle = { numFmt: '@', alignment: { vertical: 'top', wrapText: true } }
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

const LINE_POINTS = 15
/** Rows grow to so many lines; what is longer is read in the cell. */
const MOST_LINES = 8

/** Lines that a text takes in a column of that width, about: the width is measured in digits, which most letters fit into. */
export const linesIn = (text: string, width: number): number =>
  text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / width)), 0)

/** Height of a row in points: spreadsheets do not all measure wrapped texts by themselves. */
export const heightOf = (lines: number): number => LINE_POINTS * Math.min(MOST_LINES, Math.max(1, lines))

/** Width in characters, from what the column can hold. */
function widthOf(column: Pick<Column, 'name' | 'type' | 'enum' | 'pattern' | 'format'>): number {
  const header = column.name.length + 4
  if (column.type === 'integer') return Math.max(header, 8)
  if (column.type === 'number') return Math.max(header, 14)
  if (column.enum) return Math.max(header, ...column.enum.map(value => value.length + 1))
  if (column.pattern) return Math.max(header, 22)
  return Math.max(header, column.format === 'date' ? 12 : 30)
}

export type SheetColumn = Pick<Column, 'name' | 'type' | 'enum' | 'pattern' | 'format'> & {
  readonly width?: number
  /** Long texts go on in the next line. */
  readonly wrap?: boolean
}

/** What a cell looks like beyond its column: a link, emphasis, a number format. Nothing where the column says it all. */
export type Dress = (row: Row) => readonly (readonly [place: number, cell: Partial<SheetCell>])[]

/** A sheet with a frozen header and first column, a filter on every column, texts as texts and numbers as numbers. */
export function tableSheet(
  name: string,
  columns: readonly SheetColumn[],
  rows: readonly Row[],
  dress?: Dress,
): WriteSheet {
  const cells = new Map<string, Partial<SheetCell>>()
  columns.forEach((_, index) => {
    cells.set(`0,${index}`, { style: HEADER })
  })
  rows.forEach((row, index) => {
    row.forEach((cell, place) => {
      if (columns[place]?.type === 'number' && wantsThousands(cell))
        cells.set(`${index + 1},${place}`, { style: THOUSANDS })
    })
    for (const [place, cell] of dress?.(row) ?? []) cells.set(`${index + 1},${place}`, cell)
  })
  const definitions: ColumnDef[] = columns.map(column => ({
    width: column.width ?? widthOf(column),
    style: column.type !== 'string' ? NUMBER : column.wrap ? WRAPPED : TEXT,
  }))
  const wrapped = columns.flatMap((column, place) =>
    column.wrap ? [{ place, width: column.width ?? widthOf(column) }] : [],
  )
  const rowDefs = new Map<number, { height: number }>()
  rows.forEach((row, index) => {
    const lines = wrapped.map(({ place, width }) => linesIn(String(row[place] ?? ''), width))
    if (Math.max(...lines) > 1) rowDefs.set(index + 1, { height: heightOf(Math.max(...lines)) })
  })
  const written = rows.map(row => row.map(cell => (typeof cell === 'string' ? writableText(fitCell(cell)) : cell)))
  return {
    name,
    columns: definitions,
    rows: [columns.map(column => column.name), ...written],
    cells,
    rowDefs,
    freezePane: { rows: 1, columns: 1 },
    autoFilter: { range: `A1:${columnLetters(columns.length - 1)}${rows.length + 1}` },
  }
}

/** `A` for 0, `Z` for 25, `AA` for 26. */
export function columnLetters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26))
  return index < 26 ? last : columnLetters(Math.floor(index / 26) - 1) + last
}
