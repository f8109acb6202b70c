import { POINTERS, type TimeUnit, UNITS } from '../../knowledge/en/time.ts'
import {
  type Context,
  type Reading,
  type Rule,
  readCount,
  readUnit,
  resolved,
  skip,
  unresolved,
  wordAt,
} from './grammar.ts'
import { moved } from './moved.ts'

/** On which side of that point. */
const AFTER_UNIT: ReadonlyMap<string, 1 | -1> = new Map([
  ['later', 1],
  ['earlier', -1],
  ['before', -1],
  ['after', 1],
  ['previously', -1],
  ['prior', -1],
  ['beforehand', -1],
  ['afterwards', 1],
  ['hence', 1],
])
const SIDES: ReadonlyMap<string, 1 | -1> = new Map([
  ['previous', -1],
  ['preceding', -1],
  ['prior', -1],
  ['following', 1],
  ['subsequent', 1],
  ['next', 1],
])
const STRETCHES = new Set(['period', 'time', 'season', 'weekend', 'morning', 'afternoon', 'evening', 'night'])

/** `two days later`, `a year earlier`, `the year before`, `months after`: counted from a point the words do not name. */
const countedFromElsewhere: Rule = (context, at) => {
  const counted = readCount(context, at)
  const unit = readUnit(context, counted?.next ?? at)
  if (!unit) return null
  const isPlural = wordAt(context, unit.next - 1).endsWith('s')
  if (!counted && !isPlural && wordAt(context, at - 1) !== 'the') return null
  const side = AFTER_UNIT.get(wordAt(context, unit.next))
  if (side === undefined) return null
  if (!counted && isPlural) return unresolved(unit.next + 1)
  return counting(context, unit, side * (counted?.count ?? 1), counted !== null, unit.next + 1)
}

/** Counted from the time just told, where there is one. */
function counting(
  { told }: Context,
  { unit, times }: { unit: TimeUnit; times: number },
  move: number,
  isCounted: boolean,
  next: number,
): Reading {
  return resolved(told && moved(told, unit, move * times, isCounted), next)
}

/** `the previous month`, `the same week of 2023`, `that day`, `every Monday`, `the following two years`. */
const pointedElsewhere: Rule = (context, at) => {
  const word = wordAt(context, at)
  const isNarrativeNext = word === 'next'
  // `next month` counts from publication; `the next month` from what has just been told.
  if (word === 'this' && wordAt(context, at + 1) === 'time') return unresolved(at + 2)
  if (!POINTERS.has(word) || (isNarrativeNext && wordAt(context, at - 1) !== 'the')) return null
  const place = skip(context, at + 1, 'fiscal', 'financial', 'calendar')
  const side = SIDES.get(word)
  const unit = UNITS.get(wordAt(context, place))
  if (side !== undefined && unit) return counting(context, unit, side, false, place + 1)
  const isCounted = !isNarrativeNext && word !== 'that' && readCountedUnit(context, place)
  if (isCounted || unit || STRETCHES.has(wordAt(context, place))) return unresolved(place + 1)
  const reading = context.readPeriod(place)
  return reading?.recurring ? unresolved(reading.next) : null
}

const readCountedUnit = (context: Context, at: number): boolean => {
  const counted = readCount(context, at)
  return counted !== null && readUnit(context, counted.next) !== null
}

/**
 * Time words that point away from another point in the text than publication: counted from the time just told where the text
 * has one, and left open elsewhere, as a guess would look as sure as a date.
 */
export const elsewhere: Rule = (context, at) => countedFromElsewhere(context, at) ?? pointedElsewhere(context, at)
