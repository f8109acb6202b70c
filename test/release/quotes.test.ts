import { readFileSync } from 'node:fs'
import sqlite from 'node-sqlite3-wasm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { filesBelow } from '../../pipeline/release/checksums.ts'
import { WORKING_EDITION } from '../../pipeline/release/statistics.ts'
import { writeRelease } from '../../pipeline/release/write.ts'
import { verifyRelease } from '../../pipeline/verify/release.ts'
import { generateBatches } from './generate.ts'
import { optionsFor, scratch } from './scratch.ts'

const temporary = scratch()
const without = temporary.path('without')
const batches = [...generateBatches(41, 8)]
const figures = batches.flatMap(batch => batch.records?.figures ?? [])

beforeAll(
  () => writeRelease(batches, { ...optionsFor(without, batches), edition: { ...WORKING_EDITION, quotes: false } }),
  60_000,
)
afterAll(temporary.remove)

it('a release without quotations is whole and holds', async () => {
  expect((await verifyRelease(without)).faults).toEqual([])
  expect(JSON.parse(readFileSync(`${without}/json/figures.json`, 'utf8'))).toHaveLength(figures.length)
})

it('has no file, table, column or terms of the sentences', () => {
  expect(filesBelow(without).filter(path => /sentences|QUOTES/.test(path))).toEqual([])
  const database = new sqlite.Database(`${without}/article-figures.sqlite`, { readOnly: true })
  try {
    expect(database.all('SELECT sql FROM sqlite_master WHERE sql LIKE \'%REFERENCES "sentences"%\'')).toEqual([])
    expect(database.all("SELECT name FROM sqlite_master WHERE name = 'sentences'")).toEqual([])
  } finally {
    database.close()
  }
  for (const path of ['datapackage.json', 'croissant.json', 'dcat.jsonld', 'dataset.jsonld', 'csv/csv-metadata.json']) {
    expect(readFileSync(`${without}/${path}`, 'utf8')).not.toMatch(/RIGHTS-QUOTES|sentences\.(csv|parquet)/)
  }
})

it('says nowhere what stands in a sentence beside its figures', () => {
  const sentences = batches
    .flatMap(batch => batch.records?.sentences ?? [])
    .map(({ text }) => JSON.stringify(text).slice(1, -1))
  expect(sentences.length).toBeGreaterThan(10)
  for (const path of filesBelow(without).filter(each => each.startsWith('json/'))) {
    const text = readFileSync(`${without}/${path}`, 'utf8')
    expect(sentences.filter(sentence => text.includes(sentence))).toEqual([])
  }
})
