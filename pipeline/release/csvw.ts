import type { Column, Table } from '../../schemas/generated/tables.ts'
import type { ReleaseFacts } from './data-files.ts'
import { releaseTables } from './release-tables.ts'
import { FACTS_LICENSE, QUOTES_FILE } from './rights.ts'

/** Where CSVW readers look for the description of a CSV by themselves: beside it. */
export const CSVW_FILE = 'csv/csv-metadata.json'

function datatypeOf(column: Column) {
  if (column.type === 'integer' || column.type === 'number') {
    return {
      base: column.type === 'integer' ? 'integer' : 'double',
      ...(column.minimum === undefined ? {} : { minimum: column.minimum }),
      ...(column.maximum === undefined ? {} : { maximum: column.maximum }),
    }
  }
  if (column.format === 'date') return 'date'
  // A regular expression of CSVW matches the whole cell; anchors would be letters in it.
  return column.pattern ? { base: 'string', format: column.pattern.replace(/^\^|\$$/g, '') } : 'string'
}

const tableOf = (table: Table) => ({
  url: `${table.name}.csv`,
  'dc:description': table.description,
  'dc:license': { '@id': table.rights === 'facts' ? FACTS_LICENSE.path : `../${QUOTES_FILE}` },
  tableSchema: {
    columns: table.columns.map(column => ({
      name: column.name,
      titles: column.name,
      'dc:description': column.description,
      datatype: datatypeOf(column),
      null: '',
      required: !column.nullable,
    })),
    primaryKey: table.primaryKey,
    foreignKeys: table.foreignKeys.map(({ column, table: other, key }) => ({
      columnReference: column,
      reference: { resource: `${other}.csv`, columnReference: key },
    })),
  },
})

/** `csv/csv-metadata.json` (CSV on the Web): the CSV files, their columns and keys as a group of tables. */
export function describeCsvw({ release, about }: ReleaseFacts): object {
  return {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'en' }],
    'dc:title': about.title,
    dialect: {
      delimiter: ',',
      encoding: 'utf-8',
      header: true,
      lineTerminators: ['\n'],
      quoteChar: '"',
      doubleQuote: true,
    },
    tables: releaseTables(release.quotes).map(tableOf),
  }
}
