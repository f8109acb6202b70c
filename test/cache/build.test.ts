import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough, Readable } from 'node:stream'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { main } from '../../pipeline/cli/main.ts'
import { completeSums, copyArticles, seeded } from '../e2e/command.ts'
import { damage, segmentsIn } from './scratch.ts'

/** Pages, a page with a sidecar, a container of three articles of which two are the same, and files that give errors. */
function writeInput(raw: string): void {
  mkdirSync(raw)
  copyArticles(raw, name => name.startsWith('2024-0'))
  const lines = [1, 2, 1].map(k =>
    JSON.stringify({ title: `Ferry ${k}`, text: `Ferry ${k} carried ${k}00 people in May 2023, its captain said.` }),
  )
  writeFileSync(join(raw, 'export.ndjson'), `${lines.join('\n')}\n`)
  writeFileSync(join(raw, 'empty.txt'), '')
  writeFileSync(join(raw, 'broken.json'), '{"articleBody": ')
}

/** Builds a release and gives its checksums, and what was said on the way. */
async function build(raw: string, release: string, cache: string | null, jobs = '1') {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()]
  const io = { stdin: Object.assign(Readable.from([]), { isTTY: false }), stdout, stderr, env: {} }
  const args = ['build', raw, '--out', release, '--no-xlsx', '--jobs', jobs]
  const code = await main(cache === null ? args : [...args, '--cache', cache], io)
  const said = String(stderr.read() ?? '')
  expect(code, said).toBe(0)
  return { sums: completeSums(release), said: said.split('\n').filter(line => line.startsWith('cache: ')) }
}

describe('a release built with a cache', () => {
  let [folder, raw, cache, expected] = ['', '', '', '']
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'article-figures-'))
    raw = join(folder, 'raw')
    cache = join(folder, 'filled')
    writeInput(raw)
    expected = (await build(raw, join(folder, 'plain'), null)).sums
    const cold = await build(raw, join(folder, 'cold'), cache)
    expect(cold).toEqual({ sums: expected, said: [] })
  }, 300_000)
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  /** A copy of the filled cache. */
  const filled = (name: string): string => {
    const copy = join(folder, name)
    cpSync(cache, copy, { recursive: true })
    return copy
  }

  it('that knows everything is the same, in one thread and in workers', async () => {
    const before = segmentsIn(cache).map(path => statSync(path).size)
    for (const jobs of ['1', '2']) {
      expect(await build(raw, join(folder, 'warm'), cache, jobs)).toEqual({ sums: expected, said: [] })
    }
    expect(segmentsIn(cache).map(path => statSync(path).size)).toEqual(before)
  }, 300_000)

  it('that knows some of it is the same', async () => {
    const changed = join(folder, 'changed')
    cpSync(raw, changed, { recursive: true })
    const [first] = readdirSync(changed).filter(name => name.endsWith('.txt') && name !== 'empty.txt')
    appendFileSync(join(changed, first), '\nAnother 17 boats were repaired in 2022.\n')
    writeFileSync(join(changed, 'new.txt'), 'Pier\n\nThe pier cost $3 million in 2019, the town said.\n')
    rmSync(join(changed, 'empty.txt'))
    const plain = await build(changed, join(folder, 'changed-plain'), null)
    expect(plain.sums).not.toBe(expected)
    const half = filled('half')
    expect(await build(changed, join(folder, 'changed-warm'), half)).toEqual({ sums: plain.sums, said: [] })
    // and back again, from what both left
    expect(await build(raw, join(folder, 'back'), half)).toEqual({ sums: expected, said: [] })
  }, 300_000)

  it('that is damaged all over is the same, and says so', async () => {
    const draw = seeded(7)
    const damaged = filled('damaged')
    for (const path of segmentsIn(damaged)) {
      const { size } = statSync(path)
      for (let at = 200; at < size; at += 1 + Math.floor(draw() * 4000)) damage(path, at, size)
    }
    const built = await build(raw, join(folder, 'from-damaged'), damaged)
    expect(built.sums).toBe(expected)
    expect(built.said).toEqual([expect.stringMatching(/damaged/)])
    expect(await build(raw, join(folder, 'from-mended'), damaged)).toEqual({ sums: expected, said: [] })
  }, 300_000)

  it('that was cut, mixed up or filled with other things is the same', async () => {
    const strange = filled('strange')
    const [ingested, rows] = segmentsIn(strange)
    truncateSync(rows, Math.floor(statSync(rows).size / 2))
    // the segment of one stage under the name of another
    writeFileSync(
      ingested.replace('ingest-', 'rows-').replace(/[0-9a-f]{8}\.pack/, '00000000.pack'),
      readFileSync(ingested),
    )
    writeFileSync(join(strange, 'rows-zzz-1-11111111.pack'), 'AFCACHE1 and then something else')
    const built = await build(raw, join(folder, 'from-strange'), strange)
    expect(built.sums).toBe(expected)
    expect(built.said).toHaveLength(1)
  }, 300_000)
})
