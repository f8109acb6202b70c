import type { Figure } from '../../../schemas/generated/types.ts'
import { CHAR } from '../chars.ts'
import { isVerb, type Span } from '../clause.ts'
import type { Sentence } from '../draft.ts'
import {
  ABBREVIATION,
  ADVERB,
  AUXILIARY,
  CONJUNCTION,
  DETERMINER,
  FUNCTION_WORD,
  internWord,
  MODAL,
  MONTH,
  PERIOD,
  POSSESSIVE,
  PREPOSITION,
  PRONOUN,
  roleOf,
  SUBORDINATOR,
  TEMPORAL,
  TITLE,
  WEEKDAY,
} from '../lexicon.ts'
import { matchPhrase, type PhraseMatch } from '../phrases.ts'
import { ALL_CAPS, DIGITS, isCapital, isGlued, isMark, MARK, sliceOf, type Tokens, WORD } from '../tokens.ts'
import {
  bodyEndings,
  courtesy,
  DOCUMENT,
  nameLinks,
  nounBits,
  OFFICIAL,
  ORGANISATION,
  OUTLET,
  outletBeginnings,
  outletEndings,
  outletNames,
  PERSON,
  PLURAL,
  wordSet,
} from './sourceCues.ts'
import { isQuoteMark, isRelativeAt, THAT } from './speechSubject.ts'

/** How a speaker is named: by name, by description, or by a word that points back. */
export type Naming = 'name' | 'description' | 'he' | 'it' | 'they' | 'same'

/**
 * A speaker as its words say: `head` is the word id of a description's head (0 for a name). `same` is a definite description
 * of one word (`the ministry`), which points back at a fuller one where there is one. `nameFirst` is the name's first token.
 */
export type ReadSpeaker = {
  name: string
  role: string | null
  kind: Figure['source_kind']
  naming: Naming
  head: number
  plural: boolean
  via: string | null
  /** A document that someone named made: `a report by the observatory`. */
  document: number
  first: number
  last: number
}

const OF = internWord('of')
const AND = internWord('and')
const THE = internWord('the')
const BY = internWord('by')
const FROM = internWord('from')
const POSSESSIVE_S = internWord("'s")
const HE = wordSet('he she his her')
const IT = wordSet('it its')
const THEY = wordSet('they their')
const PASSED_ON = wordSet('obtained seen reviewed cited quoted viewed leaked carried relayed shared')
const TIME = MONTH | WEEKDAY | PERIOD | TEMPORAL
const match: PhraseMatch = { payload: -1, end: 0 }

/** The words of tokens `first` to `last` on one line. */
export const wordsOf = (t: Tokens, first: number, last: number): string => sliceOf(t, first, last).replace(/\s+/g, ' ')

/** A capitalised word, or what a hyphen joins to one: `Won-sik`. */
const isNameWord = (t: Tokens, i: number): boolean =>
  t.kind[i] === WORD &&
  (isCapital(t, i) || (i > 1 && isGlued(t, i) && isMark(t, i - 1, CHAR.hyphen) && isCapital(t, i - 2)))

/** The last token of the nominal group that starts at `first`, before a preposition, a relative clause, a comma or a bracket. */
function groupEnd(s: Sentence, first: number, last: number): number {
  const { t } = s
  let end = first - 1
  for (let i = first; i <= last; i++) {
    if (t.kind[i] === WORD) {
      const role = roleOf[t.lex[i]]
      if (i > first && !isCapital(t, i)) {
        if ((role & PREPOSITION) !== 0) {
          if (!linksName(s, i, last)) break
        } else if ((role & CONJUNCTION) !== 0) {
          if (i + 1 > last || t.kind[i + 1] !== WORD || t.lex[i] !== AND) break
        } else if (t.lex[i] !== POSSESSIVE_S && (role & (SUBORDINATOR | AUXILIARY | MODAL | PRONOUN)) !== 0) break
        else if (isParticiple(s, i)) break
        if ((role & (PREPOSITION | CONJUNCTION)) !== 0) continue
      }
      end = i
    } else if (t.kind[i] === DIGITS) end = i
    else if (isInside(t, i, last)) continue
    else break
  }
  return end
}

/** A hyphen, an ampersand, the dot of `Dr.` or the apostrophe of `insurers' federation`. */
function isInside(t: Tokens, i: number, last: number): boolean {
  if (i >= last || t.kind[i] !== MARK) return false
  const code = t.code[i]
  if (code === CHAR.ampersand) return true
  if (code === CHAR.hyphen || code === CHAR.enDash) return isGlued(t, i) && isGlued(t, i + 1)
  if (code === CHAR.period)
    return isGlued(t, i) && ((roleOf[t.lex[i - 1]] & ABBREVIATION) !== 0 || t.end[i - 1] - t.start[i - 1] === 1)
  return (code === CHAR.apostrophe || code === CHAR.closeSingle) && isGlued(t, i)
}

/** `Bank of England`, `Ministry of the Interior`: `of` inside the name of a body. */
function linksName(s: Sentence, i: number, last: number): boolean {
  const { t } = s
  if (!nameLinks.has(t.lex[i]) || i + 1 > last || !isNameWord(t, i - 1)) return false
  const next = t.lex[i + 1] === THE && !isCapital(t, i + 1) ? i + 2 : i + 1
  if (next > last || !isNameWord(t, next)) return false
  return t.lex[i] !== OF && t.lex[i] !== internedFor ? true : bodyEndings.has(t.lex[i - 1])
}
const internedFor = internWord('for')

const isParticiple = (s: Sentence, i: number): boolean =>
  (isVerb(s, i) && (nounBits[s.t.lex[i]] === 0 || i + 1 >= s.last)) ||
  (nounBits[s.t.lex[i]] === 0 &&
    s.t.text.endsWith('ing', s.t.end[i]) &&
    (roleOf[s.t.lex[i + 1]] & (DETERMINER | PREPOSITION)) !== 0)

/**
 * Reads who speaks from tokens `first` to `last`: `hydrologist Ana Ruiz`, `Ana Ruiz, head of the agency`, `its director, Ana
 * Ruiz`, `a study by the agency`, `officials with knowledge of the plan`. Null where the words name no one.
 */
export function readSpeaker(s: Sentence, first: number, last: number): ReadSpeaker | null {
  const { t } = s
  if (first === last && (roleOf[t.lex[first]] & (PRONOUN | POSSESSIVE)) !== 0) return pronoun(t, first)
  let from = first
  let definite = false
  let possessed = false
  while (from <= last && (roleOf[t.lex[from]] & (DETERMINER | POSSESSIVE)) !== 0 && t.lex[from] !== POSSESSIVE_S) {
    if (t.lex[from] === THE) definite = true
    if ((roleOf[t.lex[from]] & POSSESSIVE) !== 0) possessed = true
    from++
  }
  if (from > last) return null
  if (t.kind[from] === MARK) return null
  const end = groupEnd(s, from, last)
  if (end < from) return null
  if (isNameEnd(s, from, end)) return named(s, from, end, last)
  return described(s, from, end, last, definite && from === end && (end + 1 > last || t.lex[end + 1] !== OF), possessed)
}

function pronoun(t: Tokens, i: number): ReadSpeaker | null {
  const naming = HE.has(t.lex[i]) ? 'he' : IT.has(t.lex[i]) ? 'it' : THEY.has(t.lex[i]) ? 'they' : null
  if (!naming) return null
  return {
    name: wordsOf(t, i, i),
    role: null,
    kind: null,
    naming,
    head: 0,
    plural: naming === 'they',
    via: null,
    document: 0,
    first: i,
    last: i,
  }
}

/** The group ends in a name, not in a common noun that merely stands first in the sentence. */
function isNameEnd(s: Sentence, first: number, end: number): boolean {
  const { t } = s
  if (!isNameWord(t, end)) return false
  if (end > first) return !isCommonInTitle(s, end)
  const opens = end === s.first || isQuoteMark(t, end - 1) || isMark(t, end - 1, CHAR.colon)
  if ((roleOf[t.lex[end]] & FUNCTION_WORD) !== 0) return false
  if (opens || s.part === 'title')
    return (nounBits[t.lex[end]] & ~ORGANISATION) === 0 && (roleOf[t.lex[end]] & ADVERB) === 0
  return true
}

/** In a headline with capitals `Officials` is no name. */
const isCommonInTitle = (s: Sentence, i: number): boolean =>
  (s.part === 'title' || s.part === 'heading') && (nounBits[s.t.lex[i]] & (PERSON | OFFICIAL)) !== 0

/** First token of the run of capitalised words that ends at `end`. */
function runStart(s: Sentence, from: number, end: number): number {
  const { t } = s
  let start = end
  for (let i = end - 1; i >= from; i--) {
    if (isNameWord(t, i)) {
      if ((roleOf[t.lex[i]] & (DETERMINER | PREPOSITION)) !== 0 && (roleOf[t.lex[i]] & POSSESSIVE) === 0 && i === from)
        break
      start = i
    } else if (t.kind[i] === MARK && isInside(t, i, end)) {
      // a dot after a title or an initial is part of the run
    } else if (t.lex[i] === POSSESSIVE_S || (nameLinks.has(t.lex[i]) && i > from)) {
      // only where another capitalised word stands before
    } else break
  }
  return start
}

function named(s: Sentence, from: number, end: number, last: number): ReadSpeaker {
  const { t } = s
  let start = runStart(s, from, end)
  // the capital of a sentence's first word is no name: `Campaign group Keep …`, `Electricity cooperative …`
  let titles = ''
  while (start < end && isTitle(t, start, end)) {
    const word = t.lex[start]
    const dotted = isMark(t, start + 1, CHAR.period)
    if (!courtesy.has(word)) titles = `${titles} ${wordsOf(t, start, dotted ? start + 1 : start)}`
    start += dotted ? 2 : 1
  }
  const before = from < start && titles === '' ? roleBefore(s, from, start) : ''
  const after = apposition(s, end, last)
  const short = { first: start, last: end }
  const kind = kindOfName(s, short, `${before}${titles}`, from, start, after)
  // a paper's own article has its capital inside a sentence too
  if (kind === 'media' && start - 1 > s.first && t.lex[start - 1] === THE && isCapital(t, start - 1)) start--
  const role = after ? after.text : `${before}${titles}`.trim() || null
  return {
    name: wordsOf(t, start, end),
    role,
    kind,
    naming: 'name',
    head: 0,
    plural: false,
    via: null,
    document: 0,
    first: start,
    last: end,
  }
}

const isTitle = (t: Tokens, i: number, end: number): boolean =>
  ((roleOf[t.lex[i]] & TITLE) !== 0 || courtesy.has(t.lex[i]) || (nounBits[t.lex[i]] & (PERSON | OFFICIAL)) !== 0) &&
  !bodyEndings.has(t.lex[end])

/** The description before a name, without a possessor's pronoun: `chief financial officer`. */
function roleBefore(s: Sentence, from: number, start: number): string {
  let last = start - 1
  while (last >= from && (s.t.kind[last] === MARK || s.t.lex[last] === THE)) last--
  return last >= from && s.t.lex[last] !== POSSESSIVE_S ? wordsOf(s.t, from, last) : ''
}

type Apposition = { text: string; bits: number; age: boolean }

/** What stands after a name between commas or brackets: an office, a description, an age. */
function apposition(s: Sentence, end: number, last: number): Apposition | null {
  const { t } = s
  let at = end + 1
  let age = false
  if (isMark(t, at, CHAR.openParen)) {
    age = t.kind[at + 1] === DIGITS && isMark(t, at + 2, CHAR.closeParen)
    while (at <= last && !isMark(t, at, CHAR.closeParen)) at++
    at++
  }
  if (!isMark(t, at, CHAR.comma)) return age ? { text: '', bits: 0, age } : null
  at++
  if (t.kind[at] === DIGITS && at <= last) {
    age = true
    at++
    if (isMark(t, at, CHAR.comma)) at++
  }
  if (at > last) return age ? { text: '', bits: 0, age } : null
  if (isRelativeAt(t, at)) return age ? { text: '', bits: 0, age } : null
  if ((roleOf[t.lex[at]] & (DETERMINER | POSSESSIVE)) !== 0) at++
  let to = at - 1
  let bits = 0
  for (let i = at; i <= last; i++) {
    if (isMark(t, i, CHAR.comma) || isRelativeAt(t, i) || t.lex[i] === THAT) break
    if (to < at || (roleOf[t.lex[at]] & PREPOSITION) === 0) bits |= headBits(t, i, at)
    to = i
  }
  while (to >= at && t.kind[to] === MARK && !isQuoteMark(t, to)) to--
  if (to < at || (roleOf[t.lex[at]] & PREPOSITION) !== 0) return age ? { text: '', bits: 0, age } : null
  return { text: wordsOf(t, at, to), bits, age }
}

const HEADS = wordSet('head leader chief boss director founder chair secretary president minister mayor governor')

const headBits = (t: Tokens, i: number, at: number): number =>
  i - at < 6 ? nounBits[t.lex[i]] | (HEADS.has(t.lex[i]) ? PERSON : 0) : 0

function kindOfName(
  s: Sentence,
  name: Span,
  before: string,
  from: number,
  start: number,
  after: Apposition | null,
): Figure['source_kind'] {
  const { t } = s
  if (isOutletName(t, name.first, name.last) || mediaBefore(t, from, start)) return 'media'
  const ending = t.lex[name.last]
  if (after?.age) return 'person'
  const words = name.last - name.first + 1
  if (bodyEndings.has(ending) || (nounBits[ending] & ORGANISATION) !== 0) return 'organisation'
  if (before !== '') {
    const bits = bitsBetween(t, from, start)
    if ((bits & (PERSON | OFFICIAL)) !== 0) return 'person'
    if ((bits & DOCUMENT) !== 0 && (bits & ORGANISATION) === 0) return 'document'
    if ((bits & ORGANISATION) !== 0) return 'organisation'
  }
  if (courtesy.has(t.lex[from]) || (roleOf[t.lex[from]] & TITLE) !== 0) return 'person'
  if (after && (after.bits & (PERSON | OFFICIAL)) !== 0) return 'person'
  if (after && (after.bits & ORGANISATION) !== 0) return 'organisation'
  if ((t.flags[name.last] & ALL_CAPS) !== 0 && s.part !== 'title') return 'organisation'
  const linked = wordsInside(t, name)
  return words === 1 || linked ? 'organisation' : 'person'
}

/** A possessive or a link that no person's name has. */
function wordsInside(t: Tokens, name: Span): boolean {
  for (let i = name.first; i <= name.last; i++)
    if (t.lex[i] === POSSESSIVE_S || t.lex[i] === OF || t.lex[i] === AND || isMark(t, i, CHAR.ampersand)) return true
  return false
}

function bitsBetween(t: Tokens, from: number, to: number): number {
  let bits = 0
  for (let i = from; i < to; i++)
    bits |= nounBits[t.lex[i]] | ((roleOf[t.lex[i]] & TITLE) !== 0 || HEADS.has(t.lex[i]) ? PERSON : 0)
  return bits
}

const mediaBefore = (t: Tokens, from: number, to: number): boolean => {
  for (let i = from; i < to; i++) if ((nounBits[t.lex[i]] & OUTLET) !== 0 || t.lex[i] === NEWS) return true
  return false
}
const NEWS = internWord('news')

/** Whether tokens `first` to `last` are the name of an outlet: a known one, or one that its words give away. */
export function isOutletName(t: Tokens, first: number, last: number): boolean {
  if (matchPhrase(outletNames, t, first, last + 1, match) && match.end === last + 1) return true
  if (last === first) return false
  return (
    (isCapital(t, last) && (outletEndings.has(t.lex[last]) || (nounBits[t.lex[last]] & OUTLET) !== 0)) ||
    (outletBeginnings.has(t.lex[first]) && isCapital(t, first))
  )
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
  const plural = (bits & PLURAL) !== 0 || (bits === 0 && t.text.charCodeAt(t.end[end] - 1) === 0x73)
  const to = single ? end : descriptionEnd(s, end, last)
  return {
    name: wordsOf(t, from, to),
    role: null,
    kind: kindOfHead(bits),
    naming: single && from === end ? 'same' : 'description',
    head,
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
    const role = roleOf[t.lex[i]]
    if (t.kind[i] === WORD && (role & PREPOSITION) !== 0 && i < last) {
      const next = (roleOf[t.lex[i + 1]] & (DETERMINER | POSSESSIVE)) !== 0 ? i + 2 : i + 1
      if (next > last || (roleOf[t.lex[next]] & TIME) !== 0 || t.kind[next] !== WORD) break
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
  if (comma + 1 > last || !isMark(t, comma, CHAR.comma) || !isNameWord(t, comma + 1)) return null
  const to = groupEnd(s, comma + 1, last)
  if (to < comma + 1 || !isNameWord(t, to)) return null
  for (let i = comma + 1; i <= to; i++)
    if (t.kind[i] === WORD && !isNameWord(t, i) && !nameLinks.has(t.lex[i]) && t.lex[i] !== POSSESSIVE_S) return null
  const name = named(s, comma + 1, to, last)
  const bits = nounBits[t.lex[end]]
  const personal = (bits & (PERSON | OFFICIAL)) !== 0 || (roleOf[t.lex[end]] & TITLE) !== 0
  const kind =
    name.kind === 'media' ? name.kind : personal ? 'person' : (bits & ORGANISATION) !== 0 ? 'organisation' : name.kind
  return { ...name, role: wordsOf(t, from, comma - 1), kind }
}

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
      const next = (roleOf[t.lex[i + 1]] & (DETERMINER | POSSESSIVE)) !== 0 ? i + 2 : i + 1
      if (t.kind[next] !== WORD || (roleOf[t.lex[next]] & TIME) !== 0) continue
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
function passedOn(s: Sentence, end: number, last: number): string | null {
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
  return read && read.kind === 'media' && read.naming === 'name' ? read.name : null
}

/** Last token of a speaker that starts at `from`, as in `said X, head of Y.` or, with `front`, `According to X, …`. */
export function speakerEnd(s: Sentence, from: number, front: boolean): number {
  const { t } = s
  let i = from
  for (; i < s.last; i++) {
    if (t.kind[i] === WORD) {
      if (i > from && isVerb(s, i) && !isReduced(s, i)) break
      continue
    }
    if (t.kind[i] !== MARK) continue
    if (isMark(t, i, CHAR.openParen)) {
      let close = i
      while (close < s.last - 1 && close < i + 12 && !isMark(t, close, CHAR.closeParen)) close++
      if (isMark(t, close, CHAR.closeParen)) i = close
      continue
    }
    if (isMark(t, i, CHAR.comma)) {
      if (!isApposition(s, i + 1, i, front)) break
      continue
    }
    if (isQuoteMark(t, i)) {
      const close = closingQuote(s, i)
      if (close < 0 || i === from || front) break
      i = close
      continue
    }
    if (!isInside(t, i, s.last)) break
  }
  return i - 1
}

function closingQuote(s: Sentence, open: number): number {
  if (isGlued(s.t, open)) return -1
  for (let i = open + 1; i < s.last && i < open + 10; i++) if (isQuoteMark(s.t, i)) return i
  return -1
}

/** A participle after a noun (`data compiled by`, `people briefed on`), or a verb of a relative clause. */
function isReduced(s: Sentence, i: number): boolean {
  const { t } = s
  const next = roleOf[t.lex[i + 1]]
  if ((next & PREPOSITION) !== 0 && (roleOf[t.lex[i]] & (AUXILIARY | MODAL)) === 0) return true
  for (let k = i - 1; k > i - 8 && k >= s.first; k--) {
    if (isMark(t, k, CHAR.comma)) return isRelativeAt(t, k + 1)
    if (isRelativeAt(t, k) || t.lex[k] === THAT) return true
  }
  return false
}

/** Whether the segment after a comma still describes the speaker. In front of a statement it must itself end in a comma. */
function isApposition(s: Sentence, at: number, comma: number, front: boolean): boolean {
  const { t } = s
  if (at >= s.last) return false
  const role = roleOf[t.lex[at]]
  let end = at
  while (end < s.last && !isMark(t, end, CHAR.comma)) end++
  if (isRelativeAt(t, at)) return !front || end < s.last
  if (t.kind[at] === DIGITS) return end - at === 1 || (end >= s.last - 1 && end - at <= 2)
  for (let i = at; i < end; i++) if (isVerb(s, i) && !isReduced(s, i)) return false
  if (front && end >= s.last) return false
  if ((role & (PREPOSITION | SUBORDINATOR | CONJUNCTION)) !== 0) return t.lex[at] === OF
  const described = !isCapital(t, comma - 1)
  if (isNameWord(t, at) && (role & DETERMINER) === 0) return described && end - at <= 6
  if (front)
    return (role & DETERMINER) !== 0 || (nounBits[t.lex[at]] & (PERSON | OFFICIAL)) !== 0 || HEADS.has(t.lex[at])
  return (
    (role & (DETERMINER | POSSESSIVE)) !== 0 || nounBits[t.lex[at]] !== 0 || HEADS.has(t.lex[at]) || described === false
  )
}
