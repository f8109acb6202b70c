import type { Figure } from '../../schemas/generated/types.ts'
import type { Fault } from './faults.ts'

/** `value_exact` rounds fractions that do not end to 18 decimals, of which final zeros are not written. */
const ROUNDING = 0.5e-18

/**
 * `value` must be the float nearest to `value_exact`. A fraction that was rounded to 18 decimals may be off by half of the
 * last one, which counts for numbers far below one.
 */
export function exactFault(figure: Figure): Fault | null {
  const { value, value_exact } = figure
  const remedy = 'Make the float from the exact decimal, at the end and only once.'
  if ((value === null) !== (value_exact === null)) {
    return { code: 'value-exact-missing', what: `value is ${value} but value_exact is ${value_exact}`, remedy }
  }
  if (value === null || value_exact === null) return null
  const nearest = Number(value_exact)
  if (nearest === value) return null
  const room = ROUNDING + Math.abs(value) * Number.EPSILON
  if (value_exact.includes('.') && Math.abs(nearest - value) <= room) return null
  return { code: 'value-not-exact', what: `value ${value} is not value_exact ${value_exact}`, remedy }
}
