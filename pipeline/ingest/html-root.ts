import { sentencesIn } from './html-around.ts'
import { type MarkedBlock, readBlocks } from './html-blocks.ts'
import { inHeadlineColumn } from './html-column.ts'
import type { Noise } from './html-noise.ts'
import { readableElements } from './html-readable.ts'
import {
  ancestorsOf,
  attribute,
  childrenOf,
  type Document,
  type Element,
  elementsIn,
  isElement,
  labelsOf,
  type Node,
} from './html-tree.ts'
import { findVoices } from './html-voices.ts'
import { isSentence } from './prose.ts'

/** Class names and ids under which content systems keep the text of an article. */
const CONTAINERS = new Set(
  'article articlebody article-body article__body article-text article-content article__content story storybody story-body story-content story-text entry-content post-content postbody post-body news-content newstext news-text content-body text-content main-content maincontent pagecontent page-content'.split(
    ' ',
  ),
)
/** An article of fewer characters may be one of several: a post of a live blog, a teaser. */
const SHORTEST = 250
/** How much more text an ancestor may hold and still be the same article, with its headline and lead. */
const WIDER = 1.3
/** Readability's choice stands where it holds this share of the sentences that the markup calls the article. */
const TRUSTED = 0.6

/** Characters outside of links and noise. */
function ownText(node: Node, noise: Noise): number {
  if ('value' in node) return node.value.replace(/\s+/g, ' ').trim().length
  if (isElement(node) && (node.tagName === 'a' || noise.isNoise(node))) return 0
  return childrenOf(node).reduce((sum, child) => sum + ownText(child, noise), 0)
}

const largest = (elements: readonly Element[], sizes: ReadonlyMap<Element, number>): Element | null =>
  elements.reduce<Element | null>(
    (best, element) => (best === null || (sizes.get(element) ?? 0) > (sizes.get(best) ?? 0) ? element : best),
    null,
  )

/** The nearest ancestor that holds the headline and hardly more text than `root` does. */
function widen(root: Element, headline: Element | null, noise: Noise): Element {
  const size = ownText(root, noise)
  const above = ancestorsOf(root).filter(({ tagName }) => tagName !== 'html')
  if (headline === null || ancestorsOf(headline).includes(root)) return root
  const common = above.find(ancestor => ancestorsOf(headline).includes(ancestor))
  return common && ownText(common, noise) <= WIDER * size + SHORTEST ? common : root
}

/** The element that the page's own markup names as the article, or null where it names none that holds most of the text. */
function markedRoot(document: Document, headline: Element | null, noise: Noise): Element | null {
  const elements = [...elementsIn(document)].filter(element => !noise.isNoise(element))
  const sizes = new Map(elements.map(element => [element, 0]))
  const marked = (test: (element: Element) => boolean): Element | null => {
    const found = elements.filter(test)
    for (const element of found) sizes.set(element, ownText(element, noise))
    return largest(found, sizes)
  }
  const total = ownText(document, noise)
  const article = marked(({ tagName }) => tagName === 'article')
  const main = marked(element => element.tagName === 'main' || attribute(element, 'role') === 'main')
  const body = marked(element => attribute(element, 'itemprop')?.toLowerCase() === 'articlebody')
  const container = marked(element => [...labelsOf(element)].some(name => CONTAINERS.has(name)))
  const size = (element: Element | null): number => (element ? (sizes.get(element) ?? 0) : 0)
  // several articles in one main element are the posts of one page
  const enough = (element: Element | null): boolean => size(element) >= 0.5 * Math.max(size(main), total)
  const best =
    [article, body, main, container].find(enough) ??
    (size(article) >= 2 * SHORTEST && size(article) >= 0.5 * size(main) ? article : null)
  return best ? widen(best, headline, noise) : null
}

/** The blocks from the headline, or else from the first that Readability keeps, to the last that it keeps or that stands beside one. */
function betweenKept(
  blocks: readonly MarkedBlock[],
  kept: ReadonlySet<Node>,
  headline: Element | null,
  isMarked: boolean,
): MarkedBlock[] {
  const parents = new Set(
    blocks.filter(({ element, text }) => kept.has(element) && isSentence(text)).map(({ element }) => parentOf(element)),
  )
  const holds = ({ element, text, kind }: MarkedBlock): boolean =>
    kept.has(element) || (parents.has(parentOf(element)) && (isSentence(text) || kind === 'table' || kind === 'list'))
  const firstKept = blocks.findIndex(({ element }) => kept.has(element))
  const title = headline === null ? -1 : blocks.findIndex(({ element }) => element === headline)
  const first = isMarked ? Math.min(Math.max(title, 0), firstKept) : title < 0 ? firstKept : title
  const last = blocks.findLastIndex(
    block => holds(block) && (isSentence(block.text) || block.linked < block.text.length),
  )
  return blocks.filter(
    (block, i) => i >= first && i <= last && (isMarked || i < firstKept || block.kind === 'heading' || holds(block)),
  )
}

const parentOf = (node: Node): Node | null => ('parentNode' in node ? (node.parentNode ?? null) : null)

/** The element whose own paragraphs hold the most text: the densest place of the page. */
function densest(blocks: readonly MarkedBlock[]): { parent: Node | null; size: number } {
  const sizes = new Map<Node | null, number>()
  for (const { element, text, kind } of blocks) {
    if (!isSentence(text) || kind === 'table' || kind === 'caption') continue
    const parent = parentOf(element)
    sizes.set(parent, (sizes.get(parent) ?? 0) + text.length)
  }
  return [...sizes].reduce((best, [parent, size]) => (size > best.size ? { parent, size } : best), {
    parent: null as Node | null,
    size: 0,
  })
}

/** A box of a side column is short and begins with a line that heads it. */
/**
 * The blocks of the article: within what the page's markup names as the article, or else the whole page, those that Readability
 * keeps and what stands between them. Readability alone would lose tables, lists and captions that it scores low; markup alone
 * would keep what follows the text inside the same element. Where Readability keeps little of what the markup names, the markup
 * is right; where neither finds the densest place of the page, that place is.
 */
export function findArticle(document: Document, headline: Element | null, noise: Noise): MarkedBlock[] {
  const marked = markedRoot(document, headline, noise)
  const inMarkup = readBlocks(marked ?? document, noise)
  const chosen = chooseBlocks(document, headline, noise, marked, inMarkup)
  const blocks = marked === null ? inHeadlineColumn(chosen, headline) : chosen
  return blocks.slice(0, findVoices(blocks))
}

function chooseBlocks(
  document: Document,
  headline: Element | null,
  noise: Noise,
  marked: Element | null,
  inMarkup: readonly MarkedBlock[],
): readonly MarkedBlock[] {
  const kept = readableElements(document)
  const readable = inMarkup.filter(({ element }) => isElement(element) && kept?.has(element) === true)
  const isPoor = sentencesIn(readable) < TRUSTED * sentencesIn(inMarkup)
  if (kept !== null && readable.length > 0 && !(marked !== null && isPoor)) {
    const between = betweenKept(inMarkup, new Set<Node>(kept), headline, marked !== null)
    if (marked !== null || sentencesIn(between) >= TRUSTED * densest(inMarkup).size) return between
  }
  if (marked !== null) return inMarkup
  const { parent } = densest(inMarkup)
  return parent !== null && isElement(parent) ? readBlocks(widen(parent, headline, noise), noise) : inMarkup
}
