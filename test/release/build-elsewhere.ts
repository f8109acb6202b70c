/** Builds a generated release: node --import tsx build-elsewhere.ts DIRECTORY SEED ARTICLES. Run by a test in another environment. */
import { writeRelease } from '../../pipeline/release/write.ts'
import { generateBatches } from './generate.ts'
import { optionsFor } from './scratch.ts'

const [directory = '', seed = '', articles = ''] = process.argv.slice(2)
const batches = [...generateBatches(Number(seed), Number(articles))]
await writeRelease(batches, optionsFor(directory, batches))
