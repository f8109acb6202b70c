import { internWord } from './lexicon.ts'
import { isDashCode, isGlued, MARK, type Tokens, WORD } from './tokens.ts'
import { WordSet } from './wordSet.ts'

/** A set of phrases as a trie over word ids: node 0 is the root; `payload` is -1 where no phrase ends. */
export type PhraseTable = {
  /** Words that begin a phrase: a look that spares most others. */
  starts: WordSet
  next: Map<number, number>
  payload: number[]
}

/** A phrase found in the text: what it stands for, and the token after it. Reused from match to match. */
export type PhraseMatch = { payload: number; end: number }

const NODE_STEP = 1 << 15

/** Compiles phrases; hyphens between words may be left out or put in by the text. */
export function compilePhrases(entries: Iterable<readonly [phrase: string, payload: number]>): PhraseTable {
  const table = { next: new Map<number, number>(), payload: [-1] }
  for (const [phrase, payload] of entries) {
    let node = 0
    for (const word of wordsOf(phrase)) {
      const key = node * NODE_STEP + internWord(word)
      let to = table.next.get(key)
      if (to === undefined) {
        to = table.payload.length
        table.payload.push(-1)
        table.next.set(key, to)
      }
      node = to
    }
    if (table.payload[node] === -1) table.payload[node] = payload
  }
  const starts = new WordSet([...table.next.keys()].filter(key => key < NODE_STEP))
  return { starts, ...table }
}

/** `Russia's` is two words to the scanner. */
const wordsOf = (phrase: string): string[] =>
  phrase
    .replace(/['’]s\b/g, " 's")
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
    if (t.kind[at] !== WORD || t.lex[at] === 0) break
    const to = table.next.get(node * NODE_STEP + t.lex[at])
    if (to === undefined) break
    node = to
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
  for (let start = Math.max(first, last - 7); start <= last; start++) {
    if (matchPhrase(table, t, start, last + 1, match) && match.end === last + 1) {
      match.end = start
      return true
    }
  }
  return false
}

/** Exact strings, such as unit symbols, that are matched on the characters of the text. */
export type SymbolTable = {
  entries: Map<string, number>
  longest: number
  /** 1 for the characters that begin, and that end, a symbol. */
  begins: Uint8Array
  ends: Uint8Array
}

export function compileSymbols(entries: Iterable<readonly [symbol: string, payload: number]>): SymbolTable {
  const map = new Map<string, number>()
  for (const [symbol, payload] of entries) if (!map.has(symbol)) map.set(symbol, payload)
  const begins = new Uint8Array(1 << 16)
  const ends = new Uint8Array(1 << 16)
  for (const key of map.keys()) {
    begins[key.charCodeAt(0)] = 1
    ends[key.charCodeAt(key.length - 1)] = 1
  }
  return { entries: map, longest: Math.max(0, ...[...map.keys()].map(key => key.length)), begins, ends }
}

/** The longest symbol that covers whole tokens from token `i` on; `match.end` is the token after it. */
export function matchSymbol(table: SymbolTable, t: Tokens, i: number, limit: number, match: PhraseMatch): boolean {
  let found = false
  const from = t.start[i]
  if (i >= limit || table.begins[t.units[from]] === 0) return false
  for (let at = i; at < limit && t.end[at] - from <= table.longest; at++) {
    if (table.ends[t.units[t.end[at] - 1]] === 0) continue
    const payload = table.entries.get(t.text.slice(from, t.end[at]))
    if (payload === undefined) continue
    match.payload = payload
    match.end = at + 1
    found = true
  }
  return found
}

/** The longest symbol of whole tokens that ends with token `last`; `match.end` is its first token. */
export function matchSymbolBefore(
  table: SymbolTable,
  t: Tokens,
  last: number,
  first: number,
  match: PhraseMatch,
): boolean {
  let found = false
  if (table.ends[t.units[t.end[last] - 1]] === 0) return false
  for (let at = last; at >= first && t.end[last] - t.start[at] <= table.longest; at--) {
    if (table.begins[t.units[t.start[at]]] === 0) continue
    const payload = table.entries.get(t.text.slice(t.start[at], t.end[last]))
    if (payload === undefined) continue
    match.payload = payload
    match.end = at
    found = true
  }
  return found
}
