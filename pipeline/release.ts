/** Runs the release stage alone over NDJSON: `node --import tsx pipeline/release.ts --help`. */
import { main } from './cli/main.ts'

process.exitCode = await main(['release', ...process.argv.slice(2)], process)
