import { INSTITUTIONS, REFERRING } from '../../knowledge/en/actorWords.ts'
import { LINKING_VERBS } from '../../knowledge/en/linking.ts'
import { isDistance, isPhrasal, PAID, PLACING } from '../change.ts'
import { CHAR } from '../chars.ts'
import { antecedentOf, beforeAside, clauseStart, subjectBefore, verbBefore } from '../clause.ts'
import { isOfMoney } from '../compared.ts'
import type { FigureDraft, Sentence } from '../draft.ts'
import { endsInS } from '../endings.ts'
import {
  ADVERB,
  CONJUNCTION,
  DETERMINER,
  FALL,
  internWord,
  lemmaOf,
  MONTH,
  PAST,
  PERIOD,
  POSSESSIVE,
  REPORT,
  RISE,
  SUBORDINATOR,
  wordSet,
} from '../lexicon.ts'
import { fullNounPhraseAfter, isPredicative, nounPhraseBefore, type Span, widePhraseBefore } from '../nounPhrase.ts'
import { MAGNITUDE } from '../rules/count.ts'
import { isCapital, isGlued, isJoiner, isMark, MARK, type Tokens, WORD } from '../tokens.ts'
import { holdsVerb, isGerund, isNominal, isVerb } from '../wordClass.ts'
import { COMPARATIVES, MORE_LESS } from './itemAfter.ts'
import { ageHolder, contactNoun, gappedNoun, holdsNumber, objectBetween, soldThing } from './itemHolder.ts'

const OF = internWord('of')
const IN = internWord('in')
const COVERING = wordSet('cover span stretch measure weigh total number average')
const WITH_BY = wordSet('with by')
const FRONT = internWord('front')
const WITHIN = internWord('within')
const SEQUENCE = wordSet('after before while')
const AHEAD = wordSet('ahead short shy')
const EACH = wordSet('each apiece')
const LEVEL = wordSet(
  'to at from by below above under over with around near between towards toward up down on worth into past',
)
const COMPARED = wordSet('against with versus while and but or plus then now')
const SPANS = wordSet('over in for within during after')
const UP_DOWN = wordSet('up down')
const FROM = internWord('from')
const CHANGE_NOUNS = wordSet(
  'rise increase jump growth gain hike surge climb leap fall drop decrease decline cut loss reduction plunge slump dip slide change swing',
)
const LINKING = wordSet(LINKING_VERBS)
const AT = internWord('at')
const OUT = internWord('out')
const WITH = internWord('with')
const THERE = internWord('there')
const THAT_IT = wordSet('that it this them')
/** Verbs that may have a person between them and the sum: `cocoa has cost the group £40m`. */
const COSTING = wordSet('cost save earn')
/** Verbs without an object: what stands between them and the number is no item (`rose intraday to`). */
const INTRANSITIVE = wordSet(
  'rise fall climb drop decline slip jump surge soar plunge tumble sink dip slump stand come amount go',
)
const PAYING = wordSet('pay yield carry bear')
const EARNING = wordSet('earn bring fetch generate raise yield make')
const WORTH = wordSet('worth valued priced')
/** Kinds whose noun may stand before their bound: `contracts above $5m`, `keep debt below 80%`. */
const BOUNDED = new Set(['money', 'proportion'])
const ABOVE = wordSet('above over below under exceeding')

/** What the number is said of, to its left: `the toll rose to 63`, `a grant of €40m`, `cut jobs from 1,900`. */
export function phraseLeft(s: Sentence, draft: FigureDraft): Span | 'previous' | null {
  const { t } = s
  // within 10 m of the surface: how far from it
  if (draft.kind === 'measure' && t.lex[draft.first] === WITHIN && t.lex[draft.last + 1] === OF) return null
  let at = draft.first - 1
  while (at >= s.first && ((t.role[at] & ADVERB) !== 0 || isOpeningQuote(t, at)) && !LEVEL.has(t.lex[at])) at--
  // above the $40 that was forecast
  if (t.lex[at] === THE && LEVEL.has(t.lex[at - 1]) && draft.kind === 'money') at--
  // cost advertisers a record $8 million
  if (t.lex[at] === RECORD && (t.role[at - 1] & DETERMINER) !== 0 && draft.kind === 'money') at -= 2
  if (at < s.first) return null
  if (EACH.has(t.lex[at])) return 'previous'
  // a quake of magnitude 6.1
  if (t.lex[at] === MAGNITUDE && t.lex[at - 1] === OF) return nounPhraseBefore(s, at - 2, s.first)
  // ships older than 25 years
  const compares = COMPARATIVES.has(t.lex[draft.first]) && !MORE_LESS.has(t.lex[draft.first])
  if (compares && draft.kind !== 'count' && isNominal(t, at) && !isVerb(s, at)) return nounPhraseBefore(s, at, s.first)
  // arrivals in Chad pass 900,000
  if (draft.qualifier === 'more_than' && t.lex[at] === PASS) return subjectBefore(s, at)
  // deaths from heat doubled: the number is the verb itself
  if (draft.kind === 'multiple' && draft.direction !== null && isVerb(s, draft.numberFirst)) {
    const opening = clauseStart(s, draft.numberFirst)
    // and net income more than quadrupled: the hedge is no verb of the clause before
    if (draft.first < draft.numberFirst && opening > s.first && isNominal(t, draft.first - 1)) {
      const own = nounPhraseBefore(s, draft.first - 1, opening)
      if (own && own.first === opening) return own
    }
    const verb = verbBefore(s, draft.numberFirst + 1, opening)
    // more than tripled: the subject stands before the hedge
    const subject = verb && subjectBefore(s, Math.min(verb.first, draft.first))
    if (subject && !holdsVerb(s, subject.first, subject.last + 1)) return subject
  }
  // ended June 30, from $35.8 million
  if (t.lex[at] === FROM && isMark(t, at - 1, CHAR.comma) && draft.kind !== 'age') return 'previous'
  // with the deficit down from 3.7%
  if (
    t.lex[at] === FROM &&
    UP_DOWN.has(t.lex[at - 1]) &&
    isNominal(t, at - 2) &&
    !isVerb(s, at - 2) &&
    !holdsNumber(s, s.first, at)
  )
    return nounPhraseBefore(s, at - 2, s.first)
  if (t.lex[at] === FROM && (UP_DOWN.has(t.lex[at - 1]) || endsFigure(s, at - 1))) return 'previous'
  // sold 46 million phones, up 3 percent
  if (UP_DOWN.has(t.lex[at]) && isMark(t, at - 1, CHAR.comma))
    return holdsNumber(s, s.first, at) ? 'previous' : widePhraseBefore(s, at - 2)
  // police have put up €50,000
  if (UP_DOWN.has(t.lex[at]) && isPhrasal(s, at - 1)) return draft.kind === 'count' ? 'previous' : null
  // A rose 9% and B, a rival, fell; C up 4 per cent
  if (UP_DOWN.has(t.lex[at])) {
    const noun = nounPhraseBefore(s, at - 1, s.first)
    // with transport costs up 3.9%
    if (noun && t.lex[noun.first - 1] === WITH && !holdsVerb(s, noun.first, noun.last + 1)) return noun
    if (
      noun &&
      (t.role[noun.first - 1] & CONJUNCTION) !== 0 &&
      isCapital(t, noun.first) &&
      !holdsVerb(s, noun.first, noun.last + 1)
    )
      return noun
  }
  // six months late, spend $22bn over 25 years: the length of something else
  if (draft.kind === 'duration' && LATE.has(t.lex[draft.last + 1])) return null
  if (draft.kind === 'duration' && SPANS.has(t.lex[at])) return null
  // cheated 312 investors out of $5m
  if (t.lex[at] === OF && t.lex[at - 1] === OUT) return draft.kind === 'money' ? null : 'previous'
  if (draft.kind === 'age') return ageHolder(s, draft, at)
  if (isMark(t, at, CHAR.comma) && isOfWhom(t, draft.last + 1)) {
    // Peruvians abroad, 71 of whom
    const end = (t.role[at - 1] & ADVERB) !== 0 ? at - 2 : at - 1
    // Ninety-four people were rescued, 11 of whom
    // 27 people have fallen ill, nine of whom
    return isVerb(s, end) || (t.role[end] & PERIOD) !== 0 || UNWELL.has(t.lex[end])
      ? 'previous'
      : widePhraseBefore(s, end)
  }
  // in Kaliningrad, roughly 60 km from the town: how far away the place is
  if (draft.kind === 'measure' && isMark(t, at, CHAR.comma) && isDistance(t, afterBracket(s, draft.last + 1)))
    return null
  // at a depth of 11 km about 60 km from the capital
  if (draft.kind === 'measure' && s.numbers.has(at - 1) && isDistance(t, draft.last + 1)) return null
  if (isMark(t, at, CHAR.comma) || isMark(t, at, CHAR.openParen)) return 'previous'
  // 600 attended; more than 90 spoke
  if (isMark(t, at, CHAR.semicolon) && draft.kind === 'count') return 'previous'
  // ahead of the $28.7bn expected
  if (t.lex[at] === THE && t.lex[at - 1] === OF && draft.kind === 'money') at--
  if (t.lex[at] === OF && AHEAD.has(t.lex[at - 1])) return 'previous'
  // the second of three that it ordered
  if (t.lex[at] === OF && s.numbers.get(at - 1)?.form === 'ordinal') return 'previous'
  if (t.lex[at] === OF && t.lex[at - 1] === FRONT) return null
  if (t.lex[at] === OF) {
    if (draft.kind === 'change' && CHANGE_NOUNS.has(t.lex[at - 1])) {
      const after = t.lex[draft.last + 1] === IN ? fullNounPhraseAfter(s, draft.last + 2) : null
      // a pay rise of 3.8 per cent
      const modifier = PAID.has(t.lex[at - 2]) ? { first: at - 2, last: at - 2 } : null
      // loan growth of 13%
      const noun = after || modifier ? null : nounPhraseBefore(s, at - 1, s.first)
      return after ?? modifier ?? (noun && noun.first < noun.last && isNominal(t, at - 2) ? noun : 'previous')
    }
    // well short of its target of 650,000: a level of what was measured before
    // but a profit of 95 million has its own noun
    if (draft.rule === 'elided>unit') return isOfMoney(t, at) ? nounPhraseBefore(s, at - 1, s.first) : 'previous'
    const outer = outerLevel(s, at - 1)
    if (outer < 0) return nounPhraseBefore(s, at - 1, s.first)
    at = outer
  }
  // contracts above $5 million, vehicles worth $1.9bn: the noun stands right before the hedge
  // vouchers, each worth $40
  if (WORTH.has(t.lex[at]) && EACH.has(t.lex[at - 1])) return 'previous'
  // the fund, worth 19 trillion kroner, returned
  if (WORTH.has(t.lex[at]) && isMark(t, at - 1, CHAR.comma)) return widePhraseBefore(s, at - 2)
  if (WORTH.has(t.lex[at]) || (BOUNDED.has(draft.kind) && ABOVE.has(t.lex[draft.first]))) {
    const noun = nounPhraseBefore(s, WORTH.has(t.lex[at]) ? at - 1 : at, s.first)
    if (noun && !isVerb(s, noun.last)) return noun
  }
  // Unemployment, at 6.3 percent, is near its lowest
  if (t.lex[at] === AT && (draft.kind === 'proportion' || draft.kind === 'money') && isEnclosed(s, at, draft.last))
    return widePhraseBefore(s, at - 2)
  const start = clauseStart(s, draft.first)
  if (draft.kind === 'duration' && PUNISHED.has(t.lex[at - 1])) return null
  // sentenced Ruiz, 56, to nine years
  const judged = draft.kind === 'duration' ? verbBefore(s, at, start) : null
  if (judged && PUNISHED.has(t.lex[judged.last])) return null
  // tea accounts for 12%
  if (t.lex[at] === FOR && draft.kind === 'proportion' && lemmaOf(t.lex[at - 1]) === ACCOUNT) {
    const part = subjectBefore(s, at - 1)
    return part && isCapital(t, part.last) ? null : part
  }
  // to $300bn a year, far below the $1.3tn that was asked for
  if (ABOVE.has(t.lex[at]) && isMark(t, (t.role[at - 1] & ADVERB) !== 0 ? at - 2 : at - 1, CHAR.comma))
    return 'previous'
  // the car that she sold for $6,800
  if (t.lex[at] === FOR && draft.kind === 'money') return soldThing(s, at, start)
  // attacks rose by a third, with 308 killed
  if (t.lex[at] === WITH && draft.kind === 'count' && (t.role[draft.last + 1] & PAST) !== 0) return null
  if (LEVEL.has(t.lex[at])) {
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
    const absolute =
      verb.last === at - 1 && verb.first === verb.last ? nounPhraseBefore(s, verb.first - 1, start) : null
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
    if (lost && (t.role[lost.first - 1] & (POSSESSIVE | DETERMINER)) !== 0 && HAVE.has(t.lex[lost.first - 2]))
      return lost
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
  // prices rose 0.2% after climbing 0.3%
  if (draft.kind === 'change' && isGerund(t, at) && SEQUENCE.has(t.lex[at - 1])) {
    const main = verbBefore(s, at - 1, s.first)
    return main && subjectBefore(s, main.first)
  }
  // stocks fell for a month, dropping 7.6%
  const moving = draft.kind === 'change' && (t.role[at] & (RISE | FALL)) !== 0 && isMark(t, at - 1, CHAR.comma)
  if (moving && isGerund(t, at)) {
    const main = verbBefore(s, at - 1, s.first)
    return main && subjectBefore(s, main.first)
  }
  // the ice shrank, covering 3 million square km
  if (isGerund(t, at) && isMark(t, at - 1, CHAR.comma) && COVERING.has(lemmaOf(t.lex[at]))) {
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
  // and Egypt 78 million
  if (COMPARED.has(t.lex[at]) || (draft.rule === 'elided>unit' && isCapital(t, at))) return 'previous'
  if (draft.kind === 'money') {
    const verb = verbBefore(s, at + 1, start)
    const whom = verb && COSTING.has(lemmaOf(t.lex[verb.last])) ? nounPhraseBefore(s, at, verb.last + 1) : null
    if (verb && whom) return subjectBefore(s, verb.first)
  }
  if (draft.kind === 'count' && t.kind[at] === WORD) return isLabel(s, at) ? { first: at, last: at } : 'previous'
  const headline = s.part === 'title' || s.part === 'standfirst' || s.part === 'heading' || s.part === 'table'
  if (draft.kind === 'measure' || draft.kind === 'multiple' || headline) {
    // while making 12 knots
    const opens = isGerund(t, at) && (t.role[at - 1] & SUBORDINATOR) !== 0
    const left = opens ? null : nounPhraseBefore(s, at, start)
    // 9 years for stealing $2.3 million: a deed is no thing
    const noun = left && left.first === left.last && isGerund(t, left.last) ? null : left
    // followed by satellite over 9,300 km
    if (noun && !headline && t.lex[noun.first - 1] === BY) return null
    // lost power 12 miles off the coast: the object of the verb is not what is measured
    let before = noun ? noun.first - 1 : start
    while (before > start && (t.role[before] & (DETERMINER | POSSESSIVE)) !== 0) before--
    const object = before >= start && isVerb(s, before) && (t.role[before] & REPORT) === 0
    // colliding with a barge 40 km south of the capital: where it was
    if (
      noun &&
      isDistance(t, draft.last + 1) &&
      WITH_BY.has(t.lex[(t.role[noun.first - 1] & DETERMINER) !== 0 ? noun.first - 2 : noun.first - 1])
    )
      return null
    // crossed a river 30 metres wide
    const isWide = draft.kind === 'measure' && DIMENSIONS.has(t.lex[draft.last + 1])
    return noun && !headline && object && !isWide ? null : noun
  }
  return null
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

/** Past `(530 miles)`, which gives a length in another unit. */
function afterBracket({ t, last }: Sentence, i: number): number {
  if (!isMark(t, i, CHAR.openParen)) return i
  for (let at = i + 1; at < last && at < i + 6; at++) if (isMark(t, at, CHAR.closeParen)) return at + 1
  return i
}

const RELATIVE = wordSet('which whom')
/** `boats, 40 of which`: what the pronoun stands for comes before the comma. */
const isOfWhom = (t: Tokens, i: number): boolean => t.lex[i] === OF && RELATIVE.has(t.lex[i + 1])

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
const TAKE = internWord('take')
const TO = internWord('to')
const THE = internWord('the')
const PASS = internWord('pass')
const HAVE = wordSet('has have had')
const BE = wordSet('is are was were be been being')

/** `cut rates to a range of 4% to 4.25%`: the preposition before a noun that only says what kind of level it is; -1 for any other. */
function outerLevel(s: Sentence, noun: number): number {
  const { t } = s
  // a record high for any October of $59bn
  const dated = (t.role[noun] & MONTH) !== 0 && t.lex[noun - 2] === FOR && LEVEL_NOUNS.has(t.lex[noun - 3])
  if (!dated && !LEVEL_NOUNS.has(t.lex[noun])) return -1
  let at = dated ? noun - 4 : noun - 1
  while (at > s.first && (t.role[at] & DETERMINER) === 0 && isNominal(t, at)) at--
  // the number has hit a record of 13,231
  const reached = REACHING.has(t.lex[at - 1]) || (isVerb(s, at - 1) && HITTING.has(lemmaOf(t.lex[at - 1])))
  return (t.role[at] & DETERMINER) !== 0 && reached ? at - 1 : -1
}
const LEVEL_NOUNS = wordSet('range total level record high low band maximum minimum average pace clip')
const REACHING = wordSet('to at')
const HITTING = wordSet('hit reach set touch post')

/** A comma stands before token `from` and soon after token `to`, and no verb between. */
function isEnclosed(s: Sentence, from: number, to: number): boolean {
  if (!isMark(s.t, from - 1, CHAR.comma)) return false
  for (let i = to + 1; i < s.last && i < to + 7 && !isVerb(s, i); i++) if (isMark(s.t, i, CHAR.comma)) return true
  return false
}

/** A percentage or a unit ends right before: `3 percent from 45 million`. */
const endsFigure = (s: Sentence, i: number): boolean =>
  i > s.first && (isMark(s.t, i, CHAR.percent) || PERCENT.has(s.t.lex[i]))
const PERCENT = wordSet('percent cent pct')

/** `Seoul, population 9.4 million`: a noun alone between a mark and its number. */
const isLabel = (s: Sentence, i: number): boolean =>
  isNominal(s.t, i) &&
  !isCapital(s.t, i) &&
  !isGerund(s.t, i) &&
  (isMark(s.t, i - 1, CHAR.comma) || isMark(s.t, i - 1, CHAR.openParen))

/** `tea exports earned $94m`: a plural common noun is what the money is for; a company is not. */
const isPluralThing = (s: Sentence, span: Span): boolean =>
  (!isCapital(s.t, span.last) || span.last === s.first) && s.t.text.charCodeAt(s.t.end[span.last] - 1) === 0x73

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

const isOpeningQuote = (t: Tokens, i: number): boolean =>
  isMark(t, i, CHAR.openQuote) || (isMark(t, i, CHAR.quote) && isGlued(t, i + 1))

/** A counted thing starts at token `from`, perhaps behind a hedge, and before token `to`. */
function opensCount(s: Sentence, from: number, to: number): boolean {
  for (let i = from; i < to && i < from + 3; i++) if (s.numbers.has(i)) return true
  return false
}

const ACCOUNT = internWord('account')
const BODIES = wordSet(`${REFERRING} ${INSTITUTIONS}`)
const REACH = internWord('reach')
const FOR = internWord('for')
const HELPERS = wordSet('rescuers firefighters medics divers teams crews volunteers helpers soldiers troops')
const LATE = wordSet('late early')
const DIMENSIONS = wordSet('tall high long wide deep thick')
const PRICED = wordSet('valued priced estimated put costed measured recorded assessed')
const UNWELL = wordSet('ill sick dead missing injured homeless pregnant infected hospitalised hospitalized hurt')
const CLAUSES = wordSet('since after before until')
const RECORD = internWord('record')
const WHICH = internWord('which')
const VALUED = wordSet('valued priced')
const PUNISHED = wordSet('sentenced jailed imprisoned condemned suspended banned')
const BY = internWord('by')
const FORESEEING = wordSet('see expect want seek predict demand price')
