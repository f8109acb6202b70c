import type { Sidecar } from '../../schemas/generated/types.ts'
import { type Columns, errorAt, type Found, tooLarge, warningAt } from './container.ts'
import { readTimestamp } from './dates.ts'
import type { Limits } from './limits.ts'
import { readLanguage, readUrl } from './metadata.ts'

/** Names of columns that hold each thing, the surest first; compared without case, spaces, `_` and `-`. */
const NAMES = {
  html: ['html', 'rawhtml', 'pagehtml', 'htmlcontent', 'bodyhtml', 'contenthtml', 'pagecontent'],
  text: [
    'text',
    'articletext',
    'fulltext',
    'articlebody',
    'maintext',
    'cleanedtext',
    'plaintext',
    'body',
    'content',
    'article',
    'story',
    'maincontent',
  ],
  title: ['title', 'headline', 'articletitle', 'webheadline', 'name'],
  url: ['url', 'link', 'articleurl', 'sourceurl', 'weburl', 'pageurl', 'canonicalurl', 'uri', 'href'],
  publisher: ['publisher', 'publication', 'sitename', 'outlet', 'newspaper', 'source', 'sourcename', 'provider'],
  author: ['author', 'authors', 'byline', 'creator'],
  language: ['language', 'lang', 'languagecode'],
  published: [
    'published',
    'publishedat',
    'publisheddate',
    'publishdate',
    'publicationdate',
    'datepublished',
    'pubdate',
    'publishtime',
    'publishedtime',
    'date',
    'datetime',
    'timestamp',
  ],
  modified: ['modified', 'updated', 'updatedat', 'datemodified', 'modifiedat', 'lastmodified'],
  retrieved: ['retrieved', 'crawled', 'crawledat', 'fetched', 'fetchedat', 'datedownload', 'scrapedat', 'accessed'],
} as const

type Field = keyof typeof NAMES

const plain = (name: string): string => name.toLowerCase().replace(/[\s_.-]+/g, '')

/** Which column of a table holds what. */
export type Layout = { readonly [field in Field]: string | null }

/** Recognises the columns of a table by their names; the text and html columns may be named instead. */
export function layoutOf(names: readonly string[], columns: Columns): Layout | { problem: string } {
  const named = { text: columns.text, html: columns.html }
  for (const name of [named.text, named.html]) {
    if (name !== undefined && !names.includes(name)) return { problem: `there is no column "${name}" in it` }
  }
  const find = (field: Field): string | null => {
    for (const candidate of NAMES[field]) {
      const found = names.find(name => plain(name) === candidate)
      if (found !== undefined) return found
    }
    return null
  }
  const isNamed = named.text !== undefined || named.html !== undefined
  const layout: Layout = {
    html: isNamed ? (named.html ?? null) : find('html'),
    text: isNamed ? (named.text ?? null) : find('text'),
    title: find('title'),
    url: find('url'),
    publisher: find('publisher'),
    author: find('author'),
    language: find('language'),
    published: find('published'),
    modified: find('modified'),
    retrieved: find('retrieved'),
  }
  return layout.html === null && layout.text === null ? { problem: 'no column in it is known to hold a text' } : layout
}

/** What to do where the columns of a table are not recognised. */
export const NAME_THE_COLUMN =
  'Name the column with --text-column or --html-column (TEXT_COLUMN, HTML_COLUMN of make), or call it text or html.'

/** One row by column; only texts matter. */
export type Row = Readonly<Record<string, unknown>>

const textIn = (row: Row, column: string | null): string => {
  const value = column === null || !Object.hasOwn(row, column) ? undefined : row[column]
  if (typeof value === 'string') return value.trim()
  if (typeof value === 'number' || typeof value === 'bigint') return String(value)
  return Array.isArray(value) ? value.filter(member => typeof member === 'string').join('; ') : ''
}

const MARKUP = /<(?:p|div|br|h[1-6]|ul|ol|li|table|html|body|article)\b[^>]*>/i

/** What a row says about its article, in the forms of a sidecar, and the columns whose words could not be read. */
function knownFrom(row: Row, layout: Layout): { known: Sidecar; unread: string[] } {
  const known: Sidecar = {}
  const unread: string[] = []
  const read = (field: Exclude<Field, 'text' | 'html'>, reader: (text: string) => string | null): void => {
    const text = textIn(row, layout[field])
    if (text === '') return
    const value = reader(text)
    if (value === null) unread.push(`${layout[field]} (${JSON.stringify(text.slice(0, 40))})`)
    else known[field] = value
  }
  const asIs = (text: string): string => text
  read('title', asIs)
  read('url', readUrl)
  read('publisher', asIs)
  read('author', asIs)
  read('language', readLanguage)
  read('published', readTimestamp)
  read('modified', readTimestamp)
  read('retrieved', readTimestamp)
  return { known, unread }
}

/** Makes a document of a row, which is named by `path`: its text under its title, or its page, with what the other columns say about it. */
export function* documentOfRow(
  path: string,
  limits: Limits,
  row: Row,
  number: number,
  layout: Layout,
): Generator<Found> {
  const html = textIn(row, layout.html)
  const text = textIn(row, layout.text)
  if (html === '' && text === '') {
    const column = layout.text ?? layout.html
    yield errorAt(path, 'empty', `Row ${number} has no text in its column "${column}". Fill it, or take the row out.`)
    return
  }
  const { known, unread } = knownFrom(row, layout)
  if (unread.length > 0) {
    yield warningAt(
      path,
      'unread-columns',
      `Row ${number}: not understood and left empty: ${unread.join(', ')}. Dates are read as 2024-03-19 or 19 March 2024, addresses as https://…`,
    )
  }
  const isPage = html !== '' || MARKUP.test(text)
  const titled =
    isPage || known.title === undefined || text.startsWith(known.title) ? text : `${known.title}\n\n${text}`
  const bytes = Buffer.from(html !== '' ? html : titled, 'utf8')
  if (bytes.length > limits['document-bytes']) yield tooLarge(path, limits)
  else yield { path, bytes, sidecar: null, format: isPage ? 'html' : 'txt', charset: 'utf-8', known }
}
