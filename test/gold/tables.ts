import { readFileSync, writeFileSync } from 'node:fs'

/** Replaces what stands between `<!-- NAME: written by make eval -->` and `<!-- end of NAME -->`, for each name. */
export function withTables(text: string, tables: Readonly<Record<string, string>>): string {
  let result = text
  for (const [name, table] of Object.entries(tables)) {
    const [open, close] = [`<!-- ${name}: written by make eval -->`, `<!-- end of ${name} -->`]
    const [from, to] = [result.indexOf(open), result.indexOf(close)]
    if (from < 0 || to < from)
      throw new Error(`measurements: the markers of “${name}” are missing: put back ${open} and ${close}`)
    result = `${result.slice(0, from + open.length)}\n\n${table}\n\n${result.slice(to)}`
  }
  return result
}

export function writeTables(path: string, tables: Readonly<Record<string, string>>): void {
  writeFileSync(path, withTables(readFileSync(path, 'utf8'), tables))
}
