import { CHAR } from '../chars.ts'
import type { FigureDraft, Sentence } from '../draft.ts'
import { AUXILIARY, CONJUNCTION, internWord, MODAL, PAST, PRESENT, SUBORDINATOR } from '../lexicon.ts'
import { isMark } from '../tokens.ts'
import { isNameWord, isThing, type Names, nameText, runEnd } from './actorsNames.ts'
import { type Actor, groupAt } from './actorsPhrase.ts'
import { isSpeech } from './timeHolds.ts'

const POSSESSIVE_S = internWord("'s")

/** In a headline the first words name the actor, and a verb, perhaps with a capital, follows before the figure. */
export function headlineSubject(s: Sentence, draft: FigureDraft, names: Names): Actor | null {
  const { t } = s
  let first = s.first
  for (let i = s.first; i < draft.first; i++)
    if (isMark(t, i, CHAR.colon) || isMark(t, i, CHAR.openQuote) || isMark(t, i, CHAR.quote)) first = i + 1
  // Norway's Equinor
  const owner = names.countries.at.get(first)
  if (owner && t.lex[owner.last + 1] === POSSESSIVE_S) first = owner.last + 2
  const country = first === owner?.first ? owner : undefined
  if (country?.form === 'demonym') return null
  const group = country ? null : groupAt(s, first)
  const last = country ? country.last : (group?.last ?? knownName(s, names, first, draft.first))
  if (last < first || last + 1 >= draft.first) return null
  if (t.lex[last + 1] === POSSESSIVE_S) return null
  if ((t.role[last + 1] & CONJUNCTION) !== 0) return null
  let verb = false
  for (let i = last + 1; i < draft.first; i++) {
    if (isSpeech(t, i)) return null
    const role = t.role[i]
    if ((role & SUBORDINATOR) !== 0 || isMark(t, i, CHAR.semicolon) || isMark(t, i, CHAR.comma)) return null
    if ((role & (PAST | PRESENT | MODAL | AUXILIARY)) !== 0 && i <= last + 3) verb = true
  }
  if (!verb || isThing(t, names, { first, last })) return null
  if (group) return group
  const kind = country ? 'country' : 'body'
  const text = country ? t.text.slice(t.start[first], t.end[last]) : nameText(t, names, { first, last })
  return { text, first, last, kind, implied: false }
}

/** Last token of the longest name from token `first` on that the article's body names too; -1 without one. */
function knownName(s: Sentence, names: Names, first: number, limit: number): number {
  const { t } = s
  if (first >= limit || !isNameWord(t, first)) return -1
  const end = Math.min(runEnd(s, first), limit - 1)
  for (let last = end; last > first; last--) {
    const text = t.text.slice(t.start[first], t.end[last])
    for (const name of names.full.values()) if (name === text) return last
  }
  const word = t.text.slice(t.start[first], t.end[first])
  return names.full.has(word) || names.inner.has(word) ? first : -1
}
