import { FILLERS } from '../../knowledge/en/time.ts'
import { overnight } from './days.ts'
import { afterClock, type Context, type Reading, settle, tokenAt } from './grammar.ts'
import { endsOf, isStillOpen, jointAt, readList, secondAt } from './joints.ts'
import { boundedBy, just, leadAt, onFrom, type Place, staysOpen } from './leads.ts'
import { spanOf } from './period.ts'

/** EDTF of a date in its place: alone, or as the first of an interval or a list. */
function compose(context: Context, place: Place, first: Reading): string | null {
  const { lead } = place
  if (!first.period && !first.recurring) return null
  if (first.closed && (lead === 'from' || lead === 'between')) return just(settle(context, first))
  const joint = staysOpen(context, first.next, lead) ? null : jointAt(context, first.next, lead)
  if (joint?.kind === 'to') {
    if (isStillOpen(context, joint.next)) return onFrom(settle(context, first))
    const second = secondAt(context, joint.next)
    if (second) return just(spanOf(...endsOf(context, first, second)))
    // `from 2016 to 349`: here `from` and `to` belong to the numbers that changed.
    if (lead === 'from') return just(settle(context, first))
  } else if (joint?.kind === 'or') {
    if (secondAt(context, joint.next)) return null
  } else if (joint) {
    const list = readList(context, first, joint)
    if (list) return lead === 'since' ? onFrom(list.period) : just(list.period)
  }
  return boundedBy(context, place, first)
}

/**
 * Reads the first time expression among the tokens as EDTF; null where there is none or it cannot be resolved. Words that
 * are not time are passed over: in `since the summit in September` they stand between the bounding word and its date.
 */
export function readExpression(context: Context): string | null {
  let place: Place = { lead: null, near: false, direct: false, clock: false }
  let isOvernight = false
  for (let at = 0; at < context.tokens.length; ) {
    const pastClock = afterClock(context, at)
    if (pastClock > at) {
      place = { ...place, clock: true }
      at = pastClock
      continue
    }
    const bound = leadAt(context, at)
    if (bound) {
      place = { lead: bound.lead, near: true, direct: true, clock: false }
      at = bound.next
      continue
    }
    const reading = context.readPeriod(at)
    if (reading) return compose(context, place, reading)
    const { text } = tokenAt(context, at)
    if (text !== 'the' && text !== '-') {
      place = { ...place, near: place.near && FILLERS.has(text), direct: false }
    }
    isOvernight ||= text === 'overnight'
    at += 1
  }
  return isOvernight ? just(overnight(context)) : null
}
