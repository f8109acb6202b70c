import { closeSync, openSync, readSync } from 'node:fs'
import { DataType } from 'apache-arrow'
import { readArrow } from '../arrow-file.ts'
import { BrokenContainer, type Container, type Found, nameInside } from './container.ts'
import { documentOfRow, layoutOf, NAME_THE_COLUMN, type Row } from './rows.ts'
import { spend } from './unpacked.ts'

const FEATHER_1 = 'FEA1'

const broken = (error: unknown): BrokenContainer => {
  if (error instanceof BrokenContainer) return error
  const reason = error instanceof Error ? error.message.split('\n', 1)[0] : String(error)
  const packed = /compress/i.test(reason)
  return new BrokenContainer(
    packed ? 'compressed-arrow' : 'broken-table',
    packed
      ? 'Its Arrow batches are compressed, which is not read. Write it uncompressed, or as Parquet.'
      : `The Arrow file cannot be read (${reason}). Export it again.`,
  )
}

function headOf(file: string): string {
  const head = Buffer.alloc(FEATHER_1.length)
  const descriptor = openSync(file, 'r')
  try {
    readSync(descriptor, head, 0, head.length, 0)
  } finally {
    closeSync(descriptor)
  }
  return head.toString('latin1')
}

/** A day or an instant as the date columns of other formats write it. */
export const plainValue = (value: unknown, type: DataType): unknown =>
  (DataType.isTimestamp(type) || DataType.isDate(type)) && typeof value === 'number' && Number.isFinite(value)
    ? new Date(value).toISOString()
    : value

/** The rows of an `.arrow` file or stream, batch by batch. */
export async function* openArrow(container: Container): AsyncGenerator<Found> {
  if (headOf(container.file) === FEATHER_1) {
    throw new BrokenContainer(
      'broken-table',
      'It is a file of Feather version 1, which is not read. Write it as Arrow or Parquet.',
    )
  }
  try {
    let number = 0
    for await (const batch of readArrow(container.file)) {
      const names = batch.schema.fields.map(field => field.name)
      const layout = layoutOf(names, container.columns)
      if ('problem' in layout) {
        throw new BrokenContainer('no-text-column', `The table was not read: ${layout.problem}. ${NAME_THE_COLUMN}`)
      }
      const wanted = [...new Set(Object.values(layout).filter(name => name !== null))]
      const columns = wanted.flatMap(name => {
        const column = batch.getChild(name)
        return column === null ? [] : [{ name, column }]
      })
      for (let i = 0; i < batch.numRows; i++) {
        number += 1
        const row: Row = Object.fromEntries(
          columns.map(({ name, column }) => [name, plainValue(column.get(i), column.type)]),
        )
        for (const value of Object.values(row)) if (typeof value === 'string') spend(container, value.length)
        yield* documentOfRow(nameInside(container.path, number), container.limits, row, number, layout)
      }
    }
  } catch (error) {
    throw broken(error)
  }
}
