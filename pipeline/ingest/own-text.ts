import type { Article } from '../../schemas/generated/types.ts'
import { kindOf, LETTER, NUMBER, RARE, smallLetter } from '../characterKinds.ts'

/** The parts of an article's own text, without the page around it. */
export function ownText({ text, text_chars, parts }: Article): string[] {
  const own = parts.filter(({ kind }) => kind !== 'boilerplate')
  // Offsets count code points: where every one is a single unit, which nearly every text is, they are indexes.
  if (text_chars === text.length) return own.map(({ start, end }) => text.slice(start, end))
  const characters = Array.from(text)
  return own.map(({ start, end }) => characters.slice(start, end).join(''))
}

/** Offset basis and prime of FNV-1a, which hashes a word unit by unit into 32 bits. */
const FNV_BASIS = 0x811c9dc5 | 0
const FNV_PRIME = 0x01000193

/** FNV-1a over the UTF-16 units of a word. */
export function hashWord(word: string): number {
  let hash = FNV_BASIS
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), FNV_PRIME)
  return hash >>> 0
}

/**
 * Hashes of the words of a text in small letters, in their order: runs of letters, and of numbers too where `numbers` says so. One pass
 * over the usual characters; a text with others is left to the classes of Unicode.
 */
export function wordHashes(text: string, numbers: boolean): Uint32Array {
  const hashes = new Uint32Array((text.length >> 1) + 1)
  const least = numbers ? NUMBER : LETTER
  let words = 0
  let hash = FNV_BASIS
  let length = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    const kind = kindOf(code)
    if (kind >= least) {
      hash = Math.imul(hash ^ smallLetter(code), FNV_PRIME)
      length++
    } else if (kind === RARE) {
      return hashesOfAnyText(text, numbers)
    } else if (length > 0) {
      hashes[words++] = hash
      hash = FNV_BASIS
      length = 0
    }
  }
  if (length > 0) hashes[words++] = hash
  return hashes.subarray(0, words)
}

const hashesOfAnyText = (text: string, numbers: boolean): Uint32Array =>
  Uint32Array.from(text.toLowerCase().match(numbers ? /[\p{L}\p{N}]+/gu : /[\p{L}\p{M}]+/gu) ?? [], hashWord)
