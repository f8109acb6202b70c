/** Reads a folder of articles and writes them as NDJSON: `node --import tsx pipeline/ingest.ts --help`. */
import { main } from './cli/main.ts'

process.exitCode = await main(['ingest', ...process.argv.slice(2)], process)
