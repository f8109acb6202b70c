import type { FigureDraft, RefuseRule, Sentence } from '../draft.ts'
import { internWord } from '../lexicon.ts'
import type { NumberEdge } from '../number.ts'

const POSSESSIVES = new Set('his her their my our your early mid late'.split(' ').map(internWord))

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
      unitFirst: -1,
      unitLast: -1,
      per: null,
      nounAfter: false,
    }
    propose(draft)
  },
}

const isLife = (s: Sentence, number: NumberEdge): boolean => {
  const mantissa = number.amount?.mantissa ?? 0
  return (
    mantissa >= 10 &&
    mantissa <= 90 &&
    mantissa % 10 === 0 &&
    POSSESSIVES.has(s.t.lex[number.first - 1]) &&
    number.first > s.first
  )
}
