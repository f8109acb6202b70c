import type { Article, Issue } from '../schemas/generated/types.ts'
import type { ArticleVersion } from './ingest/duplicates.ts'
import type { ArticleRecords } from './records.ts'

/**
 * An article that was found in a document, with its rows; `records` is null where the article does not hold. `sketch` tells whether
 * others have nearly the same text.
 */
export type FoundArticle = {
  article: Article
  records: ArticleRecords | null
  issues: Issue[]
  unaccounted: number
  sketch: string | null
}

/** What must be known of a document before the last one is read. */
export type ResultHead = { readonly notes: ArticleVersion[]; readonly figures: number; readonly issues: Issue[] }

const LENGTH_BYTES = 4

function noteOf({
  article_id,
  text_sha256,
  source_file,
  url,
  published,
  modified,
  retrieved,
}: Article): ArticleVersion {
  return { article_id, text_sha256, source_file, url, published, modified, retrieved }
}

/**
 * What a document gave as bytes, which go from a worker to the disk and into the cache without being read: the length of the head, the head,
 * the articles. They depend on nothing but the document.
 */
export function packResult(articles: readonly FoundArticle[], issues: readonly Issue[]): Uint8Array {
  const figures = articles.reduce((sum, { records }) => sum + (records?.figures.length ?? 0), 0)
  const head = Buffer.from(JSON.stringify({ notes: articles.map(({ article }) => noteOf(article)), figures, issues }))
  // The article stands in its rows, too, with their counts; once is enough.
  const body = JSON.stringify(articles.map(found => (found.records === null ? found : { ...found, article: null })))
  const bytes = Buffer.allocUnsafeSlow(LENGTH_BYTES + head.length + Buffer.byteLength(body))
  bytes.writeUInt32LE(head.length, 0)
  bytes.set(head, LENGTH_BYTES)
  bytes.write(body, LENGTH_BYTES + head.length)
  return bytes
}

const viewOf = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)

export function headOf(result: Uint8Array): ResultHead {
  const bytes = viewOf(result)
  return JSON.parse(bytes.toString('utf8', LENGTH_BYTES, LENGTH_BYTES + bytes.readUInt32LE(0)))
}

export function articlesOf(result: Uint8Array): FoundArticle[] {
  const bytes = viewOf(result)
  const articles: FoundArticle[] = JSON.parse(bytes.toString('utf8', LENGTH_BYTES + bytes.readUInt32LE(0)))
  for (const found of articles) if (found.records !== null) found.article = found.records.article
  return articles
}
