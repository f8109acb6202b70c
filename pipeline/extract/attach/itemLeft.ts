import { isDistance, isPhrasal, PAID } from '../change.ts'
import { CHAR } from '../chars.ts'
import { clauseStart, subjectBefore, verbBefore } from '../clause.ts'
import { isOfMoney } from '../compared.ts'
import type { FigureDraft, Sentence } from '../draft.ts'
import {
  ADVERB,
  CONJUNCTION,
  DETERMINER,
  internWord,
  lemmaOf,
  MONTH,
  PAST,
  PERIOD,
  POSSESSIVE,
  REPORT,
  SUBORDINATOR,
  wordSet,
} from '../lexicon.ts'
import { fullNounPhraseAfter, nounPhraseBefore, type Span, widePhraseBefore } from '../nounPhrase.ts'
import { MAGNITUDE } from '../rules/count.ts'
import { isCapital, isGlued, isMark, type Tokens, WORD } from '../tokens.ts'
import { holdsVerb, isGerund, isNominal, isVerb } from '../wordClass.ts'
import { COMPARATIVES, MORE_LESS } from './itemAfter.ts'
import { ageHolder, holdsNumber, soldThing } from './itemHolder.ts'
import { levelLeft } from './itemLevel.ts'
import { predicateLeft } from './itemPredicate.ts'

const OF = internWord('of')
const IN = internWord('in')
const WITH_BY = wordSet('with by')
const FRONT = internWord('front')
const WITHIN = internWord('within')
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
const AT = internWord('at')
const OUT = internWord('out')
const WITH = internWord('with')
/** Verbs that may have a person between them and the sum: `cocoa has cost the group £40m`. */
const COSTING = wordSet('cost save earn')
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
  if (LEVEL.has(t.lex[at])) return levelLeft(s, draft, at, start)
  const predicate = predicateLeft(s, draft, at, start)
  if (predicate !== undefined) return predicate
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

/** Past `(530 miles)`, which gives a length in another unit. */
function afterBracket({ t, last }: Sentence, i: number): number {
  if (!isMark(t, i, CHAR.openParen)) return i
  for (let at = i + 1; at < last && at < i + 6; at++) if (isMark(t, at, CHAR.closeParen)) return at + 1
  return i
}

const RELATIVE = wordSet('which whom')
/** `boats, 40 of which`: what the pronoun stands for comes before the comma. */
const isOfWhom = (t: Tokens, i: number): boolean => t.lex[i] === OF && RELATIVE.has(t.lex[i + 1])

const THE = internWord('the')
const PASS = internWord('pass')

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

const isOpeningQuote = (t: Tokens, i: number): boolean =>
  isMark(t, i, CHAR.openQuote) || (isMark(t, i, CHAR.quote) && isGlued(t, i + 1))

const ACCOUNT = internWord('account')
const FOR = internWord('for')
const LATE = wordSet('late early')
const DIMENSIONS = wordSet('tall high long wide deep thick')
const UNWELL = wordSet('ill sick dead missing injured homeless pregnant infected hospitalised hospitalized hurt')
const RECORD = internWord('record')
const PUNISHED = wordSet('sentenced jailed imprisoned condemned suspended banned')
const BY = internWord('by')
