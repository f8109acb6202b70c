import { changeAround, speaksOfIndex } from '../change.ts'
import { CHAR } from '../chars.ts'
import type { QuantityRule, Sentence } from '../draft.ts'
import { proposeFigure, proposeHedged } from '../figure.ts'
import { hedgeAround } from '../hedge.ts'
import { internWord, wordSet } from '../lexicon.ts'
import type { Quantity } from '../quantity.ts'
import { isMark } from '../tokens.ts'

const OF = internWord('of')

const POINTS = wordSet('point points')
/** How far after `two points` its percentage may stand. */
const NEAR = 6

/** `fell two points to 28%`: points beside a percentage are percentage points, those of an index are not. */
function isShareNear(s: Sentence, last: number): boolean {
  for (let i = Math.max(s.first, last - NEAR - 2); i < s.last && i < last + 2 + NEAR; i++)
    if (isMark(s.t, i, CHAR.percent) || PERCENT.has(s.t.lex[i]) || (s.t.lex[i] === CENT && s.t.lex[i - 1] === PER))
      return true
  return false
}
const PERCENT = wordSet('percent pct')
const CENT = internWord('cent')
const PER = internWord('per')

/** Points of a percentage: one stands near, or the sentence tells a poll's margin of error; points of an index are none. */
function isOfShares(s: Sentence, q: Quantity): boolean {
  if (speaksOfIndex(s)) return false
  for (let i = s.first; i < s.last; i++)
    if (SHARES.has(s.t.lex[i]) || (s.t.lex[i] === MARGIN && s.t.lex[i + 2] === ERROR)) return true
  return isShareNear(s, q.last)
}
const CI = internWord('ci')
const SHARES = wordSet('approval turnout unemployment inflation poll polls polling')
const MARGIN = internWord('margin')
const ERROR = internWord('error')

/** Percentages and points. `fell 28%` is a change, `60% of the shells` and `rose to 8%` are proportions. */
export const percent: QuantityRule = {
  name: 'percent',
  read(s, q, propose) {
    const kind = q.unit?.entry.kind
    if (!q.unit && POINTS.has(s.t.lex[q.last + 1]) && isOfShares(s, q)) {
      const draft = proposeFigure(
        s,
        { ...q, last: q.last + 1 },
        { rule: 'percent>points', kind: 'change', cost: 3, unit: '[pp]', nounAfter: false },
        propose,
      )
      draft.direction = changeAround(s, draft.first, draft.last).direction
      return
    }
    if (!q.unit || (kind !== 'percent' && kind !== 'points')) return
    const unit = q.unit.entry.id
    const hedge = hedgeAround(s, q.first, q.last)
    const change = changeAround(s, hedge.first, hedge.last)
    if (kind === 'points') {
      proposeHedged(q, { rule: 'percent>points', kind: 'change', cost: 3, unit }, hedge, change, propose)
      return
    }
    const share = s.t.lex[hedge.last + 1] === OF
    if (change.direction && !share) {
      const draft = proposeHedged(q, { rule: 'percent>change', kind: 'change', cost: 3, unit }, hedge, change, propose)
      draft.direction = change.direction
    } else {
      const nounAfter = s.t.lex[q.last + 1] !== CI
      const draft = proposeHedged(
        q,
        { rule: 'percent>share', kind: 'proportion', cost: 3, unit, nounAfter },
        hedge,
        change,
        propose,
      )
      draft.direction = null
    }
  },
}
