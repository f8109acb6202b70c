import { type Table, tables } from '../../schemas/generated/tables.ts'

/** The tables of a release: all, or without the quotations and the references into them. */
export function releaseTables(quotes: boolean): readonly Table[] {
  if (quotes) return tables
  const facts = tables.filter(table => table.rights === 'facts')
  const names = new Set(facts.map(table => table.name))
  return facts.map(table => ({ ...table, foreignKeys: table.foreignKeys.filter(key => names.has(key.table)) }))
}
