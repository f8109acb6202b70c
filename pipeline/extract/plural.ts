import type { Sentence } from './draft.ts'
import { ADVERB, PAST, wordSet } from './lexicon.ts'
import { nounPhraseAfter } from './nounPhrase.ts'
import { isVerb } from './wordClass.ts'

/** A noun phrase whose head has no plural ending and is no plural of its own; verbs and unknown heads are none. */
export function isSingularPhrase(s: Sentence, i: number): boolean {
  const { t } = s
  const phrase = nounPhraseAfter(s, i)
  if (!phrase || isVerb(s, i)) return false
  const end = t.units[t.end[phrase.last] - 1]
  return end !== 0x73 && !COLLECTIVE.has(t.lex[phrase.last]) && (t.role[phrase.last] & (PAST | ADVERB)) === 0
}
const COLLECTIVE = wordSet(
  'people men women children police staff crew aircraft troops personnel cattle sheep fish deer poultry dead injured wounded missing more fewer less others million billion data media lakh crore thousand hundred percent pct',
)
