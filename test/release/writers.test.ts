import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import Papa from 'papaparse'
import { afterAll, expect, it } from 'vitest'
import { type Row, tableNamed } from '../../pipeline/release/cells.ts'
import { openCsv } from '../../pipeline/release/csv.ts'
import { openJson } from '../../pipeline/release/json.ts'
import type { TableWriter } from '../../pipeline/release/table-writer.ts'
import { scratch } from './scratch.ts'

const temporary = scratch()
afterAll(temporary.remove)

const table = { ...tableNamed('sentences'), columns: tableNamed('sentences').columns.slice(0, 3) }
const text = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1 }).map(each => each.replaceAll('\0', '') || 'x'),
  fc.stringMatching(/^[ ,"\r\n\ufeff'a\\\u007f“é]{1,8}$/),
)
const rows = fc.array(fc.array(fc.oneof(text, fc.constant(null)), { minLength: 3, maxLength: 3 }), { maxLength: 12 })
let files = 0

function written(open: (path: string) => TableWriter, parts: readonly (readonly Row[])[]): string {
  const path = temporary.path(`rows-${files++}`)
  const writer = open(path)
  for (const part of parts) {
    for (const row of part) writer.write(row)
    writer.flush()
  }
  writer.close()
  return readFileSync(path, 'utf8')
}

it('CSV is quoted as Papa Parse quotes it, whatever the cells hold', () => {
  fc.assert(
    fc.property(rows, found => {
      const wanted = Papa.unparse([table.columns.map(({ name }) => name), ...found], { newline: '\n' })
      expect(written(path => openCsv(path, table, false), [found])).toBe(`${wanted}\n`)
    }),
    { seed: 7, numRuns: 300 },
  )
})

it('JSON is escaped as the language does it, in one line for each record', () => {
  fc.assert(
    fc.property(rows, rows, (some, more) => {
      const lines = [...some, ...more].map(row =>
        JSON.stringify(Object.fromEntries(table.columns.map(({ name }, index) => [name, row[index]]))),
      )
      const wanted = lines.length === 0 ? '[\n]\n' : `[\n${lines.join(',\n')}\n]\n`
      expect(written(path => openJson(path, table), [some, more])).toBe(wanted)
    }),
    { seed: 8, numRuns: 300 },
  )
})

it('pieces of any length reach the file in order', () => {
  const long = 'é'.repeat(700_000)
  const found = [[['a', long, 'b']], [['“', null, long]], [['c', 'd', 'e']]]
  const json: Record<string, string | null>[] = JSON.parse(written(path => openJson(path, table), found))
  expect(json.map(each => Object.values(each))).toEqual(found.flat())
})
