import type { MarkedBlock } from './html-blocks.ts'
import { attribute, childrenOf, type Element, elementsIn, isElement, type Node } from './html-tree.ts'
import { isSentence } from './prose.ts'

/** So many neighbours of the same make are the entries of a list. */
const FEWEST_ENTRIES = 4
/** Text of an article that must stand before its comments, in characters of sentences. */
const SHORTEST_BEFORE = 500
const LONGEST_NAME = 60

/** Entries of these names are the article's own: the posts of a live blog. */
const OWN = /\b(?:live|update|post|entry)/i

const makeOf = (element: Element): string | null => {
  const name = attribute(element, 'class')
  return name === null ? null : `${element.tagName} ${name}`
}

/** Entries that have no heading and begin with a name or a time rather than a sentence. */
function isVoice(blocks: readonly MarkedBlock[] | undefined, element: Element): boolean {
  if (blocks === undefined || blocks.length < 2) return false
  const [first] = blocks
  return (
    !OWN.test(attribute(element, 'class') ?? '') &&
    first.text.length <= LONGEST_NAME &&
    !isSentence(first.text) &&
    !/[.!?]["'”’]?$/.test(first.text) &&
    ![...elementsIn(element)].some(({ tagName }) => /^h[1-6]$/.test(tagName))
  )
}

/**
 * Index of the first block of the readers' voices below an article, whatever their markup calls them, or the number of blocks where
 * there are none: a run of neighbours of the same make, each with a name and a text, after the text of the article and before nothing
 * more of it.
 */
export function findVoices(blocks: readonly MarkedBlock[]): number {
  const inside = new Map<Element, MarkedBlock[]>()
  const entries = new Map<Node, Set<Element>>()
  for (const block of blocks) {
    for (let at: Node | null = block.element; at !== null && isElement(at); at = at.parentNode) {
      const known = inside.get(at)
      if (known) known.push(block)
      else inside.set(at, [block])
      if (at.parentNode === null || makeOf(at) === null) continue
      entries.set(at.parentNode, (entries.get(at.parentNode) ?? new Set()).add(at))
    }
  }
  for (const [parent, children] of entries) {
    if (children.size < FEWEST_ENTRIES) continue
    const neighbours = childrenOf(parent).filter(isElement)
    const voices = neighbours.filter(element => children.has(element) && isVoice(inside.get(element), element))
    const make = voices.length > 0 ? makeOf(voices[0]) : null
    const same = voices.filter(element => makeOf(element) === make)
    if (same.length < FEWEST_ENTRIES) continue
    const first = blocks.indexOf((inside.get(same[0]) ?? [])[0])
    const last = blocks.indexOf((inside.get(same[same.length - 1]) ?? []).at(-1) ?? blocks[0])
    const sentences = (part: readonly MarkedBlock[]): number =>
      part.reduce((sum, { text }) => sum + (isSentence(text) ? text.length : 0), 0)
    const before = sentences(blocks.slice(0, first))
    if (before < Math.max(SHORTEST_BEFORE, sentences(blocks.slice(first, last + 1)) / 2)) continue
    if (sentences(blocks.slice(last + 1)) > 0) continue
    return blocks[first - 1]?.kind === 'heading' ? first - 1 : first
  }
  return blocks.length
}
