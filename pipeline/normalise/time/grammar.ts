import { CLOCK_WORDS, COUNTS, ORDINALS, type TimeUnit, UNITS } from '../../knowledge/en/time.ts'
import type { Period } from './period.ts'
import type { Recurrence } from './recurrence.ts'
import { END, type Token } from './tokens.ts'

/**
 * What a rule makes of the tokens from a place on. `next` is the first token it did not use. With neither `period` nor
 * `recurring` the words are time words that cannot be resolved (31 February; `a year earlier`), and reading stops there:
 * nothing behind them may be taken for the date.
 */
export type Reading = {
  readonly next: number
  readonly period: Period | null
  readonly recurring: Recurrence | null
  /** The words name a first and a last day (`1 to 5 May`), so that `from` before them leaves nothing open. */
  readonly closed?: boolean
}

export type Rule = (context: Context, at: number) => Reading | null

/**
 * What the sentence around the time words does: it tells what is planned (`ahead`), or what is so (`told`); null where it is not
 * known.
 */
export type Outlook = 'ahead' | 'told' | null

export type Context = {
  readonly tokens: readonly Token[]
  /** Day number of publication; null where it is not known, and then nothing relative resolves. */
  readonly anchor: number | null
  readonly outlook: Outlook
  /** The time just told in the text, from which `a year earlier` counts; null where it is not known. */
  readonly told: Period | null
  /** Reads any single date or period at a place: the rules of `rules.ts` in their order. */
  readonly readPeriod: (at: number) => Reading | null
}

export const resolved = (period: Period | null, next: number): Reading => ({ next, period, recurring: null })
export const recurring = (recurrence: Recurrence, next: number): Reading => ({
  next,
  period: null,
  recurring: recurrence,
})
export const unresolved = (next: number): Reading => ({ next, period: null, recurring: null })

/** `nearer`: on whichever side of the day of publication is nearer. `past`: never ahead, whatever is planned. */
export type Side = 'ahead' | 'past' | 'nearer' | null

/** A plan that comes true this many days from now or later, for what was over this many days ago at most, tells of the latter. */
const LONG_WAIT = 200
const JUST_OVER = 60

/**
 * Which of the periods that come round is meant: news tells what has happened, unless a word like `until` looks ahead, or the
 * sentence tells a plan. A forecast may yet be of what is just over: `is expected to have grown in the third quarter`.
 */
export function settle(context: Context, reading: Reading, side: Side = null): Period | null {
  const { anchor, outlook } = context
  if (reading.period || !reading.recurring || anchor === null) return reading.period
  const past = reading.recurring.latest(anchor)
  if (side === 'past' || (side === null && outlook !== 'ahead')) return past
  const next = reading.recurring.next(anchor)
  if (side === 'ahead' || !past || !next || past.first === next.first) return next
  const wait = next.first - anchor
  const since = anchor - past.last
  if (side === 'nearer') return since < wait ? past : next
  return since <= JUST_OVER && wait >= LONG_WAIT ? past : next
}

export const tokenAt = (context: Context, at: number): Token => context.tokens[at] ?? END
export const wordAt = (context: Context, at: number): string => context.tokens[at]?.text ?? ''

/** The place after a word or mark where it stands, else the same place. */
export const skip = (context: Context, at: number, ...texts: string[]): number =>
  texts.includes(wordAt(context, at)) ? at + 1 : at

/** Whether the words stand there, one after the other. */
export function standAt(context: Context, at: number, words: readonly string[]): boolean {
  for (let index = 0; index < words.length; index += 1) if (wordAt(context, at + index) !== words[index]) return false
  return true
}

/** A mark that touches the tokens on both sides, as in `2024-03`. */
export const joins = (context: Context, at: number): boolean =>
  tokenAt(context, at).kind === 'mark' && tokenAt(context, at).touches && tokenAt(context, at + 1).touches

/** A plain number of so many digits: no ordinal, no plural, no thousands separator, no decimals. */
export function plainNumber(context: Context, at: number, digits: number): number | null {
  const token = tokenAt(context, at)
  if (token.kind !== 'number' || token.suffix !== '' || token.digits === 0 || token.digits > digits) return null
  return token.value
}

/** A count: digits (`12`, `1,000`), or words (`twelve`, `twenty-four`, `a`, `a dozen`, `a couple of`). Whole numbers only. */
export function readCount(context: Context, at: number): { count: number; next: number } | null {
  const token = tokenAt(context, at)
  if (token.kind === 'number') {
    const decimals = wordAt(context, at + 1) === '.' && tokenAt(context, at + 2).touches
    return token.suffix === '' && !decimals && token.value <= 9999 ? { count: token.value, next: at + 1 } : null
  }
  const count = COUNTS.get(token.text)
  if (count === undefined || wordAt(context, at + 1) === '.') return null
  if (count === 1 && token.text !== 'one') {
    const group = wordAt(context, at + 1)
    if (group === 'dozen' || group === 'hundred') return { count: COUNTS.get(group) ?? 0, next: at + 2 }
    if (group === 'couple') return { count: 2, next: skip(context, at + 2, 'of') }
  }
  if (token.text === 'couple') return { count, next: skip(context, at + 1, 'of') }
  if (count >= 20 && count < 100) {
    const unitAt = skip(context, at + 1, '-')
    const ones = COUNTS.get(wordAt(context, unitAt))
    if (ones !== undefined && ones < 10 && wordAt(context, unitAt).length > 2)
      return { count: count + ones, next: unitAt + 1 }
  }
  return { count, next: at + 1 }
}

/** An ordinal: `third`, `3rd`; -1 for `last` and `final`. */
export function readOrdinal(context: Context, at: number): number | null {
  const token = tokenAt(context, at)
  if (token.kind === 'number') return token.suffix === 'ordinal' ? token.value : null
  return ORDINALS.get(token.text) ?? null
}

/** A unit of time, after a hyphen or not: `months`, `-month`. */
export function readUnit(context: Context, at: number): { unit: TimeUnit; times: number; next: number } | null {
  const place = skip(context, at, '-')
  const found = UNITS.get(wordAt(context, place))
  return found ? { unit: found.unit, times: found.times, next: place + 1 } : null
}

/** The place after a clock time (`7:40 a.m.`, `5pm`, `14:30`, `0900 GMT`, `at 6 o'clock`), else the same place. */
export function afterClock(context: Context, at: number): number {
  if (tokenAt(context, at).kind !== 'number') return at
  let next = at + 1
  const separator = wordAt(context, next)
  const minutes = tokenAt(context, next + 1)
  const hasMinutes = (separator === ':' || separator === '.') && joins(context, next) && minutes.digits === 2
  if (hasMinutes) next += 2
  const half = wordAt(context, next)
  if (half === 'a' || half === 'p') {
    const dotted = wordAt(context, next + 1) === '.' && wordAt(context, next + 2) === 'm'
    if (dotted) return skip(context, next + 3, '.')
  }
  if (standAt(context, next, ['o', "'", 'clock'])) return next + 3
  if (CLOCK_WORDS.has(half)) return next + 1
  return hasMinutes && separator === ':' ? next : at
}
