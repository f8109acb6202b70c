import { CHAR } from './chars.ts'
import type { Sentence } from './draft.ts'
import { endsInEd, endsInIng, endsInLy, endsInS } from './endings.ts'
import {
  AUXILIARY,
  CARDINAL,
  CONJUNCTION,
  DETERMINER,
  FUNCTION_WORD,
  internWord,
  isSimplePast,
  lemmaOf,
  MODAL,
  MONTH,
  NUMBER_WORD,
  PAST,
  PERIOD,
  POSSESSIVE,
  PREPOSITION,
  PRESENT,
  SCALE,
  SUBORDINATOR,
  TEMPORAL,
  TENS,
  VAGUE,
  WEEKDAY,
  wordSet,
} from './lexicon.ts'
import { DIGITS, isCapital, isGlued, isJoiner, isMark, MARK, type Tokens, WORD } from './tokens.ts'
import { isNominal, isVerb } from './wordClass.ts'

const AND = internWord('and')
const POSSESSIVE_S = internWord("'s")

/** Tokens `first` to `last`, both included. */
export type Span = { first: number; last: number }

const OF = internWord('of')
const NUMBER_HEADS = NUMBER_WORD

/**
 * The noun phrase that starts at token `i`, to the end of its core: determiners, adjectives, nouns, names, hyphens and the
 * digits inside names. `and` joins two nouns where the second is followed by no verb. Returns null when none starts there.
 */
export function nounPhraseAfter(s: Sentence, i: number): Span | null {
  const { t } = s
  let at = i
  let last = -1
  while (at < s.last) {
    if (t.kind[at] === WORD) {
      const role = t.role[at]
      const lex = t.lex[at]
      // 50 A350 jets: letters of a model are no article
      const letters = t.kind[at + 1] === DIGITS && isGlued(t, at + 1)
      if (last < 0 && !letters && (role & (DETERMINER | POSSESSIVE)) !== 0 && (role & PREPOSITION) === 0) {
        at++
        continue
      }
      if (lex === POSSESSIVE_S && last >= 0) {
        at++
        continue
      }
      // gas-only options: whatever its second word is, a compound goes on
      if (last >= 0 && last === at - 2 && isInnerHyphen(t, at - 1, s.last) && COMPOUND_ENDS.has(lex)) {
        last = at
        at++
        continue
      }
      // 20 sparsely settled islands
      if (
        last < 0 &&
        isPredicative(t, at) &&
        at + 2 < s.last &&
        t.kind[at + 1] === WORD &&
        endsInEd(t, at + 1) &&
        isNominal(t, at + 2)
      ) {
        at += 2
        continue
      }
      const compound = at + 1 < s.last && isInnerHyphen(t, at + 1, s.last)
      if (last < 0 && !compound && LEADING.has(lex)) {
        at++
        continue
      }
      if (compound && (role & (DETERMINER | CONJUNCTION)) === 0) {
        last = at
        at++
        continue
      }
      if (
        isCapital(t, at)
          ? !isNominal(t, at) && (role & (PREPOSITION | CONJUNCTION | SUBORDINATOR | AUXILIARY)) !== 0
          : !isNominal(t, at)
      ) {
        if (lex === AND && last >= 0 && joinsNouns(s, at)) {
          at++
          continue
        }
        break
      }
      if (
        last >= 0 &&
        (isPredicative(t, at) || startsTime(s, at) || isPostnominal(s, at) || isReducedClause(t, last, at))
      )
        break
      // cut its policy rate three times
      const counted = last >= 0 && !isCapital(t, at) ? s.numbers.get(at) : undefined
      if (counted?.form === 'words' && (t.role[counted.last + 1] & FUNCTION_WORD) === 0) break
      if (last >= 0 && (isVerb(s, at) || isVerbOfPlural(s, last, at) || takesObject(t, at))) break
      last = at
      at++
    } else if (t.kind[at] === MARK && (isInnerHyphen(t, at, s.last) || endsQuotedWord(s, i, last, at))) at++
    // investors' money
    else if (last === at - 1 && isPluralPossessive(s, at)) at++
    else if (t.kind[at] !== MARK && at > i && isInnerHyphen(t, at - 1, s.last)) {
      last = at
      at++
    } else if (t.kind[at] === DIGITS && isInName(t, at)) {
      last = at
      at++
    } else break
  }
  return last >= i ? { first: i, last } : null
}

const COMPOUND_ENDS = wordSet('only off up down in on out over')

/** `“ghost” workers`: the quotation mark after the first words of a phrase that opened right before it. */
function endsQuotedWord(s: Sentence, first: number, last: number, i: number): boolean {
  const { t } = s
  if (last !== i - 1 || i + 1 >= s.last || (t.code[i] !== CHAR.closeQuote && t.code[i] !== CHAR.quote)) return false
  const open = t.kind[first - 1] === MARK && (t.code[first - 1] === CHAR.openQuote || t.code[first - 1] === CHAR.quote)
  return open && isGlued(t, first) && isNominal(t, i + 1) && !isVerb(s, i + 1) && !isCapital(t, i + 1)
}

/** The apostrophe of `investors' money`, whose owner is a common noun in the plural. */
const isPluralPossessive = ({ t, last }: Sentence, i: number): boolean =>
  (t.code[i] === CHAR.apostrophe || t.code[i] === CHAR.closeSingle) &&
  isGlued(t, i) &&
  endsInS(t, i - 1) &&
  !isCapital(t, i - 1) &&
  i + 1 < last &&
  isNominal(t, i + 1)

const NOUNS_IN_LY = wordSet(
  'family supply assembly ally rally reply july italy monopoly anomaly butterfly bully jelly belly',
)

/** `20,000 soldiers unlikely`, `12 ships daily`: an adverb or adjective in -ly after the noun is no part of the phrase. */
export const isPredicative = (t: Tokens, i: number): boolean =>
  endsInLy(t, i) && !isCapital(t, i) && !NOUNS_IN_LY.has(t.lex[i])

const POSTNOMINAL = wordSet(
  'familiar aged worth due dead missing available likely unlikely able ready strong long high tall deep wide old away apart underground ashore aboard overseas online alive upfront outright worldwide nationwide statewide countrywide citywide globally abroad domestically',
)
/** `shells worth $5bn`, `12 people dead`: an adjective after its noun, which no other noun follows. */
const isPostnominal = (s: Sentence, i: number): boolean =>
  // two sisters aged six and nine
  (s.t.lex[i] === AGED && s.numbers.has(i + 1)) || isStateAfter(s, i)
const AGED = internWord('aged')
const isStateAfter = (s: Sentence, i: number): boolean =>
  POSTNOMINAL.has(s.t.lex[i]) && (i + 1 >= s.last || !isNominal(s.t, i + 1)) && !isJoiner(s.t, i + 1)

/** `cases last week`, `beef on Thursday`: the words of time after a noun are not part of it. */
const startsTime = (s: Sentence, i: number): boolean =>
  ((s.t.role[i] & TEMPORAL) !== 0 && i + 1 < s.last && (s.t.role[i + 1] & (PERIOD | MONTH | WEEKDAY)) !== 0) ||
  ((s.t.role[i] & WEEKDAY) !== 0 && isCapital(s.t, i))

const LEADING = wordSet('away more further other fewer less extra most such likely unlikely')
const PLURALS = wordSet('people children men women police')
/** Nouns in -s that stand before another noun. */
const ATTRIBUTIVE_PLURALS = wordSet(
  'arms weapons sanctions sales sports savings earnings goods news customs operations parts works',
)

/** `students studying law`, `people seeking asylum`: a gerund right after a plural opens a clause of its own. */
function isReducedClause(t: Tokens, noun: number, i: number): boolean {
  if (INVOLVING.has(t.lex[i])) return true
  if (noun !== i - 1 || t.end[i] - t.start[i] < 5 || !endsInIng(t, i) || isCapital(t, i)) return false
  if (PLURALS.has(t.lex[noun])) return true
  return endsInS(t, noun) && !ATTRIBUTIVE_PLURALS.has(t.lex[noun]) && lemmaOf(t.lex[i]) !== t.lex[i]
}

const INVOLVING = wordSet('involving including concerning regarding totalling totaling')

/** `one in three teenagers uses an app`: no noun stands right before an article. */
const takesObject = (t: Tokens, i: number): boolean =>
  (t.role[i] & PRESENT) !== 0 && !isCapital(t, i) && ARTICLES.has(t.lex[i + 1])
const ARTICLES = wordSet('a an the')

/** `people need food`: a base form right after a plural is its verb, even where it may be a noun. */
function isVerbOfPlural(s: Sentence, noun: number, i: number): boolean {
  const { t } = s
  if ((t.role[i] & PRESENT) === 0 || lemmaOf(t.lex[i]) !== t.lex[i] || i !== noun + 1) return false
  if (PLURALS.has(t.lex[noun])) return true
  return endsInS(t, noun) && !ATTRIBUTIVE_PLURALS.has(t.lex[noun]) && !isCapital(t, noun)
}

/** Digits that are part of a word: `CO2`, `4x4`, `115,000-tonne`. */
const isInName = (t: Tokens, i: number): boolean =>
  (isGlued(t, i) && t.kind[i - 1] === WORD) ||
  (i + 1 < t.count && isGlued(t, i + 1) && (t.kind[i + 1] === WORD || isJoiner(t, i + 1)))

const isInnerHyphen = (t: Tokens, i: number, limit: number): boolean =>
  t.kind[i] === MARK &&
  (t.code[i] === CHAR.hyphen || t.code[i] === CHAR.ampersand) &&
  i + 1 < limit &&
  (t.code[i] === CHAR.ampersand || (t.end[i - 1] === t.start[i] && t.end[i] === t.start[i + 1]))

/** `have`, `has` or `had` stands a few words before token `i`, with a participle. */
function isPerfect({ t, first }: Sentence, i: number): boolean {
  for (let at = i - 1; at > first && at > i - 10; at--)
    if ((t.role[at] & PAST) !== 0 && HAVE.has(t.lex[at - 1])) return true
  return false
}
const HAVE = wordSet('have has had')

const HEDGING = wordSet('more less about at some nearly almost up over under around')

const CLOSING = wordSet('close open move stay remain live work')

/** `artillery and mortar shells`: a noun phrase goes on after `and`, and no verb makes it a new clause. */
function joinsNouns(s: Sentence, and: number): boolean {
  const { t } = s
  const next = and + 1
  if (next >= s.last || !isNominal(t, next) || isVerb(s, next) || s.numbers.has(next) || t.kind[next] !== WORD)
    return false
  if ((t.role[next] & NUMBER_HEADS) !== 0) return false
  // added 375,000 jobs and construction 40,800: the verb is said once
  if (s.numbers.has(next + 1) && t.kind[next + 1] === DIGITS && !isGlued(t, next + 1)) return false
  // killing seven workers and trapping 19
  const object =
    s.numbers.has(next + 1) ||
    (t.role[next + 1] & VAGUE) !== 0 ||
    HEDGING.has(t.lex[next + 1]) ||
    (t.role[next + 1] & DETERMINER) !== 0
  // killed 14 people and abducted dozens more
  // visited 14 districts and promised Rs 13,600
  const deed = endsInIng(t, next) || endsInEd(t, next) || isSimplePast[t.lex[next]] === 1 || (t.role[next] & PAST) !== 0
  if (deed && (object || s.numbers.has(next + 2))) return false
  // had ordered 11 jets and taken options on 15
  if ((t.role[next] & PAST) !== 0 && isSimplePast[t.lex[next]] !== 1 && isPerfect(s, and)) return false
  // holds 3% of the company and wants two seats
  // employs 1,900 people and turns out four cars
  // will shut 120 stores and cut about 2,300 jobs
  if ((t.role[next] & PRESENT) !== 0 && HEDGING.has(t.lex[next + 1]) && s.numbers.has(next + 2)) return false
  const inForm = (t.role[next] & PRESENT) !== 0 && lemmaOf(t.lex[next]) !== t.lex[next]
  const particle = (t.role[next + 1] & PREPOSITION) !== 0 ? 1 : 0
  // will reach 4.6 million households and cost 38 billion
  // supplies electricity and cost £22bn
  const sign = t.kind[next + 1] === MARK && s.numbers.has(next + 2) ? 2 : 1
  if ((t.role[next] & PRESENT) !== 0 && s.numbers.has(next + sign)) return false
  if (inForm && s.numbers.has(next + 1 + particle)) return false
  // 3,200 staff and annual fees of £410m
  let end = next
  while (end + 1 < s.last && isNominal(t, end + 1) && t.kind[end + 1] === WORD) end++
  if (t.lex[end + 1] === OF && (s.numbers.has(end + 2) || s.numbers.has(end + 3)) && t.kind[end + 2] !== WORD)
    return false
  // will lose a third of its staff and close on Mondays
  if (CLOSING.has(t.lex[next]) && (t.role[next + 1] & PREPOSITION) !== 0) return false
  for (let i = next; i < s.last && i < next + 5; i++) {
    if (isVerb(s, i)) return isVerb(s, i) && i > next && (t.role[i] & (AUXILIARY | MODAL)) !== 0
    if (!isNominal(t, i)) break
  }
  return true
}

/** The noun phrase with the `of`-phrases that belong to it: `cases of dengue`, `head of cattle`. */
export function fullNounPhraseAfter(s: Sentence, i: number): Span | null {
  const phrase = nounPhraseAfter(s, i)
  if (!phrase) return null
  while (phrase.last + 2 < s.last && s.t.lex[phrase.last + 1] === OF && !NO_WHOLES.has(s.t.lex[phrase.last])) {
    const inner = nounPhraseAfter(s, phrase.last + 2)
    if (!inner) break
    phrase.last = inner.last
  }
  return phrase
}

/** Words before `of` that have no parts: `short of estimates`, `west of the city`. */
const NO_WHOLES = wordSet('short ahead instead because shy wide clear free full front north south east west')

/** The noun phrase that ends with token `last`: back over nominal words to a determiner, and over `of`-phrases. */
export function nounPhraseBefore(s: Sentence, last: number, from: number): Span | null {
  const { t } = s
  let first = last + 1
  let at = last
  while (at >= from) {
    const role = t.role[at]
    // numbers count the phrase and are no part of it
    if ((role & (CARDINAL | TENS | SCALE)) !== 0 && !isCapital(t, at) && !isInnerHyphen(t, at + 1, s.last)) break
    if (t.kind[at] === WORD && (isNominal(t, at) || t.lex[at] === POSSESSIVE_S) && !(isVerb(s, at) && at < last))
      first = at
    else if (t.kind[at] === MARK && isInnerHyphen(t, at, s.last) && at > from) first = at
    // cost-of-living
    else if (first <= last && isJoiner(t, at - 1) && isJoiner(t, at + 1) && at - 1 > from) first = at
    else if (t.kind[at] === DIGITS && at < last && isInName(t, at)) {
      // A350 jets: letters of a model are no article
      if (isGlued(t, at) && t.kind[at - 1] === WORD && at > from) at--
      first = at
    } else if (
      (role & (DETERMINER | POSSESSIVE)) !== 0 &&
      first <= last &&
      t.lex[at - 1] === OF &&
      at - 2 >= from &&
      isNominal(t, at - 2) &&
      !NO_WHOLES.has(t.lex[at - 2])
    )
      at--
    else if (
      t.lex[at] === OF &&
      first <= last &&
      at - 1 >= from &&
      isNominal(t, at - 1) &&
      !NO_WHOLES.has(t.lex[at - 1])
    )
      first = at
    else break
    at--
  }
  return first <= last ? { first, last } : null
}

const SEQUENCE = wordSet('after before since until')

/** The noun phrase that ends at token `end`, with its prepositional phrases: `the flow of the river in July`. */
export function widePhraseBefore(s: Sentence, end: number): Span | null {
  const { t } = s
  let phrase = nounPhraseBefore(s, end, s.first)
  while (phrase) {
    let at = phrase.first - 1
    while (at > s.first && (t.role[at] & (DETERMINER | POSSESSIVE)) !== 0 && (t.role[at] & PREPOSITION) === 0) at--
    if (at <= s.first || (t.role[at] & (PREPOSITION | CONJUNCTION)) === 0 || !isNominal(t, at - 1) || isVerb(s, at - 1))
      break
    // left the yard after a refit: when is no part of it
    if (SEQUENCE.has(t.lex[at])) break
    const outer = nounPhraseBefore(s, at - 1, s.first)
    // hurt by energy costs: a participle after a comma is no noun
    const opens = outer && isMark(t, outer.first - 1, CHAR.comma) && (t.role[outer.first] & PAST) !== 0
    // 210 litres a day through pipes: how often is no noun of the phrase
    if (!outer || opens || (t.role[outer.last] & PERIOD) !== 0) break
    phrase = { first: outer.first, last: end }
  }
  return phrase
}
