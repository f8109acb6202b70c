import {
  CARDINAL,
  FRACTION_WORD,
  internWord,
  MULTIPLE,
  ORDINAL,
  PERIOD,
  roleOf,
  SCALE,
  TEMPORAL,
  TENS,
  VAGUE,
  wordSet,
} from './lexicon.ts'
import { edge, type NumberEdge, whole } from './number.ts'
import { readDigits, readFractionMark } from './numberDigits.ts'
import { DECADE_START, GROUP_VALUE, MULTIPLE_VALUE, ORDINAL_VALUE, VAGUE_BOUNDS } from './numberTables.ts'
import { readVague } from './numberVague.ts'
import { readBareScale, readFraction, readHalf, readWords } from './numberWords.ts'
import { DIGITS, FRACTION_MARK, isJoiner, MARK, type Tokens, WORD } from './tokens.ts'

const A = internWord('a')
const OF = internWord('of')
const HALF = internWord('half')
const FEW = internWord('few')
const COUPLE = internWord('couple')
const HANDFUL = internWord('handful')
const SCORE = internWord('score')
const SCORES = internWord('scores')
const TENS_WORD = internWord('tens')
const POINT = internWord('point')
const QUARTER = internWord('quarter')
const QUARTERS = internWord('quarters')

/** True when a number may start at token `i`: the anchors of the lattice. */
export function isAnchor(t: Tokens, i: number): boolean {
  if (t.kind[i] === DIGITS || t.kind[i] === FRACTION_MARK) return true
  if (t.kind[i] !== WORD) return false
  const lex = t.lex[i]
  const role = roleOf[lex]
  if ((role & (CARDINAL | TENS | MULTIPLE)) !== 0) return true
  const next = i + 1 < t.count ? t.lex[i + 1] : 0
  const before = i > 0 ? t.lex[i - 1] : 0
  if (lex === QUARTER || lex === QUARTERS)
    return (
      (next === OF && !isDatedQuarter(t, i)) ||
      (roleOf[before] & CARDINAL) !== 0 ||
      (roleOf[next] & SCALE) !== 0 ||
      next === POINT ||
      (before === A && isShare(t, i)) ||
      (isJoiner(t, i + 1) && ((t.role[i + 2] & (SCALE | PERIOD)) !== 0 || t.lex[i + 2] === POINT))
    )
  if ((role & (ORDINAL | FRACTION_WORD)) !== 0) return true
  if ((role & VAGUE) !== 0) {
    if (lex === FEW) return before === A || (roleOf[next] & SCALE) !== 0
    if (lex === COUPLE && before === A && (GROUP_VALUE.has(next) || (roleOf[next] & SCALE) !== 0)) return true
    if (lex === COUPLE || lex === HANDFUL || lex === SCORE) return before === A && next === OF
    if (lex === SCORES) return next === OF
    return true
  }
  if (lex === TENS_WORD) return next === OF && i + 2 < t.count && VAGUE_BOUNDS.has(t.lex[i + 2])
  return (role & SCALE) !== 0 && lex !== 0 && t.end[i] - t.start[i] > 2
}

/** `the same quarter of 2025`, `this quarter of the year`: a time. */
const isDatedQuarter = (t: Tokens, i: number): boolean =>
  (roleOf[t.lex[i - 1]] & TEMPORAL) !== 0 || (t.kind[i + 2] === DIGITS && t.end[i + 2] - t.start[i + 2] === 4)

/** `by a quarter`, `a quarter more`, `a quarter are`, `a quarter and a third of it`: a share, where `4% a quarter` is a time. */
function isShare(t: Tokens, i: number): boolean {
  const next = t.lex[i + 1]
  // by a quarter past nine
  if (t.lex[i - 2] === BY) return !(PAST_HOURS.has(next) && (t.role[i + 2] & CARDINAL) !== 0)
  if (SHARE_AFTER.has(next)) return true
  // almost a quarter, 24%, plan to quit
  if (HEDGING.has(t.lex[i - 2]) && t.kind[i + 1] === MARK) return true
  return FRACTION_LINKS.has(next) && isFraction(t, i + 2)
}
const BY = internWord('by')
const PAST_HOURS = wordSet('past to')
const HEDGING = wordSet('almost nearly about around over roughly exactly than least')
const SHARE_AFTER = wordSet('more less fewer higher lower larger smaller cheaper are were')
const FRACTION_LINKS = wordSet('and or to')

const isFraction = (t: Tokens, i: number): boolean => (t.role[t.lex[i] === A ? i + 1 : i] & FRACTION_WORD) !== 0

/** The number that starts at anchor `i` and ends before `limit`: its longest reading, or null where the words are no number. */
export function readNumber(t: Tokens, i: number, limit: number): NumberEdge | null {
  if (t.kind[i] === DIGITS) return readDigits(t, i, limit)
  if (t.kind[i] === FRACTION_MARK) return readFractionMark(t, i, i, whole(0), limit)
  const role = t.role[i]
  if ((role & MULTIPLE) !== 0) return readMultiple(t, i)
  if (t.lex[i] === TENS_WORD || (role & VAGUE) !== 0) return readVague(t, i, limit)
  if (t.lex[i] === HALF) return readHalf(t, i, limit)
  if ((role & (CARDINAL | TENS)) !== 0) return readWords(t, i, limit)
  if ((role & SCALE) !== 0) return readBareScale(t, i, limit)
  const decade = DECADE_START.get(t.lex[i])
  if (decade !== undefined) return edge(i, i, 'era', whole(decade))
  if ((role & FRACTION_WORD) !== 0) return readFraction(t, i, limit)
  if ((role & ORDINAL) !== 0) return edge(i, i, 'ordinal', whole(ORDINAL_VALUE.get(t.lex[i]) ?? 0))
  return null
}

function readMultiple(t: Tokens, i: number): NumberEdge | null {
  const entry = MULTIPLE_VALUE.get(t.lex[i])
  if (!entry) return null
  const [mantissa, denominator] = entry.factor
  return edge(i, i, 'multiple', { mantissa, exponent: 0, denominator })
}
