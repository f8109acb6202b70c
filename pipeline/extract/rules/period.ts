import { CHAR } from '../chars.ts'
import { type QuantityRule, refusal, type Sentence } from '../draft.ts'
import { hedgeAround } from '../hedge.ts'
import {
  DETERMINER,
  internWord,
  lemmaOf,
  MONTH,
  PERIOD,
  POSSESSIVE,
  PREPOSITION,
  SUBORDINATOR,
  wordSet,
} from '../lexicon.ts'
import type { Quantity } from '../quantity.ts'
import { isMark, MARK } from '../tokens.ts'

const RELATIVE_BEFORE = wordSet('past last next previous preceding coming following first final recent same')
const RELATIVE_AFTER = wordSet('ago after before later earlier previously hence afterwards from')
const THE = internWord('the')
const DEFINITE_HEADS = wordSet('in during over')
const IN = internWord('in')
const TO = wordSet('to through until ending ended ends since up')
/** `to last two weeks`: a verb. */
const TO_VERB = internWord('to')
const TIME_HEADS = wordSet('over during in through for')

/** Periods that only locate: `in the past 18 months`, `six days after`, `the 12 months to June`. Not lengths (`took six years`). */
export const period: QuantityRule = {
  name: 'period',
  read(s, q, propose) {
    // the previous two quarters, the last three seasons: periods that are no units
    const named = !q.unit && (s.t.role[q.last + 1] & PERIOD) !== 0
    if (!named && q.unit?.entry.kind !== 'duration') return
    if (locates(s, q, q.last + (named ? 2 : 1)))
      propose({ ...refusal('period', 'date', 2, q.numberFirst, q.numberLast), last: q.last })
  },
}

function locates(s: Sentence, q: Quantity, next: number): boolean {
  const { t } = s
  const before = q.first - 1
  if (before >= s.first && RELATIVE_BEFORE.has(t.lex[before])) {
    const outer = before - 1 >= s.first ? t.role[before - 1] : DETERMINER
    // a nine-month first half is no such period, `the past nine months` is
    if (t.lex[before - 1] === TO_VERB) return false
    if ((outer & (DETERMINER | POSSESSIVE | PREPOSITION)) !== 0) return true
  }
  // banned for eight years after his pigs died
  const lasts = before >= s.first && t.lex[before] === FOR && AFTER_BEFORE.has(t.lex[next])
  if (next < s.last && RELATIVE_AFTER.has(t.lex[next]) && !isComparedLength(s, q, next))
    return !lasts && !isLasting(s, q)
  const article = before >= s.first && (t.role[before] & (DETERMINER | SUBORDINATOR)) !== 0
  if (
    article &&
    next + 1 < s.last &&
    TO.has(t.lex[next]) &&
    TIME_HEADS.has(t.lex[before - 1]) &&
    isTimeEnd(s, next + 1)
  )
    return true
  // sold 40 in the three months, its best quarter
  const definite = before > s.first && t.lex[before] === THE && DEFINITE_HEADS.has(t.lex[before - 1])
  if (definite && (next >= s.last || t.kind[next] === MARK)) return true
  return opensWithIn(s, q)
}

/** `must serve at least 15 months before`, `spent six years after`: how long something takes. */
function isLasting(s: Sentence, q: Quantity): boolean {
  const { first } = hedgeAround(s, q.first, q.last)
  return first > s.first && LASTING.has(lemmaOf(s.t.lex[first - 1]))
}
const LASTING = wordSet('serve spend wait last take need require')

/** `six months from now` locates, `30 years from the date` measures. */
const isComparedLength = (s: Sentence, q: Quantity, next: number): boolean =>
  s.t.lex[next] === FROM && s.t.lex[q.last + 2] !== NOW
const FOR = internWord('for')
const AFTER_BEFORE = wordSet('after before')
const FROM = internWord('from')
const NOW = internWord('now')

/** `to June`, `to 30 June`, `to the end of June`. */
function isTimeEnd(s: Sentence, i: number): boolean {
  const { t } = s
  if ((t.role[i] & MONTH) !== 0 || s.numbers.has(i) || (t.role[i + 1] & MONTH) !== 0) return true
  const edge = t.lex[i] === THE ? i + 1 : i
  return EDGES.has(t.lex[edge]) && t.lex[edge + 1] === OF && (t.role[edge + 2] & (MONTH | PERIOD)) !== 0
}
const HAVE = wordSet('have has')
const I_HAVE = wordSet("i've we've they've you've")
const EDGES = wordSet('end start beginning middle close')
const OF = internWord('of')

/** `In three to five years we want …` opens a sentence or a quotation: a point in the future. */
function opensWithIn(s: Sentence, q: Quantity): boolean {
  const { t } = s
  const before = q.first - 1
  if (before < s.first || t.lex[before] !== IN || q.last + 1 >= s.last) return false
  const opens = before === s.first || isMark(t, before - 1, CHAR.openQuote) || isMark(t, before - 1, CHAR.quote)
  // In 30 years I have not seen: how long, not when
  if (HAVE.has(t.lex[q.last + 2]) || I_HAVE.has(t.lex[q.last + 1])) return false
  return opens && t.kind[q.last + 1] !== MARK && (t.role[q.last + 1] & PREPOSITION) === 0
}
