import {
  COUNTS,
  DECADES,
  HOLIDAYS,
  MONTHS,
  NEAR_DAYS,
  NEARNESS,
  ORDINALS,
  POINTERS,
  SEASONS,
  UNITS,
  WEEKDAYS,
} from '../../knowledge/en/time.ts'
import { dayOfMonth, holidays, nearDays, weekdays, weekend } from './days.ts'
import { elsewhere } from './elsewhere.ts'
import type { Context, Outlook, Reading, Rule } from './grammar.ts'
import { dayThenMonth, monthThenDay } from './named-dates.ts'
import { numericDates } from './numeric-dates.ts'
import { partsOfPeriods, quartersAndHalves, seasons } from './parts.ts'
import type { Period } from './period.ts'
import { ago, nearPairs, nearRecurrences, nearUnits, unitsSpokenOf, vagueStretches } from './relative.ts'
import { nearStretches, stretchesTo, toDate, weekOf, yearEnd } from './stretches.ts'
import type { Token } from './tokens.ts'
import { centuries, decades, years } from './years.ts'

/** The rules in the order in which they are tried at a token; the first that reads something wins. */
const RULES: readonly Rule[] = [
  numericDates,
  holidays,
  dayThenMonth,
  monthThenDay,
  weekdays,
  dayOfMonth,
  quartersAndHalves,
  partsOfPeriods,
  stretchesTo,
  weekOf,
  toDate,
  yearEnd,
  nearStretches,
  ago,
  elsewhere,
  vagueStretches,
  nearPairs,
  nearDays,
  decades,
  centuries,
  years,
  seasons,
  weekend,
  nearUnits,
  unitsSpokenOf,
  nearRecurrences,
]

/** Words that a date or period can begin with: most words of a sentence are none, and no rule needs to look at them. */
const BEGINNINGS: ReadonlySet<string> = new Set([
  ...[MONTHS, WEEKDAYS, SEASONS, UNITS, COUNTS, ORDINALS, DECADES, NEARNESS, NEAR_DAYS].flatMap(words => [
    ...words.keys(),
  ]),
  ...HOLIDAYS.map(({ words }) => words[0]),
  ...POINTERS,
  ...['fiscal', 'financial', 'fy', 'weekend', 'q', 'h', "'"],
])

/** Periods name others (`the first week of last September`); no English goes deeper than this. */
const DEEPEST = 6

/** Makes the context of a text: its tokens, its day of publication, and the reader of single periods. */
export function makeContext(
  tokens: readonly Token[],
  anchor: number | null,
  outlook: Outlook,
  told: Period | null = null,
): Context {
  let depth = 0
  const readPeriod = (at: number): Reading | null => {
    if (at >= tokens.length || depth >= DEEPEST) return null
    if (tokens[at].kind !== 'number' && !BEGINNINGS.has(tokens[at].text)) return null
    let reading: Reading | null = null
    depth += 1
    for (let rule = 0; rule < RULES.length && !reading; rule += 1) reading = RULES[rule](context, at)
    depth -= 1
    return reading
  }
  const context: Context = { tokens, anchor, outlook, told, readPeriod }
  return context
}
