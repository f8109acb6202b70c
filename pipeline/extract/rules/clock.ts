import { CHAR } from '../chars.ts'
import { type RefuseRule, refusal, type Sentence } from '../draft.ts'
import { roleOf, WEEKDAY, wordSet } from '../lexicon.ts'
import { type NumberEdge, tenTo } from '../number.ts'
import { countsNothing } from '../sport.ts'
import { ALL_CAPS, DIGITS, isCapital, isGlued, isMark } from '../tokens.ts'
import { isNominal, isVerb } from '../wordClass.ts'

const HALVES = wordSet('am pm a.m. p.m. a.m p.m gmt utc bst est edt cet kst jst noon')
const OCLOCK = wordSet("o'clock")
const AT = wordSet('at by until from around before after')
/** Zones in capitals, some of which are words in small letters. */
const ZONES = wordSet('pst pdt cst cdt mst mdt ist cest eest aest aedt wat eat cat sast sgt hkt msk wib utc gmt')
const LOCAL = wordSet('local')
const TIME = wordSet('time')
const PAST = wordSet('past')
const TO = wordSet('to')
const QUARTER = wordSet('quarter')
const HALF = wordSet('half')
/** Words beside which `7.45` is when something starts. */
const APPOINTMENTS = wordSet(
  'kick kickoff doors mass matinee train trains bus ferry starts start starting begins begin beginning tonight tomorrow curfew bell departs departing arrives arriving',
)
const HOURS = wordSet('hours hrs h')
const ZERO = 0x30

/** Clock times: `9 a.m.`, `14:30`, `6.30pm`, `5pm`, `1:36.6`, `0600 hours`. */
export const clock: RefuseRule = {
  name: 'clock',
  read(s, number, propose) {
    const last = clockEnd(s, number)
    if (last >= 0) propose(refusal('clock', 'time-of-day', 1, number.first, last))
  },
}

function clockEnd(s: Sentence, number: NumberEdge): number {
  const { t } = s
  const { first, last } = number
  const colon = last + 1
  if (
    t.kind[first] === DIGITS &&
    colon + 1 < s.last &&
    isMark(t, colon, CHAR.colon) &&
    isGlued(t, colon) &&
    t.kind[colon + 1] === DIGITS &&
    isGlued(t, colon + 1)
  ) {
    const minutes = t.text.slice(t.start[colon + 1], t.end[colon + 1])
    if (/^[0-5]\d(\.\d+)?$/.test(minutes) && (number.amount?.mantissa ?? 99) < 60 && number.plain) {
      let end = colon + 1
      // 1:02:36
      while (
        end + 2 < s.last &&
        isMark(t, end + 1, CHAR.colon) &&
        isGlued(t, end + 1) &&
        t.kind[end + 2] === DIGITS &&
        isGlued(t, end + 2)
      )
        end += 2
      return end
    }
  }
  const hours = number.amount ? number.amount.mantissa * tenTo(number.amount.exponent) : 99
  if (hours >= 25) return fourDigitHours(s, number)
  if (HALVES.has(t.lex[last + 1]) || OCLOCK.has(t.lex[last + 1])) return last
  if (isZone(s, last + 1)) return last
  const told = spokenEnd(s, number, hours)
  if (told >= 0) return told
  if (isDotted(s, number)) return last
  return fourDigitHours(s, number)
}

/** `10 IST`, `9 local time`. */
const isZone = ({ t }: Sentence, i: number): boolean =>
  (ZONES.has(t.lex[i]) && (t.flags[i] & ALL_CAPS) !== 0) || (LOCAL.has(t.lex[i]) && TIME.has(t.lex[i + 1]))

/** `half past six`, `ten past four`, `quarter to nine`: an hour of twelve, and nothing counted after it. */
function spokenEnd(s: Sentence, number: NumberEdge, hours: number): number {
  const { t } = s
  const { first, last } = number
  const isQuarter = QUARTER.has(t.lex[first - 2]) && (PAST.has(t.lex[first - 1]) || TO.has(t.lex[first - 1]))
  if (isQuarter) return isHour(s, number) ? last : -1
  if (!PAST.has(t.lex[last + 1])) return -1
  const hour = s.numbers.get(last + 2)
  const minutes = HALF.has(t.lex[first]) || (number.form === 'words' && hours >= 5 && hours < 30)
  return minutes && hour && isHour(s, hour) ? hour.last : -1
}

function isHour(s: Sentence, number: NumberEdge): boolean {
  const { t } = s
  const value = number.amount ? number.amount.mantissa * tenTo(number.amount.exponent) : 0
  const next = number.last + 1
  if (value < 1 || value > 12 || number.scaled || number.form === 'fraction') return false
  return next >= s.last || !isNominal(t, next) || isVerb(s, next)
}

/** `kick-off is at 7.45`, `the 7.45 from Dover`: an hour and two digits of minutes after a point, where something starts. */
function isDotted(s: Sentence, number: NumberEdge): boolean {
  const { t } = s
  const { first, last } = number
  if (first !== last || number.form !== 'digits' || number.amount?.exponent !== -2) return false
  const minutes = number.amount.mantissa % 100
  const dot = t.end[first] - 3
  if (minutes > 59 || number.amount.mantissa >= 2400 || t.units[dot] !== CHAR.period) return false
  const before = t.lex[first - 1]
  if (THE.has(before) && FROM_TO.has(t.lex[last + 1]) && isCapital(t, last + 2)) return true
  // at 07.21
  if (
    AT.has(before) &&
    t.units[t.start[first]] === ZERO &&
    t.end[first] - t.start[first] === 5 &&
    countsNothing(s, last + 1)
  )
    return true
  if (!AT.has(before) || (last + 1 < s.last && (isNominal(t, last + 1) || isMark(t, last + 1, CHAR.percent))))
    return false
  for (let i = s.first; i < s.last; i++)
    if (APPOINTMENTS.has(t.lex[i]) || (t.role[i] & WEEKDAY) !== 0) return !speaksOfMoney(s)
  return false
}
const THE = wordSet('the')
const FROM_TO = wordSet('from to')
const MARKETS = wordSet(
  'shares share index stock stocks traded trading euros dollars dollar euro pounds yen rupee rupees price prices yield',
)
const speaksOfMoney = (s: Sentence): boolean => {
  for (let i = s.first; i < s.last; i++) if (MARKETS.has(s.t.lex[i])) return true
  return false
}

/** `at 0600 on Monday`, `1430 hours`. */
function fourDigitHours(s: Sentence, number: NumberEdge): number {
  const { t } = s
  if (!number.plain || t.end[number.first] - t.start[number.first] !== 4) return -1
  const value = number.amount?.mantissa ?? 9999
  if (value >= 2460 || value % 100 >= 60) return -1
  const zero = t.units[t.start[number.first]] === ZERO
  const next = t.lex[number.last + 1]
  if (HALVES.has(next) || (HOURS.has(next) && zero)) return number.last
  // the 0615 to York
  if (zero && (number.last + 1 >= s.last || !isNominal(t, number.last + 1))) return number.last
  return AT.has(t.lex[number.first - 1]) && zero && (roleOf[next] & WEEKDAY) === 0 ? number.last : -1
}
