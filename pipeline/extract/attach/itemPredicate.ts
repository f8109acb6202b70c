import { INSTITUTIONS, REFERRING } from '../../knowledge/en/actorWords.ts'
import { LINKING_VERBS } from '../../knowledge/en/linking.ts'
import { PLACING } from '../change.ts'
import { CHAR } from '../chars.ts'
import { subjectBefore, verbBefore } from '../clause.ts'
import type { FigureDraft, Sentence } from '../draft.ts'
import { endsInS } from '../endings.ts'
import { FALL, internWord, lemmaOf, RISE, wordSet } from '../lexicon.ts'
import { nounPhraseBefore, type Span, widePhraseBefore } from '../nounPhrase.ts'
import { isCapital, isMark } from '../tokens.ts'
import { isGerund, isNominal, isVerb } from '../wordClass.ts'

const OF = internWord('of')
const COVERING = wordSet('cover span stretch measure weigh total number average')
const SEQUENCE = wordSet('after before while')
const LINKING = wordSet(LINKING_VERBS)
const THERE = internWord('there')
const PAYING = wordSet('pay yield carry bear')
const EARNING = wordSet('earn bring fetch generate raise yield make')
const RELATIVE = wordSet('which whom')
const TAKE = internWord('take')
const TO = internWord('to')
const HAVE = wordSet('has have had')
const BE = wordSet('is are was were be been being')
const BODIES = wordSet(`${REFERRING} ${INSTITUTIONS}`)
const REACH = internWord('reach')
const HELPERS = wordSet('rescuers firefighters medics divers teams crews volunteers helpers soldiers troops')
const FORESEEING = wordSet('see expect want seek predict demand price')

/** What a number right after a verb or a gerund is said of: `the tower weighs 40 tonnes`; undefined where neither stands at token `at`. */
export function predicateLeft(
  s: Sentence,
  draft: FigureDraft,
  at: number,
  start: number,
): Span | 'previous' | null | undefined {
  const { t } = s
  if (isGerund(t, at) && hasMainSubject(s, draft, at)) {
    const main = verbBefore(s, at - 1, s.first)
    return main && subjectBefore(s, main.first)
  }
  // a force numbering 4,000, a bond paying 4.5%
  if (isGerund(t, at) && at - 1 > s.first && isNominal(t, at - 1) && !isVerb(s, at - 1)) {
    const measures = LINKING.has(lemmaOf(t.lex[at])) || (draft.kind === 'proportion' && PAYING.has(lemmaOf(t.lex[at])))
    if (measures) return nounPhraseBefore(s, at - 1, s.first)
  }
  if (isVerb(s, at)) {
    if (
      draft.kind === 'count' &&
      draft.direction === null &&
      !LINKING.has(lemmaOf(t.lex[at])) &&
      !LINKING.has(t.lex[at])
    )
      return 'previous'
    const verb = verbBefore(s, at + 1, start)
    // traders see a quarter-point move
    if (draft.kind === 'change' && FORESEEING.has(lemmaOf(t.lex[at]))) return null
    const links =
      ((LINKING.has(lemmaOf(t.lex[at])) || LINKING.has(t.lex[at])) && saysOfSubject(s, draft, at)) ||
      draft.kind === 'change' ||
      draft.kind === 'multiple' ||
      ((draft.kind === 'money' || draft.kind === 'count') && draft.direction !== null)
    if (!verb) return null
    // Polling stations, of which there are 7,154
    const of = verb.first - 3
    if (
      t.lex[verb.first - 1] === THERE &&
      RELATIVE.has(t.lex[of + 1]) &&
      t.lex[of] === OF &&
      isMark(t, of - 1, CHAR.comma)
    )
      return widePhraseBefore(s, of - 2)
    // by March there will be 20: the noun stands before
    if (t.lex[verb.first - 1] === THERE) return draft.kind === 'count' ? 'previous' : null
    const subject = subjectBefore(s, verb.first)
    // needs 2 million doses but has 400,000
    if (HAVE.has(t.lex[at]) && draft.kind === 'count') return 'previous'
    // Iran has 40 kg: who has it is not what is measured
    const isName = subject && isCapital(t, subject.last) && (subject.last > s.first || !endsInS(t, subject.last))
    if (isName && HAVE.has(t.lex[at])) return null
    // had four times the limit
    if (HAVE.has(t.lex[at]) && draft.kind === 'multiple' && draft.direction === null) return null
    // rescuers have reached nine
    if (subject && draft.kind === 'count' && lemmaOf(t.lex[at]) === REACH && HELPERS.has(t.lex[subject.last]))
      return 'previous'
    // Peru plans to reach 40 by May
    if (subject && BODIES.has(t.lex[subject.last]) && lemmaOf(t.lex[at]) === REACH)
      return draft.kind === 'count' ? 'previous' : null
    if (isName && t.lex[verb.last - 1] === TO && verb.last === at) return 'previous'
    return links || (subject && EARNING.has(lemmaOf(t.lex[at])) && isPluralThing(s, subject)) ? subject : null
  }
  return undefined
}

/** `prices rose 0.2% after climbing 0.3%`, `stocks fell for a month, dropping 7.6%`, `the ice shrank, covering 3 million square km`. */
function hasMainSubject({ t }: Sentence, { kind }: FigureDraft, gerund: number): boolean {
  if (kind === 'change' && SEQUENCE.has(t.lex[gerund - 1])) return true
  if (!isMark(t, gerund - 1, CHAR.comma)) return false
  return (kind === 'change' && (t.role[gerund] & (RISE | FALL)) !== 0) || COVERING.has(lemmaOf(t.lex[gerund]))
}

/** `Ivory Coast expects 40 tonnes`, `thieves have taken 40 kg`: a deed, where `is expected to reach` and `took six years` measure. */
function saysOfSubject({ t }: Sentence, { kind, last }: FigureDraft, verb: number): boolean {
  const lemma = lemmaOf(t.lex[verb])
  // sank 12 miles off the coast
  if (kind === 'measure' && PLACING.has(t.lex[last + 1]) && (t.role[verb] & FALL) !== 0) return false
  if (FORESEEN.has(lemma)) return BE.has(t.lex[verb - 1])
  // took five hours to reach them
  if (lemma === TAKE) return kind === 'duration' && t.lex[last + 1] !== TO
  return !SOLD.has(lemma) || kind === 'money' || BE.has(t.lex[verb - 1])
}
const FORESEEN = wordSet('expect estimate value represent')
const SOLD = wordSet('fetch sell let open close begin start')

/** `tea exports earned $94m`: a plural common noun is what the money is for; a company is not. */
const isPluralThing = (s: Sentence, span: Span): boolean =>
  (!isCapital(s.t, span.last) || span.last === s.first) && s.t.text.charCodeAt(s.t.end[span.last] - 1) === 0x73
