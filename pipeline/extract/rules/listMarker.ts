import { CHAR } from '../chars.ts'
import { type RefuseRule, refusal, type Sentence } from '../draft.ts'
import { DIGITS, isMark, wordAt } from '../tokens.ts'

/** A bracket opened before the token and not closed. */
function holdsOpen(s: Sentence, i: number): boolean {
  for (let at = i - 1; at >= s.first; at--) {
    if (isMark(s.t, at, CHAR.closeParen)) return false
    if (isMark(s.t, at, CHAR.openParen)) return true
  }
  return false
}

/** Numbering at the start of a block: `1.`, `(2)`, `3)`. */
export const listMarker: RefuseRule = {
  name: 'listMarker',
  read(s, number, propose) {
    const { t } = s
    const { first } = number
    if (t.kind[first] !== DIGITS || !number.plain || t.end[first] - t.start[first] > 2) return
    const opened = isMark(t, first - 1, CHAR.openParen) && first - 1 === s.first
    const closed = isMark(t, first + 1, CHAR.closeParen)
    // explains 1) why and 2) how
    const running = closed && !opened && !holdsOpen(s, first) && /^[1-9]$/.test(wordAt(t, first))
    const dotted = isMark(t, first + 1, CHAR.period) && first + 2 < s.last
    if (running || (opened && closed) || (first === s.first && (closed || dotted)))
      propose(refusal('listMarker', 'list-marker', 1, first, first))
  },
}
