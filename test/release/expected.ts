import type { ReleaseBatch } from '../../pipeline/release/write.ts'
import type { Table } from '../../schemas/generated/tables.ts'

type Cell = string | number | null

/** The rows that a table must have, straight from the records: what was written is not asked. */
export function expectedRows(batches: readonly ReleaseBatch[], table: Table): Cell[][] {
  const records = batches.flatMap(({ records, issues, corrections = [] }): object[] => {
    if (table.name === 'issues') return issues
    if (table.name === 'corrections') return [...corrections]
    if (!records || table.name === 'changes') return []
    if (table.name === 'articles') return [records.article]
    if (table.name === 'figures') return records.figures
    return table.name === 'numbers' ? records.numbers : records.sentences
  })
  return records.map(record => {
    const values: Record<string, Cell> = { ...record }
    return table.columns.map(column => values[column.name] ?? null)
  })
}

/** The first cell that differs, in words; null where all are the same. Negative zero is zero. */
export function firstDifference(
  found: readonly (readonly unknown[])[],
  wanted: readonly (readonly Cell[])[],
): string | null {
  if (found.length !== wanted.length) return `${found.length} rows instead of ${wanted.length}`
  for (let row = 0; row < wanted.length; row++) {
    for (let column = 0; column < (wanted[row]?.length ?? 0); column++) {
      const [is, should] = [found[row]?.[column] ?? null, wanted[row]?.[column] ?? null]
      if (is !== should)
        return `row ${row}, column ${column}: ${JSON.stringify(is)} instead of ${JSON.stringify(should)}`
    }
  }
  return null
}

/** The rows of `changes` where all figures of these batches are new since a version. */
export function addedRows(batches: readonly ReleaseBatch[], figures: Table, from: string, to: string): Cell[][] {
  return expectedRows(batches, figures).map(row => {
    const after = Object.fromEntries(
      figures.columns.map((column, index) => [column.name, row[index] || row[index] === 0 ? row[index] : null]),
    )
    return [row[0] ?? null, 'added', 'source', null, null, JSON.stringify(after), from, to]
  })
}
