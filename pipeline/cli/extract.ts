import { parseArgs } from 'node:util'
import { extractArticle } from '../extract/article.ts'
import { crashedArticle, faultOf } from '../faults.ts'
import { readRecords } from '../ndjson.ts'
import type { RecordLine } from '../records.ts'
import { readingOf } from './articleInput.ts'
import { exitCode, type Io, UsageError } from './io.ts'
import { jobCount } from './jobCount.ts'
import { recordCheck } from './recordCheck.ts'
import { openInput, writeOutput } from './streams.ts'

export const help = `Finds every number in the articles, as it is worded: after each article come its mentions.

usage: article-figures extract [FILE] [--out FILE]
       article-figures extract --arrow [OPTIONS]

  FILE        lines of JSON from ingest (default: standard input)
  --out FILE  where the lines go (default: standard output)

With --arrow it is a filter for an engine such as Spark: an Arrow stream of documents on standard input,
an Arrow stream of finished articles, figures, numbers, sentences and issues on standard output
(docs/scale.md). Its options:

  --jobs N    worker threads (default: 1, as an engine runs one filter for each of its cores)
  --text-column NAME, --html-column NAME   the column with the text, or the page, if its name is unusual
  --limits "NAME=N ..."   what one document may cost; docs/limits.md lists the limits
`

const options = {
  out: { type: 'string' },
  arrow: { type: 'boolean', default: false },
  jobs: { type: 'string' },
  'text-column': { type: 'string' },
  'html-column': { type: 'string' },
  limits: { type: 'string' },
} as const

/** Runs the extract stage as a filter, or with `--arrow` all stages from ingest to validate. */
export async function run(args: string[], io: Io): Promise<number> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options })
  if (values.arrow) {
    if (positionals.length > 0 || values.out !== undefined)
      throw new UsageError('extract --arrow reads standard input and writes standard output; it takes no FILE')
    const { runArrow } = await import('./extractArrow.ts')
    return runArrow(io, jobCount(values.jobs) ?? 1, readingOf(values))
  }
  const ofArrow = (['jobs', 'text-column', 'html-column', 'limits'] as const).filter(name => values[name] !== undefined)
  if (ofArrow.length > 0) throw new UsageError(`--${ofArrow[0]} needs --arrow`)
  const records = readRecords(openInput(positionals, io), 'extract', recordCheck('article'))
  await writeOutput(values.out, extractRecords(records), io)
  return exitCode.ok
}

async function* extractRecords(records: AsyncIterable<RecordLine>): AsyncGenerator<RecordLine> {
  for await (const line of records) {
    if (line.record !== 'article') {
      yield line
      continue
    }
    const { record: _, ...article } = line
    try {
      const mentions = extractArticle(article)
      yield line
      for (const mention of mentions) yield { record: 'mention', ...mention }
    } catch (error) {
      yield { record: 'issue', ...crashedArticle('extract', article, faultOf(error)) }
    }
  }
}
