import { stringify } from 'yaml'
import type { ReleaseFacts } from './data-files.ts'
import { creatorOf, KEYWORDS } from './identity.ts'
import { FACTS_LICENSE } from './rights.ts'

export const CITATION_FILE = 'CITATION.cff'

/** `CITATION.cff` of a release (Citation File Format 1.2): what reference managers and repositories read. */
export function citationFile({ release, about }: ReleaseFacts): string {
  return stringify({
    'cff-version': '1.2.0',
    message: 'If you use the data, please cite it as below. SHA256SUMS names the exact bytes.',
    type: 'dataset',
    title: about.title,
    abstract: about.description,
    authors: [{ name: creatorOf(about) }],
    license: FACTS_LICENSE.name,
    ...(release.version === null ? {} : { version: release.version }),
    ...(release.released === null ? {} : { 'date-released': release.released }),
    ...(about.url === undefined ? {} : { url: about.url }),
    keywords: [...KEYWORDS],
  })
}
