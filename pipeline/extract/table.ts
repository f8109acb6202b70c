import { CHAR } from './chars.ts'
import type { Sentence } from './draft.ts'
import { isMark, type Tokens, WORD } from './tokens.ts'
import { type UnitAt, unitAfter } from './units.ts'

/** Words that are units only beside a number and say nothing in a heading. */
const MIN_LENGTH = 3

/**
 * The unit that a table's caption or header states for its cells: `Retail prices in Nairobi, shillings`, `Output (tonnes)`. Null
 * where none does. Only words after a comma, an opening bracket or `in` are taken, so that `Day` heads a column and is no unit.
 */
export function unitOfHeading(s: Sentence): UnitAt | null {
  const { t } = s
  for (let i = s.first + 1; i < s.last; i++) {
    if (t.kind[i] !== WORD || t.end[i] - t.start[i] < MIN_LENGTH || !opensUnit(t, i)) continue
    const unit = unitAfter(t, i - 1, s.last, false)
    if (unit && unit.first === i && unit.entry.kind !== 'duration') return unit
  }
  return null
}

const opensUnit = (t: Tokens, i: number): boolean =>
  isMark(t, i - 1, CHAR.comma) ||
  isMark(t, i - 1, CHAR.openParen) ||
  t.text.slice(t.start[i - 1], t.end[i - 1]) === 'in'
