import type { Issue } from '../../schemas/generated/types.ts'
import { cleanName } from './clean.ts'
import { dateOfUrl, daysBetween, readTimestamp } from './dates.ts'
import { ancestorsOf, attribute, type Document, type Element, elementsIn, textOf } from './html-tree.ts'
import { isArticleNode, type JsonObject, metadataOfNode, nodesIn } from './json-ld.ts'
import { firstStated, joinNames, type Metadata, NO_METADATA, readLanguage, readUrl } from './metadata.ts'
import { problem } from './problems.ts'

/** Names of meta elements for one field, the most reliable first: OpenGraph, schema.org microdata, Dublin Core, and what big systems write. */
const META = {
  published: [
    'article:published_time',
    'og:article:published_time',
    'datepublished',
    'dcterms.issued',
    'dc.date.issued',
    'dcterms.created',
    'dc.date',
    'dcterms.date',
    'parsely-pub-date',
    'sailthru.date',
    'publish-date',
    'publish_date',
    'pubdate',
    'publication_date',
    'article.published',
    'cxenseparse:recs:publishtime',
    'date',
  ],
  modified: [
    'article:modified_time',
    'og:updated_time',
    'datemodified',
    'dcterms.modified',
    'dc.date.modified',
    'last-modified',
    'lastmod',
  ],
  author: ['author', 'article:author', 'dc.creator', 'dcterms.creator', 'parsely-author', 'sailthru.author', 'byl'],
  publisher: ['og:site_name', 'dc.publisher', 'dcterms.publisher', 'publisher', 'application-name'],
  title: ['og:title', 'headline', 'dc.title', 'dcterms.title', 'twitter:title'],
  language: ['dc.language', 'dcterms.language', 'content-language', 'og:locale'],
  url: ['og:url', 'twitter:url'],
} as const

type MetaValues = ReadonlyMap<string, string[]>

function metaValues(document: Document): MetaValues {
  const values = new Map<string, string[]>()
  for (const element of elementsIn(document)) {
    if (element.tagName !== 'meta') continue
    const content = attribute(element, 'content')
    for (const key of ['property', 'name', 'itemprop', 'http-equiv']) {
      const name = attribute(element, key)?.toLowerCase()
      if (name !== undefined && content !== null) values.set(name, [...(values.get(name) ?? []), content])
    }
  }
  return values
}

/** The first reading of a field that its meta elements allow. */
function firstMeta<T>(values: MetaValues, names: readonly string[], read: (value: string) => T | null): T | null {
  for (const value of names.flatMap(name => values.get(name) ?? [])) {
    const found = read(value)
    if (found !== null) return found
  }
  return null
}

function metadataOfMeta(document: Document): Metadata {
  const values = metaValues(document)
  const elements = [...elementsIn(document)]
  const canonical = elements.find(
    ({ tagName, attrs }) => tagName === 'link' && attrs.some(a => a.name === 'rel' && /\bcanonical\b/i.test(a.value)),
  )
  const html = elements.find(({ tagName }) => tagName === 'html')
  const name = (value: string): string | null => (/^https?:/.test(value) ? null : cleanName(value))
  return {
    url: readUrl(canonical ? attribute(canonical, 'href') : null) ?? firstMeta(values, META.url, readUrl),
    publisher: firstMeta(values, META.publisher, name),
    title: firstMeta(values, META.title, name),
    author: joinNames(
      firstMeta(values, META.author, value => name(value.replace(/^by\s+/i, '')))?.split(/\s*;\s*/) ?? [],
    ),
    language: readLanguage(html ? attribute(html, 'lang') : null) ?? firstMeta(values, META.language, readLanguage),
    published: firstMeta(values, META.published, readTimestamp),
    modified: firstMeta(values, META.modified, readTimestamp),
  }
}

/** Dates of time elements: those marked as the publication, else the first inside the article; lists of other articles have their own. */
function metadataOfTimes(document: Document): Metadata {
  const times = [...elementsIn(document)].filter(({ tagName }) => tagName === 'time')
  const marked = (name: string) => times.find(time => attribute(time, 'itemprop')?.toLowerCase() === name)
  const isInside = (time: Element): boolean =>
    ancestorsOf(time).some(({ tagName }) => tagName === 'article' || tagName === 'main')
  const read = (time: Element | undefined): string | null =>
    time ? readTimestamp(attribute(time, 'datetime') ?? '') : null
  const published =
    marked('datepublished') ?? times.find(time => attribute(time, 'pubdate') !== null) ?? times.find(isInside)
  return { ...NO_METADATA, published: read(published), modified: read(marked('datemodified')) }
}

/** JSON of a script element; line breaks inside strings, commas before a closing bracket and a semicolon at the end are forgiven. */
function parseLoosely(script: string): unknown {
  const json = script.replace(/^\s*(?:<!--|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|\/\/\s*\]\]>|\]\]>)\s*$/g, '')
  try {
    return JSON.parse(json)
  } catch {
    const spaced = json.replace(/[\u0000-\u001f]+/g, ' ')
    try {
      return JSON.parse(spaced)
    } catch {
      return JSON.parse(spaced.replace(/,\s*(?=[}\]])/g, '').replace(/;\s*$/, ''))
    }
  }
}

const scriptText = (node: { childNodes: readonly object[] }): string =>
  node.childNodes.map(child => ('value' in child && typeof child.value === 'string' ? child.value : '')).join('')

function readJsonLd(document: Document, path: string): { nodes: JsonObject[]; issues: Issue[] } {
  const issues: Issue[] = []
  const nodes = [...elementsIn(document)]
    .filter(
      element =>
        element.tagName === 'script' && /^application\/ld\+json/i.test(attribute(element, 'type')?.trim() ?? ''),
    )
    .flatMap((script, i) => {
      try {
        return nodesIn(parseLoosely(scriptText(script)))
      } catch {
        const message = `JSON-LD block ${i + 1} of the page is not valid JSON and is passed over. Check the date and publisher of the article, or state them in a sidecar.`
        issues.push(problem(path, 'warning', 'broken-json-ld', message))
        return []
      }
    })
  return { nodes, issues }
}

const titleElement = (document: Document): string | null => {
  const title = [...elementsIn(document)].find(({ tagName }) => tagName === 'title')
  return title ? cleanName(textOf(title)) : null
}

type DateAccount = { from: string; date: string | null }

/** Accounts of the day of publication that are more than a day apart, which time zones do not explain. The first account counts. */
function dateConflicts(path: string, accounts: readonly DateAccount[]): Issue[] {
  const say = ({ from, date }: DateAccount): string => `${date} in ${from}`
  const [first, ...others] = accounts.filter(({ date }) => date !== null)
  return others
    .filter(({ date }) => daysBetween(date ?? '', first.date ?? '') > 1)
    .map(other => {
      const message = `The page gives two days of publication: ${say(first)}, which counts, and ${say(other)}. State the right one in a sidecar.`
      return problem(path, 'warning', 'date-conflict', message)
    })
}

/** Two addresses of different sites, as on syndicated copies. */
function addressConflict(path: string, canonical: string | null, jsonLd: string | null): Issue[] {
  const hostOf = (url: string): string => new URL(url).hostname.replace(/^www\./, '')
  if (canonical === null || jsonLd === null || hostOf(canonical) === hostOf(jsonLd)) return []
  const message = `The page gives ${canonical} as its address, which counts, and its JSON-LD gives ${jsonLd}. State the right one in a sidecar.`
  return [problem(path, 'info', 'url-conflict', message)]
}

/** What a page says about itself; `article` is its node in the page's JSON-LD, all nodes of which are in `nodes`. */
export type PageMetadata = {
  metadata: Metadata
  pageTitle: string | null
  article: JsonObject | null
  nodes: readonly JsonObject[]
  issues: Issue[]
}

/**
 * What a page says about itself outside its text: JSON-LD, then meta elements, then time elements. Its address is the canonical
 * link's before all others, because JSON-LD often carries the address of a syndicated copy.
 */
export function readPageMetadata(document: Document, path: string): PageMetadata {
  const { nodes, issues } = readJsonLd(document, path)
  const article = nodes.find(isArticleNode) ?? null
  const jsonLd = article === null ? NO_METADATA : metadataOfNode(article, nodes)
  const meta = metadataOfMeta(document)
  const stated = firstStated(jsonLd, meta, metadataOfTimes(document))
  const url = meta.url ?? stated.url
  const conflicts = [
    ...dateConflicts(path, [
      { from: 'the JSON-LD', date: jsonLd.published },
      { from: 'the meta elements', date: meta.published },
      { from: 'the address', date: dateOfUrl(url) },
    ]),
    ...addressConflict(path, meta.url, jsonLd.url),
  ]
  return {
    metadata: { ...stated, url },
    pageTitle: titleElement(document),
    article,
    nodes,
    issues: [...issues, ...conflicts],
  }
}
