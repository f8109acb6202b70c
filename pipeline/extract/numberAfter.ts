import { AUXILIARY, internWord, MODAL, PAST } from './lexicon.ts'
import { type Amount, edge, type NumberEdge } from './number.ts'
import { CARDINAL_VALUE, FRACTION_VALUE, GROUP_VALUE, SCALE_POWER } from './numberTables.ts'
import { isJoiner, type Tokens } from './tokens.ts'

const A = internWord('a')
const AND = internWord('and')

/** The token of `dozen` right after the number that ends with token `last`, which a hyphen may join: `five dozen`. -1 without one. */
export function dozenAfter(t: Tokens, last: number, limit: number): number {
  let at = last + 1
  if (at + 1 < limit && isJoiner(t, at)) at++
  return at < limit && GROUP_VALUE.has(t.lex[at]) ? at : -1
}

/** `three and a half`, `one and a half million`. */
export function andAHalf(t: Tokens, first: number, last: number, value: number, limit: number): NumberEdge | null {
  let at = last + 1
  if (at < limit && isJoiner(t, at)) at++
  if (at + 2 >= limit || t.lex[at] !== AND) return null
  at++
  if (isJoiner(t, at)) at++
  let numerator = CARDINAL_VALUE.get(t.lex[at]) ?? 1
  if (t.lex[at] !== A && !CARDINAL_VALUE.has(t.lex[at])) return null
  if (t.lex[at] === A) numerator = 1
  at++
  if (at < limit && isJoiner(t, at)) at++
  const denominator = at < limit ? FRACTION_VALUE.get(t.lex[at]) : undefined
  if (denominator === undefined) return null
  // two and a third was hurt: the third one
  if (denominator !== 2 && denominator !== 4 && (t.role[at + 1] & (PAST | AUXILIARY | MODAL)) !== 0) return null
  const power = at + 1 < limit ? SCALE_POWER.get(t.lex[at + 1]) : undefined
  const amount: Amount = { mantissa: value * denominator + numerator, exponent: power ?? 0, denominator }
  return edge(first, power === undefined ? at : at + 1, 'words', amount)
}
