import { type DataFile, dataFiles, type ReleaseFacts } from './data-files.ts'
import { creatorOf, KEYWORDS } from './identity.ts'
import { FACTS_LICENSE, QUOTES_FILE } from './rights.ts'

export const DCAT_FILE = 'dcat.jsonld'

const CONTEXT = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  spdx: 'http://spdx.org/rdf/terms#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const
const MEDIA_TYPES = 'https://www.iana.org/assignments/media-types/'

const inEnglish = (text: string) => ({ '@value': text, '@language': 'en' })

const distribution = ({ path, name, description, mediatype, bytes, sha256, table, quotations }: DataFile) => ({
  '@id': `#${name}`,
  '@type': 'dcat:Distribution',
  'dct:title': inEnglish(name),
  'dct:description': inEnglish(description),
  'dcat:downloadURL': { '@id': path },
  'dcat:mediaType': { '@id': MEDIA_TYPES + mediatype },
  'dcat:byteSize': { '@value': String(bytes), '@type': 'xsd:nonNegativeInteger' },
  'dct:license': { '@id': quotations && table !== null ? QUOTES_FILE : FACTS_LICENSE.path },
  ...(quotations && table === null ? { 'dct:rights': { '@id': QUOTES_FILE } } : {}),
  'spdx:checksum': {
    '@type': 'spdx:Checksum',
    'spdx:algorithm': { '@id': 'spdx:checksumAlgorithm_sha256' },
    'spdx:checksumValue': { '@value': sha256, '@type': 'xsd:hexBinary' },
  },
})

/** The release as a DCAT 3 Dataset in JSON-LD, for open-data catalogues. Addresses of files are relative to the release. */
export function describeDcat(facts: ReleaseFacts): object {
  const { release, about } = facts
  return {
    '@context': CONTEXT,
    '@id': '#dataset',
    '@type': 'dcat:Dataset',
    'dct:title': inEnglish(about.title),
    'dct:description': inEnglish(about.description),
    'dct:publisher': { '@type': 'foaf:Agent', 'foaf:name': creatorOf(about) },
    'dct:language': { '@id': 'http://publications.europa.eu/resource/authority/language/ENG' },
    'dcat:keyword': KEYWORDS.map(inEnglish),
    'dct:license': { '@id': FACTS_LICENSE.path },
    ...(about.url === undefined ? {} : { 'dcat:landingPage': { '@id': about.url } }),
    ...(release.version === null ? {} : { 'dcat:version': release.version }),
    ...(release.released === null ? {} : { 'dct:issued': { '@value': release.released, '@type': 'xsd:date' } }),
    'dcat:distribution': dataFiles(facts).map(distribution),
  }
}
