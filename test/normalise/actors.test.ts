import { describe, expect, it } from 'vitest'
import { actorOf, nameOf } from '../../pipeline/normalise/actors.ts'

describe('actorOf', () => {
  it.each([
    ['North Korea', 'PRK'],
    ['the DPRK', 'PRK'],
    ['Pyongyang', 'PRK'],
    ['the Kremlin', 'RUS'],
    ['Kremlin', 'RUS'],
    ['The United States', 'USA'],
    ['U.S.', 'USA'],
    ['the White House', 'USA'],
    ['the Netherlands', 'NLD'],
    ['The Hague', 'NLD'],
    ['the Philippine government', 'PHL'],
    ['Philippine authorities', 'PHL'],
    ["Peru's government", 'PER'],
    ['Peru’s government', 'PER'],
    ["the Philippines' government", 'PHL'],
    ['the Turkish  state', 'TUR'],
    ['Ivory Coast', 'CIV'],
    ['Kosovo', 'XKX'],
  ])('%s is %s', (text, code) => expect(actorOf(text)).toBe(code))

  it.each([
    ['the Red Harbour Company', 'Red Harbour Company'],
    ['a Russian company', 'Russian company'],
    ['us', 'us'],
    ['turkey', 'turkey'],
    ['Georgia Power', 'Georgia Power'],
    ['the government', 'government'],
    ['the regional government', 'regional government'],
    ['Michael Jordan', 'Michael Jordan'],
    ['Russian', 'Russian'],
    ['Brussels', 'Brussels'],
    ['China and Russia', 'China and Russia'],
    ['Anabela', 'Anabela'],
    ['Theatre Royal', 'Theatre Royal'],
  ])('%s is no country: %s', (text, name) => expect(actorOf(text)).toBe(name))

  it('is empty where there are no words', () => {
    expect(actorOf(null)).toBeNull()
    expect(actorOf('  ')).toBeNull()
  })
})

describe('nameOf', () => {
  it.each([
    ['the harbour master', 'harbour master'],
    ['The harbour master', 'harbour master'],
    ['The Harbour Times', 'The Harbour Times'],
    ['the Harbour Times', 'Harbour Times'],
    ['Theo Brandt', 'Theo Brandt'],
    ['North Korea', 'North Korea'],
  ])('%s is %s', (text, name) => expect(nameOf(text)).toBe(name))
  it('is empty where there are no words', () => expect(nameOf('')).toBeNull())
})
