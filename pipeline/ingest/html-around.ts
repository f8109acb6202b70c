import type { MarkedBlock } from './html-blocks.ts'
import { type Element, isElement, type Node } from './html-tree.ts'
import { isSentence } from './prose.ts'

/** The elements that a block stands in, from its own outwards. */
export function* around(node: Node): Generator<Element> {
  for (let at: Node | null = node; at !== null && isElement(at); at = at.parentNode) yield at
}

/** Which blocks, by index, stand in each element. */
export function blocksByElement(blocks: readonly MarkedBlock[]): Map<Element, number[]> {
  const within = new Map<Element, number[]>()
  blocks.forEach(({ element }, i) => {
    for (const outer of around(element)) {
      const known = within.get(outer)
      if (known) known.push(i)
      else within.set(outer, [i])
    }
  })
  return within
}

/** Characters of a block's sentences. */
export const sentenceSize = ({ text }: MarkedBlock): number => (isSentence(text) ? text.length : 0)

/** Characters of sentences in blocks. */
export const sentencesIn = (blocks: readonly MarkedBlock[]): number =>
  blocks.reduce((sum, block) => sum + sentenceSize(block), 0)

/** The smallest element around a block that holds more than this block: its box. */
export function boxOf(block: MarkedBlock, within: ReadonlyMap<Element, readonly number[]>): Element | null {
  for (const outer of around(block.element)) if ((within.get(outer)?.length ?? 0) > 1) return outer
  return null
}
