import { describe, expect, it } from 'vitest'
import { extractArticle } from '../../pipeline/extract/article.ts'
import { plainArticle } from '../../pipeline/extract/plainArticle.ts'

/** Number and modality of every figure of a sentence. */
const moodsOf = (text: string, kind: 'body' | 'title' = 'body'): [string, string | null][] =>
  extractArticle(plainArticle(text, kind))
    .filter(mention => mention.status === 'figure')
    .map(({ number, modality }) => [number, modality])

describe('one sentence with several commitments', () => {
  it('gives each figure the one of its own clause', () => {
    expect(moodsOf('Rain fell on 12 days, dikes may break in 3 towns, and 40 crews will stay on guard.')).toEqual([
      ['12', 'asserted'],
      ['3', 'possible'],
      ['40', 'projected'],
    ])
  })
  it('shares a modal among the verbs of one subject', () => {
    expect(
      moodsOf('The mill will close 3 halls, sell 40 looms and dismiss 90 weavers.').map(([, mood]) => mood),
    ).toEqual(['projected', 'projected', 'projected'])
  })
  it('does not carry a modal over to a new subject', () => {
    expect(moodsOf('The mill will close 3 halls and 90 weavers have left it.')).toEqual([
      ['3', 'projected'],
      ['90', 'asserted'],
    ])
  })
  it('keeps the old value of a planned change a fact', () => {
    expect(moodsOf('The council plans to cut the fleet from 30 to 18 buses.')).toEqual([
      ['30', 'asserted'],
      ['18', 'projected'],
    ])
  })
})

describe('a verb of speech after the statement', () => {
  it.each([
    ['shopkeepers estimate', 'estimated'],
    ['shopkeepers predict', 'projected'],
    ['shopkeepers say', 'asserted'],
  ])('%s', (cue, mood) => {
    expect(moodsOf(`The fair draws 400 visitors, ${cue}.`)).toEqual([['400', mood]])
  })
  it('is outweighed by the modal of the statement', () => {
    expect(moodsOf('The fair could draw 400 visitors, shopkeepers estimate.')).toEqual([['400', 'possible']])
  })
})

describe('a headline', () => {
  it('leaves out the auxiliary of what is to come', () => {
    expect(moodsOf('Norland to send 40 engineers', 'title')).toEqual([['40', 'projected']])
    expect(moodsOf('Norland sends 40 engineers', 'title')).toEqual([['40', 'asserted']])
  })
})
