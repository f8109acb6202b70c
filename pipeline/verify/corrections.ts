import type { DuckDBConnection } from '@duckdb/node-api'
import { tableNamed } from '../release/cells.ts'
import { sqlName } from '../release/duckdb.ts'
import { type Check, checkOf } from './check.ts'

/** Rows that are marked as corrected have their correction, and the other way round. */
async function unmarked(connection: DuckDBConnection): Promise<string[]> {
  const sql = `SELECT coalesce(c.figure_id, f.figure_id), c.action, f.figure_id IS NOT NULL, f.correction
    FROM corrections c FULL JOIN figures f ON c.figure_id = f.figure_id
    WHERE (f.correction IS NOT NULL OR c.figure_id IS NOT NULL)
      AND NOT coalesce(CASE WHEN c.action = 'drop' THEN f.figure_id IS NULL ELSE c.action = f.correction END, false)
    ORDER BY 1 LIMIT 1000`
  const rows = await (await connection.run(sql)).getRowsJS()
  return rows.map(
    ([id, action, there, mark]) =>
      `corrections: ${id}: ${action === null ? 'no correction' : `a correction to ${action}`}, but the figure is ${there ? `marked ${mark}` : 'not there'}`,
  )
}

/** What an override says stands in the row. */
async function notTaken(connection: DuckDBConnection): Promise<string[]> {
  const columns = tableNamed('figures').columns.map(column => column.name)
  const sql = `SELECT c.after, ${columns.map(name => `f.${sqlName(name)}`).join(', ')} FROM corrections c JOIN figures f USING (figure_id)
    WHERE c.action = 'override' ORDER BY c.figure_id`
  const faults: string[] = []
  for (const [after, ...cells] of await (await connection.run(sql)).getRowsJS()) {
    for (const [name, value] of Object.entries(JSON.parse(String(after)))) {
      const is = cells[columns.indexOf(name)]
      if (is !== value)
        faults.push(`corrections: ${cells[0]}: ${name} is ${JSON.stringify(is)}, not ${JSON.stringify(value)}`)
    }
  }
  return faults
}

/** Every correction shows in its row, and no row is marked without one. */
export async function checkCorrections(connection: DuckDBConnection): Promise<Check> {
  const faults = [...(await unmarked(connection)), ...(await notTaken(connection))]
  return checkOf('corrections', faults, 'every correction shows in its row')
}
