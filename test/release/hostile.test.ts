import { readFileSync } from 'node:fs'
import { readXlsx } from 'hucre/xlsx'
import Papa from 'papaparse'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { filesBelow } from '../../pipeline/release/checksums.ts'
import { freezeRelease } from '../../pipeline/release/freeze.ts'
import { inertMarkdown } from '../../pipeline/release/inert.ts'
import { verifyRelease } from '../../pipeline/verify/release.ts'
import { optionsFor, scratch } from './scratch.ts'
import { batchesOf, type Story, tableOf } from './stories.ts'

const temporary = scratch()
afterAll(temporary.remove)
const latest = temporary.path('latest')
const read = (path: string): string => readFileSync(`${latest}/${path}`, 'utf8')

/** Marks that turn a line around; reading takes them out. */
const BIDI = /[\u202a-\u202e\u2066-\u2069]/g

const LONG = 'very '.repeat(8_000)
/** Sentences that mean harm wherever they are taken for more than text. */
const SENTENCES = [
  "=cmd|' /C calc'!A1 counted 501 sacks",
  '@SUM(A1:A9) counted 502 sacks',
  '+HYPERLINK("https://evil.example","x") counted 503 sacks',
  'He counted 504 <script>alert(1)</script> sacks',
  'They counted 505 </script><img src=x onerror=alert(1)> sacks',
  'She said "about 506 "quoted" sacks, and \'more\'',
  'A line of \u202e507 skcas\u202c and 508 sacks turned around',
  `They counted 509 ${LONG}old sacks`,
  "It's 510 sacks'); DROP TABLE figures; --",
  'Some 511 sacks of [text](javascript:alert(1)) and `code` | cells ]]> <!-- comment',
]
const hostile: Story = { name: 'hostile', text: `The <script>alert(0)</script> mill\n\n${SENTENCES.join('.\n\n')}.\n` }
const plain: Story = { name: 'plain', text: 'The depot\n\nThe depot held 300 crates.\n' }

beforeAll(async () => {
  // In the second version the hostile article is new, in the third it is gone, so that it passes through the change log twice.
  const steps = [[plain], [plain, hostile], [plain], [plain, hostile]]
  for (const [index, stories] of steps.entries()) {
    const batches = batchesOf(stories)
    const options = { ...optionsFor(latest, batches), documentsRead: () => stories.length, csvSafe: true }
    await freezeRelease(batches, options, { version: `2026.11.${index}`, released: '2026-11-25' })
  }
}, 120_000)

describe('a hostile article', () => {
  it('is in the release word for word, and the release holds', async () => {
    const sentences = tableOf(latest, 'sentences')
      .map(row => String(row.text))
      .join('\n')
    for (const sentence of SENTENCES) expect(sentences).toContain(sentence.replaceAll(BIDI, '').slice(0, 60))
    expect(sentences).not.toMatch(BIDI)
    expect(tableOf(latest, 'figures').length).toBeGreaterThan(8)
    expect((await verifyRelease(latest)).faults).toEqual([])
  }, 60_000)

  it('is no formula in the safe CSV', () => {
    for (const path of filesBelow(latest).filter(name => name.endsWith('.csv'))) {
      const cells = Papa.parse<string[]>(read(path)).data.flat()
      expect(
        cells.filter(cell => /^[=+@\t\r]/.test(cell) || (/^-/.test(cell) && !/^-?\d+(\.\d+)?$/.test(cell))),
      ).toEqual([])
    }
  })

  it('is text in the workbook, and no cell of it a formula or too long', async () => {
    const { sheets } = await readXlsx(readFileSync(`${latest}/article-figures.xlsx`))
    const cells = sheets.flatMap(sheet => sheet.rows.flat())
    expect(cells.filter(cell => typeof cell === 'string' && cell.startsWith('=cmd')).length).toBeGreaterThan(0)
    expect(cells.filter(cell => typeof cell === 'string' && cell.length > 32_767)).toEqual([])
    for (const sheet of sheets) for (const cell of sheet.cells?.values() ?? []) expect(cell.formula).toBeUndefined()
  })

  it('is text in every document: no element, no link, no hidden character', () => {
    const documents = filesBelow(latest).filter(path =>
      /\.(md|cff|jsonld)$|^(datapackage|croissant|statistics)\.json$|^reports\//.test(path),
    )
    expect(documents).toContain('CHANGELOG.md')
    expect(documents.length).toBeGreaterThan(8)
    const texts = [...documents.map(read), readFileSync(temporary.path('feed.xml'), 'utf8')]
    for (const text of texts) {
      expect(text.replaceAll('\\<', '')).not.toMatch(/<(script|img|\/script|!--)/i)
      expect(text).not.toMatch(BIDI)
      expect(text).not.toMatch(/(?<!\\)\]\(javascript/)
      expect(Math.max(...text.split('\n').map(line => line.length))).toBeLessThan(4_000)
    }
    expect(parse(read('CITATION.cff'))).toMatchObject({ title: 'Test figures', version: '2026.11.3' })
  })
})

it('a text of an article in Markdown is one line without mark-up or hidden marks', () => {
  expect(inertMarkdown('a\u202eb\n# <b> [x](y) `c` | *d*')).toBe(
    'aU\\+202Eb \\# \\<b\\> \\[x\\]\\(y\\) \\`c\\` \\| \\*d\\*',
  )
  expect(Array.from(inertMarkdown('🚢'.repeat(500)))).toHaveLength(120)
})
