import type { Figure } from '../../schemas/generated/types.ts'
import { CONVERSION_WORDS } from '../knowledge/en/sameness.ts'
import { floatOf } from './decimals.ts'
import type { Cut } from './text.ts'
import { conversionOf } from './units.ts'

/** A conversion stands this close behind the figure that it converts, in code points. */
const REACH = 60
/** The two sides of a conversion are both rounded, seldom by more than this. */
const ROUNDING = 0.1

/**
 * Whether a figure is the conversion in parentheses of the one right before it: `110 km/h (68 mph)`,
 * `1.3 billion pesos ($23 million)`. Two physical units must agree in SI; two currencies need not, since their rate is unknown.
 */
export function isConversion(before: Figure, figure: Figure, cut: Cut): boolean {
  if (before.sentence_id !== figure.sentence_id || before.kind !== figure.kind) return false
  if (before.unit === figure.unit || before.per !== figure.per || before.role !== figure.role) return false
  if (figure.start < before.end || figure.start - before.end > REACH) return false
  if (figure.kind !== 'money' && !agreeInSi(before, figure)) return false
  const gap = cut(before.end, figure.start)
  const open = gap.indexOf('(')
  if (open < 0 || /[.,;:!?)\d]/.test(gap.slice(0, open))) return false
  const inside = gap.slice(open + 1).toLowerCase()
  return (inside.match(/[\p{L}\d]+/gu) ?? []).every(word => CONVERSION_WORDS.has(word))
}

function agreeInSi(before: Figure, figure: Figure): boolean {
  const [from, to] = [conversionOf(before.unit), conversionOf(figure.unit)]
  if (!from || !to || from.si !== to.si) return false
  // a rise in the first is not repeated at the second: `up 1.4°C (2.5°F)` would compare a difference with a temperature
  if (from.offset || to.offset) return true
  const [a, b] = [stated(before), stated(figure)]
  const [scaleA, scaleB] = [floatOf(from.factor), floatOf(to.factor)]
  if (a === null || b === null || scaleA === null || scaleB === null) return false
  return Math.abs(a * scaleA - b * scaleB) <= ROUNDING * Math.max(Math.abs(a * scaleA), Math.abs(b * scaleB))
}

const stated = ({ value, value_min, value_max }: Figure): number | null => value ?? value_min ?? value_max
