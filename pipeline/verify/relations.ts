import type { DuckDBConnection } from '@duckdb/node-api'
import type { Table } from '../../schemas/generated/tables.ts'
import { sqlName } from '../release/duckdb.ts'
import { type Check, checkOf } from './check.ts'

/** Rows of a query as faults; each row is one, its first cell the key. */
async function faultsOf(
  connection: DuckDBConnection,
  sql: string,
  words: (cells: readonly unknown[]) => string,
): Promise<string[]> {
  const rows = await (await connection.run(`${sql} LIMIT 1000`)).getRowsJS()
  return rows.map(words)
}

/** Primary keys are unique and every reference names a row. */
export async function checkKeys(connection: DuckDBConnection, tables: readonly Table[]): Promise<Check[]> {
  const primary: string[] = []
  const foreign: string[] = []
  for (const { name, primaryKey, foreignKeys } of tables) {
    const [table, key] = [sqlName(name), sqlName(primaryKey)]
    primary.push(
      ...(await faultsOf(
        connection,
        `SELECT ${key}, count(*) FROM ${table} GROUP BY 1 HAVING count(*) > 1 ORDER BY 1`,
        ([id, count]) => `${name}: ${id} is the ${primaryKey} of ${count} rows`,
      )),
    )
    for (const { column, table: other, key: target } of foreignKeys) {
      const own = sqlName(column)
      const sql = `SELECT ${key}, ${own} FROM ${table} WHERE ${own} IS NOT NULL AND ${own} NOT IN (SELECT ${sqlName(target)} FROM ${sqlName(other)}) ORDER BY 1`
      foreign.push(
        ...(await faultsOf(connection, sql, ([id, value]) => `${name}: ${id}: ${column} ${value} is not in ${other}`)),
      )
    }
  }
  return [
    checkOf('primary keys', primary, 'all unique'),
    checkOf('foreign keys', foreign, 'every reference names a row'),
  ]
}

/** Words that must stand in their sentence at their place, counted in code points. */
async function misplaced(connection: DuckDBConnection, table: string, key: string, column: string): Promise<string[]> {
  const sql = `SELECT r.${key}, r."start", r."end", r.${column}, substring(s.text, r."start" - s."start" + 1, r."end" - r."start")
    FROM ${table} r JOIN sentences s USING (sentence_id)
    WHERE r."start" < s."start" OR r."end" > s."end" OR r.article_id <> s.article_id
      OR substring(s.text, r."start" - s."start" + 1, r."end" - r."start") IS DISTINCT FROM r.${column}
    ORDER BY 1`
  return faultsOf(connection, sql, ([id, start, end, words, found]) => {
    return `${table}: ${id}: ${column} ${JSON.stringify(words)} is not at ${start}–${end} of its sentence, which says ${JSON.stringify(found)}`
  })
}

/**
 * Every quote and every number stands in its sentence at the place that the row gives, and sentences are as long as they say. A
 * release without sentences still shows that a number stands within its figure's quote.
 */
export async function checkQuotes(connection: DuckDBConnection, quotes: boolean): Promise<Check> {
  if (!quotes) {
    const faults = await faultsOf(
      connection,
      `SELECT figure_id, quote, number FROM figures WHERE NOT contains(quote, number) OR length(quote) <> "end" - "start" ORDER BY 1`,
      ([id, quote, number]) =>
        `figures: ${id}: quote ${JSON.stringify(quote)} does not hold ${JSON.stringify(number)} or is not as long as its place`,
    )
    return checkOf('quotations', faults, 'not in this release; every number stands in the words of its figure')
  }
  const faults = [
    ...(await misplaced(connection, 'figures', 'figure_id', 'quote')),
    ...(await misplaced(connection, 'numbers', 'number_id', 'text')),
    ...(await faultsOf(
      connection,
      `SELECT sentence_id, length(text), "end" - "start" FROM sentences WHERE length(text) <> "end" - "start" ORDER BY 1`,
      ([id, is, says]) => `sentences: ${id}: text has ${is} code points, its place ${says}`,
    )),
    ...(await faultsOf(
      connection,
      'SELECT f.figure_id, f.number FROM figures f JOIN sentences s USING (sentence_id) WHERE NOT contains(s.text, f.number) ORDER BY 1',
      ([id, words]) => `figures: ${id}: number ${JSON.stringify(words)} does not stand in its sentence`,
    )),
  ]
  return checkOf('quotations', faults, 'every quote and every number stands in its sentence')
}

/** Every number is a figure or excluded with a reason, counted once, and every figure has a number. */
export async function checkLedger(connection: DuckDBConnection): Promise<Check> {
  const faults = [
    ...(await faultsOf(
      connection,
      `SELECT number_id, status, figure_id, reason FROM numbers WHERE NOT (
         (status = 'figure' AND figure_id IS NOT NULL AND reason IS NULL) OR (status = 'excluded' AND figure_id IS NULL AND reason IS NOT NULL)) ORDER BY 1`,
      ([id, status, figure, reason]) =>
        `numbers: ${id}: status ${status} with figure_id ${figure} and reason ${reason}`,
    )),
    ...(await faultsOf(
      connection,
      'SELECT figure_id FROM figures WHERE figure_id NOT IN (SELECT figure_id FROM numbers WHERE figure_id IS NOT NULL) ORDER BY 1',
      ([id]) => `figures: ${id}: no number of the ledger belongs to it`,
    )),
    ...(await faultsOf(
      connection,
      `SELECT number_id, "start", reach FROM (SELECT number_id, "start", max("end") OVER (PARTITION BY article_id ORDER BY "start", "end"
         ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS reach FROM numbers) WHERE "start" < reach ORDER BY 1`,
      ([id, start, reach]) => `numbers: ${id}: start ${start} lies in the number before, which ends at ${reach}`,
    )),
    ...(await faultsOf(
      connection,
      `SELECT a.article_id, a.number_count, a.figure_count, coalesce(n.rows, 0), coalesce(f.rows, 0) FROM articles a
         LEFT JOIN (SELECT article_id, count(*) AS rows FROM numbers GROUP BY 1) n USING (article_id)
         LEFT JOIN (SELECT article_id, count(*) AS rows FROM figures GROUP BY 1) f USING (article_id)
         WHERE a.number_count <> coalesce(n.rows, 0) OR a.figure_count <> coalesce(f.rows, 0) ORDER BY 1`,
      ([id, numbers, figures, n, f]) =>
        `articles: ${id}: number_count ${numbers} and figure_count ${figures}, the tables have ${n} and ${f}`,
    )),
  ]
  return checkOf('ledger', faults, 'every number is a figure or excluded with a reason')
}
