import { statSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import type { Issue } from '../schemas/generated/types.ts'
import type { Cache } from './cache/cache.ts'
import type { Books } from './conservation.ts'
import { type Item, openSources, type ReadingOptions } from './ingest/documents.ts'
import { Versions } from './ingest/duplicates.ts'
import type { SourceFile } from './ingest/files.ts'
import { isPageName } from './ingest/format-names.ts'
import { NearDuplicates } from './ingest/near-duplicates.ts'
import { unpackSketch } from './ingest/sketch.ts'
import type { Ingested } from './records.ts'
import { articlesOf, type FoundArticle, headOf } from './result.ts'
import type { ArticleResult } from './rows.ts'
import { type FileResult, runInWorkers } from './workers/files.ts'
import { openSpool } from './workers/spool.ts'

/** So few pages are done sooner than a worker starts. */
const FEW_FILES = 48
const SMALL_BYTES = 64_000

/** What is told while documents are read: how many there were, and how many figures were found in them. */
export type Reading = ReadingOptions & {
  readonly jobs?: number | undefined
  /** Where the results of documents are looked up and kept. */
  readonly cache?: Cache | null
  readonly onRead?: (documents: number, figures: number) => void
}

/**
 * Runs the files of a directory through the stages, in their order, and gives the issues of each document and the rows of each
 * article, in the same order, when the last one is read. The result is the same for any number of jobs; without a number, there is one
 * for each processor, and none for a few small pages. Memory holds a few hundred bytes for each article, the disk (TMPDIR) its rows.
 */
export async function* runCorpus(
  directory: string,
  files: readonly SourceFile[],
  books: Books,
  reading: Reading,
): AsyncGenerator<Pick<ArticleResult, 'records' | 'issues'>> {
  for await (const { path, articles, issues } of settledResults(directory, files, books, reading, null)) {
    if (issues.length > 0) yield { records: null, issues }
    for (const { duplicate, records, issues, unaccounted } of articles) {
      books.numbers(path, unaccounted)
      const outcome = duplicate === null ? { records, issues } : { records: null, issues: [duplicate] }
      if (outcome.records === null) books.leftOut(path, outcome.issues)
      else books.published()
      yield outcome
    }
  }
}

/** The articles of a directory as ingest leaves them, each with the issues before it. */
export async function* ingestCorpus(
  directory: string,
  files: readonly SourceFile[],
  books: Books,
  reading: Reading,
): AsyncGenerator<Ingested> {
  for await (const { path, articles, issues } of settledResults(directory, files, books, reading, 'ingest')) {
    const left = articles.flatMap(({ duplicate }) => duplicate ?? [])
    for (const issue of left) books.leftOut(path, [issue])
    const stay = articles.filter(({ duplicate }) => duplicate === null).map(({ article }) => article)
    for (const _ of stay) books.published()
    yield { articles: stay, issues: [...issues, ...left] }
  }
}

/** An article after all are read: it is left out where another version of it stays. */
type SettledArticle = FoundArticle & { duplicate: Issue | null }
type SettledResult = { path: string; articles: SettledArticle[]; issues: Issue[] }

async function* settledResults(
  directory: string,
  files: readonly SourceFile[],
  books: Books,
  reading: Reading,
  only: 'ingest' | null,
): AsyncGenerator<SettledResult> {
  const spool = openSpool()
  try {
    const versions = new Versions()
    let figures = 0
    for await (const found of resultsOf(directory, files, books, reading, only)) {
      const head = headOf(found.result)
      if (found.isRemark) books.unlisted(head.issues)
      else books.file(found.path, head.notes.length, head.issues)
      for (const note of head.notes) versions.note(note)
      figures += head.figures
      reading.cache?.keep(found.fresh)
      spool.add(found)
      reading.onRead?.(books.read(), figures)
    }
    const near = new NearDuplicates(reading.limits['near-duplicates'])
    for (const { path, result } of spool.results()) {
      const settled = articlesOf(result).map((found): SettledArticle => {
        const duplicate = versions.next()
        const { article, records, sketch } = found
        const near_duplicate_of =
          duplicate !== null || sketch === null ? null : near.add(article.article_id, unpackSketch(sketch))
        const linked = records && { ...records, article: { ...records.article, near_duplicate_of } }
        return { ...found, article: { ...article, near_duplicate_of }, records: linked, duplicate }
      })
      yield { path, articles: settled, issues: headOf(result).issues }
    }
  } finally {
    spool.close()
  }
}

async function* counted(items: AsyncIterable<Item>, books: Books): AsyncGenerator<Item> {
  for await (const item of items) {
    if (!('remark' in item)) books.handOut()
    yield item
  }
}

async function* resultsOf(
  directory: string,
  files: readonly SourceFile[],
  books: Books,
  { jobs, cache, ...reading }: Reading,
  only: 'ingest' | null,
): AsyncGenerator<FileResult> {
  const task = { directory, limits: reading.limits, only, cache: cache?.shared ?? null }
  const items = counted(openSources(directory, files, reading), books)
  if ((jobs ?? 1) === 1 && isFewSmallPages(directory, files)) {
    // Where threads do the reading, this one has no use for what it takes.
    const { runFiles } = await import('./document.ts')
    for await (const item of items) yield* runFiles({ ...task, files: [item] })
  } else {
    yield* runInWorkers(task, items, jobs ?? availableParallelism())
  }
}

/** So few pages are done sooner than a worker starts, and too small to hang; whatever is larger can be stopped in a worker. */
function isFewSmallPages(directory: string, files: readonly SourceFile[]): boolean {
  const isSmall = ({ path }: SourceFile): boolean => {
    const stat = statSync(join(directory, path), { throwIfNoEntry: false })
    return isPageName(path) && stat !== undefined && stat.size <= SMALL_BYTES
  }
  return files.length <= FEW_FILES && files.every(isSmall)
}
