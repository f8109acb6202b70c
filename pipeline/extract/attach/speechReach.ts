import { CHAR } from '../chars.ts'
import type { Sentence } from '../draft.ts'
import { isMark, MARK } from '../tokens.ts'
import { goingOn } from './sourceCues.ts'
import type { Attribution } from './speech.ts'
import { closesStatement, hasMainVerb, isQuoteMark, isRelativeAt } from './speechSubject.ts'

/** Governs what stands right of the attribution: from `first` to the end of the sentence or a semicolon. */
export function reachRight(s: Sentence, a: Attribution, first: number): void {
  let last = first
  while (last < s.last && !isMark(s.t, last, CHAR.semicolon)) last++
  if (last > first) a.reaches.push(first, last - 1)
}

/**
 * Governs the statement left of a parenthesis (`…, officials said`), up to `last`. A relative clause in the middle of it is the
 * article's own (`Ruiz, who scored 19 goals, is to sign …`). Where the statement goes on after the parenthesis, that too.
 */
export function reachAround(s: Sentence, a: Attribution, last: number): void {
  const { t } = s
  let first = last
  while (first > s.first && !isMark(t, first - 1, CHAR.semicolon)) first--
  const verb = first <= last && hasMainVerb(s, first, last)
  if (closesStatement(t, last)) a.quoteLeft = last
  if (!closesStatement(t, last) || !opensWith(s, first, last)) reachLeft(s, a, first, last)
  const after = a.ownLast + 1
  if (after + 1 >= s.last || !isMark(t, after, CHAR.comma)) return
  if (isQuoteMark(t, after + 1)) a.quoteRight = after + 1
  else if (!verb || goingOn.has(t.lex[after + 1])) reachRight(s, a, after + 1)
}

/** The statement is one quotation from its first token on. */
const opensWith = (s: Sentence, first: number, last: number): boolean => {
  if (s.t.kind[first] === MARK && (isQuoteMark(s.t, first) || s.t.code[first] === CHAR.openSingle)) return true
  for (let i = first; i < last; i++) if (isQuoteMark(s.t, i)) return false
  // the quotation opened in a sentence before
  return true
}

function reachLeft(s: Sentence, a: Attribution, first: number, last: number): void {
  const { t } = s
  let from = first
  for (let i = first + 1; i < last; i++) {
    if (!isMark(t, i, CHAR.comma) || !isRelativeAt(t, i + 1)) continue
    let close = i + 1
    while (close <= last && !isMark(t, close, CHAR.comma)) close++
    if (close >= last || hasMainVerb(s, from, i - 1)) continue
    a.reaches.push(from, i)
    from = close
    i = close
  }
  a.reaches.push(from, last)
}
