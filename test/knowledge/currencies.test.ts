import { describe, expect, it } from 'vitest'
import { countries } from '../../pipeline/knowledge/countries.ts'
import { currencies } from '../../pipeline/knowledge/currencies.ts'
import { currencyWords } from '../../pipeline/knowledge/en/currencies.ts'
import { atHome, homeDollarOf, resolveCurrency } from '../../pipeline/normalise/currencies.ts'
import { repeated, unclean } from './lint.ts'

const ids = currencies.map(currency => currency.id)

describe('the currency table', () => {
  it('has every code once, of three capitals', () => {
    expect(repeated(ids)).toEqual([])
    expect(ids.filter(id => !/^[A-Z]{3}$/.test(id))).toEqual([])
  })
  it('names countries that exist, each once', () => {
    const known = new Set(countries.map(country => country.id))
    expect(currencies.flatMap(({ countries }) => countries.filter(country => !known.has(country)))).toEqual([])
    expect(currencies.filter(({ countries }) => countries.length === 0 || repeated(countries).length > 0)).toEqual([])
  })
  it('has as many decimals as the platform knows of current currencies', () => {
    // CLDR and ISO differ where the minor unit is no longer used in cash; those are ISO's
    const byIso = new Set(
      'AFN ALL AMD BYR COP CRC GYD HUF IDR IQD IRR KPW LAK LBP MGA MMK MNT MRO MRU PKR RSD SLL SOS STD STN SYP TMM TWD TZS UZS YER ZMK ZWD CZK NOK SEK DKK TRL ADP BEF ESP GRD ITL LUF PTE'.split(
        ' ',
      ),
    )
    const differ = currencies.filter(({ id, digits }) => {
      const platform = new Intl.NumberFormat('en', { style: 'currency', currency: id }).resolvedOptions()
        .maximumFractionDigits
      return !byIso.has(id) && platform !== digits
    })
    expect(differ.map(({ id }) => id)).toEqual(['XEU'])
  })
  it('has a currency for every inhabited country of the table', () => {
    const used = new Set(currencies.flatMap(currency => currency.countries))
    expect(countries.map(country => country.id).filter(id => !used.has(id))).toEqual(['ATA'])
  })
})

describe('the English words for currencies', () => {
  it('are codes of the table, or shared words with candidates', () => {
    const known = new Set(ids)
    expect(currencyWords.filter(({ id, candidates }) => known.has(id) === (candidates !== undefined))).toEqual([])
    expect(currencyWords.flatMap(({ candidates = [] }) => candidates.filter(code => !known.has(code)))).toEqual([])
    expect(repeated(currencyWords.map(({ id }) => id))).toEqual([])
    expect(
      currencyWords.filter(({ candidates }) => candidates && (candidates.length < 2 || repeated(candidates).length)),
    ).toEqual([])
  })
  it('stand in one entry only', () => {
    const words = currencyWords.flatMap(({ words, minor }) => [...words, ...minor].map(word => word.toLowerCase()))
    expect(repeated(words)).toEqual([])
    expect(repeated(currencyWords.flatMap(({ symbols }) => symbols))).toEqual([])
  })
  it('are composed characters with single spaces', () => {
    expect(unclean(currencyWords.flatMap(({ words, symbols, minor }) => [...words, ...symbols, ...minor]))).toEqual([])
  })
  it('are never empty entries', () => {
    expect(
      currencyWords.filter(({ words, symbols, minor }) => words.length + symbols.length + minor.length === 0),
    ).toEqual([])
  })
})

describe('resolveCurrency', () => {
  it.each([
    ['peso', ['PHL'], 'PHP'],
    ['peso', ['URY', 'MEX'], 'UYU'],
    ['peso', ['DEU'], 'MXN'],
    ['pound', [], 'GBP'],
    ['pound', ['EGY', 'GBR'], 'EGP'],
    ['¥', ['JPN', 'CHN'], 'JPY'],
    // a sign without letters is read as its first currency wherever that country is named too
    ['¥', ['CHN', 'JPN'], 'JPY'],
    ['shilling', ['CHN', 'KEN'], 'KES'],
    ['cent', ['PRT'], 'EUR'],
    ['cent', [], 'USD'],
    ['krona', ['ISL'], 'ISK'],
    ['won', [], 'KRW'],
  ])('%s near %j is %s', (word, places, code) => {
    const { unit, certainty } = resolveCurrency(word, places)
    expect(unit).toBe(code)
    expect(certainty).toBeLessThan(1)
  })
  it('leaves codes and units alone, whatever is near', () => {
    expect(resolveCurrency('USD', ['AUS'])).toEqual({ unit: 'USD', certainty: 1 })
    expect(resolveCurrency('km', ['AUS'])).toEqual({ unit: 'km', certainty: 1 })
  })
  it('is surer of a word when a place decides', () => {
    expect(resolveCurrency('peso', ['PHL']).certainty).toBeGreaterThan(resolveCurrency('peso', []).certainty)
  })
})

describe('a bare dollar sign', () => {
  const usd = { unit: 'USD', certainty: 1 }
  it.each([
    ['https://news.example.com.au/a', 'AUD'],
    ['https://example.ca', 'CAD'],
    ['http://www.example.co.nz:8080/b?x=.au', 'NZD'],
    ['https://example.com/story.au', null],
    ['https://example.de/au', null],
    [null, null],
  ])('at %s is of %s', (url, code) => {
    expect(homeDollarOf(url)).toBe(code)
  })
  it('is the dollar of the outlet, with less certainty', () => {
    expect(atHome(usd, '$', null, 'AUD').unit).toBe('AUD')
    expect(atHome(usd, '$', null, 'AUD').certainty).toBeLessThan(1)
  })
  it('stays what it is with letters, with another outlet and where the world prices in US dollars', () => {
    expect(atHome(usd, 'US$', null, 'AUD')).toBe(usd)
    expect(atHome(usd, '$', null, null)).toBe(usd)
    expect(atHome(usd, '$', '[bbl_us]', 'AUD')).toBe(usd)
    expect(atHome({ unit: 'EUR', certainty: 1 }, '€', null, 'AUD').unit).toBe('EUR')
  })
})
