// A thread that writes the SQLite file starts here, in plain JavaScript, because it does not know TypeScript until tsx is registered in it.
import { parentPort, workerData } from 'node:worker_threads'
import { register } from 'tsx/esm/api'

register()
const { openSqlite } = await import('./sqlite.ts')
const { releaseTables } = await import('./release-tables.ts')

const file = openSqlite(workerData.directory, releaseTables(workerData.quotes))
parentPort.on('message', batch => {
  if (batch !== null) file.add(batch)
  else {
    file.finish()
    file.close()
    parentPort.close()
  }
})
