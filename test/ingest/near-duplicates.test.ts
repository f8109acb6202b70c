import { expect, test } from 'vitest'
import { plainArticle } from '../../pipeline/extract/plainArticle.ts'
import { NearDuplicates } from '../../pipeline/ingest/near-duplicates.ts'
import { packSketch, sketchOf, unpackSketch } from '../../pipeline/ingest/sketch.ts'

const WORDS = 'pier ferry crane rope anchor tide sailor harbour lamp gull storm deck cargo mast sound quay'.split(' ')

/** A text of so many words that no other seed gives. */
const proseOf = (seed: number, words: number): string[] =>
  Array.from({ length: words }, (_, i) => `${WORDS[(seed * 7 + i * i + i) % WORDS.length]}${seed}x${i % 97}`)

const sketch = (words: readonly string[]): Uint32Array => {
  const found = sketchOf(plainArticle(words.join(' ')))
  if (found === null) throw new Error('the text is too short')
  return found
}

test('a copy with another ending is linked to the first, a text of its own is not', () => {
  const near = new NearDuplicates(2000)
  const text = proseOf(1, 400)
  expect(near.add('art_first', sketch(text))).toBeNull()
  expect(near.add('art_other', sketch(proseOf(2, 400)))).toBeNull()
  expect(near.add('art_copy', sketch([...text.slice(0, 360), ...proseOf(3, 20)]))).toBe('art_first')
  expect(near.add('art_third', sketch(['Reuters', ...text.slice(5)]))).toBe('art_first')
})

test('so many articles are remembered and no more', () => {
  const near = new NearDuplicates(1024)
  for (let k = 0; k < 1500; k++) near.add(`art_${k}`, sketch(proseOf(k + 10, 60)))
  expect(near.add('again', sketch(proseOf(1499 + 10, 60)))).toBe('art_1499')
  expect(near.add('forgotten', sketch(proseOf(10, 60)))).not.toBe('art_0')
})

test('links survive growing', () => {
  const near = new NearDuplicates(8192)
  for (let k = 0; k < 3000; k++)
    near.add(`art_${k}`, sketch([...proseOf(k, 30), ...proseOf(k * 13 + 5, 40), `only${k}`, ...proseOf(k * 3 + 1, 40)]))
  const early = [3, 700, 1023, 1024, 2047].map(k =>
    near.add('late', sketch([...proseOf(k, 30), ...proseOf(k * 13 + 5, 40), `only${k}`, ...proseOf(k * 3 + 1, 40)])),
  )
  expect(early.every(id => id !== null)).toBe(true)
})

test('a sketch survives the disk, and a short text has none', () => {
  const one = sketch(proseOf(5, 100))
  expect(unpackSketch(packSketch(one) ?? '')).toEqual(one)
  expect(sketchOf(plainArticle('A short note of 12 boats.'))).toBeNull()
})
