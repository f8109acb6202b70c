import { open } from 'node:fs/promises'
import {
  type DataType,
  Field,
  Float64,
  Int32,
  makeBuilder,
  makeData,
  RecordBatch,
  RecordBatchFileWriter,
  RecordBatchReader,
  Schema,
  Struct,
  Utf8,
} from 'apache-arrow'
import type { Column, Table } from '../../schemas/generated/tables.ts'
import type { Row } from './cells.ts'
import { type OutputFile, openOutput } from './output-file.ts'
import type { TableWriter } from './table-writer.ts'

function arrowType(column: Column): DataType {
  if (column.type === 'string') return new Utf8()
  return column.type === 'integer' ? new Int32() : new Float64()
}

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
  let batches = 0
  const writeBatch = (rows: readonly Row[]): void => {
    const children = schema.fields.map((field, index) => {
      const builder = makeBuilder({ type: field.type, nullValues: [null, undefined] })
      for (const row of rows) builder.append(row[index])
      return builder.finish().flush()
    })
    writer.write(new RecordBatch(schema, makeData({ type: struct, length: rows.length, nullCount: 0, children })))
    batches++
  }
  return {
    write: rows => {
      if (rows.length > 0) writeBatch(rows)
    },
    close: () => {
      if (batches === 0) writeBatch([])
      writer.close()
      file.close()
    },
  }
}

/** Rows that a reader finds in an Arrow file. */
export async function countArrowRows(path: string): Promise<number> {
  const handle = await open(path)
  try {
    let rows = 0
    for await (const batch of await RecordBatchReader.from(handle)) rows += batch.numRows
    return rows
  } finally {
    await handle.close()
  }
}
