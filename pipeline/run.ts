import { statSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import type { Article, Issue } from '../schemas/generated/types.ts'
import type { Books } from './conservation.ts'
import { extractArticle } from './extract/article.ts'
import { crashedArticle, crashedFile, faultOf } from './faults.ts'
import { ingestDocument } from './ingest/document.ts'
import { type Item, openSources, type ReadingOptions } from './ingest/documents.ts'
import { Versions } from './ingest/duplicates.ts'
import { readSource, type SourceFile } from './ingest/files.ts'
import { isPageName } from './ingest/format-names.ts'
import type { Limits } from './ingest/limits.ts'
import { NearDuplicates } from './ingest/near-duplicates.ts'
import { packSketch, sketchOf, unpackSketch } from './ingest/sketch.ts'
import { normaliseArticle } from './normalise/article.ts'
import type { ArticleRecords, Ingested } from './records.ts'
import { validateArticle } from './validate/article.ts'
import { type Batch, type FileResult, type FoundArticle, runInWorkers } from './workers/files.ts'
import { openSpool } from './workers/spool.ts'

/** The rows of one article, or null where the article itself does not hold; and the issues of its rows. */
export type ArticleResult = {
  records: ArticleRecords | null
  issues: Issue[]
  /** Numbers that were read and are neither in the ledger nor in an issue; anything but 0 is a fault of the program. */
  unaccounted: number
}

/** The stages between ingest and release; others only to see what becomes of a broken one. */
export type Stages = {
  readonly extract: typeof extractArticle
  readonly normalise: typeof normaliseArticle
  readonly validate: typeof validateArticle
}
export const STAGES: Stages = { extract: extractArticle, normalise: normaliseArticle, validate: validateArticle }

/** So few pages are done sooner than a worker starts. */
const FEW_FILES = 48
const SMALL_BYTES = 64_000

/** Reads one document: its articles, and what went wrong with it. A fault of the program costs this document and no other. */
function ingestItem(directory: string, item: Item, limits: Limits): Ingested {
  if ('remark' in item) return { articles: [], issues: [item.remark] }
  try {
    const source = 'bytes' in item ? item : readSource(directory, item, limits['document-bytes'])
    return 'issue_id' in source ? { articles: [], issues: [source] } : ingestDocument(source)
  } catch (error) {
    return { articles: [], issues: [crashedFile(item.path, faultOf(error))] }
  }
}

/** The order of the stages, for one article. Release comes after them, when it has the rows of all. */
export function runArticle(article: Article, { extract, normalise, validate }: Stages = STAGES): ArticleResult {
  let stage: Issue['stage'] = 'extract'
  try {
    const mentions = extract(article)
    stage = 'normalise'
    const rows = normalise(article, mentions)
    stage = 'validate'
    const { records, issues, refused } = validate({ article, ...rows })
    const kept = records === null ? mentions.length : records.numbers.length + refused
    return { records, issues, unaccounted: mentions.length - kept }
  } catch (error) {
    return { records: null, issues: [crashedArticle(stage, article, faultOf(error))], unaccounted: 0 }
  }
}

/** Runs documents through all these stages, or through ingest alone; the work of a worker. */
export function runFiles({ directory, files, limits, only }: Batch): FileResult[] {
  return files.map(item => {
    const { articles, issues } = ingestItem(directory, item, limits)
    const found = articles.map((article): FoundArticle => {
      const rows = only === 'ingest' ? { records: null, issues: [], unaccounted: 0 } : runArticle(article)
      return { article, ...rows, sketch: packSketch(sketchOf(article)) }
    })
    return { path: item.path, isRemark: 'remark' in item, articles: found, issues }
  })
}

/** What is told while documents are read: how many there were, and how many figures were found in them. */
export type Reading = ReadingOptions & {
  readonly jobs?: number | undefined
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
    for await (const result of resultsOf(directory, files, books, reading, only)) {
      if (result.isRemark) books.unlisted(result.issues)
      else books.file(result.path, result.articles.length, result.issues)
      for (const { article, records } of result.articles) {
        versions.note(article)
        figures += records?.figures.length ?? 0
      }
      spool.add(result)
      reading.onRead?.(books.read(), figures)
    }
    const near = new NearDuplicates(reading.limits['near-duplicates'])
    for await (const { path, articles, issues } of spool.results()) {
      const settled = articles.map((found): SettledArticle => {
        const duplicate = versions.next()
        const { article, records, sketch } = found
        const near_duplicate_of =
          duplicate !== null || sketch === null ? null : near.add(article.article_id, unpackSketch(sketch))
        const linked = records && { ...records, article: { ...records.article, near_duplicate_of } }
        return { ...found, article: { ...article, near_duplicate_of }, records: linked, duplicate }
      })
      yield { path, articles: settled, issues }
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
  { jobs, ...reading }: Reading,
  only: 'ingest' | null,
): AsyncGenerator<FileResult> {
  const task = { directory, limits: reading.limits, only }
  const items = counted(openSources(directory, files, reading), books)
  if ((jobs ?? 1) === 1 && isFewSmallPages(directory, files)) {
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
