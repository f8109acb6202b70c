import { changeAround } from '../change.ts'
import type { QuantityRule } from '../draft.ts'
import { proposeFigure } from '../figure.ts'
import { hedgeAround } from '../hedge.ts'
import { internWord } from '../lexicon.ts'

const OF = internWord('of')

/** Percentages and points. `fell 28%` is a change, `60% of the shells` and `rose to 8%` are proportions. */
export const percent: QuantityRule = {
  name: 'percent',
  read(s, q, propose) {
    const kind = q.unit?.entry.kind
    if (!q.unit || (kind !== 'percent' && kind !== 'points')) return
    const unit = q.unit.entry.id
    const hedge = hedgeAround(s, q.first, q.last)
    const change = changeAround(s, hedge.first, hedge.last)
    if (kind === 'points') {
      proposeFigure(s, q, { rule: 'percent>points', kind: 'change', cost: 3, unit }, propose)
      return
    }
    const share = s.t.lex[hedge.last + 1] === OF
    if (change.direction && !share) {
      const draft = proposeFigure(s, q, { rule: 'percent>change', kind: 'change', cost: 3, unit }, propose)
      draft.direction = change.direction
    } else {
      const draft = proposeFigure(s, q, { rule: 'percent>share', kind: 'proportion', cost: 3, unit }, propose)
      draft.direction = null
    }
  },
}
