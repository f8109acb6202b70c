import type { Figure } from '../../schemas/generated/types.ts'
import type { Fault } from './faults.ts'

const remedy = 'Check the rule that read the quantity, or the conversion to the unit.'
const above = (low: number | null, high: number | null): boolean => low !== null && high !== null && low > high

/** min ≤ value ≤ max, as far as they are stated; one of the three must be. */
export function boundsFault(figure: Figure): Fault | null {
  const { value, value_min, value_max } = figure
  if (value === null && value_min === null && value_max === null) {
    return { code: 'no-value', what: 'neither a value nor a bound is given', remedy }
  }
  if (above(value_min, value_max) || above(value_min, value) || above(value, value_max)) {
    return {
      code: 'bounds-order',
      what: `value_min ${value_min}, value ${value}, value_max ${value_max} are not in order`,
      remedy,
    }
  }
  return null
}
