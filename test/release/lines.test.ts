import { writeFileSync } from 'node:fs'
import { afterAll, describe, expect, test } from 'vitest'
import { countCsvRows, countJsonRecords, longestLine } from '../../pipeline/release/lines.ts'
import { scratch } from './scratch.ts'

const { path, remove } = scratch()
afterAll(remove)

function fileOf(name: string, text: string): string {
  writeFileSync(path(name), text)
  return path(name)
}

/** Longer than what is read at once, so that a row, a quoted cell and a line go on in the next piece. */
const LONG = (1 << 20) + 7

describe('rows of CSV are counted by the line ends outside of quotes', () => {
  test.each([
    ['a header alone', 'a,b\n', 0],
    ['plain rows', 'a,b\n1,2\n3,4\n', 2],
    ['a line end within quotes', 'a,b\n"one\ntwo",2\n3,4\n', 2],
    ['a quote within quotes', 'a,b\n"she said ""two\nlines""",2\n', 1],
    ['a cell that is longer than a piece', `a\n"${'x\n'.repeat(LONG)}"\nlast\n`, 2],
  ])('%s', (name, text, rows) => {
    expect(countCsvRows(fileOf(`${name}.csv`, text))).toBe(rows)
  })
})

describe('records of JSON are counted by their lines', () => {
  test.each([
    ['none', '[\n]\n', 0],
    ['one', '[\n{"a":"x\\ny"}\n]\n', 1],
    ['more than fit into a piece', `[\n${'{"a":1},\n'.repeat(200_000)}{"a":1}\n]\n`, 200_001],
  ])('%s', (name, text, records) => {
    expect(countJsonRecords(fileOf(`${name}.json`, text))).toBe(records)
  })
})

describe('the longest line', () => {
  test.each([
    ['an empty file', '', 0],
    ['bytes, not characters', 'ab\n€\n', 3],
    ['a last line without an end', 'ab\nabcd', 4],
    ['a line that is longer than a piece', `ab\n${'x'.repeat(LONG)}\nabc\n`, LONG],
  ])('%s', (name, text, bytes) => {
    expect(longestLine(fileOf(`${name}.txt`, text))).toBe(bytes)
  })

  test('a file that has changed is measured again', () => {
    expect(longestLine(fileOf('changing.txt', 'ab\n'))).toBe(2)
    expect(longestLine(fileOf('changing.txt', 'abcdef\n'))).toBe(6)
  })
})
