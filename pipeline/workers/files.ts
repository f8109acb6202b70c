import type { Fresh, SharedCache } from '../cache/reader.ts'
import { crashedFile } from '../faults.ts'
import type { Item } from '../ingest/documents.ts'
import type { Limits } from '../ingest/limits.ts'
import { packResult } from '../result.ts'
import { compiledThread } from './compiled.ts'
import { inOrder } from './inOrder.ts'
import { type Pool, startPool } from './pool.ts'

/**
 * What is the same for all documents of a run: their directory, their limits, whether only ingest is wanted, and where results are that were
 * made before.
 */
export type Task = {
  readonly directory: string
  readonly limits: Limits
  readonly only: 'ingest' | null
  readonly cache: SharedCache | null
}

/** The documents of one step of work. */
export type Batch = Task & { readonly files: readonly Item[] }

/** What one document gave (`pipeline/result.ts`), and what of it the cache is to keep. A remark stands for no document. */
export type FileResult = { path: string; isRemark: boolean; result: Uint8Array; fresh: Fresh[] }

/** A worker is handed this many documents at a time: enough to make the hand-over cheap, few enough to keep all busy. */
const BATCH_FILES = 16
/** And documents of at most so many bytes, so that the batches under way do not fill the memory. */
const BATCH_BYTES = 2_000_000
/** Batches that may be under way or waiting for their turn, for each worker. */
const BATCHES_AHEAD = 4
/** Heap of a worker that only ingests, which needs less than one that also extracts: the collector lets a heap grow as far as it may. */
const INGEST_MEMORY_MB = 512
/** A worker that does not even start in this time, in milliseconds, never will. */
const START_TIMEOUT_MS = 120_000

const memoryFor = ({ limits, only }: Task): number =>
  Math.min(limits['worker-megabytes'], only === 'ingest' ? INGEST_MEMORY_MB : Number.POSITIVE_INFINITY)

const compilable = new URL('./thread.ts', import.meta.url)
const loaded = new URL('./worker.mjs', import.meta.url)

async function startWorkers(task: Task, jobs: number): Promise<Pool<Batch, FileResult[]>> {
  return startPool((await compiledThread(compilable)) ?? loaded, jobs, memoryFor(task))
}

/**
 * Runs documents through worker threads and gives the results in the order of the documents, for any number of workers. A document that
 * ends its worker, or is not done in time, gives an issue with the code `crashed`; the others are not affected.
 */
export async function* runInWorkers(
  task: Task,
  items: Iterable<Item> | AsyncIterable<Item>,
  jobs: number,
  start: (task: Task, jobs: number) => Pool<Batch, FileResult[]> | Promise<Pool<Batch, FileResult[]>> = startWorkers,
): AsyncGenerator<FileResult> {
  const pool = await start(task, jobs)
  try {
    // A pool whose workers cannot start is a fault of the program; without this it would look like a fault of every document.
    await pool.run({ ...task, files: [] }, START_TIMEOUT_MS)
    const limits = { running: jobs, ahead: jobs * BATCHES_AHEAD }
    for await (const results of inOrder(cut(task, items), limits, batch => runBatch(pool, batch))) yield* results
  } finally {
    await pool.close()
  }
}

async function* cut(task: Task, items: Iterable<Item> | AsyncIterable<Item>): AsyncGenerator<Batch> {
  let files: Item[] = []
  let size = 0
  for await (const item of items) {
    const bytes = 'bytes' in item ? item.bytes.length : 0
    if (files.length > 0 && (files.length === BATCH_FILES || size + bytes > BATCH_BYTES)) {
      yield { ...task, files }
      files = []
      size = 0
    }
    files.push(item)
    size += bytes
  }
  if (files.length > 0) yield { ...task, files }
}

/** A batch whose worker dies is done again document by document, to find the one that is to blame. */
async function runBatch(pool: Pool<Batch, FileResult[]>, batch: Batch): Promise<FileResult[]> {
  const seconds = batch.limits['document-seconds']
  try {
    return await pool.run(batch, seconds * 1000)
  } catch (error) {
    // The thread that takes the place of the ended one needs a while, which is not the next document's fault.
    await pool.run({ ...batch, files: [] }, START_TIMEOUT_MS)
    if (batch.files.length === 1) {
      const { path } = batch.files[0]
      const result = packResult([], [crashedFile(path, reasonOf(error, seconds))])
      return [{ path, isRemark: false, result, fresh: [] }]
    }
    const results: FileResult[] = []
    for (const file of batch.files) results.push(...(await runBatch(pool, { ...batch, files: [file] })))
    return results
  }
}

/** Words for the end of a worker that do not differ from run to run. */
function reasonOf(error: unknown, seconds: number): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'ERR_WORKER_OUT_OF_MEMORY') return 'it needs more memory than a worker has'
  if (error instanceof Error && error.name === 'AbortError') {
    return `it was not done after ${seconds} seconds (limit document-seconds)`
  }
  return 'reading it ended the program that read it'
}
