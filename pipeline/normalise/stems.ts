import { EMPTY_WORDS, FATES, IRREGULAR_STEMS } from '../knowledge/en/sameness.ts'

const WORD = /\p{L}[\p{L}\p{M}]*(?:['’-]\p{L}+)*/gu
/** Texts in which the classes of ASCII, which are far quicker to match, find the same words. */
const SIMPLE = /^[\u0000-\u007f‘’“”–—…]*$/
const SIMPLE_WORD = /[A-Za-z]+(?:['’-][A-Za-z]+)*/g
/** So many words are remembered with their stems; an article has a few hundred. */
const REMEMBERED = 20_000
const remembered = new Map<string, string>()

/** A word without its inflection, roughly: only to compare words of one article, never to be shown. */
export function stemOf(word: string): string {
  const known = remembered.get(word)
  if (known !== undefined) return known
  const stem = makeStem(word)
  if (remembered.size >= REMEMBERED) remembered.clear()
  remembered.set(word, stem)
  return stem
}

function makeStem(word: string): string {
  const folded = word
    .toLowerCase()
    .replace(/['’]s?$/, '')
    .replaceAll('’', "'")
  const irregular = IRREGULAR_STEMS.get(folded)
  if (irregular !== undefined) return irregular
  if (folded.length < 4) return folded
  if (/[^aeiou]ies$/.test(folded)) return `${folded.slice(0, -3)}y`
  if (/(?:ss|x|z|ch|sh)es$/.test(folded)) return folded.slice(0, -2)
  return /[^su]s$/.test(folded) ? folded.slice(0, -1) : folded
}

/** The words of a text, in order. */
export const wordsOf = (text: string): string[] => text.match(SIMPLE.test(text) ? SIMPLE_WORD : WORD) ?? []

/** The stems of the words that carry content. */
export function contentStems(text: string): Set<string> {
  const stems = new Set<string>()
  for (const word of wordsOf(text)) {
    const folded = word.toLowerCase()
    if (folded.length > 1 && !EMPTY_WORDS.has(folded)) stems.add(stemOf(word))
  }
  return stems
}

const fateOf = new Map(FATES.flatMap((words, index) => words.map(word => [word, 1 << index] as const)))

/** The fates that a text names (killed, wounded, missing …), as bits. */
export function fatesIn(text: string): number {
  let fates = 0
  for (const word of wordsOf(text)) fates |= fateOf.get(word.toLowerCase()) ?? 0
  return fates
}
