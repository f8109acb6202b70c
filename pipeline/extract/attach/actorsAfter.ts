import { CHAR } from '../chars.ts'
import type { Sentence } from '../draft.ts'
import { DETERMINER, wordSet } from '../lexicon.ts'
import { isMark, WORD } from '../tokens.ts'
import { isNominal, isVerb } from '../wordClass.ts'
import { isNameWord, isThing, type Names, runEnd } from './actorsNames.ts'
import {
  type Actor,
  AND,
  countryActor,
  INSTITUTIONS,
  institution,
  isPeople,
  nameActor,
  POSSESSIVE_S,
  REFERRING,
} from './actorsPhrase.ts'

/** The actor named by the noun phrase that starts at token `i`, as the object of a preposition or a verb; null where it is none or one of several. */
export function actorAfter(s: Sentence, names: Names, i: number): Actor | null {
  const { t } = s
  let at = i
  while (at < s.last && (t.role[at] & DETERMINER) !== 0) at++
  if (at >= s.last) return null
  const country = names.countries.at.get(i) ?? names.countries.at.get(at)
  if (country && runEnd(s, country.first) <= country.last && t.lex[country.last + 1] !== POSSESSIVE_S) {
    if (goesOn(s, country.last)) return null
    // the Estonian state
    if (country.form === 'demonym') return bodyAfter(s, names, at)
    return countryActor(s, names, country.first, country.last)
  }
  return bodyAfter(s, names, at)
}

/** `to Niger, Mali and Chad`: several receive. */
function goesOn(s: Sentence, last: number): boolean {
  const { t } = s
  const next = last + 1
  if (next + 1 >= s.last) return false
  const joined = t.lex[next] === AND || isMark(t, next, CHAR.comma)
  return joined && isNameWord(t, next + 1) && !(isMark(t, next, CHAR.comma) && !isListed(s, next + 1))
}

/** After a comma a name goes on with a list where another comma or `and` with a name follows it. */
function isListed(s: Sentence, i: number): boolean {
  const end = runEnd(s, i)
  return (s.t.lex[end + 1] === AND || isMark(s.t, end + 1, CHAR.comma)) && isNameWord(s.t, end + 2)
}

function bodyAfter(s: Sentence, names: Names, at: number): Actor | null {
  const { t } = s
  const people = names.countries.at.get(at)
  let end = people?.form === 'demonym' && !isNameWord(t, people.last + 1) ? people.last + 1 : at
  // past small words to the name: the Spanish club Real Arenal, the Polar-2 research programme
  while (end < s.last && t.kind[end] === WORD && isNominal(t, end) && !isNameWord(t, end) && end < at + 4) end++
  if (end < s.last && isNameWord(t, end)) {
    const last = runEnd(s, end)
    const run = { first: end, last }
    if (t.lex[last + 1] === POSSESSIVE_S || isThing(t, names, run) || goesOn(s, last)) return null
    let tail = last
    while (
      tail + 1 < s.last &&
      t.kind[tail + 1] === WORD &&
      isNominal(t, tail + 1) &&
      !isNameWord(t, tail + 1) &&
      !isVerb(s, tail + 1) &&
      tail < last + 3
    )
      tail++
    if (tail > last) return isNoun(s, tail) ? { ...institution(s, end, tail) } : null
    return nameActor(s, names, end, last)
  }
  const noun = end - 1
  return noun >= at && (INSTITUTIONS.has(t.lex[noun]) || isPeople(t, noun)) ? institution(s, at, noun) : null
}

const BODIES = wordSet(
  'programme program initiative project team club group company firm bank fund party army police port city',
)
const isNoun = (s: Sentence, i: number): boolean =>
  INSTITUTIONS.has(s.t.lex[i]) || REFERRING.has(s.t.lex[i]) || BODIES.has(s.t.lex[i])
