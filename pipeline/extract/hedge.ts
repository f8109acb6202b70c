import { HEDGES_AFTER, HEDGES_BEFORE, type Hedge } from '../knowledge/en/hedges.ts'
import { CHAR } from './chars.ts'
import type { Qualifier, Sentence } from './draft.ts'
import { internWord } from './lexicon.ts'
import { compilePhrases, matchPhrase, matchPhraseBefore, type PhraseMatch } from './phrases.ts'
import { isJoiner, isMark } from './tokens.ts'

const KINDS = ['about', 'more_than', 'at_least', 'less_than', 'at_most', 'exact'] as const satisfies readonly Hedge[]
const compile = (table: Readonly<Record<Hedge, readonly string[]>>) =>
  compilePhrases(KINDS.flatMap((kind, payload) => table[kind].map(phrase => [phrase, payload] as const)))
const BEFORE = compile(HEDGES_BEFORE)
const AFTER = compile(HEDGES_AFTER)
const THE = internWord('the')
const UP = internWord('up')
const CLIMBS = new Set('back went go goes going gone moved came crept inched edged'.split(' ').map(internWord))
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
    if (!matchPhraseBefore(BEFORE, t, before, s.first, match)) break
    if (t.lex[match.end] === THE && match.end === before) break
    // inched back up to 4.8%: a level that was reached
    if (t.lex[match.end] === UP && match.end > s.first && CLIMBS.has(t.lex[match.end - 1])) break
    const found = KINDS[match.payload]
    if (isBound(found) || (found === 'about' && qualifier === 'exact'))
      qualifier = isBound(qualifier) ? qualifier : found
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
