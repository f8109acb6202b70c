import { parseArgs } from 'node:util'
import { extractArticle } from '../extract/article.ts'
import { crashedArticle, faultOf } from '../faults.ts'
import { readRecords } from '../ndjson.ts'
import type { RecordLine } from '../records.ts'
import { exitCode, type Io } from './io.ts'
import { recordCheck } from './recordCheck.ts'
import { openInput, writeOutput } from './streams.ts'

export const help = `Finds every number in the articles, as it is worded: after each article come its mentions.

usage: article-figures extract [FILE] [--out FILE]

  FILE        lines of JSON from ingest (default: standard input)
  --out FILE  where the lines go (default: standard output)
`

/** Runs the extract stage as a filter. */
export async function run(args: string[], io: Io): Promise<number> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { out: { type: 'string' } } })
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
