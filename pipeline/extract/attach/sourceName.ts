import type { Figure } from '../../../schemas/generated/types.ts'
import { CHAR } from '../chars.ts'
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
  POSSESSIVE,
  PREPOSITION,
  PRONOUN,
  SUBORDINATOR,
  TITLE,
} from '../lexicon.ts'
import type { Span } from '../nounPhrase.ts'
import { matchPhrase, type PhraseMatch } from '../phrases.ts'
import { ALL_CAPS, DIGITS, isCapital, isGlued, isJoiner, isMark, lineOf, MARK, type Tokens, WORD } from '../tokens.ts'
import { isVerb } from '../wordClass.ts'
import { joinsPlaces } from './actorsNames.ts'
import { DESCRIBING_FIRMS, RIVALS } from './names.ts'
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
  shortTitles,
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
  /** Token of the office in `role`, by which `the minister` points back; -1 where there is none. */
  roleHead: number
  kind: Figure['source_kind']
  naming: Naming
  head: number
  /** Token of the description's head, or of the name's last word. */
  headAt: number
  plural: boolean
  via: string | null
  /** A document that someone named made: `a report by the observatory`. */
  document: number
  first: number
  last: number
}

const OF = internWord('of')
const POLICE = internWord('police')
const AND = internWord('and')
const FOR = internWord('for')
const THE = internWord('the')
const POSSESSIVE_S = internWord("'s")
const match: PhraseMatch = { payload: -1, end: 0 }

/** A capitalised word, or what a hyphen joins to one: `Won-sik`. */
export const isNameWord = (t: Tokens, i: number): boolean =>
  t.kind[i] === WORD &&
  (isCapital(t, i) || (i > 1 && isGlued(t, i) && isMark(t, i - 1, CHAR.hyphen) && isCapital(t, i - 2)))

/** The last token of the nominal group that starts at `first`, before a preposition, a relative clause, a comma or a bracket. */
export function groupEnd(s: Sentence, first: number, last: number): number {
  const { t } = s
  let end = first - 1
  for (let i = first; i <= last; i++) {
    if (t.kind[i] === WORD) {
      const role = t.role[i]
      // Farm-and-ranch retailer: inside a compound a conjunction joins no one
      if (i > first && isJoiner(t, i - 1) && isJoiner(t, i + 1) && isGlued(t, i) && isGlued(t, i + 1)) continue
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
export function isInside(t: Tokens, i: number, last: number): boolean {
  if (i >= last || t.kind[i] !== MARK) return false
  const code = t.code[i]
  if (code === CHAR.ampersand) return true
  if (code === CHAR.hyphen || code === CHAR.enDash) return isGlued(t, i) && isGlued(t, i + 1)
  if (code === CHAR.period)
    return isGlued(t, i) && ((t.role[i - 1] & ABBREVIATION) !== 0 || t.end[i - 1] - t.start[i - 1] === 1)
  return (code === CHAR.apostrophe || code === CHAR.closeSingle) && isGlued(t, i)
}

/** `Bank of England`, `Ministry of the Interior`: `of` inside the name of a body. */
function linksName(s: Sentence, i: number, last: number): boolean {
  const { t } = s
  if (!nameLinks.has(t.lex[i]) || i + 1 > last || !isNameWord(t, i - 1)) return false
  const next = t.lex[i + 1] === THE && !isCapital(t, i + 1) ? i + 2 : i + 1
  if (next > last || !isNameWord(t, next)) return false
  return t.lex[i] !== OF && t.lex[i] !== FOR
    ? true
    : bodyEndings.has(t.lex[i - 1]) || (nounBits[t.lex[i - 1]] & ORGANISATION) !== 0
}

const isParticiple = (s: Sentence, i: number): boolean =>
  (isVerb(s, i) && (nounBits[s.t.lex[i]] === 0 || i + 1 >= s.last)) ||
  (nounBits[s.t.lex[i]] === 0 &&
    s.t.text.endsWith('ing', s.t.end[i]) &&
    (s.t.role[i + 1] & (DETERMINER | PREPOSITION)) !== 0)

/** The group ends in a name, not in a common noun that merely stands first in the sentence. */
export function isNameEnd(s: Sentence, first: number, end: number): boolean {
  const { t } = s
  // Moody's, Lloyd's
  if (t.lex[end] === POSSESSIVE_S && end > first) return isNameWord(t, end - 1)
  if (!isNameWord(t, end)) return false
  if (end > first) return !isCommonInTitle(s, end)
  const opens = end === s.first || isQuoteMark(t, end - 1) || isMark(t, end - 1, CHAR.colon)
  if ((t.role[end] & FUNCTION_WORD) !== 0) return false
  if (opens || s.part === 'title') return (nounBits[t.lex[end]] & ~ORGANISATION) === 0 && (t.role[end] & ADVERB) === 0
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
      if ((t.role[i] & (DETERMINER | PREPOSITION)) !== 0 && (t.role[i] & POSSESSIVE) === 0 && i === from) break
      start = i
    } else if (t.kind[i] === MARK && isInside(t, i, end)) {
      // a dot after a title or an initial is part of the run
    } else if (t.lex[i] === POSSESSIVE_S || (nameLinks.has(t.lex[i]) && i > from)) {
      // only where another capitalised word stands before
    } else break
  }
  return afterOwner(t, joinsPlaces(s, start, end) && start - 2 >= from ? start - 2 : start, end)
}

/** `NATO Secretary General Ana Ruiz`, `Ukraine's Ana Ruiz`: where the person's own name starts in a run of capitals. */
function afterOwner(t: Tokens, start: number, end: number): number {
  for (let i = end - 1; i > start; i--) {
    if (isTitle(t, i) && t.kind[i + 1] === WORD) return i
    if (t.lex[i] === OF || t.lex[i] === FOR) return start
    if (t.lex[i] !== POSSESSIVE_S) continue
    const personal = end - i > 1 && t.lex[end] === 0 && !bodyEndings.has(t.lex[end]) && isNameWord(t, i + 1)
    return personal && end - i <= 3 ? i + 1 : start
  }
  return start
}

export function named(s: Sentence, from: number, end: number, last: number): ReadSpeaker {
  const { t } = s
  const office = end === from || !isNameWord(t, end - 1) ? officeholder(s, end, last) : null
  if (office) return office
  const run = runStart(s, from, end)
  let start = run
  // the capital of a sentence's first word is no name: `Campaign group Keep …`, `Electricity cooperative …`
  let titles = ''
  // Police Scotland
  const isForce = t.lex[start] === POLICE && start + 1 === end
  // Rival Semcore said
  if (start < end && RIVALS.has(t.lex[start])) start++
  while (start < end && !isForce && isTitle(t, start) && !bodyEndings.has(t.lex[end])) {
    const word = t.lex[start]
    const dotted = isMark(t, start + 1, CHAR.period)
    if (!courtesy.has(word)) titles = `${titles} ${lineOf(t, start, dotted ? start + 1 : start)}`
    start += dotted ? 2 : 1
  }
  const before = from < run ? roleBefore(s, from, run) : ''
  const after = apposition(s, end, last)
  const short = { first: start, last: end }
  const kind = kindOfName(s, short, `${before}${titles}`, from, start, after)
  // a paper's own article has its capital inside a sentence too
  if (kind === 'media' && start - 1 > s.first && t.lex[start - 1] === THE && isCapital(t, start - 1)) start--
  const role = after && after.text !== '' ? after.text : `${before}${titles}`.trim() || null
  return {
    name: lineOf(t, start, end),
    role,
    roleHead: roleHeadOf(s, run, start, after),
    kind,
    naming: 'name',
    head: 0,
    headAt: end,
    plural: false,
    via: null,
    document: 0,
    first: start,
    last: end,
  }
}

/** `Minister of Economy Ana Ruiz`, `Secretary of State Ana Ruiz`: the office runs on with `of`, and the name is the last two words. */
export function officeholder(s: Sentence, title: number, last: number): ReadSpeaker | null {
  const { t } = s
  const office = (t.role[title] & TITLE) !== 0 || (nounBits[t.lex[title]] & OFFICIAL) !== 0
  if (!office || title + 4 > last || (t.lex[title + 1] !== OF && t.lex[title + 1] !== FOR)) return null
  let end = title + 1
  while (
    end < last &&
    (isNameWord(t, end + 1) || isInside(t, end + 1, last) || (t.lex[end + 1] === AND && isNameWord(t, end + 2)))
  )
    end++
  let first = end
  for (let words = 1; first > title + 2; first--) {
    if (t.kind[first] === WORD && !isGlued(t, first) && ++words > 2) break
  }
  if (first <= title + 2) return null
  return { ...personNamed(t, first, end), role: lineOf(t, title, first - 1), roleHead: title }
}

const personNamed = (t: Tokens, first: number, last: number): ReadSpeaker => ({
  name: lineOf(t, first, last),
  role: null,
  roleHead: -1,
  kind: 'person',
  naming: 'name',
  head: 0,
  headAt: last,
  plural: false,
  via: null,
  document: 0,
  first,
  last,
})

/** Doctors Without Borders, Kent Police and Sussex Police: no title stands before a preposition or a conjunction. */
const isTitle = (t: Tokens, i: number): boolean =>
  (t.role[i + 1] & (PREPOSITION | CONJUNCTION)) === 0 &&
  !bodyEndings.has(t.lex[i + 1]) &&
  ((t.role[i] & TITLE) !== 0 ||
    courtesy.has(t.lex[i]) ||
    shortTitles.has(t.lex[i]) ||
    (DESCRIBING_FIRMS.has(t.lex[i]) && isNameWord(t, i + 1)) ||
    (nounBits[t.lex[i]] & (PERSON | OFFICIAL)) !== 0)

/** The office in a name's description: the last word before the name, or the first person's noun after it. */
function roleHeadOf(s: Sentence, run: number, start: number, after: Apposition | null): number {
  if (after && after.head >= 0) return after.head
  const before = start > run ? start - 1 : run - 1
  return before >= s.first && (nounBits[s.t.lex[before]] & (PERSON | OFFICIAL)) !== 0 ? before : -1
}

/** The description before a name, without a possessor's pronoun: `chief financial officer`. */
function roleBefore(s: Sentence, from: number, start: number): string {
  let last = start - 1
  while (last >= from && (s.t.kind[last] === MARK || s.t.lex[last] === THE)) last--
  return last >= from && s.t.lex[last] !== POSSESSIVE_S ? lineOf(s.t, from, last) : ''
}

type Apposition = { text: string; bits: number; age: boolean; head: number }

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
  if (!isMark(t, at, CHAR.comma)) return age ? { text: '', bits: 0, age, head: -1 } : null
  at++
  if (t.kind[at] === DIGITS && at <= last) {
    age = true
    at++
    if (isMark(t, at, CHAR.comma)) at++
  }
  if (at > last) return age ? { text: '', bits: 0, age, head: -1 } : null
  if (isRelativeAt(t, at)) return age ? { text: '', bits: 0, age, head: -1 } : null
  if ((t.role[at] & (DETERMINER | POSSESSIVE)) !== 0) at++
  let to = at - 1
  let bits = 0
  let head = -1
  // coordinator for the aid group: whom somebody works for is not what somebody is
  let inside = 0
  for (let i = at; i <= last; i++) {
    if (isMark(t, i, CHAR.comma) || isRelativeAt(t, i) || t.lex[i] === THAT) break
    if ((t.role[i] & PREPOSITION) !== 0) inside = ORGANISATION
    if (to < at || (t.role[at] & PREPOSITION) === 0) {
      bits |= headBits(t, i, at) & ~inside
      if (head < 0 && (headBits(t, i, at) & (PERSON | OFFICIAL)) !== 0) head = i
    }
    to = i
  }
  while (to >= at && t.kind[to] === MARK && !isQuoteMark(t, to)) to--
  if (to < at || (t.role[at] & PREPOSITION) !== 0) return age ? { text: '', bits: 0, age, head: -1 } : null
  let plain = at
  for (; plain < to && (t.role[plain + 1] & PREPOSITION) === 0; ) plain++
  return { text: lineOf(t, at, to), bits, age, head: head >= 0 ? head : plain }
}

export const HEADS = wordSet(
  'head leader chief boss director founder chair secretary president minister mayor governor',
)

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
  if (bodyEndings.has(ending) || (nounBits[ending] & ORGANISATION) !== 0 || namesBody(t, name)) return 'organisation'
  if (before !== '') {
    const bits = bitsBetween(t, from, start)
    if ((bits & (PERSON | OFFICIAL)) !== 0) return 'person'
    if ((bits & DOCUMENT) !== 0 && (bits & ORGANISATION) === 0) return 'document'
    if ((bits & ORGANISATION) !== 0) return 'organisation'
  }
  if (courtesy.has(t.lex[from]) || (t.role[from] & TITLE) !== 0) return 'person'
  if (after && (after.bits & (PERSON | OFFICIAL)) !== 0) return 'person'
  if (after && (after.bits & ORGANISATION) !== 0) return 'organisation'
  if ((t.flags[name.last] & ALL_CAPS) !== 0 && s.part !== 'title') return 'organisation'
  if (wordsInside(t, name)) return 'organisation'
  // two or three words that the language does not know are most often a person's
  return words > 1 && (t.lex[name.last] === 0 || (t.lex[name.first] === 0 && isGlued(t, name.last))) ? 'person' : null
}

/** A word of a body's name anywhere but at its end: `International Organization for Migration`. */
function namesBody(t: Tokens, name: Span): boolean {
  for (let i = name.first; i < name.last; i++)
    if (
      (t.lex[i + 1] === FOR || t.lex[i + 1] === OF) &&
      (bodyEndings.has(t.lex[i]) || (nounBits[t.lex[i]] & ORGANISATION) !== 0)
    )
      return true
  return false
}

/** A possessive or a link that no person's name has. */
function wordsInside(t: Tokens, name: Span): boolean {
  for (let i = name.first; i <= name.last; i++)
    if (
      t.lex[i] === POSSESSIVE_S ||
      t.lex[i] === OF ||
      t.lex[i] === AND ||
      t.lex[i] === FOR ||
      isMark(t, i, CHAR.ampersand)
    )
      return true
  return false
}

function bitsBetween(t: Tokens, from: number, to: number): number {
  let bits = 0
  for (let i = from; i < to; i++)
    bits |= nounBits[t.lex[i]] | ((t.role[i] & TITLE) !== 0 || HEADS.has(t.lex[i]) ? PERSON : 0)
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
