import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fromJson, JOINING_MEMORY, sqlName, withDuckDb } from '../release/duckdb.ts'
import { releaseTables } from '../release/release-tables.ts'
import { checkChanges } from './changes.ts'
import { attempt, type Check } from './check.ts'
import { checkCorrections } from './corrections.ts'
import { checkDescriptions, checkPackage, checkSums, readPackage } from './files.ts'
import { checkFormat } from './formats.ts'
import { checkQuality } from './quality.ts'
import { readers } from './readers.ts'
import { checkKeys, checkLedger, checkQuotes } from './relations.ts'
import { checkRows } from './rows.ts'
import { checkStatistics } from './statistics.ts'
import { checkWorkbooks } from './workbooks.ts'

export type Verified = {
  checks: Check[]
  ok: boolean
  /** One line for each check that failed. */
  faults: string[]
}

/** Whether the release says that it holds quotations; one that cannot be read is held to the whole. */
function hasQuotes(directory: string): boolean {
  try {
    return readPackage(directory).quotes
  } catch {
    return true
  }
}

/**
 * Proves a release from its files alone: checksums, description, every row by its schema, keys and references, every quotation
 * at its place, the ledger, the statistics, and that all formats hold the same cells. With `partial`, binary formats may be missing,
 * as in a copy that keeps only the text. Memory does not grow with the rows. A directory that is not there throws.
 */
export async function verifyRelease(directory: string, options: { partial?: boolean } = {}): Promise<Verified> {
  const path = resolve(directory)
  if (!existsSync(path)) throw new Error(`${directory}: no release there`)
  const partial = options.partial ?? false
  const checks: Check[] = []
  const run = async (name: string, check: () => Check | Promise<Check>): Promise<void> => {
    checks.push(await attempt(name, check))
  }
  await run('checksums', () => checkSums(path, partial))
  await run('datapackage', () => checkPackage(path, partial))
  await run('descriptions', () => checkDescriptions(path))
  const tables = releaseTables(hasQuotes(path))
  let rows: ReadonlyMap<string, number> = new Map()
  await run('rows', () => {
    const counted = checkRows(path, tables)
    rows = counted.rows
    return counted.check
  })
  await withDuckDb(async connection => {
    for (const table of tables) {
      const source = fromJson(join(path, 'json', `${table.name}.json`), table)
      // A file that cannot be read is named by the check of the rows; the checks that need it fail by themselves.
      await attempt('json', async () => {
        await connection.run(`CREATE VIEW ${sqlName(table.name)} AS SELECT * FROM ${source}`)
        return { name: 'json', ok: true, detail: '' }
      })
    }
    await run('statistics', () => checkStatistics(path, rows, connection))
    checks.push(
      ...(await checkKeys(connection, tables).catch(error => [{ name: 'keys', ok: false, detail: String(error) }])),
    )
    await run('quotations', () => checkQuotes(connection, hasQuotes(path)))
    await run('ledger', () => checkLedger(connection))
    await run('quality', () => checkQuality(path, connection))
    await run('corrections', () => checkCorrections(connection))
    await run('changes', () => checkChanges(path, connection))
    const formats = Object.keys(readers).filter((name): name is keyof typeof readers => name in readers)
    for (const format of formats) {
      await run(`${format} = json`, () =>
        checkFormat(format, path, connection, tables, { partial, csvSafe: readPackage(path).csvSafe }),
      )
    }
  }, JOINING_MEMORY)
  await run('xlsx', () => checkWorkbooks(path, partial))
  const faults = checks.filter(check => !check.ok).map(check => `${check.name}: ${check.detail}`)
  return { checks, ok: faults.length === 0, faults }
}
