import * as words from '../../knowledge/en/modality.ts'
import { internWord, lemmaOf, roleOf, spellingOf } from '../lexicon.ts'
import { wordSet } from './sourceCues.ts'

/** What a verb says about the figure in its clause, as bits. */
export const PROJECTS = 1
export const PROJECTS_INFINITIVE = 2
export const ESTIMATES = 4
export const DENIES = 8
export const REJECTS = 16
export const PUTS_AT = 32
export const SEES = 64
export const WEIGHS = 128

const bitsOf = new Map<number, number>()
const give = (list: string, bits: number): void => {
  for (const word of list.split(/[|\s]+/)) {
    const lemma = internWord(word)
    bitsOf.set(lemma, (bitsOf.get(lemma) ?? 0) | bits)
  }
}
give(words.PROJECTING, PROJECTS)
give(words.PROJECTING_INFINITIVE, PROJECTS_INFINITIVE)
give(words.ESTIMATING, ESTIMATES)
give(words.DENYING, DENIES)
give(words.REJECTING, REJECTS)
give(words.PUTTING, PUTS_AT)
give(words.SEEING, SEES)
give(words.WEIGHING, WEIGHS)

const verbs = new Uint8Array(roleOf.length)
for (let id = 1; spellingOf(id) !== undefined; id++) verbs[id] = bitsOf.get(lemmaOf(id)) ?? 0
/** Bits of each word of the lexicon; 0 for all others. */
export const moodOf: Uint8Array = verbs

export const possibleModals = wordSet(words.POSSIBLE_MODALS)
export const projectedModals = wordSet(words.PROJECTED_MODALS)
export const projectingWords = wordSet(words.PROJECTING_WORDS)
export const possibleWords = wordSet(words.POSSIBLE_WORDS)
export const possibleAdverbs = wordSet(words.POSSIBLE_ADVERBS)
export const estimatedTo = wordSet(words.ESTIMATED_TO)
export const estimateNouns = wordSet(words.ESTIMATE_NOUNS)
export const projectedNouns = wordSet(words.PROJECTED_NOUNS)
export const claims = wordSet(words.CLAIMS)
export const compared = wordSet(words.COMPARED)
export const comparedFrom = wordSet(words.COMPARED_FROM)
