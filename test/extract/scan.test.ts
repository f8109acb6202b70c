import { describe, expect, it } from 'vitest'
import { scan } from '../../pipeline/extract/scan.ts'
import { MARGIN, sliceOf, wordAt } from '../../pipeline/extract/tokens.ts'

const tokensOf = (text: string): string[] => {
  const t = scan(text, [{ start: 0, end: text.length, whole: false }])
  return Array.from({ length: t.count - MARGIN }, (_, i) => wordAt(t, MARGIN + i))
}
const sentencesOf = (text: string): string[] => {
  const t = scan(text, [{ start: 0, end: text.length, whole: false }])
  return Array.from({ length: t.sentences }, (_, i) => sliceOf(t, t.sentenceFirst[i], t.sentenceLast[i] - 1))
}

describe('tokens', () => {
  it.each([
    ['about 20,000 ships', ['about', '20,000', 'ships']],
    ["Peru's quota, isn't it?", ['Peru', "'s", 'quota', ',', "isn't", 'it', '?']],
    ['the U.S. Navy', ['the', 'U.S.', 'Navy']],
    ['122mm guns', ['122', 'mm', 'guns']],
    ['one-third', ['one', '-', 'third']],
    ['2023.11.06', ['2023.11.06']],
    ['12, 15 and 40', ['12', ',', '15', 'and', '40']],
    ['1,5 and 1,500', ['1', ',', '5', 'and', '1,500']],
    ['2½ km²', ['2', '½', 'km', '²']],
    ['매출 3조원', ['매출', '3', '조원']],
  ])('%s', (text, expected) => {
    expect(tokensOf(text)).toEqual(expected)
  })
})

describe('sentences', () => {
  it.each([
    ['It rose. It fell.', ['It rose.', 'It fell.']],
    ['Mr. Ahn fell on Sept. 13. He lives.', ['Mr. Ahn fell on Sept. 13.', 'He lives.']],
    ['Sales in the U.S. rose.', ['Sales in the U.S. rose.']],
    ['He moved to the U.S. The firm stayed.', ['He moved to the U.S.', 'The firm stayed.']],
    ['"It is 5." She left.', ['"It is 5."', 'She left.']],
    ['1. Empty the tank. 2 litres remain.', ['1. Empty the tank.', '2 litres remain.']],
    ['It cost $5.50. Really? Yes!', ['It cost $5.50.', 'Really?', 'Yes!']],
    ['J. K. Kim spoke.', ['J. K. Kim spoke.']],
  ])('%s', (text, expected) => {
    expect(sentencesOf(text)).toEqual(expected)
  })

  it('cuts what is longer than any sentence, at a comma', () => {
    const sentences = sentencesOf('12 ships, '.repeat(1000))
    expect(sentences.length).toBeGreaterThan(3)
    expect(sentences.every(sentence => sentence.endsWith(','))).toBe(true)
    expect(sentences.join(' ')).toBe('12 ships, '.repeat(1000).trim())
  })

  it('keeps a table row whole', () => {
    const text = 'Wheat flour. 2 kg\t109.40'
    const t = scan(text, [{ start: 0, end: text.length, whole: true }])
    expect(t.sentences).toBe(1)
  })
})
