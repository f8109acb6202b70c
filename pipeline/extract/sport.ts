import { CHAR } from './chars.ts'
import type { Sentence } from './draft.ts'
import { internWord, wordSet } from './lexicon.ts'
import { type NumberEdge, roughly } from './number.ts'
import { DIGITS, isGlued, isJoiner, isMark } from './tokens.ts'
import { isNominal, isVerb } from './wordClass.ts'
import type { WordSet } from './wordSet.ts'

const CRICKET = wordSet(
  'wicket wickets overs innings declared bowled batted batting chasing stumps lbw balls batsman batsmen batter batters bowler bowlers seamer spinner cricket odi twenty20 t20 unbeaten partnership opener openers',
)
const BETTING = wordSet(
  'odds favourite favourites favorite favorites bookmaker bookmakers bookies punters evens outsider outsiders',
)
const GOLF = wordSet('par birdie birdies bogey bogeys eagle leaderboard fairway fairways clubhouse golfer golf')
const FOR = internWord('for')
const PAR = internWord('par')
const SIDES_OF_PAR = wordSet('under over')

function speaksOf(s: Sentence, words: WordSet): boolean {
  for (let i = s.first; i < s.last; i++) if (words.has(s.t.lex[i])) return true
  return false
}

/** How many tokens to each side the words of a match may stand: reports go on in the next sentences. */
const REACH = 80

/** Cricket is spoken of around the number that starts at token `i`. */
export function speaksOfCricket({ t }: Sentence, i: number): boolean {
  for (let at = Math.max(0, i - REACH); at < Math.min(t.count, i + REACH); at++) if (CRICKET.has(t.lex[at])) return true
  return false
}
export const speaksOfBetting = (s: Sentence): boolean => speaksOf(s, BETTING)

/** Nothing that the number before token `i` would count stands there. */
export const countsNothing = (s: Sentence, i: number): boolean => i >= s.last || !isNominal(s.t, i) || isVerb(s, i)

const valueOfNumber = (number: NumberEdge | undefined): number => (number?.amount ? roughly(number.amount) : -1)
const isWicket = (value: number): boolean => value >= 0 && value <= 10

/** `287 for four`, `3 for 61` in a text of cricket: the last token of runs and wickets; 0 without them. */
export function inningsEnd(s: Sentence, number: NumberEdge): number {
  const { t } = s
  if (t.lex[number.last + 1] !== FOR) return 0
  const second = s.numbers.get(number.last + 2)
  const [a, b] = [valueOfNumber(number), valueOfNumber(second)]
  if (!second || a < 0 || b < 0 || a > 999 || b > 999 || !(isWicket(a) || isWicket(b))) return 0
  return countsNothing(s, second.last + 1) && speaksOfCricket(s, number.first) ? second.last : 0
}

/** `five-under 67`, `12 under par`, `a two-over 72`: strokes against par, or the round beside them. */
export function isAgainstPar(s: Sentence, number: NumberEdge): boolean {
  const { t } = s
  const joined = isJoiner(t, number.last + 1)
  const side = joined ? number.last + 2 : number.last + 1
  if (SIDES_OF_PAR.has(t.lex[side])) {
    const next = isJoiner(t, side + 1) ? side + 2 : side + 1
    if (t.lex[next] === PAR || (joined && t.kind[next] === DIGITS)) return true
    return valueOfNumber(number) < 40 && countsNothing(s, next) && !s.numbers.has(next) && speaksOf(s, GOLF)
  }
  let before = number.first - 1
  if (t.lex[before] === PAR) before = isJoiner(t, before - 1) ? before - 2 : before - 1
  return SIDES_OF_PAR.has(t.lex[before]) && isJoiner(t, before - 1) && t.kind[number.first] === DIGITS
}

/** `4-3-3`, `3-5-2`: players of a line-up, ten in all; the last token, 0 without one. */
export function formationEnd(s: Sentence, first: number): number {
  const { t } = s
  let sum = 0
  let at = first
  let groups = 0
  while (at < s.last && t.kind[at] === DIGITS && t.end[at] - t.start[at] === 1) {
    sum += Number(t.text[t.start[at]])
    groups++
    if (!isMark(t, at + 1, CHAR.hyphen) || !isGlued(t, at + 1) || !isGlued(t, at + 2)) break
    at += 2
  }
  return groups >= 3 && sum === 10 ? at : 0
}
