import type { Lead } from '../../knowledge/en/time.ts'
import { type Context, joins, type Reading, resolved, settle, skip, unresolved, wordAt } from './grammar.ts'
import { type Period, spanOf } from './period.ts'

/** What joins one date to the next. */
type Joint = { readonly kind: 'to' | 'and' | 'or' | 'comma'; readonly next: number }

/** `to`, `through` or a dash make an interval, `and` after `between` too; `or` leaves it open which one is meant. */
export function jointAt(context: Context, at: number, lead: Lead | null): Joint | null {
  const hasComma = wordAt(context, at) === ','
  const dashed = wordAt(context, at) === '-' && wordAt(context, at + 1) === 'to'
  const place = hasComma || dashed ? at + 1 : at
  const word = wordAt(context, place)
  if (word === 'or') return { kind: 'or', next: place + 1 }
  if (['to', 'until', 'till', 'through', 'thru'].includes(word)) return { kind: 'to', next: place + 1 }
  if (word === 'and' || word === '&') return { kind: lead === 'between' ? 'to' : 'and', next: place + 1 }
  if (hasComma) return { kind: 'comma', next: place }
  const isTight = (word === '/' || word === '—') && joins(context, place)
  return word === '-' || isTight ? { kind: 'to', next: place + 1 } : null
}

/** `to now`, `to date`: the interval is still open. */
export const isStillOpen = (context: Context, at: number): boolean =>
  ['now', 'date', 'present'].includes(wordAt(context, skip(context, at, 'the')))

const FILLERS = ['the', 'end', 'start', 'beginning', 'middle', 'of', 'in', 'on', 'early', 'late', 'mid', '-']

/** The date behind a joint, with `the end of` and the like between. */
export function secondAt(context: Context, at: number): Reading | null {
  let place = at
  for (let filler = 0; filler < 4; filler += 1) {
    const reading = context.readPeriod(place)
    if (reading) return reading
    const next = skip(context, place, ...FILLERS)
    if (next === place) return null
    place = next
  }
  return context.readPeriod(place)
}

/** The two ends of an interval, each placed by the other where only one says its year (`July to September last year`). */
export function endsOf(context: Context, first: Reading, second: Reading): [Period | null, Period | null] {
  if (second.period) {
    return [first.period ?? (first.recurring ? first.recurring.latest(second.period.first) : null), second.period]
  }
  const from = settle(context, first)
  if (!from || !second.recurring) return [null, null]
  // `from 2019 to March` ends in the latest March, but `from March 2022 to June` in the June after.
  const isLoose = first.period !== null && from.grain !== 'day' && from.grain !== 'month'
  const settled = isLoose ? settle(context, second) : null
  return [from, settled && settled.first >= from.first ? settled : second.recurring.next(from.first)]
}

const LONGEST_LIST = 12

/**
 * `in July and August`, `in 2021, 2022 and 2023`: one interval where no day lies between, else unresolved, because an
 * interval would claim the time between. Null where the joint leads to no second date.
 */
export function readList(context: Context, first: Reading, joint: Joint): Reading | null {
  const others: Reading[] = []
  let at: Joint | null = joint
  while (at?.kind === 'and' || at?.kind === 'comma') {
    const reading = secondAt(context, at.next)
    if (!reading || others.length === LONGEST_LIST) return null
    others.push(reading)
    if (at.kind === 'and') break
    at = jointAt(context, reading.next, null)
  }
  if (at?.kind !== 'and') return null
  let whole = first
  for (const other of others) {
    const [from, to] = endsOf(context, whole, other)
    if (!from || !to || to.first !== from.last + 1) return unresolved(other.next)
    whole = resolved(spanOf(from, to), other.next)
  }
  return whole
}
