import type { PhraseMatch } from './phrases.ts'
import type { Tokens } from './tokens.ts'

/** Exact strings, such as unit symbols, that are matched on the characters of the text: a hashed table over their code units. */
export type SymbolTable = {
  /** By hash, one more than the symbol's index in the lists below; 0 where none is. */
  slots: Int32Array
  /** The whole hash of the symbol in each slot, a look that spares most others. */
  hashes: Int32Array
  symbols: readonly Uint16Array[]
  payloads: readonly number[]
  longest: number
  /** 1 for the characters that begin, and that end, a symbol. */
  begins: Uint8Array
  ends: Uint8Array
}

const STEP = 0x01000193
/** The hash of characters `from` to `to`, half-open. */
function hashOf(units: Uint16Array, from: number, to: number): number {
  let hash = to - from
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ units[i], STEP)
  return hash ^ (hash >>> 15)
}

export function compileSymbols(entries: Iterable<readonly [symbol: string, payload: number]>): SymbolTable {
  const payloadOf = new Map<string, number>()
  for (const [symbol, payload] of entries) if (!payloadOf.has(symbol)) payloadOf.set(symbol, payload)
  const symbols = Array.from(payloadOf.keys(), symbol =>
    Uint16Array.from({ length: symbol.length }, (_, i) => symbol.charCodeAt(i)),
  )
  const slots = new Int32Array(4 << Math.ceil(Math.log2(symbols.length + 1)))
  const hashes = new Int32Array(slots.length)
  const begins = new Uint8Array(1 << 16)
  const ends = new Uint8Array(1 << 16)
  for (const [index, units] of symbols.entries()) {
    begins[units[0]] = 1
    ends[units[units.length - 1]] = 1
    const hash = hashOf(units, 0, units.length)
    let slot = hash & (slots.length - 1)
    while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1)
    slots[slot] = index + 1
    hashes[slot] = hash
  }
  const longest = Math.max(0, ...symbols.map(units => units.length))
  return { slots, hashes, symbols, payloads: [...payloadOf.values()], longest, begins, ends }
}

const isSymbol = (symbol: Uint16Array, units: Uint16Array, from: number, to: number): boolean => {
  if (symbol.length !== to - from) return false
  for (let i = 0; i < symbol.length; i++) if (symbol[i] !== units[from + i]) return false
  return true
}

/** What the symbol of characters `from` to `to`, half-open, stands for; -1 where they are none. */
function payloadAt(table: SymbolTable, units: Uint16Array, from: number, to: number): number {
  const { slots, hashes } = table
  const hash = hashOf(units, from, to)
  let slot = hash & (slots.length - 1)
  for (let entry = slots[slot]; entry !== 0; entry = slots[slot]) {
    if (hashes[slot] === hash && isSymbol(table.symbols[entry - 1], units, from, to)) return table.payloads[entry - 1]
    slot = (slot + 1) & (slots.length - 1)
  }
  return -1
}

/** The longest symbol that covers whole tokens from token `i` on; `match.end` is the token after it. */
export function matchSymbol(table: SymbolTable, t: Tokens, i: number, limit: number, match: PhraseMatch): boolean {
  const { units, end } = t
  const from = t.start[i]
  if (i >= limit || table.begins[units[from]] === 0) return false
  let found = false
  for (let at = i; at < limit && end[at] - from <= table.longest; at++) {
    if (table.ends[units[end[at] - 1]] === 0) continue
    const payload = payloadAt(table, units, from, end[at])
    if (payload < 0) continue
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
  const { units, start } = t
  const to = t.end[last]
  if (table.ends[units[to - 1]] === 0) return false
  let found = false
  for (let at = last; at >= first && to - start[at] <= table.longest; at--) {
    if (table.begins[units[start[at]]] === 0) continue
    const payload = payloadAt(table, units, start[at], to)
    if (payload < 0) continue
    match.payload = payload
    match.end = at
    found = true
  }
  return found
}
