import { describe, expect, it } from 'vitest'
import { countries } from '../../pipeline/knowledge/countries.ts'
import { countryWords } from '../../pipeline/knowledge/en/countries.ts'
import { repeated, unclean } from './lint.ts'

describe('the country table', () => {
  it('has the 249 codes of ISO 3166-1 and Kosovo, in code order', () => {
    const ids = countries.map(country => country.id)
    expect(ids.filter(id => !/^[A-Z]{3}$/.test(id))).toEqual([])
    expect(repeated(ids)).toEqual([])
    expect(ids).toEqual(ids.toSorted((a, b) => (a < b ? -1 : 1)))
    expect(ids).toHaveLength(250)
    expect(ids).toContain('XKX')
  })
  it('has a name for each, once', () => expect(repeated(countries.map(country => country.name))).toEqual([]))
})

describe('the English words for countries', () => {
  it('are one entry for each country, with a name', () => {
    expect(countryWords.map(words => words.id)).toEqual(countries.map(country => country.id))
    expect(countryWords.filter(words => words.names.length === 0)).toEqual([])
  })
  it('stand for one country only', () => {
    expect(
      repeated(countryWords.flatMap(({ names, demonyms, metonyms }) => [...names, ...demonyms, ...metonyms])),
    ).toEqual([])
  })
  it('are composed characters with single spaces', () => {
    expect(
      unclean(countryWords.flatMap(({ names, demonyms, metonyms }) => [...names, ...demonyms, ...metonyms])),
    ).toEqual([])
  })
  it('begin with a capital, save for an article or a prefix', () => {
    const words = countryWords.flatMap(({ names, demonyms, metonyms }) => [...names, ...demonyms, ...metonyms])
    expect(words.filter(word => !/^(?:the |ni-|e(?=S)|mainland )?\p{Lu}/u.test(word))).toEqual([])
  })
})
