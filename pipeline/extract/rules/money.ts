import type { QuantityRule } from '../draft.ts'
import { proposeFigure } from '../figure.ts'

/** Sums of money: `$5.5 billion`, `1.3 billion pesos`, `€85m to €110m`, `9.4 euro cents`. */
export const money: QuantityRule = {
  name: 'money',
  read(s, q, propose) {
    if (q.unit?.entry.kind !== 'money') return
    proposeFigure(s, q, { rule: 'money', kind: 'money', cost: 3, unit: q.unit.entry.id }, propose)
  },
}
