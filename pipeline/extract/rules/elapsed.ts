import { CHAR } from '../chars.ts'
import type { RefuseRule, Sentence } from '../draft.ts'
import { proposeFigure } from '../figure.ts'
import { internWord, wordSet } from '../lexicon.ts'
import { type Amount, type NumberEdge, whole } from '../number.ts'
import { DIGITS, isGlued, isMark, type Tokens } from '../tokens.ts'
import type { WordSet } from '../wordSet.ts'

/** Words of races and recordings: what is told beside them with a colon is how long something took. */
const RACING = wordSet(
  `marathon race races raced racing mile miles metres meters lap laps clocked clocking ran run runs running swam swim swimming split splits
  timed times finish finished finishing finisher record hurdles steeplechase triathlon ironman rowed rowing relay freestyle backstroke
  breaststroke butterfly medley qualifier qualifying stage podium seconds best faster slower quickest fastest pace video song track
  podcast film clip recording runtime lasts lasted lasting runner runners swimmer cyclist sprint heat m km`,
)
const LONG_RACES = wordSet('marathon ironman triathlon ultra ultramarathon')
/** Words after which a time of the day is told rather than a length. */
const CLOCK_LEADS = wordSet('at by until till from since before after around about')
const TAKING = wordSet('in of to was is lasts lasted lasting clocked clocking ran timed runs with')
const CLOCK_ENDS = wordSet('am pm a.m. p.m. a.m p.m gmt utc bst est edt cet cest ist kst jst pst pdt local')
const HOURS = wordSet('h hr hrs')
const MINUTES = wordSet('m min mins')
const SECONDS = wordSet('s sec secs')

/** Times taken: `2:14:04`, `3:49.11`, `ran the mile in 4:02`, `1m 36.6s`, in seconds. Clock times are another rule's. */
export const elapsed: RefuseRule = {
  name: 'elapsed',
  read(s, number, propose) {
    if (s.t.kind[number.first] !== DIGITS) return
    const found = withColons(s, number) ?? withLetters(s, number)
    if (!found) return
    const { amount, last } = found
    const unit = { entry: { id: 's', kind: 'duration', mantissa: 1, exponent: 0 }, first: last, last } as const
    proposeFigure(
      s,
      {
        first: number.first,
        last,
        numberFirst: number.first,
        numberLast: last,
        amount,
        min: null,
        max: null,
        unit,
        hedge: 'exact',
        number,
        range: false,
      },
      { rule: 'elapsed', kind: 'duration', cost: 0.5, unit: 's' },
      propose,
    )
  },
}

type Found = { amount: Amount; last: number }

function withColons(s: Sentence, number: NumberEdge): Found | null {
  const { t } = s
  if (!number.plain || number.first !== number.last) return null
  const second = partAfter(s, number.first)
  if (second < 0) return null
  const third = partAfter(s, second)
  const last = third < 0 ? second : third
  if (CLOCK_ENDS.has(t.lex[last + 1])) return null
  const hours = number.amount?.mantissa ?? 0
  const tail = secondsOf(t, last)
  if (!tail) return null
  if (third >= 0) {
    const minutes = secondsOf(t, second)
    if (!minutes || minutes.exponent < 0 || (isClockLead(s, number) && !speaksOf(s, RACING))) return null
    return { amount: plus(hours * 3600 + minutes.mantissa * 60, tail), last }
  }
  // 3:49.11: hundredths are of no clock on a wall
  if (tail.exponent < 0) return isClockLead(s, number) ? null : { amount: plus(hours * 60, tail), last }
  if (isClockLead(s, number) || !TAKING.has(t.lex[number.first - 1]) || !speaksOf(s, RACING)) return null
  const long = hours < 6 && speaksOf(s, LONG_RACES)
  return { amount: whole(long ? hours * 3600 + tail.mantissa * 60 : hours * 60 + tail.mantissa), last }
}

/** The token of the digits that a colon joins to token `i`; -1 without. */
function partAfter(s: Sentence, i: number): number {
  const { t } = s
  const digits = i + 2
  const joined =
    digits < s.last &&
    isMark(t, i + 1, CHAR.colon) &&
    isGlued(t, i + 1) &&
    t.kind[digits] === DIGITS &&
    isGlued(t, digits)
  return joined ? digits : -1
}

/** Minutes or seconds of a time: two digits below 60, with decimals; null for others. */
function secondsOf(t: Tokens, i: number): Amount | null {
  const [units = '', decimals = '', rest] = t.text.slice(t.start[i], t.end[i]).split('.')
  const value = Number(units + decimals)
  if (units.length !== 2 || Number(units) > 59 || rest !== undefined || !Number.isSafeInteger(value)) return null
  return whole(value, -decimals.length)
}

const plus = (seconds: number, tail: Amount): Amount =>
  whole(seconds * 10 ** -tail.exponent + tail.mantissa, tail.exponent)

const isClockLead = (s: Sentence, number: NumberEdge): boolean => CLOCK_LEADS.has(s.t.lex[number.first - 1])

function speaksOf(s: Sentence, words: WordSet): boolean {
  for (let i = s.first; i < s.last; i++) if (words.has(s.t.lex[i])) return true
  return false
}

/** `2h 14m 04s`, `1m 36.6s`, `5hr 30min`: letters glued to their digits, each smaller than the one before. */
function withLetters(s: Sentence, number: NumberEdge): Found | null {
  const { t } = s
  if (!isGlued(t, number.first + 1)) return null
  let seconds = 0
  let at = number.first
  let step = 3600
  let last = -1
  let parts = 0
  let tail = whole(0)
  while (at + 1 < s.last && t.kind[at] === DIGITS && isGlued(t, at + 1)) {
    const letter = t.lex[at + 1]
    const size = HOURS.has(letter) ? 3600 : MINUTES.has(letter) ? 60 : SECONDS.has(letter) ? 1 : 0
    if (size === 0) break
    const digits = t.text.slice(t.start[at], t.end[at]).split('.')
    const value = Number(digits[0])
    if (size > step || (parts > 0 && value > 59) || !Number.isSafeInteger(value)) break
    if (digits.length > 1 && (size > 1 || digits.length > 2 || digits[1].length > 4)) break
    if (size === 1) tail = digits.length > 1 ? whole(Number(digits[0] + digits[1]), -digits[1].length) : whole(value)
    else seconds += value * size
    last = at + 1
    parts++
    step = size - 1
    at += 2
    if (t.lex[at] === AND) at++
  }
  // a lone 5m is no time
  return parts > 1 ? { amount: plus(seconds, tail), last } : null
}
const AND = internWord('and')
