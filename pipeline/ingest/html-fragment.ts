import type { Block } from './blocks.ts'
import { readBlocks } from './html-blocks.ts'
import { findNoise } from './html-noise.ts'
import { placeBlocks } from './html-place.ts'
import { parsePage } from './html-tree.ts'

/** Parts of an HTML fragment such as schema.org's `articleBody` or a block inside Markdown; null where it breaks a limit of the parser. */
export function readFragment(html: string): Block[] | null {
  const document = parsePage(html)
  return typeof document === 'string' ? null : placeBlocks(readBlocks(document, findNoise(document)))
}
