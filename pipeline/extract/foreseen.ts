import type { Sentence } from './draft.ts'
import { ADVERB, AUXILIARY, internWord, PREPOSITION, wordSet } from './lexicon.ts'
import { isCapital, MARK } from './tokens.ts'

const THE = internWord('the')
const BY = internWord('by')
const FORESEERS = wordSet('analysts economists investors traders forecasters markets experts strategists brokers')
const FORESEEN = wordSet('expected forecast predicted anticipated projected estimated hoped sought wanted')
const THEY = wordSet('it they he she we')
const SOME = wordSet('some many most')

/**
 * `the 49 million analysts had expected`, `the $4 billion Wall Street forecast`: who expected the number that ends before token `i`, of
 * whom it is no count. Their last token, or -1. What they expected stands before them and so not behind the verb.
 */
export function foreseerAt(s: Sentence, i: number): number {
  const { t } = s
  let last = SOME.has(t.lex[i]) ? i + 1 : i
  if (last > i && !FORESEERS.has(t.lex[last])) return -1
  if (last > i || THEY.has(t.lex[i])) return foreseenAfter(s, last)
  if (isCapital(t, i)) while (last + 1 < s.last && isCapital(t, last + 1)) last++
  else if (!FORESEERS.has(t.lex[i])) return -1
  return foreseenAfter(s, last)
}

/** `had expected`, `were looking for` behind token `last`, and no object after it: that token, else -1. */
function foreseenAfter(s: Sentence, last: number): number {
  const { t } = s
  let verb = last + 1
  while (verb < s.last && (t.role[verb] & (AUXILIARY | ADVERB)) !== 0) verb++
  if (verb >= s.last || !FORESEEN.has(t.lex[verb])) return -1
  const next = verb + 1
  if (t.lex[next] === BY) return -1
  return next >= s.last || t.kind[next] === MARK || (t.role[next] & (PREPOSITION | ADVERB)) !== 0 ? last : -1
}

/** Where the number that ends at token `i`, its unit aside, begins with its article: `the 49 million`. -1 without one. */
export function definiteNumber(s: Sentence, i: number): number {
  for (let at = i; at > s.first && at > i - 6; at--) {
    const number = s.numbers.get(at)
    if (!number) continue
    if (number.last < i - 1) return -1
    const before = s.t.kind[number.first - 1] === MARK ? number.first - 2 : number.first - 1
    return before >= s.first && s.t.lex[before] === THE ? before : -1
  }
  return -1
}
