import { closeSync, openSync, readSync } from 'node:fs'
import { join } from 'node:path'
import { StringDecoder } from 'node:string_decoder'
import type { Table } from '../../schemas/generated/tables.ts'
import { type Cell, type Row, rowOf } from './cells.ts'

const CHUNK_BYTES = 1 << 18

/** The bytes of a file from `from` to `to`. */
export type Span = { readonly from: number; readonly to: number }

const WHOLE: Span = { from: 0, to: Number.POSITIVE_INFINITY }

/** The lines of a part of a file without their ends, read piece by piece. */
function* linesOf(path: string, { from, to }: Span): Generator<string> {
  const descriptor = openSync(path, 'r')
  try {
    const buffer = Buffer.alloc(CHUNK_BYTES)
    const decoder = new StringDecoder('utf8')
    let parts: string[] = []
    for (let at = from; at < to; ) {
      const bytes = readSync(descriptor, buffer, 0, Math.min(buffer.length, to - at), at)
      if (bytes === 0) break
      at += bytes
      const lines = decoder.write(buffer.subarray(0, bytes)).split('\n')
      parts.push(lines[0] ?? '')
      for (const next of lines.slice(1)) {
        yield parts.join('')
        parts = [next]
      }
    }
    const rest = parts.join('') + decoder.end()
    if (rest !== '') yield rest
  } finally {
    closeSync(descriptor)
  }
}

/** What stands in a line of its own at the ends of the file, and where a batch of rows follows another. */
const BETWEEN = new Set(['', '[', ']', ','])

/** The records of `json/TABLE.json` in a release, one at a time; it relies on the file's one record per line. */
function* recordsOf(directory: string, table: Table, span: Span): Generator<object> {
  for (const line of linesOf(join(directory, 'json', `${table.name}.json`), span)) {
    if (BETWEEN.has(line)) continue
    const record: unknown = JSON.parse(line.endsWith(',') ? line.slice(0, -1) : line)
    if (typeof record !== 'object' || record === null)
      throw new Error(`${table.name}.json: a line is no record: ${line.slice(0, 80)}`)
    yield record
  }
}

/** The rows of `json/TABLE.json` in a release, each checked as rows are that go into one. */
export function* readRows(directory: string, table: Table): Generator<Row> {
  for (const record of recordsOf(directory, table, WHOLE)) yield rowOf(table, record)
}

/** The cells of the batches of rows in a part of the JSON that this process has written: in the order of the columns, as it wrote them. */
export function* readWritten(directory: string, table: Table, span: Span): Generator<Cell[]> {
  for (const record of recordsOf(directory, table, span)) yield Object.values(record)
}
