import type { Block, PartKind } from './blocks.ts'
import { cleanProse, fold } from './clean.ts'
import { isFurniture, isPlaceAndDay, isTailHeading } from './furniture.ts'
import { type MarkedBlock, readBlocks } from './html-blocks.ts'
import { readPageMetadata } from './html-metadata.ts'
import { findNoise } from './html-noise.ts'
import { findRoot } from './html-root.ts'
import { DEEPEST, type Document, type Element, elementsIn, MOST_ELEMENTS, parsePage, textOf } from './html-tree.ts'
import { problem } from './problems.ts'
import { countWords, isCaption, isSentence } from './prose.ts'
import type { Drafts, RawPage } from './reader.ts'

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
    .filter(({ text }) => text !== '' && text !== fold(publisher ?? ''))
  const repeated = candidates.find(
    ({ text }) => countWords(text) > 2 && known.some(title => title.includes(text) || text.includes(title)),
  )
  const longest = [...candidates].sort((a, b) => countWords(b.text) - countWords(a.text))[0]
  return (repeated ?? longest)?.element ?? null
}

const isStandfirstShape = (text: string): boolean =>
  !isSentence(text) && !/[.。]["'”’)]*$/u.test(text) && text.length <= 300

/** Gives each block its part: one headline, the standfirst under it, and furniture wherever the markup hid it. */
export function placeBlocks(marked: readonly MarkedBlock[], headline: string | null): Block[] {
  const at = headline === null ? -1 : marked.findIndex(({ kind, text }) => kind === 'title' && text === headline)
  const isAbove = at < 0 && headline !== null
  let hasBody = false
  let outside = false
  const kindOf = ({ kind, text, label }: MarkedBlock, i: number): PartKind => {
    if (i === at) return 'title'
    const flowing = kind === 'body' || kind === 'heading' || kind === 'title'
    const sentence = isSentence(text)
    if (flowing && isTailHeading(text)) outside = true
    else if (kind === 'body' && sentence) outside = false
    if (outside && kind !== 'table' && kind !== 'caption') return 'boilerplate'
    if (flowing && (isFurniture(text) || (!hasBody && isPlaceAndDay(text)))) return 'boilerplate'
    if (!sentence && (label === 'byline' || (flowing && i < at))) return 'boilerplate'
    if (kind === 'body' && isCaption(text)) return 'caption'
    const isUnderHeadline = !hasBody && headline !== null && i > at
    if (flowing && !hasBody && label === 'standfirst') return 'standfirst'
    if (kind === 'body' && isUnderHeadline && isStandfirstShape(text)) return 'standfirst'
    return kind === 'title' ? 'heading' : kind
  }
  const blocks = marked.map((block, i): Block => {
    const kind = kindOf(block, i)
    hasBody ||= kind === 'body'
    return { kind, text: block.text }
  })
  return isAbove ? [{ kind: 'title', text: headline }, ...blocks] : blocks
}

/** Parts of an HTML fragment such as schema.org's `articleBody` or a block inside Markdown; null where it breaks a limit of the parser. */
export function readFragment(html: string): Block[] | null {
  const document = parsePage(html)
  return typeof document === 'string' ? null : placeBlocks(readBlocks(document, findNoise(document)), null)
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
  const { metadata, pageTitle, issues } = readPageMetadata(document, path)
  const heading = findHeadline(document, [metadata.title, pageTitle], publisher ?? metadata.publisher)
  const headline = heading ? cleanProse(textOf(heading)) : null
  const { root, noise } = findRoot(document, heading, findNoise(document))
  const blocks = placeBlocks(readBlocks(root, noise), headline || null)
  return { drafts: [{ blocks, metadata: { ...metadata, title: headline || metadata.title || pageTitle } }], issues }
}
