import type { Figure } from '../../schemas/generated/types.ts'
import { currencies } from '../knowledge/currencies.ts'
import type { Fault } from './faults.ts'

/** Units that are numbers and no physical units. */
const PURE = new Set(['1', '%', '[pp]'])

/** UCUM units of time and their multiples that newspapers use. */
const TIME = new Set([
  'ns',
  'us',
  'ms',
  's',
  'min',
  'h',
  'd',
  'wk',
  'mo',
  'a',
  'a_j',
  'a_g',
  'a_t',
  'mo_j',
  'mo_g',
  'mo_s',
])

/** Codes of ISO 4217, the withdrawn ones included. */
const CURRENCIES = new Set(currencies.map(currency => currency.id))

/** UCUM codes are printable ASCII without spaces (UCUM §2). */
const isUcumCode = (unit: string): boolean => /^[!-~]+$/.test(unit) && !PURE.has(unit)

const FITS: Record<Figure['kind'], { test: (unit: string) => boolean; words: string }> = {
  count: { test: unit => unit === '1', words: 'a count has the unit `1`' },
  money: { test: unit => CURRENCIES.has(unit), words: 'money has a currency code of ISO 4217' },
  measure: { test: isUcumCode, words: 'a measure has a UCUM code' },
  proportion: { test: unit => unit === '1' || unit === '%', words: 'a proportion has the unit `%` or `1`' },
  change: { test: unit => PURE.has(unit), words: 'a change has the unit `%`, `1` or `[pp]`' },
  multiple: { test: unit => unit === '1' || unit === '%', words: 'a multiple has the unit `1` or `%`' },
  duration: { test: unit => TIME.has(unit), words: 'a duration has a UCUM unit of time' },
  age: { test: unit => TIME.has(unit), words: 'an age has a UCUM unit of time' },
}
const HAS_SI = new Set<Figure['kind']>(['measure', 'duration', 'age'])

/** The unit must be one that the kind can have, and SI values come in pairs and only with physical quantities. */
export function unitFault(figure: Figure): Fault | null {
  const { kind, unit, value, value_si, unit_si } = figure
  const { test, words } = FITS[kind]
  if (!test(unit)) {
    return {
      code: 'unit-not-of-kind',
      what: `${words}, not \`${unit}\``,
      remedy: 'Check how the words of the unit are resolved.',
    }
  }
  const remedy = 'Fill value_si and unit_si together, and only where value has an exact factor to SI.'
  if ((value_si === null) !== (unit_si === null)) {
    return { code: 'si-incomplete', what: `value_si is ${value_si} but unit_si is ${unit_si}`, remedy }
  }
  if (value_si !== null && (value === null || !HAS_SI.has(kind))) {
    return { code: 'si-not-possible', what: `value_si ${value_si} for a ${kind} with the value ${value}`, remedy }
  }
  return null
}
