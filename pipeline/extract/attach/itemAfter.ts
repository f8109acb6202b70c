import { CHAR } from '../chars.ts'
import { opensPeriod } from '../clause.ts'
import { isOnPeriod } from '../compared.ts'
import type { FigureDraft, Sentence } from '../draft.ts'
import { endsInEd } from '../endings.ts'
import { definiteNumber, foreseerAt } from '../foreseen.ts'
import {
  ADVERB,
  AUXILIARY,
  CONJUNCTION,
  DETERMINER,
  internWord,
  lemmaOf,
  MODAL,
  MONTH,
  NUMBER_WORD,
  PAST,
  PERIOD,
  POSSESSIVE,
  PREPOSITION,
  PRONOUN,
  SUBORDINATOR,
  TEMPORAL,
  WEEKDAY,
  wordSet,
} from '../lexicon.ts'
import { fullNounPhraseAfter, isPredicative, nounPhraseAfter, type Span } from '../nounPhrase.ts'
import { isSingularPhrase } from '../plural.ts'
import { MAGNITUDE } from '../rules/count.ts'
import { DIGITS, isCapital, isGlued, isJoiner, isMark, MARK, type Tokens, WORD } from '../tokens.ts'
import { unitAfter } from '../units.ts'
import { isCurrencySign, isGerund, isNominal, isVerb } from '../wordClass.ts'
import { isOfLevel } from './timeBack.ts'

const OF = internWord('of')
const STRONG = internWord('strong')
const WITHIN = internWord('within')
const AGED = internWord('aged')
const ADDING = wordSet('add contribute')
const EVERY = internWord('every')
const THAN = internWord('than')
const STAYING = wordSet('sitting lying standing waiting remaining lingering')
const POSSESSIVE_S = internWord("'s")
const IN = internWord('in')
const A = internWord('a')
const NO = internWord('no')
const THEM = wordSet('them these those which whom')
const OVER = wordSet('over under')
const THOSE = internWord('those')
const PRODUCT = wordSet('gdp gnp gni')
const GROSS = wordSet('gross')
const CHANGE_NOUNS = wordSet(
  'rise increase jump growth gain hike surge climb leap fall drop decrease decline cut loss reduction plunge slump dip slide change swing',
)
const OUT = internWord('out')
/** Comparatives that may stand beside a number without being what it counts. */
export const COMPARATIVES = wordSet(
  `better worse higher lower more less fewer larger smaller bigger greater longer shorter faster slower taller deeper wider cheaper dearer older younger
  stronger weaker steeper heavier lighter warmer colder`,
)
/** Those that compare amounts, and head no phrase such as `older than`. */
export const MORE_LESS = wordSet('more less fewer higher lower')
/** Adjectives that say something of the subject: `storage is 54% full`. */
const STATES = wordSet(
  'late early worth rather instead full complete empty likely certain sure effective accurate owned confident satisfied finished done ready occupied booked charged',
)
const SHORT = wordSet('short shy wide ahead clear')
/** What may follow `40% less` without being what is less. */
const ADJECTIVES = wordSet(
  'common likely frequent dense expensive costly efficient effective productive active accurate severe intense popular crowded polluted deadly dangerous profitable valuable generous competitive toxic volatile',
)
const EARLIER = wordSet('before earlier')
const WORTH = internWord('worth')
const SUMS = new Set(['money', 'measure', 'duration'])
const UNDER = wordSet(
  'upfront outright overall altogether worldwide nationwide statewide countrywide citywide overseas abroad underground underwater overhead downhill uphill aloft ahead downrange beforehand afterwards',
)
const COMPASS = wordSet(
  'north south east west northeast northwest southeast southwest north-east north-west south-east south-west inland offshore upstream downstream',
)
const TALL = wordSet('long tall wide deep high thick old away apart')

const OFF = internWord('off')
const TAKING = wordSet('take knock shave cut slice wipe')
/** `took 1.7 seconds off the record`; but 12 miles off the coast. */
const isTakenOff = (s: Sentence, draft: FigureDraft): boolean =>
  (isVerb(s, draft.first - 1) || isGerund(s.t, draft.first - 1)) && TAKING.has(lemmaOf(s.t.lex[draft.first - 1]))

/** A name and then a verb: who expects or has the sum, not what it is of. */
function isExpectedBy(s: Sentence, i: number): boolean {
  let at = i
  while (at < s.last && isCapital(s.t, at)) at++
  return at < s.last && isVerb(s, at)
}

/** `bringing to 40 the number of those hurt`: the object stands behind the number. */
function isObjectBehind(s: Sentence, draft: FigureDraft, next: number): boolean {
  const { t } = s
  return t.lex[next] === THE && TOTALS.has(t.lex[next + 1]) && t.lex[next + 2] === OF && t.lex[draft.first - 1] === TO
}
const THE = internWord('the')
const TO = internWord('to')
const FOR = internWord('for')
const TOTALS = wordSet('number total amount sum count tally toll')

/** The noun phrase after the number: `20,000 ammunition containers`, `1 million barrels of oil`, `60% of the shells`, `$3m in fees`. */
export function phraseAfter(s: Sentence, draft: FigureDraft): Span | 'antecedent' | null {
  const { t } = s
  let next = draft.last + 1
  if (next < s.last && isJoiner(t, next)) next++
  // 35 GWh-a-year plant
  if (t.lex[next] === A && isJoiner(t, next + 1)) next += 3
  if (next >= s.last) return null
  if (draft.kind === 'age' && isAdjacentNoun(s, next)) return withoutOwned(s, fullNounPhraseAfter(s, next))
  if (isMark(t, next, CHAR.openQuote) || (isMark(t, next, CHAR.quote) && !isGlued(t, next))) next++
  if (isClosingQuote(t, next)) next++
  if (t.lex[next] === OUT && t.lex[next + 1] === OF) return phraseOf(s, next + 2)
  // six years' imprisonment, 14 days' judicial custody; but deposits of four weeks' rent
  const possessive = t.lex[next] === POSSESSIVE_S || (isApostrophe(t, next) && isGlued(t, next))
  if (draft.kind === 'duration' && possessive && isAdjacentNoun(s, next + 1) && !PAYMENTS.has(t.lex[next + 1]))
    return fullNounPhraseAfter(s, next + 1)
  // 0.8% of GDP: the whole that the share is said in, not what is measured
  if (isOfEconomy(t, next)) return null
  // less than a third of the year before
  if (t.lex[next] === OF && (t.role[next + 2] & PERIOD) !== 0 && EARLIER.has(t.lex[next + 3])) return 'antecedent'
  // 280 million of the 1.5 billion shekels
  const whole = (t.role[next + 1] & (DETERMINER | POSSESSIVE)) !== 0 && s.numbers.has(next + 2)
  if (t.lex[next] === OF && SUMS.has(draft.kind) && whole) return null
  // within 100 feet of houses: how far from them
  if (t.lex[next] === OF && draft.kind === 'measure' && t.lex[draft.first] === WITHIN) return null
  // seven months of the year
  const ofPeriod = t.lex[next] === OF && t.lex[next + 1] === THE && isPeriod(t, next + 2)
  if (draft.kind === 'duration' && ofPeriod) return null
  // 58% of normal; the 40,000 mark
  if (t.lex[next] === OF && NORMS.has(t.lex[next + 1]) && !isNominal(t, next + 2)) return null
  if (t.lex[next] === MARK_WORD && t.lex[draft.first - 1] === THE) return null
  // a third of the number five years ago
  if (isOfLevel(s, draft) && t.lex[next + 3] !== OF) return 'antecedent'
  if (t.lex[next] === OF) return phraseOf(s, next + 1)
  if (t.lex[next] === WORTH && t.lex[next + 1] === OF) return phraseOf(s, next + 2)
  if (t.lex[next] === OFF && isTakenOff(s, draft)) return fullNounPhraseAfter(s, next + 1)
  // short of the $4 billion Wall Street was looking for, the 3.9% analysts had expected
  if (draft.kind === 'money' && isCapital(t, next) && isExpectedBy(s, next)) return null
  if (foreseerAt(s, next) >= 0 && definiteNumber(s, draft.last) >= 0) return null
  const change = draft.kind === 'change' ? changeNoun(s, next) : -1
  // a half-point rate cut in September
  if (change >= 0 && !isPeriod(t, change + 2) && !opensPeriod(s, change + 1, s.last - 1))
    return fullNounPhraseAfter(s, change + 2)
  // a 7% pay rise
  if (draft.kind === 'change' && CHANGE_NOUNS.has(t.lex[next + 1]) && isNominal(t, next))
    return { first: next, last: next }
  if (draft.kind === 'proportion' || draft.kind === 'change') {
    // 95% CI 3.2–5.0
    if (INTERVALS.has(t.lex[next])) return null
    // one in three no longer needed it
    if (draft.unit === '1' && draft.kind === 'proportion' && t.lex[next] === NO) return null
    // one in seven a decade ago
    if ((t.role[next] & DETERMINER) !== 0 && (t.role[next + 1] & PERIOD) !== 0) return null
    // one child in six: the noun stands inside
    if (
      draft.rule === 'proportion>inEvery' &&
      isNominal(t, draft.numberFirst + 1) &&
      (t.lex[draft.numberFirst + 2] === IN || t.lex[draft.numberFirst + 2] === OUT)
    )
      return { first: draft.numberFirst + 1, last: draft.numberFirst + 1 }
    if (draft.unit === '1' && draft.kind === 'proportion')
      return isVerb(s, next) || (draft.rule === 'proportion>inEvery' && isPastOfOne(s, next)) ? null : phraseOf(s, next)
    // will pay 14% more for water
    if (draft.kind === 'change' && MORE_LESS.has(t.lex[next]) && t.lex[next + 1] === FOR && !s.numbers.has(next + 2)) {
      const bought = fullNounPhraseAfter(s, next + 2)
      if (bought && !isPeriod(t, bought.first) && (t.role[next + 2] & TEMPORAL) === 0) return bought
    }
    // a 47% lower risk of death
    const isAdjective = MORE_LESS.has(t.lex[next]) && ADJECTIVES.has(t.lex[next + 1]) && !isNominal(t, next + 2)
    if (draft.kind === 'change' && COMPARATIVES.has(t.lex[next]) && !isAdjective && isAdjacentNoun(s, next + 1))
      return fullNounPhraseAfter(s, next + 1)
    return draft.kind === 'proportion' && isAdjacentNoun(s, next) ? fullNounPhraseAfter(s, next) : null
  }
  // 400 billion yen less in bonds
  if (draft.kind === 'money' && MORE_LESS.has(t.lex[next]) && t.lex[next + 1] === IN) next++
  // 3.5 trillion won ($2.5 billion) in low-interest loans
  const close = draft.kind === 'money' ? conversionEnd(s, next) : -1
  if (close > 0) next = close + 1
  if (draft.kind === 'money' && t.lex[next] === IN) {
    const phrase = fullNounPhraseAfter(s, next + 1)
    const bare = phrase && (t.role[next + 1] & (DETERMINER | POSSESSIVE)) === 0
    const isSession = phrase && SESSIONS.has(t.lex[phrase.last])
    return bare && !isSession && !s.numbers.has(next + 1) && !isTimeOrPlace(s, next + 1) ? phrase : null
  }
  // has added £47,000 to the annual costs
  if (
    draft.kind === 'money' &&
    t.lex[next] === TO &&
    ADDING.has(lemmaOf(t.lex[draft.first - 1])) &&
    (t.role[next + 1] & DETERMINER) !== 0
  )
    return fullNounPhraseAfter(s, next + 1)
  // spends £2m a year on advertising
  const on = t.lex[next] === A && (t.role[next + 1] & PERIOD) !== 0 ? next + 2 : next
  if (draft.kind === 'money' && t.lex[on] === ON && isSpent(s, draft.first)) {
    const phrase = fullNounPhraseAfter(s, on + 1)
    // spent £2m on repairing the roof: a deed, no thing
    const isDeed = phrase && isGerund(t, phrase.first) && (t.role[phrase.last + 1] & (DETERMINER | POSSESSIVE)) !== 0
    return isDeed || s.numbers.has(on + 1) || isTimeOrPlace(s, on + 1) ? null : phrase
  }
  if (isObjectBehind(s, draft, next)) return fullNounPhraseAfter(s, next)
  // down 3.4 points: what went down
  if (draft.kind === 'count' && draft.direction !== null && POINTS.has(t.lex[next])) return null
  // a 200-room hotel
  if (draft.kind === 'count' && draft.nounAfter && isJoiner(t, draft.last + 1) && isAdjacentNoun(s, next + 1))
    return fullNounPhraseAfter(s, next + 1)
  // a 6.9 magnitude earthquake
  if (t.lex[next] === MAGNITUDE && isAdjacentNoun(s, next + 1)) return fullNounPhraseAfter(s, next + 1)
  if (draft.kind === 'count' && draft.nounAfter)
    return fullNounPhraseAfter(s, afterSizes(s, next)) ?? { first: next, last: next }
  // a 7.8m-long whale
  if (TALL.has(t.lex[next]) && isJoiner(t, next - 1) && isAdjacentNoun(s, next + 1))
    return fullNounPhraseAfter(s, next + 1)
  if (draft.kind === 'count' || (TALL.has(t.lex[next]) && !isJoiner(t, next + 1) && !isJoiner(t, draft.numberLast + 1)))
    return null
  // a 120mm guided munition, a 40-tonne articulated lorry
  const described =
    draft.kind === 'measure' &&
    (t.role[draft.first - 1] & DETERMINER) !== 0 &&
    ((t.role[next] & PAST) !== 0 || endsInEd(t, next)) &&
    isNominal(t, next + 1) &&
    !isVerb(s, next + 1)
  const phrase = described ? fullNounPhraseAfter(s, next + 1) : null
  if (phrase) return { first: next, last: phrase.last }
  return isAdjacentNoun(s, next) ? fullNounPhraseAfter(s, next) : null
}

const NORMS = wordSet('normal average usual')
const MARK_WORD = internWord('mark')
/** The bracket that closes a sum in another currency which opens at token `i`, or which the figure itself is; -1 without one. */
function conversionEnd({ t, last, numbers }: Sentence, i: number): number {
  if (isMark(t, i, CHAR.closeParen)) return i
  if (!isMark(t, i, CHAR.openParen) || !(numbers.has(i + 1) || numbers.has(i + 2) || numbers.has(i + 3))) return -1
  for (let at = i + 2; at < last && at < i + 7; at++) if (isMark(t, at, CHAR.closeParen)) return at
  return -1
}

const PAYMENTS = wordSet('rent pay wages salary income earnings imports sales')
/** `the 29-year-old Kenyan's third victory`: the age is that of the owner. */
function withoutOwned({ t }: Sentence, phrase: Span | null): Span | null {
  for (let i = phrase?.first ?? 0; phrase && i <= phrase.last; i++)
    if (t.lex[i] === POSSESSIVE_S) return { first: phrase.first, last: i - 1 }
  return phrase
}

const isApostrophe = (t: Tokens, i: number): boolean => isMark(t, i, CHAR.apostrophe) || isMark(t, i, CHAR.closeSingle)

const isOfEconomy = (t: Tokens, i: number): boolean =>
  t.lex[i] === OF && (PRODUCT.has(t.lex[i + 1]) || GROSS.has(t.lex[i + 1]))

/** `cost the state 1% of GDP`: the whole, for want of what is measured. */
export const economyAfter = (s: Sentence, { last }: FigureDraft): Span | null =>
  isOfEconomy(s.t, last + 1) ? fullNounPhraseAfter(s, last + 2) : null

/** `a 41% year-on-year jump in profit`: where the noun stands whose `in` or `of` says what changed; -1 without one. */
function changeNoun({ t, last }: Sentence, i: number): number {
  for (let at = i; at < last && at < i + 6; at++) {
    if (CHANGE_NOUNS.has(t.lex[at]) && (t.lex[at + 1] === IN || t.lex[at + 1] === OF)) return at
    if (!isJoiner(t, at) && t.kind[at] !== WORD) return -1
    if (at > i && !isJoiner(t, at) && !isJoiner(t, at - 1) && !isJoiner(t, at + 1)) return -1
  }
  return -1
}

/** `rose to $118 in extended trading`: when, not what. */
const SESSIONS = wordSet('trading trade dealings session sessions deals hours')
const INTERVALS = wordSet('ci')
const POINTS = wordSet('point points')

/** `one in nine stopped treatment`: a past form before one thing is the verb, before many it may describe them. */
const isPastOfOne = (s: Sentence, i: number): boolean => (s.t.role[i] & PAST) !== 0 && isSingularPhrase(s, i)

/** Past the sizes between a count and its noun: `two million 122 mm and 152 mm shells`. */
function afterSizes(s: Sentence, i: number): number {
  let at = i
  for (let size = s.numbers.get(at); size; size = s.numbers.get(at)) {
    const unit = unitAfter(s.t, size.last, s.last, size.scaled)
    if (!unit || isGlued(s.t, unit.first) || isJoiner(s.t, unit.first - 1)) break
    at = unit.last + 1
    if ((s.t.role[at] & CONJUNCTION) !== 0 && s.numbers.has(at + 1)) at++
  }
  return at
}

const isClosingQuote = (t: Tokens, i: number): boolean =>
  isMark(t, i, CHAR.closeQuote) || (isMark(t, i, CHAR.quote) && isGlued(t, i))

/** `spent £2m on advertising and £4m on a stadium`: the verb stands before the sum or before the sum that it is joined to. */
function isSpent(s: Sentence, first: number): boolean {
  for (let at = first - 1; at >= s.first && at > first - 12; at--) {
    if (SPENDING.has(lemmaOf(s.t.lex[at]))) return isVerb(s, at) || isGerund(s.t, at)
    if (isVerb(s, at)) return false
  }
  return false
}
const SPENDING = wordSet('spend lavish splurge squander waste')
const ON = internWord('on')

/** `in Lagos`, `in mid-December`, `in late spring`. */
const isTimeOrPlace = (s: Sentence, i: number): boolean =>
  s.t.kind[i] === WORD && ((s.t.flags[i] & 1) !== 0 || SHADES.has(s.t.lex[i]) || isPeriod(s.t, i))
const SHADES = wordSet('mid early late')
const isPeriod = (t: Tokens, i: number): boolean =>
  (t.role[i] & (PERIOD | MONTH | WEEKDAY)) !== 0 && !isNominal(t, i + 1)

/** A noun that the quantity describes stands right after it, with no mark or function word between. */
function isAdjacentNoun(s: Sentence, i: number): boolean {
  const { t } = s
  // gave £600,000 two weeks ago
  const inner = s.numbers.get(i)
  if (inner && t.kind[i] === WORD && (t.role[inner.last + 1] & PERIOD) !== 0) return false
  if (t.kind[i] === DIGITS) return isGlued(t, i + 1) && t.kind[i + 1] === WORD && i + 1 < s.last
  if (t.kind[i] !== WORD || isVerb(s, i) || isPredicative(t, i) || COMPARATIVES.has(t.lex[i]) || STATES.has(t.lex[i]))
    return false
  // 3.7% year on year
  if (isOnPeriod(t, i)) return false
  // 20cm short of the record
  if (SHORT.has(t.lex[i]) && t.lex[i + 1] === OF) return false
  // is 71 raising the cost
  if (isGerund(t, i) && (t.role[i + 1] & (DETERMINER | POSSESSIVE)) !== 0) return false
  // 1.8 metres thinner than before
  if (t.lex[i + 1] === THAN && t.text.endsWith('er', t.end[i])) return false
  // 40 million kg sitting in warehouses
  if (STAYING.has(t.lex[i])) return false
  // worth $3 billion yielding 4%
  if (isGerund(t, i) && s.numbers.has(i + 1)) return false
  // 700 metres underground
  if (UNDER.has(t.lex[i]) && !isNominal(t, i + 1)) return false
  // in a reserve 10 km inland
  if (COMPASS.has(t.lex[i]) && (!isNominal(t, i + 1) || isVerb(s, i + 1)) && !isJoiner(t, i + 1)) return false
  // 116 km south of Colombo
  if (COMPASS.has(t.lex[i]) && (t.lex[i + 1] === OF || (isJoiner(t, i + 1) && t.lex[i + 3] === OF))) return false
  // 40 barrels last week
  if ((t.role[i] & TEMPORAL) !== 0 && (t.role[i + 1] & (PERIOD | MONTH | WEEKDAY)) !== 0) return false
  return (
    (t.role[i] &
      (PREPOSITION | CONJUNCTION | SUBORDINATOR | AUXILIARY | MODAL | ADVERB | PRONOUN | DETERMINER | POSSESSIVE)) ===
    0
  )
}

/** After `of`: the phrase itself, its second number left out (`four of the 12 analysts`), or the antecedent of `them`. */
function phraseOf(s: Sentence, i: number): Span | 'antecedent' | null {
  const { t } = s
  if (i >= s.last) return null
  // half of over-70s
  if (isJoiner(t, i + 1) && s.numbers.has(i + 2) && OVER.has(t.lex[i])) return null
  // 40% of those infected
  if (t.lex[i] === THOSE && (t.role[i + 1] & PAST) !== 0 && (t.role[i + 1] & AUXILIARY) === 0)
    return { first: i, last: i + 1 }
  // a third of those aged 18 to 24
  if (t.lex[i] === THOSE && t.lex[i + 1] === AGED) return null
  // two-fifths of those who asked
  if (t.lex[i] === THOSE && (t.role[i + 1] & (PRONOUN | SUBORDINATOR | PREPOSITION)) !== 0) return null
  if (
    THEM.has(t.lex[i]) &&
    (i + 1 >= s.last ||
      nounPhraseAfter(s, i + 1) === null ||
      isVerb(s, i + 1) ||
      (t.role[i + 1] & (PREPOSITION | ADVERB)) !== 0)
  )
    return 'antecedent'
  // £161m of that coming from television
  if (t.lex[i] === THAT && !isNominalThing(s, i + 1)) return 'antecedent'
  let from = i
  while (from < s.last && (t.role[from] & (DETERMINER | POSSESSIVE | ADVERB | PREPOSITION)) !== 0 && from < i + 4)
    from++
  const number = s.numbers.get(from)
  // a third of his 1,800 rupees a day, of the $40: a sum, of which nothing is counted
  const sum = number && unitAfter(t, number.last, s.last, number.scaled)
  if (sum?.entry.kind === 'money' && sum.first > (number?.last ?? 0) && t.lex[sum.last + 1] !== OF)
    return isAdjacentNoun(s, sum.last + 1) ? fullNounPhraseAfter(s, sum.last + 1) : null
  if (number && number.form !== 'ordinal' && number.last + 1 < s.last) {
    // two-thirds of the 1,100-strong workforce
    const strong = isJoiner(t, number.last + 1) && t.lex[number.last + 2] === STRONG
    const phrase = fullNounPhraseAfter(s, number.last + (strong ? 3 : 1))
    if (phrase) return phrase
  }
  const phrase = fullNounPhraseAfter(s, i)
  // five of the seven
  if (!phrase || (number && number.last >= phrase.last)) return null
  // `the province's 18 towns`: the phrase goes on after the number inside it
  // of its members' 56,000 jobs
  const possessive = t.lex[phrase.last + 1] === POSSESSIVE_S || isApostrophe(t, phrase.last + 1) ? 2 : 1
  // of the group's £1.2bn debt
  const owned = phrase.last + possessive
  const inner = s.numbers.get(isCurrencySign(t.code[owned]) && t.kind[owned] === MARK ? owned + 1 : owned)
  // 80 metres of water 15 km off the coast: the second number measures something else
  // half of the country's 2,900 MW of demand
  const amount = inner && unitAfter(s.t, inner.last, s.last, inner.scaled)
  if (amount && t.lex[owned - 1] === POSSESSIVE_S && t.lex[amount.last + 1] === OF)
    return fullNounPhraseAfter(s, amount.last + 2)
  const rest =
    inner && !unitAfter(s.t, inner.last, s.last, inner.scaled) ? fullNounPhraseAfter(s, inner.last + 1) : null
  if (rest && t.kind[owned] === MARK) return rest
  return rest ? { first: phrase.first, last: rest.last } : phrase
}

const THAT = internWord('that')
const isNominalThing = (s: Sentence, i: number): boolean =>
  i < s.last && isNominal(s.t, i) && !isGerund(s.t, i) && !isVerb(s, i)

const AS = internWord('as')
const MUCH_MANY = wordSet('much many')

/** `halved its field audits`: the object of a multiplying verb; its subject otherwise. */
export function objectOfMultiple(s: Sentence, draft: FigureDraft): Span | null {
  const { t } = s
  // twice as many water points
  if (t.lex[draft.last + 1] === AS && MUCH_MANY.has(t.lex[draft.last + 2]) && isNominal(t, draft.last + 3))
    return fullNounPhraseAfter(s, draft.last + 3)
  if (draft.direction === null || draft.last !== draft.first) return null
  const next = draft.last + 1
  if (next >= s.last) return null
  // has doubled every two years
  if (t.lex[next] === EVERY && (s.numbers.has(next + 1) || (t.role[next + 1] & PERIOD) !== 0)) return null
  if ((t.role[next] & (DETERMINER | POSSESSIVE)) !== 0) return fullNounPhraseAfter(s, next)
  // plans to triple capacity; but doubled next year
  const object = isNominal(t, next) && (t.role[next] & (TEMPORAL | PERIOD | MONTH | WEEKDAY | NUMBER_WORD)) === 0
  return object && !isVerb(s, next) && !isPredicative(t, next) ? fullNounPhraseAfter(s, next) : null
}
