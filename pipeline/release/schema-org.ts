import { type DataFile, dataFiles, type ReleaseFacts } from './data-files.ts'
import { citationText, creatorOf, KEYWORDS } from './identity.ts'
import { FACTS_LICENSE, QUOTES_FILE } from './rights.ts'

export const SCHEMA_ORG_FILE = 'dataset.jsonld'

const distribution = ({ path, name, description, mediatype, bytes, sha256, table, quotations }: DataFile) => ({
  '@type': 'DataDownload',
  name,
  description,
  contentUrl: path,
  encodingFormat: mediatype,
  contentSize: `${bytes} B`,
  sha256,
  license: quotations && table !== null ? QUOTES_FILE : FACTS_LICENSE.path,
})

/**
 * The release as a schema.org Dataset, for search engines: the content of a `<script type="application/ld+json">` and of
 * `dataset.jsonld`. Addresses of files are relative to the release.
 */
export function schemaOrgDataset(facts: ReleaseFacts): object {
  const { release, about } = facts
  const figures = facts.release.rows.figures ?? 0
  return {
    '@context': 'https://schema.org/',
    '@type': 'Dataset',
    name: about.title,
    description: `${about.description} ${figures} figures from ${release.documents.articles} articles.`,
    ...(about.url === undefined ? {} : { url: about.url }),
    ...(release.version === null ? {} : { version: release.version }),
    ...(release.released === null ? {} : { datePublished: release.released }),
    creator: { '@type': 'Organization', name: creatorOf(about) },
    keywords: KEYWORDS,
    inLanguage: 'en',
    license: FACTS_LICENSE.path,
    isAccessibleForFree: true,
    creditText: citationText(about, release),
    measurementTechnique: 'Rules read each number in the text of an article; each row cites its words and their place.',
    variableMeasured: dataFiles(facts)
      .filter(file => file.table?.name === 'figures' && file.format === 'csv')
      .flatMap(file => file.table?.columns ?? [])
      .map(column => ({ '@type': 'PropertyValue', name: column.name, description: column.description })),
    distribution: dataFiles(facts).map(distribution),
  }
}
