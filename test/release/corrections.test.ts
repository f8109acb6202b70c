import { mkdirSync, writeFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openCorrections } from '../../pipeline/corrections/batches.ts'
import { compareReleases } from '../../pipeline/release/changes.ts'
import { type ReleaseBatch, writeRelease } from '../../pipeline/release/write.ts'
import { verifyRelease } from '../../pipeline/verify/release.ts'
import type { Change } from '../../schemas/generated/types.ts'
import { optionsFor, scratch } from './scratch.ts'
import { batchesOf, tableOf } from './stories.ts'

const temporary = scratch()
afterAll(temporary.remove)

const story = {
  name: 'harbour',
  published: '2024-05-03',
  text: 'The harbour\n\nThe harbour handled 900 ships and 40 ferries. More than 75 cranes stood idle.\n',
}
const rowOf = (directory: string, quote: string) => tableOf(directory, 'figures').find(row => row.quote === quote)
const SIGNED = { reason: 'The editor looked it up.', author: 'A. Reader', date: '2026-11-25' }

let folders = 0
/** A release of the story with corrections, each a file; and how many of them were not applied. */
async function corrected(corrections: readonly object[], batches: ReleaseBatch[] = batchesOf([story])) {
  const folder = temporary.path(`corrections${folders}`)
  const directory = temporary.path(`release${folders++}`)
  mkdirSync(folder)
  corrections.forEach((correction, index) => {
    const text = typeof correction === 'string' ? correction : JSON.stringify({ ...SIGNED, ...correction })
    writeFileSync(`${folder}/${index}.json`, text)
  })
  const opened = openCorrections(folder)
  async function* all() {
    yield* batches
  }
  await writeRelease(opened.apply(all()), { ...optionsFor(directory, [...batches]), documentsRead: () => 1 })
  return {
    directory,
    failures: opened.failures(),
    issues: tableOf(directory, 'issues').map(issue => String(issue.message)),
  }
}

let plain = ''
let ships = ''
let ferries = ''
beforeAll(async () => {
  plain = (await corrected([])).directory
  ships = String(rowOf(plain, '900 ships')?.figure_id)
  ferries = String(rowOf(plain, '40 ferries')?.figure_id)
})

describe('a correction', () => {
  it('overrides cells, marks the row and keeps what it was', async () => {
    const { directory, failures } = await corrected([
      {
        figure_id: ships,
        action: 'override',
        expect: { item: 'ships' },
        set: { item: 'vessels', item_head: 'vessel' },
      },
    ])
    expect(failures).toBe(0)
    expect(rowOf(directory, '900 ships')).toEqual({
      ...rowOf(plain, '900 ships'),
      item: 'vessels',
      item_head: 'vessel',
      correction: 'override',
    })
    expect(tableOf(directory, 'corrections')).toMatchObject([
      {
        figure_id: ships,
        fields: 'item item_head',
        before: '{"item":"ships","item_head":"ship"}',
        ...SIGNED,
        file: '0.json',
      },
    ])
    expect((await verifyRelease(directory)).faults).toEqual([])
  })

  it('drops a row, and its number stays in the ledger', async () => {
    const { directory } = await corrected([{ figure_id: ferries, action: 'drop', expect: { quote: '40 ferries' } }])
    expect(rowOf(directory, '40 ferries')).toBeUndefined()
    const numbers = tableOf(directory, 'numbers')
    expect(numbers.find(row => row.text === '40')).toMatchObject({
      status: 'excluded',
      figure_id: null,
      reason: 'corrected',
    })
    expect(numbers).toHaveLength(tableOf(plain, 'numbers').length)
    expect((await verifyRelease(directory)).faults).toEqual([])
  })

  it('notes something on a row that stays as it is', async () => {
    const { directory } = await corrected([{ figure_id: ships, action: 'note', expect: { value: 900 } }])
    expect(rowOf(directory, '900 ships')).toEqual({ ...rowOf(plain, '900 ships'), correction: 'note' })
  })

  it('is the cause of what it changes, and the rules and the article of the rest', async () => {
    const other = batchesOf([{ ...story, text: story.text.replace('75', '80') }])
    // As another program would read it: the thing counted has another name.
    for (const { records } of other)
      for (const row of records?.figures ?? []) if (row.figure_id === ships) row.via = 'Radio'
    const { directory } = await corrected([{ figure_id: ferries, action: 'drop', expect: { value: 40 } }], other)
    const found: string[] = []
    const compare = (program: string) =>
      compareReleases(
        { directory: plain, version: 'a', program: 'one' },
        { directory, version: 'b', program },
        async (changes: AsyncIterable<Change>) => {
          for await (const { change, cause, fields, figure_id } of changes)
            found.push(`${change} ${cause} ${fields ?? figure_id}`)
        },
      )
    await compare('one')
    expect(found).toContain(`withdrawn correction ${ferries}`)
    expect(found).toContain('changed source via')
    expect(found.filter(line => line.includes('extractor'))).toEqual([])
  })

  it('leaves rows of an unchanged article to the rules where the program differs', async () => {
    const other = batchesOf([story])
    for (const { records } of other)
      for (const row of records?.figures ?? []) if (row.figure_id === ships) row.via = 'Radio'
    const { directory } = await corrected([{ figure_id: ferries, action: 'note', expect: { value: 40 } }], other)
    const found: string[] = []
    await compareReleases(
      { directory: plain, version: 'a', program: 'one' },
      { directory, version: 'b', program: 'two' },
      async changes => {
        for await (const { change, cause, fields } of changes) found.push(`${change} ${cause} ${fields}`)
      },
    )
    expect(found).toEqual(['changed extractor via', 'changed correction correction'])
  })
})

describe('a correction that cannot be applied is an error that says why, and the row stays', () => {
  const cases: [string, () => object, RegExp][] = [
    [
      'the source says something else now',
      () => ({ figure_id: ships, action: 'drop', expect: { quote: '800 ships' } }),
      /0\.json: it expects quote to be "800 ships", but the rules read "900 ships"\. The article or the rules have changed/,
    ],
    [
      'nobody has the figure',
      () => ({ figure_id: 'fig_0000000000000000', action: 'drop', expect: { value: 1 } }),
      /no article has the figure fig_0/,
    ],
    [
      'it changes a proof',
      () => ({ figure_id: ships, action: 'override', expect: { value: 900 }, set: { quote: 'x' } }),
      /quote cannot be corrected/,
    ],
    [
      'there is no such column',
      () => ({ figure_id: ships, action: 'override', expect: { value: 900 }, set: { colour: 'red' } }),
      /no column colour/,
    ],
    [
      'the row would not hold',
      () => ({ figure_id: ships, action: 'override', expect: { value: 900 }, set: { value: 901 } }),
      /would not hold/,
    ],
    [
      'the value is not allowed',
      () => ({ figure_id: ships, action: 'override', expect: { value: 900 }, set: { kind: 'weight' } }),
      /would not hold: `kind`/,
    ],
    [
      'it expects nothing',
      () => ({ figure_id: ships, action: 'drop', expect: {} }),
      /must NOT have fewer than 1 properties/,
    ],
    [
      'it gives no reason',
      () => ({ figure_id: ships, action: 'drop', expect: { value: 900 }, reason: undefined }),
      /reason/,
    ],
    [
      'it overrides nothing',
      () => ({ figure_id: ships, action: 'override', expect: { value: 900 } }),
      /says with `set`/,
    ],
  ]
  it.each(cases)('%s', async (_, correction, words) => {
    const { directory, failures, issues } = await corrected([correction()])
    expect(failures).toBe(1)
    expect(issues.join('\n')).toMatch(words)
    expect(tableOf(directory, 'figures')).toEqual(tableOf(plain, 'figures'))
    expect((await verifyRelease(directory)).faults).toEqual([])
  })
})
