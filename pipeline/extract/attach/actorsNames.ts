import * as words from '../../knowledge/en/actorWords.ts'
import { CHAR } from '../chars.ts'
import { isClauseMark } from '../clause.ts'
import type { Sentence } from '../draft.ts'
import {
  ADVERB,
  AUXILIARY,
  CONJUNCTION,
  DETERMINER,
  internWord,
  isSimplePast,
  lemmaOf,
  MODAL,
  MONTH,
  NUMBER_WORD,
  PAST,
  POSSESSIVE,
  PREPOSITION,
  PRONOUN,
  REPORT,
  roleOf,
  SUBORDINATOR,
  TITLE,
  WEEKDAY,
  wordSet,
} from '../lexicon.ts'
import type { Countries } from '../places.ts'
import { ALL_CAPS, CAPITAL, DIGITS, isCapital, isGlued, isMark, MARK, type Tokens, WORD, wordAt } from '../tokens.ts'
import { DESCRIBING_FIRMS, RIVALS } from './names.ts'
import type { ReadArticle } from './proposal.ts'

const INSTITUTIONS = wordSet(words.INSTITUTIONS)
const REFERRING = wordSet(words.REFERRING)
const EVENTS = wordSet(words.EVENTS)
const PARTICLES = wordSet(words.NAME_PARTICLES)
const DEEDS = wordSet(words.DEEDS)
const COMMON = wordSet(`${words.PEOPLE} ${words.TRANSFERS} ${words.BUSINESS_MEASURES}`)
const INSERTED = wordSet('based who')
const INSERTING = wordSet('which a an the')
const GROUPINGS = wordSet(words.GROUPINGS)
const PLAYERS = wordSet(words.PLAYERS)
const HIS_HER = wordSet('his her')
const PERSONS = wordSet(words.PERSONS)
const BARE = new Set(words.BARE_NOUNS.split(' '))
const COMMON_ENDINGS = words.COMMON_ENDINGS.split(' ')
const BE = wordSet('is are was were be been am')
const HAS = wordSet('has is was')
const SMALL_S = 0x73
/** Titles that open the names of firms too: `General Motors`. */
const NAME_TITLES = wordSet('general major head chair prince king queen captain judge lord')
const OF = internWord('of')
const AND = internWord('and')
const FOR_AT = wordSet('for at')
const SELL = internWord('sell')
const EXECUTIVE = internWord('executive')
/** Words of an office between `Chief` and the name. */
const OFFICES = wordSet('executive financial operating technology')
const PRODUCER = internWord('producer')
/** Where a producer is a person; one of cobalt is a company. */
const STAGE = wordSet('film movie television tv music record theatre executive hollywood')
const THE = internWord('the')
const WHO = internWord('who')
const RELATIVE = wordSet('which who')
const POSSESSIVE_S = internWord("'s")
const NO_NAME =
  DETERMINER | POSSESSIVE | PRONOUN | PREPOSITION | CONJUNCTION | SUBORDINATOR | AUXILIARY | MODAL | WEEKDAY | ADVERB

/** What an article's names are called: short forms with their first full name, and the words that stand with a capital inside a sentence. */
export type Names = {
  countries: Countries
  /** Country mentions by their last token. */
  countryEnds: ReadonlyMap<number, number>
  /** Capitalised words that a sentence does not begin with. */
  inner: ReadonlySet<string>
  /** First or last word of a longer name → the name; an empty string where several names share it. */
  full: ReadonlyMap<string, string>
  /** Index of the first sentence of the body, which a dateline may open. */
  opening: number
  /** Full names of people. */
  persons: ReadonlySet<string>
  /** Short names of storms, rivers and the like. */
  things: ReadonlySet<string>
}

/** Tokens of a name, both included. */
export type NameRun = { first: number; last: number }

/** A word that may stand in a name: capital letter, no function word, no weekday. */
export function isNameWord(t: Tokens, i: number): boolean {
  // Doctors Without Borders
  const isName = (t.role[i] & NO_NAME) === 0 || t.lex[i] === WITHOUT
  return t.kind[i] === WORD && (t.flags[i] & CAPITAL) !== 0 && isName
}
const WITHOUT = internWord('without')

/** Goes through an article once for the names that later mentions shorten. */
export function namesOf(article: ReadArticle, countries: Countries): Names {
  const { t } = article
  const countryEnds = new Map(countries.mentions.map(mention => [mention.last, mention.first]))
  const inner = new Set<string>()
  const full = new Map<string, string>()
  const things = new Set<string>()
  const persons = new Set<string>()
  for (const s of article.sentences) {
    if (s.part === 'boilerplate') continue
    let free = s.first
    for (let k = t.sentenceCapital[s.index]; k < t.capitalCount && t.capitals[k] < s.last; k++) {
      const i = t.capitals[k]
      if (i < free || !isNameWord(t, i) || isDateBefore(s, i)) continue
      const last = runEnd(s, i)
      // headlines may write every word with a capital
      const opens = i === s.first || isOpening(t, i - 1) || s.part === 'title' || s.part === 'heading'
      for (let at = opens ? i + 1 : i; at <= last; at++)
        if ((s.part === 'body' || isSentenceCase(s)) && isNameWord(t, at)) inner.add(wordAt(t, at))
      if (opens && last === i && s.part === 'body' && actsAlone(t, i)) inner.add(wordAt(t, i))
      if (last > i && !countries.at.has(i) && s.part !== 'title' && s.part !== 'heading') {
        const personal = isPersonal(s, i, last)
        if (personal) persons.add(t.text.slice(t.start[i], t.end[last]))
        remember(t, personal, i, last, full, things)
      }
      free = last + 1
    }
  }
  const opening = article.sentences.find(s => s.part === 'body')?.index ?? -1
  return { countries, countryEnds, inner, full, opening, things, persons }
}

/** A headline that writes as a sentence does: `Chipmaker Novaris to axe one in eight jobs`. */
function isSentenceCase({ t, first, last }: Sentence): boolean {
  let [small, capital] = [0, 0]
  for (let i = first + 1; i < last; i++)
    if (t.kind[i] === WORD && t.end[i] - t.start[i] > 3) {
      if (isCapital(t, i)) capital++
      else small++
    }
  return small >= 2 && small >= capital
}

/** `Toyota sold`, `Airbus says`: a word that opens a sentence is a name where its verb is one that only people and firms do. */
function actsAlone(t: Tokens, i: number): boolean {
  const lex = t.lex[i]
  if (roleOf[lex] !== 0 || COMMON.has(lex) || INSTITUTIONS.has(lex) || REFERRING.has(lex) || EVENTS.has(lex))
    return false
  const word = wordAt(t, i)
  // Ryanair, based in Dublin; Ruiz, who won
  if (isMark(t, i + 1, CHAR.comma) && INSERTED.has(t.lex[i + 2])) return !word.endsWith('s')
  const start = isMark(t, i + 1, CHAR.comma) ? afterInsertion(t, i + 2) : i + 1
  if (t.kind[start] !== WORD) return false
  let at = start
  const auxiliary = (t.role[at] & (AUXILIARY | MODAL)) !== 0
  while (at < start + 3 && (t.role[at] & (AUXILIARY | MODAL | ADVERB)) !== 0) at++
  const lemma = lemmaOf(t.lex[at])
  if (BE.has(t.lex[at - 1]) || (!DEEDS.has(lemma) && (roleOf[lemma] & REPORT) === 0)) return false
  if (isSoldFor(t, at)) return false
  const singular = auxiliary ? HAS.has(t.lex[start]) : t.text.charCodeAt(t.end[at] - 1) === SMALL_S
  if (!auxiliary && !singular && (t.role[at] & PAST) === 0) return false
  if (BARE.has(word.toLowerCase()) || (word.endsWith('s') && !singular)) return false
  return !COMMON_ENDINGS.some(ending => word.endsWith(ending))
}

/** `the house sold for $40`: said of the thing. */
export const isSoldFor = (t: Tokens, verb: number): boolean =>
  FOR_AT.has(t.lex[verb + 1]) && lemmaOf(t.lex[verb]) === SELL

/** `Daehwa, which makes jets, sold 40`: the token after the second comma; 0 where no second one closes what the first opens. */
function afterInsertion(t: Tokens, from: number): number {
  if (!INSERTING.has(t.lex[from])) return 0
  for (let at = from + 1; at < from + 20 && at < t.count; at++) {
    if (isMark(t, at, CHAR.comma)) return at + 1
    if (isMark(t, at, CHAR.period) || isClauseMark(t, at)) return 0
  }
  return 0
}

/** A dash, a colon or a quotation mark: the word after it has the capital of a sentence's start. */
const isOpening = (t: Tokens, i: number): boolean =>
  t.kind[i] === MARK && (isClauseMark(t, i) || isMark(t, i, CHAR.period))

function remember(
  t: Tokens,
  isPerson: boolean,
  first: number,
  last: number,
  full: Map<string, string>,
  things: Set<string>,
): void {
  for (let i = first; i <= last; i++) if (EVENTS.has(t.lex[i])) things.add(wordAt(t, last))
  if (things.has(wordAt(t, last)) || last - first > 5) return
  let from = first
  while (from < last && describes(t, from, first)) from++
  if (from >= last) return
  const name = t.text.slice(t.start[from], t.end[last])
  // a company goes by its first word, a person by the last
  const short = isPerson ? [lastPart(t, from, last)] : [wordAt(t, from)]
  // of two words either may stand for the whole, a maker's noun aside
  const tail = lastPart(t, from, last)
  const two = t.start[from + 1] + tail.length === t.end[last]
  if (!isPerson && two && !isBodyNoun(t, last) && (t.flags[last] & ALL_CAPS) === 0) short.push(tail)
  for (const word of short) {
    const known = full.get(word)
    if (known === undefined) full.set(word, name)
    else if (known !== name && !known.includes(name) && !name.includes(known)) full.set(word, '')
  }
}

/** A title or a speech verb beside the name, an age or `who` after it. */
function isPersonal(s: Sentence, first: number, last: number): boolean {
  const { t } = s
  // Dr. Ana Ruiz; its chief executive, Ana Ruiz
  const apart = isMark(t, first - 1, CHAR.period) || isMark(t, first - 1, CHAR.comma)
  const before = first > s.first ? (apart ? first - 2 : first - 1) : -1
  const title =
    before >= s.first &&
    ((t.role[before] & TITLE) !== 0 ||
      // her rival Ana Ruiz; but its rival may be a firm
      (PERSONS.has(t.lex[before]) && (!RIVALS.has(t.lex[before]) || HIS_HER.has(t.lex[before - 1]))) ||
      PLAYERS.has(t.lex[before]) ||
      (t.lex[before] === PRODUCER && STAGE.has(t.lex[before - 1])) ||
      t.lex[before] === EXECUTIVE)
  const spoke = (t.role[first - 1] & REPORT) !== 0 && first > s.first
  const comma = isMark(t, last + 1, CHAR.comma)
  const aged = comma && t.kind[last + 2] === DIGITS && isMark(t, last + 3, CHAR.comma)
  const who = t.lex[last + 1] === WHO || (comma && t.lex[last + 2] === WHO)
  return title || spoke || aged || who || (t.role[first] & TITLE) !== 0
}

/** The last word of a name, with what a hyphen joins to it: `Belmonte-Rey`. */
function lastPart(t: Tokens, first: number, last: number): string {
  let at = last
  while (at - 2 > first && isMark(t, at - 1, CHAR.hyphen) && isGlued(t, at - 1)) at -= 2
  return t.text.slice(t.start[at], t.end[last])
}

/** `Developer Brook & Sons`: a common noun with the capital of the sentence's start. */
const isDescriptor = (t: Tokens, i: number): boolean =>
  (DESCRIBING_FIRMS.has(t.lex[i]) || (t.role[i] & TITLE) !== 0) && (t.flags[i] & ALL_CAPS) === 0

/** Last token of the name that starts at token `i`. */
export function runEnd(s: Sentence, i: number): number {
  const { t } = s
  let last = i
  for (let at = i + 1; at < s.last; at++) {
    // Norrvind Energi AS
    if (isNameWord(t, at) || isShouted(s, at)) last = at
    else if (isMark(t, at, CHAR.hyphen) || isMark(t, at, CHAR.nonBreakingHyphen)) {
      if (!isGlued(t, at) || at + 1 >= s.last || !isGlued(t, at + 1)) break
      // Kim Il-su: the second half of a given name is small
      if (t.kind[at + 1] === WORD && !isNameWord(t, at + 1) && isNameWord(t, at - 1)) last = ++at
    } else if (isMark(t, at, CHAR.ampersand)) {
      if (at + 1 >= s.last || !isNameWord(t, at + 1)) break
    } else if (t.kind[at] === DIGITS && isGlued(t, at)) last = at
    else if (
      isJoin(t, at) &&
      at + 1 < s.last &&
      (isNameWord(t, at + 1) || (t.lex[at + 1] === THE && isNameWord(t, at + 2)))
    ) {
      if (t.lex[at] === OF && !isBodyNoun(t, last)) break
    } else if (at === last + 1 && endsOwnName(t, at)) {
      last = at
      break
    } else if (t.lex[at] === THE && t.lex[at - 1] === OF) {
      // Bank of the South
    } else if (
      t.kind[at] === WORD &&
      t.lex[at] !== POSSESSIVE_S &&
      t.end[at] - t.start[at] <= 2 &&
      isGlued(t, at) &&
      last === at - 1
    )
      last = at
    else break
  }
  return last
}

/** `Ridley's bought`, `Ridley's, which reported`: a firm whose name has an ending of possession, where nothing stands that it could own. */
export const endsOwnName = (t: Tokens, i: number): boolean =>
  t.lex[i] === POSSESSIVE_S &&
  ((isMark(t, i + 1, CHAR.comma) && RELATIVE.has(t.lex[i + 2])) ||
    (t.role[i + 1] & (AUXILIARY | MODAL | CONJUNCTION)) !== 0 ||
    isSimplePast[t.lex[i + 1]] === 1 ||
    ((t.role[i + 1] & PAST) !== 0 && (t.role[i + 2] & (DETERMINER | POSSESSIVE | PREPOSITION)) !== 0))

/** The second half of a name such as `Il-su`: small, and joined by a hyphen to a word with a capital. */
export const isNameTail = (t: Tokens, i: number): boolean =>
  i > 1 && isGlued(t, i) && isMark(t, i - 1, CHAR.hyphen) && isGlued(t, i - 1) && isNameWord(t, i - 2)

/** `In March Boeing sold`: the month is no part of the name. */
const isDateBefore = ({ t, first }: Sentence, i: number): boolean =>
  (t.role[i] & MONTH) !== 0 && i > first && (t.role[i - 1] & PREPOSITION) !== 0

/** First token of the name that ends with token `i`. */
export function runStart(s: Sentence, i: number): number {
  const { t } = s
  let first = i
  for (let at = i - 1; at >= s.first; at--) {
    if (isDateBefore(s, at)) break
    if (isNameWord(t, at) || (isShouted(s, at) && at > s.first)) first = at
    else if (isMark(t, at, CHAR.hyphen) && isGlued(t, at) && isGlued(t, at + 1)) {
      if (t.kind[at - 1] !== WORD && t.kind[at - 1] !== DIGITS) break
      first = at - 1
      at--
    } else if (isMark(t, at, CHAR.ampersand)) {
      if (at - 1 < s.first || !isNameWord(t, at - 1)) break
    } else if (t.kind[at] === DIGITS && isGlued(t, at + 1)) {
      // 3M
    } else if (isJoin(t, at) && at - 1 >= s.first && isNameWord(t, at - 1)) {
      if (t.lex[at] === OF && !isBodyNoun(t, at - 1)) break
    } else break
  }
  return joinsPlaces(s, first, i) ? runStart(s, first - 2) : first
}

/** `Wexbury and District NHS Trust`, `Avon and Somerset Police`: one body of two places, whose name starts before the `and`. */
export const joinsPlaces = ({ t, first: opening }: Sentence, first: number, last: number): boolean =>
  first < last &&
  first - 2 >= opening &&
  LOCAL_BODIES.has(t.lex[last]) &&
  t.lex[first - 1] === AND &&
  isNameWord(t, first - 2) &&
  !LOCAL_BODIES.has(t.lex[first - 2])
const LOCAL_BODIES = wordSet('trust council police constabulary hospital hospitals authority board')

/** A word in full capitals inside a name, whatever it means otherwise: `AS`, `IN`. */
export const isShouted = (s: Sentence, i: number): boolean =>
  s.part !== 'title' && s.t.kind[i] === WORD && (s.t.flags[i] & ALL_CAPS) !== 0

const isJoin = (t: Tokens, i: number): boolean =>
  t.lex[i] === OF || (t.lex[i] !== 0 && PARTICLES.has(t.lex[i]) && (t.flags[i] & CAPITAL) === 0 && t.lex[i] !== AND)

/** `Ministry`, `University`: a name may go on with `of`. */
const isBodyNoun = (t: Tokens, i: number): boolean => INSTITUTIONS.has(t.lex[i]) || REFERRING.has(t.lex[i])

/** `the Astrakhan Pact, a group of exporters`: an agreement that acts. */
function isGrouping(t: Tokens, last: number): boolean {
  if (!isMark(t, last + 1, CHAR.comma) || (t.role[last + 2] & DETERMINER) === 0) return false
  return GROUPINGS.has(t.lex[last + 3]) || GROUPINGS.has(t.lex[last + 4])
}

/** True for the name of a storm, a law, an index or a month: it does nothing of its own will. */
export function isThing(t: Tokens, names: Names, run: NameRun): boolean {
  if (isGrouping(t, run.last)) return false
  for (let i = run.first; i <= run.last; i++) if (EVENTS.has(t.lex[i]) || (t.role[i] & MONTH) !== 0) return true
  return run.first === run.last && names.things.has(wordAt(t, run.first))
}

/** A single word at the start of a sentence is a name only where the article shows it with a capital elsewhere. */
export function isSureName(s: Sentence, names: Names, run: NameRun): boolean {
  const { t } = s
  const opens = run.first === s.first || (run.first === s.first + 1 && t.kind[s.first] !== WORD)
  if (!opens || run.last > run.first) return true
  if ((t.role[run.first] & NUMBER_WORD) !== 0) return false
  if ((t.flags[run.first] & ALL_CAPS) !== 0 && s.part === 'body') return true
  return names.inner.has(wordAt(t, run.first)) || names.full.has(wordAt(t, run.first))
}

/** `Striker Ana Ruiz`, `Finance Minister Ana Ruiz`: behind the first word only a title describes. */
const describes = (t: Tokens, i: number, first: number): boolean =>
  PLAYERS.has(t.lex[i]) ||
  RIVALS.has(t.lex[i]) ||
  (i === first ? isDescriptor(t, i) : (t.role[i] & TITLE) !== 0 || OFFICES.has(t.lex[i]))

/** The name's words, its first full form where the article gives one, without a describing noun before it. */
export function nameText(t: Tokens, names: Names, run: NameRun): string {
  let { first } = run
  for (let i = run.first; i < run.last; i++)
    if (describes(t, i, run.first) && isNameWord(t, i + 1) && !(NAME_TITLES.has(t.lex[i]) && i + 1 === run.last))
      first = i + 1
    else if (i > run.first + 1) break
  const text = t.text.slice(t.start[first], t.end[run.last])
  return names.full.get(text) || text
}
