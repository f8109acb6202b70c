import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Column, type Table, tables } from '../../schemas/generated/tables.ts'
import { measureFile } from './checksums.ts'
import { FACTS_LICENSE, QUOTES_LICENSE } from './rights.ts'
import { SQLITE_FILE } from './sqlite.ts'
import { SCHEMA_VERSION } from './statistics.ts'

export const DATAPACKAGE_FILE = 'datapackage.json'
const PROFILES = 'https://datapackage.org/profiles/2.0'

/** The formats of a table in their order: CSV first, as the one with the schema. */
const FORMATS = [
  { format: 'csv', mediatype: 'text/csv' },
  { format: 'json', mediatype: 'application/json' },
  { format: 'parquet', mediatype: 'application/vnd.apache.parquet' },
  { format: 'arrow', mediatype: 'application/vnd.apache.arrow.file' },
] as const

/** A Table Schema field. Dates are the one type that a column of text has beyond the JSON Schema. */
function fieldOf(column: Column, unique: boolean) {
  const isDate = column.format === 'date'
  return {
    name: column.name,
    type: isDate ? 'date' : column.type,
    ...(column.format === 'uri' ? { format: 'uri' } : {}),
    description: column.description,
    constraints: {
      ...(column.nullable ? {} : { required: true }),
      ...(unique ? { unique: true } : {}),
      ...(column.enum ? { enum: column.enum } : {}),
      ...(column.pattern ? { pattern: column.pattern } : {}),
      ...(column.minimum === undefined ? {} : { minimum: column.minimum }),
      ...(column.maximum === undefined ? {} : { maximum: column.maximum }),
    },
  }
}

function tableSchema(table: Table) {
  return {
    $schema: `${PROFILES}/tableschema.json`,
    fields: table.columns.map(column => fieldOf(column, column.name === table.primaryKey)),
    missingValues: [''],
    primaryKey: [table.primaryKey],
    foreignKeys: table.foreignKeys.map(({ column, table: other, key }) => ({
      fields: [column],
      // A reference into the own table names no resource (Data Package 2.0).
      reference: other === table.name ? { fields: [key] } : { resource: other, fields: [key] },
    })),
  }
}

function fileFacts(directory: string, path: string) {
  const { bytes, sha256 } = measureFile(join(directory, path))
  return { bytes, hash: `sha256:${sha256}` }
}

function tableResources(directory: string, table: Table, csvSafe: boolean) {
  const licenses = [table.rights === 'facts' ? FACTS_LICENSE : QUOTES_LICENSE]
  return FORMATS.map(({ format, mediatype }) => {
    const path = `${format}/${table.name}.${format}`
    const isText = format === 'csv' || format === 'json'
    const escaped = format === 'csv' && csvSafe ? ' Texts that look like formulas have an apostrophe before them.' : ''
    return {
      $schema: `${PROFILES}/dataresource.json`,
      name: format === 'csv' ? table.name : `${table.name}-${format}`,
      path,
      ...(format === 'csv' ? { type: 'table' } : {}),
      description: table.description + escaped,
      format,
      mediatype,
      ...(isText ? { encoding: 'utf-8' } : {}),
      ...fileFacts(directory, path),
      licenses,
      ...(format === 'csv'
        ? { dialect: { delimiter: ',', lineTerminator: '\n', quoteChar: '"', doubleQuote: true, header: true } }
        : {}),
      ...(format === 'csv' ? { schema: tableSchema(table) } : {}),
    }
  })
}

function fileResource(
  directory: string,
  path: string,
  name: string,
  description: string,
  format: string,
  mediatype: string,
) {
  const licenses = [FACTS_LICENSE, QUOTES_LICENSE]
  return {
    $schema: `${PROFILES}/dataresource.json`,
    name,
    path,
    description,
    format,
    mediatype,
    ...fileFacts(directory, path),
    licenses,
  }
}

export type PackageFacts = { name: string; title: string; description: string; csvSafe: boolean }

/** `datapackage.json` (Data Package 2.0): what each file is, its size, its hash, its columns and its terms. No clock. */
export function describeRelease(directory: string, facts: PackageFacts): object {
  const workbooks = readdirSync(directory)
    .filter(name => name.endsWith('.xlsx'))
    .toSorted((a, b) => a.length - b.length || (a < b ? -1 : 1))
  return {
    $schema: `${PROFILES}/datapackage.json`,
    name: facts.name,
    title: facts.title,
    description: facts.description,
    version: SCHEMA_VERSION,
    licenses: [FACTS_LICENSE, QUOTES_LICENSE],
    csvSafe: facts.csvSafe,
    resources: [
      ...tables.flatMap(table => tableResources(directory, table, facts.csvSafe)),
      fileResource(
        directory,
        SQLITE_FILE,
        'sqlite',
        'All tables in one SQLite file.',
        'sqlite',
        'application/vnd.sqlite3',
      ),
      ...workbooks.map(path =>
        fileResource(
          directory,
          path,
          path.replace('article-figures', 'workbook').replace('.xlsx', ''),
          'The tables as a workbook for spreadsheets, with the sentences beside the numbers.',
          'xlsx',
          'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        ),
      ),
    ],
  }
}
