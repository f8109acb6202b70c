import type { CellStyle, Cell as SheetCell } from 'hucre/xlsx'
import type { Row } from './cells.ts'
import { type Dress, fitCell, type SheetColumn, writableText } from './xlsx-sheet.ts'

const FONT = { name: 'Calibri', size: 11 }
const TOP = { vertical: 'top' as const }
const LINK: CellStyle = {
  numFmt: '@',
  alignment: { ...TOP, wrapText: true },
  font: { ...FONT, underline: true, color: { rgb: '15527A' } },
}

/** Currencies whose code stands before the number: few, because a workbook holds only some two hundred number formats. */
const CURRENCIES = new Set(['USD', 'EUR', 'GBP', 'CHF', 'CNY', 'JPY', 'KRW', 'RUB', 'UAH', 'INR'])
/** Excel shows fifteen digits; beyond that a number with separators would pretend to be exact. */
const EXACT_BELOW = 1e15

/** The number format of a value in that unit; undefined where the plain number says it best. */
export function numberFormat(value: number, unit: string | null): string | undefined {
  const size = Math.abs(value)
  if (size >= EXACT_BELOW || (size > 0 && size < 0.001)) return undefined
  const whole = Number.isInteger(value)
  if (unit === '%') return whole ? '0"%"' : '0.0##"%"'
  const digits = whole ? '#,##0' : '#,##0.0##'
  return unit !== null && CURRENCIES.has(unit) ? `"${unit} "${digits}` : digits
}

/** A sentence in runs, the figure's own words in bold; nothing where the sentence was cut or the words are not at their place. */
export function emphasised(sentence: string, quote: string, at: number): Partial<SheetCell> | undefined {
  if (fitCell(sentence) !== sentence) return undefined
  const points = Array.from(sentence)
  const end = at + Array.from(quote).length
  const [before, marked, after] = [points.slice(0, at), points.slice(at, end), points.slice(end)].map(part =>
    part.join(''),
  )
  if (marked !== quote) return undefined
  const run = (text: string, bold: boolean) => ({ text: writableText(text), font: { ...FONT, bold } })
  const richText = [run(before ?? '', false), run(marked, true), run(after ?? '', false)].filter(
    ({ text }) => text !== '',
  )
  return { richText, style: { numFmt: '@', alignment: { ...TOP, wrapText: true } } }
}

/** Excel refuses longer addresses. */
const LINK_CHARS = 2_000
const isAddress = (cell: unknown): cell is string =>
  typeof cell === 'string' && cell.length <= LINK_CHARS && /^https?:\/\/[^\s<>"]+$/i.test(cell)

/** How the rows of a sheet with those columns are dressed: amounts by their unit, sentences with their figure in bold, titles as links. */
export function dressOf(columns: readonly SheetColumn[]): Dress {
  const placeOf = (name: string): number => columns.findIndex(column => column.name === name)
  const [unit, quote, number, start] = ['unit', 'quote', 'text', 'start'].map(placeOf) as [
    number,
    number,
    number,
    number,
  ]
  const [sentence, sentenceStart, title, url, report] = [
    'sentence',
    'sentence_start',
    'article_title',
    'url',
    'derived_from',
  ].map(placeOf) as [number, number, number, number, number]
  const amounts = ['value', 'value_min', 'value_max'].map(placeOf).filter(place => place >= 0)
  const strong = placeOf('value')

  return (row: Row) => {
    const cells: [number, Partial<SheetCell>][] = []
    const unitCell = row[unit]
    for (const place of amounts) {
      const cell = row[place]
      if (typeof cell !== 'number') continue
      const numFmt = numberFormat(cell, typeof unitCell === 'string' ? unitCell : null)
      const font = { ...FONT, bold: place === strong }
      cells.push([place, { style: { ...(numFmt === undefined ? {} : { numFmt }), font, alignment: TOP } }])
    }
    const words = row[quote] ?? row[number]
    const text = row[sentence]
    if (typeof text === 'string' && typeof words === 'string') {
      const rich = emphasised(text, words, Number(row[start]) - Number(row[sentenceStart]))
      if (rich !== undefined) cells.push([sentence, rich])
    }
    const address = [row[url], row[report]].find(isAddress)
    if (title >= 0 && row[title] !== null && address !== undefined) {
      cells.push([title, { style: LINK, hyperlink: { target: address } }])
    }
    return cells
  }
}
