import * as grammar from '../knowledge/en/grammar.ts'
import * as numbers from '../knowledge/en/numbers.ts'
import * as verbs from '../knowledge/en/verbs.ts'
import { lowerOf } from './chars.ts'
import { inflect } from './inflect.ts'
import { sharedWordSet, WORD_CAPACITY, type WordSet } from './wordSet.ts'

/** Roles of a word, as bits: what a rule may take it for. A word may have many. */
export const CARDINAL = 1 << 0
export const TENS = 1 << 1
export const SCALE = 1 << 2
export const FRACTION_WORD = 1 << 3
export const VAGUE = 1 << 4
export const MULTIPLE = 1 << 5
export const ORDINAL = 1 << 6
export const ABBREVIATION = 1 << 7
export const MONTH = 1 << 8
export const WEEKDAY = 1 << 9
export const PERIOD = 1 << 10
export const DETERMINER = 1 << 11
export const POSSESSIVE = 1 << 12
export const PRONOUN = 1 << 13
export const PREPOSITION = 1 << 14
export const CONJUNCTION = 1 << 15
export const SUBORDINATOR = 1 << 16
export const AUXILIARY = 1 << 17
export const MODAL = 1 << 18
/** A past form or participle: a verb wherever a clause may have one. */
export const PAST = 1 << 19
/** A base or -s form. */
export const PRESENT = 1 << 20
export const REPORT = 1 << 21
export const RISE = 1 << 22
export const FALL = 1 << 23
export const NEGATION = 1 << 24
export const ADVERB = 1 << 25
export const TITLE = 1 << 26
export const GIVE = 1 << 27
export const RECEIVE = 1 << 28
export const TEMPORAL = 1 << 29
/** Also a noun: counts as a verb only where the clause has no better one. */
export const NOUN_LIKE = 1 << 30

export const ANY_VERB = PAST | PRESENT | AUXILIARY | MODAL
export const FUNCTION_WORD =
  DETERMINER | POSSESSIVE | PRONOUN | PREPOSITION | CONJUNCTION | SUBORDINATOR | AUXILIARY | MODAL | NEGATION
/** Words at which the number lattice looks. */
export const NUMBER_WORD = CARDINAL | TENS | FRACTION_WORD | VAGUE | MULTIPLE | ORDINAL | SCALE

/** A word is known by two hashes of its small letters, 64 bits in all, so that the scanner compares numbers and no letters. */
export const HASH_SEED = 0x811c9dc5 | 0
export const nextHash = (hash: number, lower: number): number => Math.imul(hash ^ lower, 0x01000193)
export const CHECK_SEED = 0x2545f491
export const nextCheck = (check: number, lower: number): number => Math.imul(check + lower, 0x5bd1e995)

/** The words by their first hash: three numbers side by side, so that one look fetches all. An id of 0 is an empty entry. */
const HASH = 0
const CHECK = 1
const ID = 2
const ENTRY = 4
const entries = new Int32Array(2 * WORD_CAPACITY * ENTRY)
const LAST_ENTRY = entries.length - ENTRY
const spelling: string[] = ['']
/** The lemma's id of an inflected verb; the id itself for other words. */
const lemmas: number[] = [0]
/** Roles by word id. Index 0, the unknown word, has none. */
export const roleOf = new Int32Array(WORD_CAPACITY)

/** Where the entry of a word begins, or the empty one that it would take. */
const entryOf = (hash: number, check: number): number => {
  let at = Math.imul(hash ^ (hash >>> 15), ENTRY) & LAST_ENTRY
  while (entries[at + ID] !== 0 && (entries[at + HASH] !== hash || entries[at + CHECK] !== check))
    at = (at + ENTRY) & LAST_ENTRY
  return at
}

/** Id of the word with these hashes, which the scanner has; 0 when the lexicon does not hold it. */
export const findWord = (hash: number, check: number): number => entries[entryOf(hash, check) + ID]

/** Id of a word that a table of knowledge names; makes a new one where needed. Only for use while modules load. */
export function internWord(word: string): number {
  const folded = word.toLowerCase().replaceAll('’', "'")
  let hash = HASH_SEED
  let check = CHECK_SEED
  for (let i = 0; i < folded.length; i++) {
    const lower = lowerOf[folded.charCodeAt(i)]
    hash = nextHash(hash, lower)
    check = nextCheck(check, lower)
  }
  const at = entryOf(hash, check)
  if (entries[at + ID] === 0) addWord(at, folded, hash, check)
  return entries[at + ID]
}

function addWord(at: number, folded: string, hash: number, check: number): void {
  const id = spelling.length
  if (id >= WORD_CAPACITY) throw new Error('lexicon: too many words; raise WORD_CAPACITY in wordSet.ts')
  entries.set([hash, check, id], at)
  lemmas.push(id)
  spelling.push(folded)
}

/** The ids of space-separated words, for a rule's short closed sets. Only for use while modules load. */
export const wordSet = (list: string): WordSet => sharedWordSet(list.split(/\s+/).map(internWord))

/** Spelling of a word id in lower case. */
export const spellingOf = (id: number): string => spelling[id]
/** Word id of the verb lemma of a word id. */
export const lemmaOf = (id: number): number => lemmas[id]

const give = (words: string, role: number): void => {
  for (const word of words.split(/\s+/)) if (word !== '') roleOf[internWord(word)] |= role
}
const giveKeys = (table: Readonly<Record<string, unknown>>, role: number): void =>
  give(Object.keys(table).join(' '), role)

giveKeys(numbers.CARDINALS, CARDINAL)
giveKeys(numbers.TENS, TENS)
giveKeys(numbers.SCALES, SCALE)
giveKeys(numbers.FRACTIONS, FRACTION_WORD)
// plurals that are read like a fraction's denominator, by their own table
giveKeys(numbers.DECADES, FRACTION_WORD)
giveKeys(numbers.GROUPS, VAGUE)
giveKeys(numbers.VAGUE, VAGUE)
giveKeys(numbers.VAGUE_PERIODS, VAGUE)
giveKeys(numbers.MULTIPLES, MULTIPLE)
giveKeys(numbers.ORDINALS, ORDINAL)
give(grammar.ABBREVIATIONS, ABBREVIATION)
give(grammar.MONTHS, MONTH)
give(grammar.WEEKDAYS, WEEKDAY)
give(grammar.PERIODS, PERIOD)
give(grammar.DETERMINERS, DETERMINER)
give(grammar.POSSESSIVES, POSSESSIVE)
give(grammar.PRONOUNS, PRONOUN)
give(grammar.PREPOSITIONS, PREPOSITION)
give(grammar.CONJUNCTIONS, CONJUNCTION)
give(grammar.SUBORDINATORS, SUBORDINATOR)
give(grammar.AUXILIARIES, AUXILIARY)
give(grammar.MODALS, MODAL)
give(grammar.NEGATIONS, NEGATION)
give(grammar.ADVERBS, ADVERB)
give(grammar.TITLES, TITLE)
give(grammar.TEMPORAL, TEMPORAL)

/** 1 for past forms that are no participle (`took`, `fell`): they never describe a noun. */
export const isSimplePast = new Uint8Array(WORD_CAPACITY)

const nounLike = new Set(verbs.NOUN_LIKE.split(/[|\s]+/))
const giveVerbs = (list: string, role: number): void => {
  for (const entry of list.split('|')) {
    const [lemma = '', past, participle] = entry.trim().split(/\s+/)
    const id = internWord(lemma)
    const forms = inflect(lemma, past, participle)
    const noun = nounLike.has(lemma) ? NOUN_LIKE : 0
    for (const form of forms.present) {
      const word = internWord(form)
      roleOf[word] |= role | PRESENT | noun
      lemmas[word] = id
    }
    for (const form of forms.past) {
      const word = internWord(form)
      // `cut`, `put`, `hit`: the past form is the noun's form too
      roleOf[word] |= role | PAST | (form === lemma ? noun : 0)
      if (word !== id) lemmas[word] = id
    }
    if (participle && past && participle !== past && past !== lemma) isSimplePast[internWord(past)] = 1
    const gerund = internWord(forms.gerund)
    roleOf[gerund] |= role
    lemmas[gerund] = id
  }
}
giveVerbs(verbs.OTHER_VERBS, 0)
giveVerbs(verbs.GIVING, GIVE)
giveVerbs(verbs.RECEIVING, RECEIVE)
giveVerbs(verbs.RISING, RISE)
giveVerbs(verbs.FALLING, FALL)
giveVerbs(verbs.REPORTING, REPORT)
