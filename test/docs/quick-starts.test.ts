import { execFileSync, spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sqlText, withDuckDb } from '../../pipeline/release/duckdb.ts'
import { articleFigures, rawDirectory, root } from '../e2e/command.ts'
import { scratch } from '../release/scratch.ts'

const document = readFileSync(join(root, 'docs/open-the-data.md'), 'utf8')
const temporary = scratch()
const release = temporary.path('latest')

/** The code under a heading of the document. */
function codeUnder(heading: string): string {
  const [, code] = new RegExp(`^## ${heading}\\n[\\s\\S]*?^\`\`\`\\w+\\n([\\s\\S]*?)^\`\`\``, 'm').exec(document) ?? []
  if (code === undefined) throw new Error(`test: no code under ${heading}`)
  return code
}

const python = process.env.PYTHON ?? 'python3'
const works = (program: string, ...args: string[]): boolean => spawnSync(program, args).status === 0
let wanted: number

beforeAll(async () => {
  expect(await articleFigures(['build', rawDirectory, '--out', release])).toMatchObject({ code: 0 })
  const figures: Record<string, unknown>[] = JSON.parse(readFileSync(join(release, 'json/figures.json'), 'utf8'))
  wanted = figures.filter(figure => figure.item_head === 'container' && figure.repeat_of === null).length
  expect(wanted).toBeGreaterThan(3)
}, 60_000)
afterAll(temporary.remove)

const run = (program: string, extension: string, heading: string): string => {
  const script = temporary.path(`script.${extension}`)
  writeFileSync(script, codeUnder(heading))
  return execFileSync(program, [script], { cwd: release, encoding: 'utf8', env: { ...process.env, PYTHONUTF8: '1' } })
}

describe('the quick starts of docs/open-the-data.md', () => {
  it('DuckDB', async () => {
    const rows = await withDuckDb(async connection => {
      await connection.run(`SET file_search_path = ${sqlText(release)}`)
      return (await connection.run(codeUnder('DuckDB'))).getRowsJS()
    })
    expect(rows).toHaveLength(wanted)
    const published = rows.map(([day]) => String(day))
    expect(published).toEqual(published.toSorted())
  })
  it('JavaScript', () => expect(run(process.execPath, 'mjs', 'JavaScript')).toContain(`rows: ${wanted}\n`))
  it.skipIf(!works(python, '-c', 'import pandas, pyarrow'))('pandas (skipped without pandas and pyarrow)', () =>
    expect(run(python, 'py', 'pandas')).toContain(`rows: ${wanted}\n`),
  )
  it.skipIf(!works(python, '-c', 'import polars'))('polars (skipped without polars)', () =>
    expect(run(python, 'py', 'polars')).toContain(`rows: ${wanted}\n`),
  )
  it.skipIf(!works('Rscript', '--version'))('R (skipped without Rscript)', () =>
    expect(run('Rscript', 'R', 'R')).toContain(`rows: ${wanted}`),
  )
  it('LibreOffice, Excel: the columns that are named are in the sheet', () => {
    const [, steps] = /^## LibreOffice, Excel\n([\s\S]*?)^## /m.exec(document) ?? []
    const named = [...(steps ?? '').matchAll(/`([a-z_]+)`/g)].map(([, name]) => name)
    const columns = readFileSync(join(release, 'csv/figures.csv'), 'utf8').split('\n', 1)[0]?.split(',') ?? []
    const beside = ['article_title', 'published', 'figures', 'container']
    expect(named.filter(name => !columns.includes(name) && !beside.includes(name))).toEqual([])
  })
})
