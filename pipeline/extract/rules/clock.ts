import { CHAR } from '../chars.ts'
import { type RefuseRule, refusal, type Sentence } from '../draft.ts'
import { roleOf, WEEKDAY, wordSet } from '../lexicon.ts'
import type { NumberEdge } from '../number.ts'
import { DIGITS, isGlued, isMark } from '../tokens.ts'

const HALVES = wordSet('am pm a.m. p.m. a.m p.m gmt utc bst est edt cet kst jst noon')
const OCLOCK = wordSet("o'clock")
const AT = wordSet('at by until from around before after')
const HOURS = wordSet('hours hrs h')

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
  const hours = number.amount ? number.amount.mantissa * 10 ** number.amount.exponent : 99
  if (hours >= 25) return fourDigitHours(s, number)
  if (HALVES.has(t.lex[last + 1]) || OCLOCK.has(t.lex[last + 1])) return last
  return fourDigitHours(s, number)
}

/** `at 0600 on Monday`, `1430 hours`. */
function fourDigitHours(s: Sentence, number: NumberEdge): number {
  const { t } = s
  if (!number.plain || t.end[number.first] - t.start[number.first] !== 4) return -1
  const text = t.text.slice(t.start[number.first], t.end[number.first])
  if (!/^([01]\d|2[0-4])[0-5]\d$/.test(text)) return -1
  const next = t.lex[number.last + 1]
  if (HALVES.has(next) || (HOURS.has(next) && text[0] === '0')) return number.last
  return AT.has(t.lex[number.first - 1]) && text[0] === '0' && (roleOf[next] & WEEKDAY) === 0 ? number.last : -1
}
