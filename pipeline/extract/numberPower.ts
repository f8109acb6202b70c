import { CHAR } from './chars.ts'
import { internWord } from './lexicon.ts'
import { type Amount, whole } from './number.ts'
import { DIGITS, isGlued, isMark, MARK, type Tokens } from './tokens.ts'

const X = internWord('x')
/** Superscript digits by their character. */
const SUPERSCRIPTS: ReadonlyMap<number, number> = new Map([...'⁰¹²³⁴⁵⁶⁷⁸⁹'].map((char, i) => [char.charCodeAt(0), i]))
const SUPERSCRIPT_MINUS = 0x207b

/** A power of ten and the last of its tokens. */
type Power = { exponent: number; last: number }

/** `10^6`, `10⁻³` from token `i` on; null where no power of ten stands. */
function powerOfTen(t: Tokens, i: number, limit: number): Power | null {
  if (
    t.kind[i] !== DIGITS ||
    t.end[i] - t.start[i] !== 2 ||
    t.text[t.start[i]] !== '1' ||
    t.text[t.start[i] + 1] !== '0'
  )
    return null
  const next = i + 1
  if (next >= limit || t.kind[next] !== MARK || !isGlued(t, next)) return null
  if (t.code[next] === CHAR.caret) return written(t, next + 1, limit)
  return superscript(t, next, limit)
}

function written(t: Tokens, i: number, limit: number): Power | null {
  const negative = isMark(t, i, CHAR.hyphen) || isMark(t, i, CHAR.minus)
  const last = negative ? i + 1 : i
  if (last >= limit || t.kind[last] !== DIGITS || !isGlued(t, last) || t.end[last] - t.start[last] > 2) return null
  const value = Number(t.text.slice(t.start[last], t.end[last]))
  return { exponent: negative ? -value : value, last }
}

function superscript(t: Tokens, i: number, limit: number): Power | null {
  const negative = t.code[i] === SUPERSCRIPT_MINUS
  let value = 0
  let last = negative ? i : i - 1
  while (last + 1 < limit && isGlued(t, last + 1) && t.kind[last + 1] === MARK) {
    const digit = SUPERSCRIPTS.get(t.code[last + 1])
    if (digit === undefined) break
    value = value * 10 + digit
    last++
  }
  if (last < i || (negative && last === i) || value > 99) return null
  return { exponent: negative ? -value : value, last }
}

/** `10^6` alone, or `3.2 × 10^5` with the number before it, whose last token is `i`: amount and last token. */
export function scientific(
  t: Tokens,
  i: number,
  mantissa: number,
  exponent: number,
  limit: number,
): { amount: Amount; last: number } | null {
  const alone = mantissa === 10 && exponent === 0 ? powerOfTen(t, i, limit) : null
  if (alone) return { amount: { mantissa: 1, exponent: alone.exponent, denominator: 1 }, last: alone.last }
  const times = i + 1
  if (times + 1 >= limit || (!isMark(t, times, CHAR.times) && t.lex[times] !== X)) return null
  const power = powerOfTen(t, times + 1, limit)
  return power ? { amount: whole(mantissa, exponent + power.exponent), last: power.last } : null
}
