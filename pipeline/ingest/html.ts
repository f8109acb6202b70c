import { readNode } from './article-node.ts'
import type { Block } from './blocks.ts'
import { cleanProse, fold } from './clean.ts'
import { readPageMetadata } from './html-metadata.ts'
import { findNoise } from './html-noise.ts'
import { placeBlocks } from './html-place.ts'
import { findArticle } from './html-root.ts'
import {
  attribute,
  DEEPEST,
  type Document,
  type Element,
  elementsIn,
  MOST_ELEMENTS,
  parsePage,
  textOf,
} from './html-tree.ts'
import type { JsonObject } from './json-ld.ts'
import { problem } from './problems.ts'
import { countWords } from './prose.ts'
import type { Drafts, RawPage } from './reader.ts'

/** Whether an element is a link to the first page of a site, as the site's own name is. */
function leadsHome(element: Element): boolean {
  const link = [...elementsIn(element)].find(({ tagName }) => tagName === 'a')
  if (link === undefined || textOf(link).trim() !== textOf(element).trim()) return false
  return /^(?:https?:)?(?:\/\/[^/]+)?\/?(?:index\.\w+)?$/i.test(attribute(link, 'href')?.trim() || '#')
}

/** The h1 that is the headline rather than the site's name: one that the page's titles repeat, else the longest. */
function findHeadline(
  document: Document,
  titles: readonly (string | null)[],
  publisher: string | null,
): Element | null {
  const known = titles.map(title => fold(title ?? '')).filter(title => title !== '')
  const headings = [...elementsIn(document)].filter(({ tagName }) => tagName === 'h1')
  const candidates = headings
    .map(element => ({ element, text: fold(textOf(element)) }))
    .filter(({ element, text }) => text !== '' && text !== fold(publisher ?? '') && !leadsHome(element))
  const repeated = candidates.find(
    ({ text }) => countWords(text) > 2 && known.some(title => title.includes(text) || text.includes(title)),
  )
  const longest = [...candidates].sort((a, b) => countWords(b.text) - countWords(a.text))[0]
  return (repeated ?? longest)?.element ?? null
}

/** A page that shows less text than this holds its article elsewhere, for a script to show. */
const SHORTEST_SHOWN = 250

/** The article that the page's JSON-LD carries, where the page itself shows hardly any text. */
function hiddenArticle(
  shown: readonly Block[],
  article: JsonObject | null,
  nodes: readonly JsonObject[],
): Block[] | null {
  const size = (blocks: readonly Block[]): number =>
    blocks.reduce((sum, { kind, text }) => (kind === 'boilerplate' || kind === 'title' ? sum : sum + text.length), 0)
  if (article === null || size(shown) >= SHORTEST_SHOWN) return null
  const { blocks } = readNode(article, nodes)
  return size(blocks) > 2 * size(shown) ? blocks : null
}

/** An HTML page: its article without the site around it. */
export function readHtml({ path, text, publisher }: RawPage): Drafts {
  const document = parsePage(text)
  if (typeof document === 'string') {
    const what = document === 'too-deep' ? `nested more than ${DEEPEST} deep` : `more than ${MOST_ELEMENTS}`
    return {
      drafts: [],
      issues: [
        problem(path, 'error', document, `The elements of the page are ${what}. Save the article alone, or as text.`),
      ],
    }
  }
  const { metadata, pageTitle, article, nodes, issues } = readPageMetadata(document, path)
  const heading = findHeadline(document, [metadata.title, pageTitle], publisher ?? metadata.publisher)
  const headline = heading ? cleanProse(textOf(heading)) : null
  const marked = findArticle(document, heading, findNoise(document))
  const facts = { headline: headline || null, titles: [metadata.title, pageTitle], author: metadata.author }
  const shown = placeBlocks(marked, facts)
  const blocks = hiddenArticle(shown, article, nodes) ?? shown
  const title = blocks.find(({ kind }) => kind === 'title')?.text ?? null
  return { drafts: [{ blocks, metadata: { ...metadata, title: title ?? metadata.title ?? pageTitle } }], issues }
}
