import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { filesBelow, measureFile } from '../../pipeline/release/checksums.ts'
import { writeRelease } from '../../pipeline/release/write.ts'
import { tables } from '../../schemas/generated/tables.ts'
import type { Release } from '../../schemas/generated/types.ts'
import { generateBatches, refusedBatch } from './generate.ts'
import { optionsFor, scratch } from './scratch.ts'

const temporary = scratch()
const latest = temporary.path('latest')
const single = [...generateBatches(31, 8)]
const copy = single[2]
if (!copy) throw new Error('test: no batch')
/** One article comes twice, and one document is no article. */
const batches = [...single, { ...copy, issues: [...copy.issues] }, refusedBatch('empty.txt'), refusedBatch('empty.txt')]
let release: Release

beforeAll(async () => {
  release = await writeRelease(batches, optionsFor(latest, batches))
}, 60_000)
afterAll(temporary.remove)

type Resource = {
  name: string
  path: string
  type?: string
  bytes: number
  hash: string
  licenses: { name?: string; path: string }[]
  schema?: Schema
}
type Schema = {
  fields: { name: string; type: string; constraints: Record<string, unknown> }[]
  primaryKey: string[]
  foreignKeys: { fields: string[]; reference: { resource?: string; fields: string[] } }[]
}
const description = (): { $schema: string; resources: Resource[] } =>
  JSON.parse(readFileSync(`${latest}/datapackage.json`, 'utf8'))

describe('datapackage.json', () => {
  it('describes every data file with its size and hash', () => {
    const { resources, $schema } = description()
    expect($schema).toBe('https://datapackage.org/profiles/2.0/datapackage.json')
    const data = filesBelow(latest).filter(path => /^(?!reports).*\/(?!csv-metadata)|sqlite$|xlsx$/.test(path))
    expect(resources.map(resource => resource.path).toSorted()).toEqual(data)
    expect(new Set(resources.map(resource => resource.name)).size).toBe(resources.length)
    for (const { name, path, bytes, hash } of resources) {
      expect(name).toMatch(/^[a-z0-9._-]+$/)
      const measured = measureFile(`${latest}/${path}`)
      expect([bytes, hash]).toEqual([measured.bytes, `sha256:${measured.sha256}`])
    }
  })
  it('gives the CSV, and only it, the schema of its table', () => {
    const { resources } = description()
    expect(resources.filter(resource => resource.type === 'table').map(resource => resource.path)).toEqual(
      tables.map(table => `csv/${table.name}.csv`),
    )
    const figures = resources.find(resource => resource.name === 'figures')?.schema
    expect(figures?.primaryKey).toEqual(['figure_id'])
    expect(figures?.foreignKeys).toContainEqual({ fields: ['repeat_of'], reference: { fields: ['figure_id'] } })
    expect(figures?.foreignKeys).toContainEqual({
      fields: ['article_id'],
      reference: { resource: 'articles', fields: ['article_id'] },
    })
    const field = (name: string) => figures?.fields.find(each => each.name === name)
    expect(field('figure_id')?.constraints).toEqual({ required: true, unique: true, pattern: '^fig_[0-9a-f]{16}$' })
    expect(field('confidence')?.constraints).toEqual({ required: true, minimum: 0, maximum: 1 })
    expect(field('time_start')?.type).toBe('date')
  })
  it('keeps facts and quotations under terms of their own', () => {
    const terms = new Map(
      description().resources.map(({ name, licenses }) => [name, licenses.map(each => each.name ?? each.path)]),
    )
    expect(terms.get('figures')).toEqual(['CC-BY-4.0'])
    expect(terms.get('sentences-parquet')).toEqual(['RIGHTS-QUOTES.md'])
    expect(terms.get('sqlite')).toEqual(['CC-BY-4.0', 'RIGHTS-QUOTES.md'])
    expect(readFileSync(`${latest}/RIGHTS-QUOTES.md`, 'utf8')).toContain('no licence')
  })
})

describe('statistics', () => {
  it('count rows, kinds and documents', () => {
    expect(release.documents).toEqual({ read: 11, articles: 8, not_articles: 3 })
    expect(release.rows.figures).toBe(single.reduce((sum, batch) => sum + (batch.records?.figures.length ?? 0), 0))
    expect(Object.values(release.figures_by_kind).reduce((a, b) => a + b)).toBe(release.rows.figures)
    expect(release.excluded_by_reason).toMatchObject({ date: release.rows.figures, unclaimed: 0 })
    expect(JSON.parse(readFileSync(`${latest}/statistics.json`, 'utf8'))).toEqual(release)
  })
  it('an article that comes twice is left out with an issue; the same issue is not said twice', () => {
    const issues: { code: string; article_id: string | null }[] = JSON.parse(
      readFileSync(`${latest}/json/issues.json`, 'utf8'),
    )
    expect(issues.filter(issue => issue.code === 'duplicate-article').map(issue => issue.article_id)).toEqual([
      copy.records?.article.article_id,
    ])
    expect(issues.filter(issue => issue.code === 'no-text').length).toBe(1)
  })
})

it('SHA256SUMS is what sha256sum reads, over all other files', () => {
  const lines = readFileSync(`${latest}/SHA256SUMS`, 'utf8').trimEnd().split('\n')
  expect(lines.map(line => line.slice(66))).toEqual(filesBelow(latest).filter(path => path !== 'SHA256SUMS'))
  execFileSync('sha256sum', ['--check', '--strict', '--quiet', 'SHA256SUMS'], { cwd: latest })
})

it('the README counts the rows and names every table', () => {
  const text = readFileSync(`${latest}/README.md`, 'utf8')
  expect(text).toContain('# Test figures')
  for (const table of tables)
    expect(text).toMatch(new RegExp(`\\| \`${table.name}\` \\| ${release.rows[table.name]} \\|`))
})

it('an empty release is a release', async () => {
  const empty = temporary.path('empty')
  const made = await writeRelease([], optionsFor(empty, []))
  expect(made.rows).toEqual({
    articles: 0,
    figures: 0,
    numbers: 0,
    sentences: 0,
    issues: 0,
    changes: 0,
    corrections: 0,
  })
  const { verifyRelease } = await import('../../pipeline/verify/release.ts')
  expect((await verifyRelease(empty)).faults).toEqual([])
}, 60_000)
