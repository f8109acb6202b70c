import type { QuantityRule, Sentence } from '../draft.ts'
import { proposeFigure } from '../figure.ts'
import { ANY_VERB, internWord, NOUN_LIKE, PREPOSITION, wordSet } from '../lexicon.ts'
import type { Quantity } from '../quantity.ts'
import { isVerb } from '../wordClass.ts'

const OVER = internWord('over')
const BE = wordSet('is are was were be been being')

/** Lengths of time: `30 months`, `two to three weeks`, `within 10 days`, `a 15-year lease`. */
export const duration: QuantityRule = {
  name: 'duration',
  read(s, q, propose) {
    if (q.unit?.entry.kind !== 'duration') return
    proposeFigure(
      s,
      q,
      { rule: 'duration', kind: 'duration', cost: 4, unit: q.unit.entry.id, unhedged: isSpan(s, q) },
      propose,
    )
  },
}

/** `lend $380m over 30 years`: `over` says in what time; only `for over 30 years` says how much more. */
function isSpan(s: Sentence, q: Quantity): boolean {
  const { t } = s
  const before = q.first - 1
  if (before < s.first || t.lex[before] !== OVER) return false
  const role = before - 1 >= s.first ? t.role[before - 1] : PREPOSITION
  // 15 kg on average over 68 weeks
  if ((role & NOUN_LIKE) !== 0 && !isVerb(s, before - 1)) return true
  // to be repaid over 25 years; but lasted over 30 years
  return (role & (PREPOSITION | ANY_VERB)) === 0 || BE.has(t.lex[before - 2])
}
