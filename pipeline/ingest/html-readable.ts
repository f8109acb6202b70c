import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { childrenOf, type Document, type Element, elementsIn, isElement, type Node } from './html-tree.ts'

/** Readability works through a page many times over, so it is kept from pages no paper prints: more elements, or more characters. */
const MOST_ELEMENTS = 10_000
const MOST_CHARACTERS = 2_000_000

/** What Readability never reads or always throws away, and what `linkedom` would take time to build. */
const LEFT_OUT = new Set(
  'script style template svg math iframe object embed canvas select textarea input button link audio video source track map progress meter'.split(
    ' ',
  ),
)
/** The attributes that Readability judges by. */
const JUDGED_BY = new Set('class id role itemprop rel href aria-hidden hidden style aria-modal type'.split(' '))
const VOID = new Set('area base br col hr img meta wbr'.split(' '))
/** Carries the number of an element through Readability. */
const NUMBER = 'data-n'
const KEPT = new RegExp(` ${NUMBER}="(\\d+)"`, 'g')

/** Elements whose loose text Readability puts into paragraphs of its own, which no number could be found on. */
const LOOSE = new Set('div section article main td center body'.split(' '))
const INLINE = new Set(
  'a abbr b bdi bdo big br cite code data del dfn em font i ins kbd label mark q s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
)

const isInline = (node: Node): boolean =>
  'value' in node || (isElement(node) && INLINE.has(node.tagName) && childrenOf(node).every(isInline))

const isBlank = (node: Node): boolean =>
  node.nodeName === '#comment' || ('value' in node ? node.value.trim() === '' : childrenOf(node).every(isBlank))

const escapeText = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
const escapeAttribute = (text: string): string => escapeText(text).replaceAll('"', '&quot;')

/** The page again, with only what Readability looks at, and a number on each element. */
function writePage(page: Document, numbered: Element[]): string | null {
  const pieces: string[] = []
  let size = 0
  const write = (piece: string): void => {
    size += piece.length
    pieces.push(piece)
  }
  const visit = (node: Node): void => {
    if (node.nodeName === '#comment' || size > MOST_CHARACTERS) return
    if ('value' in node) {
      write(escapeText(node.value))
      return
    }
    if (!isElement(node)) {
      for (const child of childrenOf(node)) visit(child)
      return
    }
    const { tagName } = node
    if (LEFT_OUT.has(tagName)) return
    const attributes = node.attrs
      .filter(({ name, value }) => JUDGED_BY.has(name) && value.length < 2000)
      .map(({ name, value }) => ` ${name}="${escapeAttribute(value)}"`)
    const number = numbered.push(node) - 1
    write(`<${tagName} ${NUMBER}="${number}"${attributes.join('')}>`)
    if (VOID.has(tagName)) return
    if (LOOSE.has(tagName)) visitLoose(childrenOf(node), number)
    else for (const child of childrenOf(node)) visit(child)
    write(`</${tagName}>`)
  }
  const visitLoose = (children: readonly Node[], number: number): void => {
    for (let i = 0; i < children.length; ) {
      let end = i
      while (end < children.length && isInline(children[end])) end++
      const run = children.slice(i, end)
      const isText = run.some(child => !isBlank(child))
      if (isText) write(`<p ${NUMBER}="${number}">`)
      for (const child of run) visit(child)
      if (isText) write('</p>')
      if (end < children.length) visit(children[end])
      i = end + 1
    }
  }
  visit(page)
  return size > MOST_CHARACTERS ? null : pieces.join('')
}

/** The elements that Readability keeps as the article; null where it finds none or the page is too large for it. */
export function readableElements(page: Document): Set<Element> | null {
  let elements = 0
  for (const _ of elementsIn(page)) if (++elements > MOST_ELEMENTS) return null
  const numbered: Element[] = []
  const html = writePage(page, numbered)
  if (html === null) return null
  try {
    const { document } = parseHTML(html)
    const content = new Readability(document, { keepClasses: true }).parse()?.content ?? ''
    const kept = new Set([...content.matchAll(KEPT)].map(([, number]) => numbered[Number(number)]))
    return kept.size > 0 ? kept : null
  } catch {
    // Readability throws on pages that it cannot make sense of
    return null
  }
}
