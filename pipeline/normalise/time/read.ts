import { edtfBounds } from './bounds.ts'
import { readIsoDay } from './calendar.ts'
import { readExpression } from './expression.ts'
import type { Outlook } from './grammar.ts'
import { periodOf } from './moved.ts'
import { makeContext } from './rules.ts'
import { tokenise } from './tokens.ts'

/** When a figure holds: EDTF (ISO 8601-2, level 1) with its first and last calendar day, null where open. */
type ResolvedTime = { edtf: string; start: string | null; end: string | null }

/**
 * Reads the time words of news English: `since September last year`, `in the 12 months to June`, `on the 23rd`.
 *
 * `published` is an ISO 8601 date or date-time; its calendar day as written is the day from which relative words count.
 * Without it only what names its own year resolves (`in 2005`, `13 February 2025`).
 * Null where there are no time words, where they name no day that exists (31 February), or where their meaning depends on
 * something else than the day of publication (`two days later`, `the previous year`, `the same week of 2023`). Where the text names
 * the time that such words count from, `from` has its words: `a year earlier`, counted from `in May`, is May of the year before.
 *
 * What the words leave open is settled once, here:
 * - A weekday, a day or a month without its year is the latest that has begun by publication; after `until`, `by`, `before`,
 *   `from` and `next`, and where the sentence tells a plan, it is the next. `by 5pm on Tuesday` tells what has happened and
 *   looks back, and so does `by October` in a sentence that tells what is so, where last October is nearer than the next.
 * - `by X`, `at the end of X`, `early X` and `so far in X` are X itself. `before X` and `after X` leave X out where they
 *   stand beside it (`before 2020` is `../2019`), and take it in where an event stands between.
 * - Weeks run from Monday to Sunday; weeks by number are not read, because countries number them differently.
 * - Quarters and halves are those of the calendar year, as months (`2024-01/2024-03`); codes 33 to 41 are level 2.
 * - `the past eight months` goes from the month eight months back to that of publication; days and weeks to the day, years
 *   to the year, and `the past year` to the month.
 * - A fiscal year is the calendar year of its name: where it begins depends on the company and the country, so the bounds
 *   may be off by up to a year's shift. Its quarters are not resolved. A sports season, as a school year, begins in July.
 * - Winter is named after the year in which it begins: `last winter`, in May 2024, is `2023-24`.
 */
export function readTime(
  text: string,
  published: string | null,
  outlook: Outlook = null,
  from: string | null = null,
): ResolvedTime | null {
  const anchor = published === null ? null : readIsoDay(published)
  const told = from === null ? null : readExpression(makeContext(tokenise(from), anchor, outlook))
  const edtf = readExpression(makeContext(tokenise(text), anchor, outlook, told === null ? null : periodOf(told)))
  return edtf === null ? null : { edtf, ...edtfBounds(edtf) }
}
