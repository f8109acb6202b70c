import { around, blocksByElement, boxOf, sentencesIn } from './html-around.ts'
import type { MarkedBlock } from './html-blocks.ts'
import type { Element } from './html-tree.ts'
import { isSentence } from './prose.ts'

/** A standfirst may have as many characters; a column with more in sentences holds the text. */
const SHORTEST_IN_COLUMN = 150
/** A box of a side column is short and begins with a line that heads it. */
const LONGEST_HEADED_BOX = 500
/** So much of what stands outside of the headline's column must be in such boxes. */
const HEADED_SHARE = 0.6

/** Characters of sentences in short boxes of their own, each with a heading line. */
function headedSize(blocks: readonly MarkedBlock[]): number {
  const within = blocksByElement(blocks)
  const boxes = new Set(blocks.map(block => boxOf(block, within)).filter(box => box !== null))
  const isHeaded = (box: readonly MarkedBlock[]): boolean =>
    !isSentence(box[0].text) && box.reduce((sum, { text }) => sum + text.length, 0) <= LONGEST_HEADED_BOX
  return [...boxes]
    .map(box => (within.get(box) ?? []).map(i => blocks[i]))
    .filter(isHeaded)
    .reduce((sum, box) => sum + sentencesIn(box), 0)
}

/**
 * Without what stands in the columns beside a short article: the nearest element that holds the headline and a sentence is the
 * article's column where what is outside of it is mostly boxes with headings of their own.
 */
export function inHeadlineColumn(blocks: readonly MarkedBlock[], headline: Element | null): readonly MarkedBlock[] {
  if (headline === null) return blocks
  const within = blocksByElement(blocks)
  for (const outer of around(headline)) {
    const inside = new Set(within.get(outer) ?? [])
    if (sentencesIn(blocks.filter((_, i) => inside.has(i))) <= SHORTEST_IN_COLUMN) continue
    const outside = blocks.filter((_, i) => !inside.has(i))
    const isColumn = outside.length > 0 && headedSize(outside) >= HEADED_SHARE * sentencesIn(outside)
    return isColumn ? blocks.filter((_, i) => inside.has(i)) : blocks
  }
  return blocks
}
