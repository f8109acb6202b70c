import { availableParallelism } from 'node:os'
import type { Article, Issue } from '../schemas/generated/types.ts'
import type { Books } from './conservation.ts'
import { extractArticle } from './extract/article.ts'
import { crashedArticle, crashedFile, faultOf } from './faults.ts'
import { ingestDocument } from './ingest/document.ts'
import { DuplicateGuard } from './ingest/duplicates.ts'
import { readSource, type SourceFile } from './ingest/files.ts'
import { normaliseArticle } from './normalise/article.ts'
import type { ArticleRecords, Ingested } from './records.ts'
import { validateArticle } from './validate/article.ts'
import { type Batch, type FileResult, runInWorkers } from './workers/files.ts'

/** The rows of one article, or null where the article itself does not hold; and the issues of its rows. */
export type ArticleResult = { records: ArticleRecords | null; issues: Issue[] }

/** So few files are done sooner than a worker starts. */
const FEW_FILES = 48

/** Reads one file: its articles, and what went wrong with it. A fault of the program costs this file and no other. */
export function ingestFile(directory: string, file: SourceFile): Ingested {
  try {
    const source = readSource(directory, file)
    return 'issue_id' in source ? { articles: [], issues: [source] } : ingestDocument(source)
  } catch (error) {
    return { articles: [], issues: [crashedFile(file.path, faultOf(error))] }
  }
}

/** The order of the stages, for one article. Release comes after them, when it has the rows of all. */
export function runArticle(article: Article): ArticleResult {
  let stage: Issue['stage'] = 'extract'
  try {
    const mentions = extractArticle(article)
    stage = 'normalise'
    const rows = normaliseArticle(article, mentions)
    stage = 'validate'
    return validateArticle({ article, ...rows })
  } catch (error) {
    return { records: null, issues: [crashedArticle(stage, article, faultOf(error))] }
  }
}

/** Runs files through all these stages; the work of a worker. */
export function runFiles({ directory, files }: Batch): FileResult[] {
  return files.map(file => {
    const { articles, issues } = ingestFile(directory, file)
    return { path: file.path, articles: articles.map(article => ({ article, ...runArticle(article) })), issues }
  })
}

/**
 * Runs the files of a directory through the stages, in their order, and gives the issues of each file and the rows of each
 * article when their turn comes. The result is the same for any number of jobs; without a number, there is one for each
 * processor, and none for a few files. Memory does not grow with the corpus.
 */
export async function* runCorpus(
  directory: string,
  files: readonly SourceFile[],
  books: Books,
  jobs?: number,
): AsyncGenerator<ArticleResult> {
  const guard = new DuplicateGuard()
  for await (const { path, articles, issues } of resultsOf(directory, files, jobs)) {
    books.file(path, articles.length, issues)
    if (issues.length > 0) yield { records: null, issues }
    for (const { article, ...result } of articles) {
      const duplicate = guard.check(article)
      const outcome = duplicate === null ? result : { records: null, issues: [duplicate] }
      if (outcome.records === null) books.leftOut(path, outcome.issues)
      else books.published()
      yield outcome
    }
  }
  books.settle(files.length)
}

async function* resultsOf(
  directory: string,
  files: readonly SourceFile[],
  jobs: number | undefined,
): AsyncGenerator<FileResult> {
  if (files.length > FEW_FILES || (jobs ?? 1) > 1) {
    yield* runInWorkers(directory, files, jobs ?? availableParallelism())
  } else {
    for (const file of files) yield* runFiles({ directory, files: [file] })
  }
}
