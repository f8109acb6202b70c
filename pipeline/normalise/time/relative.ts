import { NEARNESS, type TimeUnit, UNITS, VAGUE_COUNTS } from '../../knowledge/en/time.ts'
import { calendarDay } from './calendar.ts'
import { type Rule, readCount, readUnit, resolved, skip, unresolved, wordAt } from './grammar.ts'
import { dayPeriod, type Period, spanOf, unitAround, yearsPeriod } from './period.ts'
import type { Recurrence } from './recurrence.ts'

const FULL = new Set(['fiscal', 'financial', 'calendar', 'full', 'whole', 'entire'])

/**
 * The two years of a season or school year around a day, moved by whole seasons. Seasons start in July; in June the season
 * just over is the last one and, until the next begins, also this one.
 */
function splitYear(day: number, move: number): Period | null {
  const { year, month } = calendarDay(day)
  const isBetween = month === 6
  const running = month >= 7 ? year : year - 1
  return yearsPeriod(isBetween && move < 0 ? running + move + 1 : running + move, 2)
}

/** `last year`, `this week`, `next quarter`, `the current fiscal year`, `last season`. */
export const nearUnits: Rule = (context, at) => {
  const move = NEARNESS.get(wordAt(context, at))
  if (move === undefined) return null
  const hasKind = FULL.has(wordAt(context, at + 1))
  const place = hasKind ? at + 2 : at + 1
  const word = wordAt(context, place)
  const isSplit = word === 'season' || (['school', 'academic'].includes(word) && wordAt(context, place + 1) === 'year')
  const next = isSplit && word !== 'season' ? place + 2 : place + 1
  const unit = UNITS.get(word)
  if (!isSplit && (unit?.times !== 1 || word !== unit.unit || unit.unit === 'hour')) return null
  // The quarters and months of a fiscal year are each company's own.
  const isOwn = hasKind && ['fiscal', 'financial'].includes(wordAt(context, at + 1)) && unit?.unit !== 'year'
  if (context.anchor === null || isOwn) return unresolved(next)
  if (isSplit) return resolved(splitYear(context.anchor, move), next)
  return unit ? resolved(unitAround(context.anchor, unit.unit, move), next) : null
}

/** `this year and next`, `last month and this`; which one `this year or next` means stays open. */
export const nearPairs: Rule = (context, at) => {
  const [from, to] = [NEARNESS.get(wordAt(context, at)), NEARNESS.get(wordAt(context, at + 3))]
  const unit = UNITS.get(wordAt(context, at + 1))
  const joint = wordAt(context, at + 2)
  if (from === undefined || to === undefined || !unit || (joint !== 'and' && joint !== 'or')) return null
  if (context.readPeriod(at + 3)) return null
  if (context.anchor === null || joint === 'or' || to !== from + 1) return unresolved(at + 4)
  const { anchor } = context
  return resolved(spanOf(unitAround(anchor, unit.unit, from), unitAround(anchor, unit.unit, to)), at + 4)
}

/** `the end of the year`, `later in the month`: the one of publication; `the year` alone may be any. */
export const unitsSpokenOf: Rule = (context, at) => {
  const word = wordAt(context, at)
  const isUnit = word === 'month' || word === 'quarter' || word === 'year' || word === 'decade'
  if (!isUnit || wordAt(context, at - 1) !== 'the') return null
  const isSpokenOf = wordAt(context, at - 2) === 'of' || ['earlier', 'later'].includes(wordAt(context, at - 3))
  if (!isSpokenOf) return null
  return context.anchor === null ? unresolved(at + 1) : resolved(unitAround(context.anchor, word, 0), at + 1)
}

function pick(recurrence: Recurrence, move: -1 | 0 | 1, anchor: number): Period | null {
  if (move === 0) return recurrence.current(anchor)
  if (move < 0) {
    const latest = recurrence.latest(anchor)
    return latest && latest.last >= anchor ? recurrence.latest(latest.first - 1) : latest
  }
  const next = recurrence.next(anchor)
  return next && next.first <= anchor ? recurrence.next(next.last + 1) : next
}

/** `last September`, `this Friday`, `next Christmas`, `last winter`: the nearest that is over, of now, or still to begin. */
export const nearRecurrences: Rule = (context, at) => {
  const move = NEARNESS.get(wordAt(context, at))
  if (move === undefined) return null
  const reading = context.readPeriod(skip(context, at + 1, '-'))
  if (!reading?.recurring) return reading
  return context.anchor === null
    ? unresolved(reading.next)
    : resolved(pick(reading.recurring, move, context.anchor), reading.next)
}

/** `two days ago`, `a year ago`, at the precision of the unit; `more than a year ago` and `half a year ago` stay open. */
export const ago: Rule = (context, at) => {
  const counted = readCount(context, at)
  const unit = counted && readUnit(context, counted.next)
  if (!counted || !unit || wordAt(context, unit.next) !== 'ago') return null
  const next = unit.next + 1
  const isInexact = ['than', 'half', '.', 'over', 'under'].includes(wordAt(context, at - 1))
  if (context.anchor === null || isInexact) return unresolved(next)
  // from 19 a week ago: the same day of the week; two weeks are as vague as two months
  if (unit.unit === 'week' && counted.count * unit.times === 1) return resolved(dayPeriod(context.anchor - 7), next)
  const isDecade = unit.unit === 'decade'
  const precision: TimeUnit = isDecade ? 'year' : unit.unit
  const length = counted.count * unit.times * (isDecade ? 10 : 1)
  return resolved(unit.unit === 'century' ? null : unitAround(context.anchor, precision, -length), next)
}

/** `the past few years`, `the coming weeks`: time words without an extent. */
export const vagueStretches: Rule = (context, at) => {
  if (!NEARNESS.has(wordAt(context, at))) return null
  const isVague = VAGUE_COUNTS.has(wordAt(context, at + 1))
  const word = wordAt(context, isVague ? at + 2 : at + 1)
  const unit = UNITS.get(word)
  return (isVague || (unit && word !== unit.unit)) && (unit || isVague) ? unresolved(at + 2) : null
}
