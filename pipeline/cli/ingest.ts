import { parseArgs } from 'node:util'
import { openBooks } from '../conservation.ts'
import { bodyAlone } from '../ingest/body.ts'
import type { RecordLine } from '../records.ts'
import { ingestCorpus, type Reading } from '../run.ts'
import { type ArticleInput, openArticles, readingHelp, readingOf, readingOptions } from './articleInput.ts'
import { exitCode, type Io } from './io.ts'
import { jobCount } from './jobCount.ts'
import { writeOutput } from './streams.ts'

export const help = `Reads articles in any usual format, with their sidecars (NAME.meta.json), and writes each as a line of JSON.

usage: article-figures ingest [RAW] [--body] [--out FILE] [--jobs N]

${readingHelp}  --jobs N    worker threads (default: one for each processor, none for a few small pages)
  --body      only the body of each article as its text: without headline, captions and what stands around it
  --out FILE  where the lines of JSON go (default: standard output)
`

/** Runs the ingest stage: files in, articles and issues out. */
export async function run(args: string[], io: Io): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { body: { type: 'boolean' }, out: { type: 'string' }, jobs: { type: 'string' }, ...readingOptions },
  })
  const reading = { ...readingOf(values), jobs: jobCount(values.jobs) }
  const input = await openArticles(positionals, values, io)
  try {
    await writeOutput(values.out, ingestRecords(input, reading, values.body === true), io)
  } finally {
    input.close()
  }
  return exitCode.ok
}

async function* ingestRecords(
  { directory, sources, issues }: ArticleInput,
  reading: Reading,
  onlyBody: boolean,
): AsyncGenerator<RecordLine> {
  const books = openBooks()
  books.unlisted(issues)
  for (const issue of issues) yield { record: 'issue', ...issue }
  for await (const { articles, issues } of ingestCorpus(directory, sources, books, reading)) {
    for (const issue of issues) yield { record: 'issue', ...issue }
    for (const article of articles) yield { record: 'article', ...(onlyBody ? bodyAlone(article) : article) }
  }
  books.settle()
}
