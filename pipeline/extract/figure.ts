import { type Change, changeAround } from './change.ts'
import type { Draft, FigureDraft, Kind, Qualifier, Sentence } from './draft.ts'
import { type HedgeAt, hedgeAround } from './hedge.ts'
import type { Quantity } from './quantity.ts'

/** What a quantity rule decides; the rest follows from the quantity and the words around it. */
type Decision = {
  rule: string
  kind: Kind
  cost: number
  unit: string
  nounAfter?: boolean
  /** The words before the number are no hedge here (`over 30 years`). */
  unhedged?: boolean
}

/**
 * Makes a figure of a quantity: adds its hedge, the bounds that the hedge states, and the direction of a change. Vague numbers
 * keep their own bounds; a range is `between`.
 */
export function proposeFigure(
  s: Sentence,
  q: Quantity,
  decision: Decision,
  propose: (draft: Draft) => void,
): FigureDraft {
  const hedge = decision.unhedged
    ? { qualifier: 'exact' as Qualifier, first: q.first, last: q.last }
    : hedgeAround(s, q.first, q.last)
  return proposeHedged(q, decision, hedge, changeAround(s, hedge.first, hedge.last), propose)
}

/** Likewise where the rule has read the hedge and the change. */
export function proposeHedged(
  q: Quantity,
  decision: Decision,
  hedge: HedgeAt,
  change: Change,
  propose: (draft: Draft) => void,
): FigureDraft {
  const qualifier = qualifierOf(q, hedge.qualifier)
  const bounded = qualifier === 'more_than' || qualifier === 'at_least'
  const capped = qualifier === 'less_than' || qualifier === 'at_most'
  const draft: FigureDraft = {
    rule: decision.rule,
    status: 'figure',
    cost: decision.cost,
    first: hedge.first,
    last: hedge.last,
    numberFirst: q.numberFirst,
    numberLast: q.numberLast,
    kind: decision.kind,
    amount: q.amount,
    min: bounded && q.amount ? q.amount : capped && !q.range ? null : q.min,
    max: capped && q.amount ? q.amount : bounded && !q.range ? null : q.max,
    significant: q.range ? 0 : q.number.significant,
    qualifier,
    direction: change.plain ? change.direction : null,
    unit: decision.unit,
    unitRead: q.unit,
    unitFirst: q.unit?.first ?? -1,
    unitLast: q.unit?.last ?? -1,
    per: null,
    nounAfter: decision.nounAfter ?? true,
  }
  propose(draft)
  return draft
}

function qualifierOf(q: Quantity, hedged: Qualifier): Qualifier {
  if (q.range) return 'between'
  if (q.hedge !== 'exact' && (hedged === 'exact' || hedged === 'about')) return q.hedge
  if (q.number.form === 'vague') {
    // at least several million: only the lower bound is stated
    if (hedged !== 'exact' && hedged !== 'about') return hedged
    return q.min && q.max && q.min.mantissa === q.max.mantissa ? 'about' : 'vague'
  }
  return hedged
}
