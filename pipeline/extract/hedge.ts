import { HEDGES_AFTER, HEDGES_BEFORE, type Hedge } from '../knowledge/en/hedges.ts'
import { CHAR } from './chars.ts'
import type { Qualifier, Sentence } from './draft.ts'
import { FALL, internWord, lemmaOf, RISE, wordSet } from './lexicon.ts'
import { compilePhrases, matchPhrase, matchPhraseBefore, type PhraseMatch } from './phrases.ts'
import { isGlued, isJoiner, isMark, type Tokens, WORD } from './tokens.ts'
import { type UnitAt, unitAfter } from './units.ts'
import { isNominal, isVerb } from './wordClass.ts'

const KINDS = ['about', 'more_than', 'at_least', 'less_than', 'at_most', 'exact'] as const satisfies readonly Hedge[]
const compile = (table: Readonly<Record<Hedge, readonly string[]>>) =>
  compilePhrases(KINDS.flatMap((kind, payload) => table[kind].map(phrase => [phrase, payload] as const)))
const BEFORE = compile(HEDGES_BEFORE)
const AFTER = compile(HEDGES_AFTER)
const THE = internWord('the')
const UP = internWord('up')
const CLIMBS = wordSet(
  'back went go goes going gone moved move came crept creep inched inch edged edge edges edging creeping inching ticked tick ticking nudged nudge picked pick stepped shot',
)
const C = internWord('c')
const SHORTENED = wordSet('approx c ca est max min')
const BOUNDING_VERBS = wordSet('exceed exceeds exceeded top topped surpassed surpasses pass passes passed')
const PASSING = wordSet('pass passes passed')
const PLUS = internWord('plus')
const ODD = internWord('odd')
const match: PhraseMatch = { payload: 0, end: 0 }

/** What hedges a number: the qualifier, and the tokens that the hedge adds to the number's own. */
export type HedgeAt = { qualifier: Qualifier; first: number; last: number }

const isBound = (qualifier: Qualifier): boolean =>
  qualifier !== 'exact' && qualifier !== 'about' && qualifier !== 'vague' && qualifier !== 'between'

/** True when a hedge of one or more words starts at token `i` and a number follows it: `at least six`, `up to 40`. */
export const opensHedgedNumber = (s: Sentence, i: number): boolean =>
  matchPhrase(BEFORE, s.t, i, s.last, match) && s.numbers.has(match.end)

/**
 * The hedges around tokens `first` to `last`: a bound (`up to`, `or more`) outweighs an approximation (`about`), and both
 * may stand together (`up to about`).
 */
export function hedgeAround(s: Sentence, first: number, last: number): HedgeAt {
  const { t } = s
  let qualifier: Qualifier = 'exact'
  let from = first
  for (let rounds = 0; rounds < 3 && from > s.first; rounds++) {
    let before = from - 1
    // “well over” a thousand: a quotation mark or a sign may stand between
    if (before > s.first && (isMark(t, before, CHAR.openQuote) || isMark(t, before, CHAR.quote))) before--
    if (isMark(t, before, CHAR.tilde)) {
      if (qualifier === 'exact') qualifier = 'about'
      from = before
      continue
    }
    if (isMark(t, before, CHAR.greater)) {
      qualifier = 'more_than'
      from = before
      continue
    }
    if (isMark(t, before, CHAR.less)) {
      qualifier = 'less_than'
      from = before
      continue
    }
    // temperatures climbed past 37 degrees
    if (t.lex[before] === PAST && isPassed(s, before - 1)) {
      qualifier = 'more_than'
      break
    }
    // approx. 40 kg, c. 1,200 people; a bare `c` is a letter
    const dotted = isMark(t, before, CHAR.period) && isGlued(t, before) && SHORTENED.has(t.lex[before - 1])
    if (dotted) before--
    if (!matchPhraseBefore(BEFORE, t, before, s.first, match) || (t.lex[before] === C && !dotted)) break
    if (t.lex[match.end] === THE && match.end === before) break
    // inched back up to 4.8%: a level that was reached
    if (t.lex[match.end] === UP && match.end > s.first && CLIMBS.has(t.lex[match.end - 1])) break
    // the toll passed 40; but parliament passed 40 bills
    if (PASSING.has(t.lex[before]) && isNounAfter(s, last + 1)) break
    const found = KINDS[match.payload]
    if (isBound(found) || (found === 'about' && qualifier === 'exact'))
      qualifier = isBound(qualifier) ? qualifier : found
    // damage topped $4bn: the verb of the clause bounds the number and is no word of its own
    if (BOUNDING_VERBS.has(t.lex[before])) break
    from = match.end
  }
  let to = last
  // `100-plus`, but `an initial £38m plus £7m` is two sums
  const joined = isJoiner(t, to + 1) ? t.lex[to + 2] : 0
  if (joined === PLUS || joined === ODD) {
    if (qualifier === 'exact') qualifier = joined === PLUS ? 'at_least' : 'about'
    to += 2
  } else if (to + 1 < s.last && matchPhrase(AFTER, t, to + 1, s.last, match)) {
    const found = KINDS[match.payload]
    if (isBound(found) || qualifier === 'exact') qualifier = found
    to = match.end - 1
  } else if (to + 1 < s.last && isMark(t, to + 1, CHAR.plus)) {
    qualifier = 'at_least'
    to++
  }
  return { qualifier, first: from, last: to }
}

/** `rose past`, `pushed temperatures past`: a verb of rising ends at token `i`, or one that raises what stands up to it. */
function isPassed({ t, first }: Sentence, i: number): boolean {
  if (i >= first && (t.role[i] & (RISE | FALL)) !== 0) return true
  for (let at = i - 1; at >= first && at > i - 5 && t.kind[at] === WORD; at--)
    if ((t.role[at] & RISE) !== 0 || DRIVING.has(lemmaOf(t.lex[at]))) return true
  return false
}
const DRIVING = wordSet('push drive send lift propel take bring')
const PAST = internWord('past')

const isNounAfter = (s: Sentence, i: number): boolean => i < s.last && isNominal(s.t, i) && !isVerb(s, i)

/** A hedge between a number that ends with token `last` and its unit: `30-odd miles`, `12 or more hours`, `90 or so km/h`; null without both. */
export function hedgeInside(t: Tokens, last: number, limit: number): { qualifier: Qualifier; unit: UnitAt } | null {
  const joined = isJoiner(t, last + 1)
  const next = joined ? t.lex[last + 2] : t.lex[last + 1]
  let end = -1
  let qualifier: Qualifier = 'at_least'
  if (joined && (next === PLUS || next === ODD)) {
    if (next === ODD) qualifier = 'about'
    end = last + 2
  } else if (!joined && (next === OR || next === ODD) && matchPhrase(AFTER, t, last + 1, limit, match)) {
    qualifier = KINDS[match.payload]
    end = match.end - 1
  } else if (isMark(t, last + 1, CHAR.plus) && isGlued(t, last + 1)) end = last + 1
  const unit = end > 0 && end + 1 < limit ? unitAfter(t, end, limit, true) : null
  return unit ? { qualifier, unit } : null
}
const OR = internWord('or')
