import { WATCHERS } from '../../knowledge/en/speech.ts'
import { CHAR } from '../chars.ts'
import type { Sentence } from '../draft.ts'
import { definiteNumber, foreseerAt } from '../foreseen.ts'
import {
  ADVERB,
  AUXILIARY,
  CONJUNCTION,
  DETERMINER,
  internWord,
  MODAL,
  NEGATION,
  NOUN_LIKE,
  NUMBER_WORD,
  PAST,
  POSSESSIVE,
  PREPOSITION,
  PRONOUN,
  roleOf,
} from '../lexicon.ts'
import { DIGITS, isCapital, isGlued, isMark, MARK, WORD } from '../tokens.ts'
import { isCountedNoun, isNominal, isVerb } from '../wordClass.ts'
import {
  citing,
  DOCUMENT,
  isGerund,
  nounBits,
  PUTS,
  SHOWS,
  SPEAKS_OF,
  TAKES_CLAUSE,
  TAKES_DEED,
  TAKES_QUOTE,
  TAKES_THING,
  verbBits,
  wordSet,
} from './sourceCues.ts'
import { speakerEnd } from './sourceExtent.ts'
import { readSpeaker } from './sourceSpeaker.ts'
import { type Attribution, attributionOf } from './speech.ts'
import { type Complement, complementOf } from './speechComplement.ts'
import { isReduced, passive, reduced } from './speechPassive.ts'
import { reachAround, reachRight } from './speechReach.ts'
import { isQuoteMark, speakerBefore, THAT } from './speechSubject.ts'

const BE = wordSet("is are was were be been being 's")
const TO = internWord('to')
const AT = internWord('at')
const AS = internWord('as')
const WHEN = internWord('when')
const FOUND = internWord('found')
const TOLD = internWord('told')
const AND = internWord('and')
const BUT = internWord('but')
const INFINITIVE_CLAIMS = wordSet('claim claims claimed expect expects expected')

/** First token of the verb group, or -1 where the group denies, asks for or only imagines the speech (`would not say`). */
function groupStart(s: Sentence, verb: number): { first: number; passive: boolean } | null {
  const { t } = s
  let first = verb
  let passive = false
  while (first > s.first && t.kind[first - 1] === WORD) {
    const role = t.role[first - 1]
    if (isCapital(t, first - 1) && first - 1 > s.first && s.part !== 'title') break
    if ((role & (NEGATION | MODAL)) !== 0 || t.lex[first - 1] === TO) return null
    if (BE.has(t.lex[first - 1]) && (role & AUXILIARY) !== 0) passive = true
    else if ((role & AUXILIARY) === 0 && !isAdverb(s, first - 1)) break
    first--
  }
  return { first, passive }
}

function isAdverb(s: Sentence, i: number): boolean {
  const { t } = s
  if (isCapital(t, i) && i > s.first) return false
  if ((t.role[i] & ADVERB) !== 0) return true
  return t.lex[i] === 0 && i > s.first && t.text.endsWith('ly', t.end[i])
}

/** Tells a verb from the noun of the same form: `the ministry estimates losses`, not `analyst estimates compiled by`. */
function isUsedAsVerb(s: Sentence, i: number, first: number): boolean {
  const { t } = s
  const role = t.lex[i] === FOUND ? PAST : t.role[i]
  if ((role & NOUN_LIKE) !== 0 && isCountedNoun(s, i)) return false
  if (isCapital(t, i) && i > s.first && s.part !== 'title' && s.part !== 'heading') return false
  if (first > s.first && t.kind[first - 1] === WORD) {
    const before = t.role[first - 1]
    if ((before & (DETERMINER | PREPOSITION)) !== 0 && (before & PRONOUN) === 0) return false
    if ((before & POSSESSIVE) !== 0) return false
  }
  if ((role & NOUN_LIKE) === 0) return (role & PAST) === 0 || !isReduced(s, i, first)
  if (i + 1 < s.last && t.kind[i + 1] === WORD) {
    const after = t.role[i + 1]
    if ((after & (AUXILIARY | MODAL)) !== 0 || verbBits[t.lex[i + 1]] !== 0) return false
    const aged = first - 2 > s.first && isMark(t, first - 1, CHAR.comma) && t.kind[first - 2] === DIGITS
    if ((after & PREPOSITION) !== 0 && !aged && t.lex[i + 1] !== TO && !TIME_PREPOSITIONS.has(t.lex[i + 1]))
      return false
    if (isVerb(s, i + 1) && !(i + 2 < s.last && isNominal(t, i + 2))) return false
  }
  if (first < i || first === s.first) return first < i
  if ((t.role[first - 1] & PRONOUN) !== 0 || isMark(t, first - 1, CHAR.comma) || isQuoteMark(t, first - 1)) return true
  if (t.kind[first - 1] !== WORD || !isNominal(t, first - 1)) return false
  // …, beating estimates: what the gerund has done
  if (isMark(t, first - 2, CHAR.comma) && t.text.endsWith('ing', t.end[first - 1])) return false
  const third = t.text.charCodeAt(t.end[i] - 1) === 0x73
  const subject = t.lex[first - 1]
  const plural = t.text.charCodeAt(t.end[first - 1] - 1) === 0x73 || (nounBits[subject] & 32) !== 0
  return third !== plural || isCapital(t, first - 1)
}
const TIME_PREPOSITIONS = wordSet('in on at that')

/** Adds the attribution of the verb of speech at token `verb`, if it is one. `before` is the attribution before it in the sentence. */
export function attributeVerb(
  s: Sentence,
  verb: number,
  before: Attribution | null,
  quoted: boolean,
): Attribution | null {
  const { t } = s
  // value-added tax
  if (isGlued(t, verb) && isMark(t, verb - 1, CHAR.hyphen)) return null
  const bits = verbBits[t.lex[verb]]
  const group = groupStart(s, verb)
  const progressive = group?.passive && isGerund(t.lex[verb])
  if (isGerund(t.lex[verb]) && !progressive) return gerund(s, verb, bits, before)
  // told the radio when asked about it
  if (!group || t.lex[group.first - 1] === WHEN) return null
  if (group.passive && !progressive) return passive(s, verb, group.first)
  if (!progressive && !isUsedAsVerb(s, verb, group.first)) return (t.role[verb] & PAST) !== 0 ? reduced(s, verb) : null
  const complement = complementOf(s, verb)
  if (joinsVerb(s, group.first)) return joined(s, verb, bits, complement, before)
  const foreseen = foreseenNumber(s, verb, group.first)
  if (foreseen) return foreseen
  const speaker = speakerBefore(s, group.first)
  const { first, last } = speaker
  // on the road, 85 km to the west, said Ana Ruiz: a length is nobody
  if (first >= 0 && isMark(t, last + 1, CHAR.comma) && isMark(t, first - 1, CHAR.comma) && s.numbers.has(first))
    return (bits & TAKES_QUOTE) === 0 ? null : inverted(s, verb, last)
  if (first < 0) {
    // “…,” one of them told reporters: who is told stands behind the verb
    if (speaker.leftLast < 0 || (bits & TAKES_QUOTE) === 0 || t.lex[verb] === TOLD) return null
    return inverted(s, verb, speaker.leftLast)
  }
  if (quoted && first === last && (t.role[first] & PRONOUN) !== 0) return null
  if (first > last) return null
  const a = attributionOf(s, verb, verb, first, last)
  quoteInside(s, a, first, last)
  a.ownLast = Math.max(verb, complement.ownLast)
  a.via = complement.via
  if (complement.form === 'none') {
    if (opensWithAs(s, first) && isMark(t, a.ownLast + 1, CHAR.comma)) {
      reachRight(s, a, a.ownLast + 2)
      return a
    }
    if ((bits & TAKES_THING) !== 0 || t.lex[verb] === EXPECTED) {
      // the $40 that analysts had expected
      const that = first - 1
      if (t.lex[that] === THAT && that > s.first && numberEndsAt(s, that - 1)) {
        a.reaches.push(Math.max(s.first, that - 6), that - 1)
        return a
      }
    }
    if ((bits & TAKES_QUOTE) === 0 || speaker.embedded || speaker.leftLast < 0) return null
    // the most since records began: such a verb speaks only beside a quotation
    if ((bits & TAKES_CLAUSE) === 0 && !speaker.leftQuote) return null
    reachAround(s, a, speaker.leftLast)
    return a
  }
  if (complement.form === 'quotation' && isSpeechMark(s, complement.first)) {
    if ((bits & (TAKES_QUOTE | SHOWS)) === 0) return null
    if ((bits & TAKES_QUOTE) === 0 && !isDocument(s, first, last)) return null
    a.quoteRight = complement.first
    if (speaker.leftQuote && !speaker.embedded) a.quoteLeft = speaker.leftLast
    if (bits & TAKES_CLAUSE || isDocument(s, first, last)) reachRight(s, a, complement.first)
    return a
  }
  if (!admits(s, a, bits, complement)) return null
  // said he would not resign: “We have lost two games. …”
  if (complement.form === 'clause') a.quoteRight = quoteBehindColon(s, complement.first)
  return a
}

/** The quotation mark that opens right behind a colon, after token `from`; -1 without one. */
function quoteBehindColon(s: Sentence, from: number): number {
  for (let i = from; i + 1 < s.last; i++) if (isMark(s.t, i, CHAR.colon) && isQuoteMark(s.t, i + 1)) return i + 1
  return -1
}

/** `the 49 million analysts had expected`: the number before them, and nothing else. */
function foreseenNumber(s: Sentence, verb: number, group: number): Attribution | null {
  const last = group - 1
  let first = last
  while (first - 1 > s.first && isCapital(s.t, first) && isCapital(s.t, first - 1)) first--
  if (first <= s.first || foreseerAt(s, first) !== last) return null
  const number = definiteNumber(s, first - 1)
  if (number < 0) return null
  const a = attributionOf(s, verb, verb, first, last)
  a.reaches.push(number, first - 1)
  return a
}

/** `The Sentinel, quoting a note of the ministry, reported`: the note states it, through the paper. */
function quoteInside(s: Sentence, a: Attribution, first: number, last: number): void {
  for (let i = first + 1; i < last; i++) {
    if (!citing.has(s.t.lex[i]) || !isMark(s.t, i - 1, CHAR.comma)) continue
    a.outletFirst = first
    a.outletLast = i - 2
    a.subjectFirst = i + 1
    a.subjectLast = last
    return
  }
}

const EXPECTED = internWord('expected')
const numberEndsAt = (s: Sentence, i: number): boolean => {
  for (let at = i; at > i - 5 && at >= s.first; at--) {
    const number = s.numbers.get(at)
    if (number) return number.last >= i - 1
  }
  return false
}

/** `As the minister noted, …` */
const opensWithAs = (s: Sentence, subject: number): boolean =>
  s.t.lex[s.first] === AS && subject > s.first && subject <= s.first + 2

const isSpeechMark = (s: Sentence, i: number): boolean => s.t.kind[i] === MARK

/** Whether the verb takes what follows it, and how surely. */
function admits(s: Sentence, a: Attribution, bits: number, complement: Complement): boolean {
  const { t } = s
  const document = isDocument(s, a.subjectFirst, a.subjectLast)
  if ((bits & PUTS) !== 0 && atFollows(s, complement.first)) {
    reachRight(s, a, complement.first)
    return true
  }
  if (complement.form === 'clause') {
    const speaks = (bits & SPEAKS_OF) !== 0 && complement.ownLast > a.cueLast
    if ((bits & TAKES_CLAUSE) === 0 && !(document && (bits & SHOWS) !== 0) && !speaks) return false
  } else if (complement.form === 'infinitive') {
    if (!INFINITIVE_CLAIMS.has(t.lex[a.cueFirst])) return false
    a.weak = true
  } else if ((bits & TAKES_THING) === 0) {
    if (document && (bits & SHOWS) !== 0) a.weak = false
    else if ((bits & TAKES_DEED) !== 0 || counts(s, a)) a.weak = true
    else if (!endsInNumber(s, complement.first) || t.lex[a.cueFirst] !== CLAIMED) return false
  }
  reachRight(s, a, complement.first)
  return true
}

/** `The migration agency recorded 40 returns`: what a body that watches has counted is its statement. */
function counts(s: Sentence, a: Attribution): boolean {
  if (!COUNTING.has(s.t.lex[a.cueFirst])) return false
  const speaker = readSpeaker(s, a.subjectFirst, a.subjectLast)
  if (!speaker || speaker.naming === 'he' || speaker.naming === 'they') return false
  for (let i = a.subjectFirst; i <= a.subjectLast; i++) if (WATCHING.has(s.t.lex[i])) return true
  return false
}
const COUNTING = wordSet('counted recorded documented tallied logged registered')
const WATCHING = wordSet(WATCHERS)

/** `the organisers claimed more than 40,000.`: a number and nothing that it counts; but `claimed 40 lives`. */
function endsInNumber(s: Sentence, from: number): boolean {
  for (let i = from; i < from + 5 && i < s.last; i++) {
    const number = s.numbers.get(i)
    if (number) return number.last + 1 >= s.last || s.t.kind[number.last + 1] === MARK
  }
  return false
}
const CLAIMED = internWord('claimed')

/** `put the cost at 40 million`: `at` and a number in the same clause. */
function atFollows(s: Sentence, from: number): boolean {
  const { t } = s
  for (let i = from; i + 1 < s.last; i++) {
    if (t.lex[i] !== AT) continue
    for (let k = i + 1; k < i + 6 && k < s.last; k++)
      if (t.kind[k] === DIGITS || (t.role[k] & NUMBER_WORD) !== 0) return true
  }
  return false
}

function isDocument(s: Sentence, first: number, last: number): boolean {
  for (let i = first; i <= last; i++) {
    if (isMark(s.t, i, CHAR.comma)) return false
    if ((nounBits[s.t.lex[i]] & DOCUMENT) !== 0) return true
  }
  return false
}

/** `…, said X, head of Y.` */
function inverted(s: Sentence, verb: number, leftLast: number): Attribution | null {
  const { t } = s
  // `…, state media reported` has no verb before its last word
  const role = t.role[verb]
  if ((role & PAST) === 0 && (role & NOUN_LIKE) !== 0 && t.text.charCodeAt(t.end[verb] - 1) !== 0x73) return null
  let from = verb + 1
  while (from < s.last && (t.role[from] & ADVERB) !== 0) from++
  if (from >= s.last || t.kind[from] !== WORD) return null
  if ((t.role[from] & PREPOSITION) !== 0 || t.lex[from] === THAT) return null
  const last = speakerEnd(s, from, false)
  if (last < from) return null
  const a = attributionOf(s, verb, verb, from, last)
  reachAround(s, a, leftLast)
  return a
}

/** A second verb of the same subject: `denied that … and said …`. */
const joinsVerb = (s: Sentence, first: number): boolean => {
  if (first <= s.first) return false
  const before = s.t.lex[first - 1]
  return (roleOf[before] & CONJUNCTION) !== 0 && (before === AND || before === BUT)
}

function joined(
  s: Sentence,
  verb: number,
  bits: number,
  complement: Complement,
  before: Attribution | null,
): Attribution | null {
  const [first, last] = before ? [-1, -1] : mainSubject(s, verb)
  if (!before && first < 0) return null
  const a = attributionOf(s, verb, verb, first, last)
  a.ownFirst = verb
  a.ownLast = Math.max(verb, complement.ownLast)
  a.via = complement.via
  if (complement.form === 'none') return null
  if (complement.form === 'quotation') {
    a.quoteRight = complement.first
    reachRight(s, a, complement.first)
    return a
  }
  if (!admits(s, a, bits, complement)) return null
  return a
}

/** `…, adding that …`: the speaker of the attribution before, or the subject of the sentence. */
function gerund(s: Sentence, verb: number, bits: number, before: Attribution | null): Attribution | null {
  const { t } = s
  if ((bits & (TAKES_CLAUSE | TAKES_QUOTE)) === 0 || verb === s.first) return null
  const lead = t.lex[verb - 1] === AND ? verb - 2 : verb - 1
  const afterAs = t.lex[verb - 1] === AS && before !== null
  if (!afterAs && !isMark(t, lead, CHAR.comma) && !isQuoteMark(t, lead)) return null
  const complement = complementOf(s, verb)
  if (complement.form === 'none' || complement.form === 'infinitive') return null
  if (complement.form === 'thing' && (bits & TAKES_THING) === 0) return null
  const [first, last] = before ? [-1, -1] : mainSubject(s, verb)
  if (!before && first < 0) return null
  const a = attributionOf(s, verb, verb, first, last)
  a.ownFirst = verb
  a.ownLast = Math.max(verb, complement.ownLast)
  if (complement.form === 'quotation') a.quoteRight = complement.first
  reachRight(s, a, complement.first)
  return a
}

/** The subject of the sentence: what stands before its first verb. */
function mainSubject(s: Sentence, limit: number): [number, number] {
  for (let i = s.first + 1; i < limit; i++) {
    if (!isVerb(s, i)) continue
    const { first, last } = speakerBefore(s, i)
    return first >= 0 && first <= last ? [first, last] : [-1, -1]
  }
  return [-1, -1]
}
