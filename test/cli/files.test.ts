import { describe, expect, it } from 'vitest'
import { DEFAULT_LIMITS } from '../../pipeline/ingest/limits.ts'
import { headOf } from '../../pipeline/result.ts'
import { type Batch, type FileResult, runInWorkers } from '../../pipeline/workers/files.ts'
import { startPool } from '../../pipeline/workers/pool.ts'

const fake = new URL('./fixtures/fragile.mjs', import.meta.url)

/** The worker of these tests gives documents without a result. */
const issuesOf = ({ result }: FileResult) => (result.length === 0 ? [] : headOf(result).issues)

async function run(paths: string[], jobs: number, worker: URL = fake, seconds = 60): Promise<FileResult[]> {
  const start = () => startPool<Batch, FileResult[]>(worker, jobs, 64)
  const files = paths.map(path => ({ path, sidecarPath: null }))
  const results: FileResult[] = []
  for await (const result of runInWorkers(
    { directory: 'anywhere', limits: { ...DEFAULT_LIMITS, 'document-seconds': seconds }, only: null, cache: null },
    files,
    jobs,
    start,
  ))
    results.push(result)
  return results
}

describe('files in workers', () => {
  it('come back in order, each exactly once, and only the one that kills its worker is lost', async () => {
    const paths = Array.from({ length: 50 }, (_, index) => `${index}.txt`)
    paths[7] = 'exit.txt'
    paths[40] = 'memory.txt'
    paths[41] = 'throw.txt'
    for (const jobs of [1, 2]) {
      const results = await run(paths, jobs)
      expect(results.map(result => result.path)).toEqual(paths)
      const broken = results.flatMap(issuesOf)
      expect(broken.map(issue => [issue.source_file, issue.code])).toEqual([
        ['exit.txt', 'crashed'],
        ['memory.txt', 'crashed'],
        ['throw.txt', 'crashed'],
      ])
      expect(broken[1].message).toContain('more memory')
    }
  }, 60_000)

  it('that hang are given up after their time, and the others come back', async () => {
    const results = await run(['a.txt', 'hang.txt', 'b.txt'], 1, fake, 2)
    expect(results.map(result => [result.path, issuesOf(result).map(({ code }) => code)])).toEqual([
      ['a.txt', []],
      ['hang.txt', ['crashed']],
      ['b.txt', []],
    ])
    expect(issuesOf(results[1])[0].message).toContain('document-seconds')
  }, 60_000)

  it('fail as a whole when the program itself does not start', async () => {
    const missing = new URL('./fixtures/missing.mjs', import.meta.url)
    await expect(run(['a.txt'], 1, missing)).rejects.toThrow(/missing\.mjs/)
  })
})
