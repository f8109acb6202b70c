import type { FigureDraft, RefuseRule, Sentence } from '../draft.ts'
import { internWord, wordSet } from '../lexicon.ts'
import { type Amount, type NumberEdge, whole } from '../number.ts'
import { isGlued, isJoiner } from '../tokens.ts'

const POSSESSIVES = wordSet('his her their my our your')
const PARTS = wordSet('early mid late low high')

/** `in his 40s`: a decade of life, ages 40 to 49; `the over-70s`: all above an age. */
export const decadeOfLife: RefuseRule = {
  name: 'decadeOfLife',
  read(s, number, propose) {
    if (number.amount?.denominator !== 1) return
    const age = number.amount.mantissa * 10 ** number.amount.exponent
    if (number.form === 'era' && isLife(s, number))
      propose(ageOf(number, number.last, null, whole(age), whole(age + 9), 'between'))
    const last = groupEnd(s, number)
    if (last < 0 || age > 110) return
    const isOver = s.t.lex[number.first - 2] === OVER
    const [min, max] = isOver ? [whole(age), null] : [null, whole(age)]
    propose(ageOf(number, last, whole(age), min, max, isOver ? 'more_than' : 'less_than'))
  },
}

function ageOf(
  { first }: NumberEdge,
  last: number,
  amount: Amount | null,
  min: Amount | null,
  max: Amount | null,
  qualifier: FigureDraft['qualifier'],
): FigureDraft {
  return {
    rule: 'decadeOfLife',
    status: 'figure',
    cost: 0.5,
    first: amount ? first - 2 : first,
    last,
    numberFirst: first,
    numberLast: last,
    kind: 'age',
    amount,
    min,
    max,
    significant: amount ? 2 : 0,
    qualifier,
    direction: null,
    unit: 'a',
    unitRead: null,
    unitFirst: -1,
    unitLast: -1,
    per: null,
    nounAfter: false,
  }
}

const OVER = internWord('over')
const UNDER = internWord('under')
const S = internWord('s')

/** The last token of `over-70s` or `under-25s`, where the number has the ending of a plural; -1 for any other. */
function groupEnd({ t, first }: Sentence, number: NumberEdge): number {
  const side = number.first - 2
  if (side < first || !isJoiner(t, number.first - 1) || (t.lex[side] !== OVER && t.lex[side] !== UNDER)) return -1
  if (number.form === 'era') return number.last
  return number.form === 'digits' && t.lex[number.last + 1] === S && isGlued(t, number.last + 1) ? number.last + 1 : -1
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
