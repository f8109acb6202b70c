import { TITLES } from '../../knowledge/en/grammar.ts'
import { PERSONS } from '../../knowledge/en/people.ts'
import { CHAR } from '../chars.ts'
import type { Draft, FigureDraft, QuantityRule, Sentence } from '../draft.ts'
import { proposeFigure } from '../figure.ts'
import { CONJUNCTION, internWord, POSSESSIVE, wordSet } from '../lexicon.ts'
import { roughly } from '../number.ts'
import type { Quantity } from '../quantity.ts'
import { DIGITS, isCapital, isJoiner, isMark, MARK, WORD } from '../tokens.ts'
import { isNominal, isVerb } from '../wordClass.ts'
import { isCountry } from './name.ts'

const OLD = wordSet('old olds')
const AGE_WORDS = wordSet('aged ages age')
const YO = wordSet('yo yos')
const AND = internWord('and')
const OR = internWord('or')
const OF = internWord('of')
const AGE = internWord('age')
const BETWEEN = internWord('between')

/** Ages: `61-year-old`, `aged 3`, `9,000 years old`, `Maureen Tickle, 74,`, `Mr. Seo (53)`. */
export const age: QuantityRule = {
  name: 'age',
  read(s, q, propose) {
    const old = oldAfter(s, q)
    if (old > 0) {
      const draft = ageFigure(s, q, 'age>old', 2, propose)
      if (!q.unit) draft.last = old
      // in `19 and 22 years old` the word stands after the last of the series
      if (q.unit && q.unit.first <= q.last) draft.last = old
      return
    }
    if (q.number.form === 'vague' || q.unit?.entry.kind === 'money' || q.number.scaled) return
    if (q.unit && q.unit.entry.kind !== 'duration') return
    if (isAfterAgeWord(s, q)) ageFigure(s, q, 'age>aged', 2, propose)
    else if (!q.unit && isAgeBound(s, q)) ageFigure(s, q, 'age>bound', 3, propose)
    else if (!q.unit && isPerson(s, q)) ageFigure(s, q, 'age>is', 4, propose)
    else if (!q.unit && isAsYoung(s, q)) ageFigure(s, q, 'age>as', 2, propose)
    else if (!q.unit && isAtAge(s, q)) ageFigure(s, q, 'age>at', 3, propose)
    else if (!q.unit && isApposition(s, q)) ageFigure(s, q, 'age>apposition', 3, propose)
  },
}

function ageFigure(s: Sentence, q: Quantity, rule: string, cost: number, propose: (draft: Draft) => void): FigureDraft {
  return proposeFigure(
    s,
    q,
    { rule, kind: 'age', cost, unit: q.unit?.entry.kind === 'duration' ? q.unit.entry.id : 'a' },
    propose,
  )
}

const PEOPLE = wordSet(
  'children people women men adults girls boys those anyone everyone pupils students voters residents patients workers players mothers citizens kids babies males females person child adult woman man pupil student',
)
const BOUNDS = wordSet('under over below above')

/** `children under five`, `people over 65`: a bare number that bounds people, and nothing counted after it. */
function isAgeBound(s: Sentence, q: Quantity): boolean {
  const { t } = s
  const next = q.last + 1
  const counts = next < s.last && isNominal(t, next) && !isVerb(s, next)
  // those between 15 and 29
  if (q.range)
    return (
      t.lex[q.first] === BETWEEN && PEOPLE.has(t.lex[q.first - 1]) && q.max !== null && roughly(q.max) < 110 && !counts
    )
  const value = q.number.amount?.mantissa ?? 0
  if (
    value < 1 ||
    value > 110 ||
    q.first - 2 < s.first ||
    !BOUNDS.has(t.lex[q.first - 1]) ||
    !PEOPLE.has(t.lex[q.first - 2])
  )
    return false
  return !counts
}

const PERSON_WORDS = wordSet(`${PERSONS} ${TITLES}`)

/** The end of a name (`Tickle`, `Il-su`) or a noun for a person (`the captain`). */
const namesPerson = (s: Sentence, i: number): boolean =>
  isCapital(s.t, i) ||
  PERSON_WORDS.has(s.t.lex[i]) ||
  (i - 2 >= s.first && isJoiner(s.t, i - 1) && isCapital(s.t, i - 2))

/** `in Lagos (12), Kano (9)`, `followed by Peru (40)`, `goals from Ruiz (34)`: the bracket that opens at token `open` counts something. */
function isTally(s: Sentence, open: number): boolean {
  const { t } = s
  let at = open
  for (;;) {
    let first = at - 1
    while (first > s.first && (isCapital(t, first - 1) || isJoiner(t, first - 1))) first--
    if (isCountry(t, at - 1) && first >= at - 2) return true
    // the name before in the list
    let before = first - 1
    while (before > s.first && (isMark(t, before, CHAR.comma) || (t.role[before] & CONJUNCTION) !== 0)) before--
    if (before === first - 1 || !isMark(t, before, CHAR.closeParen)) {
      if (PLACING.has(t.lex[before])) return true
      break
    }
    while (before > s.first && !isMark(t, before, CHAR.openParen)) before--
    at = before
  }
  for (let i = s.first; i < open; i++) if (TALLIED.has(t.lex[i])) return true
  return false
}
const PLACING = wordSet('in at from across near around throughout')
const TALLIED = wordSet('goals points seats votes medals wins cases deaths runs tries wickets infections scored')

/** The token of `old` in `61-year-old`, `nine months old`, `six years of age`; 0 where there is none. */
function oldAfter(s: Sentence, q: Quantity): number {
  const { t } = s
  // an 87 yo man, 34yo
  if (!q.unit && q.number.plain && YO.has(t.lex[q.last + 1]) && (q.number.amount?.mantissa ?? 999) < 120)
    return q.last + 1
  if (q.unit?.entry.kind !== 'duration') return 0
  let next = Math.max(q.last, q.unit.last) + 1
  if (isJoiner(t, next)) next++
  if (next >= s.last) return 0
  if (OLD.has(t.lex[next])) return next
  return t.lex[next] === OF && t.lex[next + 1] === AGE ? next + 1 : 0
}

/** `aged 3`, `aged 4 and 7`, `aged 18–23 months`, `at age 65`. */
function isAfterAgeWord(s: Sentence, q: Quantity): boolean {
  const { t } = s
  let before = q.first - 1
  // a list of ages: the word stands before its first number
  while (
    before - 1 > s.first &&
    (t.lex[before] === AND || t.lex[before] === OR || isMark(t, before, CHAR.comma)) &&
    (t.kind[before - 1] === DIGITS || s.numbers.has(before - 1))
  )
    before -= 2
  // aged nine and six sons: the second number counts
  const next = q.last + 1
  if (before < q.first - 1 && !q.unit && next < s.last && isNominal(t, next) && !isVerb(s, next)) return false
  // aged between nine months and four years
  if (t.lex[before] === BETWEEN && q.range) before--
  // at the age of 88
  if (t.lex[before] === OF && t.lex[before - 1] === AGE) before--
  return before >= s.first && AGE_WORDS.has(t.lex[before])
}

/** `She is 19.`, `he was 34 when`, `I'm 61 and`: a bare number said of one person. */
function isPerson(s: Sentence, q: Quantity): boolean {
  const { t } = s
  const value = q.number.amount?.mantissa ?? 0
  if (!q.number.plain || value < 1 || value > 119 || q.first === s.first) return false
  if (COPULAS.has(t.lex[q.first - 1]) && saysAge(s, q.first - 2)) return true
  // Amina was 16 when, Yaya is 19 now
  const named = isCapital(t, q.first - 2) && WHENS.has(t.lex[q.last + 1])
  if (named && COPULAS.has(t.lex[q.first - 1])) return true
  const isSaid = saysOfPerson(s, q.first - 2) && COPULAS.has(t.lex[q.first - 1])
  if (!isSaid && t.lex[q.first - 1] !== I_AM) return false
  const next = q.last + 1
  return next >= s.last || t.kind[next] === MARK || t.lex[next] === AND || t.lex[next] === WHEN
}
/** `The average age of the victims was`: the subject up to token `end` is an age. */
function saysAge({ t, first }: Sentence, end: number): boolean {
  for (let i = end; i >= first && i > end - 8 && t.kind[i] === WORD; i--)
    if (t.lex[i] === AGE) return i === end || t.lex[i + 1] === OF || t.lex[i + 1] === AT
  return false
}
const ONE_PERSON = wordSet('he she i who')
/** `she`, `whose son`, `her eldest daughter`: token `i` ends a subject that is one person. */
function saysOfPerson({ t }: Sentence, i: number): boolean {
  if (ONE_PERSON.has(t.lex[i])) return true
  if (!KIN.has(t.lex[i])) return false
  const owner = t.role[i - 1] | t.role[i - 2]
  return (owner & POSSESSIVE) !== 0 || t.lex[i - 1] === WHOSE || t.lex[i - 2] === WHOSE
}
const WHOSE = internWord('whose')
const KIN = wordSet(
  'son daughter brother sister mother father wife husband partner child boy girl baby grandson granddaughter grandmother grandfather nephew niece cousin uncle aunt stepson stepdaughter',
)
const WHENS = wordSet('when now')
const COPULAS = wordSet("is was turned turns am 's")
const I_AM = internWord("i'm")
const WHEN = internWord('when')

/** `as young as 13`, `as old as 90`; but `as young as 13 months`. */
const isAsYoung = ({ t }: Sentence, q: Quantity): boolean =>
  q.number.plain && t.lex[q.first - 1] === AS && YOUNG.has(t.lex[q.first - 2]) && t.lex[q.first - 3] === AS
const AS = internWord('as')
const YOUNG = wordSet('young old')

/** `At 41, she is the oldest`, `At just 19, Ana Ruiz is the youngest`. */
function isAtAge(s: Sentence, q: Quantity): boolean {
  const { t } = s
  const value = q.number.amount?.mantissa ?? 0
  const at = JUST.has(t.lex[q.first - 1]) ? q.first - 2 : q.first - 1
  const opens = at === s.first || t.kind[at - 1] === MARK || (t.role[at - 1] & CONJUNCTION) !== 0
  if (!q.number.plain || value < 5 || value > 110 || t.lex[at] !== AT || !opens) return false
  if (!isMark(t, q.last + 1, CHAR.comma)) return false
  if (HE.has(t.lex[q.last + 2])) return true
  for (let i = q.last + 3; isCapital(t, q.last + 2) && i < s.last && i < q.last + 9; i++)
    if (OLDEST.has(t.lex[i])) return true
  return false
}
const HE = wordSet('he she i')
const JUST = wordSet('just only')
const OLDEST = wordSet('oldest youngest older younger')
const AT = internWord('at')

/** `Tickle, 74, who` or `Seo (53)`: a bare number below 120 in apposition to a name. */
function isApposition(s: Sentence, q: Quantity): boolean {
  const { t } = s
  const value = q.number.amount?.mantissa ?? 0
  if (!q.number.plain || value < 1 || value > 119 || q.first - 2 < s.first || !namesPerson(s, q.first - 2)) return false
  const next = q.last + 1
  if (isMark(t, q.first - 1, CHAR.openParen)) return isMark(t, next, CHAR.closeParen) && !isTally(s, q.first - 1)
  if (!isMark(t, q.first - 1, CHAR.comma)) return false
  return isMark(t, next, CHAR.comma) || isMark(t, next, CHAR.period) || isMark(t, next, CHAR.semicolon)
}
