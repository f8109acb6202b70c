import { CHAR } from './chars.ts'
import type { Sentence } from './draft.ts'
import {
  ADVERB,
  AUXILIARY,
  CARDINAL,
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
  PERIOD,
  POSSESSIVE,
  PREPOSITION,
  PRESENT,
  PRONOUN,
  REPORT,
  RISE,
  roleOf,
  SCALE,
  SUBORDINATOR,
  TEMPORAL,
  TENS,
  WEEKDAY,
} from './lexicon.ts'
import { DIGITS, isCapital, isGlued, isJoiner, isMark, MARK, type Tokens, WORD } from './tokens.ts'

/** Tokens `first` to `last`, both included. */
export type Span = { first: number; last: number }

const TO = internWord('to')
const THAT = internWord('that')
const ACCORDING = internWord('according')
const WHICH = internWord('which')
const WHO = internWord('who')
const AND = internWord('and')
const POSSESSIVE_S = internWord("'s")
const BE = new Set('is are was were be been being'.split(' ').map(internWord))

/** `flying`, of a verb that the lexicon knows. */
export const isGerund = (t: Tokens, i: number): boolean =>
  t.end[i] - t.start[i] > 4 && t.text.endsWith('ing', t.end[i]) && lemmaOf(t.lex[i]) !== t.lex[i]

/** True for an unknown word with the ending of a participle: `outsourced`. */
function endsInEd(t: Tokens, i: number): boolean {
  const end = t.end[i]
  return end - t.start[i] > 4 && t.text.charCodeAt(end - 1) === 0x64 && t.text.charCodeAt(end - 2) === 0x65
}

/** `to deepen the basin`: a word after `to` that a determiner follows. */
function isUnknownInfinitive(s: Sentence, i: number): boolean {
  const { t } = s
  if (t.lex[i - 1] !== TO || i + 1 >= s.last) return false
  return (roleOf[t.lex[i + 1]] & (DETERMINER | POSSESSIVE)) !== 0
}

/** True for words that can head or stand in a noun phrase: no function word, or a capitalised name. */
export function isNominal(t: Tokens, i: number): boolean {
  if (t.kind[i] !== WORD) return false
  return (roleOf[t.lex[i]] & (FUNCTION_WORD | ADVERB)) === 0
}

/** A participle that describes the noun after it: `sustained winds`, `a licensed agency`. */
function isAttributive(s: Sentence, i: number): boolean {
  const { t } = s
  if (i + 1 >= s.last || !isNominal(t, i + 1) || i === s.first || isSimplePast[t.lex[i]] === 1) return false
  const before = roleOf[t.lex[i - 1]]
  const opens =
    (before & (DETERMINER | POSSESSIVE | PREPOSITION | NUMBER_WORD | CONJUNCTION)) !== 0 || t.kind[i - 1] === MARK
  const after = roleOf[t.lex[i + 1]]
  return opens && t.kind[i - 1] !== MARK && (after & PREPOSITION) === 0
}

/**
 * True when the token is a finite verb or part of a verb group: auxiliaries and modals, past forms that do not describe a
 * noun, and present forms where a subject stands before. Without a tagger it errs towards nouns.
 */
export function isVerb(s: Sentence, i: number): boolean {
  const { t } = s
  if (t.kind[i] !== WORD) return false
  const role = roleOf[t.lex[i]]
  if ((role & (AUXILIARY | MODAL)) !== 0) return true
  // self-propelled, state-run
  if (i > s.first && isGlued(t, i) && isMark(t, i - 1, CHAR.hyphen)) return false
  if (isCapital(t, i) && i > s.first) return false
  const before = i > s.first ? roleOf[t.lex[i - 1]] : 0
  // was flying, is rising
  if (i > s.first && BE.has(t.lex[i - 1]) && isGerund(t, i)) return true
  if ((role & PAST) !== 0 && (role & NOUN_LIKE) === 0) return !isAttributive(s, i)
  // cut, put, let after a form of be
  if ((role & PAST) !== 0 && i > s.first && BE.has(t.lex[i - 1])) return true
  if (t.lex[i] === 0) {
    if (i === s.first) return false
    return endsInEd(t, i) ? !isAttributive(s, i) : isUnknownInfinitive(s, i)
  }
  if ((role & (PRESENT | PAST)) === 0) return false
  if (i > s.first && t.lex[i - 1] === TO) return true
  if ((before & (AUXILIARY | MODAL)) !== 0 && !BE.has(t.lex[i - 1])) return true
  if ((before & (DETERMINER | POSSESSIVE | PREPOSITION)) !== 0 || i === s.first) return false
  // down from 40: prepositions that are verbs too
  if ((role & PREPOSITION) !== 0 && (before & PRONOUN) === 0) return false
  if ((role & NOUN_LIKE) === 0) return true
  // after a number stands the noun: `one million shells`
  if ((before & NUMBER_WORD) !== 0 || t.kind[i - 1] === DIGITS) return false
  return presentHasSubject(s, i)
}

/** A noun-like present form is a verb after a pronoun, or between a noun and a determiner, number or preposition. */
function presentHasSubject(s: Sentence, i: number): boolean {
  const { t } = s
  const before = roleOf[t.lex[i - 1]]
  if ((before & PRONOUN) !== 0) return true
  if (t.kind[i - 1] !== WORD || i + 1 >= s.last) return false
  const role = roleOf[t.lex[i]]
  const after = roleOf[t.lex[i + 1]]
  const number = numberSoon(s, i)
  // the project cost €3m; the toll climbs to 63
  if ((role & PAST) !== 0 && number && isNominal(t, i - 1)) return true
  if ((role & (RISE | FALL)) !== 0 && number && (after & (PREPOSITION | ADVERB)) !== 0 && isNominal(t, i - 1))
    return true
  // `the firm wants to build`: an infinitive follows, and the two agree in number
  if (t.lex[i + 1] === TO && i + 2 < s.last && (roleOf[t.lex[i + 2]] & PRESENT) !== 0)
    return (
      isNominal(t, i - 1) &&
      (isCapital(t, i - 1) ||
        (t.text.charCodeAt(t.end[i] - 1) === 0x73) !== (t.text.charCodeAt(t.end[i - 1] - 1) === 0x73))
    )
  const opensObject =
    (after & (DETERMINER | POSSESSIVE | NUMBER_WORD)) !== 0 || t.kind[i + 1] !== WORD || (after & PREPOSITION) !== 0
  if (!opensObject || (t.kind[i + 1] === MARK && t.code[i + 1] !== 0x24)) return false
  const thirdPerson = t.text.charCodeAt(t.end[i] - 1) === 0x73
  const plural = t.text.charCodeAt(t.end[i - 1] - 1) === 0x73
  return isNominal(t, i - 1) && thirdPerson !== plural && (after & PREPOSITION) === 0
    ? true
    : s.part === 'title' && thirdPerson !== plural
}

/** A number follows, with at most its hedge and its currency between: `cost between £15 and £25`, `cost more than $4bn`. */
function numberSoon(s: Sentence, i: number): boolean {
  if (s.numbers.has(i + 1) || s.numbers.has(i + 2)) return true
  for (let at = i + 1; at < i + 5 && at < s.last; at++) {
    if (s.numbers.has(at)) return true
    const hedge = (roleOf[s.t.lex[at]] & (PREPOSITION | ADVERB | SUBORDINATOR)) !== 0
    if (!hedge && s.t.kind[at] !== MARK) return false
  }
  return false
}

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
    const role = roleOf[t.lex[at]]
    if ((role & SUBORDINATOR) !== 0 && ((role & DETERMINER) === 0 || isComplementizer(s, at))) return at + 1
    if (verbSeen && ((role & CONJUNCTION) !== 0 || isMark(t, at, CHAR.comma)) && hasSubjectAfter(s, at, i))
      return at + 1
    if (isVerb(s, at)) {
      // said repairs would take: a clause without `that`
      if (verbSeen && (role & REPORT) !== 0 && hasSubjectAfter(s, at, i)) return at + 1
      verbSeen = true
    }
  }
  return s.first
}

/** `said that prices`, `stating that since`: `that` opens a clause; `that house` does not. */
function isComplementizer(s: Sentence, i: number): boolean {
  const { t } = s
  if (t.lex[i] !== THAT || i === s.first) return false
  // a vehicle that cost …
  if (i + 1 < s.last && isVerb(s, i + 1)) return true
  const before = roleOf[t.lex[i - 1]]
  const after = i + 1 < s.last ? roleOf[t.lex[i + 1]] : 0
  return (
    (before & (REPORT | PAST | PRESENT)) !== 0 ||
    (after & (DETERMINER | POSSESSIVE | PRONOUN | PREPOSITION | AUXILIARY | MODAL)) !== 0
  )
}

/** True when a noun phrase and then a verb follow the conjunction: a clause of its own, not a second verb of the same subject. */
function hasSubjectAfter(s: Sentence, at: number, limit: number): boolean {
  let next = at + 1
  while (next < limit && (roleOf[s.t.lex[next]] & ADVERB) !== 0) next++
  if (next >= limit || isVerb(s, next) || s.t.kind[next] === MARK) return false
  if ((roleOf[s.t.lex[next]] & PREPOSITION) !== 0 && !isCapital(s.t, next)) return false
  let verb = -1
  for (let i = next + 1; i <= limit && verb < 0; i++) if (isVerb(s, i)) verb = i
  if (verb < 0) return false
  let joint = verb - 1
  while (joint > next && (roleOf[s.t.lex[joint]] & ADVERB) !== 0) joint--
  // …, 1.7 metres above the mark, and was: the verb has its subject further back
  if ((roleOf[s.t.lex[joint]] & CONJUNCTION) !== 0) return false
  // `North Korea and Russia strengthen`: without a verb before, `and` joins two subjects
  for (let i = at - 1; i >= s.first; i--) if (isVerb(s, i)) return true
  return isVerb(s, at)
}

/** The verb group nearest to the left of token `i` within its clause, from `from` on: first and last token, or null. */
export function verbBefore(s: Sentence, i: number, from: number): Span | null {
  for (let last = i - 1; last >= from; last--) {
    if (!isVerb(s, last)) continue
    let first = last
    while (
      first > from &&
      (isVerb(s, first - 1) ||
        ((roleOf[s.t.lex[first - 1]] & ADVERB) !== 0 && isVerb(s, first - 2)) ||
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
  let first = clauseStart(s, verb)
  let last = verb - 1
  if (t.lex[verb] === TO && isNominal(t, last) && !isVerb(s, last)) return nounPhraseBefore(s, last, first)
  let joint = last
  while (joint > first && (roleOf[t.lex[joint]] & ADVERB) !== 0) joint--
  // … and could fall: the subject stands before the first verb of the clause
  if ((roleOf[t.lex[joint]] & CONJUNCTION) !== 0) {
    let earlier = first
    while (earlier < joint && !isVerb(s, earlier)) earlier++
    last = earlier < joint ? earlier - 1 : joint - 1
  }
  // `the tower, which …, is`: a comma right before the verb closes an insertion
  for (let at = first; at < verb; at++) {
    if (isMark(t, at, CHAR.comma) && at < last && startsWithPreposition(t, first)) first = at + 1
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
    ((roleOf[t.lex[first]] & (CONJUNCTION | ADVERB)) !== 0 || t.kind[first] === MARK) &&
    !isCapital(t, first)
  )
    first++
  // the vehicle that cost $1m is offered: the relative clause is no part of the phrase
  for (let at = first + 1; at < last; at++) {
    if ((t.lex[at] === THAT || t.lex[at] === WHICH || t.lex[at] === WHO) && isVerb(s, at + 1)) last = at - 1
  }
  while (last >= first && (t.kind[last] === MARK || (roleOf[t.lex[last]] & ADVERB) !== 0)) last--
  return first <= last ? { first, last } : null
}

/** The phrase that a relative pronoun stands for, with the prepositional phrases inside it. */
const antecedentOf = (s: Sentence, relative: number): Span | null =>
  widePhraseBefore(s, isMark(s.t, relative - 1, CHAR.comma) ? relative - 2 : relative - 1)

/** The noun phrase that ends at token `end`, with its prepositional phrases: `the flow of the river in July`. */
export function widePhraseBefore(s: Sentence, end: number): Span | null {
  const { t } = s
  let phrase = nounPhraseBefore(s, end, s.first)
  while (phrase) {
    let at = phrase.first - 1
    while (
      at > s.first &&
      (roleOf[t.lex[at]] & (DETERMINER | POSSESSIVE)) !== 0 &&
      (roleOf[t.lex[at]] & PREPOSITION) === 0
    )
      at--
    if (
      at <= s.first ||
      (roleOf[t.lex[at]] & (PREPOSITION | CONJUNCTION)) === 0 ||
      !isNominal(t, at - 1) ||
      isVerb(s, at - 1)
    )
      break
    const outer = nounPhraseBefore(s, at - 1, s.first)
    if (!outer) break
    phrase = { first: outer.first, last: end }
  }
  return phrase
}

/** `In March, …`, `According to the ministry, …`, `Filled with sand, …`: what a comma closes off before the subject. */
function startsWithPreposition(t: Tokens, i: number): boolean {
  if ((roleOf[t.lex[i]] & (PREPOSITION | SUBORDINATOR | ADVERB | TEMPORAL)) !== 0 || t.lex[i] === ACCORDING) return true
  return (roleOf[t.lex[i]] & PAST) !== 0 && (roleOf[t.lex[i + 1]] & PREPOSITION) !== 0
}

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
      const role = roleOf[t.lex[at]]
      const lex = t.lex[at]
      if (last < 0 && (role & (DETERMINER | POSSESSIVE)) !== 0 && (role & PREPOSITION) === 0) {
        at++
        continue
      }
      if (lex === POSSESSIVE_S && last >= 0) {
        at++
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
      if (last >= 0 && (isPredicative(t, at) || startsTime(s, at) || isReducedClause(t, last, at))) break
      if (last >= 0 && (isVerb(s, at) || isVerbOfPlural(s, last, at))) break
      last = at
      at++
    } else if (t.kind[at] === MARK && (isInnerHyphen(t, at, s.last) || endsQuotedWord(s, i, last, at))) at++
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

/** `“ghost” workers`: the quotation mark after the first words of a phrase that opened right before it. */
function endsQuotedWord(s: Sentence, first: number, last: number, i: number): boolean {
  const { t } = s
  if (last !== i - 1 || i + 1 >= s.last || (t.code[i] !== CHAR.closeQuote && t.code[i] !== CHAR.quote)) return false
  const open = t.kind[first - 1] === MARK && (t.code[first - 1] === CHAR.openQuote || t.code[first - 1] === CHAR.quote)
  return open && isGlued(t, first) && isNominal(t, i + 1) && !isVerb(s, i + 1) && !isCapital(t, i + 1)
}

const NOUNS_IN_LY = new Set(
  'family supply assembly ally rally reply july italy monopoly anomaly butterfly bully jelly belly'
    .split(' ')
    .map(internWord),
)

/** `20,000 soldiers unlikely`, `12 ships daily`: an adverb or adjective in -ly after the noun is no part of the phrase. */
export const isPredicative = (t: Tokens, i: number): boolean =>
  t.text.endsWith('ly', t.end[i]) && !isCapital(t, i) && !NOUNS_IN_LY.has(t.lex[i])

/** `cases last week`, `beef on Thursday`: the words of time after a noun are not part of it. */
const startsTime = (s: Sentence, i: number): boolean =>
  ((roleOf[s.t.lex[i]] & TEMPORAL) !== 0 &&
    i + 1 < s.last &&
    (roleOf[s.t.lex[i + 1]] & (PERIOD | MONTH | WEEKDAY)) !== 0) ||
  ((roleOf[s.t.lex[i]] & WEEKDAY) !== 0 && isCapital(s.t, i))

const LEADING = new Set('more further other fewer less extra most'.split(' ').map(internWord))
const PLURALS = new Set('people children men women police'.split(' ').map(internWord))
/** Nouns in -s that stand before another noun. */
const ATTRIBUTIVE_PLURALS = new Set(
  'arms weapons sanctions sales sports savings earnings goods news customs operations parts works'
    .split(' ')
    .map(internWord),
)

/** `students studying law`, `people seeking asylum`: a gerund right after a plural opens a clause of its own. */
function isReducedClause(t: Tokens, noun: number, i: number): boolean {
  if (noun !== i - 1 || t.end[i] - t.start[i] < 5 || !t.text.endsWith('ing', t.end[i]) || isCapital(t, i)) return false
  if (PLURALS.has(t.lex[noun])) return true
  return (
    t.text.charCodeAt(t.end[noun] - 1) === 0x73 &&
    !ATTRIBUTIVE_PLURALS.has(t.lex[noun]) &&
    lemmaOf(t.lex[i]) !== t.lex[i]
  )
}

/** `people need food`: a base form right after a plural is its verb, even where it may be a noun. */
function isVerbOfPlural(s: Sentence, noun: number, i: number): boolean {
  const { t } = s
  if ((roleOf[t.lex[i]] & PRESENT) === 0 || lemmaOf(t.lex[i]) !== t.lex[i] || i !== noun + 1) return false
  if (PLURALS.has(t.lex[noun])) return true
  return t.text.charCodeAt(t.end[noun] - 1) === 0x73 && !ATTRIBUTIVE_PLURALS.has(t.lex[noun]) && !isCapital(t, noun)
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

/** `artillery and mortar shells`: a noun phrase goes on after `and`, and no verb makes it a new clause. */
function joinsNouns(s: Sentence, and: number): boolean {
  const { t } = s
  const next = and + 1
  if (next >= s.last || !isNominal(t, next) || isVerb(s, next) || s.numbers.has(next) || t.kind[next] !== WORD)
    return false
  if ((roleOf[t.lex[next]] & NUMBER_HEADS) !== 0) return false
  for (let i = next; i < s.last && i < next + 5; i++) {
    if (isVerb(s, i)) return isVerb(s, i) && i > next && (roleOf[t.lex[i]] & (AUXILIARY | MODAL)) !== 0
    if (!isNominal(t, i)) break
  }
  return true
}

/** The noun phrase with the `of`-phrases that belong to it: `cases of dengue`, `head of cattle`. */
export function fullNounPhraseAfter(s: Sentence, i: number): Span | null {
  const phrase = nounPhraseAfter(s, i)
  if (!phrase) return null
  while (phrase.last + 2 < s.last && s.t.lex[phrase.last + 1] === OF) {
    const inner = nounPhraseAfter(s, phrase.last + 2)
    if (!inner) break
    phrase.last = inner.last
  }
  return phrase
}

/** The noun phrase that ends with token `last`: back over nominal words to a determiner, and over `of`-phrases. */
export function nounPhraseBefore(s: Sentence, last: number, from: number): Span | null {
  const { t } = s
  let first = last + 1
  let at = last
  while (at >= from) {
    const role = roleOf[t.lex[at]]
    // numbers count the phrase and are no part of it
    if ((role & (CARDINAL | TENS | SCALE)) !== 0 && !isCapital(t, at) && !isInnerHyphen(t, at + 1, s.last)) break
    if (t.kind[at] === WORD && (isNominal(t, at) || t.lex[at] === POSSESSIVE_S) && !(isVerb(s, at) && at < last))
      first = at
    else if (t.kind[at] === MARK && isInnerHyphen(t, at, s.last) && at > from) first = at
    else if (t.kind[at] === DIGITS && at < last && isInName(t, at)) first = at
    else if (
      (role & (DETERMINER | POSSESSIVE)) !== 0 &&
      first <= last &&
      t.lex[at - 1] === OF &&
      at - 2 >= from &&
      isNominal(t, at - 2)
    )
      at--
    else if (t.lex[at] === OF && first <= last && at - 1 >= from && isNominal(t, at - 1)) first = at
    else break
    at--
  }
  return first <= last ? { first, last } : null
}
