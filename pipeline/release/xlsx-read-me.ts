import type { CellStyle, Cell as SheetCell, WriteSheet } from 'hucre/xlsx'
import type { Dataset, Release } from '../../schemas/generated/types.ts'
import { tableNamed } from './cells.ts'
import { citationText } from './identity.ts'
import { releaseTables } from './release-tables.ts'
import { QUOTES_FILE } from './rights.ts'
import { heightOf, linesIn, type SheetColumn, tableSheet, writableText } from './xlsx-sheet.ts'

const FONT = { name: 'Calibri', size: 11 }
const WRAP = { vertical: 'top' as const, wrapText: true }
const TITLE: CellStyle = { font: { ...FONT, size: 18, bold: true }, alignment: WRAP, numFmt: '@' }
const HEADING: CellStyle = {
  font: { ...FONT, size: 13, bold: true },
  alignment: { vertical: 'bottom' },
  numFmt: '@',
}
const NAME: CellStyle = { font: { ...FONT, bold: true }, alignment: WRAP, numFmt: '@' }
const TEXT: CellStyle = { font: FONT, alignment: WRAP, numFmt: '@' }

const NAME_WIDTH = 20
const TEXT_WIDTH = 110

type Line = { readonly style: CellStyle; readonly cells: readonly [string, string?] }
const line = (style: CellStyle, name: string, text = ''): Line => ({
  style,
  cells: text === '' ? [name] : [name, text],
})

export type ReadMe = {
  readonly about: Dataset
  readonly release: Release
  readonly sheets: readonly { name: string; total: number; columns: readonly SheetColumn[] }[]
  readonly part: number
  readonly parts: number
  readonly sheetRows: number
  readonly fileOf: (part: number) => string
}

const WHAT: Readonly<Record<string, string>> = {
  figures: 'one row for each number that an article states: the sheet to work with',
  articles: 'one row for each article',
  'excluded numbers': 'numbers that are no figures (dates, names, scores …), each with its reason',
  issues: 'what went wrong, with the remedy',
}

/** Meanings of the columns that people read first; the sheet `dictionary` has all. */
const READ_FIRST = [
  'quote',
  'value',
  'value_min',
  'value_max',
  'unit',
  'per',
  'qualifier',
  'item',
  'time',
  'agent',
  'recipient',
  'source',
  'via',
  'kind',
  'modality',
  'repeat_of',
  'confidence',
]

function partLines({ part, parts, sheetRows, fileOf }: ReadMe): Line[] {
  if (parts === 1) return []
  const other = part === parts ? 1 : part + 1
  const words = `${part} of ${parts}: a sheet holds ${sheetRows} rows, the ${part === parts ? 'first' : 'next'} ones are in ${fileOf(other)}`
  return [line(NAME, 'part', words)]
}

function linesOf(input: ReadMe): Line[] {
  const { about, release, sheets, parts } = input
  const columns = tableNamed('figures').columns.filter(({ name }) => READ_FIRST.includes(name))
  const sentence = release.quotes ? ', with the sentence that proves it and the figure’s words in bold' : ''
  return [
    line(TITLE, about.title),
    line(TEXT, about.description),
    ...partLines(input),
    line(HEADING, 'Sheets'),
    ...sheets.map(({ name, total }) =>
      line(
        NAME,
        name,
        `${total} rows${parts === 1 ? '' : ` in ${parts} workbooks`}: ${WHAT[name] ?? 'one row for each record'}`,
      ),
    ),
    line(NAME, 'dictionary', 'what every column of every table means'),
    line(HEADING, 'How to read it'),
    line(
      NAME,
      'a row',
      `A row of “figures” is one number that an article states${sentence}. It says what the article states, not what is true.`,
    ),
    line(NAME, 'an empty cell', 'The text states nothing there. It does not mean zero.'),
    line(
      NAME,
      'filters',
      'Every column has a filter. Leave out rows with a “repeat_of” to count each statement once. Do not add rows up: statements overlap.',
    ),
    line(NAME, 'links', 'The title of an article leads to it, or to the report that it restates.'),
    line(
      NAME,
      'texts and numbers',
      '“value” is a number, rounded to what a spreadsheet can hold; “value_exact” is the exact decimal, as text. Codes and dates are texts.',
    ),
    line(
      NAME,
      'limits',
      'A text of more than 32,767 characters is cut and says so; U+FFFE and U+FFFF, which Excel cannot hold, are shown as U+FFFD. The CSV has every text whole.',
    ),
    line(HEADING, 'The columns to start with'),
    ...columns.map(({ name, description }) => line(NAME, name, description.replaceAll('`', ''))),
    line(HEADING, 'How to cite'),
    line(NAME, 'the data', citationText(about, release)),
    line(NAME, 'one figure', 'Name its “figure_id”: it stays the same in later releases.'),
    line(
      NAME,
      'terms',
      `The facts are under CC BY 4.0.${release.quotes ? ` Titles and sentences are quotations; their rights stay with the publishers (${QUOTES_FILE}).` : ''}`,
    ),
  ]
}

/** The first sheet: what this is, what the sheets and columns mean, how to cite. */
export function readMeSheet(input: ReadMe): WriteSheet {
  const lines = linesOf(input)
  const cells = new Map<string, Partial<SheetCell>>()
  const rowDefs = new Map<number, { height: number }>()
  lines.forEach(({ style, cells: [name, text] }, row) => {
    const points = (style.font?.size ?? FONT.size) / FONT.size
    const lineCount = text === undefined ? linesIn(name, (NAME_WIDTH + TEXT_WIDTH) / points) : linesIn(text, TEXT_WIDTH)
    const above = style === HEADING ? 1.6 : points * 1.1
    rowDefs.set(row, { height: heightOf(lineCount) * above })
  })
  lines.forEach(({ style, cells: texts }, row) => {
    cells.set(`${row},0`, { style })
    if (texts.length > 1) cells.set(`${row},1`, { style: TEXT })
  })
  // a line without a second cell goes over both columns
  const alone = lines.flatMap(({ cells: texts }, row) =>
    texts.length > 1 ? [] : [{ startRow: row, startCol: 0, endRow: row, endCol: 1 }],
  )
  return {
    name: 'read me',
    columns: [{ width: NAME_WIDTH }, { width: TEXT_WIDTH }],
    rows: lines.map(({ cells: [name, text] }) => [writableText(name), text === undefined ? null : writableText(text)]),
    cells,
    rowDefs,
    merges: alone,
    view: { showGridLines: false },
  }
}

const text = (name: string, width: number, wrap = false): SheetColumn => ({ name, type: 'string', width, wrap })

/** The last sheet: every column of every table. */
export function dictionarySheet(quotes: boolean): WriteSheet {
  const rows = releaseTables(quotes).flatMap(table =>
    table.columns.map(column => [
      table.name,
      column.name,
      column.type,
      column.nullable ? 'yes' : 'no',
      (column.enum ?? []).join(', '),
      column.description,
    ]),
  )
  const columns = [
    text('table', 12),
    text('column', 20),
    text('type', 10),
    text('may be empty', 15),
    text('values', 40, true),
    text('meaning', 100, true),
  ]
  return tableSheet('dictionary', columns, rows)
}
