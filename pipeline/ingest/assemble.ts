import type { Article, Sidecar } from '../../schemas/generated/types.ts'
import { identify, sha256 } from '../identify.ts'
import { joinBlocks } from './blocks.ts'
import { cleanName } from './clean.ts'
import { firstStated, type Metadata, NO_METADATA, readUrl } from './metadata.ts'
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
 * Makes the article: canonical text and parts from the blocks, each field of the metadata from the sidecar, else the page, else the
 * text. `rawSha256` is the hash of the file's bytes.
 */
export function assembleArticle(path: string, rawSha256: string, draft: Draft, sidecar: Sidecar | null): Article {
  const { text, parts, chars } = joinBlocks(draft.blocks)
  const outside = sidecar ? sidecarMetadata(sidecar) : NO_METADATA
  const inText = metadataInText(draft.blocks)
  const { url, publisher, title, author, language, published, modified } = firstStated(outside, draft.metadata, inText)
  const basis = outside.published !== null ? 'sidecar' : draft.metadata.published !== null ? 'metadata' : 'text'
  return {
    article_id: identify('art', url ?? text),
    source_file: path,
    url,
    publisher,
    title,
    author,
    language,
    published,
    published_basis: published === null ? null : basis,
    modified,
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
