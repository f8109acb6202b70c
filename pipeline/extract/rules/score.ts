import { CHAR } from '../chars.ts'
import { type RefuseRule, refusal, type Sentence } from '../draft.ts'
import { FUNCTION_WORD, roleOf, wordSet } from '../lexicon.ts'
import type { NumberEdge } from '../number.ts'
import { DIGITS, isCapital, isDashCode, isGlued, isMark, MARK } from '../tokens.ts'
import { isNominal } from '../wordClass.ts'

const BEFORE = wordSet(
  'won win wins beat beats beaten lost lose loses drew draw drawn led lead leads leading trail trailed trailing score scored scoring defeat defeated victory victories loss draws at down up ahead set sets votes vote voted ruled ruling decision odds majority finished ended tied tie level triumph thrashed edged hammered',
)
const AFTER = wordSet(
  'win lead victory defeat draw loss on triumph up down ahead after aggregate record against majority vote ruling decision home away over in thrashing rout at to series',
)

const RESULTS = wordSet('won win lost lose beat fell drew')

/** Results and odds: `won 3-1`, `a 2–0 lead`, `abandoned at 1-1`, `a 4-1 vote`, `5/1`, `6-3, 7-5`. */
export const score: RefuseRule = {
  name: 'score',
  read(s, number, propose) {
    if (isScore(s, number)) propose(refusal('score', 'score', 2, number.first, number.first + 2))
  },
}

function isScore(s: Sentence, number: NumberEdge): boolean {
  const { t } = s
  const { first } = number
  const joint = first + 1
  if (!number.plain || joint + 1 >= s.last || t.kind[joint] !== MARK) return false
  const odds = isMark(t, joint, CHAR.slash)
  if (!odds && !isDashCode(t.code[joint])) return false
  if (t.kind[joint + 1] !== DIGITS || !isGlued(t, joint) || !isGlued(t, joint + 1)) return false
  const right = t.end[joint + 1] - t.start[joint + 1]
  if (t.end[first] - t.start[first] > 3 || right > 3) return false
  const end = joint + 1
  if (end + 1 < s.last && isGlued(t, end + 1) && !isPunctuation(t.code[end + 1])) return false
  const home = number.amount?.mantissa ?? 0
  const away = Number(t.text.slice(t.start[end], t.end[end]))
  const next = end + 1 < s.last ? t.lex[end + 1] : 0
  const cued = cuedBefore(s, first) || AFTER.has(next)
  if (odds) return home > away && away > 0 && cuedBefore(s, first)
  if (isBetweenNames(s, first, end) && home < 200 && away < 200) return true
  // a falling or level pair is no range: 3–1, 1-1
  if (home >= away && home < 200) return cued || home < 10 || isMark(t, end + 1, CHAR.comma)
  if (cued && home < 10 && away < 20 && cuedBefore(s, first)) return true
  // lost 98-104 at home; but lost 10-12 pounds
  return RESULTS.has(t.lex[first - 1]) && (end + 1 >= s.last || !isNominal(t, end + 1))
}

function cuedBefore(s: Sentence, first: number): boolean {
  for (let i = first - 1; i >= s.first && i > first - 5; i--) {
    if (BEFORE.has(s.t.lex[i])) return true
  }
  return false
}

/** `Kenya 1-2 Ghana`: the sides stand on both sides; but `Gaza 10-15 Palestinian families`. */
function isBetweenNames(s: Sentence, first: number, end: number): boolean {
  const { t } = s
  if (first === s.first || !isCapital(t, first - 1) || end + 1 >= s.last || !isCapital(t, end + 1)) return false
  let at = end + 1
  while (at < s.last && isCapital(t, at)) at++
  return at >= s.last || t.kind[at] === MARK || (roleOf[t.lex[at]] & FUNCTION_WORD) !== 0
}

const isPunctuation = (code: number): boolean =>
  code === CHAR.comma ||
  code === CHAR.period ||
  code === CHAR.semicolon ||
  code === CHAR.closeParen ||
  code === CHAR.quote ||
  code === CHAR.closeQuote
