import { parseArgs } from 'node:util'
import { settledSchema, settleVersions } from '../cluster/settle.ts'
import { writeStream } from '../cluster/stream.ts'
import { readingOf } from './articleInput.ts'
import { exitCode, type Io, UsageError } from './io.ts'

export const help = `Finds the articles that were read more than once, and the near copies, among those of several
\`extract --arrow\`. Reads an Arrow stream of their columns source_file, source_row, part and version, in
that order, from standard input; writes one of those that are left out or named a copy to standard
output. cluster/spark_figures.py shows how the two go together.

usage: article-figures settle [--limits "near-duplicates=N"]
`

/** Runs what a build does when all documents are read, for documents that were read by several filters. */
export async function run(args: string[], io: Io): Promise<number> {
  const { values } = parseArgs({ args, options: { limits: { type: 'string' } } })
  if (io.stdin.isTTY) throw new UsageError('no input: pipe an Arrow stream of versions into this command')
  const { limits } = readingOf(values)
  await writeStream(settledSchema, settleVersions(io.stdin, limits['near-duplicates']), io.stdout, io.stderr)
  return exitCode.ok
}
