import { CHAR } from '../chars.ts'
import type { RefuseRule, Sentence } from '../draft.ts'
import { proposeFigure } from '../figure.ts'
import { internWord, wordSet } from '../lexicon.ts'
import type { Amount, NumberEdge } from '../number.ts'
import { DIGITS, isGlued, isMark } from '../tokens.ts'
import { unitAfter } from '../units.ts'

const TO = internWord('to')
const RATIOS = wordSet(
  'ratio ratios outnumber outnumbers outnumbered outnumbering leverage gearing scale proportion split mix',
)
/** How far before its numbers the word for a ratio may stand. */
const REACH = 9

/** Ratios: `3:1`, `a ratio of 1 to 8`, `outnumbered two to one`; the first number divided by the second. */
export const ratio: RefuseRule = {
  name: 'ratio',
  read(s, number, propose) {
    const second = withColon(s, number) ?? withTo(s, number)
    if (!second?.amount || !number.amount) return
    const amount = quotient(number.amount, second.amount)
    if (!amount) return
    const draft = proposeFigure(
      s,
      {
        first: number.first,
        last: second.last,
        numberFirst: number.first,
        numberLast: second.last,
        amount,
        min: null,
        max: null,
        unit: null,
        hedge: 'exact',
        number,
        range: false,
      },
      { rule: 'ratio', kind: 'proportion', cost: 1, unit: '1', nounAfter: false },
      propose,
    )
    draft.direction = null
  },
}

/** `3:1`, `1:50,000`: a colon between numbers that tell no time; with two digits after it only where a ratio is spoken of. */
function withColon(s: Sentence, number: NumberEdge): NumberEdge | null {
  const { t } = s
  const colon = number.last + 1
  const second = s.numbers.get(colon + 1)
  if (t.kind[number.first] !== DIGITS || !second || t.kind[colon + 1] !== DIGITS || second.scaled) return null
  if (!isMark(t, colon, CHAR.colon) || !isGlued(t, colon) || !isGlued(t, colon + 1)) return null
  if (isMark(t, second.last + 1, CHAR.colon) || isMark(t, number.first - 1, CHAR.colon)) return null
  const digits = t.end[second.first] - t.start[second.first]
  return isCued(s, number.first) || (digits !== 2 && t.text[t.start[second.first]] !== '0' && isAlone(s, number))
    ? second
    : null
}

/** `John 3:6`, `Psalm 9:1`: after a name a colon parts chapter and verse. */
const isAlone = (s: Sentence, number: NumberEdge): boolean => {
  const { t } = s
  const code = t.units[t.start[number.first - 1]]
  return number.first === s.first || code < 0x41 || code > 0x5a
}

function withTo(s: Sentence, number: NumberEdge): NumberEdge | null {
  const { t } = s
  if (t.lex[number.last + 1] !== TO || number.scaled) return null
  const second = s.numbers.get(number.last + 2)
  if (!second || second.scaled || second.form !== number.form || !isCued(s, number.first)) return null
  return unitAfter(t, second.last, s.last, false) ? null : second
}

function isCued(s: Sentence, first: number): boolean {
  for (let i = first - 1; i >= s.first && i > first - REACH; i--) if (RATIOS.has(s.t.lex[i])) return true
  return RATIOS.has(s.t.lex[first + 3])
}

function quotient(a: Amount, b: Amount): Amount | null {
  if (a.denominator !== 1 || b.denominator !== 1 || b.mantissa === 0) return null
  const least = Math.min(a.exponent, b.exponent)
  const mantissa = a.mantissa * 10 ** (a.exponent - least)
  const denominator = b.mantissa * 10 ** (b.exponent - least)
  return Number.isSafeInteger(mantissa) && Number.isSafeInteger(denominator)
    ? mantissa % denominator === 0
      ? { mantissa: mantissa / denominator, exponent: 0, denominator: 1 }
      : { mantissa, exponent: 0, denominator }
    : null
}
