import { Field, makeData, RecordBatch, RecordBatchFileWriter, Schema, Struct } from 'apache-arrow'
import type { Table } from '../../schemas/generated/tables.ts'
import { readArrow } from '../arrow-file.ts'
import { arrowColumn, arrowType } from './arrow-columns.ts'
import { type OutputFile, openOutput } from './output-file.ts'
import type { TableWriter } from './table-writer.ts'

/** The library queues its output without end; this writer hands each piece to the file at once. */
class FileWriter extends RecordBatchFileWriter {
  readonly #file: OutputFile
  constructor(file: OutputFile) {
    super()
    this.#file = file
  }
  protected override _write(chunk: ArrayBufferView): this {
    if (this._started && chunk.byteLength > 0) {
      this.#file.write(new Uint8Array(chunk.buffer, chunk.byteOffset, chunk.byteLength))
      this._position += chunk.byteLength
    }
    return this
  }
}

/**
 * `arrow/TABLE.arrow`: Arrow IPC file (Feather 2), not compressed, because the library's own reader and others do not read
 * compressed ones. Plain Utf8, no dictionaries: their ids would differ from build to build.
 */
export function openArrow(path: string, table: Table): TableWriter {
  const file = openOutput(path)
  const writer = new FileWriter(file)
  // One schema for all batches: the library ends the file without a word when a later batch brings another object.
  const schema = new Schema(table.columns.map(column => new Field(column.name, arrowType(column), column.nullable)))
  const struct = new Struct(schema.fields)
  const columns = table.columns.map(arrowColumn)
  let rows = 0
  let batches = 0
  const writeBatch = (): number => {
    const children = columns.map(column => column.take())
    writer.write(new RecordBatch(schema, makeData({ type: struct, length: rows, nullCount: 0, children })))
    rows = 0
    batches++
    return file.flush()
  }
  return {
    write: row => {
      for (let index = 0; index < columns.length; index++) columns[index].add(row[index] ?? null)
      rows++
    },
    flush: () => (rows > 0 ? writeBatch() : file.flush()),
    close: () => {
      if (rows > 0 || batches === 0) writeBatch()
      writer.close()
      file.close()
    },
  }
}

/** Rows that a reader finds in an Arrow file. */
export async function countArrowRows(path: string): Promise<number> {
  let rows = 0
  for await (const batch of readArrow(path)) rows += batch.numRows
  return rows
}
