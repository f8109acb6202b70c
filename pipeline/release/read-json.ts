import { closeSync, openSync, readSync } from 'node:fs'
import { join } from 'node:path'
import { StringDecoder } from 'node:string_decoder'
import type { Table } from '../../schemas/generated/tables.ts'
import { type Row, rowOf } from './cells.ts'

const CHUNK_BYTES = 1 << 18

/** The lines of a file without their ends, read piece by piece. */
function* linesOf(path: string): Generator<string> {
  const descriptor = openSync(path, 'r')
  try {
    const buffer = Buffer.alloc(CHUNK_BYTES)
    const decoder = new StringDecoder('utf8')
    let parts: string[] = []
    for (let bytes = readSync(descriptor, buffer); bytes > 0; bytes = readSync(descriptor, buffer)) {
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

/** The rows of `json/TABLE.json` in a release, one at a time; it relies on the file's one record per line. */
export function* readRows(directory: string, table: Table): Generator<Row> {
  for (const line of linesOf(join(directory, 'json', `${table.name}.json`))) {
    if (line === '[' || line === ']' || line === '') continue
    const record: unknown = JSON.parse(line.endsWith(',') ? line.slice(0, -1) : line)
    if (typeof record !== 'object' || record === null)
      throw new Error(`${table.name}.json: a line is no record: ${line.slice(0, 80)}`)
    yield rowOf(table, record)
  }
}
