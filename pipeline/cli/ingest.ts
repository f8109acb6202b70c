import { parseArgs } from 'node:util'
import { DuplicateGuard } from '../ingest/duplicates.ts'
import { listSources } from '../ingest/files.ts'
import type { RecordLine } from '../records.ts'
import { ingestFile } from '../run.ts'
import { inputDirectory } from './inputDirectory.ts'
import { exitCode, type Io } from './io.ts'
import { writeOutput } from './streams.ts'

export const help = `Reads the articles of a folder: plain text, Markdown, HTML and JSON, with their sidecars (NAME.meta.json).

usage: article-figures ingest [RAW] [--out FILE]

  RAW         folder with articles (default: raw)
  --out FILE  where the lines of JSON go (default: standard output)
`

/** Runs the ingest stage: files in, articles and issues out. */
export async function run(args: string[], io: Io): Promise<number> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { out: { type: 'string' } } })
  await writeOutput(values.out, ingestRecords(inputDirectory(positionals)), io)
  return exitCode.ok
}

async function* ingestRecords(directory: string): AsyncGenerator<RecordLine> {
  const guard = new DuplicateGuard()
  const { sources, issues } = listSources(directory)
  for (const issue of issues) yield { record: 'issue', ...issue }
  for (const file of sources) {
    const { articles, issues } = ingestFile(directory, file)
    for (const issue of issues) yield { record: 'issue', ...issue }
    for (const article of articles) {
      const duplicate = guard.check(article)
      if (duplicate === null) yield { record: 'article', ...article }
      else yield { record: 'issue', ...duplicate }
    }
  }
}
