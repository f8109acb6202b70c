/** Runs the extract stage alone over NDJSON: `node --import tsx pipeline/extract.ts --help`. */
import { main } from './cli/main.ts'

process.exitCode = await main(['extract', ...process.argv.slice(2)], process)
