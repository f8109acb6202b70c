import * as words from '../../knowledge/en/actorWords.ts'
import { CHAR } from '../chars.ts'
import { isClauseMark, opensPeriod } from '../clause.ts'
import type { Sentence } from '../draft.ts'
import { endsInLy } from '../endings.ts'
import {
  ADVERB,
  AUXILIARY,
  CONJUNCTION,
  DETERMINER,
  internWord,
  lemmaOf,
  NUMBER_WORD,
  PAST,
  POSSESSIVE,
  PREPOSITION,
  PRONOUN,
  SUBORDINATOR,
  wordSet,
} from '../lexicon.ts'
import type { Span } from '../nounPhrase.ts'
import { DIGITS, isCapital, isGlued, isMark, MARK, WORD } from '../tokens.ts'
import { isGerund, isNominal, isVerb } from '../wordClass.ts'
import { actorAfter } from './actorsAfter.ts'
import { endsOwnName, isNameWord, isSoldFor, isThing, type Names, runEnd, runStart } from './actorsNames.ts'
import { type Actor, actorBefore, nameActor, PERSON_WORDS, type Reference } from './actorsPhrase.ts'
import { isFiniteForm, isPassive, phraseStart, sentencePartStart, verbGroup, verbToLeft } from './actorsVerb.ts'
import { beforeTime, isReducedApposition, isTimeWord } from './speechSubject.ts'
import { isSpeech } from './timeHolds.ts'

const OBJECT_CONTROL = wordSet(words.OBJECT_CONTROL)
const RELATIVES = wordSet('which who that')
const OTHER_RELATIVES = wordSet('whose where when while')
const AFTER_MEASURE = wordSet(words.AFTER_MEASURE)
const MEASURE_TAILS = wordSet(words.MEASURE_TAILS)
const EACH = wordSet('each both all')
const INDEFINITE = wordSet('a an')
const PLACING = wordSet('in at near outside around')
const FROM = internWord('from')
const AT_OF = wordSet('at of')
const REFERRING = wordSet(words.REFERRING)
const THE = internWord('the')
const AND = internWord('and')
const FOR = internWord('for')
const WHOSE = internWord('whose')
const BLAMING = wordSet(words.BLAMING)
const PERSONAL_DEEDS = wordSet(words.PERSONAL_DEEDS)
const THINGS = wordSet(`${words.EVENTS} ${words.TRANSFERS} ${words.BUSINESS_MEASURES} those these others one`)
const MORE = wordSet('more less fewer so older')
const SMALL_S = 0x73
const OF = internWord('of')
const TO = internWord('to')

/** Who does what the verb group says: the actor or reference that is its subject, or null. `depth` bounds the way over shared subjects. */
export function subjectOf(s: Sentence, names: Names, group: Span, depth = 0): Actor | Reference | null {
  const { t } = s
  if (depth > 3) return null
  const head = contactHead(s, group.first)
  if (head >= 0) return actorBefore(s, names, head, phraseStart(s, head))
  let at = group.first - 1
  while (at >= s.first && (t.role[at] & ADVERB) !== 0 && (t.role[at] & PREPOSITION) === 0) at--
  // have each ordered
  if (EACH.has(t.lex[at]) && isVerb(s, at - 1)) at = verbGroup(s, at - 1).first - 1
  at = beforeTime(s, at)
  // Brook Motor Corp. said
  if (isMark(t, at, CHAR.period) && isGlued(t, at)) at--
  if (at < s.first) return null
  const role = t.role[at]
  if (t.lex[at] === TO || t.lex[group.first] === TO)
    return controller(s, names, t.lex[at] === TO ? at : group.first, depth)
  // classes of 30 or more had become
  if ((role & CONJUNCTION) !== 0 && MORE.has(t.lex[at + 1])) return null
  if ((role & CONJUNCTION) !== 0) return sharedSubject(s, names, at, depth, group)
  if (RELATIVES.has(t.lex[at]) && (role & SUBORDINATOR) !== 0 && at > s.first)
    return (
      antecedent(s, names, at) ??
      doerOf(s, group, beforePlace(s, isMark(t, at - 1, CHAR.comma) ? at - 2 : at - 1), true)
    )
  if (isMark(t, at, CHAR.comma)) {
    const before = t.role[at - 1]
    if ((before & CONJUNCTION) !== 0) return sharedSubject(s, names, at - 1, depth, group)
    // sold 40 jets, having bought 30
    const main = isGerund(t, group.first) ? verbToLeft(s, at) : null
    if (main && main.last < at - 1) return isPassive(s, main) ? null : subjectOf(s, names, main, depth + 1)
    if (isPredicateList(s, at)) return sharedSubject(s, names, at, depth, group)
    return beforeInsertion(s, names, at)
  }
  if (isMark(t, at, CHAR.closeParen)) {
    while (at > s.first && !isMark(t, at, CHAR.openParen)) at--
    at--
  }
  return phraseEnding(s, names, at) ?? doerOf(s, group, at)
}

/** `The firm he founded with two friends had 40 staff`: the noun before the pronoun of a clause without `that`; -1 without one. */
function contactHead(s: Sentence, verb: number): number {
  const { t } = s
  for (let i = verb - 1; i > s.first + 1 && i > verb - 12; i--) {
    if (t.kind[i] !== WORD && t.kind[i] !== DIGITS) return -1
    if (!isVerb(s, i)) continue
    const noun = i - 2
    const isContact = (t.role[i - 1] & PRONOUN) !== 0 && isNominal(t, noun) && !isVerb(s, noun) && i < verb - 1
    return isContact && (t.role[noun - 1] & DETERMINER) !== 0 ? noun : -1
  }
  return -1
}

/** `The skipper's cousin bought 40`: whatever noun has a verb that only people and bodies can do is who did it. */
function doerOf(s: Sentence, group: Span, end: number, nearest = false): Actor | null {
  const { t } = s
  if (isSoldFor(t, group.last)) return null
  if (!PERSONAL_DEEDS.has(lemmaOf(t.lex[group.last])) || isPassive(s, group) || s.part !== 'body') return null
  const from = phraseStart(s, end)
  let last = end
  for (let at = from + 1; at <= end && !nearest; at++)
    if ((t.role[at] & PREPOSITION) !== 0) {
      // members of the bloc
      if (t.lex[at] === OF) return null
      last = at - 1
      break
    }
  if (!isNominal(t, last) || (isCapital(t, last) && last > s.first) || THINGS.has(t.lex[last]) || isTimeWord(s, last))
    return null
  let first = last
  while (first > from && isNominal(t, first - 1) && !isTimeWord(s, first - 1) && !isVerb(s, first - 1)) first--
  const before = t.role[first - 1]
  const counted = s.numbers.has(first - 1) || (before & NUMBER_WORD) !== 0
  const plural = t.text.charCodeAt(t.end[last] - 1) === SMALL_S
  const known = (before & (DETERMINER | POSSESSIVE)) !== 0 || plural
  if (counted || first - 1 < s.first ? !plural : !known) return null
  return {
    text: t.text.slice(t.start[first], t.end[last]),
    first,
    last,
    kind: plural ? 'people' : PERSON_WORDS.has(t.lex[last]) ? 'person' : 'institution',
    implied: false,
  }
}

/** `Gunmen took 27 pupils, police said, and are demanding …`: the verb before those who said so; the verb itself where nobody is put in. */
function beforeAttribution(s: Sentence, verb: Span | null): Span | null {
  const { t } = s
  if (!verb || !isSpeech(t, verb.last) || !isMark(t, verb.last + 1, CHAR.comma)) return verb
  let comma = verb.first - 1
  while (comma > s.first && t.kind[comma] === WORD) comma--
  return isMark(t, comma, CHAR.comma) ? (verbToLeft(s, comma) ?? verb) : verb
}

/** `has lost three and sold two`: the second verb has the first one's subject. */
function sharedSubject(
  s: Sentence,
  names: Names,
  conjunction: number,
  depth: number,
  group: Span,
): Actor | Reference | null {
  let before = beforeAttribution(s, verbToLeft(s, conjunction))
  // has asked the agency to approve it and hopes to sell: a finite verb goes on from a finite one
  while (before && before.first > s.first && isFiniteForm(s, group.first) && s.t.lex[before.first - 1] === TO)
    before = verbToLeft(s, before.first - 1)
  return before ? subjectOf(s, names, before, depth + 1) : null
}

/** `she had repaid $40, had sold her car and could pay more`: no insertion ends at the comma, but another verb's words. */
function isPredicateList(s: Sentence, comma: number): boolean {
  const before = verbToLeft(s, comma)
  // Their load, the official said, equals 40 shells
  if (!before || before.last === comma - 1 || isSpeech(s.t, before.last)) return false
  let start = comma
  while (start > s.first && !isMark(s.t, start - 1, CHAR.comma) && !isClauseMark(s.t, start - 1)) start--
  if (start >= before.first || isReducedApposition(s, start, comma - 1)) return false
  for (let at = start; at < before.first; at++)
    if (RELATIVES.has(s.t.lex[at]) || OTHER_RELATIVES.has(s.t.lex[at])) return false
  return true
}

/** Who does what an infinitive says: the subject of the verb before, or its object after a verb of asking. */
function controller(s: Sentence, names: Names, to: number, depth: number): Actor | Reference | null {
  const { t } = s
  const before = verbToLeft(s, to)
  // Equinor to cut 300 jobs
  if (!before) return s.part === 'title' || s.part === 'heading' ? phraseEnding(s, names, to - 1) : null
  if (
    (OBJECT_CONTROL.has(lemmaOf(t.lex[before.last])) || BLAMING.has(lemmaOf(t.lex[before.last]))) &&
    to > before.last + 1
  ) {
    const object = actorAfter(s, names, before.last + 1)
    if (object && (object.last === to - 1 || BLAMING.has(lemmaOf(t.lex[before.last])))) return object
    // expected the company to earn
    if (REFERRING.has(t.lex[to - 1]) && t.lex[to - 2] === THE) return { refers: 'body', at: to - 1, first: to - 1 }
  }
  // expects bills to fall by 3%: what the infinitive says is said of the bills
  const control = OBJECT_CONTROL.has(lemmaOf(t.lex[before.last]))
  if (control && to > before.last + 1 && !asksFor(s, before.last + 1, to)) return null
  return isPassive(s, before) ? null : subjectOf(s, names, before, depth + 1)
}

/** `has asked Peru for money to build three`: who asks builds. */
const asksFor = ({ t }: Sentence, from: number, to: number): boolean => {
  for (let at = from; at < to; at++) if (t.lex[at] === FOR) return true
  return (t.role[from] & PREPOSITION) !== 0
}

/** `Bicol Power, which serves 40`, `the union that gathered 40`: the noun phrase before the relative. */
function antecedent(s: Sentence, names: Names, relative: number): Actor | Reference | null {
  const end = isMark(s.t, relative - 1, CHAR.comma) ? relative - 2 : relative - 1
  if (isMark(s.t, relative - 1, CHAR.comma) && isMark(s.t, end - 1, CHAR.comma)) {
    // Maureen Tickle, 74, who has lived
    const aged = actorBefore(s, names, end - 2, phraseStart(s, end - 2))
    if (s.numbers.has(end) && aged) return aged
  }
  if (end < s.first) return null
  // Taeyang Safety, the largest agency, which collected
  const start = phraseStart(s, end)
  if (start - 2 > s.first && isMark(s.t, start - 1, CHAR.comma) && isMark(s.t, relative - 1, CHAR.comma)) {
    const named = actorBefore(s, names, start - 2, phraseStart(s, start - 2))
    if (named && !('refers' in named) && (s.t.role[start] & DETERMINER) !== 0) return named
  }
  // the Astrakhan Pact, a group of eight exporters that pumps
  if (start - 2 > s.first && isMark(s.t, start - 1, CHAR.comma) && INDEFINITE.has(s.t.lex[start])) {
    const named = actorBefore(s, names, start - 2, phraseStart(s, start - 2))
    if (named && !('refers' in named)) return named
  }
  // bombed by the army, which lost 12
  const opens = start < end && (s.t.role[start] & PREPOSITION) !== 0 ? start + 1 : start
  const from = isNameWord(s.t, end) || endsOwnName(s.t, end) ? runStart(s, end) : opens
  // Kuwait and Oman, which pumped: neither alone
  if (names.countryEnds.has(end) && s.t.lex[from - 1] === AND && names.countryEnds.has(from - 2)) return null
  // the observatory in Zannar, which counted: not the place
  const placed = beforePlace(s, end)
  if (placed < end) return actorBefore(s, names, placed, phraseStart(s, placed))
  // of a name the last words alone matter: said Maria Ruiz, who scored
  const found = actorBefore(s, names, end, from)
  if (found || !isNameWord(s.t, end)) return found
  return null
}

/** `the observatory in Zannar`: the last token before the place that the phrase ends with, or its own last token. */
function beforePlace(s: Sentence, end: number): number {
  if (!isNameWord(s.t, end)) return end
  let from = runStart(s, end)
  // the sites in Kettlebury and Upper Strand
  if (s.t.lex[from - 1] === AND && isNameWord(s.t, from - 2)) from = runStart(s, from - 2)
  const place = (s.t.role[from - 1] & DETERMINER) !== 0 ? from - 2 : from - 1
  // a bus driver from Cork; but it comes from Algeria
  const home =
    s.t.lex[place] === FROM && isNominal(s.t, place - 1) && !isVerb(s, place - 1) && !endsInLy(s.t, place - 1)
  return place > s.first && (PLACING.has(s.t.lex[place]) || home) ? place - 1 : end
}

/** The subject that a pair of commas separates from its verb: `Hanbit Cells, the maker of batteries, swung`, `Spain, meanwhile, has cut`. */
function beforeInsertion(s: Sentence, names: Names, comma: number): Actor | Reference | null {
  // its chair, Ana Ruiz, 66, said
  const aged = s.numbers.has(comma - 1) && isMark(s.t, comma - 2, CHAR.comma)
  return (aged ? insertedBefore(s, names, comma - 2) : null) ?? insertedBefore(s, names, comma)
}

function insertedBefore(s: Sentence, names: Names, comma: number): Actor | Reference | null {
  const { t } = s
  const start = sentencePartStart(s, comma)
  let nearest: Actor | Reference | null = null
  for (let at = comma - 1; at > start; at--) {
    if (!isMark(t, at, CHAR.comma)) continue
    const from = phraseStart(s, at - 1)
    const found = actorBefore(s, names, at - 1, from)
    const named = nearest === null && isNameWord(t, comma - 1) && runStart(s, comma - 1) === at + 1
    // the club's insurer, Prairie Mutual, has offered
    if (named && (t.role[from] & (DETERMINER | POSSESSIVE) || !isNameWord(t, at - 1)) && isNominal(t, at - 1))
      return actorBefore(s, names, comma - 1, at + 1)
    if (!found) continue
    if (opensAt(s, start, from)) return found
    nearest ??= found
  }
  return nearest
}

const opensAt = (s: Sentence, start: number, from: number): boolean => {
  let at = start
  while (at < from && (s.t.role[at] & (ADVERB | CONJUNCTION | DETERMINER)) !== 0) at++
  return at >= from
}

/** The actor of the phrase that ends right before a verb, with the name in front of a dash that the phrase describes. */
function phraseEnding(s: Sentence, names: Names, end: number): Actor | Reference | null {
  const from = phraseStart(s, end)
  // Beijing, whose trade with the North rose
  if (s.t.lex[from - 1] === WHOSE) return antecedent(s, names, from - 1)
  const carrier = participleBefore(s, end)
  if (carrier > s.first) return actorBefore(s, names, carrier - 1, phraseStart(s, carrier - 1))
  const found = actorBefore(s, names, end, from)
  if (found && 'refers' in found && found.refers === 'body') return headedName(s, names, from) ?? found
  if (!found && from > s.first && (s.t.role[from] & (DETERMINER | POSSESSIVE)) !== 0) {
    const name = headedName(s, names, from)
    if (name && isNominal(s.t, end)) return name
  }
  if (found) return found
  if (isPrepositional(s, end, from)) {
    const head = headOfPhrase(s, names, end, from)
    if (head) return head
  }
  return beforeParticiple(s, names, end, from)
}

/** `A ferry carrying at least 120 passengers sank`: the participle whose object the phrase up to token `end` is; -1 without one. */
function participleBefore(s: Sentence, end: number): number {
  const { t } = s
  for (let i = end - 1; i > s.first && i > end - 8 && t.kind[i] !== MARK && !isVerb(s, i); i--)
    if (CARRYING.has(t.lex[i]) && isNominal(t, i - 1) && !isVerb(s, i - 1)) return i
  return -1
}
const CARRYING = wordSet('carrying containing holding transporting involving representing')

/** `Oritsu Electric – The chip-tool maker lifted`: a brief that opens with the name it is about. */
export function headedName(s: Sentence, names: Names, from: number): Actor | null {
  const { t } = s
  const dash = from - 1
  if (dash <= s.first || !isClauseMark(t, dash) || isMark(t, dash, CHAR.semicolon)) return null
  if (isMark(t, dash, CHAR.quote) || isMark(t, dash, CHAR.openQuote)) return null
  // a dateline stands before the first sentence of the body
  if (s.index <= names.opening || !isNameWord(t, s.first) || runEnd(s, s.first) !== dash - 1) return null
  if (names.countries.at.has(s.first) || isThing(t, names, { first: s.first, last: dash - 1 })) return null
  return nameActor(s, names, s.first, dash - 1)
}

/** `Researchers led by Ana Ruiz tracked`, `Astronomers using the telescope have spotted`: what a participle describes comes before it. */
function beforeParticiple(s: Sentence, names: Names, end: number, from: number): Actor | Reference | null {
  const { t } = s
  const past = from - 1
  if (past > s.first && (t.role[from] & PREPOSITION) !== 0 && isNominal(t, past - 1)) {
    if ((t.role[past] & PAST) === 0 || (t.role[past] & AUXILIARY) !== 0) return null
    return actorBefore(s, names, past - 1, phraseStart(s, past - 1))
  }
  for (let at = from + 1; at < end; at++)
    if (isGerund(t, at) && isNominal(t, at - 1)) return actorBefore(s, names, at - 1, from)
  return null
}

const isPrepositional = (s: Sentence, end: number, from: number): boolean => {
  for (let at = end; at > from; at--) if ((s.t.role[at] & PREPOSITION) !== 0) return true
  return false
}

/** `exports to Peru fell`, `the price of Norway's gas`: what stands before the first preposition is the head. */
function headOfPhrase(s: Sentence, names: Names, end: number, from: number): Actor | Reference | null {
  for (let at = from + 1; at <= end; at++) {
    if ((s.t.role[at] & PREPOSITION) === 0) continue
    const head = actorBefore(s, names, at - 1, from)
    if (!head || !('refers' in head) || head.refers !== 'business') return head
    if (opensPeriod(s, at, end)) return head
    // revenue at Brook Power
    const owner = AT_OF.has(s.t.lex[at]) ? actorAfter(s, names, at + 1) : null
    if (owner && owner.last === end) return owner
    // profit at the company, revenue from operations, profit before tax
    if (AT_OF.has(s.t.lex[at]) && s.t.lex[at + 1] === THE && REFERRING.has(s.t.lex[end])) return head
    return AFTER_MEASURE.has(s.t.lex[at]) && MEASURE_TAILS.has(s.t.lex[at + 1]) ? head : null
  }
  return null
}
