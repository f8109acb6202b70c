import { isAboutHeading, isAppeal, isEndMark, isNotice, isTailHeading } from './furniture.ts'
import { around, blocksByElement, boxOf, sentenceSize, sentencesIn } from './html-around.ts'
import type { MarkedBlock } from './html-blocks.ts'
import { type Element, elementsIn, textOf } from './html-tree.ts'

/** A box that holds more of the sentences is no side box. */
const MOST_IN_BOX = 0.5
/** Characters of links that make a list of them. */
const SHORTEST_LINKS = 20
/** An end mark stands after this share of the sentences. */
const END_AFTER = 0.5
/** An appeal at the end and its notes are so many short lines. */
const LAST_LINES = 4
const LONGEST_APPEAL = 240
const TO_READERS = /\b(?:you|your|please)\b/iu

/** Whether a heading is all that is left of a box of links. */
function isLeftAlone({ element, text }: MarkedBlock, within: ReadonlyMap<Element, readonly number[]>): boolean {
  const [, box] = around(element)
  if (box === undefined || within.get(box)?.length !== 1) return false
  const links = [...elementsIn(box)].filter(({ tagName }) => tagName === 'a')
  const linked = links.reduce((sum, link) => sum + textOf(link).trim().length, 0)
  const rest = textOf(box).trim().length - text.length
  return rest > 0 && linked >= 0.5 * rest && linked >= SHORTEST_LINKS
}

/** The blocks that stand in a box under a heading such as `Most read` or `About us`: with its sentences, however they read. */
export function findSideBoxes(marked: readonly MarkedBlock[]): Set<number> {
  const found = new Set<number>()
  const total = sentencesIn(marked)
  const headings = marked.flatMap(({ kind, text }, i) =>
    kind !== 'table' && (isTailHeading(text) || isAboutHeading(text)) ? [i] : [],
  )
  const within = blocksByElement(marked)
  marked.forEach((block, i) => {
    if (block.kind === 'heading' && isLeftAlone(block, within)) found.add(i)
  })
  for (const heading of headings) {
    const box = boxOf(marked[heading], within)
    const inside = box === null ? [] : (within.get(box) ?? [])
    const holdsTitle = inside.some(i => marked[i].kind === 'title')
    if (holdsTitle || sentencesIn(inside.map(i => marked[i])) > MOST_IN_BOX * total) continue
    for (const i of inside) if (i >= heading) found.add(i)
  }
  return found
}

/** Index of the first block after the article's end: behind an end mark, or behind a notice after the last sentence. */
export function findTail(marked: readonly MarkedBlock[]): number {
  const total = sentencesIn(marked)
  let before = 0
  for (let i = 0; i < marked.length; i++) {
    const { kind, text } = marked[i]
    if (kind !== 'table' && isEndMark(text) && before >= END_AFTER * total) return i
    before += sentenceSize(marked[i])
    if (before === total && i > 0 && isNotice(text)) return i
  }
  // an appeal among the last lines is followed by what belongs to it
  const appeal = marked.findIndex(({ text }, i) => i >= marked.length - LAST_LINES && isAppeal(text))
  const follow = appeal < 0 ? [] : marked.slice(appeal)
  return follow.length > 0 &&
    follow.every(({ text }, i) => i === 0 || (text.length <= LONGEST_APPEAL && TO_READERS.test(text)))
    ? appeal
    : marked.length
}
