import { parseArgs } from 'node:util'
import { crashedArticle, faultOf } from '../faults.ts'
import { readRecords } from '../ndjson.ts'
import type { RecordLine } from '../records.ts'
import { type Validated, validateArticle } from '../validate/article.ts'
import { type ArticleGroup, groupByArticle, groupLines } from './articleGroups.ts'
import { exitCode, type Io } from './io.ts'
import { recordCheck } from './recordCheck.ts'
import { openInput, writeOutput } from './streams.ts'

export const help = `Checks the rows of each article, by their schemas and against each other. What does not hold is taken out, and an issue
says why.

usage: article-figures validate [FILE] [--out FILE]

  FILE        lines of JSON from normalise, each article before its rows (default: standard input)
  --out FILE  where the lines go (default: standard output)
`

/** Runs the validate stage as a filter. */
export async function run(args: string[], io: Io): Promise<number> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { out: { type: 'string' } } })
  const records = readRecords(openInput(positionals, io), 'validate', recordCheck())
  await writeOutput(values.out, validateRecords(records), io)
  return exitCode.ok
}

async function* validateRecords(records: AsyncIterable<RecordLine>): AsyncGenerator<RecordLine> {
  for await (const item of groupByArticle(records, 'validate')) {
    if ('issue' in item) yield { record: 'issue', ...item.issue }
    else {
      const { records: valid, issues } = validateGroup(item.group)
      if (valid !== null) yield* groupLines(valid)
      for (const issue of issues) yield { record: 'issue', ...issue }
    }
  }
}

function validateGroup(group: ArticleGroup): Omit<Validated, 'refused'> {
  try {
    return validateArticle(group)
  } catch (error) {
    return { records: null, issues: [crashedArticle('validate', group.article, faultOf(error))] }
  }
}
