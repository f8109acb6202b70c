import type { Figure } from '../../../schemas/generated/types.ts'
import { CHAR } from '../chars.ts'
import type { Sentence } from '../draft.ts'
import {
  DETERMINER,
  internWord,
  MONTH,
  NUMBER_WORD,
  PERIOD,
  POSSESSIVE,
  PREPOSITION,
  PRONOUN,
  TEMPORAL,
  TITLE,
  WEEKDAY,
} from '../lexicon.ts'
import { isMark, lineOf, MARK, type Tokens, WORD } from '../tokens.ts'
import { isVerb } from '../wordClass.ts'
import { DOCUMENT, nameLinks, nounBits, OFFICIAL, ORGANISATION, OUTLET, PERSON, PLURAL, wordSet } from './sourceCues.ts'
import { groupEnd, isNameEnd, isNameWord, named, officeholder, type ReadSpeaker } from './sourceName.ts'
import { isRelativeAt, THAT } from './speechSubject.ts'

const OF = internWord('of')
const THE = internWord('the')
const BY = internWord('by')
const FROM = internWord('from')
const POSSESSIVE_S = internWord("'s")
const HE = wordSet('he she his her')
const IT = wordSet('it its')
const THEY = wordSet('they their')
const SHARES = wordSet('percent per pct')
const PEOPLE = wordSet('people men women')
const PASSED_ON = wordSet('obtained seen reviewed cited quoted viewed leaked carried relayed shared')
const TIME = MONTH | WEEKDAY | PERIOD | TEMPORAL

/**
 * Reads who speaks from tokens `first` to `last`: `hydrologist Ana Ruiz`, `Ana Ruiz, head of the agency`, `its director, Ana
 * Ruiz`, `a study by the agency`, `officials with knowledge of the plan`. Null where the words name no one.
 */
export function readSpeaker(s: Sentence, first: number, last: number): ReadSpeaker | null {
  const { t } = s
  if (first === last && (t.role[first] & (PRONOUN | POSSESSIVE)) !== 0) return pronoun(t, first)
  let from = first
  let definite = false
  let possessed = false
  while (from <= last && (t.role[from] & (DETERMINER | POSSESSIVE)) !== 0 && t.lex[from] !== POSSESSIVE_S) {
    if (t.lex[from] === THE) definite = true
    if ((t.role[from] & POSSESSIVE) !== 0) possessed = true
    from++
  }
  if (from > last) return null
  // has a margin of error, 12.5% reported: a verb or a number is nobody
  if (
    (t.kind[from] !== WORD && (from === last || t.kind[from + 1] !== WORD)) ||
    t.kind[from] === MARK ||
    isVerb(s, from)
  )
    return null
  const end = groupEnd(s, from, last)
  if (end < from) return null
  if (from === end && (t.role[from] & NUMBER_WORD) !== 0) {
    // `half of the 120 respondents`, `two of its members`: those counted speak; `one of them, Brook Power`
    if (t.lex[end + 1] !== OF || end + 2 > last) return null
    const counted = (t.role[end + 2] & PRONOUN) !== 0 && isMark(t, end + 3, CHAR.comma) ? end + 4 : end + 2
    return counted <= last ? readSpeaker(s, counted, last) : null
  }
  // 46 percent said, two-thirds said: shares are nobody
  const number = s.numbers.get(from)
  if (number && (number.last >= end || SHARES.has(t.lex[number.last + 1]))) return null
  if (isNameEnd(s, from, end)) return named(s, from, end, last)
  const office = isNameWord(t, from) && from === end ? officeholder(s, end, last) : null
  if (office) return office
  return described(s, from, end, last, definite && from === end && (end + 1 > last || t.lex[end + 1] !== OF), possessed)
}

function pronoun(t: Tokens, i: number): ReadSpeaker | null {
  const naming = HE.has(t.lex[i]) ? 'he' : IT.has(t.lex[i]) ? 'it' : THEY.has(t.lex[i]) ? 'they' : null
  if (!naming) return null
  return {
    name: lineOf(t, i, i),
    role: null,
    roleHead: -1,
    kind: null,
    naming,
    head: 0,
    headAt: i,
    plural: naming === 'they',
    via: null,
    document: 0,
    first: i,
    last: i,
  }
}

function described(
  s: Sentence,
  from: number,
  end: number,
  last: number,
  single: boolean,
  possessed: boolean,
): ReadSpeaker | null {
  const { t } = s
  const head = t.lex[end]
  const bits = nounBits[head]
  if ((bits & DOCUMENT) !== 0) {
    const author = authorOf(s, from, end, last)
    if (author) return { ...author, document: head }
  }
  if ((bits & (PERSON | OFFICIAL | ORGANISATION | OUTLET)) !== 0 || bits === 0) {
    const name = nameAfterDescription(s, from, end, last)
    if (name) return name
  }
  const plural = (bits & PLURAL) !== 0 || PEOPLE.has(head) || (bits === 0 && t.text.charCodeAt(t.end[end] - 1) === 0x73)
  const to = single ? end : descriptionEnd(s, end, last)
  return {
    name: lineOf(t, from, to),
    role: null,
    roleHead: -1,
    kind: kindOfHead(bits),
    naming: single && from === end ? 'same' : 'description',
    head,
    headAt: end,
    plural,
    via: passedOn(s, end, last),
    document: (bits & DOCUMENT) !== 0 && !possessed ? head : 0,
    first: from,
    last: to,
  }
}

function kindOfHead(bits: number): Figure['source_kind'] {
  if ((bits & OFFICIAL) !== 0) return 'official'
  if ((bits & PERSON) !== 0) return 'person'
  if ((bits & OUTLET) !== 0) return 'media'
  if ((bits & ORGANISATION) !== 0) return 'organisation'
  return (bits & DOCUMENT) !== 0 ? 'document' : null
}

/** The end of a description with the phrases that belong to it: `officials of both countries`, but not `on Monday`. */
function descriptionEnd(s: Sentence, end: number, last: number): number {
  const { t } = s
  let to = end
  let i = end + 1
  while (i <= last) {
    const role = t.role[i]
    if (t.kind[i] === WORD && (role & PREPOSITION) !== 0 && i < last) {
      const next = (t.role[i + 1] & (DETERMINER | POSSESSIVE)) !== 0 ? i + 2 : i + 1
      if (next > last || (t.role[next] & TIME) !== 0 || t.kind[next] !== WORD) break
      const inner = groupEnd(s, next, last)
      if (inner < next || inner - end > 12) break
      to = inner
      i = inner + 1
    } else break
  }
  return to
}

/** `its director, Ana Ruiz`, `the agency (ABC)`: the name that a comma joins to a description. */
function nameAfterDescription(s: Sentence, from: number, end: number, last: number): ReadSpeaker | null {
  const { t } = s
  const comma = descriptionEnd(s, end, last) + 1
  if (comma + 1 > last || !isMark(t, comma, CHAR.comma)) return null
  // her rival, lawmaker Ana Ruiz
  let start = comma + 1
  while (start < last && start < comma + 4 && isDescribing(t, start)) start++
  if (!isNameWord(t, start)) return null
  const to = groupEnd(s, start, last)
  if (to < start || !isNameWord(t, to)) return null
  for (let i = start; i <= to; i++)
    if (t.kind[i] === WORD && !isNameWord(t, i) && !nameLinks.has(t.lex[i]) && t.lex[i] !== POSSESSIVE_S) return null
  const name = named(s, start, to, last)
  const bits = nounBits[t.lex[end]]
  const personal = (bits & (PERSON | OFFICIAL)) !== 0 || (t.role[end] & TITLE) !== 0
  const kind =
    name.kind === 'media' ? name.kind : personal ? 'person' : (bits & ORGANISATION) !== 0 ? 'organisation' : name.kind
  return { ...name, role: lineOf(t, from, comma - 1), roleHead: personal ? end : -1, kind }
}

/** A small noun of a person or an office in front of a name. */
const isDescribing = (t: Tokens, i: number): boolean =>
  !isNameWord(t, i) &&
  t.kind[i] === WORD &&
  ((nounBits[t.lex[i]] & (PERSON | OFFICIAL)) !== 0 || (t.role[i] & TITLE) !== 0)

/** Who made a document: `by` or `from` someone, `that the ministry submitted`, or its possessor. */
function authorOf(s: Sentence, from: number, end: number, last: number): ReadSpeaker | null {
  const { t } = s
  const via = passedOn(s, end, last)
  for (let i = end + 1; i < last && i < end + 12; i++) {
    if (isMark(t, i, CHAR.comma)) break
    if (t.lex[i] === THAT || isRelativeAt(t, i)) {
      const verb = firstVerb(s, i + 1, last)
      if (verb <= i + 1) break
      const author = readSpeaker(s, i + 1, verb - 1)
      return author ? { ...author, via } : null
    }
    if ((t.lex[i] === BY && !PASSED_ON.has(t.lex[i - 1])) || (t.lex[i] === FROM && i === end + 1)) {
      const next = (t.role[i + 1] & (DETERMINER | POSSESSIVE)) !== 0 ? i + 2 : i + 1
      if (t.kind[next] !== WORD || (t.role[next] & TIME) !== 0) continue
      const author = readSpeaker(s, i + 1, last)
      return author ? { ...author, via: via ?? author.via } : null
    }
  }
  for (let i = end; i > from; i--) {
    if (t.lex[i] !== POSSESSIVE_S) continue
    const owner = isNameEnd(s, from, i - 1) ? named(s, from, i - 1, i - 1) : null
    return owner ? { ...owner, via } : null
  }
  return null
}

function firstVerb(s: Sentence, from: number, last: number): number {
  for (let i = from; i <= last; i++) if (isVerb(s, i)) return i
  return -1
}

/** `a paper obtained by the weekly Ledger`: the outlet through which a document came. */
export function passedOn(s: Sentence, end: number, last: number): string | null {
  const { t } = s
  for (let i = end + 1; i < last && i < end + 10; i++) {
    if (!PASSED_ON.has(t.lex[i]) || t.lex[i + 1] !== BY) continue
    return readOutlet(s, i + 2, last)
  }
  return null
}

/** The outlet that tokens `first` to `last` begin with, null where they name something else. */
export function readOutlet(s: Sentence, first: number, last: number): string | null {
  const read = first <= last ? readSpeaker(s, first, last) : null
  if (read?.kind !== 'media') return null
  // the Daily Post newspaper
  const named = read.naming === 'description' && !read.plural && isNameWord(s.t, read.first)
  return read.naming === 'name' || named ? read.name : null
}
