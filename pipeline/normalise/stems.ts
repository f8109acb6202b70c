import { kindOf, LETTER, RARE } from '../characterKinds.ts'
import { EMPTY_WORDS, FATES, IRREGULAR_STEMS } from '../knowledge/en/sameness.ts'

const WORD = /\p{L}[\p{L}\p{M}]*(?:['’-]\p{L}+)*/gu
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
export function wordsOf(text: string): string[] {
  const words: string[] = []
  let from = -1
  for (let at = 0; at <= text.length; at++) {
    const code = at < text.length ? text.charCodeAt(at) : SPACE_CODE
    const kind = kindOf(code)
    if (kind === RARE) return text.match(WORD) ?? []
    if (kind === LETTER) {
      if (from < 0) from = at
    } else if (from >= 0 && !(isLink(code) && kindOf(text.charCodeAt(at + 1)) === LETTER)) {
      words.push(text.slice(from, at))
      from = -1
    }
  }
  return words
}
const SPACE_CODE = 0x20
/** Apostrophes and the hyphen hold the parts of a word together. */
const isLink = (code: number): boolean => code === 0x27 || code === 0x2019 || code === 0x2d

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
