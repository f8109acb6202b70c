/** Shows how a text is read: `node --import tsx pipeline/explain.ts --help`. */
import { main } from './cli/main.ts'

process.exitCode = await main(['explain', ...process.argv.slice(2)], process)
