import { describe, expect, it } from 'vitest'
import { project } from './project.ts'
import { type GoldSentence, goldValue, scoreSentences, type Tag } from './score.ts'

const short = (text: string): string[] =>
  project(text).map(({ value, normalized_unit, change }) => `${change} ${[value].flat().join('..')} ${normalized_unit}`)

describe('our records in the conventions of NewsQuant', () => {
  it.each([
    ['The mill sold 320 recycled pallets.', ['= 320 pallet']],
    ['It was one of the worst harvests.', ['= 1 bad harvest']],
    ['Just one of five boats came back.', ['= 0.2 % boat']],
    ['Thousands of farmers marched.', ['= 1000..10000 farmer']],
    ['The fee rose from 12 to 15 euros.', ['= 12..15 euro']],
    ['The shares fell 2.5%.', ['down 2.5 percentage']],
    ['The dam leaked for the past three months.', ['= 3 month']],
    ['Copper cost about $9,100 per tonne.', ['~ 9100 dollar per metric ton']],
    ['The yacht is up to 40 metres long.', ['< 40 metre']],
    ['Several boats and a few rafts sank in 2019.', []],
    ['He is 54 years old.', ['= 54 year of age']],
    ['A quarter of the voters stayed at home.', ['= 0.25 % voter']],
    ['The bond yields 25 basis points more.', ['= 25 basis point']],
    ['Sales doubled.', []],
  ])('%s', (text, expected) => {
    expect(short(text)).toEqual(expected)
  })

  it('says what a quantity is said of', () => {
    expect(project('The harbour of Tarn handles 80 ferries.')[0].referred_concepts).toEqual(['harbour', 'Tarn'])
    expect(project('Fares cost $12.')[0].referred_concepts).toEqual(['Fares'])
  })
})

describe('scores', () => {
  const tag = (value: Tag['value'], normalized_unit: string): Tag => ({
    value,
    normalized_unit,
    change: '=',
    referred_concepts: ['-'],
  })
  const gold: GoldSentence[] = [
    {
      text: 'x',
      quantities: [
        { value: '5.0', normalized_unit: 'metre', change: '=', referred_concepts: '-' },
        { value: '3-4', normalized_unit: 'metre', change: '~', referred_concepts: 'rope' },
      ],
    },
  ]

  it('reads labels of ranges, and minus signs as signs', () => {
    expect([goldValue('6.0-8.0'), goldValue('-1.3'), goldValue('1e-6')]).toEqual([[6, 8], -1.3, 1e-6])
  })

  it('counts values, units, changes and concepts', () => {
    const { tally, differences } = scoreSentences(gold, () => [tag(5, 'Metre'), tag([3, 4], 'foot')])
    expect(tally.oneToOne).toEqual({ value: 2, unit: 1, change: 1, partial: 1, complete: 1 })
    expect(tally.published).toEqual(tally.oneToOne)
    expect(differences.map(({ kind }) => kind)).toEqual(['unit', 'change', 'concept'])
  })

  it('counts a prediction for one label only, one to one', () => {
    const twice: GoldSentence[] = [{ text: 'x', quantities: [gold[0].quantities[0], gold[0].quantities[0]] }]
    expect(scoreSentences(twice, () => [tag(5, 'inch')]).tally.oneToOne.value).toBe(1)
    expect(scoreSentences(twice, () => [tag(5, 'inch')]).tally.published.value).toBe(2)
  })
})

it('takes places that `and` joins in a clause for one subject', () => {
  expect(project('A survey found that rice sales in Peru and Chile rose 60%.')[0]?.referred_concepts).toEqual([
    'rice',
    'sales',
    'Peru',
    'Chile',
  ])
})
