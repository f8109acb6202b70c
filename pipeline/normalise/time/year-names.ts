import { CLOCK_WORDS, MONTHS, NEARNESS, UNITS } from '../../knowledge/en/time.ts'
import { calendarDay } from './calendar.ts'
import { type Context, joins, plainNumber, skip, standAt, tokenAt, wordAt } from './grammar.ts'

/** A year as the text names it. `year` is null where the name cannot be resolved: `the previous year`, `2023-24`. */
type YearName = { readonly next: number; readonly year: number | null; readonly fiscal: boolean }

const FISCAL = new Set(['fiscal', 'financial'])
/** Kinds of years that are read as the calendar year of the same name. */
const YEAR_KINDS = new Set(['fiscal', 'financial', 'calendar', 'full', 'whole', 'entire'])
/** Years counted from another point in time than publication. */
const ELSEWHERE = new Set(['same', 'that', 'previous', 'preceding', 'prior', 'following'])

/** Four digits that stand for a year: not a count of years (`2000 years`), a clock time (`2100 GMT`) or a year before Christ. */
export function yearNumber(context: Context, at: number): number | null {
  const year = plainNumber(context, at, 4)
  if (year === null || tokenAt(context, at).digits !== 4 || year < 1000 || year > 2199) return null
  const after = wordAt(context, at + 1)
  if (CLOCK_WORDS.has(after) || after === 'bc' || after === 'bce') return null
  if (after === '-' && UNITS.has(wordAt(context, at + 2))) return null
  return UNITS.has(after) && after.endsWith('s') ? null : year
}

/** Two digits that end a range of years (`24` of `2023-24`, `2023/24`), and not the day of a date that follows. */
export function rangeEnd(context: Context, at: number): number | null {
  const mark = wordAt(context, at)
  if ((mark !== '-' && mark !== '/') || !joins(context, at)) return null
  const token = tokenAt(context, at + 1)
  if (token.digits !== 2 || token.suffix !== '' || MONTHS.has(wordAt(context, at + 2))) return null
  return token.value
}

/** The year of two digits: the last that has come, or one of the next ten. */
function shortYear(context: Context, digits: number): number | null {
  if (context.anchor === null) return null
  const { year } = calendarDay(context.anchor)
  const candidate = year - (year % 100) + digits
  return candidate > year + 10 ? candidate - 100 : candidate
}

function fiscalYear(context: Context, at: number): YearName | null {
  const short = wordAt(context, at) === 'fy'
  if (!short && !FISCAL.has(wordAt(context, at))) return null
  const place = skip(context, at + 1, 'year', "'")
  const token = tokenAt(context, place)
  if (token.kind !== 'number') return null
  if (rangeEnd(context, place + 1) !== null) return { next: place + 3, year: null, fiscal: true }
  const year = token.digits === 2 ? shortYear(context, token.value) : yearNumber(context, place)
  return { next: place + 1, year, fiscal: true }
}

/** `last year`, `the current financial year`; the word `the` may stand before. */
function nearYear(context: Context, at: number): YearName | null {
  const place = skip(context, at, 'the')
  const move = NEARNESS.get(wordAt(context, place))
  const kindAt = move === undefined && !ELSEWHERE.has(wordAt(context, place)) ? place : place + 1
  const hasKind = YEAR_KINDS.has(wordAt(context, kindAt))
  const next = hasKind ? kindAt + 2 : kindAt + 1
  if (wordAt(context, next - 1) !== 'year') return null
  if (kindAt === place && place === at) return null
  const fiscal = hasKind && FISCAL.has(wordAt(context, kindAt))
  const isElsewhere = ELSEWHERE.has(wordAt(context, place))
  const relativeToText = move === undefined && ['before', 'after', 'earlier', 'later'].includes(wordAt(context, next))
  if (isElsewhere || relativeToText || context.anchor === null) return { next, year: null, fiscal }
  return { next, year: calendarDay(context.anchor).year + (move ?? 0), fiscal }
}

/** A year's name: `2024`, `'24`, `fiscal 2024`, `FY24`, `last year`, `the year`, `the same year`. */
export function readYearName(context: Context, at: number): YearName | null {
  const year = yearNumber(context, at)
  if (year !== null) {
    const isRange = rangeEnd(context, at + 1) !== null
    return { next: isRange ? at + 3 : at + 1, year: isRange ? null : year, fiscal: false }
  }
  if (wordAt(context, at) === "'" && tokenAt(context, at + 1).touches && plainNumber(context, at + 1, 2) !== null) {
    return { next: at + 2, year: shortYear(context, tokenAt(context, at + 1).value), fiscal: false }
  }
  return fiscalYear(context, at) ?? nearYear(context, at)
}

/** The year that completes a date: `March 14, 2022`, `September of last year`, `the third quarter of the year`. */
export function yearAfter(context: Context, at: number): YearName | null {
  const place = skip(context, skip(context, at, ','), 'of', 'in')
  const name = readYearName(context, place)
  if (name) return name
  return standAt(context, place, ['the', 'fiscal']) || standAt(context, place, ['the', 'financial'])
    ? { next: place + 2, year: null, fiscal: true }
    : null
}
