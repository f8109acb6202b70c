import { lemma } from './lemma.ts'
import { isStop, wordsOf } from './words.ts'

/** Prepositions, relatives and participles that end the noun phrase which serves as a unit. */
const ENDS = new Set(
  'of in on at for from to by with between against among amid over under about around within across during after before since until into through via per than as that which who whose where when used worth and or but including worldwide nationwide abroad overseas combined apiece each alone aged made bound left right away ago old long wide high tall deep daily annually several many few some weekly monthly yearly'.split(
    ' ',
  ),
)
/** Nouns that say of what kind or how much of another: both are the unit (`categories of products`). */
const CLASSIFIERS = new Set(
  'category categories type types kind kinds piece pieces pair pairs set sets head form forms sort sorts'.split(' '),
)
/** Participles that are no part of the thing counted (`recorded songs`, `combined sales`); in compounds they stay (`well-known`). */
const isParticiple = (word: string): boolean =>
  /^[a-z]{2,}ed$/.test(word) && !/^(?:need|seed|speed|weed|breed|feed|deed|hundred)$/.test(word)
const isAdverb = (word: string): boolean =>
  /^[a-z]{3,}ly$/.test(word) && !/^(?:family|supply|assembly|rally|reply|ally|bully|daily)$/.test(word)
const PEOPLE = new Set(['people', 'men', 'women', 'children', 'police'])
const isPlural = (word: string): boolean =>
  PEOPLE.has(word.toLowerCase()) || /(?:[^su'’i]s|men|feet|teeth|geese|mice)$/.test(word)

/** Box scores, as these labels spell them out. */
const SPELLED: Readonly<Record<string, string>> = {
  ppg: 'point per game',
  rpg: 'rebound per game',
  apg: 'assist per game',
  btc: 'bitcoin',
  ps: 'horsepower',
  rpm: 'revolutions per minute',
}

/** How a noun phrase stands to its number: `many` of it, and perhaps joined to it by a hyphen (`four-cylinder engine`). */
export type Counted = { many: boolean; joined: boolean }

/** The counted noun as these labels write a unit: its phrase up to the first preposition, as lemmas without stop words. */
export function nounUnit(phrase: string, { many, joined }: Counted): string {
  const words = wordsOf(phrase)
  if (words.length === 1 && words[0].toLowerCase() in SPELLED) return SPELLED[words[0].toLowerCase()]
  const end = words.findIndex((word, at) => at > 0 && ENDS.has(word.toLowerCase()) && !joinsOn(words, at))
  const kept = (end < 0 ? words : words.slice(0, end)).filter(word => !isStop(word) && !/^\d/.test(word))
  const plain = cut(
    kept.filter((word, at) => at === kept.length - 1 || !(isParticiple(word) || isAdverb(word))),
    many,
    joined,
  )
  const unit = plain.map((word, at) => (at === plain.length - 1 || isCompared(word) ? lemma(word) : word.toLowerCase()))
  const classified = end > 0 && words[end] === 'of' && CLASSIFIERS.has(words[end - 1].toLowerCase())
  const inner = classified ? nounUnit(words.slice(end + 1).join(' '), { many: false, joined: false }) : ''
  return inner ? `${unit.join(' ')} ${inner}` : unit.join(' ')
}

/** Of `four-cylinder engine` the first noun alone is counted; so it is in `12 page document`; of `students time` the plural. */
function cut(words: readonly string[], many: boolean, joined: boolean): readonly string[] {
  const last = words.at(-1)
  if (words.length < 2 || last === undefined) return words
  if (joined) return words.slice(0, 1)
  if (!many || isPlural(last)) return words
  const plural = words.findLastIndex(isPlural)
  if (plural >= 0) return words.slice(0, plural + 1)
  return /^[a-z]+$/.test(words[0]) &&
    words.length > 1 &&
    !/(?:aircraft|staff|crew|sheep|fish|cattle|personnel|deer)$/.test(last)
    ? words.slice(0, 1)
    : words
}

/** `digital and physical sales`, `Opel and Fiat vehicles`: more of the phrase comes after the conjunction. */
const joinsOn = (words: readonly string[], at: number): boolean =>
  words[at].toLowerCase() === 'and' &&
  at + 2 < words.length &&
  (/(?:al|ic|ive|ous|ary|an|ern|ish|ble)$/.test(words[at - 1]) ||
    (/^[A-Z]/.test(words[at - 1]) && /^[A-Z]/.test(words[at + 1])))

const isCompared = (word: string): boolean => /(?:er|est|worse|worst)$/.test(word)
