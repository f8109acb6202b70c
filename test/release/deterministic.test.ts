import { execFileSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, it } from 'vitest'
import { filesBelow, measureFile } from '../../pipeline/release/checksums.ts'
import { writeRelease } from '../../pipeline/release/write.ts'
import { generateBatches } from './generate.ts'
import { optionsFor, scratch } from './scratch.ts'

const temporary = scratch()
afterAll(temporary.remove)

const hashes = (directory: string): string[] =>
  filesBelow(directory).map(path => `${path} ${measureFile(`${directory}/${path}`).sha256}`)

it('two builds are the same, byte for byte, also in another place, time zone and language', async () => {
  const batches = [...generateBatches(3, 40)]
  const [first, second, third] = ['a', 'b', 'c'].map(name => temporary.path(name, 'latest'))
  await writeRelease(batches, optionsFor(first ?? '', batches))
  await writeRelease(batches, optionsFor(second ?? '', batches))
  expect(hashes(second ?? '')).toEqual(hashes(first ?? ''))
  const script = fileURLToPath(new URL('build-elsewhere.ts', import.meta.url))
  execFileSync(process.execPath, ['--import', 'tsx', script, third ?? '', '3', '40'], {
    env: { ...process.env, TZ: 'Asia/Kathmandu', LANG: 'tr_TR.UTF-8', LC_ALL: 'de_DE.UTF-8' },
  })
  expect(hashes(third ?? '')).toEqual(hashes(first ?? ''))
  expect(hashes(first ?? '').length).toBe(42)
}, 120_000)

it('a second build replaces the first and leaves nothing beside it', async () => {
  const batches = [...generateBatches(4, 3)]
  const latest = temporary.path('d', 'latest')
  await writeRelease(generateBatches(5, 2), optionsFor(latest, batches))
  const before = hashes(latest)
  await writeRelease(batches, optionsFor(latest, batches))
  expect(hashes(latest)).not.toEqual(before)
  expect(readdirSync(temporary.path('d'))).toEqual(['latest'])
}, 60_000)
