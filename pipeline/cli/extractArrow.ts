import { filterDocuments } from '../cluster/filter.ts'
import { outcomeSchema } from '../cluster/outcomes.ts'
import { readStream, writeStream } from '../cluster/stream.ts'
import type { ReadingOptions } from '../ingest/documents.ts'
import { exitCode, type Io, UsageError } from './io.ts'

/** `extract --arrow`: all stages from ingest to validate as a filter over Arrow streams. */
export async function runArrow(io: Io, jobs: number, reading: ReadingOptions): Promise<number> {
  if (io.stdin.isTTY) throw new UsageError('no input: pipe an Arrow stream of documents into this command')
  const batches = filterDocuments(await readStream(io.stdin), jobs, reading)
  await writeStream(outcomeSchema, batches, io.stdout, io.stderr)
  return exitCode.ok
}
