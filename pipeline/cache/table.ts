import { countEntries, entriesOf, type Segment } from './segment.ts'

/** Words of a slot: two of the key, the segment (from 1 on; 0 is an empty slot), the offset, the length. */
const WORDS = 5

const wordOf = (key: Uint8Array, at: number): number =>
  (key[at] | (key[at + 1] << 8) | (key[at + 2] << 16) | (key[at + 3] << 24)) >>> 0

/** Where an entry should be. */
export type Spot = { readonly segment: number; readonly offset: number; readonly length: number }

/**
 * Where each entry of the cache is, in memory that all workers share: 20 bytes a slot, at least a quarter of them empty. Of a key it knows
 * the first half; the entry itself has the whole.
 */
export function makeTable(segments: readonly Segment[]): SharedArrayBuffer {
  const count = segments.reduce((sum, segment) => sum + countEntries(segment), 0)
  const slots = 2 ** Math.max(4, Math.ceil(Math.log2((count * 4) / 3 + 1)))
  const memory = new SharedArrayBuffer(slots * WORDS * 4)
  const table = new Uint32Array(memory)
  segments.forEach((segment, number) => {
    for (const { key, offset, length } of entriesOf(segment)) {
      const [low, high] = [wordOf(key, 0), wordOf(key, 4)]
      // The same entry again, from a later segment, takes the place of the earlier one.
      table.set([low, high, number + 1, offset, length], slotOf(table, low, high))
    }
  })
  return memory
}

/** The slot of a key, or the empty one where it would go. */
function slotOf(table: Uint32Array, low: number, high: number): number {
  const mask = table.length / WORDS - 1
  for (let slot = low & mask; ; slot = (slot + 1) & mask) {
    const at = slot * WORDS
    if (table[at + 2] === 0 || (table[at] === low && table[at + 1] === high)) return at
  }
}

/** Where the entry of a key is, or null. */
export function findSpot(table: Uint32Array, key: Uint8Array): Spot | null {
  const at = slotOf(table, wordOf(key, 0), wordOf(key, 4))
  const segment = table[at + 2]
  return segment === 0 ? null : { segment: segment - 1, offset: table[at + 3], length: table[at + 4] }
}
