import { CHAR } from '../chars.ts'
import type { Sentence } from '../draft.ts'
import { DETERMINER, internWord, MONTH, POSSESSIVE, WEEKDAY } from '../lexicon.ts'
import { isCapital, isMark, WORD } from '../tokens.ts'
import { isVerb } from '../wordClass.ts'
import { DOCUMENT, nounBits, PUTS, TAKES_DEED, TAKES_THING, verbBits, wordSet } from './sourceCues.ts'
import { speakerEnd } from './sourceExtent.ts'
import { readSpeaker } from './sourceSpeaker.ts'
import { type Attribution, attributionOf } from './speech.ts'
import { reachRight } from './speechReach.ts'
import { THAT } from './speechSubject.ts'

const BY = internWord('by')
const AGREED = internWord('agreed')
const WITH = wordSet('with between')

/** A participle after its noun: `cases reported by`, `the 40 reported in May`. */
export function isReduced(s: Sentence, i: number, first: number): boolean {
  if (first !== i || i + 1 >= s.last) return false
  // the limit agreed with its banks; but the union agreed with him
  const settled = s.t.lex[i] === AGREED && WITH.has(s.t.lex[i + 1]) && !isCapital(s.t, i - 1)
  return s.t.lex[i + 1] === BY || (settled && s.t.kind[i - 1] === WORD && nounBits[s.t.lex[i - 1]] === 0)
}

/** `is put by the ministry at 40`, `was quoted by the agency as saying`. */
export function passive(s: Sentence, verb: number, first: number): Attribution | null {
  const { t } = s
  for (let i = verb + 1; i + 1 < s.last && i < verb + 9; i++) {
    if (isMark(t, i, CHAR.comma) || t.lex[i] === THAT) return null
    if (t.lex[i] !== BY) continue
    const last = bySpeaker(s, i)
    if (last < 0) return null
    const a = attributionOf(s, verb, i, i + 1, last)
    a.ownFirst = verb
    // was put at 40 by the firm
    if ((verbBits[t.lex[verb]] & PUTS) !== 0 && i > verb + 1) a.reaches.push(verb + 1, i - 1)
    reachAll(s, a, first - 1, last + 1)
    return a
  }
  return null
}

/** The end of who stands after `by`, or -1 for a time or a number (`by 2030`, `by 5%`). */
function bySpeaker(s: Sentence, by: number): number {
  const { t } = s
  let from = by + 1
  while (from < s.last && (t.role[from] & (DETERMINER | POSSESSIVE)) !== 0) from++
  if (from >= s.last || t.kind[from] !== WORD || (t.role[from] & (WEEKDAY | MONTH)) !== 0) return -1
  const known = isCapital(t, from) || nounBits[t.lex[from]] !== 0 || nounAhead(s, from)
  const end = known ? speakerEnd(s, by + 1, false) : -1
  return end > by ? (readSpeaker(s, by + 1, end)?.last ?? -1) : -1
}

const nounAhead = (s: Sentence, from: number): boolean => {
  for (let i = from; i < from + 4 && i < s.last && s.t.kind[i] === WORD; i++)
    if ((nounBits[s.t.lex[i]] & ~DOCUMENT) !== 0) return true
  return false
}

function reachAll(s: Sentence, a: Attribution, left: number, right: number): void {
  if (left >= s.first) a.reaches.push(s.first, left)
  if (right < s.last) reachRight(s, a, right)
}

/** `40 cases reported by the clinic`: the noun phrase before the participle, when nothing else attributes it. */
export function reduced(s: Sentence, verb: number): Attribution | null {
  const { t } = s
  if (!isReduced(s, verb, verb) || (verbBits[t.lex[verb]] & (TAKES_THING | TAKES_DEED)) === 0) return null
  const last = bySpeaker(s, verb + 1)
  if (last < 0) return null
  const a = attributionOf(s, verb, verb + 1, verb + 2, last)
  a.ownFirst = verb
  a.weak = true
  let from = verb - 1
  while (from > s.first && !isMark(t, from - 1, CHAR.comma) && !isVerb(s, from - 1)) from--
  a.reaches.push(from, verb - 1)
  return a
}
