import { CHAR } from '../chars.ts'
import { isClauseMark, isComplementizer } from '../clause.ts'
import type { Sentence } from '../draft.ts'
import { ADVERB, AUXILIARY, DETERMINER, internWord, NEGATION, PAST, SUBORDINATOR, wordSet } from '../lexicon.ts'
import type { Span } from '../nounPhrase.ts'
import { isGlued, isMark, MARK } from '../tokens.ts'
import { isVerb } from '../wordClass.ts'
import { isNameWord } from './actorsNames.ts'

const BE = wordSet('is are was were be been being am get got')
/** What follows names who says so: `according to two people`. */
const NAMING_SOURCES = wordSet('according citing quoting')
const COMPARED = internWord('compared')
const SMALL_S = 0x73
const TO = internWord('to')
const THAT = internWord('that')
const THAN = internWord('than')
const AS = internWord('as')

/** The verb group that token `i` belongs to: `is estimated to have sent`, `has also pledged`. */
export function verbGroup(s: Sentence, i: number): Span {
  let first = i
  while (first > s.first) {
    const role = s.t.role[first - 1]
    if (isVerb(s, first - 1)) first--
    else if (s.t.lex[first - 1] === TO && first - 2 >= s.first && isVerb(s, first - 2)) first--
    else if ((role & (ADVERB | NEGATION)) !== 0) {
      let at = first - 2
      while (at > s.first && at > first - 4 && (s.t.role[at] & (ADVERB | NEGATION)) !== 0 && !isVerb(s, at)) at--
      if (at < s.first || !isVerb(s, at)) break
      first = at
    } else break
  }
  let last = i
  while (last + 1 < s.last && isVerb(s, last + 1)) last++
  return { first, last }
}

/** The group's main verb is a participle after a form of `be`: `was paid`, `have been shipped`. */
export function isPassive(s: Sentence, group: Span): boolean {
  const { t } = s
  if ((t.role[group.last] & PAST) === 0 && t.lex[group.last] !== 0) return false
  let at = group.last - 1
  while (at >= group.first && (t.role[at] & (ADVERB | NEGATION)) !== 0 && (t.role[at] & AUXILIARY) === 0) at--
  return at >= group.first && BE.has(t.lex[at])
}

/** The finite or infinite verb group nearest to the left of token `i`, not beyond a clause mark or a word that opens a clause. */
export function verbToLeft(s: Sentence, i: number): Span | null {
  const { t } = s
  for (let at = i - 1; at >= s.first; at--) {
    if (isClauseMark(t, at) || NAMING_SOURCES.has(t.lex[at])) return null
    const role = t.role[at]
    if ((role & SUBORDINATOR) !== 0 && ((role & DETERMINER) === 0 || t.lex[at] === THAT)) {
      if (!isPreposed(s, at)) return null
    } else if (isVerb(s, at) && t.lex[at] !== COMPARED) return verbGroup(s, at)
  }
  return null
}

/** `as many as 40`, `more than 40`, `such as 122mm shells`: no clause begins here. */
const isPreposed = (s: Sentence, i: number): boolean => s.t.lex[i] === THAN || s.t.lex[i] === AS

/** A form that is no infinitive: `hopes`, `sold`, `has`. */
export const isFiniteForm = ({ t }: Sentence, i: number): boolean =>
  (t.role[i] & (PAST | AUXILIARY)) !== 0 || t.text.charCodeAt(t.end[i] - 1) === SMALL_S

/** After the last clause mark before token `i`, else the start of the sentence. */
export function sentencePartStart(s: Sentence, i: number): number {
  for (let at = i - 1; at >= s.first; at--) if (isClauseMark(s.t, at)) return at + 1
  return s.first
}

/** First token of the phrase that ends with token `i`: after a mark, a verb or a word that opens a clause. */
export function phraseStart(s: Sentence, i: number): number {
  const { t } = s
  for (let at = i - 1; at >= s.first; at--) {
    // N. Korea
    if (isMark(t, at, CHAR.period) && isGlued(t, at) && t.end[at - 1] - t.start[at - 1] === 1) continue
    if (
      t.kind[at] === MARK &&
      !isMark(t, at, CHAR.hyphen) &&
      !isMark(t, at, CHAR.ampersand) &&
      !isMark(t, at, CHAR.nonBreakingHyphen)
    )
      return at + 1
    const role = t.role[at]
    if ((role & SUBORDINATOR) !== 0 && ((role & DETERMINER) === 0 || isComplementizer(s, at))) return at + 1
    if (isVerb(s, at) && !isNameWord(t, at)) return at + 1
  }
  return s.first
}
