import type { PartKind } from './blocks.ts'
import { cleanRow } from './clean.ts'
import { isEndMark } from './furniture.ts'
import type { Noise } from './html-noise.ts'
import { attribute, childrenOf, type Element, elementsIn, isElement, labelsOf, type Node, textOf } from './html-tree.ts'
import { splitLines } from './lines.ts'
import { countWords } from './prose.ts'

/**
 * A block of a page with what its markup says: `label` where a class name calls it a byline or a standfirst, the element whose text
 * it is, and how many of its characters are links.
 */
export type MarkedBlock = {
  kind: PartKind
  text: string
  label: 'byline' | 'standfirst' | null
  element: Node
  linked: number
}

const BLOCK_TAGS = new Set(
  'address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li main ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
)
const BYLINE_WORDS = new Set(
  'byline bylines author authors timestamp datetime pubdate published date meta metadata dateline readtime autor autorin auteur datum fecha credits kicker dachzeile'.split(
    ' ',
  ),
)
const STANDFIRST_WORDS = new Set(
  'standfirst dek deck subtitle subheadline strapline subhead lead lede chapo vorspann summary'.split(' '),
)
const LONGEST_LABELLED = 200
const LONGEST_CAPTION = 700

const SUPERSCRIPTS: Record<string, string> = {
  '0': '⁰',
  '1': '¹',
  '2': '²',
  '3': '³',
  '4': '⁴',
  '5': '⁵',
  '6': '⁶',
  '7': '⁷',
  '8': '⁸',
  '9': '⁹',
  '+': '⁺',
  '-': '⁻',
  '−': '⁻',
}

const isAuthor = (element: Element): boolean =>
  /^(?:author|datepublished|datemodified)$/i.test(attribute(element, 'itemprop') ?? '') ||
  attribute(element, 'rel')?.toLowerCase() === 'author'

const kindOf = (element: Element, labels: ReadonlySet<string>): PartKind | null => {
  const { tagName } = element
  if (tagName === 'h1') return 'title'
  if (/^h[2-6]$/.test(tagName)) return 'heading'
  if (tagName === 'li' || tagName === 'dt' || tagName === 'dd') return 'list'
  const isCaption = tagName === 'figcaption' || labels.has('caption') || labels.has('figcaption')
  return isCaption && textOf(element).length <= LONGEST_CAPTION ? 'caption' : null
}

/** Text beside a picture in a box of its own is its caption, where it is short and holds no paragraph. */
const LONGEST_BESIDE = 350
const LONGEST_LINE = 120
const BOXES = new Set(['div', 'figure', 'section', 'span', 'p', 'table', 'td'])
const PICTURES = new Set(['img', 'picture', 'amp-img'])

function isPictureBox(element: Element, noise: Noise, pageText: number): boolean {
  const { text } = noise.weightOf(element)
  if (!BOXES.has(element.tagName) || text === 0 || text > Math.min(LONGEST_BESIDE, pageText / 4)) return false
  const inside = [...elementsIn(element)]
  return (
    inside.some(({ tagName }) => PICTURES.has(tagName)) &&
    !inside.some(({ tagName }) => /^h[1-6]$/.test(tagName)) &&
    ![element, ...inside].some(inner => inner.tagName === 'p' && noise.weightOf(inner).text > LONGEST_LINE)
  )
}

const rowsOf = (table: Element): Element[] => [...elementsIn(table)].filter(({ tagName }) => tagName === 'tr')
const spanOf = (cell: Element, name: string): number =>
  Math.min(Math.max(Number.parseInt(attribute(cell, name) ?? '1', 10) || 1, 1), 100)

/** A cell of more characters holds an article, not a datum. */
const LONGEST_CELL = 600

/** Tables that only place things hold other tables, lists or paragraphs, or have a single column. */
function isLayout(table: Element): boolean {
  if (/^(?:presentation|none)$/.test(attribute(table, 'role') ?? '')) return true
  const inside = [...elementsIn(table)]
  if (inside.some(({ tagName }) => tagName === 'table' || tagName === 'h1')) return true
  const cells = inside.filter(({ tagName }) => tagName === 'td' || tagName === 'th')
  const rows = rowsOf(table).length
  if (rows === 1 && !inside.some(({ tagName }) => tagName === 'th')) return true
  if (cells.length <= rows && !inside.some(({ tagName }) => tagName === 'th' || tagName === 'caption')) return true
  return cells.some(
    cell =>
      [...elementsIn(cell)].filter(({ tagName }) => tagName === 'p').length > 2 ||
      textOf(cell).replace(/\s+/g, ' ').length > LONGEST_CELL,
  )
}

/** Text of inline content: line breaks for `br`, superscript digits for `sup`, nothing for footnote links and noise. */
function inlineText(node: Node, noise: Noise): string {
  if ('value' in node) return node.value.replace(/\s+/g, ' ')
  if (node.nodeName === '#comment') return ''
  if (isElement(node)) {
    if (node.tagName === 'br') return '\n'
    if (node.tagName === 'wbr' || noise.isNoise(node)) return ''
    if (node.tagName === 'sup') {
      const isFootnote = [...elementsIn(node)].some(element => element.tagName === 'a')
      const text = textOf(node).trim()
      if (isFootnote) return ''
      if (/^[\d+−-]+$/.test(text)) return [...text].map(digit => SUPERSCRIPTS[digit]).join('')
    }
    if (node.tagName === 'q')
      return `“${childrenOf(node)
        .map(child => inlineText(child, noise))
        .join('')}”`
  }
  return childrenOf(node)
    .map(child => inlineText(child, noise))
    .join('')
}

/** The rows of a table: its caption, then every row with its cells; cells that span leave empty ones beside or below. */
function tableRows(table: Element, noise: Noise): string[] {
  const caption = [...elementsIn(table)]
    .filter(({ tagName }) => tagName === 'caption')
    .map(element => [inlineText(element, noise)])
  const hanging: number[] = []
  const rows = rowsOf(table).map(row => {
    const cells: string[] = []
    const fillHanging = (): void => {
      while (hanging[cells.length] > 0) {
        hanging[cells.length]--
        cells.push('')
      }
    }
    for (const cell of childrenOf(row).filter(isElement)) {
      if (cell.tagName !== 'td' && cell.tagName !== 'th') continue
      fillHanging()
      const width = spanOf(cell, 'colspan')
      for (let k = 0; k < width; k++) {
        hanging[cells.length] = spanOf(cell, 'rowspan') - 1
        cells.push(k === 0 ? inlineText(cell, noise).replaceAll('\n', ' ') : '')
      }
    }
    fillHanging()
    return cells
  })
  return [...caption, ...rows].map(cleanRow).filter(row => row.trim() !== '')
}

/** Whether two inline elements side by side are lines of their own: `<span>By Ann Lee</span><span>Updated …`. */
const isJammed = (before: string, text: string): boolean =>
  /[\p{Ll}\d.!?]{2}$/u.test(before) && /^\p{Lu}[\p{L}\p{M}'’]+\s/u.test(text)

/** The blocks below a node in reading order, without noise. */
export function readBlocks(root: Node, noise: Noise): MarkedBlock[] {
  const blocks: MarkedBlock[] = []
  let inline = ''
  let linked = 0
  let before: Node | null = null

  const flush = (kind: PartKind, label: MarkedBlock['label'], element: Node): void => {
    // a single break in the middle of a sentence is a matter of layout
    const runs = inline.replace(/ +\n/g, '\n').replace(/(?<![.!?:;…\n])\n *(?=\p{Ll})/gu, ' ')
    const lines = splitLines(runs)
    const isLinks = linked >= 0.9 * runs.trim().length
    for (const { text } of lines) {
      const ofLine = lines.length === 1 ? linked : isLinks ? text.length : 0
      blocks.push({ kind, text, label, element, linked: ofLine })
    }
    inline = ''
    linked = 0
  }

  const visit = (node: Node, kind: PartKind, label: MarkedBlock['label'], parent: Node): void => {
    if (!isElement(node)) {
      if ('childNodes' in node) visitAll(node, kind, label)
      else if (node.nodeName === '#text') inline += inlineText(node, noise)
      return
    }
    if (noise.isNoise(node)) return
    const labels = labelsOf(node)
    const own = kindOf(node, labels) ?? (kind === 'body' && isPictureBox(node, noise, noise.total) ? 'caption' : null)
    const { tagName } = node
    if (
      !BLOCK_TAGS.has(tagName) &&
      own === null &&
      ![...elementsIn(node)].some(({ tagName: inner }) => BLOCK_TAGS.has(inner))
    ) {
      const text = inlineText(node, noise)
      if (before !== null && isJammed(textOf(before), text)) inline += '\n'
      inline += text
      before = node
      linked += noise.weightOf(node).linked
      return
    }
    flush(kind, label, parent)
    if (tagName === 'table' && !isLayout(node)) {
      for (const text of tableRows(node, noise))
        blocks.push({ kind: 'table', text, label: null, element: node, linked: 0 })
    } else if (tagName === 'pre') {
      for (const { text } of splitLines(textOf(node))) blocks.push({ kind, text, label, element: node, linked: 0 })
    } else {
      // a heading inside a list item or a caption is a part of it
      const inner = kind === 'caption' || (own === 'heading' && kind !== 'body') ? kind : (own ?? kind)
      const short = BLOCK_TAGS.has(tagName) && textOf(node).trim().length <= LONGEST_LABELLED
      const says = (words: ReadonlySet<string>): boolean => short && [...labels].some(word => words.has(word))
      const innerLabel =
        (short && isAuthor(node)) || says(BYLINE_WORDS)
          ? 'byline'
          : says(STANDFIRST_WORDS) || labels.has('standfirst')
            ? 'standfirst'
            : label
      visitAll(node, inner, innerLabel)
      flush(inner, innerLabel, node)
    }
  }
  const visitAll = (node: Node, kind: PartKind, label: MarkedBlock['label']): void => {
    before = null
    for (const child of childrenOf(node)) {
      if ('value' in child) before = null
      visit(child, kind, label, node)
    }
    before = null
  }
  visit(root, 'body', null, root)
  flush('body', null, root)
  return blocks.filter(({ text }) => countWords(text) > 0 || /[\p{L}\p{N}]/u.test(text) || isEndMark(text))
}
