import {
  type Data,
  type DataType,
  Field,
  Float64,
  Int32,
  makeData,
  RecordBatch,
  RecordBatchFileWriter,
  Schema,
  Struct,
  Utf8,
} from 'apache-arrow'
import type { Column, Table } from '../../schemas/generated/tables.ts'
import { readArrow } from '../arrow-file.ts'
import type { Row } from './cells.ts'
import { type OutputFile, openOutput } from './output-file.ts'
import type { TableWriter } from './table-writer.ts'

function arrowType(column: Column): DataType {
  if (column.type === 'string') return new Utf8()
  return column.type === 'integer' ? new Int32() : new Float64()
}

/** Which cells are there, one bit each, and how many are not. */
function presence(rows: readonly Row[], index: number): { nullBitmap: Uint8Array | null; nullCount: number } {
  const nullBitmap = new Uint8Array((rows.length + 7) >> 3)
  let nullCount = 0
  rows.forEach((row, at) => {
    if (row[index] === null) nullCount++
    else nullBitmap[at >> 3] |= 1 << (at & 7)
  })
  return { nullBitmap: nullCount === 0 ? null : nullBitmap, nullCount }
}

function textData(rows: readonly Row[], index: number): Data<Utf8> {
  const texts = rows.map(row => String(row[index] ?? ''))
  const whole = texts.join('')
  const data = Buffer.from(whole, 'utf8')
  // Where a byte stands for a character, as in most columns, nothing needs to be measured.
  const isAscii = data.length === whole.length
  const valueOffsets = new Int32Array(rows.length + 1)
  texts.forEach((text, at) => {
    valueOffsets[at + 1] = valueOffsets[at] + (isAscii ? text.length : Buffer.byteLength(text, 'utf8'))
  })
  return makeData({ type: new Utf8(), length: rows.length, valueOffsets, data, ...presence(rows, index) })
}

/** One column of a batch in the library's form; its own builders take each cell through a dozen calls. */
function columnData(rows: readonly Row[], column: Column, index: number): Data {
  if (column.type === 'string') return textData(rows, index)
  const numbers = rows.map(row => Number(row[index] ?? 0))
  const common = { length: rows.length, ...presence(rows, index) }
  return column.type === 'integer'
    ? makeData({ type: new Int32(), data: Int32Array.from(numbers), ...common })
    : makeData({ type: new Float64(), data: Float64Array.from(numbers), ...common })
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
    const children = table.columns.map((column, index) => columnData(rows, column, index))
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
  let rows = 0
  for await (const batch of readArrow(path)) rows += batch.numRows
  return rows
}
