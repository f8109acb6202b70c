import { CHAR } from './chars.ts'
import { internWord } from './lexicon.ts'
import { isDashCode, isGlued, isMark, MARK, type Tokens, WORD } from './tokens.ts'
import { WORD_CAPACITY, WordSet } from './wordSet.ts'

/** A set of phrases as a trie over word ids: node 0 is the root; `payload` is -1 where no phrase ends. */
export type PhraseTable = {
  /** Words that begin, and that end, a phrase: a look that spares most others. */
  starts: WordSet
  ends: WordSet
  /** The steps of the trie, a table hashed by node and word (`stepKey`): keys, 0 where none is, and the nodes they lead to. */
  keys: Int32Array
  nodes: Int32Array
  payload: Int32Array
}

/** A phrase found in the text: what it stands for, and the token after it. Reused from match to match. */
export type PhraseMatch = { payload: number; end: number }

const stepKey = (node: number, word: number): number => node * WORD_CAPACITY + word

/** The slot of a step in a table of `size` slots, before those that are taken are passed over. */
const slotOf = (key: number, size: number): number => (Math.imul(key, 0x9e3779b1) >>> 15) & (size - 1)

/** Compiles phrases; hyphens between words may be left out or put in by the text. */
export function compilePhrases(entries: Iterable<readonly [phrase: string, payload: number]>): PhraseTable {
  const next = new Map<number, number>()
  const payloads = [-1]
  const starts: number[] = []
  const ends: number[] = []
  for (const [phrase, payload] of entries) {
    let node = 0
    const words = wordsOf(phrase).map(internWord)
    for (const word of words) {
      const key = stepKey(node, word)
      let to = next.get(key)
      if (to === undefined) {
        to = payloads.length
        payloads.push(-1)
        next.set(key, to)
      }
      node = to
    }
    if (payloads[node] === -1) payloads[node] = payload
    starts.push(words[0])
    ends.push(words[words.length - 1])
  }
  return { starts: new WordSet(starts), ends: new WordSet(ends), ...hashed(next), payload: Int32Array.from(payloads) }
}

function hashed(next: ReadonlyMap<number, number>): Pick<PhraseTable, 'keys' | 'nodes'> {
  const size = 4 << Math.ceil(Math.log2(next.size + 1))
  const keys = new Int32Array(size)
  const nodes = new Int32Array(size)
  for (const [key, node] of next) {
    let slot = slotOf(key, size)
    while (keys[slot] !== 0) slot = (slot + 1) & (size - 1)
    keys[slot] = key
    nodes[slot] = node
  }
  return { keys, nodes }
}

/** The node that a word leads to; 0 where no phrase goes on with it. */
function step({ keys, nodes }: PhraseTable, node: number, word: number): number {
  const key = stepKey(node, word)
  let slot = slotOf(key, keys.length)
  while (keys[slot] !== key) {
    if (keys[slot] === 0) return 0
    slot = (slot + 1) & (keys.length - 1)
  }
  return nodes[slot]
}

/** `Russia's` is two words to the scanner, the dot of `N. Korea` a mark that is passed over. */
const wordsOf = (phrase: string): string[] =>
  phrase
    .replace(/['’]s\b/g, " 's")
    .replace(/\b([A-Z])\. /g, '$1 ')
    .split(/[\s-]+/)
    .filter(word => word !== '')

/** The longest phrase that starts at token `i` and ends before token `limit`; false when there is none. */
export function matchPhrase(table: PhraseTable, t: Tokens, i: number, limit: number, match: PhraseMatch): boolean {
  if (!table.starts.has(t.lex[i])) return false
  let node = 0
  let found = false
  for (let at = i; at < limit; at++) {
    if (
      at > i &&
      t.kind[at] === MARK &&
      isDashCode(t.code[at]) &&
      isGlued(t, at) &&
      at + 1 < limit &&
      isGlued(t, at + 1)
    )
      continue
    if (at === i + 1 && isMark(t, at, CHAR.period) && isGlued(t, at) && t.end[i] - t.start[i] === 1) continue
    if (t.kind[at] !== WORD || t.lex[at] === 0) break
    node = step(table, node, t.lex[at])
    if (node === 0) break
    if (table.payload[node] >= 0) {
      match.payload = table.payload[node]
      match.end = at + 1
      found = true
    }
  }
  return found
}

/**
 * The longest phrase that ends at token `last` and starts at or after token `first`; `match.end` is then its first token.
 * Phrases are short, so a few starts are tried.
 */
export function matchPhraseBefore(
  table: PhraseTable,
  t: Tokens,
  last: number,
  first: number,
  match: PhraseMatch,
): boolean {
  if (!table.ends.has(t.lex[last])) return false
  for (let start = Math.max(first, last - 7); start <= last; start++) {
    if (matchPhrase(table, t, start, last + 1, match) && match.end === last + 1) {
      match.end = start
      return true
    }
  }
  return false
}
