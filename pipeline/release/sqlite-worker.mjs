// A thread that writes the SQLite file starts here, in plain JavaScript, because it does not know TypeScript until tsx is registered in it.
import { register } from 'tsx/esm/api'

register()
const { writeSqlite } = await import('./sqlite.ts')
const { releaseTables } = await import('./release-tables.ts')

export default ({ directory, quotes }) => writeSqlite(directory, releaseTables(quotes))
