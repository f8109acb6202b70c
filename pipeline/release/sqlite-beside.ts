import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { compiledThread } from '../workers/compiled.ts'
import { releaseTables } from './release-tables.ts'
import { openSqlite } from './sqlite.ts'
import type { Written } from './table-files.ts'

const compilable = new URL('./sqlite-thread.ts', import.meta.url)
const loaded = new URL('./sqlite-worker.mjs', import.meta.url)

/** So many rows are written sooner than a thread starts. */
const FEW_ROWS = 20_000
/** Heap of the thread, which holds one row at a time; the database has its memory beside it. */
const MEMORY_MB = 256

/** The SQLite file of a release in the making; what it waits for happens beside. */
export type SqliteBeside = {
  /** Names rows that are in the JSON of a table. */
  readonly add: (batch: Written) => void
  /** Waits until the file is finished; fails where `openSqlite` does. */
  readonly close: () => Promise<void>
  readonly abandon: () => Promise<void>
}

/**
 * Writes the SQLite file in a thread of its own, which follows the JSON while that is written and other formats are made; the file of a
 * release of `atOnce` rows or fewer is written when it is closed. The order of the batches is the same either way, and so is the file.
 */
export async function openSqliteBeside(directory: string, quotes: boolean, atOnce = FEW_ROWS): Promise<SqliteBeside> {
  // Found before there are rows: while they are written nothing is waited for.
  const program = (await compiledThread(compilable)) ?? loaded
  const waiting: Written[] = []
  let rows = 0
  let thread: ReturnType<typeof startThread> | null = null
  return {
    add: batch => {
      rows += batch.rows
      waiting.push(batch)
      if (rows <= atOnce) return
      thread ??= startThread(program, directory, quotes)
      for (const each of waiting.splice(0)) thread.send(each)
    },
    close: async () => {
      if (thread !== null) return thread.end()
      const file = openSqlite(directory, releaseTables(quotes))
      try {
        for (const batch of waiting) file.add(batch)
        file.finish()
      } finally {
        file.close()
      }
    },
    abandon: async () => thread?.kill(),
  }
}

function startThread(program: URL, directory: string, quotes: boolean) {
  const worker = new Worker(program, {
    workerData: { directory, quotes },
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB, maxYoungGenerationSizeMb: 12 },
  })
  // A fault is told when the end is waited for; until then it must not count as unhandled.
  const ended = once(worker, 'exit')
  ended.catch(() => {})
  return {
    send: (batch: Written): void => worker.postMessage(batch),
    end: async (): Promise<void> => {
      worker.postMessage(null)
      const [code] = await ended
      if (code !== 0) throw new Error(`release: the thread that writes SQLite ended with code ${code}`)
    },
    kill: async (): Promise<void> => {
      await worker.terminate()
    },
  }
}
