import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { writeArchive } from '../bench/archive.ts'
import { articleFigures, temporaryFolder } from './command.ts'

/** The most memory of a whole build with two workers, in megabytes. */
async function peakOf(folder: string, articles: number): Promise<number> {
  const raw = join(folder, `raw-${articles}`)
  const [out, times] = [join(folder, `release-${articles}`), join(folder, `times-${articles}.json`)]
  mkdirSync(raw)
  writeArchive(join(raw, 'archive.ndjson'), articles)
  const built = await articleFigures(['build', raw, '--out', out, '--jobs', '2', '--no-xlsx', '--times', times])
  expect(built).toMatchObject({ code: 0 })
  expect(JSON.parse(readFileSync(join(out, 'statistics.json'), 'utf8')).documents.articles).toBe(articles)
  return JSON.parse(readFileSync(times, 'utf8')).peak_mb
}

it('eight times the articles need hardly more memory', async () => {
  const folder = temporaryFolder()
  const few = await peakOf(folder, 250)
  const many = await peakOf(folder, 2_000)
  expect(few).toBeGreaterThan(100)
  // What grows are the heaps of the workers until the collector has seen a few thousand articles, and a few hundred bytes an article.
  expect(many / few).toBeLessThan(1.6)
}, 900_000)
