import { lemma } from './lemma.ts'
import { isStop, wordsOf } from './words.ts'

/** Prepositions and relatives that end the noun phrase which serves as a unit. */
const ENDS = new Set(
  'of in on at for from to by with between against among amid over under about around within across during after before since until into through via per than as that which who whose where when used worth and or but including around'.split(
    ' ',
  ),
)
/** Participles that are no part of the thing counted (`recorded songs`, `combined sales`); in compounds they stay (`well-known`). */
const isParticiple = (word: string): boolean =>
  /^[a-z]{2,}ed$/.test(word) && !/^(?:need|seed|speed|weed|breed|feed|deed|hundred)$/.test(word)

/** The counted noun as these labels write a unit: its phrase up to the first preposition, as lemmas without stop words. */
export function nounUnit(phrase: string): string {
  const words = wordsOf(phrase)
  const end = words.findIndex((word, at) => at > 0 && ENDS.has(word.toLowerCase()) && !joinsAdjectives(words, at))
  const kept = (end < 0 ? words : words.slice(0, end)).filter(word => !isStop(word) && !/^\d/.test(word))
  const plain = kept.filter((word, at) => at === kept.length - 1 || !isParticiple(word))
  return plain
    .map((word, at) => (at === plain.length - 1 || isComparison(word) ? lemma(word) : word.toLowerCase()))
    .join(' ')
}

/** `digital and physical sales`: more of the phrase comes after the conjunction. */
const joinsAdjectives = (words: readonly string[], at: number): boolean =>
  words[at].toLowerCase() === 'and' &&
  /(?:al|ic|ive|ous|ary|an|ern|ish|ble)$/.test(words[at - 1]) &&
  at + 2 < words.length

const isComparison = (word: string): boolean => /(?:er|est|s|worse|worst)$/.test(word)
