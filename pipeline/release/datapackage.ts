import type { Column, Table } from '../../schemas/generated/tables.ts'
import { type DataFile, dataFiles, type ReleaseFacts } from './data-files.ts'
import { creatorOf, PACKAGE_NAME } from './identity.ts'
import { FACTS_LICENSE, QUOTES_LICENSE } from './rights.ts'

export const DATAPACKAGE_FILE = 'datapackage.json'
const PROFILES = 'https://datapackage.org/profiles/2.0'

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

function licensesOf({ table, quotations }: DataFile) {
  if (!quotations) return [FACTS_LICENSE]
  return table === null ? [FACTS_LICENSE, QUOTES_LICENSE] : [QUOTES_LICENSE]
}

function resourceOf(file: DataFile) {
  const { name, path, description, format, mediatype, table, bytes, sha256 } = file
  const tabular = table !== null && format === 'csv'
  return {
    $schema: `${PROFILES}/dataresource.json`,
    name,
    path,
    ...(tabular ? { type: 'table' } : {}),
    description,
    format,
    mediatype,
    ...(format === 'csv' || format === 'json' ? { encoding: 'utf-8' } : {}),
    bytes,
    hash: `sha256:${sha256}`,
    licenses: licensesOf(file),
    ...(tabular
      ? {
          dialect: { delimiter: ',', lineTerminator: '\n', quoteChar: '"', doubleQuote: true, header: true },
          schema: tableSchema(table),
        }
      : {}),
  }
}

/**
 * `datapackage.json` (Data Package 2.0): what each file is, its size, its hash, its columns and its terms. `version` is the one of
 * the data; a release without one has that of its tables.
 */
export function describePackage(facts: ReleaseFacts): object {
  const { release, about, csvSafe } = facts
  return {
    $schema: `${PROFILES}/datapackage.json`,
    name: PACKAGE_NAME,
    title: about.title,
    description: about.description,
    ...(about.url === undefined ? {} : { homepage: about.url }),
    version: release.version ?? release.schema_version,
    ...(release.released === null ? {} : { created: `${release.released}T00:00:00Z` }),
    contributors: [{ title: creatorOf(about), roles: ['creator'] }],
    licenses: release.quotes ? [FACTS_LICENSE, QUOTES_LICENSE] : [FACTS_LICENSE],
    schemaVersion: release.schema_version,
    csvSafe,
    quotes: release.quotes,
    resources: dataFiles(facts).map(resourceOf),
  }
}
