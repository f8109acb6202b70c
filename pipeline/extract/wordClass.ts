import { OBJECT_CONTROL } from '../knowledge/en/actorWords.ts'
import { CHAR } from './chars.ts'
import type { Sentence } from './draft.ts'
import { endsInEd, endsInIng, endsInS } from './endings.ts'
import {
  ADVERB,
  AUXILIARY,
  CONJUNCTION,
  DETERMINER,
  FALL,
  FUNCTION_WORD,
  internWord,
  isSimplePast,
  lemmaOf,
  MODAL,
  MONTH,
  NOUN_LIKE,
  NUMBER_WORD,
  PAST,
  POSSESSIVE,
  PREPOSITION,
  PRESENT,
  PRONOUN,
  REPORT,
  RISE,
  SCALE,
  SUBORDINATOR,
  WEEKDAY,
  wordSet,
} from './lexicon.ts'
import { DIGITS, isCapital, isGlued, isMark, MARK, type Tokens, WORD } from './tokens.ts'

const TO = internWord('to')
const OF = internWord('of')
const BY = internWord('by')
const RECORD = internWord('record')
const MAY = internWord('may')
const WON = internWord('won')
const KOREAN = internWord('korean')
const PARTICLES = wordSet('up ups off offs out outs in ins down downs on over back backs away')
const AM = internWord('am')
const WHICH_WHO = wordSet('which who')
const RELATIVES = wordSet('which that')
const BE = wordSet('is are was were be been being')

const FINITE = wordSet('is are was were has have had will would')
const MEASURING = wordSet('measure weigh total number')
const LIVE = internWord('live')
/** Forms in -s of verbs that are nouns too, but hardly ever in this form: `the fund holds assets`. */
const SELDOM_NOUNS = wordSet('holds owns lacks wants pays kills meets passes makes turns matures')
const AVERAGE = internWord('average')
const FACE = wordSet('face need own hold hope plan')
const FACING = wordSet('faces plans needs aims hopes expects')
/** What a headline does with an object that has no article; these forms are seldom plural nouns. */
const HEADLINE_VERBS = wordSet(
  'raises lifts slashes trims lowers boosts hikes wins signs seals seeks hires buys sells sees hits recalls shuts fines',
)
const TAKES_INFINITIVE = wordSet(
  'want plan need hope aim seek vow agree move bid pledge threaten offer prepare promise intend decide attempt try fail refuse set look start begin ask vote',
)
const EXPECTING = wordSet(`${OBJECT_CONTROL} forecast predict project see cause`)
/** `board cuts crop forecast by 9%`; but `job cuts hit output by 9%`. */
const CUTS = internWord('cuts')
const isCutThing = (t: Tokens, i: number): boolean => CUT_THINGS.has(t.lex[i])
const CUT_THINGS = wordSet(
  'job jobs spending tax taxes pay price prices power rate budget aid cost funding staff steep deep more further',
)
function changesBy(s: Sentence, from: number): boolean {
  for (let i = from; i < s.last && i < from + 6; i++) {
    // cut weight by an average of 15%
    const average = AVERAGES.has(s.t.lex[i + 2]) && s.t.lex[i + 3] === OF ? i + 3 : i
    if (CHANGE_LINKS.has(s.t.lex[i])) return i > from && numberSoon(s, average)
    // cuts winter capacity 7%
    if (s.numbers.has(i)) return i > from && isPercentAfter(s, i)
    if ((s.t.role[i] & (AUXILIARY | MODAL | CONJUNCTION | PREPOSITION)) !== 0 && s.t.lex[i] !== OF) return false
    if (isSimplePast[s.t.lex[i]] === 1 && (s.t.role[i] & NOUN_LIKE) === 0) return false
  }
  return false
}
function isPercentAfter({ t, numbers }: Sentence, i: number): boolean {
  const next = (numbers.get(i)?.last ?? i) + 1
  return isMark(t, next, CHAR.percent) || PERCENT.has(t.lex[next])
}
const PERCENT = wordSet('percent per pct')
const THIS_THAT = wordSet('this that')
const SAID = wordSet('said told thought felt')
/** What stands after `tested` where it is a verb. */
const RESULTS = wordSet('positive negative')
/** Participles that describe a sum whatever stands before: `sees adjusted profit`. */
const OF_SUMS = wordSet('adjusted unadjusted combined consolidated diluted')
const AVERAGES = wordSet('average total median record')
const CHANGE_LINKS = wordSet('by to from')
const PLACING = wordSet('of in at on to from for by with')
const FORECAST = internWord('forecast')
const COST = internWord('cost')
const LEVEL_VERBS = wordSet('stand count rank amount')
const HEDGING = wordSet('around about over up under between above below near')
const BODIES = wordSet(
  'company bank group firm ministry government agency fund institute commission council union maker',
)
const VAGUE_PLURALS = wordSet('tens dozens scores hundreds thousands millions billions')
const STARTING = wordSet('start begin open close average peak trade')
const AT_FROM = wordSet('at from')
const IN_ON = wordSet('in on')
const LEVEL_WORDS = wordSet('at as among')

/** `flying`, of a verb that the lexicon knows. */
export const isGerund = (t: Tokens, i: number): boolean =>
  t.end[i] - t.start[i] > 4 && endsInIng(t, i) && (lemmaOf(t.lex[i]) !== t.lex[i] || (t.role[i] & AUXILIARY) !== 0)

/** True for an unknown word with the ending of a participle: `outsourced`. */
function seemsParticiple(t: Tokens, i: number): boolean {
  const length = t.end[i] - t.start[i]
  // seed, speed
  return length > 4 && endsInEd(t, i) && (length > 5 || t.units[t.end[i] - 3] !== 0x65)
}

/** `to deepen the basin`: a word after `to` that a determiner follows. */
function isUnknownInfinitive(s: Sentence, i: number): boolean {
  const { t } = s
  if (t.lex[i - 1] !== TO || i + 1 >= s.last) return false
  if ((t.role[i + 1] & (DETERMINER | POSSESSIVE)) !== 0) return true
  // is to replant 40,000 hectares
  return s.numbers.has(i + 1) && (isVerb(s, i - 2) || TAKES_INFINITIVE.has(lemmaOf(t.lex[i - 2])))
}

/** True for words that can head or stand in a noun phrase: no function word, or a capitalised name. */
export function isNominal(t: Tokens, i: number): boolean {
  if (t.kind[i] !== WORD) return false
  return (t.role[i] & (FUNCTION_WORD | ADVERB)) === 0
}

/** No participle of a noun: `46 tested positive`, `12 hit energy sites`; but a hit film. */
export const describes = (t: Tokens, i: number): boolean =>
  !RESULTS.has(t.lex[i + 1]) && (t.lex[i] !== HIT || SHOWS.has(t.lex[i + 1]))
const HIT = internWord('hit')
const SHOWS = wordSet(
  'song songs film films show shows single singles musical musicals series album play comedy list man men',
)

/** A participle that describes the noun after it: `sustained winds`, `a licensed agency`. */
function isAttributive(s: Sentence, i: number): boolean {
  const { t } = s
  if (i + 1 >= s.last || !isNominal(t, i + 1) || i === s.first || isSimplePast[t.lex[i]] === 1 || SAID.has(t.lex[i]))
    return false
  if (OF_SUMS.has(t.lex[i])) return true
  if (!describes(t, i)) return false
  const before = t.role[i - 1]
  const opens =
    (before & (DETERMINER | POSSESSIVE | PREPOSITION | NUMBER_WORD | CONJUNCTION)) !== 0 || t.kind[i - 1] === MARK
  // a 34-year-old chartered accountant
  const ageing = t.lex[i - 1] === OLD && isMark(t, i - 2, CHAR.hyphen) && !isCapital(t, i + 1)
  const after = t.role[i + 1]
  return (opens || ageing) && t.kind[i - 1] !== MARK && (after & PREPOSITION) === 0
}
const OLD = internWord('old')

/**
 * True when the token is a finite verb or part of a verb group: auxiliaries and modals, past forms that do not describe a
 * noun, and present forms where a subject stands before. Without a tagger it errs towards nouns.
 */
export function isVerb(s: Sentence, i: number): boolean {
  const { verb } = s.t
  if (verb[i] === 0) verb[i] = seemsVerb(s, i) ? 2 : 1
  return verb[i] === 2
}

/** A verb stands in tokens `from` to `to`, half-open. */
export function holdsVerb(s: Sentence, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (isVerb(s, i)) return true
  return false
}

function seemsVerb(s: Sentence, i: number): boolean {
  const { t } = s
  if (t.kind[i] !== WORD) return false
  const role = t.role[i]
  // 5 am
  if (t.lex[i] === AM && i > s.first && t.kind[i - 1] === DIGITS) return false
  // the month has a capital
  if ((role & (AUXILIARY | MODAL)) !== 0) return t.lex[i] !== MAY || !isCapital(t, i)
  // take-up, start-ups
  if (isGlued(t, i + 1) && isMark(t, i + 1, CHAR.hyphen) && isGlued(t, i + 2) && PARTICLES.has(t.lex[i + 2]))
    return false
  // self-propelled, state-run
  if (i > s.first && isGlued(t, i) && isMark(t, i - 1, CHAR.hyphen)) return false
  if (isCapital(t, i) && i > s.first) return false
  const before = i > s.first ? t.role[i - 1] : 0
  // 31 billion won
  if (t.lex[i] === WON && i > s.first && ((before & SCALE) !== 0 || isLongNumber(t, i - 1))) return false
  // the Korean won
  if (t.lex[i] === WON && t.lex[i - 1] === KOREAN) return false
  // was flying, is rising
  if (i > s.first && BE.has(t.lex[i - 1]) && isGerund(t, i)) return true
  // to shut Leigh bakery
  if ((role & PAST) !== 0 && (role & NOUN_LIKE) === 0)
    return ((role & PRESENT) !== 0 && t.lex[i - 1] === TO) || !isAttributive(s, i)
  // cut, put, let after a form of be
  if ((role & PAST) !== 0 && i > s.first && BE.has(t.lex[i - 1])) return true
  // a word that a rule looks for is known too, but not as a verb: booked
  if (t.lex[i] === 0 || (role === 0 && seemsParticiple(t, i))) {
    if (i === s.first) return false
    if (isRelativeVerb(s, i)) return true
    // would lengthen
    if ((before & MODAL) !== 0 && t.lex[i] === 0 && !isCapital(t, i - 1)) return true
    return seemsParticiple(t, i) ? !isAttributive(s, i) : isUnknownInfinitive(s, i)
  }
  // is to cap deposits
  const planned = t.lex[i - 1] === TO && (BE.has(t.lex[i - 2]) || TAKES_INFINITIVE.has(lemmaOf(t.lex[i - 2])))
  if (role === 0 && planned && isNominal(t, i + 1)) return true
  // will peak at 10.3 billion
  if (role === 0 && (before & MODAL) !== 0 && !isCapital(t, i - 1) && (t.role[i + 1] & PREPOSITION) !== 0) return true
  if ((role & (PRESENT | PAST)) === 0) return role === 0 && i > s.first && isRelativeVerb(s, i)
  if (i > s.first && t.lex[i - 1] === TO) return true
  if ((before & (AUXILIARY | MODAL)) !== 0 && !BE.has(t.lex[i - 1])) return true
  if (i > s.first && isRelativeVerb(s, i)) return true
  if ((before & (DETERMINER | POSSESSIVE | PREPOSITION)) !== 0 || i === s.first) return false
  // down from 40: prepositions that are verbs too
  if ((role & PREPOSITION) !== 0 && (before & PRONOUN) === 0) return false
  // keeps 11,500 sows at six sites; but for 45,000 holds 238,000
  const counted = t.kind[i - 1] === DIGITS && t.end[i - 1] - t.start[i - 1] > 4 && endsInS(t, i)
  const ends = i + 1 >= s.last || t.kind[i + 1] === MARK || (t.role[i + 1] & (PREPOSITION | CONJUNCTION)) !== 0
  if (counted && ends && (role & REPORT) === 0) return false
  if ((role & NOUN_LIKE) === 0) return true
  // the highest forecast is 84.75 cents
  if (FINITE.has(t.lex[i + 1]) && isNominal(t, i - 1)) return false
  // the robots measure between 15 cm and 23 cm
  const sized = MEASURING.has(t.lex[i]) && endsInS(t, i - 1) && isNominal(t, i - 1)
  if (sized && numberSoon(s, i) && !s.numbers.has(i - 1)) return true
  // expects demand to rise: what somebody expects is a noun
  if (EXPECTING.has(lemmaOf(t.lex[i - 1])) && t.lex[i + 1] === TO) return false
  if (SELDOM_NOUNS.has(t.lex[i]) && isNominal(t, i - 1)) return true
  // covers 40 homes, up 3%, and faces claims of $4bn
  // holds stakes in 40 firms and owns on average 2% of them
  if (SELDOM_NOUNS.has(t.lex[i]) && (before & CONJUNCTION) !== 0) return true
  const facing = FACING.has(t.lex[i])
  if (facing && (before & CONJUNCTION) !== 0 && (isNominal(t, i + 1) || numberSoon(s, i))) return true
  // malnutrition among children under five stands at 16%
  if (LEVEL_VERBS.has(lemmaOf(t.lex[i])) && LEVEL_WORDS.has(t.lex[i + 1])) return true
  // rents in the capital average £2,250
  if (t.lex[i] === AVERAGE && isNominal(t, i - 1) && numberSoon(s, i) && !s.numbers.has(i - 1)) return true
  // the suspects, aged 22 to 61, face sentences of 15 years
  if (FACE.has(t.lex[i]) && isMark(t, i - 1, CHAR.comma) && isNominal(t, i + 1) && opensAfterPlural(s, i - 1))
    return true
  // tickets start at 45 euros
  const opens = isNominal(t, i - 1) || (before & CONJUNCTION) !== 0 || isMark(t, i - 1, CHAR.comma)
  // a 24-race calendar starts in March
  const dated = IN_ON.has(t.lex[i + 1]) && (t.role[i + 2] & (MONTH | WEEKDAY)) !== 0
  if (STARTING.has(lemmaOf(t.lex[i])) && endsInS(t, i) && dated && isNominal(t, i - 1)) return true
  if (STARTING.has(lemmaOf(t.lex[i])) && AT_FROM.has(t.lex[i + 1]) && opens && numberSoon(s, i + 1)) return true
  // several thousand more live in the villages; but 19 lives
  if (t.lex[i] === LIVE && (t.role[i + 1] & PREPOSITION) !== 0) return true
  // a camp for 45,000 holds 238,000; dozens stand idle: after `dozens` no noun comes without `of`
  if (i > s.first && s.numbers.has(i - 1) && s.numbers.has(i + 1) && endsInS(t, i)) return true
  if (VAGUE_PLURALS.has(t.lex[i - 1]) && !endsInS(t, i) && t.kind[i + 1] === WORD) return true
  // 12 hit energy sites
  if ((role & PAST) !== 0 && t.kind[i - 1] === DIGITS && isNominal(t, i + 1) && !describes(t, i)) return true
  // after a number stands the noun: `one million shells`
  if ((before & NUMBER_WORD) !== 0 || t.kind[i - 1] === DIGITS) return false
  // 152 mm shells a year
  if (i - 2 >= s.first && t.kind[i - 2] === DIGITS && t.kind[i - 1] === WORD && t.end[i - 1] - t.start[i - 1] <= 2)
    return false
  return !isCountedNoun(s, i) && presentHasSubject(s, i)
}

/** `two neighbouring states`, not `a 12 tonne load costs`: a plural that a number counts, over adjectives. */
export function isCountedNoun(s: Sentence, i: number): boolean {
  const { t } = s
  if (!endsInS(t, i)) return false
  // one acre costs
  if (t.lex[i - 2] === ONE) return false
  for (let at = i - 1; at >= i - 2 && at > s.first; at--) {
    if (t.kind[at] !== WORD || !isNominal(t, at) || isCapital(t, at) || endsInS(t, at)) return false
    const counts = (t.role[at - 1] & NUMBER_WORD) !== 0 || (t.kind[at - 1] === DIGITS && !isGlued(t, at - 1))
    if (counts) return (t.role[at - 2] & DETERMINER) === 0 || t.lex[at - 2] === THE
  }
  return false
}
const ONE = internWord('one')
const THE = internWord('the')

/** The comma at token `i` closes what a comma after a plural opened. */
function opensAfterPlural({ t, first }: Sentence, i: number): boolean {
  for (let at = i - 1; at > first && at > i - 14; at--) if (isMark(t, at, CHAR.comma)) return endsInS(t, at - 1)
  return false
}

/** Digits of a sum of money; of one or two digits, `Team 2 won` is as likely. */
const isLongNumber = (t: Tokens, i: number): boolean => t.kind[i] === DIGITS && t.end[i] - t.start[i] > 2

const opensPhrase = (role: number): boolean => (role & (DETERMINER | POSSESSIVE)) !== 0 && (role & PREPOSITION) === 0

export const isCurrencySign = (code: number): boolean =>
  code === 0x24 || code === 0xa3 || code === 0xa5 || (code >= 0x20a0 && code <= 0x20bf)

/** `the army, which controls 12 towns`: after a relative pronoun a form in -s before a number or a noun phrase is its verb. */
function isRelativeVerb(s: Sentence, i: number): boolean {
  const { t } = s
  // Marlow, which already runs 871 outlets
  const relative = (t.role[i - 1] & ADVERB) !== 0 && !RELATIVES.has(t.lex[i - 1]) ? i - 2 : i - 1
  if (relative < i - 1 && !WHICH_WHO.has(t.lex[relative])) return false
  if (!RELATIVES.has(t.lex[relative]) || relative - 1 < s.first || i + 1 >= s.last) return false
  // permits, which cost £45
  if ((t.role[i] & PAST) !== 0) return numberSoon(s, i) || opensPhrase(t.role[i + 1])
  if (!endsInS(t, i)) return false
  // which groups 42 producers
  if ((t.role[i] & PRESENT) === 0) return isMark(t, relative - 1, CHAR.comma) && numberSoon(s, i)
  if (!isMark(t, relative - 1, CHAR.comma) && !isNominal(t, relative - 1)) return false
  return numberSoon(s, i) || opensPhrase(t.role[i + 1])
}

/** A noun-like present form is a verb after a pronoun, or between a noun and a determiner, number or preposition. */
function presentHasSubject(s: Sentence, i: number): boolean {
  const { t } = s
  const before = t.role[i - 1]
  if ((before & PRONOUN) !== 0) return true
  // That lowers growth from 147,000
  if (i - 1 === s.first && THIS_THAT.has(t.lex[i - 1]) && endsInS(t, i) && (t.role[i] & PRESENT) !== 0) return true
  // cut its deficit forecast to 0.1%
  if (t.lex[i] === FORECAST && t.lex[i + 1] === TO && numberSoon(s, i + 1)) return false
  if (i + 1 < s.last && isMark(t, i - 1, CHAR.comma) && (closesInsertion(s, i) || closesRelative(s, i))) return true
  if (t.kind[i - 1] !== WORD || i + 1 >= s.last) return false
  const role = t.role[i]
  // had already cut its staff by a fifth
  if ((role & PAST) !== 0 && (before & ADVERB) !== 0 && (t.role[i - 2] & AUXILIARY) !== 0 && i - 2 >= s.first)
    return true
  // petrol now costs 1.85 euros
  if ((before & ADVERB) !== 0 && i - 2 >= s.first && isNominal(t, i - 2) && numberSoon(s, i)) return true
  const after = t.role[i + 1]
  const number = numberSoon(s, i)
  // the agency cut its grant, the crowd hit the gates
  // Boeing cut jobs by 10%, the ministry in Oslo forecast growth
  // will close its bakery and cut its dividend
  // and cut its debt by a third
  if ((before & CONJUNCTION) !== 0 && (role & PAST) !== 0 && (after & POSSESSIVE) !== 0 && t.kind[i + 1] === WORD)
    return true
  const summed = number && t.lex[i] === COST
  if ((before & CONJUNCTION) !== 0 && (opensPhrase(after) || t.lex[i + 1] === TO || summed) && verbJustBefore(s, i - 1))
    return true
  const object = (role & (FALL | REPORT)) !== 0 && isCapital(t, i - 1) && s.part === 'body' && isNominal(t, i + 1)
  if ((role & PAST) !== 0 && object && !isCapital(t, i + 1)) return true
  if ((role & PAST) !== 0 && opensPhrase(after)) {
    let noun = i - 1
    while (noun > s.first && (t.role[noun] & ADVERB) !== 0) noun--
    if (isNominal(t, noun) || (t.role[noun] & PRONOUN) !== 0) return true
  }
  // Sales at Brook Power rise 8%
  const headline = s.part === 'title' || s.part === 'heading'
  if (headline && (role & (RISE | FALL)) !== 0 && s.numbers.has(i + 1) && !endsInS(t, i) && isOfPlural(s, i))
    return true
  // the drug cut deaths by 18%, will carry more and cut times by 11 minutes; but tax cut plans
  const joined = (before & CONJUNCTION) !== 0 && verbJustBefore(s, i - 1)
  const changing =
    (role & PAST) !== 0 && (role & (RISE | FALL)) !== 0 && (isNominal(t, i - 1) || joined) && isNominal(t, i + 1)
  if (changing && s.part === 'body' && !isCutThing(t, i - 1) && changesBy(s, i + 1)) return true
  // has lost 2 km of ice and retreats by 30 metres a year
  const moving = (before & CONJUNCTION) !== 0 && (role & (RISE | FALL)) !== 0 && endsInS(t, i)
  if (moving && t.lex[i + 1] === BY && numberSoon(s, i + 1) && verbJustBefore(s, i - 1)) return true
  // raises wages by 8% and cuts corporate tax from 22% to 19%
  // will buy tanks for €950m and raise spending to 5.4%
  const goesOn = (before & CONJUNCTION) !== 0 && (role & (RISE | FALL)) !== 0 && isNominal(t, i + 1)
  const finite = endsInS(t, i) || verbJustBefore(s, i - 1)
  if (goesOn && finite && s.part === 'body' && changesBy(s, i + 1)) return true
  // the project cost €3m; the toll climbs to 63
  if ((role & PAST) !== 0 && number && t.lex[i + 1] !== OF && isNominal(t, i - 1) && !isVerb(s, i - 2)) return true
  // scams cost Americans $1.1 billion
  // cost advertisers a record $8 million
  const at = t.lex[i + 3] === RECORD ? i + 4 : i + 2
  const sum = s.numbers.has(at) || (isCurrencySign(t.code[at]) && s.numbers.has(at + 1))
  const whom = isNominal(t, i + 1) && (isCapital(t, i + 1) || endsInS(t, i + 1))
  if (t.lex[i] === COST && sum && whom && isNominal(t, i - 1)) return true
  if ((role & (RISE | FALL)) !== 0 && number && (after & (PREPOSITION | ADVERB)) !== 0 && isNominal(t, i - 1))
    return true
  // the utility aims to connect 1.2 million homes
  const aims = t.lex[i + 1] === TO && TAKES_INFINITIVE.has(lemmaOf(t.lex[i])) && endsInS(t, i)
  if (aims && s.part === 'body' && isNominal(t, i - 1) && !endsInS(t, i - 1) && numberSoon(s, i + 2)) return true
  // `the firm wants to build`: an infinitive follows, and the two agree in number
  // Council tax to rise: a headline leaves `is` out
  if (t.lex[i + 1] === TO && i + 2 < s.last && (t.role[i + 2] & PRESENT) !== 0)
    return (
      (s.part !== 'title' || TAKES_INFINITIVE.has(lemmaOf(t.lex[i]))) &&
      isNominal(t, i - 1) &&
      (isCapital(t, i - 1) || endsInS(t, i) !== endsInS(t, i - 1))
    )
  // Peru imports about 15 tonnes
  const inS = endsInS(t, i)
  if (number && inS && s.part === 'body' && isCapital(t, i - 1) && isNominal(t, i - 1) && (after & PREPOSITION) !== 0)
    return !PLACING.has(t.lex[i + 1])
  // the military needs around 3,000 barrels
  const definite = (t.role[i - 2] & DETERMINER) !== 0 && i - 2 >= s.first && isNominal(t, i - 1) && !endsInS(t, i - 1)
  if (number && inS && definite && s.part === 'body' && (after & PREPOSITION) !== 0) return HEDGING.has(t.lex[i + 1])
  // the company forecast revenue of
  if (
    definite &&
    (role & PAST) !== 0 &&
    (role & REPORT) !== 0 &&
    BODIES.has(t.lex[i - 1]) &&
    isNominal(t, i + 1) &&
    !isVerb(s, i + 1)
  )
    return true
  // Brazil raises coffee quota
  if (s.part === 'title' && HEADLINE_VERBS.has(t.lex[i]) && isNominal(t, i - 1) && isNominal(t, i + 1)) return true
  if (s.part === 'title' && t.lex[i] === CUTS && isNominal(t, i - 1) && !isCutThing(t, i - 1) && changesBy(s, i + 1))
    return true
  const opensObject =
    (after & (DETERMINER | POSSESSIVE | NUMBER_WORD)) !== 0 || t.kind[i + 1] !== WORD || (after & PREPOSITION) !== 0
  if (!opensObject || (t.kind[i + 1] === MARK && !isCurrencySign(t.code[i + 1]))) return false
  const thirdPerson = endsInS(t, i)
  // Honduras wants 4 million: a name in -s is no plural
  const named = thirdPerson && i - 1 > s.first && isCapital(t, i - 1) && s.part === 'body'
  const plural = !named && endsInS(t, i - 1)
  return isNominal(t, i - 1) && thirdPerson !== plural && (after & PREPOSITION) === 0
    ? true
    : s.part === 'title' && thirdPerson !== plural
}

/** `Sales at Brook Power rise`: the phrase before has a plural in front of its preposition. */
function isOfPlural({ t, first }: Sentence, i: number): boolean {
  for (let at = i - 1; at > first && at > i - 7; at--) if ((t.role[at] & PREPOSITION) !== 0) return endsInS(t, at - 1)
  return false
}

/** `the operator, Redlinea, estimates that`: a form in -s after a name between two commas, with something to govern. */
function closesInsertion(s: Sentence, i: number): boolean {
  const { t } = s
  if (!endsInS(t, i) || !isCapital(t, i - 2)) return false
  const after = t.role[i + 1]
  if ((after & (DETERMINER | POSSESSIVE | SUBORDINATOR | NUMBER_WORD)) === 0 && !numberSoon(s, i)) return false
  for (let at = i - 3; at > s.first && at > i - 9; at--) {
    if (isMark(t, at, CHAR.comma)) return isNominal(t, at - 1) && !isCapital(t, at - 1)
    if (t.kind[at] !== WORD && !isMark(t, at, CHAR.hyphen)) return false
  }
  return false
}

/** `Norvik, which owns 40 mills, cut prices`: a verb right after a relative clause between commas. */
function closesRelative(s: Sentence, i: number): boolean {
  const { t } = s
  // Ridley, which owns 40 mills, plans to sell
  const infinitive = t.lex[i + 1] === TO && (t.role[i + 2] & PRESENT) !== 0
  const ends = t.kind[i + 1] === MARK && !isCurrencySign(t.code[i + 1])
  if (((t.role[i + 1] & (PREPOSITION | CONJUNCTION)) !== 0 && !infinitive) || ends) return false
  for (let at = i - 2; at > s.first && at > i - 16; at--) {
    if (isMark(t, at, CHAR.comma)) return WHICH_WHO.has(t.lex[at + 1])
    const inside = isMark(t, at, CHAR.hyphen) || isMark(t, at, CHAR.percent) || isCurrencySign(t.code[at])
    if (t.kind[at] === MARK && !inside) return false
  }
  return false
}

/** The clause that goes on after `and` at token `i` has a verb. */
function verbJustBefore(s: Sentence, i: number): boolean {
  // reported sales, up 17%, and cut its debt
  const from = isMark(s.t, i - 1, CHAR.comma) ? i - 2 : i - 1
  for (let at = from; at > s.first && at > i - 14; at--) {
    const inside = isMark(s.t, at, CHAR.hyphen) || isMark(s.t, at, CHAR.percent) || isCurrencySign(s.t.code[at])
    if (s.t.kind[at] === MARK && !inside) return false
    if ((s.t.role[at] & (AUXILIARY | MODAL)) !== 0 || isSimplePast[s.t.lex[at]] === 1) return true
  }
  return false
}

/** A number follows, with at most its hedge and its currency between: `cost between £15 and £25`, `cost more than $4bn`. */
function numberSoon(s: Sentence, i: number): boolean {
  if (s.numbers.has(i + 1) || s.numbers.has(i + 2)) return true
  for (let at = i + 1; at < i + 5 && at < s.last; at++) {
    if (s.numbers.has(at)) return true
    const hedge = (s.t.role[at] & (PREPOSITION | ADVERB | SUBORDINATOR | DETERMINER)) !== 0
    // which cost US$40
    const sign = isGlued(s.t, at + 1) && isCurrencySign(s.t.code[at + 1]) && s.t.kind[at + 1] === MARK
    if (!hedge && !sign && s.t.kind[at] !== MARK) return false
  }
  return false
}
