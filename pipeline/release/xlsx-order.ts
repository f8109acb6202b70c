import type { Row } from './cells.ts'
import type { SheetColumn } from './xlsx-sheet.ts'

/**
 * What a reader looks at first, in this order; the other columns of a sheet follow in the order of their table, keys last. Names
 * that a sheet does not have are passed over.
 */
const READING_ORDER = [
  'quote',
  'text',
  'reason',
  'value',
  'unit',
  'sentence',
  'item',
  'qualifier',
  'value_min',
  'value_max',
  'per',
  'time',
  'agent',
  'recipient',
  'source',
  'source_role',
  'via',
  'kind',
  'direction',
  'base',
  'modality',
  'article_title',
  'publisher',
  'published',
  'derived_from',
  'url',
]
const isKey = (name: string): boolean => name.endsWith('_id') || name === 'repeat_of' || name === 'sentence_start'

/** Columns and rows of a sheet with the same cells in reading order. */
export function inReadingOrder(columns: readonly SheetColumn[], rows: Iterator<Row>) {
  const rank = (column: SheetColumn, index: number): number => {
    const place = READING_ORDER.indexOf(column.name)
    return place >= 0 ? place : READING_ORDER.length + index + (isKey(column.name) ? columns.length : 0)
  }
  const order = columns
    .map((column, index) => ({ index, rank: rank(column, index) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ index }) => index)
  function* reordered(): Generator<Row> {
    for (let next = rows.next(); !next.done; next = rows.next()) {
      const row = next.value
      yield order.map(index => row[index] ?? null)
    }
  }
  return { columns: order.map(index => columns[index]), rows: reordered() }
}
