import type { Article, Issue } from '../schemas/generated/types.ts'
import { extractArticle } from './extract/article.ts'
import { crashedArticle, faultOf } from './faults.ts'
import { packSketch, sketchOf } from './ingest/sketch.ts'
import { normaliseArticle } from './normalise/article.ts'
import type { ArticleRecords, Ingested } from './records.ts'
import { type FoundArticle, packResult } from './result.ts'
import { validateArticle } from './validate/article.ts'

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

/**
 * The result of a document, as bytes, and whether a fault of the program kept rows out of it. The cache knows from the files of this module
 * and its imports whether it may still use what it kept.
 */
export function rowsOf({ articles, issues }: Ingested): { result: Uint8Array; isFaulty: boolean } {
  const found = articles.map(
    (article): FoundArticle => ({ article, ...runArticle(article), sketch: packSketch(sketchOf(article)) }),
  )
  const isFaulty = found.some(article => article.issues.some(({ code }) => code === 'crashed'))
  return { result: packResult(found, issues), isFaulty }
}
