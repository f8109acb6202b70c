import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { streamXlsxRows } from 'hucre/xlsx'
import { hasWorkbook } from '../release/data-files.ts'
import { workbookFile } from '../release/xlsx.ts'
import { type Check, checkOf } from './check.ts'
import { readFacts } from './files.ts'
import { readStatistics } from './statistics.ts'

/** Sheets with data, by their names, and how many rows the statistics want in all workbooks together. */
function wantedRows(directory: string): Map<string, number> {
  const { rows, excluded_by_reason } = readStatistics(directory)
  const excluded = Object.values(excluded_by_reason).reduce((sum, count) => sum + count, 0)
  return new Map([
    ['figures', rows.figures ?? 0],
    ['articles', rows.articles ?? 0],
    ['excluded numbers', excluded],
    ['issues', rows.issues ?? 0],
  ])
}

/** The sheets of the workbooks have as many rows as the statistics say. A release that names no workbook needs none. */
export async function checkWorkbooks(directory: string, partial: boolean): Promise<Check> {
  const files = readdirSync(directory).filter(name => name.endsWith('.xlsx'))
  if (files.length === 0 && !hasWorkbook(readFacts(directory))) return checkOf('xlsx', [], 'left out of this release')
  if (files.length === 0) return checkOf('xlsx', partial ? [] : [`${workbookFile(1)}: not there`], 'not there')
  const faults: string[] = []
  const counted = new Map<string, number>()
  const wanted = wantedRows(directory)
  for (let part = 1; part <= files.length; part++) {
    const bytes = readFileSync(join(directory, workbookFile(part)))
    for (const sheet of wanted.keys()) {
      let rows = 0
      for await (const _ of streamXlsxRows(bytes, { sheet })) rows++
      // The first row of a sheet is its header.
      counted.set(sheet, (counted.get(sheet) ?? 0) + rows - 1)
    }
  }
  for (const [sheet, rows] of wanted) {
    if (counted.get(sheet) !== rows)
      faults.push(`${workbookFile(1)}: the sheet ${sheet} has ${counted.get(sheet)} rows instead of ${rows}`)
  }
  return checkOf('xlsx', faults, `${files.length === 1 ? 'one workbook' : `${files.length} workbooks`} with all rows`)
}
