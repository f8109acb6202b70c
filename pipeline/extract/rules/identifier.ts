import { bracketedPhoneEnd, isAmericanRoad, isBritishPostcode, isPostcode } from '../addresses.ts'
import { CHAR } from '../chars.ts'
import { type Propose, type RefuseRule, refusal, type Sentence } from '../draft.ts'
import {
  CONJUNCTION,
  DETERMINER,
  FUNCTION_WORD,
  internWord,
  MONTH,
  PERIOD,
  POSSESSIVE,
  PREPOSITION,
  wordSet,
} from '../lexicon.ts'
import type { NumberEdge } from '../number.ts'
import { isSingularPhrase } from '../plural.ts'
import { countsNothing } from '../sport.ts'
import { ALL_CAPS, DIGITS, isCapital, isGlued, isMark, MARK, type Tokens, WORD } from '../tokens.ts'
import { isNominal, isVerb } from '../wordClass.ts'

/** Nouns that a number names rather than counts. */
const NUMBERED = wordSet(
  'resolution article section page pages junction junctions chapter paragraph clause rule law act bill no nos number room gate platform flight interstate sb hb year years form primary standard berth bay hangar ward courtroom hall cell stand line row seat lane unit block building apartment flat suite box ward district precinct route highway road bus train volume issue episode season figure table appendix annex schedule order decree directive regulation case docket file application petition amendment proposition measure title core pier exit postcode zip version release level grade phase stage step item lot chapter verse psalm protocol convention isbn issn doi id ref reference extension ext tel telephone phone call calling dial hotline helpline line evacuees fax text whatsapp para paras sec cl exhibit recommendation finding annexe bylaw registration flight squadron group lot runway invoice badge ticket licence license permit',
)
const CAPITAL_ONLY = wordSet(
  'sb hb interstate year years form primary standard ward bay hall cell stand act bill law order level grade phase stage step item season figure line unit title measure case rule file application group version release call calling evacuees number block building row table road district',
)
const PHONE_WORDS = wordSet(
  'call calling dial tel telephone phone hotline helpline line fax evacuees text whatsapp contact',
)
const DIALS = wordSet('dial dialled dialed dialling call called calling phone phoned ring rang text')
const STREETS = wordSet(
  'street st road rd avenue ave lane ln drive boulevard blvd way place square court crescent terrace close highway parkway row walk gardens quay mews grove marg nagar',
)
const HASH_WORDS = wordSet('no nos')

/** Steps of a school, a race or an illness, which go by number behind a preposition: `in grade 4`, `at stage 3`. */
const GRADED = wordSet('grade year level stage tier')

/** What comes by number in a ranking: `the world number four`. */
const RANKED = wordSet('world seed singles doubles heir suspect')

const claim = (propose: Propose, cost: number, first: number, last: number): void =>
  propose(refusal('identifier', 'identifier', cost, first, last))

/** Numbers that name a thing: `Resolution 1874`, `Article 5`, `No 9`, `23/00417/FUL`, phone numbers, web addresses, `No. 17`. */
export const identifier: RefuseRule = {
  name: 'identifier',
  read(s, number, propose) {
    const { first, last } = number
    const joined = number.form === 'digits' && last > first && !number.letter ? -1 : joinedEnd(s, first)
    if (joined > first) claim(propose, 1, first, joined)
    if (number.form === 'code') claim(propose, 2, first, last)
    if (s.t.kind[first] !== DIGITS && number.form !== 'words') return
    if (afterNumberedNoun(s, number)) claim(propose, 2, first, chainEnd(s, last))
    if (isService(s, number)) claim(propose, 2, first, last)
    if (isStage(s, number)) claim(propose, 4, first, last)
    if (isVerse(s, number)) claim(propose, 0.5, first, last + 2)
    else if (isLegalReference(s, number)) claim(propose, 1, first, chainEnd(s, last))
    if (s.t.kind[first] !== DIGITS) return
    if (isPostcode(s, number) || isBritishPostcode(s, first) || isAmericanRoad(s, number))
      claim(propose, 0.5, first, first)
    const bracketed = bracketedPhoneEnd(s, first)
    if (bracketed > 0) claim(propose, 0.5, first - 1, bracketed)
    if (isMark(s.t, first - 1, SECTION_SIGN)) claim(propose, 0.5, first, chainEnd(s, last))
    if (isEmergency(s, number)) claim(propose, 2, first, last)
    if (isHouse(s, number)) claim(propose, 1, first, first)
    const phone = phoneEnd(s, number)
    if (phone >= 0) claim(propose, 1, first, phone)
    if (insideAddress(s.t, first)) claim(propose, 1, first, first)
    if (isMark(s.t, first - 1, CHAR.hash) && isGlued(s.t, first)) claim(propose, 1, first, last)
    if (isRoadNumber(s, first)) claim(propose, 1, first, first)
  },
}

/** `Article 21`, `No. 17`, `Core No. 17`, `Section 427 Row 21`. */
function afterNumberedNoun(s: Sentence, number: NumberEdge): boolean {
  const { t } = s
  let before = number.first - 1
  if (isMark(t, before, CHAR.period) && isGlued(t, before)) before--
  if (before < s.first || t.kind[before] !== WORD || !NUMBERED.has(t.lex[before]) || (number.scaled && !number.letter))
    return false
  if (HASH_WORDS.has(t.lex[before]))
    return t.kind[number.first] === DIGITS && (isCapital(t, before) || isMark(t, before + 1, CHAR.period))
  // their number 14; but they number 14 in all
  if (t.lex[before] === NUMBER && !isCapital(t, before))
    return (
      (t.kind[number.first] === DIGITS ? number.plain : number.form === 'words') &&
      ((t.role[before - 1] & (POSSESSIVE | DETERMINER)) !== 0 || RANKED.has(t.lex[before - 1]) || isPlace(s, number)) &&
      countsNothing(s, number.last + 1)
    )
  // pupils in grade 4
  if (GRADED.has(t.lex[before]) && (t.role[before - 1] & PREPOSITION) !== 0 && number.plain)
    return countsNothing(s, number.last + 1)
  if (CAPITAL_ONLY.has(t.lex[before]) && !isCapital(t, before))
    return PHONE_WORDS.has(t.lex[before]) && isLong(t, number) && countsNothing(s, number.last + 1)
  // Line 2 of the metro
  if (PHONE_WORDS.has(t.lex[before]) && !(t.lex[before] === LINE && isCapital(t, before)))
    return isLong(t, number) && countsNothing(s, number.last + 1)
  const next = number.last + 1
  // `page 3`, but `the article 5 people wrote`; a verb form after the number is fine
  return next >= s.last || t.kind[next] !== WORD || isCapital(t, before) || (t.role[next] & PREPOSITION) !== 0
}

/** `is number two in the world`: a place in a ranking, said of one. */
const isPlace = ({ t }: Sentence, { first, last }: NumberEdge): boolean =>
  SINGULAR_BE.has(t.lex[first - 2]) && (t.role[last + 1] & (PREPOSITION | CONJUNCTION)) !== 0
const SINGULAR_BE = wordSet('is was become became remains at ranked')

/** `flight BS 2716`, `a toll-free line, 909, is open`. */
function isService(s: Sentence, { first, last, plain }: NumberEdge): boolean {
  const { t } = s
  const before = first - 1
  if (!plain || t.kind[first] !== DIGITS || before - 1 < s.first) return false
  if (isMark(t, before, CHAR.comma)) {
    const isEnd = last + 1 >= s.last || t.kind[last + 1] === MARK
    return isEnd && t.end[last] - t.start[first] >= 3 && PHONES.has(t.lex[before - 1])
  }
  const isCode = t.kind[before] === WORD && t.end[before] - t.start[before] <= 2 && (t.flags[before] & ALL_CAPS) !== 0
  return isCode && NUMBERED.has(t.lex[before - 1]) && countsNothing(s, last + 1)
}
const PHONES = wordSet('hotline helpline line')

const LINE = internWord('line')
const NUMBER = internWord('number')
const SECTION_SIGN = 0xa7
const ZERO = 0x30
const PLURALS = wordSet(
  'invoices permits resolutions articles sections pages chapters paragraphs paras clauses rules lines rows rooms gates platforms exits highways regulations schedules appendices figures tables flights nos counts exhibits recommendations items lots seats lanes units schools routes grades pp',
)
const CODES = wordSet('u.s.c. u.s.c usc c.f.r. c.f.r cfr f.3d f.2d')
const JOINTS = wordSet('and or to through')
const BOOKS = wordSet(
  'genesis exodus leviticus deuteronomy joshua judges samuel kings chronicles ezra nehemiah esther job psalm psalms proverbs ecclesiastes isaiah jeremiah ezekiel daniel hosea amos jonah micah zechariah malachi matthew mark luke john acts romans corinthians galatians ephesians philippians colossians thessalonians timothy titus hebrews james peter jude revelation surah sura',
)

/** `Sections 12 and 14`, `pages 3 to 5`, `18 U.S.C. 1343`. */
function isLegalReference(s: Sentence, number: NumberEdge): boolean {
  const { t } = s
  if (number.scaled) return false
  if (CODES.has(t.lex[number.last + 1]) || CODES.has(t.lex[number.first - 1])) return true
  let before = number.first - 1
  for (let steps = 0; steps < 5 && before >= s.first; steps++) {
    if (t.kind[before] === WORD && PLURALS.has(t.lex[before])) {
      const next = number.last + 1
      return (
        (isCapital(t, before) || PAGES.has(t.lex[before])) && (next >= s.last || !isNominal(t, next) || isVerb(s, next))
      )
    }
    if (JOINTS.has(t.lex[before])) before--
    if (isMark(t, before, CHAR.comma)) before--
    if (!s.numbers.has(before) || t.kind[before] !== DIGITS) return false
    before--
  }
  return false
}
const PAGES = wordSet('grades exits pages paragraphs paras pp sections articles clauses chapters')

/** `John 3:16`: chapter and verse after the name of a book. */
function isVerse(s: Sentence, number: NumberEdge): boolean {
  const { t } = s
  const book = number.first - 1
  const colon = number.last + 1
  return (
    book >= s.first &&
    BOOKS.has(t.lex[book]) &&
    isCapital(t, book) &&
    isMark(t, colon, CHAR.colon) &&
    isGlued(t, colon) &&
    colon + 1 < s.last &&
    t.kind[colon + 1] === DIGITS
  )
}

/** `stage 4 cancer`, `a category 5 hurricane`, `in phase two`: a small number after such a noun, and nothing in the plural after it. */
function isStage(s: Sentence, number: NumberEdge): boolean {
  const { t } = s
  const before = number.first - 1
  if (before < s.first || !STAGES.has(t.lex[before])) return false
  // class 3B
  if (number.letter && isCapital(t, number.last) && countsNothing(s, number.last + 1)) return true
  if (number.scaled || number.first !== number.last) return false
  const value = number.amount?.mantissa ?? 0
  const next = number.last + 1
  if (value < 1 || value > 13 || (number.form === 'digits' && !number.plain)) return false
  if (next >= s.last || t.kind[next] === MARK || (t.role[next] & FUNCTION_WORD) !== 0) return true
  return value > 1 && isSingularPhrase(s, next)
}
const STAGES = wordSet('stage phase level category grade type class tier')

/** `Docket 22-451`: the last group of digits that a hyphen or slash joins. */
function chainEnd(s: Sentence, last: number): number {
  const { t } = s
  let end = last
  while (
    end + 2 < s.last &&
    (isMark(t, end + 1, CHAR.hyphen) || isMark(t, end + 1, CHAR.slash)) &&
    isGlued(t, end + 1) &&
    isGlued(t, end + 2) &&
    t.kind[end + 2] === DIGITS
  )
    end += 2
  return end
}

/** `dial 911`, `call 999 now`: three digits that are called, and nothing counted after them. */
function isEmergency(s: Sentence, number: NumberEdge): boolean {
  const { t } = s
  const next = number.last + 1
  return (
    number.plain &&
    t.end[number.first] - t.start[number.first] === 3 &&
    number.first > s.first &&
    DIALS.has(t.lex[number.first - 1]) &&
    (next >= s.last || t.kind[next] !== WORD || (t.role[next] & FUNCTION_WORD) !== 0)
  )
}

/** `49 Sorrel Ranch Road`, `9 E 71st St`: a house number, one to four capitals, and a word for a street. */
function isHouse(s: Sentence, number: NumberEdge): boolean {
  const { t } = s
  // 221B Baker Street
  const lettered = number.letter && number.last === number.first + 1
  if (!lettered && (!number.plain || number.first !== number.last)) return false
  for (let i = number.last + 1; i < s.last && i <= number.last + 5; i++) {
    if (t.kind[i] === DIGITS) continue
    if (t.kind[i] !== WORD || (!isCapital(t, i) && !isGlued(t, i))) return false
    if (i > number.last + 1 && STREETS.has(t.lex[i])) return true
  }
  return false
}

const isLong = (t: Tokens, number: NumberEdge): boolean =>
  number.form === 'code' || t.end[number.last] - t.start[number.first] >= 5

/** `23/00417/FUL`, `110-87-40215`, `NV/2024/07`, `0800-555-010`: three or more groups joined by marks. */
function joinedEnd(s: Sentence, first: number): number {
  const { t } = s
  if (t.kind[first] !== DIGITS) return -1
  let end = first
  let groups = 1
  let slash = false
  while (
    end + 2 < s.last &&
    t.kind[end + 1] === MARK &&
    isGlued(t, end + 1) &&
    isGlued(t, end + 2) &&
    t.kind[end + 2] !== MARK
  ) {
    const mark = t.code[end + 1]
    if (mark !== CHAR.hyphen && mark !== CHAR.slash) break
    slash ||= mark === CHAR.slash
    if (t.kind[end + 2] === WORD && !isCapital(t, end + 2) && !isCourtLetters(t, end + 2)) break
    end += 2
    groups++
  }
  const long = t.end[end] - t.start[first] >= 8
  return groups >= 3 && (long || slash)
    ? end
    : groups === 2 && long && t.units[t.start[first]] === ZERO && !isDecimal(t, first)
      ? end
      : -1
}

/** `23-cv-04561`: two small letters between digits. */
const isCourtLetters = (t: Tokens, i: number): boolean =>
  t.end[i] - t.start[i] === 2 &&
  i + 2 < t.count &&
  t.end[i + 2] - t.start[i + 2] > 2 &&
  t.kind[i + 2] === DIGITS &&
  isGlued(t, i + 1) &&
  isGlued(t, i + 2)

const isDecimal = (t: Tokens, i: number): boolean => t.units[t.start[i] + 1] === CHAR.period

/** Groups of digits with spaces that add up to a telephone number: `01632 960188`, `808 555 013`, `+82-2-555-0142`. */
function phoneEnd(s: Sentence, number: NumberEdge): number {
  const { t } = s
  let end = number.first
  let digits = t.end[end] - t.start[end]
  const leads = t.units[t.start[end]] === ZERO || isMark(t, number.first - 1, CHAR.plus) || cuedPhone(s, number.first)
  if (!leads || isDecimal(t, number.first)) return -1
  while (end + 1 < s.last && digits < 16) {
    const step = t.kind[end + 1] === DIGITS ? 1 : isMark(t, end + 1, CHAR.hyphen) && t.kind[end + 2] === DIGITS ? 2 : 0
    if (step === 0) break
    end += step
    digits += t.end[end] - t.start[end]
  }
  return digits >= 7 && digits <= 16 && (end > number.first || t.units[t.start[end]] === ZERO) ? end : -1
}

function cuedPhone(s: Sentence, first: number): boolean {
  const { t } = s
  const before = isMark(t, first - 1, CHAR.colon) ? first - 2 : first - 1
  return before >= s.first && PHONE_WORDS.has(t.lex[before])
}

/** Digits inside `www.x.example/2024/11` or an e-mail address. */
function insideAddress(t: Tokens, i: number): boolean {
  let from = t.start[i]
  while (from > 0 && t.units[from - 1] > 0x20 && t.start[i] - from < 200) from--
  if (from === t.start[i]) return false
  // an address has its at sign somewhere, or a dot before the digits
  let at = -1
  let to = t.end[i]
  while (to < t.text.length && t.units[to] > 0x20 && to - t.end[i] < 200) {
    if (at < 0 && t.units[to] === CHAR.at) at = to
    to++
  }
  if (at > 0 && at + 1 < to) return true
  const head = t.text.slice(from, t.start[i])
  if (head.includes('@')) return true
  return head.length > 2 && (head.includes('://') || head.includes('www.') || /\.[a-z]{2,}\//.test(head))
}

const ROAD_LETTERS = wordSet('a b m')

/** Roads: one capital letter and the digits, `the A671`, `M25`; the digits alone are the mention. */
function isRoadNumber(s: Sentence, first: number): boolean {
  const { t } = s
  const before = first - 1
  if (before < s.first || !isGlued(t, first) || t.kind[before] !== WORD) return false
  return (
    t.end[before] - t.start[before] === 1 &&
    ROAD_LETTERS.has(t.lex[before]) &&
    isCapital(t, before) &&
    before > s.first &&
    // Audi A6, an Airbus A320: a model
    !isCapital(t, before - 1) &&
    (t.role[before - 1] & (MONTH | PERIOD)) === 0 &&
    t.kind[before - 1] === WORD
  )
}
