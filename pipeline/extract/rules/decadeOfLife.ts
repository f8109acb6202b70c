import type { FigureDraft, RefuseRule, Sentence } from '../draft.ts'
import { wordSet } from '../lexicon.ts'
import type { NumberEdge } from '../number.ts'
import { isJoiner } from '../tokens.ts'

const POSSESSIVES = wordSet('his her their my our your')
const PARTS = wordSet('early mid late low high')

/** `in his 40s`: a decade of life, ages 40 to 49. */
export const decadeOfLife: RefuseRule = {
  name: 'decadeOfLife',
  read(s, number, propose) {
    if (number.form !== 'era' || !number.amount || !isLife(s, number)) return
    const { mantissa } = number.amount
    const bound = (value: number) => ({ mantissa: value, exponent: 0, denominator: 1 })
    const draft: FigureDraft = {
      rule: 'decadeOfLife',
      status: 'figure',
      cost: 1,
      first: number.first,
      last: number.last,
      numberFirst: number.first,
      numberLast: number.last,
      kind: 'age',
      amount: null,
      min: bound(mantissa),
      max: bound(mantissa + 9),
      significant: 0,
      qualifier: 'between',
      direction: null,
      unit: 'a',
      unitRead: null,
      unitFirst: -1,
      unitLast: -1,
      per: null,
      nounAfter: false,
    }
    propose(draft)
  },
}

/** After a possessive, with `early` or `mid-` between: `the late 80s` are years. */
function isLife(s: Sentence, number: NumberEdge): boolean {
  const { t } = s
  const mantissa = number.amount?.mantissa ?? 0
  if (mantissa < 10 || mantissa > 90 || mantissa % 10 !== 0) return false
  let before = number.first - 1
  if (isJoiner(t, before)) before--
  if (PARTS.has(t.lex[before])) before--
  return before >= s.first && POSSESSIVES.has(t.lex[before])
}
