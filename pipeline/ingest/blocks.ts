import type { Article } from '../../schemas/generated/types.ts'

export type Part = Article['parts'][number]
export type PartKind = Part['kind']

/** One block of an article in reading order; `text` is clean (see clean.ts) and holds no line break. */
export type Block = { kind: PartKind; text: string }

const BETWEEN_BLOCKS = '\n\n'

/** Length in Unicode code points, the unit of every offset in the project. */
export function countCodePoints(text: string): number {
  let count = text.length
  for (let i = 0; i < text.length - 1; i++) {
    const unit = text.charCodeAt(i)
    if (unit < 0xd800 || unit > 0xdbff) continue
    const next = text.charCodeAt(i + 1)
    if (next >= 0xdc00 && next <= 0xdfff) {
      count--
      i++
    }
  }
  return count
}

/**
 * Joins blocks into the canonical text and says where each one stands. Blocks without a visible character are left out.
 * `chars`, `start` and `end` count code points.
 */
export function joinBlocks(blocks: readonly Block[]): { text: string; parts: Part[]; chars: number } {
  const pieces: string[] = []
  const parts: Part[] = []
  let at = 0
  for (const { kind, text } of blocks) {
    if (text.trim() === '') continue
    if (parts.length > 0) at += BETWEEN_BLOCKS.length
    const end = at + countCodePoints(text)
    parts.push({ kind, start: at, end })
    pieces.push(text)
    at = end
  }
  return { text: pieces.join(BETWEEN_BLOCKS), parts, chars: at }
}
