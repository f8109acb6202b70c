import type { Article, Sidecar } from '../../schemas/generated/types.ts'
import { identify, sha256 } from '../identify.ts'
import { joinBlocks } from './blocks.ts'
import { cleanName } from './clean.ts'
import { dateOfUrl } from './dates.ts'
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
  const inUrl = { ...NO_METADATA, published: dateOfUrl(outside.url ?? draft.metadata.url) }
  const { url, publisher, title, author, language, published, modified } = firstStated(
    outside,
    draft.metadata,
    inUrl,
    inText,
  )
  const basisOf = (field: 'language' | 'published'): 'sidecar' | 'metadata' | null =>
    outside[field] !== null ? 'sidecar' : draft.metadata[field] !== null ? 'metadata' : null
  return {
    article_id: identify('art', url ?? text),
    source_file: path,
    url,
    publisher,
    title,
    author,
    language,
    language_basis: basisOf('language'),
    published,
    published_basis: basisOf('published') ?? (inUrl.published !== null ? 'url' : published === null ? null : 'text'),
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
