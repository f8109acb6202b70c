import { Field, Int32, Int64, type RecordBatch, Schema, Utf8 } from 'apache-arrow'
import type { Issue } from '../../schemas/generated/types.ts'
import { rowOf, tableNamed } from '../release/cells.ts'
import type { FoundArticle } from '../result.ts'
import { batchOf, listData, listOf, plainData, rowStruct, structData, structOf, type Values } from './columns.ts'

/** What of an article tells whether it is another version or a copy of one: all that has to come together from all machines. */
export const VERSION_COLUMNS = [
  'article_id',
  'source_file',
  'url',
  'published',
  'modified',
  'retrieved',
  'text_sha256',
  'sketch',
] as const

const LISTS = ['figures', 'numbers', 'sentences', 'issues'] as const

const article = rowStruct(tableNamed('articles'))
const version = structOf(VERSION_COLUMNS.map(name => ({ name, type: 'string' })))
const lists = LISTS.map(name => ({ name, table: tableNamed(name), type: listOf(rowStruct(tableNamed(name))) }))

/** Where a result belongs: its file, the place of the document in it, and 0 for the document or the number of the article in it. */
export const placeFields = [
  new Field('source_file', new Utf8(), false),
  new Field('source_row', new Int64(), false),
  new Field('part', new Int32(), false),
]

/**
 * One row for the issues of each document that has some, and one for each article. `article` is missing where the article does not hold.
 * Rows of all tables in one stream of one schema, because an engine takes one schema from a filter.
 */
export const outcomeSchema = new Schema([
  ...placeFields,
  new Field('version', version, true),
  new Field('article', article, true),
  ...lists.map(({ name, type }) => new Field(name, type, false)),
])

/** A row of the stream before it is written. */
export type Outcome = {
  readonly file: string
  readonly place: number
  readonly part: number
  readonly found: FoundArticle | null
  readonly issues: readonly Issue[]
}

/** The result of one document as rows of the stream. */
export function* outcomesOf(
  file: string,
  place: number,
  { articles, issues }: { articles: readonly FoundArticle[]; issues: readonly Issue[] },
): Generator<Outcome> {
  if (issues.length > 0) yield { file, place, part: 0, found: null, issues }
  let part = 0
  for (const found of articles) yield { file, place, part: ++part, found, issues: found.issues }
}

const versionOf = ({ article, sketch }: FoundArticle): Values =>
  VERSION_COLUMNS.map(name => (name === 'sketch' ? sketch : article[name]))

const rowsIn = ({ found, issues }: Outcome, name: (typeof LISTS)[number]): readonly object[] =>
  name === 'issues' ? issues : (found?.records?.[name] ?? [])

export const placeData = (rows: readonly { file: string; place: number; part: number }[]) => [
  plainData(
    placeFields[0].type,
    rows.map(({ file }) => file),
  ),
  plainData(
    placeFields[1].type,
    rows.map(({ place }) => BigInt(place)),
  ),
  plainData(
    placeFields[2].type,
    rows.map(({ part }) => part),
  ),
]

/** A batch of the stream. */
export function outcomeBatch(outcomes: readonly Outcome[]): RecordBatch {
  const articles = outcomes.map(({ found }) =>
    found?.records == null ? null : rowOf(tableNamed('articles'), found.records.article),
  )
  return batchOf(outcomeSchema, outcomes.length, [
    ...placeData(outcomes),
    structData(
      version,
      outcomes.map(({ found }) => (found === null ? null : versionOf(found))),
    ),
    structData(article, articles),
    ...lists.map(({ name, table, type }) =>
      listData(
        type,
        outcomes.map(outcome => rowsIn(outcome, name).map(row => rowOf(table, row))),
      ),
    ),
  ])
}

/** How much a row weighs in a batch. */
export const weightOf = ({ found, issues }: Outcome): number =>
  1 + issues.length + (found?.records?.numbers.length ?? 0)
