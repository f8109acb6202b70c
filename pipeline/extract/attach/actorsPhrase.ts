import * as words from '../../knowledge/en/actorWords.ts'
import { PERSONS } from '../../knowledge/en/people.ts'
import { CHAR } from '../chars.ts'
import { isClauseMark } from '../clause.ts'
import type { Sentence } from '../draft.ts'
import {
  ADVERB,
  CARDINAL,
  CONJUNCTION,
  DETERMINER,
  internWord,
  MONTH,
  NEGATION,
  NUMBER_WORD,
  PERIOD,
  PREPOSITION,
  SCALE,
  TEMPORAL,
  TENS,
  TITLE,
  WEEKDAY,
  wordSet,
} from '../lexicon.ts'
import { DIGITS, isCapital, isGlued, isJoiner, isMark, type Tokens, WORD } from '../tokens.ts'
import { isNominal, isVerb } from '../wordClass.ts'
import {
  endsOwnName,
  isNameTail,
  isNameWord,
  isShouted,
  isSureName,
  isThing,
  type NameRun,
  type Names,
  nameText,
  runEnd,
  runStart,
} from './actorsNames.ts'

/** Who acts: the words, where they stand, what sort of actor, and whether they stand outside the figure's clause. */
export type Actor = {
  text: string
  first: number
  last: number
  kind: 'country' | 'body' | 'person' | 'institution' | 'people'
  implied: boolean
}

/** A noun phrase that is no actor itself: what it says about one. */
export type Reference =
  /** `it`, `its`, `they`: the subject before. */
  | { refers: 'pronoun'; at: number }
  /** `the company`, `the Swedish smelter`: a body named before. */
  | { refers: 'body'; at: number; first: number }
  /** `the country`: the one that acted last. */
  | { refers: 'country'; at: number }
  /** `Revenue`, `Shipments`: the company the article is about. */
  | { refers: 'business'; at: number }

export const INSTITUTIONS = wordSet(words.INSTITUTIONS)
export const REFERRING = wordSet(words.REFERRING)
const PEOPLE = wordSet(`${words.PEOPLE} ${words.RELATIVES}`)
const MEASURES = wordSet(words.BUSINESS_MEASURES)
const OWN_MEASURES = wordSet(words.OWN_MEASURES)
const MEASURE_WORDS = wordSet(words.MEASURE_WORDS)
const PUBLIC_MEASURES = wordSet(words.PUBLIC_MEASURES)
const NOT_A_FIRM = wordSet(words.NOT_A_FIRM)
const FOR_OF = wordSet('for of')
const NEARBY = wordSet('neighbouring neighboring nearby rival')
const IT = wordSet('it they he she')
const ITS = wordSet('its their his her')
const HIS_HER = wordSet('his her')
const PLACED = wordSet('in of')
const GOVERNMENT = wordSet('government authorities administration state cabinet parliament junta')
const COUNTRY_NOUNS = wordSet('country nation kingdom republic')
export const POSSESSIVE_S = internWord("'s")
const THE = internWord('the')
export const AND = internWord('and')
const WHO = internWord('who')
const HOUSE = internWord('house')
const CHAMBERS = wordSet('lower upper')
const BANK = internWord('bank')
const CENTRAL = internWord('central')

/** The actor, or the reference to one, that the noun phrase ending with token `end` names; null where it is a thing or unclear. */
export function actorBefore(s: Sentence, names: Names, end: number, from: number): Actor | Reference | null {
  const { t } = s
  if (end < from) return null
  if (IT.has(t.lex[end])) return { refers: 'pronoun', at: end }
  // Russia's will rise: the noun is left out
  const owner = endsOwnName(t, end) ? names.countryEnds.get(end - 1) : undefined
  if (owner !== undefined && owner >= from) return countryActor(s, names, owner, end - 1)
  const country = names.countryEnds.get(end)
  // Transport for London, whose trains: a body that its city names
  const body = country !== undefined && country - 1 > s.first && FOR_OF.has(t.lex[country - 1]) ? country - 2 : -1
  if (
    country !== undefined &&
    body >= s.first &&
    isNameWord(t, body) &&
    names.countries.at.get(country)?.form === 'metonym'
  )
    return nameActor(s, names, runStart(s, body), end)
  if (country !== undefined && country >= from && runStart(s, country) === country)
    return isOneOfMany(s, country, from) ? null : placed(s, names, country, end, from)
  // Neighbouring Senegal has sent: its capital letter is the sentence's
  if (country === s.first + 1 && NEARBY.has(t.lex[s.first])) return countryActor(s, names, country, end)
  if (
    isNameWord(t, end) ||
    isNameTail(t, end) ||
    (end > from && endsOwnName(t, end) && isNameWord(t, end - 1)) ||
    (isShouted(s, end) && end > from && isNameWord(t, end - 1)) ||
    (t.kind[end] === DIGITS && end > from && isNameWord(t, end - 2))
  )
    return nameBefore(s, names, end, from) ?? (end === s.first ? commonBefore(s, names, end, from) : null)
  if (t.kind[end] !== WORD || !isNominal(t, end)) return null
  return commonBefore(s, names, end, from)
}

/** `the Danes have won`: a people acts for its country, but `Danes` may be any of them. */
const isPeopleOf = ({ t }: Sentence, first: number, last: number): boolean =>
  t.lex[first - 1] === THE &&
  t.text.charCodeAt(t.end[last] - 1) === 0x73 &&
  (t.role[last + 1] & (PREPOSITION | CONJUNCTION)) === 0

export function countryActor(s: Sentence, names: Names, first: number, last: number): Actor | null {
  const mention = names.countries.at.get(first)
  if (!mention || (mention.form === 'demonym' && !isPeopleOf(s, first, last))) return null
  return { text: s.t.text.slice(s.t.start[first], s.t.end[last]), first, last, kind: 'country', implied: false }
}

/** A country as the end of a phrase: itself, or the place of what stands before (`the government in Lima`, `farmers in Peru`). */
function placed(s: Sentence, names: Names, first: number, last: number, from: number): Actor | null {
  const { t } = s
  let before = first - 1
  // in the eastern Philippines
  while (before > from && before > first - 4 && isInside(s, before)) before--
  if (before < from || (t.role[before] & PREPOSITION) === 0) return countryActor(s, names, first, last)
  if (PLACED.has(t.lex[before]) && GOVERNMENT.has(t.lex[before - 1])) return countryActor(s, names, first, last)
  return null
}

/** The article and small words between a preposition and its name. */
const isInside = (s: Sentence, i: number): boolean =>
  (s.t.role[i] & DETERMINER) !== 0 ||
  (s.t.kind[i] === WORD && isNominal(s.t, i) && !isNameWord(s.t, i) && (s.t.role[i] & (WEEKDAY | MONTH | PERIOD)) === 0)

/** `Cargill and Olam bought 40`: two names that make up the whole subject. */
function pairOf(s: Sentence, names: Names, second: number, end: number, from: number): Actor | null {
  const { t } = s
  const and = t.lex[second - 1] === THE ? second - 2 : second - 1
  if (and <= from || t.lex[and] !== AND || !isNameWord(t, and - 1)) return null
  // of two countries neither code would say both
  if (names.countryEnds.has(and - 1)) return null
  const run = { first: runStart(s, and - 1), last: and - 1 }
  let before = run.first - 1
  while (before >= from && (t.role[before] & (DETERMINER | ADVERB | CONJUNCTION | TEMPORAL | PERIOD)) !== 0) before--
  if (run.first < from || before >= from || isThing(t, names, run)) return null
  // Farmers and Olam: a known word at the start of a sentence may be no name
  const opens = run.first === s.first && run.first === run.last
  if (opens && t.lex[run.first] !== 0 && !isSureName(s, names, run)) return null
  return {
    text: t.text.slice(t.start[run.first], t.end[end]),
    first: run.first,
    last: end,
    kind: 'people',
    implied: false,
  }
}

const isHyphenated = (s: Sentence, i: number): boolean =>
  isMark(s.t, i, CHAR.hyphen) || (isNameWord(s.t, i) && isMark(s.t, i + 1, CHAR.hyphen))

/** `Norway and Sweden`, `Niger, Mali`: one of several that act together. */
function isOneOfMany(s: Sentence, first: number, from: number): boolean {
  const { t } = s
  let and = first - 1
  while (and > from && and > first - 5 && isInside(s, and)) and--
  if (and < s.first + 1 || t.lex[and] !== AND) return false
  if (isNameWord(t, and - 1)) return and > from
  // X AS, the developer of wind farms, and the operator Y: no verb has come yet
  if (!isMark(t, and - 1, CHAR.comma)) return false
  for (let i = and - 1; i >= s.first && !isClauseMark(t, i); i--) if (isVerb(s, i)) return false
  return true
}

function nameBefore(s: Sentence, names: Names, end: number, from: number): Actor | null {
  const { t } = s
  const run = { first: Math.max(from, runStart(s, end)), last: end }
  // every 1 GW of wind saves $90m
  if (run.first > s.first && s.numbers.has(run.first - 1) && run.first === run.last) return null
  // Eighty-six had received none
  if ((s.numbers.get(run.first)?.last ?? -1) >= end) return null
  if (isThing(t, names, run) || !isSureName(s, names, run)) return null
  if (isOneOfMany(s, run.first, from)) return pairOf(s, names, run.first, end, from)
  if (names.countries.at.get(run.first)?.last === end) return null
  let outer = run.first - 1
  // the takeover by Ohio-based Three Pines
  while (outer > from && outer > run.first - 6 && (isInside(s, outer) || isHyphenated(s, outer))) outer--
  if (outer >= from && (t.role[outer] & PREPOSITION) !== 0) return null
  const before = run.first - 1
  // a Boeing, each Canadair: one of a make
  if (before >= from && t.lex[before] !== THE && (t.role[before] & DETERMINER) !== 0) return null
  return nameActor(s, names, run.first, run.last)
}

/** What stands behind a title in the name of a firm: `General Motors`. */
const FIRM_WORDS = wordSet('motors mills electric dynamics atlantic foods holdings group assembly council hospital')

export function nameActor(s: Sentence, names: Names, first: number, last: number): Actor {
  const { t } = s
  const titled = first > s.first && (t.role[first - 1] & TITLE) !== 0
  const aged = isMark(t, last + 1, CHAR.comma) && t.kind[last + 2] === DIGITS && isMark(t, last + 3, CHAR.comma)
  const who = t.lex[last + 1] === WHO || (isMark(t, last + 1, CHAR.comma) && t.lex[last + 2] === WHO)
  // District Judge Ann Corrie
  let own = (t.role[first] & TITLE) !== 0 && !FIRM_WORDS.has(t.lex[last])
  for (let i = first + 1; i < last; i++) own ||= (t.role[i] & TITLE) !== 0
  const text = nameText(t, names, { first, last })
  const kind = titled || aged || who || own || names.persons.has(text) ? 'person' : 'body'
  return { text, first, last, kind, implied: false }
}

/** A phrase with a common noun at its end: an institution, people, a reference to a body, or a thing that an actor has. */
function commonBefore(s: Sentence, names: Names, end: number, from: number): Actor | Reference | null {
  const { t } = s
  const people = isPeople(t, end)
  const acts = isBody(s, end) || people
  let first = end
  let owner = -1
  let article = -1
  for (let at = end - 1; at >= from; at--) {
    const role = t.role[at]
    if (t.lex[at] === POSSESSIVE_S) {
      owner = at
      break
    }
    if (ITS.has(t.lex[at])) {
      // her government: of a person, the body is meant
      if (people || (acts && HIS_HER.has(t.lex[at]))) break
      return { refers: 'pronoun', at }
    }
    if ((role & DETERMINER) !== 0) {
      // members of the bloc: the bloc is not the head
      if (at > from && (t.role[at - 1] & PREPOSITION) !== 0) return null
      if ((role & NEGATION) !== 0) return null
      article = at
      break
    }
    if (acts && isCounted(s, at)) {
      // three rescuers killed, 27 hurt
      if (s.part !== 'body') return null
      break
    }
    if (
      (t.kind[at] === WORD && isNominal(t, at)) ||
      isJoiner(t, at) ||
      (t.kind[at] === DIGITS && isMark(t, at + 1, CHAR.hyphen))
    )
      first = at
    else if (isGlued(t, at) && t.kind[at] === DIGITS && at > from) first = at
    else if (isNumbered(s, at)) {
      // three rescuers killed, 27 hurt
      if (s.part !== 'body') return null
      break
    } else if ((role & (PREPOSITION | CONJUNCTION)) !== 0 && at > from) return null
    else break
  }
  if (acts) {
    if (owner >= 0) return institution(s, Math.max(from, runStart(s, owner - 1)), end)
    return institution(s, first, end)
  }
  // Britain's biggest supermarket: a firm, not the country
  const ofCountry = owner >= 0 && REFERRING.has(t.lex[end]) && names.countryEnds.has(owner - 1)
  if (ofCountry) return { refers: 'body', at: end, first }
  if (owner >= 0) return ownerAt(s, names, owner, from)
  const definite = article >= 0 && t.lex[article] === THE
  if (definite && first === end && COUNTRY_NOUNS.has(t.lex[end])) return { refers: 'country', at: end }
  if (REFERRING.has(t.lex[end])) {
    // the Conservative group is called so; the Swedish smelter has a name of its own
    if (definite && first < end && isNameWord(t, end - 1) && names.countries.at.get(end - 1)?.form !== 'demonym')
      return { ...institution(s, runStart(s, end - 1), end), kind: 'body' }
    if (definite) return { refers: 'body', at: end, first }
    // a Spanish airline
    return article < 0 || NOT_A_FIRM.has(t.lex[end]) ? null : { ...institution(s, first, end), kind: 'body' }
  }
  return MEASURES.has(t.lex[end]) ? measured(s, names, end, first, article) : null
}

/** A measure of a business: of the one named in front of it (`Brook Power revenue`), else of the one in question. */
function measured(s: Sentence, names: Names, end: number, first: number, article: number): Actor | Reference | null {
  const { t } = s
  const own = OWN_MEASURES.has(t.lex[end])
  if (article >= 0 && (!own || t.lex[article] !== THE)) return null
  if (first === end) return { refers: 'business', at: end }
  if (isNameWord(t, first)) {
    const run = { first, last: Math.min(runEnd(s, first), end - 1) }
    const known = run.last > run.first ? !MEASURE_WORDS.has(t.lex[first]) : isSureName(s, names, run)
    if (known && !names.countries.at.has(first) && !isThing(t, names, run))
      return nameActor(s, names, run.first, trimmed(s, run))
  }
  for (let i = first; i < end; i++) {
    if (t.kind[i] !== WORD || MEASURE_WORDS.has(t.lex[i])) continue
    if (!own || PUBLIC_MEASURES.has(t.lex[i]) || isNameWord(t, i + 1)) return null
  }
  return { refers: 'business', at: end }
}

/** `Brook Power Q2 profit`: what tells the sort of measure is no part of the name. */
function trimmed(s: Sentence, run: NameRun): number {
  let { last } = run
  while (last > run.first && (MEASURE_WORDS.has(s.t.lex[last]) || s.t.kind[last] === DIGITS)) last--
  return last
}

export const isPeople = (t: Tokens, i: number): boolean =>
  PEOPLE.has(t.lex[i]) || ((t.role[i] & TITLE) !== 0 && !isCapital(t, i))

/** The institution or the people that a headline opens with: `Police arrest 40`. */
export function groupAt(s: Sentence, first: number): Actor | null {
  const { t } = s
  let last = first
  while (last + 1 < s.last && last < first + 2 && !isBody(s, last) && !isPeople(t, last)) {
    if (!isNominal(t, last)) return null
    last++
  }
  return isBody(s, last) || isPeople(t, last) ? institution(s, first, last) : null
}

const isCounted = (s: Sentence, i: number): boolean => (s.t.role[i] & (CARDINAL | TENS | SCALE)) !== 0

const isNumbered = (s: Sentence, i: number): boolean => s.t.kind[i] === DIGITS || (s.t.role[i] & NUMBER_WORD) !== 0

const isBody = (s: Sentence, i: number): boolean =>
  INSTITUTIONS.has(s.t.lex[i]) ||
  (s.t.lex[i] === BANK && s.t.lex[i - 1] === CENTRAL) ||
  (s.t.lex[i] === HOUSE && CHAMBERS.has(s.t.lex[i - 1]))

export const PERSON_WORDS = wordSet(
  `${words.PERSONS} ${PERSONS} judge magistrate coroner king queen pope prince princess`,
)

export const institution = (s: Sentence, first: number, last: number): Actor => ({
  text: s.t.text.slice(s.t.start[first], s.t.end[last]),
  first,
  last,
  kind: isPeople(s.t, last) ? 'people' : PERSON_WORDS.has(s.t.lex[last]) ? 'person' : 'institution',
  implied: false,
})

/** The owner before a possessive `'s` at token `mark`. A capital city owns an index or a runway, but does not have its figure. */
export function ownerAt(s: Sentence, names: Names, mark: number, from: number): Actor | Reference | null {
  const { t } = s
  const end = mark - 1
  const country = names.countryEnds.get(end)
  if (country !== undefined && country >= from && runStart(s, country) === country) {
    const mention = names.countries.at.get(country)
    return mention?.form === 'name' ? countryActor(s, names, country, end) : null
  }
  if (!isNameWord(t, end) && INSTITUTIONS.has(t.lex[end]) && (t.role[end - 1] & DETERMINER) !== 0)
    return institution(s, end, end)
  if (!isNameWord(t, end) && !isNameTail(t, end))
    return REFERRING.has(t.lex[end]) ? { refers: 'body', at: end, first: end } : null
  const run = { first: runStart(s, end), last: end }
  if (isThing(t, names, run) || (t.lex[end] !== 0 && !isSureName(s, names, run))) return null
  return nameActor(s, names, run.first, end)
}
