import type { QuantityRule, Sentence } from '../draft.ts'
import { proposeFigure } from '../figure.ts'
import { internWord, wordSet } from '../lexicon.ts'
import type { Quantity } from '../quantity.ts'
import { WORD } from '../tokens.ts'
import { unitAfter } from '../units.ts'

const PER = internWord('per')
const TO = wordSet('to against')
/** What is said of rents: `£1,200 pcm`. */
const RATES = wordSet('pcm pw pa p.a. p.a psf psm')
const THE = internWord('the')

/** Sums of money: `$5.5 billion`, `1.3 billion pesos`, `€85m to €110m`, `9.4 euro cents`. */
export const money: QuantityRule = {
  name: 'money',
  read(s, q, propose) {
    const rate = q.unit ? null : exchangeRate(s, q)
    if (rate) proposeFigure(s, q, { rule: 'money>exchange', kind: 'money', cost: 4, unit: rate }, propose)
    if (q.unit?.entry.kind !== 'money') return
    const nounAfter = !RATES.has(s.t.lex[q.last + 1])
    proposeFigure(s, q, { rule: 'money', kind: 'money', cost: 3, unit: q.unit.entry.id, nounAfter }, propose)
  },
}

/** `The yuan weakened to 7.24 per dollar`: the currency that the sentence names before the number, where another one follows. */
function exchangeRate(s: Sentence, q: Quantity): string | null {
  const { t } = s
  if (!q.amount || q.number.form !== 'digits' || q.number.scaled) return null
  let of = q.last + 1
  if (TO.has(t.lex[of]) && t.lex[of + 1] === THE) of++
  else if (t.lex[of] !== PER) return null
  const other = unitAfter(t, of, s.last, true)
  if (other?.entry.kind !== 'money') return null
  for (let i = q.first - 1; i > s.first && i > q.first - 16; i--) {
    if (t.kind[i] !== WORD) continue
    const own = unitAfter(t, i - 1, i + 1, true)
    if (own?.entry.kind === 'money' && own.last === i && own.entry.id !== other.entry.id) return own.entry.id
  }
  return null
}
