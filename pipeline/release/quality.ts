import { join } from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'
import type { Assertions, Quality, Release } from '../../schemas/generated/types.ts'
import { accuracy } from './accuracy.ts'
import { assertionsOf } from './assertions.ts'
import { tableNamed } from './cells.ts'
import { fromParquet, sqlName, withDuckDb } from './duckdb.ts'

export const QUALITY_FILE = 'reports/quality.json'

/** Decimals of a share: enough for one row in ten thousand. */
const share = (part: number, whole: number): number => (whole === 0 ? 0 : Math.round((part / whole) * 10_000) / 10_000)

async function countsOf(connection: DuckDBConnection, sql: string): Promise<Record<string, number>> {
  const rows = await (await connection.run(sql)).getRowsJS()
  return Object.fromEntries(rows.map(([name, count]) => [String(name), Number(count)]))
}

async function numbersOf(connection: DuckDBConnection, sql: string): Promise<number[]> {
  const [row = []] = await (await connection.run(sql)).getRowsJS()
  return row.map(Number)
}

/** Figures by tenths of confidence; the last tenth holds 1, too. */
async function histogram(connection: DuckDBConnection): Promise<Quality['confidence']> {
  const counts = await countsOf(
    connection,
    'SELECT least(9, floor(confidence * 10))::INTEGER, count(*) FROM figures GROUP BY 1',
  )
  return Array.from({ length: 10 }, (_, bin) => ({
    from: bin / 10,
    to: (bin + 1) / 10,
    figures: counts[String(bin)] ?? 0,
  }))
}

/** The quality of a release from its tables, which `connection` has under their names. */
export async function measureQuality(
  connection: DuckDBConnection,
  release: Release,
): Promise<Omit<Quality, 'assertions' | 'accuracy'>> {
  const columns = tableNamed('figures').columns.map(column => column.name)
  const figures = release.rows.figures ?? 0
  const filled = await numbersOf(
    connection,
    `SELECT ${columns.map(name => `count(${sqlName(name)})`).join(', ')} FROM figures`,
  )
  const [withFigures = 0, dated = 0] = await numbersOf(
    connection,
    'SELECT count(*) FILTER (figure_count > 0), count(published) FROM articles',
  )
  const [numbers = 0, inFigures = 0] = await numbersOf(
    connection,
    "SELECT count(*), count(*) FILTER (status = 'figure') FROM numbers",
  )
  const shares = Object.entries(release.excluded_by_reason).map(([reason, count]) => [reason, share(count, numbers)])
  return {
    coverage: {
      documents_read: release.documents.read,
      articles: release.documents.articles,
      articles_with_figures: withFigures,
      articles_with_date: dated,
      figures,
      repeats: filled[columns.indexOf('repeat_of')] ?? 0,
      corrected: release.rows.corrections ?? 0,
    },
    ledger: {
      numbers,
      in_figures: inFigures,
      excluded: numbers - inFigures,
      exclusion_shares: Object.fromEntries(shares),
    },
    fill_rates: Object.fromEntries(columns.map((name, index) => [name, share(filled[index] ?? 0, figures)])),
    confidence: await histogram(connection),
    issues_by_code: await countsOf(connection, 'SELECT code, count(*) FROM issues GROUP BY 1 ORDER BY 1'),
  }
}

/** `reports/quality.json` from the Parquet files of the same release. */
export async function qualityOf(directory: string, release: Release, expected: Assertions): Promise<Quality> {
  return withDuckDb(async connection => {
    for (const name of ['articles', 'figures', 'numbers', 'issues']) {
      const source = fromParquet(join(directory, 'parquet', `${name}.parquet`))
      await connection.run(`CREATE VIEW ${sqlName(name)} AS SELECT * FROM ${source}`)
    }
    const found = await measureQuality(connection, release)
    return { ...found, assertions: assertionsOf(expected, release, found), accuracy }
  })
}
