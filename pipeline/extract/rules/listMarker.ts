import { CHAR } from '../chars.ts'
import { type RefuseRule, refusal } from '../draft.ts'
import { DIGITS, isMark } from '../tokens.ts'

/** Numbering at the start of a block: `1.`, `(2)`, `3)`. */
export const listMarker: RefuseRule = {
  name: 'listMarker',
  read(s, number, propose) {
    const { t } = s
    const { first } = number
    if (t.kind[first] !== DIGITS || !number.plain || t.end[first] - t.start[first] > 2) return
    const opened = isMark(t, first - 1, CHAR.openParen) && first - 1 === s.first
    const closed = isMark(t, first + 1, CHAR.closeParen)
    const dotted = isMark(t, first + 1, CHAR.period) && first + 2 < s.last
    if ((opened && closed) || (first === s.first && (closed || dotted)))
      propose(refusal('listMarker', 'list-marker', 1, first, first))
  },
}
