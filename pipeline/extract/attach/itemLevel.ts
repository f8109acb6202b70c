import { CHAR } from '../chars.ts'
import { antecedentOf, beforeAside, subjectBefore, verbBefore } from '../clause.ts'
import type { FigureDraft, Sentence } from '../draft.ts'
import { DETERMINER, FALL, internWord, lemmaOf, POSSESSIVE, RISE, wordSet } from '../lexicon.ts'
import { isPredicative, nounPhraseBefore, type Span, widePhraseBefore } from '../nounPhrase.ts'
import { isCapital, isJoiner, isMark, MARK } from '../tokens.ts'
import { isGerund, isNominal, isVerb } from '../wordClass.ts'
import { COMPARATIVES } from './itemAfter.ts'
import { contactNoun, gappedNoun, holdsNumber, objectBetween } from './itemHolder.ts'

const IN = internWord('in')
const COMPARED = wordSet('against with versus while and but or plus then now')
const AT = internWord('at')
const WITH = internWord('with')
const THAT_IT = wordSet('that it this them')
/** Verbs without an object: what stands between them and the number is no item (`rose intraday to`). */
const INTRANSITIVE = wordSet(
  'rise fall climb drop decline slip jump surge soar plunge tumble sink dip slump stand come amount go',
)
const TO = internWord('to')
const HAVE = wordSet('has have had')
const PRICED = wordSet('valued priced estimated put costed measured recorded assessed')
const CLAUSES = wordSet('since after before until')
const WHICH = internWord('which')
const VALUED = wordSet('valued priced')
const BY = internWord('by')

/** What a number after a preposition of level is said of, from its clause on, which starts at token `start`: `the toll rose to 63`, `cut jobs from 1,900`. */
export function levelLeft(
  s: Sentence,
  draft: FigureDraft,
  preposition: number,
  start: number,
): Span | 'previous' | null {
  const { t } = s
  let at = preposition
  // cut its bonus, paid in October, by 60%
  const aside = isMark(t, at - 1, CHAR.comma) ? beforeAside(s, at - 1) + 1 : at
  if (aside < at - 1) at = aside
  const gerund = gerundBefore(s, at, start)
  const verb = verbBefore(s, at, start)
  const object = gerund >= 0 ? objectBetween(s, gerund + 1, at) : null
  // bringing the number of people saved so far to 212: the participle is the object's own
  const isOwn = object && verb && verb.first === object.last + 1 && (t.role[gerund + 1] & DETERMINER) !== 0
  // will see its bill climb from 412 rand: what is seen is what moves
  const seen = movingThing(s, at - 1, start)
  if (seen) return seen
  // bringing the totals since the outbreak began in July to 38,412
  if (object && verb && gerund < verb.first && CLAUSES.has(t.lex[object.last + 1]) && object.last < verb.first)
    return object
  // overcharging Medicaid by $340 million: whom, not what
  if (
    object &&
    draft.kind === 'money' &&
    t.lex[at] === BY &&
    isCapital(t, object.last) &&
    (t.role[gerund] & (RISE | FALL)) === 0
  )
    return null
  if (gerund >= 0 && (isOwn || gerund > (verb?.last ?? -1))) {
    if (object && t.lex[at] === WITH && isCapital(t, object.last)) return null
    if (object) return object
    // with temperatures falling by 8 degrees
    const falls = (t.role[gerund] & (RISE | FALL)) !== 0 && gerund === at - 1
    if (falls && gerund > start && isNominal(t, gerund - 1) && !isVerb(s, gerund - 1))
      return nounPhraseBefore(s, gerund - 1, start)
  }
  if (!verb) {
    if (COMPARED.has(t.lex[at]) || COMPARATIVES.has(t.lex[at - 1]) || isPredicative(t, at - 1)) return 'previous'
    return nounPhraseBefore(s, at - 1, start)
  }
  // helped by copper at $11,000 a tonne
  const priced = draft.kind === 'money' && t.lex[at] === AT ? nounPhraseBefore(s, at - 1, start) : null
  if (priced && t.lex[priced.first - 1] === BY) return priced
  // with output seen at 1.31 million
  const absolute = verb.last === at - 1 && verb.first === verb.last ? nounPhraseBefore(s, verb.first - 1, start) : null
  if (absolute && t.lex[absolute.first - 1] === WITH) return absolute
  // her liabilities, which she put at $3 billion: the pronoun is the object
  const isObject = t.lex[start - 1] === WHICH && verb.first > start && verb.last === at - 1
  if (isObject && isMark(t, start - 2, CHAR.comma) && !INTRANSITIVE.has(lemmaOf(t.lex[verb.last])))
    return antecedentOf(s, start - 1)
  // its stake, valued at $17m, in the firm
  const participle = verb.last === at - 1 && verb.first === verb.last && isMark(t, verb.first - 1, CHAR.comma)
  if (participle && PRICED.has(t.lex[verb.last])) return widePhraseBefore(s, verb.first - 2)
  // ordered 50 jets valued at $18bn
  const reduced = verb.last === at - 1 && verb.first === verb.last && isNominal(t, verb.first - 1)
  if (reduced && VALUED.has(t.lex[verb.last]) && verbBefore(s, verb.first, start))
    return nounPhraseBefore(s, verb.first - 1, s.first)
  // revenue is planned at 647 billion and spending at 918 billion
  const gapped = gappedNoun(s, verb, at)
  if (gapped) return gapped
  // has had its council grant cut by £95,000
  const lost = verb.last === at - 1 && verb.first === verb.last ? nounPhraseBefore(s, verb.first - 1, start) : null
  if (lost && (t.role[lost.first - 1] & (POSSESSIVE | DETERMINER)) !== 0 && HAVE.has(t.lex[lost.first - 2])) return lost
  // revised that to 11
  if (verb.last === at - 2 && THAT_IT.has(t.lex[at - 1])) return holdsNumber(s, start, verb.first) ? null : 'previous'
  const inner = contactNoun(s, verb, start)
  if (inner) return inner
  const thing = INTRANSITIVE.has(lemmaOf(t.lex[verb.last])) ? null : objectBetween(s, verb.last + 1, at)
  // will supply Kestrel with 40 tonnes: who gets it is not what is measured
  if (thing && t.lex[at] === WITH && isCapital(t, thing.last)) return null
  if (thing) return thing
  // ordered six vessels at $70m: what was counted is what is priced
  const sets = draft.kind === 'money' || (draft.kind === 'proportion' && t.lex[at] === TO)
  if (sets && opensCount(s, verb.last + 1, at)) return 'previous'
  return COMPARED.has(t.lex[at]) && t.lex[at] !== IN ? 'previous' : subjectBefore(s, verb.first)
}

/** `saw its bill climb`, `watched prices fall`: the noun before a base form of moving at token `i` that a verb of seeing governs. */
function movingThing(s: Sentence, i: number, from: number): Span | null {
  const { t } = s
  const moves = (t.role[i] & (RISE | FALL)) !== 0 && lemmaOf(t.lex[i]) === t.lex[i]
  if (!moves || !isNominal(t, i - 1) || isVerb(s, i - 1)) return null
  const noun = nounPhraseBefore(s, i - 1, from)
  let verb = noun ? noun.first - 1 : -1
  while (verb > from && (t.role[verb] & (DETERMINER | POSSESSIVE)) !== 0) verb--
  return noun && SEEING.has(lemmaOf(t.lex[verb])) ? noun : null
}
const SEEING = wordSet('see watch')

/** The nearest gerund to the left in the clause: `taking the total to 19`. -1 where there is none. */
function gerundBefore(s: Sentence, i: number, from: number): number {
  const { t } = s
  for (let at = i - 1; at >= from; at--) {
    // putting the one-off cost at
    if (t.kind[at] === MARK && !isJoiner(t, at) && !isMark(t, at, CHAR.percent)) return -1
    if (isGerund(t, at)) return at
  }
  return -1
}

/** A counted thing starts at token `from`, perhaps behind a hedge, and before token `to`. */
function opensCount(s: Sentence, from: number, to: number): boolean {
  for (let i = from; i < to && i < from + 3; i++) if (s.numbers.has(i)) return true
  return false
}
