import type { Article, Figure, Issue, Mention, NumberMention, Sentence } from '../schemas/generated/types.ts'

/** What the pipeline knows about one document after normalise: the article and the rows it gives. */
export type ArticleRecords = {
  article: Article
  figures: Figure[]
  numbers: NumberMention[]
  sentences: Sentence[]
}

/** What ingest makes of one input file: any number of articles, and what went wrong. */
export type Ingested = { articles: Article[]; issues: Issue[] }

/**
 * One line of the NDJSON that the stage scripts read and write. A stage replaces the records that it understands and hands
 * the others on unchanged, so that the scripts can be chained with pipes. An article comes before its mentions and rows.
 */
export type RecordLine =
  | ({ record: 'article' } & Article)
  | ({ record: 'mention' } & Mention)
  | ({ record: 'figure' } & Figure)
  | ({ record: 'number' } & NumberMention)
  | ({ record: 'sentence' } & Sentence)
  | ({ record: 'issue' } & Issue)
