import { CHAR } from './chars.ts'
import type { Sentence } from './draft.ts'
import {
  ADVERB,
  AUXILIARY,
  CONJUNCTION,
  DETERMINER,
  FUNCTION_WORD,
  internWord,
  MODAL,
  NOUN_LIKE,
  NUMBER_WORD,
  PAST,
  POSSESSIVE,
  PREPOSITION,
  PRESENT,
  PRONOUN,
  roleOf,
  SUBORDINATOR,
} from './lexicon.ts'
import { isCapital, isMark, MARK, type Tokens, WORD } from './tokens.ts'

/** Tokens `first` to `last`, both included. */
export type Span = { first: number; last: number }

const TO = internWord('to')
const AND = internWord('and')
const POSSESSIVE_S = internWord("'s")
const BE = new Set('is are was were be been being'.split(' ').map(internWord))

/** True for an unknown word with the ending of a participle: `outsourced`. */
function endsInEd(t: Tokens, i: number): boolean {
  const end = t.end[i]
  return end - t.start[i] > 4 && t.text.charCodeAt(end - 1) === 0x64 && t.text.charCodeAt(end - 2) === 0x65
}

/** True for words that can head or stand in a noun phrase: no function word, or a capitalised name. */
export function isNominal(t: Tokens, i: number): boolean {
  if (t.kind[i] !== WORD) return false
  return (roleOf[t.lex[i]] & (FUNCTION_WORD | ADVERB)) === 0
}

/** A participle that describes the noun after it: `sustained winds`, `a licensed agency`. */
function isAttributive(s: Sentence, i: number): boolean {
  const { t } = s
  if (i + 1 >= s.last || !isNominal(t, i + 1) || i === s.first) return false
  const before = roleOf[t.lex[i - 1]]
  const opens =
    (before & (DETERMINER | POSSESSIVE | PREPOSITION | NUMBER_WORD | CONJUNCTION)) !== 0 || t.kind[i - 1] === MARK
  const after = roleOf[t.lex[i + 1]]
  return opens && t.kind[i - 1] !== MARK && (after & PREPOSITION) === 0
}

/**
 * True when the token is a finite verb or part of a verb group: auxiliaries and modals, past forms that do not describe a
 * noun, and present forms where a subject stands before. Without a tagger it errs towards nouns.
 */
export function isVerb(s: Sentence, i: number): boolean {
  const { t } = s
  if (t.kind[i] !== WORD) return false
  const role = roleOf[t.lex[i]]
  if ((role & (AUXILIARY | MODAL)) !== 0) return true
  if (isCapital(t, i) && i > s.first) return false
  const before = i > s.first ? roleOf[t.lex[i - 1]] : 0
  if ((role & PAST) !== 0 && (role & NOUN_LIKE) === 0) return !isAttributive(s, i)
  if (t.lex[i] === 0) return endsInEd(t, i) && !isAttributive(s, i) && i > s.first
  if ((role & (PRESENT | PAST)) === 0) return false
  if (i > s.first && t.lex[i - 1] === TO) return true
  if ((before & (AUXILIARY | MODAL)) !== 0 && !BE.has(t.lex[i - 1])) return true
  if ((before & (DETERMINER | POSSESSIVE | PREPOSITION)) !== 0 || i === s.first) return false
  if ((role & NOUN_LIKE) === 0) return true
  return presentHasSubject(s, i)
}

/** A noun-like present form is a verb after a pronoun, or between a noun and a determiner, number or preposition. */
function presentHasSubject(s: Sentence, i: number): boolean {
  const { t } = s
  const before = roleOf[t.lex[i - 1]]
  if ((before & PRONOUN) !== 0) return true
  if (t.kind[i - 1] !== WORD || i + 1 >= s.last) return false
  const after = roleOf[t.lex[i + 1]]
  const opensObject =
    (after & (DETERMINER | POSSESSIVE | NUMBER_WORD)) !== 0 || t.kind[i + 1] !== WORD || (after & PREPOSITION) !== 0
  if (!opensObject || (t.kind[i + 1] === MARK && t.code[i + 1] !== 0x24)) return false
  const thirdPerson = t.text.charCodeAt(t.end[i] - 1) === 0x73
  const plural = t.text.charCodeAt(t.end[i - 1] - 1) === 0x73
  return isNominal(t, i - 1) && thirdPerson !== plural && (after & PREPOSITION) === 0
    ? true
    : s.part === 'title' && thirdPerson !== plural
}

/** Marks that end a clause. A comma does not: it may enclose a name or a participle. */
export function isClauseMark(t: Tokens, i: number): boolean {
  if (t.kind[i] !== MARK) return false
  const code = t.code[i]
  if (
    code === CHAR.semicolon ||
    code === CHAR.colon ||
    code === CHAR.quote ||
    code === CHAR.openQuote ||
    code === CHAR.closeQuote
  )
    return true
  return (code === CHAR.enDash || code === CHAR.emDash || code === CHAR.hyphen) && (t.flags[i] & 4) !== 0
}

/**
 * First token of the clause that token `i` stands in: after the nearest clause mark or subordinator to the left, or after an
 * `and`, `but` or comma that a new subject and verb follow.
 */
export function clauseStart(s: Sentence, i: number): number {
  const { t } = s
  let verbSeen = false
  for (let at = i - 1; at >= s.first; at--) {
    if (isClauseMark(t, at)) return at + 1
    const role = roleOf[t.lex[at]]
    if ((role & SUBORDINATOR) !== 0 && (role & DETERMINER) === 0) return at + 1
    if (verbSeen && ((role & CONJUNCTION) !== 0 || isMark(t, at, CHAR.comma)) && hasSubjectAfter(s, at, i))
      return at + 1
    if (isVerb(s, at)) verbSeen = true
  }
  return s.first
}

/** True when a noun phrase and then a verb follow the conjunction: a clause of its own, not a second verb of the same subject. */
function hasSubjectAfter(s: Sentence, at: number, limit: number): boolean {
  let next = at + 1
  while (next < limit && (roleOf[s.t.lex[next]] & ADVERB) !== 0) next++
  if (next >= limit || isVerb(s, next) || s.t.kind[next] === MARK) return false
  for (let i = next + 1; i < limit; i++) if (isVerb(s, i)) return true
  return false
}

/** The verb group nearest to the left of token `i` within its clause, from `from` on: first and last token, or null. */
export function verbBefore(s: Sentence, i: number, from: number): Span | null {
  for (let last = i - 1; last >= from; last--) {
    if (!isVerb(s, last)) continue
    let first = last
    while (
      first > from &&
      (isVerb(s, first - 1) ||
        ((roleOf[s.t.lex[first - 1]] & ADVERB) !== 0 && isVerb(s, first - 2)) ||
        (s.t.lex[first - 1] === TO && isVerb(s, first)))
    )
      first--
    return { first, last }
  }
  return null
}

/**
 * The subject of the verb group that starts at token `verb`: what stands between the start of its clause and the verb, without
 * leading conjunctions, adverbs and a prepositional phrase that a comma closes. Null for a clause without one.
 */
export function subjectBefore(s: Sentence, verb: number): Span | null {
  const { t } = s
  let first = clauseStart(s, verb)
  let last = verb - 1
  // `the tower, which …, is`: a comma right before the verb closes an insertion
  for (let at = first; at < verb; at++) {
    if (isMark(t, at, CHAR.comma) && at < verb - 1 && startsWithPreposition(t, first)) first = at + 1
  }
  while (
    first <= last &&
    ((roleOf[t.lex[first]] & (CONJUNCTION | ADVERB)) !== 0 || t.kind[first] === MARK) &&
    !isCapital(t, first)
  )
    first++
  while (last >= first && (t.kind[last] === MARK || (roleOf[t.lex[last]] & ADVERB) !== 0)) last--
  return first <= last ? { first, last } : null
}

const startsWithPreposition = (t: Tokens, i: number): boolean => (roleOf[t.lex[i]] & (PREPOSITION | SUBORDINATOR)) !== 0

const OF = internWord('of')
const NUMBER_HEADS = NUMBER_WORD

/**
 * The noun phrase that starts at token `i`, to the end of its core: determiners, adjectives, nouns, names, hyphens and the
 * digits inside names. `and` joins two nouns where the second is followed by no verb. Returns null when none starts there.
 */
export function nounPhraseAfter(s: Sentence, i: number): Span | null {
  const { t } = s
  let at = i
  let last = -1
  while (at < s.last) {
    if (t.kind[at] === WORD) {
      const role = roleOf[t.lex[at]]
      const lex = t.lex[at]
      if (last < 0 && (role & (DETERMINER | POSSESSIVE)) !== 0 && (role & PREPOSITION) === 0) {
        at++
        continue
      }
      if (lex === POSSESSIVE_S && last >= 0) {
        at++
        continue
      }
      if (
        isCapital(t, at)
          ? !isNominal(t, at) && (role & (PREPOSITION | CONJUNCTION | SUBORDINATOR | AUXILIARY)) !== 0
          : !isNominal(t, at)
      ) {
        if (lex === AND && last >= 0 && joinsNouns(s, at)) {
          at++
          continue
        }
        break
      }
      if (last >= 0 && isVerb(s, at)) break
      last = at
      at++
    } else if (t.kind[at] === MARK && isInnerHyphen(t, at, s.last)) at++
    else if (t.kind[at] !== MARK && at > i && isInnerHyphen(t, at - 1, s.last)) {
      last = at
      at++
    } else break
  }
  return last >= i ? { first: i, last } : null
}

const isInnerHyphen = (t: Tokens, i: number, limit: number): boolean =>
  t.kind[i] === MARK &&
  (t.code[i] === CHAR.hyphen || t.code[i] === CHAR.ampersand) &&
  i + 1 < limit &&
  (t.code[i] === CHAR.ampersand || (t.end[i - 1] === t.start[i] && t.end[i] === t.start[i + 1]))

/** `artillery and mortar shells`: a noun phrase goes on after `and`, and no verb makes it a new clause. */
function joinsNouns(s: Sentence, and: number): boolean {
  const { t } = s
  const next = and + 1
  if (next >= s.last || !isNominal(t, next) || isVerb(s, next) || s.numbers.has(next) || t.kind[next] !== WORD)
    return false
  if ((roleOf[t.lex[next]] & NUMBER_HEADS) !== 0) return false
  for (let i = next; i < s.last && i < next + 5; i++) {
    if (isVerb(s, i)) return isVerb(s, i) && i > next && (roleOf[t.lex[i]] & (AUXILIARY | MODAL)) !== 0
    if (!isNominal(t, i)) break
  }
  return true
}

/** The noun phrase with the `of`-phrases that belong to it: `cases of dengue`, `head of cattle`. */
export function fullNounPhraseAfter(s: Sentence, i: number): Span | null {
  const phrase = nounPhraseAfter(s, i)
  if (!phrase) return null
  while (phrase.last + 2 < s.last && s.t.lex[phrase.last + 1] === OF) {
    const inner = nounPhraseAfter(s, phrase.last + 2)
    if (!inner) break
    phrase.last = inner.last
  }
  return phrase
}

/** The noun phrase that ends with token `last`: back over nominal words to a determiner, and over `of`-phrases. */
export function nounPhraseBefore(s: Sentence, last: number, from: number): Span | null {
  const { t } = s
  let first = last + 1
  let at = last
  while (at >= from) {
    const role = roleOf[t.lex[at]]
    if (t.kind[at] === WORD && (isNominal(t, at) || t.lex[at] === POSSESSIVE_S) && !(isVerb(s, at) && at < last))
      first = at
    else if (t.kind[at] === MARK && isInnerHyphen(t, at, s.last) && at > from) first = at
    else if (t.kind[at] !== MARK && t.kind[at] !== WORD && at + 1 <= last && isInnerHyphen(t, at + 1, s.last))
      first = at
    else if (
      (role & (DETERMINER | POSSESSIVE)) !== 0 &&
      first <= last &&
      t.lex[at - 1] === OF &&
      at - 2 >= from &&
      isNominal(t, at - 2)
    )
      at--
    else if (t.lex[at] === OF && first <= last && at - 1 >= from && isNominal(t, at - 1)) first = at
    else break
    at--
  }
  return first <= last ? { first, last } : null
}
