import { CHAR } from '../chars.ts'
import { type RefuseRule, refusal, type Sentence } from '../draft.ts'
import {
  ADVERB,
  AUXILIARY,
  CARDINAL,
  CONJUNCTION,
  FUNCTION_WORD,
  internWord,
  NUMBER_WORD,
  POSSESSIVE,
  PREPOSITION,
  roleOf,
  wordSet,
} from '../lexicon.ts'
import { isOne, type NumberEdge, roughly } from '../number.ts'
import { DIGITS, isCapital, isJoiner, isMark, MARK, WORD } from '../tokens.ts'
import { currencyBefore, unitAfter } from '../units.ts'

const DEFINITE = wordSet('the these those both other')
const OF = internWord('of')
const MULTIPLIERS = wordSet('double twice triple thrice times half than')
const CONTRAST = wordSet('only just least another exactly single offer')
const NO = wordSet('no any every each this that which the another neither some')
const OTHER = wordSet('another other else day')
const HUMAN_VERBS = wordSet('said says told killed')

/** Numbers that point back or stand for a word: `the two countries`, `one of the`, `no one`, `the three added`. */
export const reference: RefuseRule = {
  name: 'reference',
  read(s, number, propose) {
    if (number.form !== 'digits' && number.form !== 'words') return
    if (isOne(s.t, number.first) && number.first === number.last) {
      if (!contrasts(s, number)) propose(refusal('reference>one', 'reference', 5, number.first, number.last))
      return
    }
    if (pointsBack(s, number)) propose(refusal('reference>the', 'reference', 2, number.first, number.last))
  },
}

/** `the two countries`, `the 48 yards` that were counted before; not `eight of the nine`, `double the 17`. */
function pointsBack(s: Sentence, number: NumberEdge): boolean {
  const { t } = s
  // the two-stage rocket: a sort of rocket
  if (isJoiner(t, number.last + 1)) return false
  let before = number.first - 1
  if (before >= s.first && ((t.role[before] & ADVERB) !== 0 || t.lex[before] === OTHER_WORD)) before--
  if (before < s.first || !DEFINITE.has(t.lex[before])) return false
  if (unitAfter(t, number.last, s.last, number.scaled) || currencyBefore(t, number.first, s.first)) return false
  const outer = before - 1 >= s.first ? t.lex[before - 1] : 0
  if (MULTIPLIERS.has(outer)) return false
  if (outer === OF && isPartitive(s, before - 2)) return false
  if (t.kind[number.first] !== DIGITS) return true
  return number.amount !== null && s.counted.has(roughly(number.amount))
}

const OUT = internWord('out')
const OTHER_WORD = internWord('other')

/** `eight of the nine`: a number stands before `of`. */
const isPartitive = (s: Sentence, i: number): boolean =>
  i >= s.first &&
  (s.t.kind[i] === DIGITS ||
    (s.t.role[i] & NUMBER_WORD) !== 0 ||
    isMark(s.t, i, CHAR.percent) ||
    partOf.has(s.t.lex[i]))
const partOf = wordSet('all most some none any many each')

/** `one` is a count where other numbers of things stand near in the clause, or where it is stressed. */
function contrasts(s: Sentence, number: NumberEdge): boolean {
  const { t } = s
  const { first, last } = number
  const next = last + 1
  const before = first - 1
  if (next < s.last && t.lex[next] === OF) return false
  if (before >= s.first && (NO.has(t.lex[before]) || (t.role[before] & POSSESSIVE) !== 0))
    return CONTRAST.has(t.lex[before]) && next < s.last
  if (next >= s.last || (t.kind[next] === MARK && !isMark(t, next, CHAR.comma))) return false
  if (OTHER.has(t.lex[next]) || HUMAN_VERBS.has(t.lex[next])) return false
  const role = t.role[next]
  const noun = t.kind[next] === WORD && (role & FUNCTION_WORD) === 0
  if (!noun) return false
  // one glacier out of more than 8,000
  if (t.lex[next + 1] === OUT && t.lex[next + 2] === OF) return true
  if (before >= s.first && (CONTRAST.has(t.lex[before]) || t.lex[before] === OF)) return true
  return otherCountNear(s, number)
}

/** Another small count joined by `and`, `,` or a verb within the sentence: `one dead, three injured`, `one hub … four ports`. */
function otherCountNear(s: Sentence, number: NumberEdge): boolean {
  const { t } = s
  for (const other of s.numbers.values()) {
    if (other.first === number.first || (other.form !== 'words' && other.form !== 'digits') || other.first >= s.last)
      continue
    if (Math.abs(other.first - number.last) > 12 || other.scaled || isOne(t, other.first)) continue
    const value = other.amount ? roughly(other.amount) : 0
    if (value < 1 || value > 9999 || (other.plain && value > 999) || unitAfter(t, other.last, s.last, false)) continue
    if (currencyBefore(t, other.first, s.first)) continue
    const next = other.last + 1
    const counts =
      next < s.last &&
      t.kind[next] === WORD &&
      // three were hurt
      (t.role[next] & (FUNCTION_WORD & ~CONJUNCTION & ~AUXILIARY)) === 0
    if (counts && !isCapital(t, next) && betweenIsLight(s, number, other)) return true
  }
  return false
}

/** Few words lie between two contrasted numbers, and no preposition that would make the second a part of the first's place. */
function betweenIsLight(s: Sentence, a: NumberEdge, b: NumberEdge): boolean {
  const from = Math.min(a.last, b.last) + 1
  const to = Math.max(a.first, b.first)
  let prepositions = 0
  for (let i = from; i < to; i++) if ((s.t.role[i] & PREPOSITION) !== 0) prepositions++
  const at = s.t.lex[a.first - 1]
  if ((roleOf[at] & PREPOSITION) !== 0 && a.first > b.first && (roleOf[at] & CARDINAL) === 0) return false
  return prepositions <= 2
}
