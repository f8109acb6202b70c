import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { filesBelow, measureFile } from '../../pipeline/release/checksums.ts'
import { startBuilding } from '../../pipeline/release/publish.ts'
import { healRelease, type ReleaseBatch, writeRelease } from '../../pipeline/release/write.ts'
import { generateBatches } from './generate.ts'
import { optionsFor, scratch } from './scratch.ts'

const temporary = scratch()
const model = temporary.path('model', 'latest')
const dist = temporary.path('dist')
const latest = temporary.path('dist', 'latest')
const old = temporary.path('dist', '.latest.old')
const batches = [...generateBatches(1, 3)]

beforeAll(() => writeRelease(batches, optionsFor(model, batches)), 60_000)
beforeEach(() => {
  rmSync(dist, { recursive: true, force: true })
  mkdirSync(dist)
  cpSync(model, latest, { recursive: true })
})
afterAll(temporary.remove)

it("replaces a release or an empty folder, never somebody's other files", async () => {
  const mine = temporary.path('mine')
  mkdirSync(mine, { recursive: true })
  await writeRelease(batches, optionsFor(mine, batches))
  const notes = temporary.path('folder')
  mkdirSync(notes, { recursive: true })
  writeFileSync(`${notes}/diary.txt`, 'dear diary')
  await expect(writeRelease(batches, optionsFor(notes, batches))).rejects.toThrow(/no release/)
  expect(readdirSync(notes)).toEqual(['diary.txt'])
}, 60_000)

const hashes = (): string[] => filesBelow(latest).map(path => `${path} ${measureFile(`${latest}/${path}`).sha256}`)
/** The number of a process that has ended. */
const deadPid = (): number => spawnSync(process.execPath, ['-e', '']).pid

describe('a build that fails leaves the release as it was', () => {
  const cases: [string, () => Iterable<ReleaseBatch>, RegExp][] = [
    [
      'because its input breaks off',
      function* () {
        yield* generateBatches(2, 2)
        throw new Error('the disk is gone')
      },
      /the disk is gone/,
    ],
    [
      'because a row cannot be written',
      function* () {
        for (const batch of generateBatches(2, 1)) {
          const figures = batch.records?.figures.map(figure => ({ ...figure, value: Number.NaN })) ?? []
          yield batch.records ? { ...batch, records: { ...batch.records, figures } } : batch
        }
      },
      /figures\.value of fig_.* is NaN/,
    ],
    [
      'because a reference leads nowhere',
      function* () {
        for (const batch of generateBatches(2, 1)) {
          yield batch.records ? { ...batch, records: { ...batch.records, sentences: [] } } : batch
        }
      },
      /refer to rows that do not exist/,
    ],
    [
      'because more articles come than documents were read',
      () => generateBatches(2, 5),
      /5 articles out of 3 documents/,
    ],
  ]
  it.each(cases)('%s', async (_, make, message) => {
    const before = hashes()
    await expect(writeRelease(make(), optionsFor(latest, batches))).rejects.toThrow(message)
    expect(hashes()).toEqual(before)
    expect(readdirSync(dist)).toEqual(['latest'])
  })
})

describe('healing after a build that died', () => {
  it('removes its unfinished files and its lock', () => {
    const pid = deadPid()
    mkdirSync(`${dist}/.latest.building-${pid}`)
    writeFileSync(`${dist}/.latest.lock`, `${pid} 1`)
    healRelease(latest)
    expect(readdirSync(dist)).toEqual(['latest'])
  })
  it('touches nothing while a living process builds', () => {
    const building = startBuilding(latest)
    const files = readdirSync(dist)
    healRelease(latest)
    expect(readdirSync(dist)).toEqual(files)
    building.discard()
    expect(readdirSync(dist)).toEqual(['latest'])
  })
  it('puts the old release back where the new one never came', () => {
    const before = hashes()
    renameSync(latest, old)
    healRelease(latest)
    expect(hashes()).toEqual(before)
    expect(existsSync(old)).toBe(false)
  })
  it('does not put back an old release that is not whole', () => {
    renameSync(latest, old)
    writeFileSync(`${old}/csv/figures.csv`, 'half')
    healRelease(latest)
    expect(existsSync(latest)).toBe(false)
  })
  it('removes the old release where the new one is in place', () => {
    cpSync(model, old, { recursive: true })
    healRelease(latest)
    expect(readdirSync(dist)).toEqual(['latest'])
  })
  it('is done at the start of a build', async () => {
    mkdirSync(`${dist}/.latest.building-${deadPid()}`)
    await writeRelease(batches, optionsFor(latest, batches))
    expect(readdirSync(dist)).toEqual(['latest'])
  }, 60_000)
})
