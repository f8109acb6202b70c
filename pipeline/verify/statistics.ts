import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'
import type { Release } from '../../schemas/generated/types.ts'
import { followsSchema, STATISTICS_FILE } from '../release/statistics.ts'
import { type Check, checkOf } from './check.ts'

/** Reads `statistics.json`; what does not follow its schema throws. */
export function readStatistics(directory: string): Release {
  const found: unknown = JSON.parse(readFileSync(join(directory, STATISTICS_FILE), 'utf8'))
  if (followsSchema(found)) return found
  throw new Error(
    `${STATISTICS_FILE}: ${followsSchema.errors?.[0]?.instancePath} ${followsSchema.errors?.[0]?.message}`,
  )
}

async function countBy(connection: DuckDBConnection, sql: string): Promise<Map<string, number>> {
  const rows = await (await connection.run(sql)).getRowsJS()
  return new Map(rows.map(([name, count]) => [String(name), Number(count)]))
}

/** Every sum of `statistics.json` against the tables, and the conservation of documents. */
export async function checkStatistics(
  directory: string,
  rows: ReadonlyMap<string, number>,
  connection: DuckDBConnection,
): Promise<Check> {
  const statistics = readStatistics(directory)
  const faults: string[] = []
  const compare = (name: string, stated: Record<string, number>, counted: ReadonlyMap<string, number>): void => {
    for (const key of new Set([...Object.keys(stated), ...counted.keys()])) {
      const [says, is] = [stated[key] ?? 0, counted.get(key) ?? 0]
      if (says !== is) faults.push(`${STATISTICS_FILE}: ${name}.${key} is ${says}, the tables have ${is}`)
    }
  }
  const group = (column: string, table: string): Promise<Map<string, number>> =>
    countBy(
      connection,
      `SELECT ${column}, count(*) FROM ${table} WHERE ${column} IS NOT NULL GROUP BY ALL ORDER BY ALL`,
    )
  compare('rows', statistics.rows, rows)
  compare('figures_by_kind', statistics.figures_by_kind, await group('kind', 'figures'))
  compare('excluded_by_reason', statistics.excluded_by_reason, await group('reason', 'numbers'))
  compare('issues_by_severity', statistics.issues_by_severity, await group('severity', 'issues'))
  compare('changes_by_kind', statistics.changes_by_kind, await group('change', 'changes'))
  compare('changes_by_cause', statistics.changes_by_cause, await group('cause', 'changes'))
  const { read, articles, not_articles } = statistics.documents
  if (articles !== rows.get('articles')) faults.push(`${STATISTICS_FILE}: documents.articles is ${articles}`)
  if (read !== articles + not_articles)
    faults.push(`${STATISTICS_FILE}: ${read} documents are not ${articles} and ${not_articles}`)
  const errors = (await group('severity', 'issues')).get('error') ?? 0
  if (not_articles > 0 && errors === 0) {
    faults.push(`${STATISTICS_FILE}: ${not_articles} documents were left out, but no error in issues says why`)
  }
  return checkOf('statistics', faults, `${read} documents, ${articles} articles`)
}
