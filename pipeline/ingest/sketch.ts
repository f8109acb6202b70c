import type { Article } from '../../schemas/generated/types.ts'
import { ownText, wordHashes } from './own-text.ts'

/** Numbers in a sketch; the share of them in which two sketches agree estimates how much of the two texts is the same (MinHash). */
export const SKETCH_NUMBERS = 64
/** Words that are taken together: fewer would find texts about the same thing, more would miss edited copies. */
const SHINGLE = 4
/** Texts with fewer runs of words than this are too short to be told apart. */
const FEWEST = 30

/** Odd multipliers and addends of the 64 hash functions, drawn once from a fixed sequence (splitmix32). */
const MIX = (() => {
  let state = 0x9e3779b9
  const draw = (): number => {
    state = (state + 0x9e3779b9) | 0
    let mixed = state ^ (state >>> 16)
    mixed = Math.imul(mixed, 0x21f0aaad)
    mixed ^= mixed >>> 15
    mixed = Math.imul(mixed, 0x735a2d97)
    return (mixed ^ (mixed >>> 15)) >>> 0
  }
  const times = new Int32Array(SKETCH_NUMBERS)
  const plus = new Int32Array(SKETCH_NUMBERS)
  for (let i = 0; i < SKETCH_NUMBERS; i++) {
    times[i] = draw() | 1
    plus[i] = draw()
  }
  return { times, plus }
})()

const finish = (value: number): number => {
  const mixed = Math.imul(value ^ (value >>> 16), 0x85ebca6b)
  return mixed ^ (mixed >>> 13)
}

/** Turns the order of numbers without a sign into that of numbers with one, which processors compare in one step. */
const SIGN = 0x80000000 | 0

/**
 * The sketch of an article's own text (A. Broder, On the resemblance and containment of documents, 1997), over runs of four words without
 * case and punctuation; null where the text is too short.
 */
export function sketchOf(article: Article): Uint32Array | null {
  const words = wordHashes(ownText(article).join('\n'), true)
  const runs = words.length - SHINGLE + 1
  if (runs < FEWEST) return null
  const least = new Int32Array(SKETCH_NUMBERS).fill(0x7fffffff)
  const { times, plus } = MIX
  for (let at = 0; at < runs; at++) {
    let run = 0
    for (let k = 0; k < SHINGLE; k++) run = finish((Math.imul(run, 31) + words[at + k]) | 0)
    for (let i = 0; i < SKETCH_NUMBERS; i++) {
      const value = finish((Math.imul(run, times[i]) + plus[i]) | 0) ^ SIGN
      if (value < least[i]) least[i] = value
    }
  }
  return Uint32Array.from(least, value => value ^ SIGN)
}

/** A sketch as text, for the way from a worker to the disk and back. */
export const packSketch = (sketch: Uint32Array | null): string | null =>
  sketch === null ? null : Buffer.from(sketch.buffer).toString('base64')

export function unpackSketch(packed: string): Uint32Array {
  const bytes = Buffer.from(packed, 'base64')
  return Uint32Array.from({ length: SKETCH_NUMBERS }, (_, i) => bytes.readUInt32LE(i * 4))
}
