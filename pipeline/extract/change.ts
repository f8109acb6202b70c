import { CHAR } from './chars.ts'
import { beforeAside } from './clause.ts'
import type { Direction, Sentence } from './draft.ts'
import { endsInAl, endsInLy } from './endings.ts'
import {
  AUXILIARY,
  CONJUNCTION,
  FALL,
  internWord,
  MODAL,
  PAST,
  PREPOSITION,
  PRESENT,
  RISE,
  roleOf,
  SUBORDINATOR,
  wordSet,
} from './lexicon.ts'
import { isJoiner, isMark, MARK, type Tokens, WORD } from './tokens.ts'
import { isGerund, isNominal, isVerb } from './wordClass.ts'

const BY = internWord('by')
const OF = internWord('of')
const IN = internWord('in')
const UP = internWord('up')
const DOWN = internWord('down')
const FROM = internWord('from')
const AFTER_UP = wordSet(
  'higher more larger bigger greater faster longer increase rise jump growth gain hike surge climb stronger up dearer richer heavier above',
)
const AFTER_DOWN = wordSet(
  'lower less fewer smaller shorter slower decrease fall drop decline cut loss reduction plunge slump dip down cheaper discount below weaker',
)
const NOUN_UP = wordSet('rise increase jump growth gain hike surge climb leap expansion advance uptick upturn')
const NOUN_DOWN = wordSet('fall drop decrease decline cut loss reduction plunge slump dip slide fallback contraction')
/** Nouns of change that are as often a sum of money: `a loss of $3m` is no fall. */
const SUMS = wordSet('loss gain growth cut gains losses reduction')
/** Verbs whose number is the size of the change, with nothing between. */
const MOVES =
  wordSet(`rose risen rise rises rising grew grown grow grows growing climbed climbs jumped jumps surged surges increased increases gained gains
fell fallen fall falls falling dropped drops drop dropping declined declines slipped slips slid plunged plunges tumbled tumbles sank shrank dipped slumped
decreased decreases rallied soared advanced expanded contracted eased edged lost loses shed sheds added adds`)
const DELTA_KINDS = wordSet(
  'rose risen rise rises grew grown grow climbed jumped surged increased fell fallen fall falls dropped drop declined slipped slid plunged tumbled sank shrank dipped decreased',
)

/** Whether the number is the size of a change, and which way; `plain` is false where only percentages may be read so. */
export type Change = { direction: Direction; plain: boolean }

/** `dropped below 15%` names the level that was reached, not the size of the fall. */
const LEVEL_HEDGES = wordSet('below above beneath under')

const NONE: Change = { direction: null, plain: false }

/** Reads the change words around a quantity of tokens `first` to `last` (hedges included). */
export function changeAround(s: Sentence, first: number, last: number): Change {
  const { t } = s
  const next = last + 1
  if (next < s.last && t.kind[next] === WORD) {
    const lex = t.lex[next]
    if (AFTER_UP.has(lex) && !(lex === UP && t.lex[next + 1] === FROM)) return { direction: 'increase', plain: false }
    if (AFTER_DOWN.has(lex)) return { direction: 'decrease', plain: false }
  }
  const noun = changeNounAfter(s, next)
  if (noun) return noun
  let before = first - 1
  if (before < s.first) return NONE
  const lex = t.lex[before]
  if ((lex === UP || lex === DOWN) && isPhrasal(s, before - 1)) return NONE
  if (lex === UP) return { direction: 'increase', plain: true }
  if (lex === DOWN) return { direction: 'decrease', plain: true }
  // went up by 60, were down by a third
  if (lex === BY && t.lex[before - 1] === UP) return { direction: 'increase', plain: true }
  if (lex === BY && t.lex[before - 1] === DOWN) return { direction: 'decrease', plain: true }
  if (lex === BY) return changeBy(s, before)
  if (lex === OF || lex === IN) {
    before--
    const noun = before >= s.first ? t.lex[before] : 0
    const plain = lex === OF && !SUMS.has(noun)
    if (NOUN_UP.has(noun)) return { direction: 'increase', plain }
    if (NOUN_DOWN.has(noun)) return { direction: 'decrease', plain }
    return NONE
  }
  // sank 12 miles off the coast, fell 150 metres into a ravine
  if (
    (PLACING.has(t.lex[next]) || INTO.has(t.lex[next])) &&
    !isMark(t, last, CHAR.percent) &&
    !PERCENT.has(t.lex[last])
  )
    return NONE
  if ((MOVES.has(lex) || isMovingVerb(lex)) && !LEVEL_HEDGES.has(t.lex[first]))
    // farmers grow 40 tonnes of rice, planes dropped 900 tonnes of bombs
    return { direction: directionOf(lex), plain: (DELTA_KINDS.has(lex) && t.lex[next] !== OF) || isPriceMove(s, last) }
  // after climbing 0.3%; but raising $40m is no change
  if (isGerund(t, before) && directionOf(lex) !== null) return { direction: directionOf(lex), plain: false }
  return changeOfObject(s, before)
}

/** Words that an object may have between its verb and the number: `cut the price of bread 5%`. */
const OBJECT_WORDS = 6

/** `cuts winter capacity 7%`, `raised its dividend 10%`: the object ends at token `end`, its verb stands before it. */
function changeOfObject(s: Sentence, end: number): Change {
  const { t } = s
  if (t.kind[end] !== WORD || !isNominal(t, end)) return NONE
  for (let i = end - 1; i >= s.first && i >= end - OBJECT_WORDS; i--) {
    if (t.kind[i] !== WORD && !isJoiner(t, i)) return NONE
    const role = t.role[i]
    const direction = directionOf(t.lex[i])
    if (direction !== null && ((role & (PAST | PRESENT)) !== 0 || isGerund(t, i))) return { direction, plain: false }
    if (t.lex[i] !== OF && (role & OUTSIDE_OBJECT) !== 0) return NONE
  }
  return NONE
}
const OUTSIDE_OBJECT = PREPOSITION | CONJUNCTION | SUBORDINATOR | AUXILIARY | MODAL

const INTO = wordSet('into onto')
const PERCENT = wordSet('percent cent pct points')
/** Words after a length that make it a place: `12 miles off the coast`. */
export const PLACING = wordSet(
  'off offshore inland outside north south east west northeast northwest southeast southwest',
)

/** `60 km from the town`, `40 km north of it`: what stands at token `next`, after a length, makes it a distance. */
export const isDistance = (t: Tokens, next: number): boolean =>
  t.lex[next] === FROM ||
  // 85 km to the west
  (t.lex[next] === TO && t.lex[next + 1] === THE && PLACING.has(t.lex[next + 2])) ||
  (PLACING.has(t.lex[next]) && (t.lex[next + 1] === OF || (isJoiner(t, next + 1) && t.lex[next + 3] === OF)))

/** `rounded up 40 men`, `touched down 900 metres beyond`: the verb and its particle are one deed, where `closed up 3%` tells a change. */
export const isPhrasal = (s: Sentence, i: number): boolean =>
  i >= s.first &&
  (isVerb(s, i) || isGerund(s.t, i)) &&
  !LEVEL_STATES.has(s.t.lex[i]) &&
  (s.t.role[i] & (RISE | FALL | AUXILIARY)) === 0
const LEVEL_STATES = wordSet(
  `is are was were be been being go goes went gone going come comes came move moves moved moving end ends ended ending close closes closed
  closing finish finishes finished open opens opened trade trades traded trading stand stands stood tick ticks ticked nudge nudged creep crept
  settle settles settled drift drifted remain remains remained look looks seen quoted last`,
)

const INDEXES = wordSet(
  'index indices dow nikkei ftse nasdaq dax sensex nifty kospi cac ibex topix sse asx gauge benchmark stoxx seng composite russell tsx bovespa ibovespa merval straits',
)
const S = internWord('s')
const P = internWord('p')
/** True where the sentence speaks of a market's index, whose points are no percentage. */
export function speaksOfIndex(s: Sentence): boolean {
  const { t } = s
  for (let i = s.first; i < s.last; i++)
    if (INDEXES.has(t.lex[i]) || (t.lex[i] === S && isMark(t, i + 1, CHAR.ampersand) && t.lex[i + 2] === P)) return true
  return false
}

/** `a 41% year-on-year jump`: the noun of change behind its adjectives, which are hyphened or end in -ly or -al. */
function changeNounAfter(s: Sentence, i: number): Change | null {
  const { t } = s
  for (let at = i; at < s.last && at < i + 8; at++) {
    if (t.kind[at] === MARK && t.code[at] !== CHAR.hyphen) return null
    if (NOUN_UP.has(t.lex[at])) return { direction: 'increase', plain: false }
    if (NOUN_DOWN.has(t.lex[at])) return { direction: 'decrease', plain: false }
    // a 7% pay rise
    if (at === i && PAID.has(t.lex[at])) continue
    if (!endsInLy(t, at) && !endsInAl(t, at) && !isJoiner(t, at) && !isJoiner(t, at + 1) && !isJoiner(t, at - 1))
      return null
  }
  return null
}

export const PAID = wordSet(
  'pay wage salary price rent fare fee budget spending rate tariff tax cost staff output production sales',
)

/** `gained $1.36, or 1.8%`, `added 98 cents to $73.20`: a price that moves, not somebody who gains. */
function isPriceMove(s: Sentence, last: number): boolean {
  const { t } = s
  // lost $148,000 to a man
  if (t.lex[last + 1] === TO) return s.numbers.has(last + 2) || s.numbers.has(last + 3)
  return t.kind[last + 1] === MARK && t.code[last + 1] === CHAR.comma && t.lex[last + 2] === OR
}
const TO = internWord('to')
const THE = internWord('the')
const OR = internWord('or')

/** `weakened 0.8%`, `earnings slump 38%`: any form of a verb of rising or falling that can be finite. */
const isMovingVerb = (lex: number): boolean =>
  (roleOf[lex] & (PAST | PRESENT)) !== 0 && (roleOf[lex] & (RISE | FALL)) !== 0 && (roleOf[lex] & PREPOSITION) === 0

const directionOf = (lex: number): Direction =>
  (roleOf[lex] & RISE) !== 0 ? 'increase' : (roleOf[lex] & FALL) !== 0 ? 'decrease' : null

/** `cut orders by 30%`: the change verb stands left of `by`, its object between them. */
function changeBy(s: Sentence, by: number): Change {
  const { t } = s
  // rose for a fourth month, by 3%, to 402,000
  // cut its bonus, paid in October, by 60%
  const from = isMark(t, by - 1, CHAR.comma) ? Math.min(beforeAside(s, by - 1), by - 2) : by - 1
  for (let i = from; i >= s.first && i > by - 12; i--) {
    if (t.kind[i] === MARK && t.code[i] !== 0x2d && t.code[i] !== 0x201d && t.code[i] !== 0x22) return NONE
    const role = t.role[i]
    const direction = directionOf(t.lex[i])
    if (direction !== null && t.kind[i] === WORD) return { direction, plain: true }
    // a pay rise after voting by 71 per cent
    if (isGerund(t, i)) return NONE
    if ((role & (SUBORDINATOR | MODAL)) !== 0 || ((role & AUXILIARY) !== 0 && (role & PREPOSITION) === 0)) return NONE
  }
  return NONE
}
