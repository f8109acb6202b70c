import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Table } from '../../schemas/generated/tables.ts'
import { openArrow } from './arrow.ts'
import { type Row, rowOf } from './cells.ts'
import { openCsv } from './csv.ts'
import { openJson } from './json.ts'
import type { TableWriter } from './table-writer.ts'

/** A batch is full at so many rows, or at so many characters where rows are long. */
const BATCH_ROWS = 16_384
const BATCH_CHARS = 4_000_000

/** The formats that are written row by row, in the folder of their name; the others are made from the JSON afterwards. */
export type RowFormats = Readonly<Record<string, (path: string, table: Table, csvSafe: boolean) => TableWriter>>
export const ROW_FORMATS: RowFormats = { json: openJson, csv: openCsv, arrow: openArrow }

type Pending = { table: Table; writers: TableWriter[]; rows: Row[]; chars: number }

/** All tables of a release, open for rows. */
export type TableFiles = {
  readonly add: (table: string, record: object) => void
  readonly close: () => void
  readonly abandon: () => void
}

/** Opens all tables in all formats that take rows one by one. Memory holds one batch of each table. */
export function openTableFiles(
  directory: string,
  tables: readonly Table[],
  csvSafe: boolean,
  formats: RowFormats,
): TableFiles {
  const pending = new Map<string, Pending>()
  for (const format of Object.keys(formats)) mkdirSync(join(directory, format), { recursive: true })
  for (const table of tables) {
    const writers = Object.entries(formats).map(([format, open]) =>
      open(join(directory, format, `${table.name}.${format}`), table, csvSafe),
    )
    pending.set(table.name, { table, writers, rows: [], chars: 0 })
  }
  const flush = (batch: Pending): void => {
    for (const writer of batch.writers) writer.write(batch.rows)
    batch.rows = []
    batch.chars = 0
  }
  return {
    add: (name, record) => {
      const batch = pending.get(name)
      if (!batch) throw new Error(`release: there is no table ${name}`)
      const row = rowOf(batch.table, record)
      batch.rows.push(row)
      for (const cell of row) if (typeof cell === 'string') batch.chars += cell.length
      if (batch.rows.length >= BATCH_ROWS || batch.chars >= BATCH_CHARS) flush(batch)
    },
    close: () => {
      for (const batch of pending.values()) {
        flush(batch)
        for (const writer of batch.writers) writer.close()
      }
    },
    abandon: () => {
      for (const batch of pending.values()) for (const writer of batch.writers) writer.close()
    },
  }
}
