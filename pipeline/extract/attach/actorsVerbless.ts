import { CHAR } from '../chars.ts'
import { isClauseMark } from '../clause.ts'
import type { FigureDraft, Sentence } from '../draft.ts'
import { ADVERB, CONJUNCTION, DETERMINER, internWord } from '../lexicon.ts'
import { isMark } from '../tokens.ts'
import { isGerund, isNominal, isVerb } from '../wordClass.ts'
import { actorAfter } from './actorsAfter.ts'
import { isNameWord, type Names, runStart } from './actorsNames.ts'
import { type Actor, actorBefore, nameActor } from './actorsPhrase.ts'
import { verbToLeft } from './actorsVerb.ts'

const WITH = internWord('with')

/** `Iberia, with 40 planes, flies`: who opens the sentence has what a comma and `with` put in. */
export function holderOf(s: Sentence, draft: FigureDraft, names: Names): Actor | null {
  const { t } = s
  let at = draft.first - 1
  while (at > s.first && (t.role[at] & ADVERB) !== 0) at--
  if (at === s.first && t.lex[at] === WITH) return openerOf(s, draft, names)
  if (at - 2 < s.first || t.lex[at] !== WITH || !isMark(t, at - 1, CHAR.comma)) return null
  const actor = actorBefore(s, names, at - 2, s.first)
  return actor && !('refers' in actor) ? actor : null
}

/** `With 40 wins, the Falcons lead`: the subject after the comma has what `with` puts first. */
function openerOf(s: Sentence, draft: FigureDraft, names: Names): Actor | null {
  const { t } = s
  let comma = draft.last + 1
  while (comma < s.last && !isMark(t, comma, CHAR.comma)) {
    if (isVerb(s, comma) || s.numbers.has(comma) || comma > draft.last + 8) return null
    comma++
  }
  const actor = comma + 1 < s.last ? actorAfter(s, names, comma + 1) : null
  return actor && isVerb(s, actor.last + 1) ? actor : null
}

/** `With Ana Ruiz scoring 30, …`: the name between `with` and a gerund right before the figure. */
export function absoluteSubject(s: Sentence, draft: FigureDraft, names: Names): Actor | null {
  const { t } = s
  let at = draft.first - 1
  while (at > s.first && at > draft.first - 4 && !isGerund(t, at)) at--
  if (at <= s.first || !isGerund(t, at) || !isNameWord(t, at - 1)) return null
  const first = runStart(s, at - 1)
  return t.lex[first - 1] === WITH || (t.lex[first - 2] === WITH && (t.role[first - 1] & DETERMINER) !== 0)
    ? nameActor(s, names, first, at - 1)
    : null
}

/** `the captain had logged 900 hours, the first officer only 40`. */
function gappedGroup(s: Sentence, names: Names, end: number): Actor | null {
  let first = end
  while (first > s.first && first > end - 4 && isNominal(s.t, first) && !isVerb(s, first)) first--
  const before = first - 1
  if (before <= s.first || (s.t.role[first] & DETERMINER) === 0) return null
  if (!isMark(s.t, before, CHAR.comma) && (s.t.role[before] & CONJUNCTION) === 0) return null
  if (!verbToLeft(s, before)) return null
  const actor = actorBefore(s, names, end, first)
  return actor && !('refers' in actor) && (actor.kind === 'people' || actor.kind === 'institution') ? actor : null
}

/** The part of the sentence that ends before token `i` has a number in its last words. */
function numberSince(s: Sentence, i: number): boolean {
  for (let at = i - 1; at > s.first && at > i - 8 && !isMark(s.t, at, CHAR.comma); at--)
    if (s.numbers.has(at)) return true
  return false
}

/** `the Emirates supplied 386 and China 240`: a name right before the figure has the verb of the clause before. */
export function gappedSubject(s: Sentence, draft: FigureDraft, names: Names): Actor | null {
  const { t } = s
  let end = draft.first - 1
  while (end > s.first && (t.role[end] & ADVERB) !== 0) end--
  // the first officer, 29, only 410
  if (isMark(t, end, CHAR.comma) && s.numbers.has(end - 1) && isMark(t, end - 2, CHAR.comma)) end -= 3
  if (end <= s.first || !isNameWord(t, end)) return gappedGroup(s, names, end)
  const country = names.countryEnds.get(end)
  const first = country ?? runStart(s, end)
  const before = (t.role[first - 1] & DETERMINER) !== 0 ? first - 2 : first - 1
  if (before <= s.first || isVerb(s, end)) return null
  // exported 3 million bags, Vietnam 2 million and Peru 900,000
  const listed = isMark(t, before, CHAR.comma) && draft.first === end + 1 && numberSince(s, before)
  if ((t.role[before] & CONJUNCTION) === 0 && !listed) return null
  if (!verbToLeft(s, before)) return null
  // a verb that follows makes the name part of something else
  for (let i = draft.last + 1; i < s.last && !isMark(t, i, CHAR.comma) && !isClauseMark(t, i); i++)
    if (isVerb(s, i)) return null
  const actor = actorBefore(s, names, end, first)
  return actor && !('refers' in actor) ? actor : null
}
