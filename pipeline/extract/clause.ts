import { CHAR } from './chars.ts'
import type { Sentence } from './draft.ts'
import { endsInLy, endsInS } from './endings.ts'
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
  PAST,
  PERIOD,
  POSSESSIVE,
  PREPOSITION,
  PRESENT,
  PRONOUN,
  REPORT,
  SUBORDINATOR,
  TEMPORAL,
  WEEKDAY,
  wordSet,
} from './lexicon.ts'
import { isPredicative, nounPhraseBefore, type Span, widePhraseBefore } from './nounPhrase.ts'
import { DIGITS, isCapital, isJoiner, isMark, MARK, type Tokens, WORD } from './tokens.ts'
import { holdsVerb, isGerund, isNominal, isVerb } from './wordClass.ts'

const TO = internWord('to')
const THAT = internWord('that')
const AS = internWord('as')
const THAN = internWord('than')
const THE = internWord('the')
const THOSE = internWord('those')
const ON = internWord('on')
const IN = internWord('in')
const TELL = internWord('tell')
const HALF = internWord('half')
const DELIVERY = internWord('delivery')
const ACCORDING = internWord('according')
const WHICH = internWord('which')
const WHO = internWord('who')
const POSSESSIVE_S = internWord("'s")
const SINGULAR = wordSet('has is was')
const HAVING = internWord('having')
const INDEFINITE = wordSet('a an')
const SEQUENCE = wordSet('after before while')
const SHARES = wordSet('share proportion percentage part fraction')

/** `has since fallen`: an adverb between an auxiliary and its participle. */
const isSince = (t: Tokens, i: number): boolean =>
  t.lex[i] === SINCE && (t.role[i - 1] & AUXILIARY) !== 0 && (t.role[i + 1] & PAST) !== 0
const SINCE = internWord('since')

/** Marks that end a clause. A comma does not: it may enclose a name or a participle. */
export function isClauseMark(t: Tokens, i: number): boolean {
  if (t.kind[i] !== MARK) return false
  const code = t.code[i]
  if (
    code === CHAR.semicolon ||
    code === CHAR.colon ||
    code === CHAR.quote ||
    code === CHAR.openQuote ||
    code === CHAR.closeQuote
  )
    return true
  return (code === CHAR.enDash || code === CHAR.emDash || code === CHAR.hyphen) && (t.flags[i] & 4) !== 0
}

/**
 * First token of the clause that token `i` stands in: after the nearest clause mark or subordinator to the left, or after an
 * `and`, `but` or comma that a new subject and verb follow.
 */
export function clauseStart(s: Sentence, i: number): number {
  const { t } = s
  let verbSeen = isVerb(s, i)
  for (let at = i - 1; at >= s.first; at--) {
    if (isClauseMark(t, at)) return at + 1
    const role = t.role[at]
    if (isSince(t, at)) continue
    if ((role & SUBORDINATOR) !== 0 && ((role & DETERMINER) === 0 || isComplementizer(s, at)) && !isHedge(s, at))
      return at + 1
    if (verbSeen && CLAUSE_PREPOSITIONS.has(t.lex[at]) && opensClause(s, at, i)) return at + 1
    const joint = (role & CONJUNCTION) !== 0 || (isMark(t, at, CHAR.comma) && !isInsertion(s, at, i))
    if (verbSeen && joint && hasSubjectAfter(s, at, i)) return at + 1
    if (isVerb(s, at)) {
      // said repairs would take: a clause without `that`
      if (verbSeen && (role & REPORT) !== 0) {
        const next = afterSetting(s, at)
        if (next < i && hasSubjectAfter(s, next - 1, i)) return next
      }
      verbSeen = true
    }
  }
  return s.first
}

/** `said on Tuesday sales rose`, `said in a statement sales rose`: the token after when and where a verb of speech says it. */
function afterSetting({ t }: Sentence, verb: number): number {
  let next = verb + 1
  // told investors on Friday costs would fall
  if (lemmaOf(t.lex[verb]) === TELL)
    for (let at = next; at < next + 5 && t.kind[at] === WORD; at++) if (t.lex[at] === ON) next = at
  if ((t.role[next] & TEMPORAL) !== 0 && (t.role[next + 1] & (PERIOD | WEEKDAY)) !== 0) next += 2
  else if (t.lex[next] === ON && (t.role[next + 1] & WEEKDAY) !== 0) next += 2
  else if (t.lex[next] === IN && (t.role[next + 1] & (DETERMINER | POSSESSIVE)) !== 0)
    for (let at = next + 2; at < next + 5 && t.kind[at] === WORD; at++) if (STATEMENTS.has(t.lex[at])) return at + 1
  return next
}
const STATEMENTS = wordSet('statement report filing letter note memo interview bulletin briefing tweet post')

/** `a hub at Bishoftu, 40 km from the capital, would cost`: a number opens what the next comma closes before a verb. */
function isDistanceAside(s: Sentence, comma: number, verb: number): boolean {
  if (!s.numbers.has(comma + 1)) return false
  for (let i = comma + 2; i < verb && i < comma + 10 && !isVerb(s, i); i++)
    if (isMark(s.t, i, CHAR.comma)) return isVerb(s, i + 1)
  return false
}

/** `people, nearly half of the population, live`: the comma opens what a comma right before the verb closes. */
function isInsertion(s: Sentence, comma: number, verb: number): boolean {
  if (isDistanceAside(s, comma, verb)) return true
  if (!isMark(s.t, verb - 1, CHAR.comma)) return false
  for (let i = comma + 1; i < verb - 1; i++) if (isMark(s.t, i, CHAR.comma) || isVerb(s, i)) return false
  return comma < verb - 1
}

/** `its bonus, paid in October, by`: the token before the aside of a participle that the comma closes; the comma's own token without one. */
export function beforeAside(s: Sentence, comma: number): number {
  const { t } = s
  for (let i = comma - 1; i > s.first && i > comma - 9 && (t.kind[i] !== MARK || isMark(t, i, CHAR.comma)); i--) {
    if (!isMark(t, i, CHAR.comma)) continue
    return (t.role[i + 1] & PAST) !== 0 && (t.role[i + 1] & AUXILIARY) === 0 ? i - 1 : comma
  }
  return comma
}

/** Prepositions that open a clause where a subject and a verb follow: `shut its bakery after earnings slumped`. */
const CLAUSE_PREPOSITIONS = wordSet('after before until till')

/** A verb stands before the preposition too; `said exports in the year before the war rose` and `profit after tax fell` have but one. */
function opensClause(s: Sentence, at: number, limit: number): boolean {
  const { t } = s
  let verb = at - 1
  while (verb >= s.first && !isVerb(s, verb)) verb--
  // it said on Wednesday, after sales fell
  const apart = isMark(t, at - 1, CHAR.comma)
  if (verb >= s.first ? (t.role[verb] & REPORT) !== 0 && !apart : s.part !== 'title') return false
  // ships built after the war were heavier
  if (verb === at - 1 && (t.role[verb] & PAST) !== 0 && isSimplePast[t.lex[verb]] !== 1) return false
  if (isGerund(t, at + 1)) return false
  const isDate = s.numbers.has(at + 1) || (t.role[at + 1] & (MONTH | WEEKDAY)) !== 0
  if (isDate || LEVIES.has(t.lex[at + 1])) return false
  return verb >= s.first ? hasSubjectAfter(s, at, limit) : isNominal(t, at + 1)
}
const LEVIES = wordSet('tax taxes interest inflation')

/** `as much as 5%`, `more than $40m`, `less than half`: no clause begins before a number. */
const isHedge = (s: Sentence, i: number): boolean =>
  // bad loans as a share of all stood at 2%
  (s.t.lex[i] === AS && SHARES.has(s.t.lex[i + 2])) ||
  ((s.t.lex[i] === AS || s.t.lex[i] === THAN) &&
    (s.numbers.has(i + 1) || s.numbers.has(i + 2) || (s.t.lex[i + 2] === AS && s.numbers.has(i + 3))))

/** `said that prices`, `stating that since`: `that` opens a clause; `that house` does not. */
export function isComplementizer(s: Sentence, i: number): boolean {
  const { t } = s
  if (t.lex[i] !== THAT || i === s.first) return false
  // a vehicle that cost …
  if (i + 1 < s.last && isVerb(s, i + 1)) return true
  const before = t.role[i - 1]
  const after = i + 1 < s.last ? t.role[i + 1] : 0
  return (
    (before & (REPORT | PAST | PRESENT)) !== 0 ||
    ((before & PREPOSITION) === 0 && reportedBefore(s, i)) ||
    (after & (DETERMINER | POSSESSIVE | PRONOUN | PREPOSITION | AUXILIARY | MODAL)) !== 0
  )
}

/** `said on Thursday that prices`, `told investors that cocoa`: a verb of reporting stands a few words before. */
function reportedBefore(s: Sentence, i: number): boolean {
  for (let at = i - 2; at > s.first && at > i - 9; at--) {
    if (s.t.kind[at] === MARK) return false
    // said in a report seen by Reuters that
    if (
      isVerb(s, at) &&
      !((s.t.role[at] & REPORT) === 0 && isNominal(s.t, at - 1) && (s.t.role[at + 1] & PREPOSITION) !== 0)
    )
      return (s.t.role[at] & REPORT) !== 0
  }
  return false
}

/** True when a noun phrase and then a verb follow the conjunction: a clause of its own, not a second verb of the same subject. */
function hasSubjectAfter(s: Sentence, at: number, limit: number): boolean {
  let next = at + 1
  while (next < limit && (s.t.role[next] & ADVERB) !== 0) next++
  if (next >= limit || isVerb(s, next) || s.t.kind[next] === MARK) return false
  if ((s.t.role[next] & PREPOSITION) !== 0 && !isCapital(s.t, next)) return false
  let verb = -1
  for (let i = next + 1; i <= limit && verb < 0; i++) if (isVerb(s, i)) verb = i
  if (verb < 0) return false
  let joint = verb - 1
  while (joint > next && (s.t.role[joint] & ADVERB) !== 0) joint--
  // …, 1.7 metres above the mark, and was: the verb has its subject further back
  if ((s.t.role[joint] & CONJUNCTION) !== 0) return false
  // `North Korea and Russia strengthen`, `found that sales in Peru and Chile rose`: without a verb before in the clause, `and` joins two subjects
  for (let i = at - 1; i >= s.first; i--) {
    if (isVerb(s, i)) return true
    if (isComplementizer(s, i) || isClauseMark(s.t, i)) break
  }
  return isVerb(s, at)
}

/** `was little changed` */
const LITTLE = wordSet('little broadly barely')

/** `the people we are feeding | have gone`: a finite auxiliary after a full verb opens a group of its own. */
const startsGroup = (t: Tokens, i: number): boolean =>
  FINITE.has(t.lex[i]) && (t.role[i - 1] & (AUXILIARY | MODAL)) === 0
const FINITE = wordSet('is are was were has have had will would can could may might must should')

/** The verb group nearest to the left of token `i` within its clause, from `from` on: first and last token, or null. */
export function verbBefore(s: Sentence, i: number, from: number): Span | null {
  for (let last = i - 1; last >= from; last--) {
    if (!isVerb(s, last)) continue
    let first = last
    while (
      first > from &&
      ((isVerb(s, first - 1) && !startsGroup(s.t, first)) ||
        (((s.t.role[first - 1] & ADVERB) !== 0 || isSince(s.t, first - 1) || LITTLE.has(s.t.lex[first - 1])) &&
          isVerb(s, first - 2)) ||
        (s.t.lex[first - 1] === TO && isVerb(s, first)))
    )
      first--
    return { first, last }
  }
  return null
}

/**
 * The subject of the verb group that starts at token `verb`: what stands between the start of its clause and the verb, without
 * leading conjunctions, adverbs and a prepositional phrase that a comma closes. Null for a clause without one.
 */
export function subjectBefore(s: Sentence, verb: number): Span | null {
  const { t } = s
  // the index closed lower, having touched 7,801: so did what closed
  const main = t.lex[verb] === HAVING ? verbBefore(s, verb, s.first) : null
  if (main) return subjectBefore(s, main.first)
  const apposed = beforeApposition(s, verb)
  if (apposed) return apposed
  let first = clauseStart(s, verb)
  let last = verb - 1
  // the line, which is 55 km long, has cost: the subject stands before the relative clause
  // a kilo, which sold for 60 rupees, now fetches 140
  let closing = last
  while (closing > first && (t.role[closing] & ADVERB) !== 0) closing--
  if (isMark(t, closing, CHAR.comma) && (t.lex[first - 1] === WHICH || t.lex[first - 1] === WHO)) {
    let comma = first - 2
    if ((t.role[comma] & PREPOSITION) !== 0) comma--
    if (comma > s.first && isMark(t, comma, CHAR.comma)) return widePhraseBefore(s, comma - 1)
  }
  // the vehicle that cost $1m in 2018 is offered: so it does before `that`
  const relative = t.lex[first - 1] === WHICH || t.lex[first - 1] === WHO || t.lex[first - 1] === THAT
  if (relative && first < verb && isVerb(s, first)) {
    if (isNominal(t, first - 2)) return beforeParticiple(s, first - 2) ?? widePhraseBefore(s, first - 2)
    // those who slept less were: a pronoun is no noun
    if (t.lex[first - 2] === THOSE) return null
  }
  // turnover, which in the airline's case would be
  if (relative && (t.role[first] & PREPOSITION) !== 0 && t.lex[first - 1] === WHICH) return antecedentOf(s, first - 1)
  // rose on Friday to close at 212p: a day is no subject
  if (t.lex[verb] === TO && isNominal(t, last) && !isVerb(s, last) && isDoer(t, last)) {
    const noun = nounPhraseBefore(s, last, first)
    // fell before paring losses to close: the gerund has the subject of the verb before it
    if (!noun || !isGerund(t, noun.first) || noun.first === noun.last || !SEQUENCE.has(t.lex[noun.first - 1]))
      return noun
    const outer = verbBefore(s, noun.first - 1, s.first)
    return outer && subjectBefore(s, outer.first)
  }
  let joint = last
  while (joint > first && (t.role[joint] & ADVERB) !== 0) joint--
  // … and could fall: the subject stands before the first verb of the clause
  // rose $2, to settle at $75: so does the infinitive's
  if ((t.role[joint] & CONJUNCTION) !== 0 || t.lex[verb] === TO) {
    let earlier = first
    while (earlier < joint && !isVerb(s, earlier)) earlier++
    last = earlier < joint ? earlier - 1 : joint - 1
  }
  // `the tower, which …, is`: a comma right before the verb closes an insertion
  // In May, the month that counts most, sales rose: so does a comma that closes an apposition
  for (let at = first; at < last; at++) {
    if (!isMark(t, at, CHAR.comma)) continue
    const apposed = first > s.first && (t.role[first] & DETERMINER) !== 0 && holdsClause(s, first, at)
    if (startsWithPreposition(t, first) || apposed) first = at + 1
  }
  // `Exports to Brazil, the second-biggest customer, fell`: what two commas enclose is no part of it
  if (isMark(t, last, CHAR.comma)) {
    for (let at = first + 1; at < last; at++) {
      if (!isMark(t, at, CHAR.comma)) continue
      last = at - 1
    }
  }
  // `the volume between A and B, which was`: the relative pronoun stands for the phrase before it
  if (first > last && first > s.first && (t.lex[first - 1] === WHICH || t.lex[first - 1] === THAT))
    return antecedentOf(s, first - 1)
  while (
    first <= last &&
    ((t.role[first] & (CONJUNCTION | ADVERB)) !== 0 || t.kind[first] === MARK) &&
    !isCapital(t, first)
  )
    first++
  // a figure the industry says could double
  const contact = (t.role[verb] & REPORT) !== 0 && (t.role[verb + 1] & (MODAL | AUXILIARY)) !== 0
  for (let at = first + 1; at < last && contact; at++) if (isNominal(t, at - 1) && t.lex[at] === THE) last = at - 1
  // the people we are feeding: a clause without its pronoun
  for (let at = first + 1; at < last; at++) if (isNominal(t, at - 1) && WHO_DOES.has(t.lex[at])) last = at - 1
  // saying the true number was
  if (first < last && SAYING.has(t.lex[first])) first++
  first = afterPlace(s, afterBasis(s, afterDate(s, first, last), last), last)
  // rocks weighing up to 300 pounds flew: the participle's clause is no part of the phrase
  for (let at = first + 1; at < last; at++)
    if (isGerund(t, at) && isNominal(t, at - 1) && endsInS(t, at - 1)) last = at - 1
  // the vehicle that cost $1m is offered: the relative clause is no part of the phrase
  for (let at = first + 1; at < last; at++) {
    if ((t.lex[at] === THAT || t.lex[at] === WHICH || t.lex[at] === WHO) && isVerb(s, at + 1)) last = at - 1
  }
  last = beforeTime(s, first, last)
  while (
    last >= first &&
    (t.kind[last] === MARK || (t.role[last] & ADVERB) !== 0 || (last > first && isPredicative(t, last)))
  )
    last--
  return first <= last ? { first, last } : null
}

/** `Net interest income, the difference between what it earns and pays, grew`: the subject before an apposition that holds verbs of its own. */
function beforeApposition(s: Sentence, verb: number): Span | null {
  const { t } = s
  const close = verb - 1
  if (!isMark(t, close, CHAR.comma)) return null
  let open = close - 1
  while (open > s.first && t.kind[open] !== MARK) open--
  if (!isMark(t, open, CHAR.comma) || (t.role[open + 1] & DETERMINER) === 0 || !holdsClause(s, open + 2, close))
    return null
  let first = open - 1
  while (first > s.first && t.kind[first - 1] !== MARK) first--
  if (holdsVerb(s, first, open) || startsWithPreposition(t, first) || isCapital(t, open - 1)) return null
  return widePhraseBefore(s, open - 1)
}

/** `a drug developed for gout that costs`: the noun that the participle before the phrase that ends at token `end` describes. */
function beforeParticiple(s: Sentence, end: number): Span | null {
  const { t } = s
  const inner = nounPhraseBefore(s, end, s.first)
  const participle = inner ? inner.first - 2 : -1
  if (!inner || participle - 1 <= s.first || (t.role[inner.first - 1] & PREPOSITION) === 0) return null
  const isDescribing = (t.role[participle] & PAST) !== 0 && (t.role[participle] & AUXILIARY) === 0
  if (!isDescribing || !isNominal(t, participle - 1) || isVerb(s, participle - 1)) return null
  const noun = nounPhraseBefore(s, participle - 1, s.first)
  return noun && INDEFINITE.has(t.lex[noun.first - 1]) ? noun : null
}

/** A verb or a relative pronoun stands in tokens `from` to `to`, half-open. */
function holdsClause(s: Sentence, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if ((s.t.role[i] & SUBORDINATOR) !== 0 || isVerb(s, i)) return true
  return false
}

/** Neither a day nor what the subject is said to be: `rose on Friday to close`, `is due to last`. */
const isDoer = (t: Tokens, i: number): boolean => (t.role[i] & (WEEKDAY | MONTH | PERIOD)) === 0 && !DUE.has(t.lex[i])
const DUE = wordSet('due set able unable ready bound keen poised certain sure slated eager free eligible')

/** `Net profit in the three months to June`: the time is no part of the phrase from token `first` to `last`, whose end comes back. */
function beforeTime(s: Sentence, first: number, last: number): number {
  for (let at = first + 1; at < last; at++) {
    // the arms that it has sent since 2022: the time is the relative clause's
    // futures for delivery in December: a sort of futures
    if (isVerb(s, at) || s.t.lex[at - 1] === DELIVERY) return last
    if (opensPeriod(s, at, last)) return at - 1
  }
  return last
}

/** `In May sales rose`, `On Monday shares fell`: past a date that opens the sentence without a comma. */
function afterDate({ t, numbers, first: opening }: Sentence, first: number, last: number): number {
  // in 2015; last year the figure was 420
  if (first !== opening && !isClauseMark(t, first - 1)) return first
  // Last year exports rose
  if ((t.role[first] & TEMPORAL) !== 0 && (t.role[first + 1] & PERIOD) !== 0)
    return first + 2 <= last && t.lex[first + 2] !== POSSESSIVE_S ? first + 2 : first
  if (!DATED.has(t.lex[first])) return first
  let next = first + 1
  if (WHICH_PERIOD.has(t.lex[next]) && (t.role[next + 1] & PERIOD) !== 0) return next + 2 <= last ? next + 2 : first
  if ((t.role[next] & (MONTH | WEEKDAY)) !== 0) next++
  const year = numbers.get(next)
  if (year?.plain && year.first === year.last && (year.amount?.mantissa ?? 0) > 1900) {
    // in 2025-26 the number was
    next = isJoiner(t, next + 1) && t.kind[next + 2] === DIGITS ? next + 3 : next + 1
  }
  return next > first + 1 &&
    next <= last &&
    t.kind[next] === WORD &&
    t.lex[next] !== POSSESSIVE_S &&
    (t.role[next] & PREPOSITION) === 0
    ? next
    : first
}
/** `In low-income countries the figure is`: past a place or a group that opens the clause without a comma. */
function afterPlace({ t }: Sentence, first: number, last: number): number {
  if (!PLACES.has(t.lex[first])) return first
  for (let i = first + 2; i <= last && (t.kind[i] === WORD || isJoiner(t, i)); i++)
    if ((t.role[i] & DETERMINER) !== 0 && isNominal(t, i - 1) && isNominal(t, i + 1)) return i
  return first
}
const PLACES = wordSet('in at among across for')

/** `On a monthly basis prices rose`, `In real terms wages fell`: past how the figure is meant. */
function afterBasis({ t }: Sentence, first: number, last: number): number {
  if (!DATED.has(t.lex[first])) return first
  for (let i = first + 1; i < last && i < first + 5 && t.kind[i] === WORD; i++) if (BASES.has(t.lex[i])) return i + 1
  return first
}
const BASES = wordSet('basis terms')
const WHO_DOES = wordSet('i we you he she they')
const SAYING = wordSet('saying adding noting claiming arguing warning insisting')
const DATED = wordSet('in on during since for')

/** `in the three months`, `since January`: token `i` opens a phrase of time. */
export const opensPeriod = (s: Sentence, i: number, last: number): boolean =>
  DURING.has(s.t.lex[i]) && isPeriod(s, i + 1, last)
const DURING = wordSet('in on for during over since between until')
const ENDING = wordSet('ended ending')
const WHICH_PERIOD = wordSet(
  'first second third fourth last past previous next same full whole final latest early late',
)

/** `the first nine months`, `January`, `2024`, not `the week's sales`. */
function isPeriod(s: Sentence, from: number, last: number): boolean {
  const { t } = s
  let i = from
  while (i <= last && ((t.role[i] & DETERMINER) !== 0 || WHICH_PERIOD.has(t.lex[i]))) i++
  // the half-year to June
  if (t.lex[i] === HALF && isJoiner(t, i + 1)) i += 2
  const number = s.numbers.get(i)
  const isYear = number?.plain && number.first === number.last && (number.amount?.mantissa ?? 0) > 1900
  if (number && number.last < last && !isYear) i = number.last + 1
  if (i > last || t.lex[i + 1] === POSSESSIVE_S || (i < last && isNominal(t, i + 1) && !ENDING.has(t.lex[i + 1])))
    return false
  return isYear === true || (t.role[i] & (PERIOD | MONTH | WEEKDAY)) !== 0
}

/** The phrase that a relative pronoun stands for, with the prepositional phrases inside it. */
export function antecedentOf(s: Sentence, relative: number): Span | null {
  const end = isMark(s.t, relative - 1, CHAR.comma) ? relative - 2 : relative - 1
  // a target of $700bn for this year, which would be 2.4% more: not the year
  if ((s.t.role[end] & (PERIOD | MONTH)) !== 0 && (s.t.role[end - 1] & TEMPORAL) !== 0) return null
  // vote on a tax that could cost: an indefinite noun is all of it
  const core = nounPhraseBefore(s, end, s.first)
  // premiums and enrolment, which has dropped: the last of them alone
  const singular = SINGULAR.has(s.t.lex[relative + 1]) && isMark(s.t, relative - 1, CHAR.comma)
  if (singular && core && !isCapital(s.t, end) && !endsInS(s.t, end) && (s.t.role[core.first - 1] & CONJUNCTION) !== 0)
    return core
  if (core && INDEFINITE.has(s.t.lex[core.first - 1])) return core
  return beforeParticiple(s, end) ?? widePhraseBefore(s, end)
}

/** `In March, …`, `According to the ministry, …`, `Filled with sand, …`: what a comma closes off before the subject. */
function startsWithPreposition(t: Tokens, i: number): boolean {
  // this year's appeal is a subject
  if ((t.role[i] & TEMPORAL) !== 0 && t.lex[i + 2] === POSSESSIVE_S) return false
  if ((t.role[i] & (PREPOSITION | SUBORDINATOR | ADVERB | TEMPORAL)) !== 0 || t.lex[i] === ACCORDING) return true
  // Nationally, values rose
  if (endsInLy(t, i) && isMark(t, i + 1, CHAR.comma)) return true
  return (t.role[i] & PAST) !== 0 && (t.role[i + 1] & PREPOSITION) !== 0
}
