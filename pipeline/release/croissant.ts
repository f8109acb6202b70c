import type { Column, Table } from '../../schemas/generated/tables.ts'
import { type DataFile, dataFiles, type ReleaseFacts } from './data-files.ts'
import { citationText, creatorOf, KEYWORDS } from './identity.ts'
import { FACTS_LICENSE, QUOTES_FILE } from './rights.ts'

export const CROISSANT_FILE = 'croissant.json'

/** The context that the specification prescribes, word for word. */
const CONTEXT = {
  '@language': 'en',
  '@vocab': 'https://schema.org/',
  arrayShape: 'cr:arrayShape',
  citeAs: 'cr:citeAs',
  column: 'cr:column',
  conformsTo: 'dct:conformsTo',
  containedIn: 'cr:containedIn',
  cr: 'http://mlcommons.org/croissant/',
  data: { '@id': 'cr:data', '@type': '@json' },
  dataType: { '@id': 'cr:dataType', '@type': '@vocab' },
  dct: 'http://purl.org/dc/terms/',
  description: { '@container': '@language' },
  equivalentProperty: 'cr:equivalentProperty',
  examples: { '@id': 'cr:examples', '@type': '@json' },
  extract: 'cr:extract',
  field: 'cr:field',
  fileObject: 'cr:fileObject',
  fileProperty: 'cr:fileProperty',
  fileSet: 'cr:fileSet',
  format: 'cr:format',
  includes: 'cr:includes',
  isArray: 'cr:isArray',
  isLiveDataset: 'cr:isLiveDataset',
  jsonPath: 'cr:jsonPath',
  key: 'cr:key',
  md5: 'cr:md5',
  name: { '@container': '@language' },
  parentField: 'cr:parentField',
  path: 'cr:path',
  rai: 'http://mlcommons.org/croissant/RAI/',
  recordSet: 'cr:recordSet',
  references: 'cr:references',
  regex: 'cr:regex',
  repeated: 'cr:repeated',
  replace: 'cr:replace',
  samplingRate: 'cr:samplingRate',
  sc: 'https://schema.org/',
  separator: 'cr:separator',
  source: 'cr:source',
  subField: 'cr:subField',
  transform: 'cr:transform',
} as const

const fileObject = ({ name, path, description, mediatype, bytes, sha256, table, quotations }: DataFile) => ({
  '@type': 'cr:FileObject',
  '@id': `file-${name}`,
  name: path,
  description,
  contentUrl: path,
  contentSize: `${bytes} B`,
  encodingFormat: mediatype,
  sha256,
  license: quotations && table !== null ? QUOTES_FILE : FACTS_LICENSE.path,
})

function dataType(column: Column): string {
  if (column.type === 'integer') return 'sc:Integer'
  if (column.type === 'number') return 'sc:Float'
  // Not sc:Date for days: readers would make a time of it, with a time zone that nobody stated.
  return column.format === 'uri' ? 'sc:URL' : 'sc:Text'
}

const recordSet = (table: Table) => ({
  '@type': 'cr:RecordSet',
  '@id': table.name,
  name: table.name,
  description: table.description,
  key: { '@id': `${table.name}/${table.primaryKey}` },
  field: table.columns.map(column => {
    const reference = table.foreignKeys.find(key => key.column === column.name && key.table !== table.name)
    return {
      '@type': 'cr:Field',
      '@id': `${table.name}/${column.name}`,
      name: column.name,
      description: column.description,
      dataType: dataType(column),
      source: { fileObject: { '@id': `file-${table.name}` }, extract: { column: column.name } },
      ...(reference ? { references: { field: { '@id': `${reference.table}/${reference.key}` } } } : {}),
    }
  }),
})

/** `croissant.json` (Croissant 1.1): the release for machine-learning tools: files with hashes, tables as record sets of the CSV. */
export function describeCroissant(facts: ReleaseFacts): object {
  const { release, about } = facts
  const files = dataFiles(facts)
  return {
    '@context': CONTEXT,
    '@type': 'sc:Dataset',
    conformsTo: 'http://mlcommons.org/croissant/1.1',
    name: about.title,
    description: about.description,
    ...(about.url === undefined ? {} : { url: about.url }),
    version: release.version ?? release.schema_version,
    ...(release.released === null ? {} : { datePublished: release.released }),
    creator: { '@type': 'Organization', name: creatorOf(about) },
    license: FACTS_LICENSE.path,
    keywords: KEYWORDS,
    inLanguage: 'en',
    citeAs: citationText(about, release),
    isLiveDataset: false,
    distribution: files.map(fileObject),
    recordSet: files.flatMap(({ table, format }) => (table !== null && format === 'csv' ? [recordSet(table)] : [])),
  }
}
