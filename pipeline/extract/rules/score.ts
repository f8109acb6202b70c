import { CHAR } from '../chars.ts'
import { type RefuseRule, refusal, type Sentence } from '../draft.ts'
import { FUNCTION_WORD, internWord, MONTH, wordSet } from '../lexicon.ts'
import { type NumberEdge, roughly } from '../number.ts'
import { countsNothing, inningsEnd, isAgainstPar, speaksOfBetting, speaksOfCricket } from '../sport.ts'
import { DIGITS, isCapital, isDashCode, isGlued, isJoiner, isMark, MARK } from '../tokens.ts'
import { isNominal } from '../wordClass.ts'
import type { WordSet } from '../wordSet.ts'

const BEFORE = wordSet(
  'won win wins beat beats beaten lost lose loses drew draw drawn led lead leads leading trail trailed trailing score scored scoring defeat defeated victory victories loss draws at down up ahead set sets votes vote voted ruled ruling decision odds majority finished ended tied tie level triumph thrashed edged hammered passed cleared approved adopted',
)
const AFTER = wordSet(
  'win lead victory defeat draw loss on triumph up down ahead after aggregate record against majority vote ruling decision home away over in thrashing rout at to series',
)

const RESULTS = wordSet('won win lost lose beat fell drew')

/** Results and odds: `won 3-1`, `a 2–0 lead`, `abandoned at 1-1`, `a 4-1 vote`, `5/1`, `6-3, 7-5`. */
export const score: RefuseRule = {
  name: 'score',
  read(s, number, propose) {
    const { first, last } = number
    if (isScore(s, number)) propose(refusal('score', 'score', 2, first, first + 2))
    if (isAgainstPar(s, number)) propose(refusal('score>par', 'score', 2, first, last))
    if (isOfScoreLine(s, number)) propose(refusal('score>line', 'score', 2, first, last))
    const end = hitsEnd(s, number) || inningsEnd(s, number) || spokenEnd(s, number) || recordEnd(s, number)
    if (end > 0) propose(refusal('score>spoken', 'score', 0.5, first, end))
  },
}

/** `Leeds United 3 Hull City 2`: a line of two names with a number after each, and nothing else. */
function isOfScoreLine(s: Sentence, number: NumberEdge): boolean {
  const { t, first, last, numbers } = s
  if (numbers.size !== 2 || !number.plain || number.first !== number.last || (last - first > 12 && s.part !== 'title'))
    return false
  // Leeds 3 Hull 2: late goal wins it
  let end = last - 1
  for (let i = first; i < last; i++) if (isMark(t, i, CHAR.colon)) end = Math.min(end, i - 1)
  if (isMark(t, end, CHAR.period)) end--
  if (!numbers.has(end) || numbers.has(first)) return false
  for (let i = first; i <= end; i++) {
    if (numbers.has(i)) {
      if (
        t.kind[i] !== DIGITS ||
        isGlued(t, i) ||
        t.end[i] - t.start[i] > 3 ||
        !isCapital(t, i - 1) ||
        (t.role[i - 1] & MONTH) !== 0
      )
        return false
    } else if (!isCapital(t, i)) return false
  }
  return true
}

/** `went 3-for-4`: hits of at-bats; the last token, 0 without them. */
function hitsEnd(s: Sentence, number: NumberEdge): number {
  const { t } = s
  const joined = isJoiner(t, number.last + 1) && t.lex[number.last + 2] === FOR && isJoiner(t, number.last + 3)
  const second = joined ? s.numbers.get(number.last + 4) : undefined
  return second && t.kind[number.first] === DIGITS && t.kind[second.first] === DIGITS ? second.last : 0
}
const FOR = internWord('for')

/** `voted 9 to 4 against`, `a 7 to 2 ruling`: a result told with `to`; 0 without one. */
function spokenEnd(s: Sentence, number: NumberEdge): number {
  const { t } = s
  if (t.lex[number.last + 1] !== TO || number.scaled) return 0
  const second = s.numbers.get(number.last + 2)
  if (!second?.amount || !number.amount || second.scaled || second.form !== number.form) return 0
  if (roughly(number.amount) > 999 || roughly(second.amount) > 999) return 0
  const next = second.last + 1
  const before = cuedBefore(s, number.first, VOTES) && countsNothing(s, next)
  return before || DECISIONS.has(t.lex[next]) ? second.last : 0
}
const TO = internWord('to')
const TOOK = internWord('took')
const VOTES = wordSet('vote votes voted ruled ruling decision divided beat defeated thrashed')
const DECISIONS = wordSet('vote ruling decision majority verdict')

/** `figures of 4-0-27-2`, `the Hawks (14-3-1)`: bowling and records in three groups or more; 0 without one. */
function recordEnd(s: Sentence, number: NumberEdge): number {
  const { t } = s
  let end = number.first
  let groups = 1
  while (isMark(t, end + 1, CHAR.hyphen) && isGlued(t, end + 1) && isGlued(t, end + 2) && t.kind[end + 2] === DIGITS) {
    if (t.end[end + 2] - t.start[end + 2] > 3) return 0
    end += 2
    groups++
  }
  if (groups < 3 || !number.plain || t.end[number.first] - t.start[number.first] > 3) return 0
  const bracketed = isMark(t, number.first - 1, CHAR.openParen) && isMark(t, end + 1, CHAR.closeParen)
  const record =
    RECORD.has(t.lex[number.first - 1]) || RECORD.has(t.lex[number.first - 2]) || RECORD.has(t.lex[end + 1])
  return (bracketed && isCapital(t, number.first - 2)) || record || speaksOfCricket(s, number.first) ? end : 0
}
const RECORD = wordSet('figures record mark bowled')

function isScore(s: Sentence, number: NumberEdge): boolean {
  return isPlainScore(s, number) || isBesideScore(s, number)
}

/** `6-4, 3-6, 7-6`, `2-14 to 1-12`: a pair that counts nothing in the company of a result. */
function isBesideScore(s: Sentence, number: NumberEdge): boolean {
  const { t } = s
  const end = pairEnd(s, number)
  if (end === 0 || (!countsNothing(s, end + 1) && !isCapital(t, end + 1)) || t.end[end] - t.start[end] > 3) return false
  for (const other of s.numbers.values())
    if (other.first !== number.first && Math.abs(other.first - number.first) < 12 && isPlainScore(s, other)) return true
  return false
}

/** The second token of digits that a dash joins to a plain number; 0 without. */
function pairEnd(s: Sentence, number: NumberEdge): number {
  const { t } = s
  const end = number.first + 2
  const joined =
    number.plain &&
    end < s.last &&
    t.kind[end - 1] === MARK &&
    isDashCode(t.code[end - 1]) &&
    t.kind[end] === DIGITS &&
    isGlued(t, end - 1) &&
    isGlued(t, end)
  return joined && t.end[number.first] - t.start[number.first] <= 3 ? end : 0
}

function isPlainScore(s: Sentence, number: NumberEdge): boolean {
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
  if (!odds && DECISIONS.has(next)) return true
  const cued = cuedBefore(s, first) || AFTER.has(next)
  if (odds) return away > 0 && ((home > away && cuedBefore(s, first)) || (home < 1000 && speaksOfBetting(s)))
  const free = countsNothing(s, end + 1)
  if (free && speaksOfBetting(s) && away > 0 && away < 20) return true
  // took 5-42
  if (free && t.lex[first - 1] === TOOK && home <= 10 && away > home) return true
  if (free && (home <= 10 || away <= 10) && speaksOfCricket(s, number.first)) return true
  // the Hawks (14-3)
  if (isMark(t, first - 1, CHAR.openParen) && isMark(t, end + 1, CHAR.closeParen) && isCapital(t, first - 2))
    return home < 163 && away < 163 && !isMark(t, first - 3, CHAR.openParen) && home + away > 2
  if (isBetweenNames(s, first, end) && home < 200 && away < 200) return true
  // approved the budget 312-108
  if (home >= away && home < 1000 && free && cuedBefore(s, first, PASSING)) return true
  // a falling or level pair is no range: 3–1, 1-1
  if (home >= away && home < 200) return cued || home < 10 || isMark(t, end + 1, CHAR.comma)
  if (cued && home < 10 && away < 20 && cuedBefore(s, first)) return true
  // lost 98-104 at home; but lost 10-12 pounds
  return RESULTS.has(t.lex[first - 1]) && (end + 1 >= s.last || !isNominal(t, end + 1))
}

const PASSING = wordSet('vote voted votes passed approved adopted cleared backed rejected')

function cuedBefore(s: Sentence, first: number, cues: WordSet = BEFORE): boolean {
  for (let i = first - 1; i >= s.first && i > first - 5; i--) {
    if (cues.has(s.t.lex[i])) return true
  }
  return false
}

/** `Kenya 1-2 Ghana`: the sides stand on both sides; but `Gaza 10-15 Palestinian families`. */
function isBetweenNames(s: Sentence, first: number, end: number): boolean {
  const { t } = s
  if (first === s.first || !isCapital(t, first - 1) || end + 1 >= s.last || !isCapital(t, end + 1)) return false
  let at = end + 1
  while (at < s.last && isCapital(t, at)) at++
  return at >= s.last || t.kind[at] === MARK || t.kind[at] === DIGITS || (t.role[at] & FUNCTION_WORD) !== 0
}

const isPunctuation = (code: number): boolean =>
  code === CHAR.comma ||
  code === CHAR.period ||
  code === CHAR.semicolon ||
  code === CHAR.closeParen ||
  code === CHAR.quote ||
  code === CHAR.closeQuote
