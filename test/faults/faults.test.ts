import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  rmSync,
  statfsSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { releaseLock, takeLock } from '../../pipeline/release/lock.ts'
import { articleFigures, completeSums, filesBelow, root, temporaryFolder } from '../e2e/command.ts'
import { makeReadOnly, makeWritable, smallDisk } from './disks.ts'

const TEXT = 'Reservoir\n\nThe new reservoir holds 40 million cubic metres of water, and cost $3 million.\n'

/** A folder of so many short articles that all differ. */
function articles(count: number): string {
  const raw = temporaryFolder()
  for (let k = 1; k <= count; k += 1) {
    writeFileSync(join(raw, `a${k}.txt`), TEXT.replace('40', String(40 + k)).replace('Reservoir', `Reservoir ${k}`))
  }
  return raw
}

const build = (raw: string, release: string, env: Record<string, string> = {}) =>
  articleFigures(['build', raw, '--out', release], { env })

/** The last line of what a failed command said, after checking that it is no stack. */
function complaint({ code, stderr }: { code: number | null; stderr: string }): string {
  expect(code).not.toBe(0)
  expect(stderr).not.toMatch(/\n {4}at /)
  return stderr.trimEnd().split('\n').at(-1) ?? ''
}

describe('a full disk', () => {
  it('ends the build in one line and leaves the last good release, whichever step it stops', async context => {
    const disk = smallDisk(16_000)
    if (disk === null) return context.skip('no disk can be mounted here')
    const release = join(disk, 'release')
    expect(await build(articles(2), release)).toMatchObject({ code: 0 })
    const before = completeSums(release)
    const raw = articles(12)
    const [free, size] = [statfsSync(disk), (await sizeOf(raw)) / 1024]
    const freeKb = (free.bavail * free.bsize) / 1024
    for (const share of [0, 0.3, 0.6]) {
      const filler = join(disk, 'filler')
      writeFileSync(filler, new Uint8Array(Math.floor((freeKb - share * size) * 1024)))
      const outcome = await build(raw, release)
      expect(complaint(outcome), `with ${share} of the space`).toMatch(/no space left on the disk|a disk is full/)
      expect(completeSums(release)).toBe(before)
      rmSync(filler)
      expect(readdirSync(disk)).toEqual(['release'])
    }
    expect(await build(raw, release)).toMatchObject({ code: 0 })
    expect(completeSums(release)).not.toBe(before)
  }, 900_000)

  it('for temporary files is told, and the last good release stays', async context => {
    const disk = smallDisk(64)
    if (disk === null) return context.skip('no disk can be mounted here')
    const release = join(temporaryFolder(), 'release')
    expect(await build(articles(2), release)).toMatchObject({ code: 0 })
    const before = completeSums(release)
    expect(complaint(await build(articles(60), release, { TMPDIR: disk }))).toMatch(/no space left on the disk/)
    expect(completeSums(release)).toBe(before)
    // tsx keeps its own cache there, which is no file of ours
    expect(readdirSync(disk).filter(name => !name.startsWith('tsx-'))).toEqual([])
  }, 900_000)
})

/** Bytes that a release of these articles takes. */
async function sizeOf(raw: string): Promise<number> {
  const release = join(temporaryFolder(), 'release')
  await build(raw, release)
  return filesBelow(release).reduce((sum, path) => sum + statSync(join(release, path)).size, 0)
}

describe('a place that cannot be written', () => {
  it('on a read-only disk is told, and what stands there stays', async context => {
    const disk = smallDisk(16_000)
    if (disk === null) return context.skip('no disk can be mounted here')
    const release = join(disk, 'release')
    const raw = articles(2)
    expect(await build(raw, release)).toMatchObject({ code: 0 })
    const before = completeSums(release)
    expect(makeReadOnly(disk)).toBe(true)
    expect(complaint(await build(articles(3), release))).toMatch(/the disk is read-only/)
    expect(completeSums(release)).toBe(before)
    expect(await articleFigures(['verify', release])).toMatchObject({ code: 0 })
    expect(makeWritable(disk)).toBe(true)
    expect(await build(raw, release)).toMatchObject({ code: 0 })
  }, 900_000)

  it('below a file is told', async () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'file'), 'x')
    const line = complaint(await build(articles(1), join(folder, 'file', 'release')))
    expect(line).toMatch(/file: a file of this name is in the way/)
  }, 900_000)
})

describe('the clock', () => {
  it('changes nothing: set back and running backwards, with articles from the future', async () => {
    const raw = articles(60)
    const folder = temporaryFolder()
    expect(await build(raw, join(folder, 'now'))).toMatchObject({ code: 0 })
    for (const name of readdirSync(raw)) utimesSync(join(raw, name), 4e9, 4e9)
    const clock = join(root, 'test/faults/clock.mjs')
    const env = { NODE_OPTIONS: `--import ${clock}`, SOURCE_DATE_EPOCH: '1' }
    expect(await build(raw, join(folder, 'then'), env)).toMatchObject({ code: 0 })
    expect(completeSums(join(folder, 'then'))).toBe(completeSums(join(folder, 'now')))
  }, 900_000)
})

describe('two builds of one release', () => {
  it('at once: the later one says who is at it, and ends', async () => {
    const release = join(temporaryFolder(), 'dist/latest')
    const lock = join(release, '../.latest.lock')
    expect(takeLock(lock)).toBe(true)
    const line = await build(articles(1), release)
    releaseLock(lock)
    expect(line.code).toBe(1)
    expect(line.stdout + line.stderr).toContain(`process ${process.pid} is building ${release}`)
    expect(existsSync(release)).toBe(false)
    expect(await build(articles(1), release)).toMatchObject({ code: 0 })
  }, 900_000)

  it('started in the same moment: one wins, the release is whole, nothing is left', async () => {
    const release = join(temporaryFolder(), 'dist/latest')
    const raws = [articles(1), articles(2)]
    const alone = await Promise.all(
      raws.map(async raw => {
        const own = join(temporaryFolder(), 'release')
        await build(raw, own)
        return completeSums(own)
      }),
    )
    const outcomes = await Promise.all(raws.map(raw => build(raw, release)))
    const codes = outcomes.map(({ code }) => code)
    expect(codes.filter(code => code !== 0 && code !== 1)).toEqual([])
    expect(codes).toContain(0)
    expect(alone.filter((_, index) => codes[index] === 0)).toContain(completeSums(release))
    expect(readdirSync(join(release, '..'))).toEqual(['latest'])
  }, 900_000)

  it('takes over from a build that died', async () => {
    const raw = articles(1)
    const release = join(temporaryFolder(), 'dist/latest')
    const died = await articleFigures(['build', raw, '--out', release], { killAfter: 1 })
    mkdirSync(join(release, '..'), { recursive: true })
    writeFileSync(join(release, '../.latest.lock'), '2147483646 5')
    cpSync(raw, join(release, '../.latest.building-2147483646'), { recursive: true })
    expect(died.signal).toBe('SIGKILL')
    expect(await build(raw, release)).toMatchObject({ code: 0 })
    expect(readdirSync(join(release, '..'))).toEqual(['latest'])
  }, 900_000)
})
