import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Table } from '../../schemas/generated/tables.ts'
import { openArrow } from './arrow.ts'
import { rowOf } from './cells.ts'
import { openCsv } from './csv.ts'
import { openJson } from './json.ts'
import type { TableWriter } from './table-writer.ts'

/** A batch is full at so many rows, or at so many characters where rows are long. */
const BATCH_ROWS = 16_384
const BATCH_CHARS = 4_000_000

/** The formats that are written row by row, in the folder of their name; the others are made from the JSON afterwards. */
export type RowFormats = Readonly<
  Record<'json' | 'csv' | 'arrow', (path: string, table: Table, csvSafe: boolean) => TableWriter>
>
export const ROW_FORMATS: RowFormats = { json: openJson, csv: openCsv, arrow: openArrow }

/** Rows of a table that are in its JSON: the bytes from `from` to `to`. */
export type Written = { readonly table: string; readonly rows: number; readonly from: number; readonly to: number }

type Open = { table: Table; json: TableWriter; others: TableWriter[]; rows: number; chars: number; bytes: number }

/** All tables of a release, open for rows. */
export type TableFiles = {
  readonly add: (table: string, record: object) => void
  readonly close: () => void
  readonly abandon: () => void
}

/**
 * Opens all tables in all formats that take rows one by one. Memory holds one batch of each table; `onWritten` is told of each batch when
 * its JSON can be read.
 */
export function openTableFiles(
  directory: string,
  tables: readonly Table[],
  csvSafe: boolean,
  formats: RowFormats,
  onWritten: (batch: Written) => void,
): TableFiles {
  const open = new Map<string, Open>()
  for (const format of Object.keys(formats)) mkdirSync(join(directory, format), { recursive: true })
  for (const table of tables) {
    const writer = (format: keyof RowFormats): TableWriter =>
      formats[format](join(directory, format, `${table.name}.${format}`), table, csvSafe)
    const json = writer('json')
    open.set(table.name, { table, json, others: [writer('csv'), writer('arrow')], rows: 0, chars: 0, bytes: 0 })
  }
  const flush = (batch: Open): void => {
    const { table, json, others, rows, bytes: from } = batch
    if (rows === 0) return
    batch.bytes = json.flush()
    for (const writer of others) writer.flush()
    batch.rows = 0
    batch.chars = 0
    onWritten({ table: table.name, rows, from, to: batch.bytes })
  }
  const closeAll = (): void => {
    for (const { json, others } of open.values()) for (const writer of [json, ...others]) writer.close()
  }
  return {
    add: (name, record) => {
      const batch = open.get(name)
      if (!batch) throw new Error(`release: there is no table ${name}`)
      const row = rowOf(batch.table, record)
      batch.json.write(row)
      for (const writer of batch.others) writer.write(row)
      batch.rows++
      for (const cell of row) if (typeof cell === 'string') batch.chars += cell.length
      if (batch.rows >= BATCH_ROWS || batch.chars >= BATCH_CHARS) flush(batch)
    },
    close: () => {
      for (const batch of open.values()) flush(batch)
      closeAll()
    },
    abandon: closeAll,
  }
}
