import type { Figure } from '../../schemas/generated/types.ts'
import { akin, sameItem } from './sameItem.ts'
import { compatibleValues, equalValues, levelOf } from './sameValue.ts'
import type { Statement } from './statement.ts'
import { contentStems } from './stems.ts'

/** Other content words that two sentences must share before a plain number such as `three people` counts as the same. */
const SHARED = 2
/** A headline's number from here on is hardly in the body for another thing of the same name. */
const PLAIN = 20
/** And from here on hardly for any other thing. */
const LARGE = 1000

/** A number that two different things hardly have in common: several digits, and not a small one. */
function telling(figure: Figure): boolean {
  const digits = figure.significant_digits ?? 0
  return digits >= 3 || (digits === 2 && Math.abs(levelOf(figure) ?? 0) >= 1000)
}

/** Two values that are both given and have no word in common. */
function differ(a: string | null, b: string | null): boolean {
  if (a === null || b === null || a === b) return false
  const [left, right] = [contentStems(a), contentStems(b)]
  for (const stem of left) if (right.has(stem)) return false
  return true
}

/** Two times that cannot be the same: one ends before the other begins. */
const apart = (a: Figure, b: Figure): boolean =>
  (a.time_end !== null && b.time_start !== null && a.time_end < b.time_start) ||
  (b.time_end !== null && a.time_start !== null && b.time_end < a.time_start)

/** What forbids that two figures tell the same, whatever their numbers are. */
function contradict(a: Statement, b: Statement): boolean {
  const [left, right] = [a.figure, b.figure]
  return (
    left.sentence_id === right.sentence_id ||
    (a.table && b.table) ||
    a.further ||
    b.further ||
    (a.fates !== 0 && b.fates !== 0 && (a.fates & b.fates) === 0) ||
    (left.direction !== null && right.direction !== null && left.direction !== right.direction) ||
    (left.modality === 'denied') !== (right.modality === 'denied') ||
    apart(left, right) ||
    differ(left.agent, right.agent) ||
    differ(left.recipient, right.recipient) ||
    differ(left.base, right.base)
  )
}

function sharedStems(a: Statement, b: Statement): number {
  const [small, large] = a.context.size <= b.context.size ? [a, b] : [b, a]
  let shared = 0
  for (const stem of small.context) {
    if (large.context.has(stem) && !a.items.all.has(stem) && !b.items.all.has(stem)) shared++
    if (shared >= SHARED) break
  }
  return shared
}

/** Whether the words around two figures show that they tell the same, where the items are the same. */
function supported(a: Statement, b: Statement): boolean {
  return a.figure.role === 'specification' || (telling(a.figure) && telling(b.figure)) || sharedStems(a, b) >= SHARED
}

/** The same between a body and its headline, standfirst or caption, which are about the body's own numbers in other words. */
function sameInBrief(a: Statement, b: Statement): boolean {
  const size = Math.abs(levelOf(a.figure) ?? 0)
  const near = sharedStems(a, b) >= 1
  if (sameItem(a.items, b.items)) {
    if (!compatibleValues(a.figure, b.figure, true)) return false
    const specific = Math.min(a.items.all.size, b.items.all.size) >= 2
    return specific || near || size >= PLAIN || supported(a, b)
  }
  if (!equalValues(a.figure, b.figure)) return false
  if (a.items.all.size > 0 && b.items.all.size > 0) {
    // `38 deaths` and `38 workers died`; `storm toll` and `death toll from the storm`
    return ((a.fates & b.fates) !== 0 && (near || size >= PLAIN)) || akin(a.items, b.items)
  }
  return telling(a.figure) || size >= LARGE || sharedStems(a, b) >= SHARED
}

/**
 * Whether two figures of one kind, unit and role state the same thing. Careful on purpose: a missed repeat is a row too many,
 * a wrong one hides a row.
 */
export function sameStatement(a: Statement, b: Statement): boolean {
  if (contradict(a, b)) return false
  if (a.brief || b.brief) return sameInBrief(a, b)
  if (sameItem(a.items, b.items)) return compatibleValues(a.figure, b.figure, false) && supported(a, b)
  const bothBare = a.items.all.size === 0 && b.items.all.size === 0
  return bothBare && equalValues(a.figure, b.figure) && telling(a.figure) && sharedStems(a, b) >= SHARED
}
