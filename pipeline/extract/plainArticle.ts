import type { Article } from '../../schemas/generated/types.ts'

/** An article of one paragraph without metadata: a text that somebody types, or an example. */
export function plainArticle(text: string, kind: Article['parts'][number]['kind'] = 'body'): Article {
  const points = [...text].length
  return {
    article_id: 'art_0000000000000000',
    source_file: 'text',
    url: null,
    url_basis: null,
    publisher: null,
    publisher_basis: null,
    title: null,
    title_basis: null,
    author: null,
    author_basis: null,
    language: 'en',
    language_basis: null,
    published: null,
    published_basis: null,
    modified: null,
    modified_basis: null,
    retrieved: null,
    derived_from: null,
    raw_sha256: '',
    text_sha256: '',
    text_chars: points,
    near_duplicate_of: null,
    rights: null,
    text,
    parts: [{ kind, start: 0, end: points }],
  }
}
