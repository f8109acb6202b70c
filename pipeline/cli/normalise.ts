import { parseArgs } from 'node:util'
import { crashedArticle, faultOf } from '../faults.ts'
import { readRecords } from '../ndjson.ts'
import { normaliseArticle } from '../normalise/article.ts'
import type { RecordLine } from '../records.ts'
import { groupByArticle, groupLines } from './articleGroups.ts'
import { exitCode, type Io } from './io.ts'
import { recordCheck } from './recordCheck.ts'
import { openInput, writeOutput } from './streams.ts'

export const help = `Turns the mentions of each article into rows: figures with codes, exact values and dates, the ledger of all numbers, and
the sentences that hold them.

usage: article-figures normalise [FILE] [--out FILE]

  FILE        lines of JSON from extract, each article before its mentions (default: standard input)
  --out FILE  where the lines go (default: standard output)
`

/** Runs the normalise stage as a filter. */
export async function run(args: string[], io: Io): Promise<number> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { out: { type: 'string' } } })
  const records = readRecords(openInput(positionals, io), 'normalise', recordCheck('article', 'mention'))
  await writeOutput(values.out, normaliseRecords(records), io)
  return exitCode.ok
}

async function* normaliseRecords(records: AsyncIterable<RecordLine>): AsyncGenerator<RecordLine> {
  for await (const item of groupByArticle(records, 'normalise')) {
    if ('issue' in item) yield { record: 'issue', ...item.issue }
    else {
      const { article, mentions } = item.group
      try {
        yield* groupLines({ article, ...normaliseArticle(article, mentions) })
      } catch (error) {
        yield { record: 'issue', ...crashedArticle('normalise', article, faultOf(error)) }
      }
    }
  }
}
