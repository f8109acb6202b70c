import { Ajv2020 } from 'ajv/dist/2020.js'
import type { AppliedCorrection, Change, Issue, Release } from '../../schemas/generated/types.ts'
import releaseSchema from '../../schemas/release.json' with { type: 'json' }
import versions from '../../schemas/versions.json' with { type: 'json' }
import type { ArticleRecords } from '../records.ts'
import { columnIndex, tableNamed } from './cells.ts'
import { releaseTables } from './release-tables.ts'

/** Version of the tables (SemVer): a column taken away or with another meaning is a new major version. */
export const SCHEMA_VERSION = versions.at(-1)?.schema_version ?? ''
export const STATISTICS_FILE = 'statistics.json'

/** Whether a value follows `schemas/release.json`; its `errors` say why not. */
export const followsSchema = new Ajv2020().compile<Release>(releaseSchema)

/** A count of zero for each value that the column can have, so that a zero in the statistics is a statement. */
function zeros(tableName: string, column: string): Record<string, number> {
  const table = tableNamed(tableName)
  return Object.fromEntries((table.columns[columnIndex(table, column)]?.enum ?? []).map(value => [value, 0]))
}

const addOne = (counts: Record<string, number>, key: string): void => {
  counts[key] = (counts[key] ?? 0) + 1
}

/** What a release is, before its rows are counted. */
export type Edition = Pick<Release, 'version' | 'released' | 'previous' | 'program_sha256' | 'quotes'>

/** A release that is not frozen, with everything in it. */
export const WORKING_EDITION: Edition = {
  version: null,
  released: null,
  previous: null,
  program_sha256: null,
  quotes: true,
}

/** Counts what goes into a release, article by article. */
export function startStatistics(edition: Edition) {
  const { version, released, previous, program_sha256, quotes } = edition
  const rows: Record<string, number> = Object.fromEntries(releaseTables(quotes).map(table => [table.name, 0]))
  const figures_by_kind = zeros('figures', 'kind')
  const excluded_by_reason = zeros('numbers', 'reason')
  const issues_by_severity = zeros('issues', 'severity')
  const changes_by_kind = zeros('changes', 'change')
  const changes_by_cause = zeros('changes', 'cause')
  const addRows = (table: string, count: number): void => {
    rows[table] = (rows[table] ?? 0) + count
  }
  return {
    addArticle: ({ figures, numbers, sentences }: ArticleRecords): void => {
      addRows('articles', 1)
      addRows('figures', figures.length)
      addRows('numbers', numbers.length)
      if (quotes) addRows('sentences', sentences.length)
      for (const figure of figures) addOne(figures_by_kind, figure.kind)
      for (const number of numbers) if (number.reason !== null) addOne(excluded_by_reason, number.reason)
    },
    addIssue: (issue: Issue): void => {
      addRows('issues', 1)
      addOne(issues_by_severity, issue.severity)
    },
    addChange: (change: Change): void => {
      addRows('changes', 1)
      addOne(changes_by_kind, change.change)
      addOne(changes_by_cause, change.cause)
    },
    addCorrections: (corrections: readonly AppliedCorrection[]): void => addRows('corrections', corrections.length),
    /** The record of the release, given how many documents were read. More articles than documents is a broken count. */
    finish: (read: number): Release => {
      const articles = rows.articles ?? 0
      if (!Number.isInteger(read) || read < articles) {
        throw new Error(
          `release: ${articles} articles out of ${read} documents read; count a document for each article`,
        )
      }
      const documents = { read, articles, not_articles: read - articles }
      const release = {
        schema_version: SCHEMA_VERSION,
        version,
        released,
        previous,
        program_sha256,
        quotes,
        rows,
        figures_by_kind,
        excluded_by_reason,
        issues_by_severity,
        changes_by_kind,
        changes_by_cause,
        documents,
      }
      if (followsSchema(release)) return release
      throw new Error(
        `release: the statistics do not follow schemas/release.json: ${followsSchema.errors?.[0]?.message}`,
      )
    },
  }
}
