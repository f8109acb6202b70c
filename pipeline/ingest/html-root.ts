import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { parseFragment, serialize } from 'parse5'
import { findNoise, type Noise } from './html-noise.ts'
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

/** Class names and ids under which content systems keep the text of an article. */
const CONTAINERS = new Set(
  'article articlebody article-body article__body article-content article__content article-text story storybody story-body story-content story-text entry-content post-content postbody post-body news-content newstext news-text content-body text-content main-content maincontent pagecontent page-content'.split(
    ' ',
  ),
)
/** An article of fewer characters may be one of several: a post of a live blog, a teaser. */
const SHORTEST = 250
/** How much more text an ancestor may hold and still be the same article, with its headline and lead. */
const WIDER = 1.3

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

/** Readability works through a page many times over, so it is kept from pages no paper prints: more elements, or more characters. */
const MOST_ELEMENTS = 10_000
const MOST_CHARACTERS = 2_000_000

/** The article as Readability finds it; null where it finds none. */
function readableRoot(document: Document): Node | null {
  let elements = 0
  for (const _ of elementsIn(document)) if (++elements > MOST_ELEMENTS) return null
  const html = serialize(document)
  if (html.length > MOST_CHARACTERS) return null
  try {
    const { document: page } = parseHTML(html)
    const content = new Readability(page, { keepClasses: true }).parse()?.content
    return content ? parseFragment(content) : null
  } catch {
    // Readability throws on pages that it cannot make sense of; the whole page is read then
    return null
  }
}

/**
 * The part of the page that holds the article: what its markup names, else what Readability picks, else the page. Readability is
 * second because it drops tables, captions and lists that it scores low.
 */
export function findRoot(document: Document, headline: Element | null, noise: Noise): { root: Node; noise: Noise } {
  const marked = markedRoot(document, headline, noise)
  if (marked) return { root: marked, noise }
  const readable = readableRoot(document)
  const wanted = ownText(document, noise)
  const found = readable === null ? 0 : [...elementsIn(readable)].filter(({ tagName }) => tagName === 'p').length
  const isGood = readable !== null && (found > 1 || wanted < SHORTEST)
  return isGood ? { root: readable, noise: findNoise(readable) } : { root: document, noise }
}
