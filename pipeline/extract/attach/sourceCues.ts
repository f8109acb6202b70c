import * as speech from '../../knowledge/en/speech.ts'
import { internWord, lemmaOf, roleOf, spellingOf } from '../lexicon.ts'
import { compilePhrases } from '../phrases.ts'
import { sharedWordSet, type WordSet } from '../wordSet.ts'

/** What a verb of speech may attribute, as bits. */
export const TAKES_THING = 1
export const TAKES_DEED = 2
export const TAKES_CLAUSE = 4
export const TAKES_QUOTE = 8
export const SHOWS = 16
export const PUTS = 32
export const SPEAKS_OF = 64
const GERUND_BIT = 128

/** What kind of source a noun names, as bits. */
export const PERSON = 1
export const OFFICIAL = 2
export const ORGANISATION = 4
export const DOCUMENT = 8
export const OUTLET = 16
export const PLURAL = 32

const idsOf = (list: string): number[] =>
  list
    .split(/[|\s]+/)
    .filter(word => word !== '')
    .map(internWord)

export const wordSet = (list: string): WordSet => sharedWordSet(idsOf(list))

const bitsOf = new Map<number, number>()
const giveBits = (list: string, bits: number): void => {
  for (const lemma of idsOf(list)) bitsOf.set(lemma, (bitsOf.get(lemma) ?? 0) | bits)
}
giveBits(speech.SAYING, TAKES_THING | TAKES_CLAUSE | TAKES_QUOTE)
giveBits(speech.REPORTING_DEEDS, TAKES_DEED | TAKES_CLAUSE | TAKES_QUOTE)
giveBits(speech.ASSERTING, TAKES_CLAUSE | TAKES_QUOTE)
giveBits(speech.QUOTING, TAKES_QUOTE)
giveBits(speech.SHOWING, SHOWS)
giveBits(speech.PUTTING, PUTS)
giveBits(speech.SPEAKING_OF, SPEAKS_OF)

const verbs = new Uint8Array(roleOf.length)
for (let id = 1; spellingOf(id) !== undefined; id++) {
  const bits = bitsOf.get(lemmaOf(id)) ?? 0
  if (bits !== 0) verbs[id] = bits | (spellingOf(id).endsWith('ing') ? GERUND_BIT : 0)
}
/** Bits of each word of the lexicon as a verb of speech; 0 for all others. */
export const verbBits: Uint8Array = verbs
export const isGerund = (lex: number): boolean => (verbs[lex] & GERUND_BIT) !== 0

const nouns = new Uint8Array(roleOf.length)
const IRREGULAR: Readonly<Record<string, string>> = {
  man: 'men',
  woman: 'women',
  analysis: 'analyses',
  person: 'people',
  census: 'censuses',
  index: 'indices',
}
function pluralOf(noun: string): string {
  if (noun in IRREGULAR) return IRREGULAR[noun]
  if (noun.endsWith('man') && noun.length > 4) return `${noun.slice(0, -3)}men`
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`
  return /(?:s|x|ch|sh)$/.test(noun) ? `${noun}es` : `${noun}s`
}
const giveNouns = (list: string, bits: number): void => {
  for (const noun of list.split(/\s+/)) {
    if (noun === '') continue
    nouns[internWord(noun)] |= bits
    nouns[internWord(pluralOf(noun))] |= bits | PLURAL
  }
}
giveNouns(speech.PEOPLE, PERSON)
giveNouns(speech.OFFICIALS, OFFICIAL)
giveNouns(speech.ORGANISATIONS, ORGANISATION)
giveNouns(speech.DOCUMENTS, DOCUMENT)
giveNouns(speech.MEDIA, OUTLET)
for (const word of ['people', 'police', 'staff', 'data']) nouns[internWord(word)] |= PLURAL
/** Bits of each word of the lexicon as a noun for a source; 0 for all others. */
export const nounBits: Uint8Array = nouns

/** Names of outlets, matched word by word. */
export const outletNames = compilePhrases(
  speech.OUTLETS.split('|').map(name => [name.trim().replace(/^the /i, ''), 1] as const),
)
export const outletEndings = wordSet(speech.OUTLET_ENDINGS)
export const outletBeginnings = wordSet(speech.OUTLET_BEGINNINGS)
export const bodyEndings = wordSet(speech.BODY_ENDINGS)
export const companyEndings = wordSet(speech.COMPANY_ENDINGS)
export const courtesy = wordSet(speech.COURTESY)
export const shortTitles = wordSet(speech.SHORT_TITLES)
export const nameLinks = wordSet(speech.NAME_LINKS)
export const goingOn = wordSet(speech.GOING_ON)
export const statements = wordSet(speech.STATEMENTS)
export const cited = wordSet(speech.CITED)
export const citing = wordSet(speech.CITING)
