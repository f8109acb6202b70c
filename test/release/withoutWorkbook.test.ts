import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { filesBelow } from '../../pipeline/release/checksums.ts'
import { writeRelease } from '../../pipeline/release/write.ts'
import { verifyRelease } from '../../pipeline/verify/release.ts'
import { generateBatches } from './generate.ts'
import { optionsFor, scratch } from './scratch.ts'

const temporary = scratch()
const without = temporary.path('without')
const batches = [...generateBatches(43, 6)]

beforeAll(() => writeRelease(batches, { ...optionsFor(without, batches), workbook: false }), 60_000)
afterAll(temporary.remove)

it('a release without its workbook is whole and holds', async () => {
  const { checks, faults } = await verifyRelease(without)
  expect(faults).toEqual([])
  expect(checks).toContainEqual({ name: 'xlsx', ok: true, detail: 'left out of this release' })
})

it('nothing in it speaks of a workbook that is not there', () => {
  expect(filesBelow(without).filter(path => path.endsWith('.xlsx'))).toEqual([])
  for (const path of ['README.md', 'datapackage.json', 'croissant.json', 'dcat.jsonld', 'index.html']) {
    expect(readFileSync(`${without}/${path}`, 'utf8')).not.toContain('.xlsx')
  }
})
