import type { Article, Issue } from '../../schemas/generated/types.ts'
import { crashedFile } from '../faults.ts'
import type { SourceFile } from '../ingest/files.ts'
import type { ArticleRecords } from '../records.ts'
import { inOrder } from './inOrder.ts'
import { type Pool, startPool } from './pool.ts'

/** The files of one step of work, in a directory. */
export type Batch = { readonly directory: string; readonly files: readonly SourceFile[] }

/** An article that was found in a file, with its rows; `records` is null where the article does not hold. */
type FoundArticle = { article: Article; records: ArticleRecords | null; issues: Issue[] }

/** What one file gave: the articles found in it, and what went wrong with the file. */
export type FileResult = { path: string; articles: FoundArticle[]; issues: Issue[] }

/** A file that takes longer than this, in milliseconds, is given up; the slowest honest ones take about a second. */
const FILE_TIMEOUT_MS = 120_000
/** A worker is handed this many files at a time: enough to make the hand-over cheap, few enough to keep all busy. */
const BATCH_FILES = 16
/** Batches that may be under way or waiting for their turn, for each worker. */
const BATCHES_AHEAD = 4

const worker = new URL('./worker.mjs', import.meta.url)

/**
 * Runs files through worker threads and gives the results in the order of the files, for any number of workers. A file that
 * ends its worker, or does not end in time, gives an issue with the code `crashed`; the other files are not affected.
 */
export async function* runInWorkers(
  directory: string,
  files: readonly SourceFile[],
  jobs: number,
  start: () => Pool<Batch, FileResult[]> = () => startPool(worker, jobs),
): AsyncGenerator<FileResult> {
  const pool = start()
  try {
    // A pool whose workers cannot start is a fault of the program; without this it would look like a fault of every file.
    await pool.run({ directory, files: [] }, FILE_TIMEOUT_MS)
    const limits = { running: jobs, ahead: jobs * BATCHES_AHEAD }
    for await (const results of inOrder(cut(directory, files), limits, batch => runBatch(pool, batch))) yield* results
  } finally {
    await pool.close()
  }
}

function* cut(directory: string, files: readonly SourceFile[]): Generator<Batch> {
  for (let from = 0; from < files.length; from += BATCH_FILES) {
    yield { directory, files: files.slice(from, from + BATCH_FILES) }
  }
}

/** A batch whose worker dies is done again file by file, to find the one that is to blame. */
async function runBatch(pool: Pool<Batch, FileResult[]>, batch: Batch): Promise<FileResult[]> {
  try {
    return await pool.run(batch, FILE_TIMEOUT_MS)
  } catch (error) {
    if (batch.files.length === 1) {
      const { path } = batch.files[0]
      return [{ path, articles: [], issues: [crashedFile(path, reasonOf(error))] }]
    }
    const results: FileResult[] = []
    for (const file of batch.files) {
      results.push(...(await runBatch(pool, { directory: batch.directory, files: [file] })))
    }
    return results
  }
}

/** Words for the end of a worker that do not differ from run to run. */
function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'ERR_WORKER_OUT_OF_MEMORY') return 'it needs more memory than a worker has'
  if (error instanceof Error && error.name === 'AbortError') {
    return `it was not done after ${FILE_TIMEOUT_MS / 1000} seconds`
  }
  return 'reading it ended the program that read it'
}
