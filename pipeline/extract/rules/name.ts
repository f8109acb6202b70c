import { countryWords } from '../../knowledge/en/countries.ts'
import { CHAR } from '../chars.ts'
import { type Propose, type RefuseRule, refusal, type Sentence } from '../draft.ts'
import {
  CONJUNCTION,
  DETERMINER,
  FUNCTION_WORD,
  internWord,
  MONTH,
  ORDINAL,
  PERIOD,
  TITLE,
  WEEKDAY,
  wordSet,
} from '../lexicon.ts'
import type { NumberEdge } from '../number.ts'
import { isSingularPhrase } from '../plural.ts'
import { formationEnd } from '../sport.ts'
import {
  ALL_CAPS,
  CAPITAL,
  DIGITS,
  isCapital,
  isGlued,
  isJoiner,
  isMark,
  MARK,
  type Tokens,
  WORD,
  wordAt,
} from '../tokens.ts'
import { currencyBefore, unitAfter } from '../units.ts'
import { isVerb } from '../wordClass.ts'

/** Common nouns whose capital does not make a name of the number after them. */
const NO_NAME = wordSet(
  'january february march april may june july august september october november december about around some over nearly almost only just over',
)
const DESIGNATIONS = wordSet(
  'boeing airbus apollo falcon galaxy iphone ipad windows channel radio bbc channel sky type model mark mk series version gen generation formula division big top fortune ftse nikkei nasdaq dax cac stoxx topix kospi russell asx tsx csi nifty ibex dow euro class category phase tier level grade stage studio highway interstate route exit pier windows playstation xbox ios android macos python java chrome firefox linux ubuntu debian php llama gemini claude mercedes audi bmw porsche peugeot mazda',
)

const claim = (propose: Propose, cost: number, first: number, last: number): void =>
  propose(refusal('name', 'name', cost, first, last))

/** Numbers inside names and designations: `Hwasong-11`, `KN-25`, `Covid-19`, `G7`, `CO2`, `4x4`, `Boeing 737`, `Under-21`, `Three Pines Sports`. */
export const name: RefuseRule = {
  name: 'name',
  read(s, number, propose) {
    const { t } = s
    const { first, last } = number
    if (t.kind[first] === DIGITS) {
      // a fleet of 737s
      const formation = formationEnd(s, first)
      const model = modelEnd(s, number)
      if (formation > 0) claim(propose, 0.5, first, formation)
      else if (model > 0) claim(propose, 0.5, first, model)
      else if (number.form === 'code' && last > first) claim(propose, 1, first, last)
      else if (number.form === 'ordinal') {
        if (isNamedOrdinal(s, number)) claim(propose, 3, first, last)
      } else if (isLettered(s, number)) claim(propose, 1, first, first)
      else if (isRace(s, number)) claim(propose, 1, first, last)
      else if (isCrossing(s, number)) claim(propose, 1, first, first + 2)
      else if (touchesBefore(s, first)) claim(propose, 1, first, first)
      else if (touchesAfter(s, number)) claim(propose, 1, first, first)
      else if (isDesignation(s, number)) claim(propose, 4, first, last)
    } else if (isRoman(t, first)) claim(propose, 1, first, last)
    else if (isNameOfWords(s, number) || isNamedByWord(s, number)) claim(propose, 4, first, last)
  },
}

/** `G7`, `CO2`, `CL-415`, `DENV-3`, `Under-21`: letters joined to the left of the digits. */
function touchesBefore(s: Sentence, first: number): boolean {
  const { t } = s
  if (first - 1 < s.first || !isGlued(t, first)) return false
  // P5+1
  if (isMark(t, first - 1, CHAR.plus))
    return t.kind[first - 2] === DIGITS && isGlued(t, first - 1) && isGlued(t, first - 2)
  // AB-1234/26
  if (isMark(t, first - 1, CHAR.slash))
    return t.kind[first - 2] === DIGITS && isGlued(t, first - 1) && touchesBefore(s, first - 2)
  if (t.kind[first - 1] === WORD && currencyBefore(t, first, s.first)) return false
  if (t.kind[first - 1] === WORD) return !unitAfter(t, first - 2, first, false) || !isGlued(t, first - 1)
  if (!isJoiner(t, first - 1) || first - 2 < s.first) return false
  // kx2-173m
  if (t.kind[first - 2] === DIGITS && isGlued(t, first - 1) && isGlued(t, first - 2) && t.kind[first - 3] === WORD)
    return true
  if (t.kind[first - 2] === WORD) return isCapital(t, first - 2) && (t.role[first - 2] & (MONTH | WEEKDAY)) === 0
  return false
}

/** `the women's 5,000 metres`, `won the 100m`, `the 400m hurdles`: a race goes by its length. */
function isRace(s: Sentence, { first, last, amount, form }: NumberEdge): boolean {
  const { t } = s
  if (form !== 'digits' || !amount || !RACES.has(amount.mantissa * 10 ** amount.exponent)) return false
  const unit = METRES.has(t.lex[last]) ? last : METRES.has(t.lex[last + 1]) ? last + 1 : -1
  if (unit < 0) return false
  const before = first - 1
  const isNamed = RUNNERS.has(t.lex[before]) || (t.lex[before] === POSSESSIVE_S && RUNNERS.has(t.lex[before - 1]))
  if (isNamed || RACING.has(t.lex[unit + 1])) return true
  return t.lex[before] === THE && WINNING.has(t.lex[before - 1])
}
const RACES = new Set([50, 60, 100, 110, 200, 400, 800, 1500, 3000, 5000, 10000])
const METRES = wordSet('m metre metres meter meters')
const RUNNERS = wordSet("men's women's boys' girls' men women mens womens")
const RACING = wordSet(
  'hurdles freestyle backstroke breaststroke butterfly medley relay steeplechase title record champion',
)
const WINNING = wordSet('won win wins winning ran in')
const THE = internWord('the')
const POSSESSIVE_S = internWord("'s")

/** `4x4`, `5G`, `3D`, `S-300PMU`: letters glued to the right that are no unit, scale or ending. */
function touchesAfter(s: Sentence, number: NumberEdge): boolean {
  const { t } = s
  const next = number.first + 1
  if (number.last !== number.first || next >= s.last || !isGlued(t, next) || t.kind[next] !== WORD) return false
  if (number.form !== 'digits' || unitAfter(t, number.first, s.last, false)) return false
  return isCapital(t, next) && t.end[next] - t.start[next] <= 3
}

/** `the 49ers`, `a 401(k) plan`, `a 10-K report`, `a 3-D printer`: digits with letters that are no unit. */
function isLettered(s: Sentence, number: NumberEdge): boolean {
  const { t } = s
  const next = number.first + 1
  if (number.first !== number.last || !number.plain || next >= s.last || !isGlued(t, next)) return false
  if (ERS.has(t.lex[next])) return true
  const letter = next + 1
  if (letter >= s.last || t.kind[letter] !== WORD || t.end[letter] - t.start[letter] !== 1) return false
  if (isMark(t, next, CHAR.openParen))
    return t.lex[letter] === K && isGlued(t, letter) && isMark(t, letter + 1, CHAR.closeParen)
  return isJoiner(t, next) && isCapital(t, letter) && !unitAfter(t, number.first, s.last, false)
}
const ERS = wordSet('ers')
const K = internWord('k')

/** `4x4`, `6x6`, `4×4`. */
function isCrossing(s: Sentence, number: NumberEdge): boolean {
  const { t } = s
  const { first } = number
  if (first + 2 >= s.last || t.kind[first + 2] !== DIGITS || !isGlued(t, first + 1) || !isGlued(t, first + 2))
    return false
  return wordAt(t, first + 1) === 'x' || isMark(t, first + 1, CHAR.times)
}

/** `Nimbus 11 Pro and 11 Pro Max`: a name without its first word, which the same words have had before. */
function repeatsDesignation(s: Sentence, i: number): boolean {
  const { t } = s
  if (!isCapital(t, i + 1)) return false
  const digits = wordAt(t, i)
  for (let at = i - 2; at > s.first; at--)
    if (
      t.lex[at + 1] === t.lex[i + 1] &&
      /[A-Z]/.test(wordAt(t, at - 1)) &&
      t.kind[at] === DIGITS &&
      wordAt(t, at) === digits
    )
      return true
  return false
}

const S = internWord('s')
const P = internWord('p')
const SP = internWord('sp')
const isIndexName = (t: Tokens, i: number): boolean => t.lex[i] === SP || (t.lex[i] === P && t.lex[i - 1] === S)

/** `Boeing 737`, `Galaxy S23`, `iPhone 11 Pro`, `Big 12`, `Channel 4`: a capitalised word before, and no noun counted after. */
function isDesignation(s: Sentence, number: NumberEdge): boolean {
  const { t } = s
  const before = number.first - 1
  if (before < s.first || number.scaled || number.first !== number.last || t.kind[before] !== WORD) return false
  if (DESIGNATIONS.has(t.lex[before]) && (isCapital(t, before) || /[A-Z]/.test(wordAt(t, before)))) return true
  // the S P 500, the sp 500: an index whose ampersand was lost
  if (number.plain && number.amount?.mantissa === 500 && isIndexName(t, before)) return true
  if (number.plain && isModelNumber(s, number)) return true
  if (number.plain && repeatsDesignation(s, number.first)) return true
  // Boeing 737 MAX 10
  const designated = t.kind[before - 1] === DIGITS && DESIGNATIONS.has(t.lex[before - 2])
  if (number.plain && designated && isCapital(t, before)) return true
  // S&P 500
  if (number.plain && isMark(t, before - 1, CHAR.ampersand) && (t.flags[before] & CAPITAL) !== 0) return true
  if (!isCapital(t, before) || !number.plain) return false
  const role = t.role[before]
  if ((role & (FUNCTION_WORD | MONTH | WEEKDAY | PERIOD | TITLE)) !== 0 || NO_NAME.has(t.lex[before])) return false
  if (before === s.first || isHeadlineStyle(s, number) || isCountry(t, before) || isGappedShare(s, number)) return false
  const next = number.last + 1
  const counts =
    next < s.last &&
    t.kind[next] === WORD &&
    (t.role[next] & FUNCTION_WORD) === 0 &&
    !isCapital(t, next) &&
    // as Exhibit 41 suggested
    !isVerb(s, next) &&
    // Type 2 diabetes: many of a thing are in the plural
    !(number.amount?.mantissa !== 1 && isSingularPhrase(s, next))
  return !counts && t.end[number.first] - t.start[number.first] <= 3
}

/** `is to win 312, the Conservatives 198 and the Greens 71`: the verb is said once, and the name has the number that comes before a mark. */
function isGappedShare(s: Sentence, { first, last }: NumberEdge): boolean {
  const { t } = s
  const next = last + 1
  const ends = next >= s.last || t.kind[next] === MARK || (t.role[next] & CONJUNCTION) !== 0
  let start = first - 1
  while (start > s.first && isCapital(t, start - 1)) start--
  if (!ends || t.lex[start - 1] !== THE) return false
  const joint = start - 2
  if (!isMark(t, joint, CHAR.comma) && (t.role[joint] & CONJUNCTION) === 0) return false
  // the share before it ends where this one begins
  const before = isMark(t, joint - 1, CHAR.comma) ? joint - 2 : joint - 1
  return t.kind[before] === DIGITS && isVerbOrName(s, before - 1)
}
const isVerbOrName = (s: Sentence, i: number): boolean => isVerb(s, i) || isCapital(s.t, i)

/** `the 486 is slow`, `the new 8088 chip`: one thing that goes by three digits or four. */
function isModelNumber(s: Sentence, { first, last }: NumberEdge): boolean {
  const { t } = s
  const length = t.end[last] - t.start[first]
  if (length < 3 || length > 4) return false
  if (t.lex[first - 1] === THE && ONE_IS.has(t.lex[last + 1])) return true
  if (!MODELLED.has(t.lex[last + 1])) return false
  for (let i = first - 1; i >= s.first && i > first - 5; i--) {
    if ((t.role[i] & DETERMINER) !== 0) return !s.numbers.has(i)
    if (t.kind[i] !== WORD && t.kind[i] !== DIGITS && !isJoiner(t, i)) return false
  }
  return false
}
const ONE_IS = wordSet('is was has')
const MODELLED = wordSet(
  'chip processor jet jetliner plane engine locomotive truck tractor rifle computer phone camera motorcycle',
)

/** `Boeing 737-800`, `ATR 72-600`: a type and its variant after a maker, as one mention; 0 without them. */
function modelEnd(s: Sentence, number: NumberEdge): number {
  const { t } = s
  const before = number.first - 1
  const end = number.first + 2
  if (before < s.first || end >= s.last || !number.plain || !isMark(t, end - 1, CHAR.hyphen)) return 0
  if (t.kind[end] !== DIGITS || !isGlued(t, end - 1) || !isGlued(t, end) || t.end[end] - t.start[end] < 2) return 0
  const designated = DESIGNATIONS.has(t.lex[before]) && isCapital(t, before)
  const maker = (t.flags[before] & ALL_CAPS) !== 0 && t.kind[before] === WORD && !isCountry(t, before)
  return designated || (maker && !currencyBefore(t, number.first, s.first) && t.end[end] - t.start[end] === 3) ? end : 0
}

/** Nouns of which the text tells the place in an order, though they have a capital. */
const NO_NAME_AFTER_ORDINAL = wordSet(
  'test grand century odi cap premier olympic world league series edition anniversary',
)

/** `the 101st Airborne`, `the 14th Amendment`, `42nd Street`: an ordinal in digits that opens a name. */
function isNamedOrdinal(s: Sentence, number: NumberEdge): boolean {
  const { t } = s
  const next = number.last + 1
  return (
    next < s.last &&
    isCapital(t, next) &&
    !isHeadlineStyle(s, number) &&
    (t.role[next] & (MONTH | WEEKDAY | FUNCTION_WORD)) === 0 &&
    !NO_NAME_AFTER_ORDINAL.has(t.lex[next])
  )
}

/** `BBC Two`, `Radio Five`, `the Group of Seven`: a number word with a capital that ends a name. */
function isNamedByWord(s: Sentence, number: NumberEdge): boolean {
  const { t } = s
  const { first, last } = number
  if (!isCapital(t, first) || first !== last || number.form !== 'words' || isHeadlineStyle(s, number)) return false
  const of = t.lex[first - 1] === OF && isCapital(t, first - 2) && first - 2 >= s.first
  return of || (first - 1 > s.first && isCapital(t, first - 1) && (t.role[first - 1] & (FUNCTION_WORD | MONTH)) === 0)
}
const OF = internWord('of')

/** Around the number nearly every word has a capital, as in headlines: capitals say nothing there. */
function isHeadlineStyle(s: Sentence, number: NumberEdge): boolean {
  if (s.part === 'title' || s.part === 'heading' || s.part === 'standfirst') return true
  const { t } = s
  let capitals = 0
  let others = 0
  for (let i = Math.max(s.first, number.first - 4); i < Math.min(s.last, number.last + 4); i++) {
    if (t.kind[i] !== WORD || (i >= number.first && i <= number.last) || t.end[i] - t.start[i] < 3) continue
    if (isCapital(t, i)) capitals++
    else others++
  }
  return capitals >= 4 && others === 0
}

const COUNTRIES = wordSet(
  countryWords
    .flatMap(country => country.names)
    .filter(word => !word.includes(' '))
    .join(' '),
)
export const isCountry = (t: Tokens, i: number): boolean => COUNTRIES.has(t.lex[i])

/** `Grade II`, `World War II`. */
export function isRoman(t: Tokens, i: number): boolean {
  if (t.kind[i] !== WORD || (t.flags[i] & ALL_CAPS) === 0 || i === 0 || !isCapital(t, i - 1)) return false
  return /^(?:I{2,3}|IV|VI{0,3}|I?X|XI{1,3}|XI?V)$/.test(wordAt(t, i))
}

/** `Three Pines Sports`, `Seven Sisters`: a capital inside a sentence, and another one after it. */
function isNameOfWords(s: Sentence, number: NumberEdge): boolean {
  const { t } = s
  const { first, last } = number
  if (!isCapital(t, first) || first === s.first || isHeadlineStyle(s, number)) return false
  const quoted =
    isMark(t, first - 1, CHAR.openQuote) || isMark(t, first - 1, CHAR.quote) || isMark(t, first - 1, CHAR.bullet)
  if (quoted || isMark(t, first - 1, CHAR.colon) || isMark(t, first - 1, CHAR.closeParen)) return false
  if (number.form === 'ordinal' && (t.role[first] & ORDINAL) !== 0) return isCapital(t, last + 1)
  return last + 1 < s.last && isCapital(t, last + 1)
}
