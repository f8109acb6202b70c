import type { Figure } from '../../schemas/generated/types.ts'
import type { Fault } from './faults.ts'

type Bound = 'value' | 'value_min' | 'value_max'

/** What a hedge must have and must not have; `exact` and `about` may give a value or two bounds (`a couple`). */
const RULES: Record<Figure['qualifier'], { needs: readonly Bound[]; never: readonly Bound[] }> = {
  exact: { needs: [], never: [] },
  about: { needs: [], never: [] },
  more_than: { needs: ['value_min'], never: [] },
  at_least: { needs: ['value_min'], never: [] },
  less_than: { needs: ['value_max'], never: [] },
  at_most: { needs: ['value_max'], never: [] },
  between: { needs: ['value_min', 'value_max'], never: ['value'] },
  vague: { needs: [], never: ['value'] },
}

/** The hedge and the numbers must tell the same: `at_most` has an upper bound, a range has two, a vague word has no value. */
export function qualifierFault(figure: Figure): Fault | null {
  const remedy = 'Check the rule that read the hedge against the reading guide.'
  const rule = RULES[figure.qualifier]
  const missing = rule.needs.find(name => figure[name] === null)
  if (missing) return { code: 'qualifier-needs-bound', what: `\`${figure.qualifier}\` without ${missing}`, remedy }
  const surplus = rule.never.find(name => figure[name] !== null)
  if (surplus) {
    return {
      code: 'qualifier-forbids-bound',
      what: `\`${figure.qualifier}\` with ${surplus} ${figure[surplus]}`,
      remedy,
    }
  }
  const open = figure.value === null && (figure.value_min === null || figure.value_max === null)
  if (open && (figure.qualifier === 'exact' || figure.qualifier === 'about')) {
    return {
      code: 'qualifier-needs-bound',
      what: `\`${figure.qualifier}\` with neither a value nor two bounds`,
      remedy,
    }
  }
  return null
}
