import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'
import type { Change } from '../../schemas/generated/types.ts'
import { causeSql } from './causes.ts'
import { tableNamed } from './cells.ts'
import { fromJson, JOINING_MEMORY, sqlName, withDuckDb } from './duckdb.ts'
import { STATISTICS_FILE } from './statistics.ts'

const figures = tableNamed('figures')
const columns = figures.columns.map(column => column.name)

/** What a comparison must know of a release: its name and the program that made it. */
type Side = { readonly directory: string; readonly version: string; readonly program: string | null }

/** The side of a comparison that a finished release is; without a version it goes by the name of its folder. */
export function sideOf(directory: string, name: string): Side {
  const found: unknown = JSON.parse(readFileSync(join(directory, STATISTICS_FILE), 'utf8'))
  const { version, program_sha256 } = { ...(typeof found === 'object' ? found : {}) } as Record<string, unknown>
  return {
    directory,
    version: typeof version === 'string' ? version : name,
    program: typeof program_sha256 === 'string' ? program_sha256 : null,
  }
}

/** SQL that reads a table of a release; a release of before the table existed has none of its rows. */
function rowsOf(directory: string, name: string): string {
  const path = join(directory, 'json', `${name}.json`)
  const table = tableNamed(name)
  if (existsSync(path)) return `SELECT * FROM ${fromJson(path, table)}`
  return `SELECT ${table.columns.map(column => `NULL::VARCHAR AS ${sqlName(column.name)}`).join(', ')} WHERE false`
}

async function prepare(connection: DuckDBConnection, before: Side, after: Side): Promise<void> {
  for (const [side, { directory }] of [
    ['old', before],
    ['new', after],
  ] as const) {
    for (const name of ['articles', 'corrections']) {
      await connection.run(`CREATE TABLE ${side}_${name} AS ${rowsOf(directory, name)}`)
    }
    // The number of a row keeps the order of the release through the join.
    await connection.run(
      `CREATE VIEW ${side}_figures AS SELECT *, row_number() OVER () AS place FROM (${rowsOf(directory, 'figures')})`,
    )
  }
}

const differing = columns.map(name => `a.${sqlName(name)} IS DISTINCT FROM b.${sqlName(name)}`).join(' OR ')
const cellsOf = (alias: string): string => columns.map(name => `${alias}.${sqlName(name)}`).join(', ')

const comparison = (sameProgram: boolean): string => `
  SELECT coalesce(b.figure_id, a.figure_id), a.figure_id IS NOT NULL, b.figure_id IS NOT NULL, ${causeSql(sameProgram)},
    ${cellsOf('a')}, ${cellsOf('b')}
  FROM old_figures a FULL JOIN new_figures b ON a.figure_id = b.figure_id
    LEFT JOIN old_articles x ON x.article_id = coalesce(b.article_id, a.article_id)
    LEFT JOIN new_articles y ON y.article_id = coalesce(b.article_id, a.article_id)
    LEFT JOIN old_corrections p ON p.figure_id = coalesce(b.figure_id, a.figure_id)
    LEFT JOIN new_corrections q ON q.figure_id = coalesce(b.figure_id, a.figure_id)
    LEFT JOIN new_corrections r ON r.figure_id = a.repeat_of AND r.action = 'drop'
  WHERE a.figure_id IS NULL OR b.figure_id IS NULL OR ${differing}
  ORDER BY b.place IS NULL, b.place, a.place`

type Cells = readonly unknown[]
const asJson = (cells: Cells, keep: readonly number[]): string =>
  JSON.stringify(Object.fromEntries(keep.map(index => [columns[index], cells[index]])))
const ALL = columns.map((_, index) => index)

function changeOf(row: Cells, from_version: string, to_version: string): Change {
  const [figure_id, wasThere, isThere, cause] = row
  const before = row.slice(4, 4 + columns.length)
  const after = row.slice(4 + columns.length)
  const change = wasThere ? (isThere ? 'changed' : 'withdrawn') : 'added'
  const keep = change === 'changed' ? ALL.filter(index => before[index] !== after[index]) : ALL
  return {
    figure_id: String(figure_id),
    change,
    cause: cause === 'correction' || cause === 'source' ? cause : 'extractor',
    fields: change === 'changed' ? keep.map(index => columns[index]).join(' ') : null,
    before: wasThere ? asJson(before, keep) : null,
    after: isThere ? asJson(after, keep) : null,
    from_version,
    to_version,
  }
}

/**
 * The figures that differ between two releases, with the cause of each, in the order of the later release and then of the earlier.
 * They are compared in the columns that this program knows. Memory does not grow with the rows: DuckDB joins the files.
 */
export async function compareReleases(
  before: Side,
  after: Side,
  use: (changes: AsyncIterable<Change>) => Promise<void>,
): Promise<void> {
  const sameProgram = before.program !== null && before.program === after.program
  await withDuckDb(async connection => {
    await prepare(connection, before, after)
    async function* changes(): AsyncGenerator<Change> {
      const result = await connection.stream(comparison(sameProgram))
      for await (const rows of result.yieldRowsJs()) {
        for (const row of rows) yield changeOf(row, before.version, after.version)
      }
    }
    await use(changes())
  }, JOINING_MEMORY)
}
