import { defaultTreeAdapter, parse, parseFragment, type DefaultTreeAdapterTypes as Tree } from 'parse5'

export type Node = Tree.Node
export type Element = Tree.Element
export type Document = Tree.Document

/** Deeper pages are refused: readers of the tree take time that grows with the square of its depth. */
export const DEEPEST = 256

/** Pages of more elements are refused; the longest live blogs have a tenth of it. */
export const MOST_ELEMENTS = 100_000

class Unreadable extends Error {
  readonly code: 'too-deep' | 'too-large'

  constructor(code: 'too-deep' | 'too-large') {
    super(code)
    this.code = code
  }
}

function depthOf(element: Element): number {
  let depth = 0
  let at: Tree.ParentNode | null = element
  while (at !== null && depth <= DEEPEST) {
    at = 'parentNode' in at ? at.parentNode : null
    depth++
  }
  return depth
}

/** A tree adapter for one parse, which stops it as soon as an element is nested too deep or there are too many. */
function limitedAdapter(): typeof defaultTreeAdapter {
  let open = 0
  let elements = 0
  return Object.assign({}, defaultTreeAdapter, {
    onItemPush: (element: Element) => {
      if (++open > DEEPEST || depthOf(element) > DEEPEST) throw new Unreadable('too-deep')
      if (++elements > MOST_ELEMENTS) throw new Unreadable('too-large')
    },
    onItemPop: () => {
      open--
    },
  })
}

function withinLimits<T>(read: (treeAdapter: typeof defaultTreeAdapter) => T): T | Unreadable['code'] {
  try {
    return read(limitedAdapter())
  } catch (error) {
    if (error instanceof Unreadable) return error.code
    throw error
  }
}

/** Parses a page as browsers do, or says which limit it breaks: `DEEPEST` or `MOST_ELEMENTS`. */
export const parsePage = (html: string): Document | Unreadable['code'] =>
  withinLimits(treeAdapter => parse(html, { treeAdapter }))

/** The text that a browser would show for a piece of HTML inside a line; where that breaks a limit, tags are cut out. */
export function textOfHtml(html: string): string {
  const fragment = withinLimits(treeAdapter => parseFragment(html, { treeAdapter }))
  return typeof fragment === 'string' ? html.replace(/<[^<>]*>/g, ' ') : textOf(fragment)
}

export const isElement = (node: Node): node is Element => 'tagName' in node

export const childrenOf = (node: Node): Node[] => ('childNodes' in node ? node.childNodes : [])

export const attribute = (element: Element, name: string): string | null =>
  element.attrs.find(attr => attr.name === name)?.value ?? null

/** Elements below a node, in document order. */
export function* elementsIn(node: Node): Generator<Element> {
  const waiting = childrenOf(node).filter(isElement).reverse()
  for (let element = waiting.pop(); element !== undefined; element = waiting.pop()) {
    yield element
    const { childNodes } = element
    for (let i = childNodes.length - 1; i >= 0; i--) {
      const child = childNodes[i]
      if (isElement(child)) waiting.push(child)
    }
  }
}

const SILENT = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'head',
  'svg',
  'math',
  'iframe',
  'object',
  'canvas',
  'select',
  'textarea',
])

/** All text below a node as it stands in the source, without what a browser does not show. */
export function textOf(node: Node): string {
  if ('value' in node) return node.value
  if (isElement(node) && SILENT.has(node.tagName)) return ''
  return childrenOf(node).map(textOf).join('')
}

/** The elements that hold an element, the nearest first. */
export function ancestorsOf(element: Element): Element[] {
  const found: Element[] = []
  for (let at = element.parentNode; at !== null && 'tagName' in at; at = at.parentNode) found.push(at)
  return found
}

/** Each page asks for the labels of an element several times. */
const labels = new WeakMap<Element, ReadonlySet<string>>()

/** Words of an element's class and id, in lower case: `articleBody read-more` gives article, body, read, more and the whole names. */
export function labelsOf(element: Element): ReadonlySet<string> {
  const known = labels.get(element)
  if (known !== undefined) return known
  const found = readLabels(element)
  labels.set(element, found)
  return found
}

function readLabels(element: Element): Set<string> {
  const names = `${attribute(element, 'class') ?? ''} ${attribute(element, 'id') ?? ''}`
    .split(/\s+/)
    .filter(name => name !== '')
  const words = names.flatMap(name => name.replace(/([a-z])([A-Z])/g, '$1-$2').split(/[^A-Za-z0-9]+/))
  return new Set([...names, ...words].map(word => word.toLowerCase()).filter(word => word !== ''))
}
