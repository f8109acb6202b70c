import * as words from '../../knowledge/en/actorWords.ts'
import { CHAR } from '../chars.ts'
import { isClauseMark } from '../clause.ts'
import type { Sentence } from '../draft.ts'
import {
  CONJUNCTION,
  DETERMINER,
  GIVE,
  internWord,
  lemmaOf,
  PAST,
  PREPOSITION,
  SUBORDINATOR,
  wordSet,
} from '../lexicon.ts'
import { isMark, MARK } from '../tokens.ts'
import { isNominal, isVerb } from '../wordClass.ts'
import { actorAfter } from './actorsAfter.ts'
import type { Names } from './actorsNames.ts'
import type { Actor } from './actorsPhrase.ts'

const MOVING = wordSet(words.MOVING)
const TRANSFERS = wordSet(words.TRANSFERS)
/** Words with which `to` means no receiver: `according to`, `up to`. */
const BEFORE_TO = wordSet(words.BEFORE_TO)
const TO = internWord('to')
const FROM = internWord('from')
const FOR = internWord('for')
const THAN = internWord('than')
const WITH = internWord('with')
const AT = internWord('at')
const INDEFINITE = wordSet('a an')
const LEAST = wordSet('least most')

/**
 * To whom a verb of giving gives: the actor after `to` in the clause, from token `from` on. The indirect object of a verb that
 * stands right before `from` counts where it ends before token `object` (`paid China 77 billion`).
 */
export function givenTo(s: Sentence, names: Names, from: number, object = -1): Actor | null {
  const { t } = s
  const indirect = object < 0 ? null : actorAfter(s, names, from)
  // has sent Chile "at least several" boats
  const quoted = indirect && t.kind[indirect.last + 1] === MARK && indirect.last + 2 === object
  if (indirect && (quoted || indirect.last + 1 === object || isWithAmount(s, indirect.last + 1))) return indirect
  for (let i = from; i < s.last; i++) {
    if (isEnd(s, i)) return null
    // gave $150 to 40 charities, including $25 to the hospital
    if (t.lex[i] === TO && object >= 0 && i > object && s.numbers.has(i + 1)) return null
    if (t.lex[i] === TO && !BEFORE_TO.has(t.lex[i - 1]) && !isVerb(s, i + 1) && !s.numbers.has(i + 1)) {
      const actor = actorAfter(s, names, i + 1)
      // committed £225m to a UK data centre: what a country describes is not that country
      if (actor?.kind === 'country' && INDEFINITE.has(t.lex[i + 1]) && isNominal(t, actor.last + 1)) continue
      if (actor) return hasOwn(s, from, i, object) ? null : actor
    }
    if (t.lex[i] === FOR) {
      const actor = actorAfter(s, names, i + 1)
      if (actor?.kind === 'country') return hasOwn(s, from, i, object) ? null : actor
    }
  }
  return null
}

/** `$14 billion for Israel and $4 billion to allies`: the receiver at token `i` is that of a sum before, and the one at token `object` has its own. */
function hasOwn(s: Sentence, from: number, i: number, object: number): boolean {
  if (i >= object) return false
  let next = object + 1
  while (next < s.last && next < object + 7 && !isMark(s.t, next, CHAR.comma) && (s.t.role[next] & PREPOSITION) === 0)
    next++
  if (s.t.lex[next] !== TO && s.t.lex[next] !== FOR) return false
  for (let at = from; at < i; at++) if (s.numbers.has(at)) return true
  return false
}

/** `lent Peru some $3 billion`, `supplied Peru with more than 40 barrels`. */
const isWithAmount = (s: Sentence, i: number): boolean => opensAmount(s, s.t.lex[i] === WITH ? i + 1 : i)

/** A number follows within a few words, before any other phrase begins: `lent Peru some $3 billion`. */
function opensAmount(s: Sentence, from: number): boolean {
  for (let i = from; i < s.last && i < from + 4; i++) {
    if (s.numbers.has(i)) return true
    if (s.t.lex[i] === AT && LEAST.has(s.t.lex[i + 1])) continue
    if ((s.t.role[i] & (PREPOSITION | CONJUNCTION)) !== 0 || isMark(s.t, i, CHAR.comma) || isVerb(s, i)) return false
  }
  return false
}

/** A clause mark, a word that opens a clause, or `and` with a verb of its own. */
function isEnd(s: Sentence, i: number): boolean {
  const { t } = s
  if (isClauseMark(t, i)) return true
  const role = t.role[i]
  if ((role & SUBORDINATOR) !== 0 && (role & DETERMINER) === 0 && t.lex[i] !== THAN) return true
  if (isMark(t, i, CHAR.comma)) return i + 1 < s.last && !s.numbers.has(i + 1) && verbSoon(s, i + 1)
  return (role & CONJUNCTION) !== 0 && (isVerb(s, i + 1) || verbSoon(s, i + 1))
}

/** A verb among the next words: a clause begins here. */
function verbSoon(s: Sentence, from: number): boolean {
  for (let i = from; i < s.last && i < from + 4; i++) {
    if (isVerb(s, i)) return true
    if (s.numbers.has(i)) return false
  }
  return false
}

/**
 * Giver and receiver of a transfer that a noun or a passive verb names between tokens `from` and `to`: `exports to Brazil`,
 * `have been shipped from Spain to Portugal`.
 */
export function transferOf(
  s: Sentence,
  names: Names,
  from: number,
  to = s.last,
): { agent: Actor | null; recipient: Actor | null } {
  const { t } = s
  let moves = false
  let goes = false
  let agent: Actor | null = null
  let recipient: Actor | null = null
  for (let i = from; i < to; i++) {
    if (isClauseMark(t, i)) break
    const role = t.role[i]
    if ((role & SUBORDINATOR) !== 0 && (role & DETERMINER) === 0 && t.lex[i] !== THAN) break
    // cost $50, a quarter of the price paid to Peru: said of something else
    if (!moves && !goes && isMark(t, i, CHAR.comma) && (t.role[i + 1] & DETERMINER) !== 0) break
    if (TRANSFERS.has(t.lex[i]) || ((role & GIVE) !== 0 && (role & PAST) !== 0)) moves = true
    if (MOVING.has(lemmaOf(t.lex[i])) && isVerb(s, i)) goes = true
    if (!moves && !goes) continue
    if (t.lex[i] === FROM) agent ??= actorAfter(s, names, i + 1)
    else if (t.lex[i] === TO && !BEFORE_TO.has(t.lex[i - 1])) recipient ??= actorAfter(s, names, i + 1)
  }
  // containers go from country to country; people do so for themselves
  if (!moves && (agent?.kind !== 'country' || recipient?.kind !== 'country')) return { agent: null, recipient: null }
  return { agent, recipient }
}
