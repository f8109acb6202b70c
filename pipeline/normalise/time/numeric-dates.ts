import { type Context, joins, plainNumber, type Rule, resolved, tokenAt, unresolved, wordAt } from './grammar.ts'
import { datePeriod, monthPeriod } from './period.ts'

/** The number of so many digits behind a mark that joins it to the one before: the `03` of `2024-03-19`. */
const joined = (context: Context, at: number, mark: string, digits: number): number | null =>
  wordAt(context, at) === mark && joins(context, at) ? plainNumber(context, at + 1, digits) : null

/**
 * Dates in digits: `2024-03-19`, `2023.11.06`, `2024/3/19`, `19.03.2024`, `31/12/2023`, `03/2024`. With slashes or hyphens
 * the day may come first or second; where both could be months and differ (`3/4/2024`) the date stays unresolved.
 */
export const numericDates: Rule = (context, at) => {
  const first = plainNumber(context, at, 4)
  const mark = wordAt(context, at + 1)
  if (first === null || (mark !== '-' && mark !== '.' && mark !== '/')) return null
  const second = joined(context, at + 1, mark, 2)
  const third = joined(context, at + 3, mark, 4)
  const widths = [tokenAt(context, at).digits, tokenAt(context, at + 2).digits, tokenAt(context, at + 4).digits]
  if (second !== null && third !== null) {
    const next = at + 5
    if (widths[0] === 4 && widths[2] <= 2) return resolved(datePeriod(first, second, third), next)
    if (widths[0] > 2 || widths[2] !== 4) return unresolved(next)
    if (mark === '.' || first > 12 || first === second) return resolved(datePeriod(third, second, first), next)
    return second > 12 ? resolved(datePeriod(third, first, second), next) : unresolved(next)
  }
  const year = mark === '/' && widths[0] <= 2 ? joined(context, at + 1, '/', 4) : null
  return year !== null && widths[1] === 4 ? resolved(monthPeriod(year, first), at + 3) : null
}
