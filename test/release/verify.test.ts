import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import sqlite from 'node-sqlite3-wasm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { measureFiles, writeChecksums } from '../../pipeline/release/checksums.ts'
import { writeDescriptions } from '../../pipeline/release/descriptions.ts'
import { fromParquet, sqlText, withDuckDb } from '../../pipeline/release/duckdb.ts'
import { writeRelease } from '../../pipeline/release/write.ts'
import { readFacts } from '../../pipeline/verify/files.ts'
import { verifyRelease } from '../../pipeline/verify/release.ts'
import { generateBatches, refusedBatch } from './generate.ts'
import { optionsFor, scratch } from './scratch.ts'

const temporary = scratch()
const model = temporary.path('model')
const batches = [...generateBatches(11, 12), refusedBatch('empty.txt')]
const figure = batches[0]?.records?.figures[1]
if (!figure) throw new Error('test: no figure')
const { figure_id, sentence_id } = figure

beforeAll(() => writeRelease(batches, optionsFor(model, batches)), 60_000)
afterAll(temporary.remove)

let copies = 0
/** A copy of the release with one file changed; with `sealed`, description and checksums are made to agree with the change. */
function tampered(path: string, change: (text: string) => string, sealed = true): string {
  const copy = temporary.path(`copy${copies++}`)
  cpSync(model, copy, { recursive: true })
  const before = readFileSync(`${copy}/${path}`, 'latin1')
  const after = change(before)
  if (after === before) throw new Error(`test: nothing changed in ${path}`)
  writeFileSync(`${copy}/${path}`, after, 'latin1')
  if (sealed) seal(copy)
  return copy
}

function seal(copy: string): void {
  writeDescriptions(copy, { ...readFacts(copy), files: measureFiles(copy) })
  writeChecksums(copy)
}

const faultsOf = async (copy: string, partial = false): Promise<string> =>
  (await verifyRelease(copy, { partial })).faults.join('\n')
/** Changes the line of a JSON table that holds `key`. */
const inLine = (key: string, change: (line: string) => string) => (text: string) =>
  text
    .split('\n')
    .map(line => (line.includes(key) ? change(line) : line))
    .join('\n')
const figureLine = (change: (line: string) => string) => inLine(`"figure_id":"${figure_id}","article_id"`, change)

it('holds for a release as it was written', async () => {
  const { ok, faults, checks } = await verifyRelease(model)
  expect(faults).toEqual([])
  expect(ok).toBe(true)
  expect(checks.map(check => check.name)).toEqual([
    'checksums',
    'datapackage',
    'descriptions',
    'rows',
    'statistics',
    'primary keys',
    'foreign keys',
    'quotations',
    'ledger',
    'quality',
    'corrections',
    'changes',
    'csv = json',
    'parquet = json',
    'arrow = json',
    'sqlite = json',
    'xlsx',
  ])
})

describe('files', () => {
  it.each(['csv/figures.csv', 'arrow/numbers.arrow', 'parquet/sentences.parquet', 'article-figures.xlsx', 'README.md'])(
    'a changed byte in %s',
    async path => {
      const copy = tampered(
        path,
        bytes => bytes.slice(0, 100) + String.fromCharCode(bytes.charCodeAt(100) ^ 1) + bytes.slice(101),
        false,
      )
      expect(await faultsOf(copy)).toContain(`checksums: ${path}: its bytes are not those of SHA256SUMS`)
    },
  )
  it('a file that nobody listed', async () => {
    const copy = temporary.path('extra')
    cpSync(model, copy, { recursive: true })
    writeFileSync(`${copy}/notes.txt`, 'x')
    expect(await faultsOf(copy)).toBe('checksums: notes.txt: not in SHA256SUMS')
  })
  it('formats left out: a fault, unless only part of the release is expected', async () => {
    const copy = temporary.path('partial')
    cpSync(model, copy, { recursive: true })
    for (const path of ['arrow', 'parquet', 'article-figures.sqlite', 'article-figures.xlsx'])
      rmSync(`${copy}/${path}`, { recursive: true })
    expect(await faultsOf(copy)).toContain('arrow = json: arrow/articles.arrow: not there')
    const { ok, checks } = await verifyRelease(copy, { partial: true })
    expect(ok).toBe(true)
    expect(checks.find(check => check.name === 'arrow = json')?.detail).toBe('not there')
    rmSync(`${copy}/csv/figures.csv`)
    expect(await faultsOf(copy, true)).toContain('csv = json: csv/figures.csv: not there')
  })
})

describe('formats that differ, though their checksums were made again', () => {
  it('a row missing in the CSV', async () => {
    const copy = tampered('csv/numbers.csv', text => text.split('\n').toSpliced(3, 1).join('\n'))
    const missing = batches[0]?.records?.numbers[2]?.number_id
    const next = batches[0]?.records?.numbers[3]?.number_id
    expect(await faultsOf(copy)).toBe(`csv = json: csv/numbers.csv: row 3 is "${next}" instead of "${missing}"`)
  })
  it('the last row missing in the CSV', async () => {
    const copy = tampered('csv/numbers.csv', text => `${text.trimEnd().split('\n').slice(0, -1).join('\n')}\n`)
    const last = batches.flatMap(batch => batch.records?.numbers ?? []).at(-1)?.number_id
    expect(await faultsOf(copy)).toMatch(`csv = json: csv/numbers.csv: ${last} and what follows it are missing`)
  })
  it('a cell changed in the CSV', async () => {
    const copy = tampered(
      'csv/numbers.csv',
      inLine(figure_id, line => line.replace(',figure,', ',excluded,')),
    )
    expect(await faultsOf(copy)).toMatch(/csv\/numbers\.csv: num_\w+: status is "excluded" instead of "figure"/)
  })
  it('a cell changed in SQLite', async () => {
    const copy = temporary.path('sqlite')
    cpSync(model, copy, { recursive: true })
    const database = new sqlite.Database(`${copy}/article-figures.sqlite`)
    database.run('UPDATE figures SET confidence = 0.123 WHERE figure_id = ?', [figure_id])
    database.close()
    seal(copy)
    expect(await faultsOf(copy)).toMatch(
      `sqlite = json: article-figures.sqlite: ${figure_id}: confidence is 0.123 instead of`,
    )
  })
  it('a cell changed in Parquet', async () => {
    const copy = temporary.path('parquet')
    cpSync(model, copy, { recursive: true })
    const path = `${copy}/parquet/figures.parquet`
    await withDuckDb(async connection => {
      const changed = `SELECT * REPLACE (CASE figure_id WHEN '${figure_id}' THEN 0.123 ELSE confidence END AS confidence)`
      await connection.run(`CREATE TABLE changed AS ${changed} FROM ${fromParquet(`${model}/parquet/figures.parquet`)}`)
      await connection.run(`COPY changed TO ${sqlText(path)} (FORMAT parquet)`)
    })
    seal(copy)
    expect(await faultsOf(copy)).toContain(
      `parquet = json: parquet/figures.parquet: ${figure_id}: confidence is 0.123 instead of`,
    )
  })
  it('a cell changed in Arrow', async () => {
    const other = `${figure_id.slice(0, -1)}${figure_id.endsWith('0') ? '1' : '0'}`
    const copy = tampered('arrow/figures.arrow', text => text.replace(figure_id, other))
    expect(await faultsOf(copy)).toMatch(/arrow = json: arrow\/figures\.arrow: .*fig_\w+/)
  })
})

describe('rows that do not hold', () => {
  const cases: [string, string, (text: string) => string, RegExp][] = [
    [
      'a kind that does not exist',
      'json/figures.json',
      figureLine(line => line.replace(/"kind":"\w+"/, '"kind":"weight"')),
      new RegExp(`rows: json/figures.json: ${figure_id}: kind cannot be "weight"`),
    ],
    [
      'a confidence above one',
      'json/figures.json',
      figureLine(line => line.replace(/"confidence":[\d.]+/, '"confidence":1.5')),
      /rows: .*confidence cannot be 1\.5/,
    ],
    [
      'a cell of the wrong type',
      'json/figures.json',
      figureLine(line => line.replace(/"start":\d+/, '"start":"here"')),
      new RegExp(`rows: .*figures.start of ${figure_id} is here`),
    ],
    [
      'a quote that is not at its place',
      'json/figures.json',
      figureLine(line => line.replace(/"quote":"about/, '"quote":"above')),
      new RegExp(`quotations: figures: ${figure_id}: quote "above`),
    ],
    [
      'a place that is not the quote’s',
      'json/figures.json',
      figureLine(line => line.replace(/"start":(\d+)/, (_, start) => `"start":${Number(start) + 1}`)),
      new RegExp(`quotations: figures: ${figure_id}`),
    ],
    [
      'a sentence that does not exist',
      'json/figures.json',
      figureLine(line => line.replace(sentence_id, 'sen_0000000000000000')),
      new RegExp(`foreign keys: figures: ${figure_id}: sentence_id sen_0{16} is not in sentences`),
    ],
    [
      'a key that stands twice',
      'json/figures.json',
      figureLine(line => `${line}\n${line}`),
      new RegExp(`primary keys: figures: ${figure_id} is the figure_id of 2 rows`),
    ],
    [
      'a number without a reason',
      'json/numbers.json',
      inLine('"reason":"date"', line => line.replace('"date"', 'null')),
      /ledger: numbers: num_\w+: status excluded with figure_id null and reason null/,
    ],
    [
      'a figure without a number',
      'json/numbers.json',
      text =>
        text
          .split('\n')
          .filter(line => !line.includes(figure_id))
          .join('\n'),
      new RegExp(`ledger: figures: ${figure_id}: no number of the ledger`),
    ],
    [
      'a sum that is wrong',
      'statistics.json',
      text => text.replace(/"read": \d+/, '"read": 99'),
      /statistics: .*99 documents are not/,
    ],
    [
      'a count that is wrong',
      'statistics.json',
      text => text.replace(/"date": \d+/, '"date": 1'),
      /excluded_by_reason\.date is 1, the tables have/,
    ],
    [
      'a fill rate that is wrong',
      'reports/quality.json',
      text => text.replace(/"item": [\d.]+/, '"item": 0.9999'),
      /quality: reports\/quality\.json: fill_rates is not what the tables give/,
    ],
    [
      'a mark without a correction',
      'json/corrections.json',
      text => text.replace(/\n.*\n/, '\n'),
      /corrections: corrections: fig_\w+: no correction, but the figure is marked note/,
    ],
    ['a file that is no JSON', 'json/issues.json', text => `${text.slice(0, 200)}`, /rows: /],
  ]
  it.each(cases)('%s', async (_, path, change, message) => {
    const faults = await faultsOf(tampered(path, change))
    expect(faults).toMatch(message)
    expect(faults).not.toContain('checksums')
  })
})

it('throws where there is no release', async () => {
  await expect(verifyRelease(temporary.path('nowhere'))).rejects.toThrow('no release there')
})
