/** Runs the validate stage alone over NDJSON: `node --import tsx pipeline/validate.ts --help`. */
import { main } from './cli/main.ts'

process.exitCode = await main(['validate', ...process.argv.slice(2)], process)
