import { CHAR } from '../chars.ts'
import type { Sentence } from '../draft.ts'
import {
  AUXILIARY,
  CONJUNCTION,
  DETERMINER,
  internWord,
  MODAL,
  POSSESSIVE,
  PREPOSITION,
  SUBORDINATOR,
} from '../lexicon.ts'
import { DIGITS, isCapital, isGlued, isMark, MARK, WORD } from '../tokens.ts'
import { isVerb } from '../wordClass.ts'
import { nounBits, OFFICIAL, PERSON } from './sourceCues.ts'
import { HEADS, isInside, isNameWord } from './sourceName.ts'
import { isQuoteMark, isRelativeAt, THAT } from './speechSubject.ts'

const OF = internWord('of')

/** Last token of a speaker that starts at `from`, as in `said X, head of Y.` or, with `front`, `According to X, …`. */
export function speakerEnd(s: Sentence, from: number, front: boolean): number {
  const { t } = s
  let i = from
  for (; i < s.last; i++) {
    if (t.kind[i] === WORD) {
      if (i > from && isVerb(s, i) && !isReduced(s, i)) break
      continue
    }
    if (t.kind[i] !== MARK) continue
    if (isMark(t, i, CHAR.openParen)) {
      let close = i
      while (close < s.last - 1 && close < i + 12 && !isMark(t, close, CHAR.closeParen)) close++
      if (isMark(t, close, CHAR.closeParen)) i = close
      continue
    }
    if (isMark(t, i, CHAR.comma)) {
      if (!isApposition(s, i + 1, i, front)) break
      continue
    }
    if (isQuoteMark(t, i)) {
      const close = closingQuote(s, i)
      if (close < 0 || i === from || front) break
      i = close
      continue
    }
    if (!isInside(t, i, s.last)) break
  }
  return i - 1
}

function closingQuote(s: Sentence, open: number): number {
  if (isGlued(s.t, open)) return -1
  for (let i = open + 1; i < s.last && i < open + 10; i++) if (isQuoteMark(s.t, i)) return i
  return -1
}

/** A participle after a noun (`data compiled by`, `people briefed on`), or a verb of a relative clause. */
function isReduced(s: Sentence, i: number): boolean {
  const { t } = s
  const next = t.role[i + 1]
  if ((next & PREPOSITION) !== 0 && (t.role[i] & (AUXILIARY | MODAL)) === 0) return true
  for (let k = i - 1; k > i - 8 && k >= s.first; k--) {
    if (isMark(t, k, CHAR.comma)) return isRelativeAt(t, k + 1)
    if (isRelativeAt(t, k) || t.lex[k] === THAT) return true
  }
  return false
}

/** Whether the segment after a comma still describes the speaker. In front of a statement it must itself end in a comma. */
function isApposition(s: Sentence, at: number, comma: number, front: boolean): boolean {
  const { t } = s
  if (at >= s.last) return false
  const role = t.role[at]
  let end = at
  while (end < s.last && !isMark(t, end, CHAR.comma)) end++
  if (isRelativeAt(t, at)) return !front || end < s.last
  if (t.kind[at] === DIGITS) return end - at === 1 || (end >= s.last - 1 && end - at <= 2)
  for (let i = at; i < end; i++) if (isVerb(s, i) && !isReduced(s, i)) return false
  if (front && end >= s.last) return false
  if ((role & (PREPOSITION | SUBORDINATOR | CONJUNCTION)) !== 0) return t.lex[at] === OF
  const described = !isCapital(t, comma - 1)
  if (isNameWord(t, at) && (role & DETERMINER) === 0) return described && end - at <= 6
  if (front)
    return (role & DETERMINER) !== 0 || (nounBits[t.lex[at]] & (PERSON | OFFICIAL)) !== 0 || HEADS.has(t.lex[at])
  return (
    (role & (DETERMINER | POSSESSIVE)) !== 0 || nounBits[t.lex[at]] !== 0 || HEADS.has(t.lex[at]) || described === false
  )
}
