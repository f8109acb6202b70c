import { describe, expect, it } from 'vitest'
import { unitWords } from '../../pipeline/knowledge/en/units.ts'
import { units } from '../../pipeline/knowledge/units.ts'
import { multiply, parseRatio } from '../../pipeline/normalise/decimals.ts'
import { toSi } from '../../pipeline/normalise/units.ts'
import { repeated, unclean } from './lint.ts'

const ids = units.map(unit => unit.id)

describe('the unit table', () => {
  it('has every id once', () => expect(repeated(ids)).toEqual([]))
  it('has ids that are UCUM codes by their characters', () => {
    expect(ids.filter(id => !/^[!-~]+$/.test(id))).toEqual([])
    const balanced = (id: string) => (id.match(/\[/g)?.length ?? 0) === (id.match(/\]/g)?.length ?? 0)
    expect(ids.filter(id => !balanced(id))).toEqual([])
  })
  it('has exact factors above zero, and 1 where there is no SI unit', () => {
    expect(units.filter(unit => parseRatio(unit.factor).numerator <= 0n)).toEqual([])
    expect(units.filter(unit => unit.si === '' && unit.factor !== '1')).toEqual([])
    for (const unit of units) if (unit.offset !== undefined) expect(() => parseRatio(unit.offset ?? '')).not.toThrow()
  })
  it('gives all units of a dimension the same SI unit', () => {
    const si = new Map<string, Set<string>>()
    for (const unit of units.filter(unit => unit.si !== '')) {
      si.set(unit.dimension, (si.get(unit.dimension) ?? new Set()).add(unit.si))
    }
    expect([...si].filter(([, codes]) => codes.size > 1)).toEqual([])
    expect(si.size).toBeGreaterThan(30)
  })
  it('has prefixed units that differ from their base by exactly the prefix', () => {
    const factors = new Map(units.map(unit => [unit.id, unit.factor]))
    const prefixes: [string, string][] = [
      ['n', '0.000000001'],
      ['u', '0.000001'],
      ['m', '0.001'],
      ['k', '1000'],
      ['M', '1000000'],
      ['G', '1000000000'],
      ['T', '1000000000000'],
    ]
    let checked = 0
    for (const base of [
      'm',
      'g',
      'L',
      's',
      'W',
      'W.h',
      'J',
      'Pa',
      'V',
      'Hz',
      'eV',
      'Sv',
      'Gy',
      'Bq',
      'By',
      'bit',
      'bit/s',
    ]) {
      for (const [prefix, size] of prefixes) {
        const own = factors.get(prefix + base)
        // `min` is no milli-inch and `t` no prefix: only codes that are made of both are asked for
        if (own === undefined) continue
        const product = multiply(parseRatio(size), parseRatio(factors.get(base) ?? ''))
        const { numerator, denominator } = parseRatio(own)
        expect(numerator * product.denominator, prefix + base).toBe(product.numerator * denominator)
        checked++
      }
    }
    expect(checked).toBeGreaterThan(50)
  })
})

describe('conversion', () => {
  const known: [string, string, number, string][] = [
    // worked from the definitions by hand or printed in NIST SP 811, appendix B.8
    ['[acr_us]', '1', 4046.872609874252, 'm2'],
    ['[mi_i]', '26.21875', 42194.988, 'm'],
    ['[nmi_i]', '410', 759320, 'm'],
    ['[ston_av]', '1', 907.18474, 'kg'],
    ['[lton_av]', '1', 1016.0469088, 'kg'],
    ['[stone_av]', '1', 6.35029318, 'kg'],
    ['[oz_tr]', '1', 0.0311034768, 'kg'],
    ['[gal_us]', '1', 0.003785411784, 'm3'],
    ['[bbl_us]', '1', 0.158987294928, 'm3'],
    ['[acr_us].[ft_us]', '1', 1233.4892384681489, 'm3'],
    ['[HP]', '1', 745.6998715822702, 'W'],
    ['[psi]', '1', 6894.757293168362, 'Pa'],
    ['[kn_i]', '18', 9.26, 'm/s'],
    ['km/h', '108', 30, 'm/s'],
    ['GW.h', '17.8', 64080000000000, 'J'],
    ['GBy', '1', 8000000000, 'bit'],
    ['wk', '2', 1209600, 's'],
    ['L/(100.km)', '5', 5e-8, 'm2'],
  ]
  it.each(known)('of one %s', (unit, value, value_si, unit_si) => {
    expect(toSi(parseRatio(value), unit, false)).toEqual({ value_si, unit_si })
  })
  it('adds the offset to temperatures and not to differences', () => {
    expect(toSi(parseRatio('44.6'), 'Cel', false)).toEqual({ value_si: 317.75, unit_si: 'K' })
    expect(toSi(parseRatio('2.3'), 'Cel', true)).toEqual({ value_si: 2.3, unit_si: 'K' })
    expect(toSi(parseRatio('-40'), '[degF]', false)).toEqual({ value_si: 233.15, unit_si: 'K' })
    expect(toSi(parseRatio('9'), '[degF]', true)).toEqual({ value_si: 5, unit_si: 'K' })
  })
  it('divides units that the table does not hold together', () => {
    expect(toSi(parseRatio('24'), 'GW.h/d', false)).toEqual({ value_si: 1000000000, unit_si: 'W' })
    expect(toSi(parseRatio('5'), 'h/d', false)?.unit_si).toBe('1')
  })
  it('is silent where it could not be exact', () => {
    for (const unit of ['mo', 'a', 'm/a', 'GW.h/a', '{boe}', 'dB', 'USD', 'no-such-unit', 'Cel/h', 'a/b/c']) {
      expect(toSi(parseRatio('1'), unit, false), unit).toBeNull()
    }
  })
})

describe('the English words for units', () => {
  it('stand for units of the table', () => {
    const known = new Set(ids)
    expect(unitWords.filter(words => !known.has(words.id)).map(words => words.id)).toEqual([])
  })
  it('stand in one entry only', () => {
    expect(repeated(unitWords.flatMap(entry => entry.words.map(word => word.toLowerCase())))).toEqual([])
    const symbols = unitWords.flatMap(entry => [...entry.symbols, ...(entry.attached ?? [])])
    expect(repeated(symbols)).toEqual([])
  })
  it('do not contradict each other as a word and as a symbol', () => {
    const idOf = new Map(unitWords.flatMap(entry => entry.words.map(word => [word.toLowerCase(), entry.id] as const)))
    const clashes = unitWords.flatMap(entry =>
      [...entry.symbols, ...(entry.attached ?? [])].filter(symbol => {
        const other = idOf.get(symbol)
        return other !== undefined && other !== entry.id
      }),
    )
    expect(clashes).toEqual([])
  })
  it('are composed characters with single spaces', () => {
    expect(unclean(unitWords.flatMap(entry => [...entry.words, ...entry.symbols, ...(entry.attached ?? [])]))).toEqual(
      [],
    )
  })
  it('have exact multiples', () => {
    for (const { times } of unitWords) if (times !== undefined) expect(parseRatio(times).numerator).toBeGreaterThan(0n)
  })
  it('are never empty entries', () => {
    const empty = unitWords.filter(
      entry => entry.words.length + entry.symbols.length + (entry.attached?.length ?? 0) === 0,
    )
    expect(empty).toEqual([])
  })
  it.each([
    ['square kilometres', 'km2'],
    ['barrels a day', '[bbl_us]/d'],
    ['tons', 't'],
    ['short tons', '[ston_av]'],
    ['cubic metres per second', 'm3/s'],
    ['nautical miles', '[nmi_i]'],
    ['percentage points', '[pp]'],
  ])('%s is %s', (word, id) => {
    expect(unitWords.filter(entry => entry.words.includes(word)).map(entry => [entry.id, entry.times])).toEqual([
      [id, undefined],
    ])
  })
  it.each([
    ['decades', 'a', '10'],
    ['fortnight', 'wk', '2'],
    ['basis points', '[pp]', '0.01'],
  ])('%s is %s times %s', (word, id, times) => {
    expect(unitWords.filter(entry => entry.words.includes(word)).map(entry => [entry.id, entry.times])).toEqual([
      [id, times],
    ])
  })
})
