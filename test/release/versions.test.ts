import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { compareVersions, isVersion } from '../../pipeline/release/calver.ts'
import { measureFiles } from '../../pipeline/release/checksums.ts'
import { freezeRelease, versionFault } from '../../pipeline/release/freeze.ts'
import { verifyRelease } from '../../pipeline/verify/release.ts'
import { optionsFor, scratch } from './scratch.ts'
import { batchesOf, type Row, type Story, tableOf } from './stories.ts'

const temporary = scratch()
const latest = temporary.path('latest')
afterAll(temporary.remove)

const bridge = (count: string): Story => ({
  name: 'bridge',
  published: '2024-05-03',
  text: `The bridge\n\nAbout ${count} lorries crossed the bridge last month. The toll is 12 euros.\n`,
})
const depot = { name: 'depot', text: 'The depot\n\nThe depot held 300 crates and 40 barrels.\n' }
const flood = { name: 'flood', text: 'The flood\n\nMore than 75 houses were damaged in the flood.\n' }

const table = (folder: string, name: string): Row[] => tableOf(temporary.path(folder), name)
const hashes = (folder: string): string =>
  JSON.stringify(measureFiles(temporary.path(folder)).map(({ path, sha256 }) => [path, sha256]))
const frozen = new Map<string, string>()

/** Freezes a version. */
async function freeze(version: string, stories: readonly Story[]) {
  const batches = batchesOf(stories)
  const options = { ...optionsFor(latest, batches), documentsRead: () => stories.length }
  const release = await freezeRelease(batches, options, { version, released: '2026-11-25' })
  frozen.set(version, hashes(`v${version}`))
  return release
}

/** The figures of a version from those of the one before and the table `changes`, and from nothing else. */
function applied(before: Row[], changes: Row[]): Map<string, Row> {
  const rows = new Map(before.map(row => [String(row.figure_id), row]))
  for (const { figure_id, change, after } of changes) {
    const id = String(figure_id)
    if (change === 'withdrawn') rows.delete(id)
    else rows.set(id, { ...rows.get(id), ...JSON.parse(String(after)) })
  }
  return rows
}

beforeAll(async () => {
  await freeze('2026.11.0', [bridge('1,200'), depot])
  await freeze('2026.11.1', [bridge('1,300'), depot, flood])
  await freeze('2026.12.0', [bridge('1,300'), flood])
}, 120_000)

describe('three versions in a row', () => {
  it('the first has no changes', () => expect(table('v2026.11.0', 'changes')).toEqual([]))

  it.each([
    ['2026.11.0', '2026.11.1'],
    ['2026.11.1', '2026.12.0'],
  ])('%s and its changes give %s', (before, after) => {
    const found = applied(table(`v${before}`, 'figures'), table(`v${after}`, 'changes'))
    const wanted = table(`v${after}`, 'figures')
    expect(wanted.length).toBeGreaterThan(1)
    expect(Object.fromEntries(found)).toEqual(Object.fromEntries(wanted.map(row => [row.figure_id, row])))
  })

  it('names what happened and why', () => {
    const words = (folder: string) =>
      table(folder, 'changes').map(({ change, cause, before, after }) => {
        const cells = JSON.parse(String(after ?? before))
        return `${change} ${cause} ${cells.quote ?? Object.keys(cells).join(' ')}`
      })
    const second = words('v2026.11.1')
    expect(second).toContain('added source About 1,300 lorries')
    expect(second).toContain('added source More than 75 houses')
    expect(second).toContain('withdrawn source About 1,200 lorries')
    expect(second.filter(line => !line.includes(' source '))).toEqual([])
    expect(words('v2026.12.0')).toEqual(['withdrawn source 300 crates', 'withdrawn source 40 barrels'])
  })

  it('leaves what was frozen as it was, and latest is the newest', () => {
    for (const [version, before] of frozen) expect(hashes(`v${version}`)).toBe(before)
    expect(hashes('latest')).toBe(frozen.get('2026.12.0'))
  })

  it('verifies, each with its changes', async () => {
    for (const version of frozen.keys()) expect((await verifyRelease(temporary.path(`v${version}`))).faults).toEqual([])
    const { checks } = await verifyRelease(latest)
    expect(checks.find(check => check.name === 'changes')?.detail).toBe('2026.11.1 and the changes give 2026.12.0')
  }, 60_000)

  it('is listed, newest first, and in the feed', () => {
    const list = JSON.parse(readFileSync(temporary.path('versions.json'), 'utf8'))
    expect(list.latest).toBe('2026.12.0')
    expect(list.versions.map((entry: Row) => entry.path)).toEqual(['v2026.12.0', 'v2026.11.1', 'v2026.11.0'])
    const feed = readFileSync(temporary.path('feed.xml'), 'utf8')
    expect(feed.match(/<entry>/g)).toHaveLength(3)
    expect(feed).toContain('<updated>2026-11-25T00:00:00Z</updated>')
  })

  it('has a change log that people can read, of all versions', () => {
    const text = readFileSync(temporary.path('v2026.12.0', 'CHANGELOG.md'), 'utf8')
    expect(text.match(/^## .*/gm)).toEqual([
      '## 2026.12.0 (2026-11-25)',
      '## 2026.11.1 (2026-11-25)',
      '## 2026.11.0 (2026-11-25)',
    ])
    expect(text).toContain('### 2 withdrawn, the articles changed')
    expect(text).toMatch(/- `fig_\w{16}` More than 75 houses/)
  })

  it('says so when the change table or the log is tampered with', async () => {
    const copy = temporary.path('copy')
    cpSync(temporary.path('v2026.12.0'), copy, { recursive: true })
    writeFileSync(`${copy}/json/changes.json`, '[\n]\n')
    const { faults } = await verifyRelease(copy)
    expect(faults.join('\n')).toMatch(/changes: a row is missing: fig_\w+ was withdrawn/)
    expect(faults.join('\n')).toContain('CHANGELOG.md: does not say what `changes` says')
  }, 60_000)
})

describe('what cannot be frozen', () => {
  it.each([
    ['2026.11.0', /is there already, and a version never changes/],
    ['2026.10.0', /is not after 2026\.12\.0/],
    ['2026.01.0', /is no version/],
    ['v2027.1.0', /is no version/],
    ['2027.13.0', /is no version/],
  ])('%s', async (version, words) => {
    expect(versionFault(latest, version)).toMatch(words)
    await expect(freeze(version, [depot])).rejects.toThrow(words)
    for (const [known, before] of frozen) expect(hashes(`v${known}`)).toBe(before)
  })
})

it('versions are ordered by number', () => {
  expect(['2026.11.10', '2026.2.0', '2026.11.9', '2025.12.0'].toSorted(compareVersions)).toEqual([
    '2025.12.0',
    '2026.2.0',
    '2026.11.9',
    '2026.11.10',
  ])
  expect(['2026.1.0', '2026.12.34'].every(isVersion)).toBe(true)
})
