import { describe, expect, it } from 'vitest'
import { type Cache, openCache } from '../../pipeline/cache/cache.ts'
import { runFiles } from '../../pipeline/document.ts'
import type { Source } from '../../pipeline/ingest/document.ts'
import { DEFAULT_LIMITS } from '../../pipeline/ingest/limits.ts'
import { NO_METADATA } from '../../pipeline/ingest/metadata.ts'
import { PLENTY, scratchFolder } from './scratch.ts'

const page = (text: string, more: Partial<Source> = {}): Source => ({
  path: 'story.txt',
  bytes: Buffer.from(text),
  sidecar: null,
  ...more,
})
const HARBOUR = page('Harbour\n\nAbout 40 boats left the harbour in May 2021, the harbour master said.\n')

type Versions = { ingest: string; rows: string }
const SAME: Versions = { ingest: 'i1', rows: 'r1' }

/** Runs one document with the cache of a folder; what the cache did not have is kept. */
function run(folder: string, source: Source, versions: Versions = SAME) {
  const opened = openCache(folder, PLENTY, versions)
  if ('unusable' in opened) throw new Error(opened.unusable)
  const cache: Cache = opened
  const [made] = runFiles({ directory: '.', files: [source], limits: DEFAULT_LIMITS, only: null, cache: cache.shared })
  cache.keep(made.fresh)
  expect(cache.finish()).toEqual([])
  return { result: Buffer.from(made.result), stages: made.fresh.map(({ stage }) => stage) }
}
const plain = (source: Source): Buffer => {
  const [made] = runFiles({ directory: '.', files: [source], limits: DEFAULT_LIMITS, only: null, cache: null })
  return Buffer.from(made.result)
}

describe('a document with a cache', () => {
  it('is read once, and gives the same bytes as without one', () => {
    const folder = scratchFolder()
    const expected = plain(HARBOUR)
    expect(run(folder, HARBOUR)).toEqual({ result: expected, stages: ['ingest', 'rows'] })
    expect(run(folder, HARBOUR)).toEqual({ result: expected, stages: [] })
  })

  it('is read again as far as the programs that read it changed, and no further', () => {
    const folder = scratchFolder()
    run(folder, HARBOUR)
    expect(run(folder, HARBOUR, { ...SAME, rows: 'r2' }).stages).toEqual(['rows'])
    // Another version of ingest that makes the same of it leaves the rows as they are.
    expect(run(folder, HARBOUR, { ...SAME, ingest: 'i2' }).stages).toEqual(['ingest'])
    expect(run(folder, HARBOUR).stages).toEqual([])
  })

  it.each<[string, Source]>([
    ['text', page('Harbour\n\nAbout 50 boats left the harbour in May 2021, the harbour master said.\n')],
    ['name', { ...HARBOUR, path: 'other.txt' }],
    ['sidecar', { ...HARBOUR, sidecar: Buffer.from('{"published":"2021-06-01"}') }],
    ['format', { ...HARBOUR, format: 'md' }],
    ['charset', { ...HARBOUR, charset: 'windows-1252' }],
    ['day of fetching', { ...HARBOUR, retrieved: '2021-06-01' }],
    ['facts from its container', { ...HARBOUR, known: { publisher: 'The Pier' } }],
    ['facts from the transport', { ...HARBOUR, told: { ...NO_METADATA, url: 'https://pier.example/1' } }],
  ])('is another one with another %s', (_, changed) => {
    const folder = scratchFolder()
    run(folder, HARBOUR)
    const again = run(folder, changed)
    expect(again.stages).toContain('ingest')
    expect(again.result.equals(plain(changed))).toBe(true)
  })

  it('keeps the border between a sidecar and its page', () => {
    const folder = scratchFolder()
    const one = { ...HARBOUR, sidecar: Buffer.from('{}'), bytes: Buffer.from('abc 12 boats left.') }
    const other = { ...HARBOUR, sidecar: Buffer.from('{}a'), bytes: Buffer.from('bc 12 boats left.') }
    run(folder, one)
    expect(run(folder, other).result.equals(plain(other))).toBe(true)
  })

  it('keeps errors of the document, but none of the disk', () => {
    const folder = scratchFolder()
    const empty = page('')
    expect(run(folder, empty).stages).toEqual(['ingest', 'rows'])
    expect(run(folder, empty)).toEqual({ result: plain(empty), stages: [] })
    const cache = openCache(folder, PLENTY, SAME)
    if ('unusable' in cache) throw new Error(cache.unusable)
    const missing = { path: 'not-there.txt', sidecarPath: null }
    const [made] = runFiles({
      directory: folder,
      files: [missing],
      limits: DEFAULT_LIMITS,
      only: null,
      cache: cache.shared,
    })
    expect(made.fresh).toEqual([])
    cache.finish()
  })
})
