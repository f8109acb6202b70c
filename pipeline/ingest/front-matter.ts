import { parseDocument } from 'yaml'
import type { Issue } from '../../schemas/generated/types.ts'
import { cleanName } from './clean.ts'
import { readTimestamp } from './dates.ts'
import { joinNames, type Metadata, NO_METADATA, readLanguage, readUrl } from './metadata.ts'
import { problem } from './problems.ts'

/** Names of front matter fields that the usual site generators and archives write. */
const FIELDS = {
  url: ['url', 'canonical', 'canonical_url', 'source_url', 'link', 'permalink'],
  publisher: ['publisher', 'site', 'site_name', 'source'],
  title: ['title', 'headline'],
  author: ['author', 'authors', 'byline'],
  language: ['lang', 'language', 'locale'],
  published: ['date', 'published', 'published_at', 'publish_date', 'pubdate', 'datepublished'],
  modified: ['modified', 'updated', 'lastmod', 'last_modified', 'modified_at', 'datemodified'],
} as const

const FRONT_MATTER = /^---[ \t]*\r?\n(?:([\s\S]*?)\r?\n)??(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/

/** A plain value, or the name in an object such as `author: {name: …}`. */
function textIn(value: unknown): string | null {
  if (typeof value === 'string') return value
  if (typeof value === 'number') return String(value)
  return typeof value === 'object' && value !== null && 'name' in value ? textIn(value.name) : null
}

function readFields(fields: ReadonlyMap<string, unknown>): Metadata {
  const first = (names: readonly string[]): unknown =>
    names.map(name => fields.get(name)).find(value => value !== undefined && value !== null)
  const text = (names: readonly string[]): string | null => textIn(first(names))
  const authors = first(FIELDS.author)
  return {
    url: readUrl(text(FIELDS.url)),
    publisher: cleanName(text(FIELDS.publisher)),
    title: cleanName(text(FIELDS.title)),
    author: joinNames(Array.isArray(authors) ? authors.map(textIn) : [textIn(authors)]),
    language: readLanguage(text(FIELDS.language)),
    published: readTimestamp(text(FIELDS.published) ?? ''),
    modified: readTimestamp(text(FIELDS.modified) ?? ''),
  }
}

/**
 * Takes the YAML front matter off a Markdown file: the fields that the article record knows, and the text below. Front matter
 * that is not valid YAML is left out of the text all the same and gives a warning; two rules around prose are no front matter.
 */
export function readFrontMatter(text: string, path: string): { body: string; metadata: Metadata; issues: Issue[] } {
  const match = FRONT_MATTER.exec(text)
  const source = match?.[1] ?? ''
  if (!match || !/^[\w-]+\s*:/m.test(source)) return { body: text, metadata: NO_METADATA, issues: [] }
  const body = text.slice(match[0].length)
  try {
    const document = parseDocument(source, { logLevel: 'silent' })
    const value: unknown = document.errors.length === 0 ? document.toJS() : null
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      const fields = new Map(Object.entries(value).map(([name, field]) => [name.toLowerCase(), field]))
      return { body, metadata: readFields(fields), issues: [] }
    }
  } catch {
    // too many aliases or levels: as good as broken
  }
  const message =
    'The front matter is not valid YAML and is passed over. Quote values that hold a colon, or describe the article in a sidecar.'
  return { body, metadata: NO_METADATA, issues: [problem(path, 'warning', 'bad-front-matter', message)] }
}
