import { POINTERS, UNITS } from '../../knowledge/en/time.ts'
import { type Context, type Rule, readCount, readUnit, skip, unresolved, wordAt } from './grammar.ts'

const AFTER_UNIT = new Set([
  'later',
  'earlier',
  'before',
  'after',
  'previously',
  'prior',
  'beforehand',
  'afterwards',
  'hence',
])
const STRETCHES = new Set(['period', 'time', 'season', 'weekend', 'morning', 'afternoon', 'evening', 'night'])

/** `two days later`, `a year earlier`, `the year before`, `months after`: counted from a point the words do not name. */
const countedFromElsewhere: Rule = (context, at) => {
  const counted = readCount(context, at)
  const unit = readUnit(context, counted?.next ?? at)
  if (!unit) return null
  const isPlural = wordAt(context, unit.next - 1).endsWith('s')
  if (!counted && !isPlural && wordAt(context, at - 1) !== 'the') return null
  return AFTER_UNIT.has(wordAt(context, unit.next)) ? unresolved(unit.next + 1) : null
}

/** `the previous month`, `the same week of 2023`, `that day`, `every Monday`, `the following two years`. */
const pointedElsewhere: Rule = (context, at) => {
  const word = wordAt(context, at)
  const isNarrativeNext = word === 'next'
  // `next month` counts from publication; `the next month` from what has just been told.
  if (word === 'this' && wordAt(context, at + 1) === 'time') return unresolved(at + 2)
  if (!POINTERS.has(word) || (isNarrativeNext && wordAt(context, at - 1) !== 'the')) return null
  const place = skip(context, at + 1, 'fiscal', 'financial', 'calendar')
  const isCounted = !isNarrativeNext && word !== 'that' && readCountedUnit(context, place)
  if (isCounted || UNITS.has(wordAt(context, place)) || STRETCHES.has(wordAt(context, place)))
    return unresolved(place + 1)
  const reading = context.readPeriod(place)
  return reading?.recurring ? unresolved(reading.next) : null
}

const readCountedUnit = (context: Context, at: number): boolean => {
  const counted = readCount(context, at)
  return counted !== null && readUnit(context, counted.next) !== null
}

/**
 * Time words that point away from another point in the text than publication. They are understood and left open: a guess
 * would look as sure as a date.
 */
export const elsewhere: Rule = (context, at) => countedFromElsewhere(context, at) ?? pointedElsewhere(context, at)
