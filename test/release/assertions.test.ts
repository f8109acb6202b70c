import { existsSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writeRelease } from '../../pipeline/release/write.ts'
import type { Assertions } from '../../schemas/generated/types.ts'
import { optionsFor, scratch } from './scratch.ts'
import { batchesOf } from './stories.ts'

const temporary = scratch()
afterAll(temporary.remove)
const latest = temporary.path('latest')
const batches = batchesOf([
  {
    name: 'mill',
    text: 'The mill\n\nThe mill ground 500 sacks in 2019. It needs 30 workers, and 12 per cent of them are new.\n',
  },
])
/** Writes the release under expectations; gives the warnings. */
async function write(expected: Assertions): Promise<string[]> {
  const warnings: string[] = []
  const options = { ...optionsFor(latest, batches), documentsRead: () => 1, expected }
  await writeRelease(batches, { ...options, onWarning: warning => warnings.push(warning) })
  return warnings
}
const sums = (): string => readFileSync(`${latest}/SHA256SUMS`, 'utf8')

beforeAll(() => write({}))

describe('assertions', () => {
  it('that hold are published with the data', async () => {
    expect(await write({ figures: { min: 3, max: 3 }, fill_rates: { item: { min: 0.5 } } })).toEqual([])
    const { assertions } = JSON.parse(readFileSync(`${latest}/reports/quality.json`, 'utf8'))
    expect(assertions).toEqual([
      { name: 'figures', value: 3, min: 3, max: 3, holds: true },
      { name: 'fill_rates.item', value: expect.any(Number), min: 0.5, max: null, holds: true },
    ])
  })
  it.each([
    [{ figures: { min: 4 } }, 'figures is 3, at least 4 is expected'],
    [{ figures_by_kind: { money: { min: 1 } } }, 'figures_by_kind.money is 0, at least 1 is expected'],
    [{ fill_rates: { recipient: { min: 0.1 } } }, 'fill_rates.recipient is 0, at least 0.1 is expected'],
    [{ exclusion_shares: { date: { min: 0.9 } } }, 'exclusion_shares.date is 0.25, at least 0.9 is expected'],
    [{ fill_rates: { colour: { min: 0 } } }, 'fill_rates.colour, which is nothing that a release has'],
  ])('that are not reached keep the earlier release: %j', async (expected, words) => {
    const before = sums()
    await expect(write(expected)).rejects.toThrow(words)
    expect(sums()).toBe(before)
    expect(existsSync(`${latest}/SHA256SUMS`)).toBe(true)
  })
  it('that are exceeded warn, and the report says so', async () => {
    expect(await write({ figures_by_kind: { count: { max: 1 } } })).toEqual([
      'figures_by_kind.count is 2, at most 1 is expected',
    ])
    const { assertions } = JSON.parse(readFileSync(`${latest}/reports/quality.json`, 'utf8'))
    expect(assertions).toMatchObject([{ name: 'figures_by_kind.count', holds: false }])
  })
})
