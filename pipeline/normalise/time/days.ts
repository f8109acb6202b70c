import { CAPITAL_ONLY, HOLIDAYS, NEAR_DAYS, NEARNESS, PARTS_OF_DAY, WEEKDAYS } from '../../knowledge/en/time.ts'
import { calendarDay, mondayOf, monthIndex, monthOfMonth, yearOfMonth } from './calendar.ts'
import {
  type Context,
  type Reading,
  type Rule,
  recurring,
  resolved,
  skip,
  standAt,
  tokenAt,
  unresolved,
  wordAt,
} from './grammar.ts'
import { datePeriod, dayPeriod, daysPeriod, type Period } from './period.ts'
import { holidayIn, monthly, onWeekday, weekends, weekly, yearly } from './recurrence.ts'
import { yearAfter } from './year-names.ts'

/** The weekday a word names, with the dot of its abbreviation. */
export function readWeekday(context: Context, at: number): { weekday: number; next: number } | null {
  const token = tokenAt(context, at)
  const weekday = WEEKDAYS.get(token.text)
  if (weekday === undefined || (CAPITAL_ONLY.has(token.text) && !token.capital)) return null
  const isShort = token.text.length <= 5
  const hasDot = isShort && wordAt(context, at + 1) === '.' && tokenAt(context, at + 1).touches
  return { weekday, next: hasDot ? at + 2 : at + 1 }
}

/** `this week`, `last week`, `of next week` behind a weekday: the distance in weeks. */
function weekAfter(context: Context, at: number): { move: number; next: number } | null {
  const place = skip(context, skip(context, at, 'of', ','), 'the')
  const move = NEARNESS.get(wordAt(context, place))
  return move !== undefined && wordAt(context, place + 1) === 'week' ? { move, next: place + 2 } : null
}

/** `Thursday`, `Friday last week`, `Monday, 5 August 2024`, `Tuesday, March 4`, `Sunday night`. */
export const weekdays: Rule = (context, at) => {
  const named = readWeekday(context, at)
  if (!named) return null
  const { weekday } = named
  const isPart = PARTS_OF_DAY.has(wordAt(context, named.next))
  const next = isPart ? named.next + 1 : named.next
  const week = weekAfter(context, next)
  if (week) {
    if (context.anchor === null) return unresolved(week.next)
    return resolved(dayPeriod(mondayOf(context.anchor) + 7 * week.move + weekday - 1), week.next)
  }
  const date = dateBeside(context, skip(context, skip(context, next, ',', '('), 'the'))
  if (!date) return recurring(weekly(weekday), next)
  return date.recurring ? recurring(onWeekday(date.recurring, weekday), date.next) : date
}

/** The full date behind a weekday. Only dates in figures: `Monday yesterday` and `Monday Christmas` are not news English. */
const dateBeside = (context: Context, at: number): Reading | null =>
  tokenAt(context, at).kind === 'number' || isMonthWithDay(context, at) ? context.readPeriod(at) : null

const isMonthWithDay = (context: Context, at: number): boolean => {
  const next = skip(context, at + 1, '.')
  return tokenAt(context, at).kind === 'word' && !WEEKDAYS.has(wordAt(context, at)) && tokenAt(context, next).digits > 0
}

/** Holidays by their first word. */
const HOLIDAYS_FROM = new Map(
  HOLIDAYS.map(({ words }) => [words[0], HOLIDAYS.filter(other => other.words[0] === words[0])]),
)

/** `Christmas`, `New Year's Eve 2023`, `Easter Sunday last year`. */
export const holidays: Rule = (context, at) => {
  const holiday = HOLIDAYS_FROM.get(wordAt(context, at))?.find(({ words }) => standAt(context, at, words))
  if (!holiday || (CAPITAL_ONLY.has(wordAt(context, at)) && !tokenAt(context, at).capital)) return null
  const next = at + holiday.words.length
  const name = yearAfter(context, next)
  if (!name)
    return recurring(
      yearly(year => holidayIn(holiday.rule, year)),
      next,
    )
  return name.year === null ? unresolved(name.next) : resolved(holidayIn(holiday.rule, name.year), name.next)
}

/** `the 23rd`, and the second of `the 3rd and 4th`. */
const hasArticle = (context: Context, at: number): boolean =>
  wordAt(context, at - 1) === 'the' ||
  (['and', 'to', '-'].includes(wordAt(context, at - 1)) && tokenAt(context, at - 2).suffix === 'ordinal')

const AFTER_DAY = new Set([
  '',
  'of',
  'to',
  'and',
  'until',
  'through',
  'at',
  'in',
  'by',
  'local',
  ',',
  '.',
  '-',
  '(',
  ')',
  ';',
])

/** `the 23rd`, `the 23rd of last month`; not `the 7th Congress`. */
export const dayOfMonth: Rule = (context, at) => {
  const token = tokenAt(context, at)
  if (token.suffix !== 'ordinal' || token.value < 1 || token.value > 31 || !hasArticle(context, at)) return null
  if (!AFTER_DAY.has(wordAt(context, at + 1))) return null
  if (wordAt(context, at + 1) !== 'of') return recurring(monthly(token.value), at + 1)
  const place = skip(context, at + 2, 'the')
  const move = NEARNESS.get(wordAt(context, place))
  if (move === undefined || wordAt(context, place + 1) !== 'month' || context.anchor === null)
    return unresolved(place + 2)
  const { year, month } = calendarDay(context.anchor)
  const index = monthIndex(year, month) + move
  return resolved(datePeriod(yearOfMonth(index), monthOfMonth(index), token.value), place + 2)
}

/** `yesterday`, `today`, `this morning`, `last night`. */
export const nearDays: Rule = (context, at) => {
  const near = NEAR_DAYS.get(wordAt(context, at))
  const move = near ?? NEARNESS.get(wordAt(context, at))
  const isPart = PARTS_OF_DAY.has(wordAt(context, at + 1))
  if (move === undefined || (near === undefined && !isPart)) return null
  const next = isPart ? at + 2 : at + 1
  return context.anchor === null ? unresolved(next) : resolved(dayPeriod(context.anchor + move), next)
}

/** `the weekend`: Saturday and Sunday. */
export const weekend: Rule = (context, at) =>
  wordAt(context, at) === 'weekend'
    ? recurring(
        weekends(saturday => daysPeriod(saturday, 2)),
        at + 1,
      )
    : null

/** The night before publication, or in a forecast the night after: the meaning of `overnight` where no other time stands beside it. */
export const overnight = ({ anchor, outlook }: Context): Period | null =>
  anchor === null ? null : daysPeriod(outlook === 'ahead' ? anchor : anchor - 1, 2)
