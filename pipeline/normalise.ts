/** Runs the normalise stage alone over NDJSON: `node --import tsx pipeline/normalise.ts --help`. */
import { main } from './cli/main.ts'

process.exitCode = await main(['normalise', ...process.argv.slice(2)], process)
