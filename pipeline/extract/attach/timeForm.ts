import { DATED_PAPERS as PAPERS } from '../../knowledge/en/timeWords.ts'
import { CHAR } from '../chars.ts'
import { internWord, PERIOD, wordSet } from '../lexicon.ts'
import { DIGITS, isMark, WORD } from '../tokens.ts'
import { isNominal, isVerb } from '../wordClass.ts'
import type { TimeForm, TimeReader } from './timeSpans.ts'

const THE = internWord('the')
const SINCE = internWord('since')
const POSSESSIVE_S = internWord("'s")
const DATED_PAPERS = wordSet(PAPERS)
/** Prepositions inside a named event: `during the 2014 war`. */
const WITHIN_EVENT = wordSet('in during at over throughout')

/** The noun phrase after a year ends in a document or an agreement: `the 2019 peace deal`. */
function namesPaper(r: TimeReader, i: number): boolean {
  const { t, last } = r.s
  for (let at = i; at < last && at < i + 5 && t.kind[at] === WORD && isNominal(t, at); at++)
    if (DATED_PAPERS.has(t.lex[at])) return true
  return false
}

/** A noun right after the date makes the date a description of it: `this year's toll`, `its first-quarter profit`, `the 2019 vote`. */
export function formOf(r: TimeReader, from: number, end: number, lead: number, part: boolean): TimeForm {
  const { t, last } = r.s
  if (end >= last) return 'point'
  if (t.lex[end] === POSSESSIVE_S || isMark(t, end, CHAR.apostrophe) || isMark(t, end, CHAR.closeSingle))
    return 'compound'
  const noun = isNominal(t, end) && (t.role[end] & PERIOD) === 0 && !isVerb(r.s, end)
  if (!noun || t.kind[end] !== WORD) return 'point'
  if (part) return 'compound'
  // since the September 2023 summit: the summit's date
  if (lead === 0 || lead === SINCE || t.lex[from] !== THE) return 'point'
  // in the 2020 election holds in 2020; in the 2020 report does not
  return WITHIN_EVENT.has(t.lex[from - 1]) && t.kind[from + 1] === DIGITS && !namesPaper(r, end) ? 'point' : 'pointer'
}
