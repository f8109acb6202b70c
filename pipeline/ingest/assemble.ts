import type { Article, Sidecar } from '../../schemas/generated/types.ts'
import { identify, sha256 } from '../identify.ts'
import { joinBlocks } from './blocks.ts'
import { cleanName } from './clean.ts'
import { dateOfUrl } from './dates.ts'
import { type Basis, basesOf, firstStated, type Metadata, NO_METADATA, readUrl } from './metadata.ts'
import type { Draft } from './reader.ts'
import { metadataInText } from './text-metadata.ts'

const sidecarMetadata = (sidecar: Sidecar): Metadata => ({
  ...NO_METADATA,
  url: sidecar.url === undefined ? null : (readUrl(sidecar.url) ?? sidecar.url),
  publisher: cleanName(sidecar.publisher),
  title: cleanName(sidecar.title),
  author: cleanName(sidecar.author),
  language: sidecar.language ?? null,
  published: sidecar.published ?? null,
  modified: sidecar.modified ?? null,
})

/**
 * Makes the article: canonical text and parts from the blocks, each field of the metadata from the sidecar, else the page, else what
 * carried it, else the text. `rawSha256` is the hash of the file's bytes.
 */
export function assembleArticle(
  path: string,
  rawSha256: string,
  draft: Draft,
  sidecar: Sidecar | null,
  told: Metadata = NO_METADATA,
): Article {
  const { text, parts, chars } = joinBlocks(draft.blocks)
  const outside = sidecar ? sidecarMetadata(sidecar) : NO_METADATA
  const address = outside.url ?? draft.metadata.url ?? told.url
  const accounts: [Basis, Metadata][] = [
    ['sidecar', outside],
    ['metadata', draft.metadata],
    ['transport', told],
    ['url', { ...NO_METADATA, published: dateOfUrl(address) }],
    ['text', metadataInText(draft.blocks)],
  ]
  const { url, publisher, title, author, language, published, modified } = firstStated(...accounts.map(([, a]) => a))
  const basis = basesOf(accounts)
  return {
    article_id: identify('art', url ?? text),
    source_file: path,
    url,
    url_basis: basis.url,
    publisher,
    publisher_basis: basis.publisher,
    title,
    title_basis: basis.title,
    author,
    author_basis: basis.author,
    language,
    language_basis: basis.language,
    published,
    published_basis: basis.published,
    modified,
    modified_basis: basis.modified,
    retrieved: sidecar?.retrieved ?? null,
    derived_from: sidecar?.derived_from ?? null,
    raw_sha256: rawSha256,
    text_sha256: sha256(text),
    text_chars: chars,
    near_duplicate_of: null,
    rights: cleanName(sidecar?.rights),
    text,
    parts,
  }
}
