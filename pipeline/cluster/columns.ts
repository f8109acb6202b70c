import {
  type Data,
  type DataType,
  Field,
  Float64,
  Int32,
  List,
  makeBuilder,
  makeData,
  RecordBatch,
  type Schema,
  Struct,
  Utf8,
} from 'apache-arrow'
import type { Column, Table } from '../../schemas/generated/tables.ts'

/** One value of a column. */
export type Value = string | number | bigint | null
/** The values of one row. */
export type Values = readonly Value[]

const typeOf = (column: Pick<Column, 'type'>): DataType => {
  if (column.type === 'string') return new Utf8()
  return column.type === 'integer' ? new Int32() : new Float64()
}

/** A row of a table as a struct, and a list of them. */
export const structOf = (columns: readonly Pick<Column, 'name' | 'type'>[]): Struct =>
  new Struct(columns.map(column => new Field(column.name, typeOf(column), true)))

export const listOf = (struct: Struct): List => new List(new Field('element', struct, false))

export const rowStruct = (table: Table): Struct => structOf(table.columns)

/** A column of plain values. */
export function plainData(type: DataType, values: readonly Value[]): Data {
  const builder = makeBuilder({ type, nullValues: [null, undefined] })
  for (const value of values) builder.append(value)
  return builder.finish().flush()
}

/** A column of structs, some of which may be missing. */
export function structData(type: Struct, rows: readonly (Values | null)[]): Data {
  const children = type.children.map((field, at) =>
    plainData(
      field.type,
      rows.map(row => row?.[at] ?? null),
    ),
  )
  const nullBitmap = new Uint8Array(Math.ceil(rows.length / 8))
  let nullCount = 0
  rows.forEach((row, at) => {
    if (row === null) nullCount += 1
    else nullBitmap[at >> 3] |= 1 << (at & 7)
  })
  return makeData({ type, length: rows.length, nullCount, nullBitmap: nullCount === 0 ? null : nullBitmap, children })
}

/** A column of lists of structs. */
export function listData(type: List, lists: readonly (readonly Values[])[]): Data {
  const valueOffsets = new Int32Array(lists.length + 1)
  lists.forEach((list, at) => {
    valueOffsets[at + 1] = valueOffsets[at] + list.length
  })
  const struct = type.children[0].type
  if (!(struct instanceof Struct)) throw new Error('a list of something else than rows')
  return makeData({ type, length: lists.length, nullCount: 0, valueOffsets, child: structData(struct, lists.flat()) })
}

/** One batch of a schema from the data of its columns. */
export const batchOf = (schema: Schema, length: number, children: Data[]): RecordBatch =>
  new RecordBatch(schema, makeData({ type: new Struct(schema.fields), length, nullCount: 0, children }))
