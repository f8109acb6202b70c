import { execFileSync, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { readXlsx } from 'hucre/xlsx'
import Papa from 'papaparse'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writeRelease } from '../../pipeline/release/write.ts'
import { writeWorkbooks } from '../../pipeline/release/xlsx.ts'
import { numberFormat } from '../../pipeline/release/xlsx-dress.ts'
import { CELL_CHARS, columnLetters, fitCell, writableText } from '../../pipeline/release/xlsx-sheet.ts'
import { tables } from '../../schemas/generated/tables.ts'
import type { Release } from '../../schemas/generated/types.ts'
import { expectedRows } from './expected.ts'
import { generateBatches } from './generate.ts'
import { optionsFor, scratch } from './scratch.ts'

const temporary = scratch()
const latest = temporary.path('latest')
const batches = [...generateBatches(21, 60)]
let release: Release

beforeAll(async () => {
  release = await writeRelease(batches, optionsFor(latest, batches))
}, 60_000)
afterAll(temporary.remove)

const readBack = async (name: string) => readXlsx(readFileSync(`${latest}/${name}`), { readStyles: true })
/** What a cell of Excel must show for a cell of a table. */
const inSheet = (cell: string | number | null): string | number | null =>
  typeof cell === 'string' ? fitCell(cell).replace(/[\ufffe\uffff]/g, '\ufffd') : cell

it('letters columns', () =>
  expect([0, 25, 26, 51, 52, 701, 702].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA']))

it('cuts what a cell cannot hold, says so and keeps pairs together', () => {
  const emoji = '🚢'.repeat(20_000)
  expect(fitCell(emoji).length).toBeLessThanOrEqual(CELL_CHARS)
  expect(fitCell(emoji)).toMatch(/^(🚢)+ … \[cut here: 40000 characters; the whole text is in the CSV\]$/u)
  expect(fitCell('x'.repeat(CELL_CHARS))).toBe('x'.repeat(CELL_CHARS))
  expect(writableText('_x0041_ _y_')).toBe('_x005F_x0041_ _y_')
})

it('has its sheets in their order, figures in front', async () => {
  const { sheets } = await readBack('article-figures.xlsx')
  expect(sheets.map(sheet => sheet.name)).toEqual([
    'read me',
    'figures',
    'articles',
    'excluded numbers',
    'issues',
    'dictionary',
  ])
  expect(sheets[5]?.rows.length).toBe(1 + tables.reduce((sum, table) => sum + table.columns.length, 0))
})

describe('the sheet figures', () => {
  it('has every figure with its sentence and article, texts as texts and numbers as numbers', async () => {
    const sheet = (await readBack('article-figures.xlsx')).sheets[1]
    const table = tables.find(({ name }) => name === 'figures')
    if (!sheet || !table) throw new Error('test: no sheet')
    const columns = table.columns.map(column => column.name)
    const named = [
      ...columns,
      'sentence',
      'article_title',
      'publisher',
      'published',
      'url',
      'derived_from',
      'sentence_start',
    ]
    const header = (sheet.rows[0] ?? []).map(String)
    expect([...header].sort()).toEqual([...named].sort())
    // the sentence beside the number, keys last
    expect(header.slice(0, 4)).toEqual(['quote', 'value', 'unit', 'sentence'])
    expect(header.slice(-2)).toEqual(['repeat_of', 'sentence_start'])
    const figures = expectedRows(batches, table)
    expect(sheet.rows.length).toBe(figures.length + 1)
    const all = batches.flatMap(({ records }) => (records ? [records] : []))
    const joined = all.flatMap(({ article, figures: rows, sentences }) =>
      rows.map(row => {
        const sentence = sentences.find(each => each.sentence_id === row.sentence_id)
        const { title, publisher, published, url, derived_from } = article
        return [sentence?.text ?? null, title, publisher, published, url, derived_from, sentence?.start ?? null]
      }),
    )
    figures.forEach((row, index) => {
      const wanted = [...row, ...(joined[index] ?? [])].map(inSheet)
      const found = named.map(name => sheet.rows[index + 1]?.[header.indexOf(name)] ?? null)
      expect(found.map(cell => (cell === 0 ? 0 : cell))).toEqual(wanted.map(cell => (cell === 0 ? 0 : cell)))
    })
  })
  it('sets the words of a figure in bold in its sentence, formats amounts by their unit, and links titles', async () => {
    const sheet = (await readBack('article-figures.xlsx')).sheets[1]
    const header = (sheet?.rows[0] ?? []).map(String)
    const cellOf = (row: number, name: string) => sheet?.cells?.get(`${row},${header.indexOf(name)}`)
    const formats = new Map<string, Set<string | undefined>>()
    let [bold, links] = [0, 0]
    sheet?.rows.slice(1).forEach((row, index) => {
      const [quote, title, url, unit] = ['quote', 'article_title', 'url', 'unit'].map(name => row[header.indexOf(name)])
      const marked = cellOf(index + 1, 'sentence')?.richText?.filter(run => run.font?.bold)
      if (marked !== undefined) {
        expect(marked.map(run => run.text)).toEqual([quote])
        bold++
      } else expect(String(row[header.indexOf('sentence')]).length).toBeGreaterThan(30_000)
      const link = cellOf(index + 1, 'article_title')?.hyperlink?.target
      expect(link ?? null).toBe(title === null || title === '' || url === null ? null : url)
      if (link !== undefined) links++
      const known = formats.get(String(unit)) ?? new Set()
      formats.set(String(unit), known.add(cellOf(index + 1, 'value')?.style?.numFmt))
    })
    expect(bold).toBeGreaterThan(50)
    expect(links).toBeGreaterThan(20)
    expect([...(formats.get('%') ?? [])].join(' ')).toContain('"%"')
    expect([...(formats.get('USD') ?? [])].join(' ')).toContain('"USD "#,##0')
  })
  it('has a frozen header, a filter and no formulas', async () => {
    const sheet = (await readBack('article-figures.xlsx')).sheets[1]
    expect(sheet?.freezePane).toMatchObject({ rows: 1 })
    expect(sheet?.autoFilter?.range).toMatch(/^A1:[A-Z]+\d+$/)
    const { namedRanges } = await readBack('article-figures.xlsx')
    const filter = namedRanges?.find(({ scope, name }) => scope === 'figures' && name === '_xlnm._FilterDatabase')
    expect(filter?.range.replace(/^'figures'!|\$/g, '')).toBe(sheet?.autoFilter?.range)
    for (const cell of sheet?.cells?.values() ?? []) expect(cell.formula).toBeUndefined()
  })
})

it('says in its first sheet what the columns mean and how to cite', async () => {
  const { sheets } = await readBack('article-figures.xlsx')
  const texts = sheets[0]?.rows.map(row => row.map(String).join(' ')) ?? []
  expect(texts[0]).toContain('Test figures')
  expect(texts.filter(text => /^(quote|value|source|item) \w/.test(text))).toHaveLength(4)
  expect(texts.join('\n')).toMatch(/How to cite[^\n]*\n.*Dataset, tables version/)
})

it('goes on in a second workbook where a sheet is full', async () => {
  const figures = release.rows.figures ?? 0
  const size = Math.ceil(figures / 2)
  const files = await writeWorkbooks(latest, release, { title: 't', description: 'd' }, size)
  expect(files.slice(0, 2)).toEqual(['article-figures.xlsx', 'article-figures-2.xlsx'])
  const [one, two] = await Promise.all(files.slice(0, 2).map(readBack))
  expect([one?.sheets[1]?.rows.length, two?.sheets[1]?.rows.length]).toEqual([size + 1, figures - size + 1])
  expect(two?.sheets[1]?.rows[0]).toEqual(one?.sheets[1]?.rows[0])
  expect(two?.sheets[0]?.rows.find(row => row[0] === 'part')?.[1]).toMatch(
    /^2 of 2: a sheet holds \d+ rows, the first ones are in article-figures\.xlsx$/,
  )
})

const office = spawnSync('soffice', ['--version']).status === 0
describe.skipIf(!office)('LibreOffice (skipped where it is not installed)', () => {
  it('opens the workbook and the CSV and finds the same keys', () => {
    for (const source of ['article-figures.xlsx', 'csv/sentences.csv']) {
      const folder = temporary.path(`office-${source.endsWith('csv') ? 'csv' : 'xlsx'}`)
      // the second sheet of the workbook is `figures`; a CSV has only one
      const sheet = source.endsWith('csv') ? 0 : 2
      const filter = `csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,${sheet}`
      execFileSync('soffice', ['--headless', '--convert-to', filter, '--outdir', folder, `${latest}/${source}`], {
        timeout: 120_000,
      })
      const name = source.endsWith('csv') ? 'sentences.csv' : 'article-figures-figures.csv'
      const rows = Papa.parse<string[]>(readFileSync(`${folder}/${name}`, 'utf8').trimEnd()).data
      expect(rows.length).toBeGreaterThan(50)
      const key = rows[0]?.indexOf('sentence_id') ?? -1
      expect(rows[1]?.[key]).toMatch(/^sen_[0-9a-f]{16}$/)
    }
  }, 300_000)
})

it.each([
  [20_000, '1', '#,##0'],
  [0.5, '1', '#,##0.0##'],
  [5, '%', '0"%"'],
  [5.25, '%', '0.0##"%"'],
  [5.5e9, 'USD', '"USD "#,##0'],
  [12, 'mm', '#,##0'],
  [1e21, '1', undefined],
  [1e-7, 't', undefined],
])('%d in %s has the number format %s', (value, unit, format) => expect(numberFormat(value, unit)).toBe(format))
