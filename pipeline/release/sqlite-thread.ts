import { parentPort, workerData } from 'node:worker_threads'
import { releaseTables } from './release-tables.ts'
import { openSqlite } from './sqlite.ts'
import type { Written } from './table-files.ts'

/** What the thread beside does: it writes the batches that are named to it, and ends with the file when it is sent none. */
const file = openSqlite(workerData.directory, releaseTables(workerData.quotes))
parentPort?.on('message', (batch: Written | null) => {
  if (batch !== null) file.add(batch)
  else {
    file.finish()
    file.close()
    parentPort?.close()
  }
})
