import { CHAR } from '../chars.ts'
import { isClauseMark } from '../clause.ts'
import type { Sentence } from '../draft.ts'
import { opensHedgedNumber } from '../hedge.ts'
import {
  ADVERB,
  CONJUNCTION,
  DETERMINER,
  internWord,
  lemmaOf,
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
} from '../lexicon.ts'
import { nounPhraseAfter } from '../nounPhrase.ts'
import { DIGITS, isCapital, isMark, MARK, WORD } from '../tokens.ts'
import { isGerund, isNominal, isVerb } from '../wordClass.ts'
import { citing, SPEAKS_OF, verbBits, wordSet } from './sourceCues.ts'
import { passedOn, readOutlet } from './sourceSpeaker.ts'
import { isClauseVerb, isQuoteMark, THAT } from './speechSubject.ts'

/** What follows a verb of speech: nothing of its own, a clause, a bare thing, or a quotation. `first` is its first token. */
export type Complement = {
  form: 'none' | 'clause' | 'thing' | 'infinitive' | 'quotation'
  first: number
  /** Last token of the verb's own words: its addressee and the time and place of speaking. */
  ownLast: number
  via: string | null
}

const TELL = internWord('tell')
const TO = internWord('to')
const OUT = internWord('out')
const IT = internWord('it')
const OF = internWord('of')
const WHEN = internWord('when')
const ABOUT = internWord('about')
const TIME = MONTH | WEEKDAY | PERIOD | TEMPORAL
const SUBJECT_PRONOUNS = wordSet('it he she they we i you there this these')
const QUESTION = wordSet('how why whether what when where if')
/** Verbs that state the gerund after them. */
const STATES_GERUND = wordSet('deny admit')
const OUTLET_PREPOSITIONS = wordSet('in by to with for on')

/** Reads what follows the verb of speech at token `verb`. */
export function complementOf(s: Sentence, verb: number): Complement {
  const { t } = s
  let via: string | null = null
  let i = verb + 1
  if (t.lex[i] === OUT) i++
  if (lemmaOf(t.lex[verb]) === TELL && i < s.last && (t.kind[i] === WORD || t.kind[i] === DIGITS)) {
    const last = addresseeEnd(s, i)
    via = readOutlet(s, i, last)
    i = last + 1
  }
  for (let rounds = 0; rounds < 6 && i < s.last; rounds++) {
    const role = t.role[i]
    if (t.kind[i] === MARK) return afterInsertion(s, i, via) ?? afterMark(s, i, via)
    if (t.lex[i] === THAT) return { form: 'clause', first: i + 1, ownLast: i, via }
    if (t.lex[i] === TO) return { form: 'infinitive', first: i + 1, ownLast: i - 1, via }
    // told the radio when asked about it
    if (t.lex[i] === WHEN && ((t.role[i + 1] & PAST) !== 0 || isGerund(t, i + 1)))
      return { form: 'none', first: i, ownLast: i - 1, via }
    if (QUESTION.has(t.lex[i])) return { form: 'clause', first: i + 1, ownLast: i - 1, via }
    // denied it and has 12
    if (t.lex[i] === IT && (t.role[i + 1] & CONJUNCTION) !== 0) return { form: 'none', first: i + 1, ownLast: i, via }
    if (SUBJECT_PRONOUNS.has(t.lex[i])) return { form: 'clause', first: i, ownLast: i - 1, via }
    if ((t.lex[i] === OF || t.lex[i] === ABOUT) && (verbBits[t.lex[verb]] & SPEAKS_OF) !== 0)
      return { form: 'clause', first: i + 1, ownLast: i, via }
    if ((role & PREPOSITION) !== 0 && isAdverbial(s, i)) {
      const end = CLAUSAL.has(t.lex[i]) ? clausalEnd(s, i) : adverbialEnd(s, i)
      if (OUTLET_PREPOSITIONS.has(t.lex[i])) via ??= outletIn(s, i + 1, end)
      via ??= passedOn(s, i, end)
      i = end + 1
    } else if ((role & TIME) !== 0 && t.kind[i] === WORD && !isCountedPeriod(s, i)) {
      const end = adverbialEnd(s, i)
      via ??= outletIn(s, i + 1, end)
      i = end + 1
    } else if ((role & ADVERB) !== 0 && (role & NUMBER_WORD) === 0 && !startsHedge(s, i)) i++
    else if ((role & (CONJUNCTION | SUBORDINATOR)) !== 0 && (role & DETERMINER) === 0)
      return { form: 'none', first: i, ownLast: i - 1, via }
    else if (STATES_GERUND.has(lemmaOf(t.lex[verb])) && isGerund(t, i))
      // denied having more than 12
      return { form: 'clause', first: i, ownLast: i - 1, via }
    else return { form: clauseFollows(s, i) ? 'clause' : 'thing', first: i, ownLast: i - 1, via }
  }
  return { form: 'none', first: i, ownLast: Math.min(i, s.last) - 1, via }
}

/** `reported, citing officials, that`, `said, in a letter to the council, that`: what two commas enclose before `that`. */
function afterInsertion(s: Sentence, comma: number, via: string | null): Complement | null {
  const { t } = s
  if (!isMark(t, comma, CHAR.comma)) return null
  if (!citing.has(t.lex[comma + 1]) && (t.role[comma + 1] & PREPOSITION) === 0) return null
  for (let i = comma + 2; i < s.last && i < comma + LONGEST_INSERTION; i++) {
    if (isMark(t, i, CHAR.comma) && t.lex[i + 1] === THAT) return { form: 'clause', first: i + 2, ownLast: i + 1, via }
    if (t.lex[i] === THAT || isQuoteMark(t, i) || isVerb(s, i)) return null
  }
  return null
}
const LONGEST_INSERTION = 18

function afterMark(s: Sentence, i: number, via: string | null): Complement {
  const { t } = s
  let at = i
  if (isMark(t, at, CHAR.colon) || isMark(t, at, CHAR.comma)) at++
  const opens = at < s.last && (isQuoteMark(t, at) || isMark(t, at, CHAR.openSingle))
  if (opens) return { form: 'quotation', first: at, ownLast: i - 1, via }
  if (isMark(t, i, CHAR.colon)) return { form: 'clause', first: at, ownLast: i, via }
  const number =
    t.code[i] !== CHAR.comma && t.code[i] !== CHAR.period && !isClauseMark(t, i) && t.code[i] !== CHAR.closeParen
  // a currency sign or a sign opens a thing: `estimates €85m`
  if (number && t.kind[i + 1] === DIGITS)
    return { form: clauseFollows(s, i) ? 'clause' : 'thing', first: i, ownLast: i - 1, via }
  return { form: 'none', first: i, ownLast: i - 1, via }
}

/** The last token of whom one tells: a pronoun or a noun phrase. */
function addresseeEnd(s: Sentence, from: number): number {
  const { t } = s
  if ((t.role[from] & PRONOUN) !== 0) return from
  const phrase = nounPhraseAfter(s, from)
  let last = phrase ? phrase.last : from
  while (last + 2 < s.last && t.lex[last + 1] === OF) {
    const inner = nounPhraseAfter(s, last + 2)
    if (!inner) break
    last = inner.last
  }
  return last
}

const HEDGES = wordSet('about over around under above below between near up more less within')
const CLAUSAL = wordSet('after before since until till following during despite amid')

/** Hedges that look like prepositions open a thing: `said over 40 …`, `estimates about 40`. */
function isAdverbial(s: Sentence, i: number): boolean {
  const { t } = s
  // said at least six people …: the hedge of a number, not a place
  if (opensHedgedNumber(s, i)) return false
  if (!HEDGES.has(t.lex[i])) return true
  const number = t.kind[i + 1] === DIGITS || ((t.role[i + 1] & NUMBER_WORD) !== 0 && (t.role[i + 1] & TIME) === 0)
  return !number || (t.role[i + 2] & TIME) !== 0
}

/** The end of `after 40 wards had been counted`: up to the next comma. */
function clausalEnd(s: Sentence, from: number): number {
  let i = from
  while (i + 1 < s.last && s.t.kind[i + 1] !== MARK) i++
  return i
}

const startsHedge = (s: Sentence, i: number): boolean => {
  const { t } = s
  for (let k = i; k < i + 3 && k < s.last; k++) {
    if (t.kind[k] === DIGITS || (t.role[k] & NUMBER_WORD) !== 0) return true
    if ((t.role[k] & (ADVERB | SUBORDINATOR)) === 0) return t.kind[k] === MARK && t.kind[k + 1] === DIGITS
  }
  return false
}

/** `last week` says when; `two weeks` is said. */
const isCountedPeriod = (s: Sentence, i: number): boolean =>
  (s.t.role[i] & NUMBER_WORD) !== 0 && (s.t.role[i] & TEMPORAL) === 0

const DISCLOSED = wordSet(
  'seen reviewed obtained published released posted carried issued dated circulated shared sent filed',
)

/** Last token of `on Thursday`, `in its 6 a.m. bulletin`, `at a news conference in the capital`. */
function adverbialEnd(s: Sentence, from: number): number {
  const { t } = s
  let i = from + 1
  let inner = (t.role[from] & PREPOSITION) !== 0
  while (i < s.last) {
    const role = t.role[i]
    if (t.kind[i] === MARK) {
      if (t.code[i] !== CHAR.hyphen) break
    } else if (t.lex[i] === THAT || SUBJECT_PRONOUNS.has(t.lex[i]) || t.lex[i] === TO) break
    else if ((role & (DETERMINER | POSSESSIVE)) !== 0) {
      if (!inner) break
    } else if (t.kind[i] === DIGITS) {
      const dated = (t.role[i - 1] & MONTH) !== 0 || (i + 1 < s.last && (t.role[i + 1] & MONTH) !== 0)
      if (!inner && !dated) break
    } else if ((role & PREPOSITION) !== 0) {
      inner = true
      i++
      continue
    } else if ((role & (TIME | ADVERB)) === 0 && !isNominal(t, i)) break
    // in a report seen by Reuters
    else if (i > from + 1 && isVerb(s, i) && !(DISCLOSED.has(t.lex[i]) && isNominal(t, i - 1))) break
    else if ((role & WEEKDAY) !== 0) {
      i++
      break
    } else inner = (role & TEMPORAL) !== 0
    if ((role & (DETERMINER | POSSESSIVE)) !== 0) inner = true
    i++
  }
  return i - 1
}

/** An outlet in `in the journal Nature`, `to the daily Post`. */
function outletIn(s: Sentence, first: number, last: number): string | null {
  for (let i = first; i <= last; i++) {
    if (!isCapital(s.t, i) && (s.t.role[i] & (DETERMINER | PREPOSITION)) === 0) continue
    const start = (s.t.role[i] & PREPOSITION) !== 0 ? i + 1 : i
    return start <= last ? readOutlet(s, start, last) : null
  }
  return null
}

/** Whether a finite verb follows before the next mark or subordinator: a clause without `that`. */
function clauseFollows(s: Sentence, from: number): boolean {
  const { t } = s
  for (let i = from + 1; i < s.last; i++) {
    if (t.kind[i] === MARK && isClauseMark(t, i)) {
      if (!isQuoteMark(t, i)) return false
      continue
    }
    if (isMark(t, i, CHAR.comma)) return false
    if ((t.role[i] & SUBORDINATOR) !== 0 && i > from && (t.role[i] & DETERMINER) === 0) return false
    if (t.lex[i] === THAT) return false
    if ((t.role[i] & CONJUNCTION) !== 0 && isVerb(s, i + 1)) return false
    if (isClauseVerb(s, i) && t.lex[i - 1] !== TO) return true
  }
  return false
}
