import { fileURLToPath } from 'node:url'
import { Piscina } from 'piscina'

/** Worker threads that run one function; a thread that dies fails its own task and is replaced. */
export type Pool<Task, Result> = {
  /** Fails when the thread dies or the time, in milliseconds, is over; then the thread is ended. */
  run(task: Task, timeout: number): Promise<Result>
  close(): Promise<void>
}

/** Room in megabytes for what a document leaves behind: with less of it, what nobody needs any more counts as old and is cleared away late. */
const YOUNG_MB = 64

/**
 * Starts up to `threads` workers with a heap of so many megabytes from a `.mjs` file whose default export takes a task and gives its result.
 * A worker that cannot even start is a fault of the program: every task then fails with what it said.
 */
export function startPool<Task, Result>(worker: URL, threads: number, memoryMb: number): Pool<Task, Result> {
  const pool = new Piscina<Task, Result>({
    filename: fileURLToPath(worker),
    minThreads: threads,
    maxThreads: threads,
    resourceLimits: { maxOldGenerationSizeMb: memoryMb, maxYoungGenerationSizeMb: YOUNG_MB },
    idleTimeout: Number.POSITIVE_INFINITY,
  })
  // Not `Promise.race` with a promise of the pool's failure: that one would hold on to the result of every task.
  const waiting = new Set<(error: Error) => void>()
  pool.on('error', (error: Error) => {
    for (const reject of waiting) reject(error)
  })
  return {
    run: (task, timeout) =>
      new Promise<Result>((resolve, reject) => {
        waiting.add(reject)
        const settled = pool.run(task, { signal: AbortSignal.timeout(timeout) })
        settled.then(resolve, reject).finally(() => waiting.delete(reject))
      }),
    close: () => pool.destroy(),
  }
}
