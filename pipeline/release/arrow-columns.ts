import { type Data, type DataType, Float64, Int32, makeData, Utf8 } from 'apache-arrow'
import type { Column } from '../../schemas/generated/tables.ts'
import type { Cell } from './cells.ts'

/** A column of a batch of rows, filled cell by cell; the library's own builders take each cell through a dozen calls. */
export type ArrowColumn = {
  /** The next cell. */
  readonly add: (cell: Cell) => void
  /** The cells added so far, in the library's form, which is good until the next one is added; the column is empty then. */
  readonly take: () => Data
}

export function arrowType(column: Column): DataType {
  if (column.type === 'string') return new Utf8()
  return column.type === 'integer' ? new Int32() : new Float64()
}

export const arrowColumn = (column: Column): ArrowColumn =>
  column.type === 'string' ? textColumn() : numberColumn(column.type === 'integer')

const FIRST_ROWS = 1024
const FIRST_BYTES = 1 << 14
/** UTF-8 needs at most so many bytes for a UTF-16 unit. */
const UNIT_BYTES = 3
/** Longer texts are encoded by the runtime, whose call costs as much as so many characters here. */
const SHORT_TEXT = 64

/** Which cells are there, one bit each, and how many are not. */
function presence() {
  let bits = new Uint8Array(FIRST_ROWS >> 3)
  let missing = 0
  return {
    add(row: number, isThere: boolean): void {
      if (row >> 3 >= bits.length) bits = larger(bits, bits.length * 2)
      if (isThere) bits[row >> 3] |= 1 << (row & 7)
      else {
        bits[row >> 3] &= ~(1 << (row & 7))
        missing++
      }
    },
    take(rows: number): { nullBitmap: Uint8Array | null; nullCount: number } {
      const nullCount = missing
      missing = 0
      return { nullBitmap: nullCount === 0 ? null : wholeBytes(bits, rows), nullCount }
    },
  }
}

/** The bits of so many rows; those behind the last row are zero, whatever the batch before left there. */
function wholeBytes(bits: Uint8Array, rows: number): Uint8Array {
  if ((rows & 7) !== 0) bits[rows >> 3] &= (1 << (rows & 7)) - 1
  return bits.subarray(0, (rows + 7) >> 3)
}

function larger(bytes: Uint8Array<ArrayBuffer>, length: number): Uint8Array<ArrayBuffer> {
  const grown = new Uint8Array(length)
  grown.set(bytes)
  return grown
}

function textColumn(): ArrowColumn {
  const there = presence()
  let data = new Uint8Array(FIRST_BYTES)
  let offsets = new Int32Array(FIRST_ROWS)
  let rows = 0
  let size = 0
  const reserve = (bytes: number): void => {
    if (size + bytes > data.length) data = larger(data, Math.max(data.length * 2, size + bytes))
    if (rows + 1 < offsets.length) return
    const grown = new Int32Array(offsets.length * 2)
    grown.set(offsets)
    offsets = grown
  }
  return {
    add: cell => {
      const text = cell === null ? '' : String(cell)
      reserve(text.length * UNIT_BYTES)
      size += writeText(text, data, size)
      there.add(rows, cell !== null)
      offsets[++rows] = size
    },
    take: () => {
      const valueOffsets = offsets.subarray(0, rows + 1)
      const taken = { type: new Utf8(), length: rows, valueOffsets, data: data.subarray(0, size), ...there.take(rows) }
      rows = 0
      size = 0
      return makeData(taken)
    },
  }
}

/** Writes a text at byte `at` and gives its bytes. */
function writeText(text: string, data: Uint8Array<ArrayBuffer>, at: number): number {
  if (text.length <= SHORT_TEXT) {
    let index = 0
    for (; index < text.length; index++) {
      const code = text.charCodeAt(index)
      if (code > 0x7f) break
      data[at + index] = code
    }
    if (index === text.length) return index
  }
  return Buffer.from(data.buffer).write(text, at, 'utf8')
}

function numberColumn(isInteger: boolean): ArrowColumn {
  const there = presence()
  let data: Int32Array | Float64Array = isInteger ? new Int32Array(FIRST_ROWS) : new Float64Array(FIRST_ROWS)
  let rows = 0
  return {
    add: cell => {
      if (rows === data.length) {
        const grown = isInteger ? new Int32Array(rows * 2) : new Float64Array(rows * 2)
        grown.set(data)
        data = grown
      }
      there.add(rows, cell !== null)
      data[rows++] = Number(cell ?? 0)
    },
    take: () => {
      const common = { length: rows, ...there.take(rows) }
      const values = data.subarray(0, rows)
      rows = 0
      return values instanceof Int32Array
        ? makeData({ type: new Int32(), data: values, ...common })
        : makeData({ type: new Float64(), data: values, ...common })
    },
  }
}
