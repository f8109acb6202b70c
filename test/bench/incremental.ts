/**
 * Measures what one article more costs: a build of a seeded archive without a cache, one that fills the cache, and one after an article was
 * added at the end. Writes `build/bench.json`. `node --import tsx test/bench/incremental.ts [ARTICLES]`; JOBS as in make.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { measureFile } from '../../pipeline/release/checksums.ts'
import { writeArchive } from './archive.ts'
import { report } from './report.ts'
import { timedBuild } from './timedBuild.ts'

const build = fileURLToPath(new URL('../../build', import.meta.url))
const jobs = Number(process.env.JOBS || availableParallelism())
const articles = Number(process.argv[2] ?? 10_000)
if (!Number.isInteger(articles) || articles < 1) throw new Error('bench: ARTICLES is a whole number')

mkdirSync(build, { recursive: true })
const folder = mkdtempSync(join(build, 'bench-'))
try {
  mkdirSync(join(folder, 'raw'))
  const archive = join(folder, 'raw', 'archive.ndjson')
  const cache = ['--cache', join(folder, 'cache')]
  /** Seconds of the whole build, of reading the articles in it, and what came out. */
  const measured = (...more: string[]) => {
    const { seconds, steps, release } = timedBuild(folder, jobs, ...more)
    const read = steps.find(({ step }) => step === 'read')?.seconds ?? Number.NaN
    return { seconds, read, figures: measureFile(join(release, 'csv', 'figures.csv')).sha256 }
  }
  writeArchive(archive, articles)
  const filling = measured(...cache)
  writeArchive(archive, articles + 1)
  const added = measured(...cache)
  const whole = measured()
  if (added.figures !== whole.figures) throw new Error('bench: a build with the cache gives other figures')
  const incremental = {
    articles,
    full_s: whole.seconds,
    full_read_s: whole.read,
    filling_s: filling.seconds,
    added_s: added.seconds,
    added_read_s: added.read,
  }
  console.log(
    `${articles} articles and one more: ${whole.seconds.toFixed(1)} s without a cache (reading ${whole.read.toFixed(1)} s), ${added.seconds.toFixed(1)} s with it (reading ${added.read.toFixed(1)} s); filling it took ${filling.seconds.toFixed(1)} s`,
  )
  report({ incremental })
} finally {
  rmSync(folder, { recursive: true, force: true })
}
