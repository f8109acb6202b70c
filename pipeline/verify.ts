/** Checks a release: `node --import tsx pipeline/verify.ts --help`. */
import { main } from './cli/main.ts'

process.exitCode = await main(['verify', ...process.argv.slice(2)], process)
