import { LEADS, type Lead } from '../../knowledge/en/time.ts'
import { type Context, type Reading, type Side, settle, standAt, wordAt } from './grammar.ts'
import { dayPeriod, endText, type Period, startText } from './period.ts'

const FIRST_WORDS = new Set(LEADS.map(({ words }) => words[0]))

/** A word that bounds the date behind it (`since`, `until`); `the beginning of March` is none. */
export function leadAt(context: Context, at: number): { lead: Lead; next: number } | null {
  if (!FIRST_WORDS.has(wordAt(context, at))) return null
  const found = LEADS.find(({ words }) => standAt(context, at, words))
  if (!found || (found.words[0] === 'beginning' && wordAt(context, at + 1) === 'of')) return null
  return { lead: found.lead, next: at + found.words.length }
}

/** Where a date stands: behind which bounding word, with only fillers between (`near`), and with a clock time between. */
export type Place = {
  readonly lead: Lead | null
  readonly near: boolean
  /** Nothing but an article stands between: `before March`, not `before the end of March`. */
  readonly direct: boolean
  readonly clock: boolean
}

const upTo = (period: Period | null): string | null => period && `../${endText(period)}`
export const onFrom = (period: Period | null): string | null => period && `${startText(period)}/..`
export const just = (period: Period | null): string | null => period?.edtf ?? null

/** A day beside a period, written as precisely as the period: before 2020 is up to 2019. */
function writtenLike(period: Period, day: number): string | null {
  const neighbour = dayPeriod(day)
  return neighbour?.edtf.slice(0, startText(period).length) ?? null
}

function before(period: Period | null, direct: boolean): string | null {
  if (!period || !direct) return upTo(period)
  const last = writtenLike(period, period.first - 1)
  return last && `../${last}`
}

function after(period: Period | null, direct: boolean): string | null {
  if (!period || !direct) return onFrom(period)
  const first = writtenLike(period, period.last + 1)
  return first && `${first}/..`
}

/** Whether the words behind a date leave it open: `from March on`, `2028 onwards`, `2030 and beyond`. */
export function staysOpen(context: Context, at: number, lead: Lead | null): boolean {
  const word = wordAt(context, at)
  if (word === 'onward' || word === 'onwards') return true
  if ((word === 'and' || word === 'or') && ['beyond', 'later', 'after'].includes(wordAt(context, at + 1))) return true
  return word === 'on' && (lead === 'from' || lead === 'since')
}

const looksAhead = ({ lead, near, clock }: Place): boolean =>
  lead === 'until' ||
  lead === 'before' ||
  (near && (lead === 'from' || lead === 'through' || (lead === 'by' && !clock)))

/** `had spent it all by October` tells what is over; a plan, and words without their sentence, look ahead. */
function sideOf(context: Context, place: Place, isOpen: boolean): Side {
  if (place.lead === 'since') return 'past'
  if (!looksAhead(place) || (isOpen && place.lead !== 'from')) return null
  return place.lead === 'by' && context.outlook === 'told' ? 'nearer' : 'ahead'
}

/**
 * EDTF of one date with the word that bounds it. `from`, `through` and `by` bound a date only from beside it: in `by
 * officials on Tuesday` the word belongs to something else. `sold by 5pm on Tuesday` tells what has happened.
 */
export function boundedBy(context: Context, place: Place, reading: Reading): string | null {
  const { lead, near, direct } = place
  const isOpen = staysOpen(context, reading.next, lead)
  const period = settle(context, reading, sideOf(context, place, isOpen))
  if (isOpen || lead === 'since' || (near && lead === 'from')) return onFrom(period)
  if (lead === 'until' || (near && lead === 'through')) return upTo(period)
  if (lead === 'before') return before(period, direct)
  if (lead === 'after') return after(period, direct)
  return just(period)
}
