import { parseArgs } from 'node:util'
import { losesDocument } from '../conservation.ts'
import { openCorrections } from '../corrections/batches.ts'
import { readRecords } from '../ndjson.ts'
import type { RecordLine } from '../records.ts'
import { freezeRelease } from '../release/freeze.ts'
import { WORKING_EDITION } from '../release/statistics.ts'
import { type ReleaseBatch, type ReleaseOptions, writeRelease } from '../release/write.ts'
import { groupByArticle } from './articleGroups.ts'
import { assertionsFile } from './assertionsFile.ts'
import { assertCorrected, correctionsFolder } from './correctionsFolder.ts'
import { datasetOf } from './dataset.ts'
import { assertReplaceable } from './destination.ts'
import { freezingHelp, freezingOf, freezingOptions } from './freezing.ts'
import { exitCode, type Io, UsageError } from './io.ts'
import { recordCheck } from './recordCheck.ts'
import { openInput } from './streams.ts'

export const help = `Writes validated rows as a release: CSV, JSON, Parquet, Arrow, SQLite and XLSX, with description and checksums.

usage: article-figures release [FILE] --out DIR [OPTIONS]

  FILE        lines of JSON from validate, each article before its rows (default: standard input)
  --out DIR   where the release goes; the one that is there is replaced at the very end
  --dataset FILE   JSON with the title and description of the release
  --csv-safe  write CSV files in which no cell can be a spreadsheet formula
  --no-quotes leave out the sentences, which belong to the publishers; everything else is there
  --no-xlsx   leave out the workbook, which takes longer than all other formats together
  --corrections DIR   folder with corrections of single figures (corrections/README.md)
  --assertions FILE   what the release is expected to be (schemas/assertions.json); one that is less is not published
${freezingHelp}`

/** Runs the release stage over records. */
export async function run(args: string[], io: Io): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      out: { type: 'string' },
      dataset: { type: 'string' },
      'csv-safe': { type: 'boolean', default: false },
      'no-quotes': { type: 'boolean', default: false },
      'no-xlsx': { type: 'boolean', default: false },
      corrections: { type: 'string' },
      assertions: { type: 'string' },
      ...freezingOptions,
    },
  })
  if (values.out === undefined) throw new UsageError('where to? name a folder with --out DIR')
  assertReplaceable(values.out)
  const freezing = freezingOf(values, values.out, io.env)
  const corrections = openCorrections(correctionsFolder(values.corrections))
  const check = recordCheck('article', 'figure', 'number', 'sentence', 'issue')
  const records = readRecords(openInput(positionals, io), 'release', check)
  const documents = countDocuments()
  const options: ReleaseOptions = {
    about: datasetOf(values.dataset),
    edition: { ...WORKING_EDITION, quotes: !values['no-quotes'] },
    directory: values.out,
    documentsRead: documents.read,
    csvSafe: values['csv-safe'],
    workbook: !values['no-xlsx'],
    expected: assertionsFile(values.assertions),
    onWarning: warning => io.stderr.write(`warning: ${warning}\n`),
  }
  async function* corrected(): AsyncGenerator<ReleaseBatch> {
    yield* corrections.apply(batches(records))
    if (freezing !== null) assertCorrected(corrections.failures())
  }
  const watched = documents.watch(corrected())
  await (freezing === null ? writeRelease(watched, options) : freezeRelease(watched, options, freezing))
  return exitCode.ok
}

async function* batches(records: AsyncIterable<RecordLine>): AsyncGenerator<ReleaseBatch> {
  for await (const item of groupByArticle(records, 'release')) {
    if ('issue' in item) yield { records: null, issues: [item.issue] }
    else {
      const { article, figures, numbers, sentences } = item.group
      yield { records: { article, figures, numbers, sentences }, issues: [] }
    }
  }
}

/** Counts the documents that the records stand for: the articles, and the errors that stand where one should be. */
function countDocuments() {
  const articles = new Set<string>()
  const rejected = new Set<string>()
  let lost = 0
  return {
    read: (): number => articles.size + lost + [...rejected].filter(id => !articles.has(id)).length,
    async *watch(all: AsyncIterable<ReleaseBatch>): AsyncGenerator<ReleaseBatch> {
      for await (const batch of all) {
        if (batch.records !== null) articles.add(batch.records.article.article_id)
        for (const issue of batch.issues) {
          if (losesDocument(issue)) lost += 1
          else if (issue.severity === 'error' && issue.stage !== 'ingest' && issue.article_id !== null) {
            rejected.add(issue.article_id)
          }
        }
        yield batch
      }
    },
  }
}
