import * as words from '../../knowledge/en/timeWords.ts'
import { CHAR } from '../chars.ts'
import type { Sentence } from '../draft.ts'
import { internWord, MONTH, ORDINAL, PERIOD, roleOf, WEEKDAY, wordSet } from '../lexicon.ts'
import { DIGITS, isJoiner, isMark, MARK, type Tokens, WORD } from '../tokens.ts'
import { isNominal } from '../wordClass.ts'
import { WordSet } from '../wordSet.ts'
import {
  bareDay,
  freeNumber,
  isMonth,
  isOrdinal,
  monthDate,
  seasonDate,
  weekdayDate,
  yearDate,
  yearTail,
} from './timeDates.ts'
import { formOf } from './timeForm.ts'

/** A sentence whose times are read; `taken` tells which tokens belong to a figure and are no date. */
export type TimeReader = { s: Sentence; taken: (i: number) => boolean }

/**
 * How an expression of time stands in its sentence: `point` holds for what is told around it; `compound` describes a noun
 * (`first-quarter profit`, `last year's toll`); `pointer` refers to another time (`the year before`) and says only that no
 * other expression holds where it stands; `again` names the stretch that a report is about without its date (`in the quarter`).
 */
export type TimeForm = 'point' | 'compound' | 'pointer' | 'again'

/**
 * An expression of time: tokens `first` to `last`, both included, the core starting at `core` after a preposition whose word id
 * is `lead` (0 without one). `middle` is the last token of the first date of `from A to B`, else -1.
 */
export type TimeSpan = { first: number; core: number; last: number; lead: number; form: TimeForm; middle: number }

const LEADS = wordSet(words.TIME_LEADS)
const YEAR_LEADS = wordSet(words.YEAR_LEADS)
const SHADES = wordSet(words.SHADES)
const EDGES = wordSet(words.EDGES)
const NEARNESS = wordSet(words.NEARNESS)
const PLACES = wordSet(words.PLACES_IN_PERIOD)
const POINTERS = wordSet(words.POINTERS)
const PERIOD_NOUNS = wordSet(words.PERIOD_NOUNS)
const NEAR_DAYS = wordSet(words.NEAR_DAYS)
const BUSINESS_YEAR = wordSet(words.BUSINESS_YEAR)
const PERIOD_ENDS = wordSet(words.PERIOD_ENDS)
const RELATIVE_TO_OTHER = wordSet(words.RELATIVE_TO_OTHER)
const VAGUE_COUNTS = wordSet(words.VAGUE_COUNTS)
const NAMES_OF_TIME = [...roleOf.keys()].filter(id => (roleOf[id] & (PERIOD | MONTH | WEEKDAY)) !== 0)
/** Words that begin an expression of time without a preposition. */
const OPENERS = new WordSet([
  ...wordSet('the a an'),
  ...SHADES,
  ...NEARNESS,
  ...POINTERS,
  ...PLACES,
  ...NEAR_DAYS,
  ...VAGUE_COUNTS,
  ...BUSINESS_YEAR,
  ...NAMES_OF_TIME,
])
/** Words that begin any expression of time: a look that spares the grammar most of the text. */
const BEGINNERS = new WordSet([...OPENERS, ...LEADS, ...YEAR_LEADS, ...wordSet('as')])
/** Words that a date or period begins with, its article and preposition aside: most words after `in` or `the` are none. */
const DATING = new WordSet([
  ...OPENERS,
  ...EDGES,
  ...wordSet(`${words.SEASONS} ${words.HOLIDAYS} ${words.PERIOD_NOUNS} fy q h`),
  ...[...roleOf.keys()].filter(id => (roleOf[id] & ORDINAL) !== 0),
])
const PARTS_OF_PERIOD = wordSet('quarter half week month day weekend season decade trimester semester')
const OPENING = wordSet('and but that while')
const EVENTS = wordSet(words.DATED_EVENTS)
const LENGTHS = wordSet('year years months weeks days quarters month week quarter')
const JOINTS = wordSet('to through until till')
const THE = internWord('the')
const A = internWord('a')
const AN = internWord('an')
const OF = internWord('of')
const IN = internWord('in')
const ON = internWord('on')
const AND = internWord('and')
const AGO = internWord('ago')
const TO = internWord('to')
const FROM = internWord('from')
const SINCE = internWord('since')
const POSSESSIVE_S = internWord("'s")
const AS = internWord('as')
const AT = internWord('at')
const FOR = internWord('for')
const DATE = internWord('date')
const DELIVERY = wordSet(words.DELIVERY)
const REPORTED_STRETCHES = wordSet(words.REPORTED_STRETCHES)
const AGAIN_LEADS = wordSet('in during for over')
const MONTHS = internWord('months')
const BETWEEN = internWord('between')

/** What a core of time is: its end, whether it points elsewhere, whether it stands without a preposition, and is a part of a year. */
type Core = { end: number; pointer: boolean; bare: boolean; part: boolean }

const core: Core = { end: -1, pointer: false, bare: false, part: false }

function found(end: number, bare: boolean, pointer = false, part = false): number {
  core.end = end
  core.bare = bare
  core.pointer = pointer
  core.part = part
  return end
}

/** Reads one date or period at token `i`; describes it in `core`. Returns the token after it, or -1. */
function readCore(r: TimeReader, i: number): number {
  const { t, last } = r.s
  if (i >= last) return -1
  let at = t.lex[i] === THE ? i + 1 : i
  if (!DATING.has(t.lex[at]) && !r.s.numbers.has(at)) return -1
  const day = bareDay(r, i)
  if (day > 0) return found(day, false)
  if (at < last && EDGES.has(t.lex[at]) && t.lex[at + 1] === OF) {
    const end = readCore(r, at + 2)
    if (end > 0) core.bare = false
    // the end of the year
    if (end < 0 && t.lex[at + 2] === THE && at + 3 < last && PERIOD_NOUNS.has(t.lex[at + 3]))
      return found(at + 4, false)
    return end
  }
  // the early 1990s, mid-2023
  if (at + 1 < last && SHADES.has(t.lex[at])) at += isJoiner(t, at + 1) ? 2 : 1
  return readUnit(r, at)
}

function readUnit(r: TimeReader, at: number): number {
  const { t, last } = r.s
  if (at >= last) return -1
  const month = monthDate(r, at)
  if (month > 0) return found(month, month - at > 1, false, false)
  const weekday = weekdayDate(r, at)
  // every Saturday is no day
  if (weekday > 0) return found(weekday, true, EVERY.has(t.lex[at - 1]))
  const year = yearDate(r, at)
  if (year > 0) return found(year, t.kind[at] === WORD, false, false)
  const season = seasonDate(r, at)
  if (season > 0) return found(season, season - at > 1)
  if (t.kind[at] === WORD && NEAR_DAYS.has(t.lex[at])) return found(at + 1, true)
  return readRelative(r, at)
}

/** `last month`, `the past 18 months`, `the third quarter of 2025`, `the 12 months to June`, `two years ago`, `the year before`. */
function readRelative(r: TimeReader, at: number): number {
  const { t, last } = r.s
  const lex = t.lex[at]
  if (NEARNESS.has(lex) || POINTERS.has(lex) || PLACES.has(lex) || isOrdinal(r, at)) {
    const number = r.s.numbers.get(at)
    let noun = number?.form === 'ordinal' ? number.last + 1 : at + 1
    if (noun < last && isJoiner(t, noun)) noun++
    const part = isOrdinal(r, at) && noun < last && PARTS_OF_PERIOD.has(t.lex[noun])
    if (!part) noun = countEnd(r, noun)
    if (noun < last && SHADES.has(t.lex[noun])) noun++
    if (noun < last && BUSINESS_YEAR.has(t.lex[noun])) noun++
    if (noun >= last || t.kind[noun] !== WORD) return -1
    const isPeriod = PERIOD_NOUNS.has(t.lex[noun])
    const named = NEARNESS.has(lex) || POINTERS.has(lex)
    if (!isPeriod && !(named && (isMonth(t, noun, last) || weekdayDate(r, noun) > 0))) return -1
    if (isOrdinal(r, at) && !part && noun === at + 1 && !PLACES.has(lex)) return -1
    let end = noun + 1
    if (isPeriod && t.lex[noun - 1] !== lex && PARTS_AFTER.has(t.lex[end])) end++
    if (named && PARTS_AFTER.has(t.lex[end]) && end < last) end++
    const bare = NEARNESS.has(lex) || (NEIGHBOURING.has(lex) && t.lex[at - 1] === THE)
    const pointer = POINTERS.has(lex)
    const tail = tailEnd(r, end, part)
    if (tail === end && part && t.lex[at - 1] !== THE && !isJoiner(t, noun - 1)) {
      // a third quarter: only with its article, a hyphen or a year is it a date
      if (at > r.s.first && (t.lex[at - 1] === A || t.lex[at - 1] === AN)) return -1
    }
    return found(tail, bare, pointer, part)
  }
  return readCounted(r, at)
}

/** `sold 60 the following year` */
const NEIGHBOURING = wordSet('previous preceding prior following')
const EVERY = wordSet('every each')
const PARTS_AFTER = wordSet('morning afternoon evening night')

/** Past a number or a vague count that no figure has taken. */
function countEnd(r: TimeReader, at: number): number {
  const { t, last } = r.s
  if (at >= last) return at
  const number = freeNumber(r, at)
  if (number) return number.last + 1
  return VAGUE_COUNTS.has(t.lex[at]) ? (t.lex[at + 1] === OF ? at + 2 : at + 1) : at
}

/** `the 12 months to June`, `two years ago`, `a year earlier`, `the year to March`. */
function readCounted(r: TimeReader, at: number): number {
  const { t, last } = r.s
  let noun = countEnd(r, at)
  if (noun === at && (t.lex[at] === A || t.lex[at] === AN)) noun = countEnd(r, at + 1)
  if (noun < last && BUSINESS_YEAR.has(t.lex[noun])) noun++
  if (noun >= last || !LENGTHS.has(t.lex[noun]) || r.taken(noun)) return -1
  const date = noun === at ? toDate(r, at) : -1
  if (date > 0) return found(date, true)
  const next = noun + 1
  if (next >= last) return -1
  if (t.lex[next] === AGO) return found(next + 1, true)
  if (RELATIVE_TO_OTHER.has(t.lex[next])) return found(next + 1, true, true)
  if (noun > at + 0 || t.lex[at - 1] === THE) {
    const end = PERIOD_ENDS.has(t.lex[next]) ? periodEnd(r, next + 1) : -1
    if (end > 0) return found(end, true)
  }
  return -1
}

/** `in the quarter`, `during the three months`: the token after it, or -1. */
function stretchAgain(r: TimeReader, i: number): number {
  const { t, last } = r.s
  if (!AGAIN_LEADS.has(t.lex[i]) || t.lex[i + 1] !== THE) return -1
  const noun = countEnd(r, i + 2)
  const counted = noun > i + 2
  if (noun >= last || !REPORTED_STRETCHES.has(t.lex[noun]) || counted !== (t.lex[noun] === MONTHS)) return -1
  const next = noun + 1
  // in the quarter of a million, in the months after
  if (next < last && (t.lex[next] === OF || RELATIVE_TO_OTHER.has(t.lex[next]) || isNominal(t, next))) return -1
  return next
}

/** `year to date`, `year-to-date`: the token after it, or -1. */
function toDate(r: TimeReader, year: number): number {
  const { t, last } = r.s
  const to = isJoiner(t, year + 1) ? year + 2 : year + 1
  const date = isJoiner(t, to + 1) ? to + 2 : to + 1
  return date < last && t.lex[to] === TO && t.lex[date] === DATE ? date + 1 : -1
}

/** The date at which a period ends. */
function periodEnd(r: TimeReader, i: number): number {
  const { t } = r.s
  const at = t.lex[i] === THE || t.lex[i] === ON || t.lex[i] === IN ? i + 1 : i
  const end = EDGES.has(t.lex[at]) && t.lex[at + 1] === OF ? readCore(r, at + 2) : readUnit(r, at)
  return end
}

/** `of 2025`, `of the year`, `2025`, `to June`: the token after what a part of a year has, else `i`. */
function tailEnd(r: TimeReader, i: number, part: boolean): number {
  const { t, last } = r.s
  if (i >= last) return i
  if (PERIOD_ENDS.has(t.lex[i])) {
    const end = periodEnd(r, i + 1)
    return end > 0 ? end : i
  }
  if (t.lex[i] === OF || t.lex[i] === IN) {
    const year = t.lex[i] === OF ? yearTail(r, i) : i
    if (year > i) return year
    const end = t.lex[i] === OF ? readCore(r, i + 1) : -1
    return end > 0 ? end : i
  }
  return part ? yearTail(r, i) : i
}

/**
 * Finds the expressions of time in a sentence, from left to right, none inside another. In a `cell` of a table a year needs no
 * preposition.
 */
export function readTimes(r: TimeReader, from: number, to: number, cell = false): TimeSpan[] {
  const { t } = r.s
  const spans: TimeSpan[] = []
  for (let i = from; i < to; i++) {
    if (t.kind[i] === MARK || !mayBegin(r, i) || r.taken(i)) continue
    const span = readExpression(r, i, cell)
    if (!span) continue
    spans.push(span)
    i = span.last
  }
  return spans
}

const mayBegin = ({ s }: TimeReader, i: number): boolean =>
  BEGINNERS.has(s.t.lex[i]) || s.numbers.has(i) || s.numbers.has(i + 1)

function readExpression(r: TimeReader, i: number, cell: boolean): TimeSpan | null {
  const { t } = r.s
  // as of Monday, as at 31 March
  if (t.lex[i] === AS && (t.lex[i + 1] === OF || t.lex[i + 1] === AT)) {
    const end = readCore(r, i + 2)
    return end > 0 ? finish(r, i, i + 2, end, AS) : null
  }
  const lead = LEADS.has(t.lex[i]) || YEAR_LEADS.has(t.lex[i]) ? t.lex[i] : 0
  if (lead === 0) {
    if (!mayOpen(r, i)) return null
    const dated = eventDate(r, i)
    if (dated > 0) return { first: i, core: i + 1, last: dated - 1, lead, form: 'point', middle: -1 }
    const at = SHADES.has(t.lex[i]) && LEADS.has(t.lex[i + 1]) ? i + 2 : i
    const end = readCore(r, at)
    if (end < 0 || (at === i && !core.bare && !core.part && !cell)) return null
    return finish(r, i, i, end, 0)
  }
  const end = readCore(r, i + 1)
  const again = end < 0 ? stretchAgain(r, i) : -1
  if (again > 0) return { first: i, core: i + 1, last: again - 1, lead, form: 'again', middle: -1 }
  // futures for August delivery
  if (lead === FOR && end > 0 && end < r.s.last && DELIVERY.has(t.lex[end])) return null
  // cut $3bn from next year's budget
  if (end > 0 && lead === FROM && t.lex[end] === POSSESSIVE_S && isNominal(t, end + 1))
    return finish(r, i + 1, i + 1, end, 0)
  if (end > 0)
    return LEADS.has(lead) || core.pointer || (lead !== OF && yearAt(r, i + 1)) ? finish(r, i, i + 1, end, lead) : null
  return lead === SINCE ? afterEvent(r, i, lead) : null
}

/** `The 2023 earthquake`, `the January storm`: the token after the date of what happened then; -1 for anything else. */
function eventDate(r: TimeReader, i: number): number {
  const { t, last } = r.s
  if (t.lex[i] !== THE || !(i === r.s.first || isMark(t, i - 1, CHAR.comma) || OPENING.has(t.lex[i - 1]))) return -1
  const year = yearDate(r, i + 1)
  const end = year > 0 ? year : monthDate(r, i + 1)
  if (end < 0) return -1
  const noun = EVENTS.has(t.lex[end]) || !isNominal(t, end) ? end : end + 1
  return noun < last && EVENTS.has(t.lex[noun]) ? end : -1
}

const yearAt = (r: TimeReader, i: number): boolean =>
  yearDate(r, r.s.t.lex[i] === THE ? i + 1 : i) > 0 || core.part || core.bare

/** A token that may begin an expression of time without a preposition: a word of `OPENERS`, or one at or before a number. */
function mayOpen(r: TimeReader, i: number): boolean {
  const { t } = r.s
  if (t.kind[i] !== WORD) return r.s.numbers.has(i)
  if (t.lex[i] === 0) return false
  return OPENERS.has(t.lex[i]) || r.s.numbers.has(i) || (i + 1 < r.s.last && r.s.numbers.has(i + 1))
}

/** `since the summit in September last year`: the date of the event after `since` stands a few words on. */
function afterEvent(r: TimeReader, i: number, lead: number): TimeSpan | null {
  const { t, last } = r.s
  for (let at = i + 1; at < last && at < i + 12; at++) {
    if (t.kind[at] === MARK && !isJoiner(t, at)) return null
    // since its flotation at 330p in 2021
    if (r.taken(at)) continue
    if (LEADS.has(t.lex[at]) && at > i + 1) {
      const end = readCore(r, at + 1)
      if (end > 0)
        return { first: i, core: at + 1, last: end - 1, lead, form: core.pointer ? 'pointer' : 'point', middle: -1 }
    } else if (r.s.numbers.has(at) || t.lex[at] === A) {
      // since she took office two years ago
      const end = readCore(r, at)
      if (end > 0 && t.lex[end - 1] === AGO)
        return { first: i, core: at, last: end - 1, lead, form: 'point', middle: -1 }
    } else if (NEARNESS.has(t.lex[at])) {
      const end = readCore(r, at)
      if (end > 0) return { first: i, core: at, last: end - 1, lead, form: 'point', middle: -1 }
    }
  }
  return null
}

/** Takes in the second date of a range, and decides the form from the words after the expression. */
function finish(r: TimeReader, first: number, from: number, end: number, lead: number): TimeSpan {
  const { t, last } = r.s
  let pointer = core.pointer
  const part = core.part
  let middle = -1
  let stop = end
  if (end + 1 < last) {
    const joint =
      (lead === FROM && JOINTS.has(t.lex[end])) ||
      (lead === BETWEEN && t.lex[end] === AND) ||
      (lead !== 0 && lead !== FROM && t.lex[end] === TO && (yearDate(r, end + 1) > 0 || isMonthToMonth(r, end))) ||
      isDashBetween(t, end)
    const second = joint ? readCore(r, end + 1) : -1
    if (second > 0) {
      middle = end - 1
      stop = second
      pointer = pointer || core.pointer
    }
  }
  return {
    first,
    core: from,
    last: stop - 1,
    lead,
    form: pointer ? 'pointer' : formOf(r, from, stop, lead, part),
    middle,
  }
}

/** `for April to June`: a month on both sides of `to` at token `i`. */
const isMonthToMonth = ({ s: { t } }: TimeReader, i: number): boolean =>
  (t.role[i - 1] & MONTH) !== 0 && (t.role[i + 1] & MONTH) !== 0 && t.kind[i + 2] !== DIGITS

const isDashBetween = (t: Tokens, i: number): boolean =>
  t.kind[i] === MARK && (t.code[i] === CHAR.enDash || t.code[i] === CHAR.hyphen)
