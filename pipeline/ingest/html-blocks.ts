import type { PartKind } from './blocks.ts'
import { cleanRow } from './clean.ts'
import type { Noise } from './html-noise.ts'
import { attribute, childrenOf, type Element, elementsIn, isElement, labelsOf, type Node, textOf } from './html-tree.ts'
import { splitLines } from './lines.ts'
import { countWords } from './prose.ts'

/** A block of a page with what its markup says: `label` where a class name calls it a byline or a standfirst. */
export type MarkedBlock = { kind: PartKind; text: string; label: 'byline' | 'standfirst' | null }

const BLOCK_TAGS = new Set(
  'address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li main ol p pre section summary table ul'.split(
    ' ',
  ),
)
const BYLINE_WORDS = new Set(
  'byline bylines author authors timestamp datetime pubdate published meta metadata dateline readtime'.split(' '),
)
const STANDFIRST_WORDS = new Set('standfirst dek deck subtitle subheadline strapline subhead'.split(' '))
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

const kindOf = (element: Element, labels: ReadonlySet<string>): PartKind | null => {
  const { tagName } = element
  if (tagName === 'h1') return 'title'
  if (/^h[2-6]$/.test(tagName)) return 'heading'
  if (tagName === 'li' || tagName === 'dt' || tagName === 'dd') return 'list'
  const isCaption = tagName === 'figcaption' || labels.has('caption') || labels.has('figcaption')
  return isCaption && textOf(element).length <= LONGEST_CAPTION ? 'caption' : null
}

const rowsOf = (table: Element): Element[] => [...elementsIn(table)].filter(({ tagName }) => tagName === 'tr')
const spanOf = (cell: Element, name: string): number =>
  Math.min(Math.max(Number.parseInt(attribute(cell, name) ?? '1', 10) || 1, 1), 100)

/** Tables that only place things hold other tables, lists or paragraphs, or have a single column. */
function isLayout(table: Element): boolean {
  if (/^(?:presentation|none)$/.test(attribute(table, 'role') ?? '')) return true
  const inside = [...elementsIn(table)]
  if (inside.some(({ tagName }) => tagName === 'table' || tagName === 'h1')) return true
  const cells = inside.filter(({ tagName }) => tagName === 'td' || tagName === 'th')
  const rows = rowsOf(table).length
  if (cells.length <= rows && !inside.some(({ tagName }) => tagName === 'th' || tagName === 'caption')) return true
  return cells.some(cell => [...elementsIn(cell)].filter(({ tagName }) => tagName === 'p').length > 2)
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

/** The blocks below a node in reading order, without noise. */
export function readBlocks(root: Node, noise: Noise): MarkedBlock[] {
  const blocks: MarkedBlock[] = []
  let inline = ''

  const flush = (kind: PartKind, label: MarkedBlock['label']): void => {
    // a single break in the middle of a sentence is a matter of layout
    const runs = inline.replace(/ +\n/g, '\n').replace(/(?<![.!?:;…\n])\n *(?=\p{Ll})/gu, ' ')
    for (const { text } of splitLines(runs)) blocks.push({ kind, text, label })
    inline = ''
  }

  const visit = (node: Node, kind: PartKind, label: MarkedBlock['label']): void => {
    if (!isElement(node)) {
      if ('childNodes' in node) visitAll(node, kind, label)
      else if (node.nodeName === '#text') inline += inlineText(node, noise)
      return
    }
    if (noise.isNoise(node)) return
    const labels = labelsOf(node)
    const own = kindOf(node, labels)
    const { tagName } = node
    if (
      !BLOCK_TAGS.has(tagName) &&
      own === null &&
      ![...elementsIn(node)].some(({ tagName: inner }) => BLOCK_TAGS.has(inner))
    ) {
      inline += inlineText(node, noise)
      return
    }
    flush(kind, label)
    if (tagName === 'table' && !isLayout(node)) {
      for (const text of tableRows(node, noise)) blocks.push({ kind: 'table', text, label: null })
    } else if (tagName === 'pre') {
      for (const { text } of splitLines(textOf(node))) blocks.push({ kind, text, label })
    } else {
      // a heading inside a list item or a caption is a part of it
      const inner = own === 'heading' && kind !== 'body' ? kind : (own ?? kind)
      const short = BLOCK_TAGS.has(tagName) && textOf(node).trim().length <= LONGEST_LABELLED
      const says = (words: ReadonlySet<string>): boolean => short && [...labels].some(word => words.has(word))
      const innerLabel = says(BYLINE_WORDS)
        ? 'byline'
        : says(STANDFIRST_WORDS) || labels.has('standfirst')
          ? 'standfirst'
          : label
      visitAll(node, inner, innerLabel)
      flush(inner, innerLabel)
    }
  }
  const visitAll = (node: Node, kind: PartKind, label: MarkedBlock['label']): void => {
    for (const child of childrenOf(node)) visit(child, kind, label)
  }
  visit(root, 'body', null)
  flush('body', null)
  return blocks.filter(({ text }) => countWords(text) > 0 || /[\p{L}\p{N}]/u.test(text))
}
