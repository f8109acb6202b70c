import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Assertions, Issue, Release } from '../../schemas/generated/types.ts'
import { openBooks } from '../conservation.ts'
import { openCorrections } from '../corrections/batches.ts'
import { DATASET_FILE } from '../ingest/files.ts'
import { freezeRelease } from '../release/freeze.ts'
import { Refusal } from '../release/refusal.ts'
import { type Edition, startStatistics, WORKING_EDITION } from '../release/statistics.ts'
import { type ReleaseBatch, type ReleaseOptions, writeRelease } from '../release/write.ts'
import { type Reading, runCorpus } from '../run.ts'
import { type ArticleInput, openArticles, readingHelp, readingOf, readingOptions } from './articleInput.ts'
import { assertionsFile } from './assertionsFile.ts'
import { buildCache } from './buildCache.ts'
import { assertCorrected, correctionsFolder } from './correctionsFolder.ts'
import { datasetOf } from './dataset.ts'
import { assertReplaceable } from './destination.ts'
import { freezingHelp, freezingOf, freezingOptions } from './freezing.ts'
import { exitCode, type Io, UsageError } from './io.ts'
import { jobCount } from './jobCount.ts'
import { createProgress } from './progress.ts'
import { formatSummary } from './summary.ts'
import { startTimes } from './times.ts'

export const help = `Reads articles and writes the dataset: every stage in one pass. A dataset.json in the folder may name the release.

usage: article-figures build [RAW] [OPTIONS]

${readingHelp}  --out DIR   where the release goes (default: dist/latest); the one that is there is replaced at the very end
  --jobs N    worker threads (default: one for each processor, none for a few small pages)
  --cache DIR  folder that keeps what each document gave, so that the next build reads only what changed
  --strict    with any issue of severity error: keep the earlier release, and exit with code 1
  --csv-safe  write CSV files in which no cell can be a spreadsheet formula
  --no-quotes leave out the sentences, which belong to the publishers; everything else is there
  --no-xlsx   leave out the workbook, which takes longer than all other formats together
  --corrections DIR   folder with corrections of single figures (corrections/README.md)
  --assertions FILE   what the release is expected to be (schemas/assertions.json); one that is less is not published
  --times FILE   write what each step took, and the most memory of the run, as JSON
${freezingHelp}`

/** Errors shown in the summary; the table `issues` has them all. */
const ERRORS_SHOWN = 5

/** Builds a release and prints its summary. */
export async function run(args: string[], io: Io): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      out: { type: 'string', default: 'dist/latest' },
      jobs: { type: 'string' },
      cache: { type: 'string' },
      strict: { type: 'boolean', default: false },
      'csv-safe': { type: 'boolean', default: false },
      'no-quotes': { type: 'boolean', default: false },
      'no-xlsx': { type: 'boolean', default: false },
      corrections: { type: 'string' },
      assertions: { type: 'string' },
      times: { type: 'string' },
      ...freezingOptions,
      ...readingOptions,
    },
  })
  const reading = { ...readingOf(values), jobs: jobCount(values.jobs) }
  assertReplaceable(values.out)
  const freezing = freezingOf(values, values.out, io.env)
  const corrections = openCorrections(correctionsFolder(values.corrections))
  const expected = assertionsFile(values.assertions)
  const input = await openArticles(positionals, values, io)
  const tell = (line: string): void => void io.stderr.write(`${line}\n`)
  const cache = buildCache(values.cache, reading.limits, tell)
  try {
    return await buildFrom(input, { ...reading, cache }, { ...values, freezing, corrections, expected }, io)
  } finally {
    for (const remark of cache?.finish() ?? []) tell(remark)
    input.close()
  }
}

type Wanted = {
  out: string
  strict: boolean
  'csv-safe': boolean
  'no-quotes': boolean
  'no-xlsx': boolean
  times?: string | undefined
  freezing: ReturnType<typeof freezingOf>
  corrections: ReturnType<typeof openCorrections>
  expected: Assertions
}

async function buildFrom(input: ArticleInput, reading: Reading, values: Wanted, io: Io): Promise<number> {
  const { directory, sources, issues } = input
  const { freezing, corrections, expected } = values
  const dataset = datasetOf(join(directory, DATASET_FILE))
  if (sources.length === 0 && issues.length === 0) throw new UsageError(`${directory}: no articles in this folder`)

  const clock = (): number => performance.now()
  const began = clock()
  const progress = createProgress(io.stderr, clock)
  const times = startTimes()
  const books = openBooks()
  books.unlisted(issues)
  const edition = { ...WORKING_EDITION, quotes: !values['no-quotes'] }
  const tally = startTally(edition)
  const warnings: string[] = []
  const onRead = (documents: number, figures: number): void =>
    progress.update(`${documents} documents of ${sources.length} files, ${figures} figures`)
  async function* batches(): AsyncGenerator<ReleaseBatch> {
    yield tally.add({ records: null, issues })
    const read = runCorpus(directory, sources, books, { ...reading, onRead })
    let first = true
    for await (const batch of corrections.apply(read)) {
      // The first rows come when the last document is read.
      if (first) times.begin('tables')
      first = false
      yield tally.add(batch)
    }
    progress.done(`${books.read()} documents, ${tally.figures()} figures`)
    if (values.strict && tally.firstErrors.length > 0) throw new Refusal('there are errors and --strict is on')
    if (freezing !== null) assertCorrected(corrections.failures())
    progress.stage('write')
  }

  const report = (statistics: Release, refused: string | null): void => {
    const seconds = (clock() - began) / 1000
    const { firstErrors } = tally
    io.stdout.write(formatSummary({ statistics, firstErrors, warnings, destination: values.out, refused, seconds }))
  }
  progress.stage('read')
  times.begin('read')
  try {
    const options: ReleaseOptions = {
      about: dataset,
      edition,
      directory: values.out,
      documentsRead: books.read,
      assertBalanced: ({ documents }) => {
        const { articles, left_out } = books.settle()
        if (documents.articles === articles && documents.not_articles === left_out) return
        throw new Error(`${articles} articles went into the release, but ${documents.articles} are in it`)
      },
      csvSafe: values['csv-safe'],
      workbook: !values['no-xlsx'],
      expected,
      onWarning: warning => warnings.push(warning),
      // Its first step, the tables, is fed by our reading, which shows itself.
      onStep: step => {
        if (step === 'tables') return
        progress.update(step)
        times.begin(step)
      },
    }
    const statistics = await (freezing === null
      ? writeRelease(batches(), options)
      : freezeRelease(batches(), options, freezing))
    progress.done(`the release into ${values.out}`)
    report(statistics, null)
    if (values.times !== undefined) times.write(values.times)
    return exitCode.ok
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    report(tally.statistics(books.read()), error.message)
    return exitCode.dataErrors
  }
}

/** Counts what passes on its way into the release. */
function startTally(edition: Edition) {
  const counted = startStatistics(edition)
  const firstErrors: Issue[] = []
  let figures = 0
  return {
    firstErrors,
    figures: (): number => figures,
    statistics: (read: number): Release => counted.finish(read),
    add(batch: ReleaseBatch): ReleaseBatch {
      if (batch.records !== null) {
        counted.addArticle(batch.records)
        figures += batch.records.figures.length
      }
      for (const issue of batch.issues) {
        counted.addIssue(issue)
        if (issue.severity === 'error' && firstErrors.length < ERRORS_SHOWN) firstErrors.push(issue)
      }
      return batch
    },
  }
}
