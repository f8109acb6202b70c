import type { Dataset, Release } from '../../schemas/generated/types.ts'

/** Name of the package in the sense of Data Package: what a release is called by programs. */
export const PACKAGE_NAME = 'article-figures'

/** Who publishes a dataset. */
export const creatorOf = (about: Dataset): string => about.creator ?? 'article-figures contributors'

/** What catalogues find the dataset under. */
export const KEYWORDS = [
  'news',
  'journalism',
  'numbers',
  'quantities',
  'quotations',
  'provenance',
  'open data',
] as const

/** How to cite a release, in one sentence of plain text. */
export function citationText(about: Dataset, release: Release): string {
  const year = release.released?.slice(0, 4)
  const version = release.version === null ? `tables version ${release.schema_version}` : `version ${release.version}`
  const where = about.url === undefined ? '' : ` ${about.url}.`
  return `${creatorOf(about)}${year === undefined ? '' : ` (${year})`}: ${about.title}. Dataset, ${version}.${where} Facts under CC BY 4.0.`
}
