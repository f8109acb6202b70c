import { type Context, plainNumber, readOrdinal, skip, tokenAt, wordAt } from './grammar.ts'
import { halfPeriod, type Period, quarterPeriod } from './period.ts'

/** A quarter or half of a year that is still to be named. */
type Division = { readonly next: number; readonly make: (year: number) => Period | null }

const quarter = (number: number, next: number): Division => ({ next, make: year => quarterPeriod(year, number) })
const half = (number: number, next: number): Division => ({ next, make: year => halfPeriod(year, number) })

/** `Q3`, `H1`, `3Q`, `1H`. */
function readShort(context: Context, at: number): Division | null {
  const isNumberFirst = tokenAt(context, at).kind === 'number'
  const letter = wordAt(context, isNumberFirst ? at + 1 : at)
  const number = plainNumber(context, isNumberFirst ? at : at + 1, 1)
  if ((letter !== 'q' && letter !== 'h') || number === null || !tokenAt(context, at + 1).touches || number < 1)
    return null
  if (letter === 'q') return number <= 4 ? quarter(number, at + 2) : null
  return number <= 2 ? half(number, at + 2) : null
}

/** `third quarter`, `first-half`, `the final quarter`; `last quarter` is the one before unless `of` a year follows. */
function readSpelt(context: Context, at: number): Division | null {
  const ordinal = readOrdinal(context, at)
  if (ordinal === null) return null
  const place = skip(context, at + 1, '-')
  const unit = wordAt(context, place)
  if (unit === 'quarter') {
    const isContest = wordAt(context, place + 1) === '-' || wordAt(context, place + 1) === 'final'
    if (isContest && wordAt(context, skip(context, place + 1, '-')).startsWith('final')) return null
    const isLast = wordAt(context, at) === 'last' && wordAt(context, place + 1) !== 'of'
    if (isLast || ordinal > 4) return null
    return quarter(ordinal < 0 ? 4 : ordinal, place + 1)
  }
  if (unit !== 'half' || ordinal > 2 || ordinal < 1) return null
  const next = skip(context, place + 1, '-')
  if (wordAt(context, next) === 'year') return half(ordinal, next + 1)
  return ['hour', 'century', 'decade', 'time'].includes(wordAt(context, next)) ? null : half(ordinal, place + 1)
}

export const readDivision = (context: Context, at: number): Division | null =>
  readShort(context, at) ?? readSpelt(context, at)
