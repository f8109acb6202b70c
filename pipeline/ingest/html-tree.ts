import { defaultTreeAdapter, parse, parseFragment, type DefaultTreeAdapterTypes as Tree } from 'parse5'

export type Node = Tree.Node
export type Element = Tree.Element
export type Document = Tree.Document

/** Deeper pages are refused: readers of the tree take time that grows with the square of its depth. */
export const DEEPEST = 256

class TooDeep extends Error {}

function depthOf(element: Element): number {
  let depth = 0
  let at: Tree.ParentNode | null = element
  while (at !== null && depth <= DEEPEST) {
    at = 'parentNode' in at ? at.parentNode : null
    depth++
  }
  return depth
}

/** A tree adapter for one parse, which throws as soon as an element is nested too deep. */
function shallowAdapter(): typeof defaultTreeAdapter {
  let open = 0
  return Object.assign({}, defaultTreeAdapter, {
    onItemPush: (element: Element) => {
      if (++open > DEEPEST || depthOf(element) > DEEPEST) throw new TooDeep()
    },
    onItemPop: () => {
      open--
    },
  })
}

function unlessTooDeep<T>(read: () => T): T | null {
  try {
    return read()
  } catch (error) {
    if (error instanceof TooDeep) return null
    throw error
  }
}

/** Parses a page as browsers do, or gives null where its elements are nested deeper than `DEEPEST`. */
export const parsePage = (html: string): Document | null =>
  unlessTooDeep(() => parse(html, { treeAdapter: shallowAdapter() }))

/** The text that a browser would show for a piece of HTML inside a line; tags that are nested too deep are cut out. */
export const textOfHtml = (html: string): string =>
  unlessTooDeep(() => textOf(parseFragment(html, { treeAdapter: shallowAdapter() }))) ?? html.replace(/<[^<>]*>/g, ' ')

export const isElement = (node: Node): node is Element => 'tagName' in node

export const childrenOf = (node: Node): Node[] => ('childNodes' in node ? node.childNodes : [])

export const attribute = (element: Element, name: string): string | null =>
  element.attrs.find(attr => attr.name === name)?.value ?? null

/** Elements below a node, in document order. */
export function* elementsIn(node: Node): Generator<Element> {
  for (const child of childrenOf(node)) {
    if (!isElement(child)) continue
    yield child
    yield* elementsIn(child)
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

/** Words of an element's class and id, in lower case: `articleBody read-more` gives article, body, read, more and the whole names. */
export function labelsOf(element: Element): Set<string> {
  const names = `${attribute(element, 'class') ?? ''} ${attribute(element, 'id') ?? ''}`
    .split(/\s+/)
    .filter(name => name !== '')
  const words = names.flatMap(name => name.replace(/([a-z])([A-Z])/g, '$1-$2').split(/[^A-Za-z0-9]+/))
  return new Set([...names, ...words].map(word => word.toLowerCase()).filter(word => word !== ''))
}
