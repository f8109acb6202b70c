/**
 * Measures whole builds: an archive of seeded news-like articles in NDJSON becomes a release in all formats but the workbook, in a
 * process of its own. Writes `build/bench.json`. `node --import tsx test/bench/endToEnd.ts [ARTICLES ...]`; JOBS as in make.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { extractArticle } from '../../pipeline/extract/article.ts'
import { filesBelow, measureFile } from '../../pipeline/release/checksums.ts'
import { writeArchive } from './archive.ts'
import { benchArticles } from './articles.ts'
import { duckdbCopySeconds } from './duckdbCopy.ts'
import { report } from './report.ts'
import { timedBuild } from './timedBuild.ts'

const MILLION = 1_000_000
const SAMPLE_CHARS = 3 * MILLION
const root = fileURLToPath(new URL('../..', import.meta.url))
const jobs = Number(process.env.JOBS || availableParallelism())

type Measured = Awaited<ReturnType<typeof measure>>

const rounded = (value: number): number => Math.round(value * 10) / 10

/** MB/s of the extract stage alone on one thread, by processor time, on the same kind of text. */
function extractSpeed(): number {
  const articles = benchArticles(1, SAMPLE_CHARS)
  const seconds = [0, 1].map(() => {
    const from = process.cpuUsage()
    for (const article of articles) extractArticle(article)
    return process.cpuUsage(from).user / MILLION
  })
  return SAMPLE_CHARS / MILLION / Math.min(...seconds)
}

/** Bytes of the files of each format of a release. */
function bytesByFormat(release: string): Record<string, number> {
  const bytes: Record<string, number> = {}
  for (const path of filesBelow(release)) {
    const format = path.endsWith('.sqlite') ? 'sqlite' : path.includes('/') ? path.replace(/\/.*/, '') : 'other'
    bytes[format] = (bytes[format] ?? 0) + measureFile(join(release, path)).bytes
  }
  return bytes
}

async function measure(articles: number, speed: number) {
  mkdirSync(`${root}build`, { recursive: true })
  const folder = mkdtempSync(`${root}build/bench-`)
  try {
    mkdirSync(join(folder, 'raw'))
    const mb = writeArchive(join(folder, 'raw', 'archive.ndjson'), articles) / MILLION
    const { release, seconds, steps, peak_mb } = timedBuild(folder, jobs)
    const { rows }: { rows: Record<string, number> } = JSON.parse(
      readFileSync(join(release, 'statistics.json'), 'utf8'),
    )
    if (rows.articles !== articles) throw new Error(`bench: ${articles} articles went in, ${rows.articles} came out`)
    return {
      articles,
      mb: rounded(mb),
      seconds: rounded(seconds),
      articles_per_s: Math.round(articles / seconds),
      mb_per_s: rounded(mb / seconds),
      peak_mb,
      cpu_seconds: rounded(steps.reduce((sum, step) => sum + step.cpu_seconds, 0)),
      extract_s: rounded(mb / speed / jobs),
      duckdb_copy_s: rounded(await duckdbCopySeconds(release)),
      jobs,
      steps,
      rows,
      bytes: bytesByFormat(release),
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const described = (one: Measured): string =>
  [
    `${one.articles} articles, ${one.mb} MB: ${one.seconds} s (${one.cpu_seconds} s of processors), ${one.articles_per_s} articles/s, ${one.mb_per_s} MB/s, at most ${one.peak_mb} MB`,
    `  DuckDB alone copies the tables in ${one.duckdb_copy_s} s; extract alone takes ${one.extract_s} s on ${one.jobs} threads; the build takes ${rounded(one.seconds / (3 * one.duckdb_copy_s + one.extract_s))} times three copies and the extraction`,
    `  ${one.steps.map(each => `${each.step} ${rounded(each.seconds)} s (${rounded(each.cpu_seconds)}; ${each.peak_mb} MB)`).join(', ')}`,
    `  ${Object.entries(one.bytes)
      .map(([format, bytes]) => `${format} ${rounded(bytes / MILLION)} MB`)
      .join(', ')}`,
  ].join('\n')

const wanted = process.argv
  .slice(2)
  .flatMap(text => text.split(/\s+/))
  .filter(text => text !== '')
  .map(Number)
if (wanted.some(count => !Number.isInteger(count) || count < 1)) throw new Error('bench: ARTICLES are whole numbers')
const speed = extractSpeed()
const end_to_end: Measured[] = []
for (const articles of wanted.length > 0 ? wanted : [1_000, 10_000]) {
  const one = await measure(articles, speed)
  end_to_end.push(one)
  console.log(described(one))
  report({ end_to_end })
}
