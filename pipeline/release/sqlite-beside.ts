import type { Release } from '../../schemas/generated/types.ts'
import { startPool } from '../workers/pool.ts'
import { releaseTables } from './release-tables.ts'
import { writeSqlite } from './sqlite.ts'

/** So many rows are written sooner than a thread starts. */
const FEW_ROWS = 20_000
/** Heap of the thread, which holds one row at a time; the database has its memory beside it. */
const MEMORY_MB = 256
/** The largest release takes hours, not days; a thread that hangs is ended. */
const TIMEOUT_MS = 24 * 60 * 60 * 1000

/** Writes the SQLite file in a thread of its own, so that other formats are made at the same time; a small one at once. */
export async function writeSqliteBeside(directory: string, { rows, quotes }: Release): Promise<void> {
  const total = Object.values(rows).reduce((sum, count) => sum + count, 0)
  if (total <= FEW_ROWS) {
    writeSqlite(directory, releaseTables(quotes))
    return
  }
  const pool = startPool<{ directory: string; quotes: boolean }, void>(
    new URL('./sqlite-worker.mjs', import.meta.url),
    1,
    MEMORY_MB,
  )
  try {
    await pool.run({ directory, quotes }, TIMEOUT_MS)
  } finally {
    await pool.close()
  }
}
