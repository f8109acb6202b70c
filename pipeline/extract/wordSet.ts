/** Words that the lexicon can hold. */
export const WORD_CAPACITY = 1 << 15

/** Numbers in a row: 32 sets each, two cache lines in all. */
const ROW_BITS = 5
const ROW = 1 << ROW_BITS
const table = new Int32Array(WORD_CAPACITY * ROW)
let sets = 0

/**
 * A set of word ids, as one bit in a table with a row for each word: the sets that a rule asks about the same word lie side by side
 * in memory. A hashed set costs ten times as much a look, and the rules look some hundred times at every number.
 */
export class WordSet implements Iterable<number> {
  private readonly column: number
  private readonly bit: number
  private readonly ids: readonly number[]

  constructor(ids: Iterable<number>) {
    if (sets >= ROW * 32) throw new Error('wordSet: too many sets; raise ROW in wordSet.ts')
    this.column = sets >> 5
    this.bit = 1 << (sets & 31)
    this.ids = [...new Set(ids)]
    sets++
    for (const id of this.ids) table[(id << ROW_BITS) + this.column] |= this.bit
  }

  /** Rules also look before the first token, where there is no word: shifting makes a number of that too, the unknown word's. */
  has(id: number): boolean {
    return (table[(id << ROW_BITS) + this.column] & this.bit) !== 0
  }

  [Symbol.iterator](): Iterator<number> {
    return this.ids[Symbol.iterator]()
  }
}

const made = new Map<string, WordSet>()

/** The set of these words: one for all rules that ask for the same ones. */
export function sharedWordSet(ids: readonly number[]): WordSet {
  const key = [...new Set(ids)].sort((a, b) => a - b).join()
  const set = made.get(key) ?? new WordSet(ids)
  made.set(key, set)
  return set
}
