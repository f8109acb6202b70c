import type { RefuseRule, Sentence } from '../draft.ts'
import { internWord } from '../lexicon.ts'
import type { NumberEdge } from '../number.ts'

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
  if (before <= s.first || !per) return false
  // a rate has a number of its own before it
  for (const other of s.numbers.values()) if (other.last < before && before - other.last <= 8) return true
  return false
}
