import { DESCRIBING } from '../../knowledge/en/actorWords.ts'
import { CHAR } from '../chars.ts'
import { DETERMINER, FUNCTION_WORD, MONTH, TITLE, WEEKDAY, wordSet } from '../lexicon.ts'
import type { Span } from '../nounPhrase.ts'
import { ALL_CAPS, isCapital, isGlued, isMark, MARK, type Tokens, WORD, wordAt } from '../tokens.ts'
import { bodyEndings, courtesy, nounBits, OFFICIAL, PERSON } from './sourceCues.ts'

const NAME_PARTICLES = wordSet('de du da del della van von der den dos das di al el bin ben ibn abu')
const OUTSIDE = MONTH | WEEKDAY

/**
 * The full names of an article by each of their words: `Diaz` and `Maria` give `Maria Diaz`, `Shin` gives `Shin Won-sik`. Only
 * runs of two to five capitalised words that look like a person's; the first full name of a word stays.
 */
export type FullNames = ReadonlyMap<string, Span>

/** Reads the full names of an article. Linear in its tokens. */
export function findFullNames(t: Tokens, isCountryAt: (token: number) => boolean): FullNames {
  const names = new Map<string, Span>()
  for (let i = 0; i < t.count; i++) {
    if (!startsName(t, i)) continue
    let last = i
    let words = 1
    let at = i + 1
    while (at < t.count && (t.kind[at] === WORD || isMark(t, at, CHAR.hyphen) || isMark(t, at, CHAR.period))) {
      if (t.kind[at] === MARK) {
        if (!isGlued(t, at) || (isMark(t, at, CHAR.hyphen) && !isGlued(t, at + 1))) break
        if (isMark(t, at, CHAR.period) && t.end[at - 1] - t.start[at - 1] > 1) break
      } else if (isGlued(t, at) && isMark(t, at - 1, CHAR.hyphen)) last = at
      else if (startsName(t, at)) {
        last = at
        words++
      } else if (!NAME_PARTICLES.has(t.lex[at]) || at + 1 >= t.count || !startsName(t, at + 1)) break
      at++
    }
    if (words >= 2 && words <= 5) addName(t, names, i, last, isCountryAt)
    i = Math.max(i, last)
  }
  return names
}

const startsName = (t: Tokens, i: number): boolean =>
  t.kind[i] === WORD &&
  isCapital(t, i) &&
  (t.flags[i] & ALL_CAPS) === 0 &&
  (t.role[i] & (FUNCTION_WORD | DETERMINER | OUTSIDE)) === 0

function addName(
  t: Tokens,
  names: Map<string, Span>,
  from: number,
  last: number,
  isCountryAt: (token: number) => boolean,
): void {
  // Agriculture Minister Ana Ruiz
  let first = from
  for (let i = from; i < last; i++) if (isTitle(t, i)) first = i + 1
  if (first === last || bodyEndings.has(t.lex[last]) || isCountryAt(first) || isCountryAt(last)) return
  const span = { first, last }
  for (let i = first; i <= last; i++) {
    if (t.kind[i] !== WORD || !isCapital(t, i)) continue
    if (bodyEndings.has(t.lex[i])) return
  }
  for (let i = first; i <= last; i++) {
    if (t.kind[i] !== WORD || (i > first && isMark(t, i - 1, CHAR.hyphen) && isGlued(t, i))) continue
    const word = i < last && isMark(t, i + 1, CHAR.hyphen) && isGlued(t, i + 1) ? joined(t, i, last) : wordAt(t, i)
    if (!names.has(word)) names.set(word, span)
  }
}

/** What stands before the name of another: `Rival Semcore`. */
export const RIVALS = wordSet('rival rivals competitor competitors peer peers')

/** What a firm is called in front of its name: `Airline Corvair`. */
export const DESCRIBING_FIRMS = wordSet(DESCRIBING)

const isTitle = (t: Tokens, i: number): boolean =>
  (t.role[i] & TITLE) !== 0 ||
  RIVALS.has(t.lex[i]) ||
  DESCRIBING_FIRMS.has(t.lex[i]) ||
  courtesy.has(t.lex[i]) ||
  (nounBits[t.lex[i]] & (PERSON | OFFICIAL)) !== 0

/** `Bouraoui-Dupin` is one word of a name. */
function joined(t: Tokens, first: number, limit: number): string {
  let last = first
  while (last + 2 <= limit && isMark(t, last + 1, CHAR.hyphen) && isGlued(t, last + 1) && isGlued(t, last + 2))
    last += 2
  return t.text.slice(t.start[first], t.end[last])
}
