import { CHAR } from '../chars.ts'
import { isClauseMark } from '../clause.ts'
import type { Sentence } from '../draft.ts'
import { DETERMINER, GIVE, internWord, lemmaOf, PREPOSITION, roleOf } from '../lexicon.ts'
import type { Span } from '../nounPhrase.ts'
import { isCapital, isMark } from '../tokens.ts'
import { isGerund, isNominal, isVerb } from '../wordClass.ts'
import { actorAfter } from './actorsAfter.ts'
import type { Names } from './actorsNames.ts'
import { type Actor, actorBefore, type Reference } from './actorsPhrase.ts'
import { givenTo } from './actorsRecipient.ts'
import { phraseStart } from './actorsVerb.ts'

const OF = internWord('of')
const INTO = internWord('into')

/** Who does or has what a figure counts, and to whom it goes. */
export type Deal = { agent: Actor | null; recipient: Actor | null }

/** The gerund of the phrase that the figure stands in, after the verb: `denied exceeding`, `accused Peru of firing`; -1 without one. */
export function gerundAfter(s: Sentence, verb: Span, to: number): number {
  for (let i = to - 1; i > verb.last; i--) {
    if (isMark(s.t, i, CHAR.comma) || isClauseMark(s.t, i)) return -1
    const before = s.t.role[i - 1]
    if (isGerund(s.t, i) && (i - 1 === verb.last || (before & PREPOSITION) !== 0)) return i
  }
  return -1
}

/** `accused Peru of firing 40 shells into Chile`: whom a verb of blame has for its object did it. */
export function blamed(s: Sentence, names: Names, verb: Span, gerund: number): Deal {
  // three workers accused of handing out 40
  const agent =
    s.t.lex[verb.last + 1] === OF
      ? actorOnly(actorBefore(s, names, verb.first - 1, phraseStart(s, verb.first - 1)))
      : actorAfter(s, names, verb.last + 1)
  const gives = agent && (roleOf[lemmaOf(s.t.lex[gerund])] & GIVE) !== 0
  return { agent, recipient: gives ? (givenTo(s, names, gerund + 1) ?? afterWord(s, names, INTO, gerund + 1)) : null }
}

const actorOnly = (found: Actor | Reference | null): Actor | null => (found && !('refers' in found) ? found : null)

/** `recalled 40 cars`, `cited the quarry 27 times`: words are not what the verb has for its object. */
export const hasObject = (s: Sentence, verb: Span): boolean =>
  s.numbers.has(verb.last + 1) ||
  (s.t.role[verb.last + 1] & DETERMINER) !== 0 ||
  (isNominal(s.t, verb.last + 1) && !isCapital(s.t, verb.last + 1) && !isVerb(s, verb.last + 1))

/** The actor after a preposition to the right of the figure, in its clause. */
export function afterWord(s: Sentence, names: Names, word: number, from: number, limit = s.last): Actor | null {
  const { t } = s
  for (let i = from; i < limit && !isClauseMark(t, i) && !isMark(t, i, CHAR.comma); i++)
    if (t.lex[i] === word) return actorAfter(s, names, i + 1)
  return null
}
