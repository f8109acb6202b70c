import type { Assertions, Quality, Release } from '../../schemas/generated/types.ts'
import { Refusal } from './refusal.ts'

/** One expectation and what the release is. */
export type Assertion = Quality['assertions'][number]
type Measured = Pick<Quality, 'fill_rates' | 'ledger'>

const GROUPS = ['figures_by_kind', 'fill_rates', 'exclusion_shares'] as const

/** What can be expected, by name: `figures_by_kind.money`. */
function valuesOf(release: Release, measured: Measured): ReadonlyMap<string, number> {
  const groups = {
    figures_by_kind: release.figures_by_kind,
    fill_rates: measured.fill_rates,
    exclusion_shares: measured.ledger.exclusion_shares,
  }
  return new Map([
    ['articles', release.rows.articles ?? 0],
    ['figures', release.rows.figures ?? 0],
    ...GROUPS.flatMap(group =>
      Object.entries(groups[group]).map(([name, value]) => [`${group}.${name}`, value] as const),
    ),
  ])
}

/** Each expectation with the value that the release has, in the order of their names. A name that nothing has throws. */
export function assertionsOf(expected: Assertions, release: Release, measured: Measured): Assertion[] {
  const values = valuesOf(release, measured)
  const { articles, figures } = expected
  const bounds = [
    ...(articles ? [['articles', articles] as const] : []),
    ...(figures ? [['figures', figures] as const] : []),
    ...GROUPS.flatMap(group =>
      Object.entries(expected[group] ?? {}).map(([name, each]) => [`${group}.${name}`, each] as const),
    ),
  ]
  return bounds.map(([name, { min = null, max = null }]) => {
    const value = values.get(name)
    if (value === undefined) throw new Refusal(`the assertions name ${name}, which is nothing that a release has`)
    return { name, value, min, max, holds: value >= (min ?? value) && value <= (max ?? value) }
  })
}

const below = ({ value, min }: Assertion): boolean => min !== null && value < min

/** A release that is less than it should be is refused. Gives a line for each value above its maximum. */
export function assertExpected(assertions: readonly Assertion[]): string[] {
  const short = assertions.filter(below)
  if (short.length > 0) {
    const words = short.map(({ name, value, min }) => `${name} is ${value}, at least ${min} is expected`)
    throw new Refusal(`the release is not what its assertions expect: ${words.join('; ')}`)
  }
  return assertions
    .filter(assertion => !assertion.holds)
    .map(({ name, value, max }) => `${name} is ${value}, at most ${max} is expected`)
}
