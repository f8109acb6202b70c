import { CHAR } from '../chars.ts'
import type { RefuseRule, Sentence } from '../draft.ts'
import { internWord, SUBORDINATOR } from '../lexicon.ts'
import type { NumberEdge } from '../number.ts'
import { isMark, MARK } from '../tokens.ts'
import { isNominal, isVerb } from '../wordClass.ts'

const PER = internWord('per')
const FOR = internWord('for')
const EVERY = internWord('every')

/** The number in the denominator of a rate: `5.2 per 10,000 workers`, `one for every 400 patients`. It belongs to the rate. */
export const denominator: RefuseRule = {
  name: 'denominator',
  read(s, number, propose) {
    if (!isDenominator(s, number)) return
    const { first, last } = number
    propose({ rule: 'denominator', status: 'absorbed', cost: 1, first, last, numberFirst: first, numberLast: last })
  },
}

function isDenominator(s: Sentence, number: NumberEdge): boolean {
  const { t } = s
  const before = number.first - 1
  const per = t.lex[before] === PER || (t.lex[before] === EVERY && t.lex[before - 1] === FOR)
  if (!per) return false
  if (t.lex[before] === EVERY && opensEvery(s, before - 1) > 0) return true
  if (before <= s.first) return false
  // a rate has a number of its own before it
  for (const other of s.numbers.values()) if (other.last < before && before - other.last <= 8) return true
  return false
}

/** `For every 55 patients treated, the drug prevents one stroke`: the token of the comma after `for` at token `i`, where it opens and a number follows; else -1. */
export function opensEvery(s: Sentence, i: number): number {
  const { t } = s
  if (i < s.first || t.lex[i] !== FOR || t.lex[i + 1] !== EVERY || !s.numbers.has(i + 2)) return -1
  if (i > s.first && t.kind[i - 1] !== MARK && (t.role[i - 1] & SUBORDINATOR) === 0) return -1
  // for every ten who leave: those are counted too
  const counted = (s.numbers.get(i + 2)?.last ?? i) + 1
  if (!isNominal(t, counted) || isVerb(s, counted)) return -1
  let comma = counted
  while (comma < s.last && comma < i + 12 && !isMark(t, comma, CHAR.comma)) comma++
  if (!isMark(t, comma, CHAR.comma)) return -1
  for (const number of s.numbers.values()) if (number.first > comma) return comma
  return -1
}
