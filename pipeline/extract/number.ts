import * as words from '../knowledge/en/numbers.ts'
import { CHAR, classOf, DIGIT, FRACTION_CHARS } from './chars.ts'
import {
  CARDINAL,
  DETERMINER,
  FRACTION_WORD,
  internWord,
  MONTH,
  MULTIPLE,
  ORDINAL,
  roleOf,
  SCALE,
  TENS,
  VAGUE,
} from './lexicon.ts'
import { DIGITS, FRACTION_MARK, isGlued, isJoiner, isMark, SPACED, type Tokens, WORD, wordAt } from './tokens.ts'

/** An exact rational: mantissa × 10^exponent ÷ denominator. The mantissa is an integer below 2^53. */
export type Amount = { mantissa: number; exponent: number; denominator: number }

export type NumberForm = 'digits' | 'words' | 'fraction' | 'vague' | 'multiple' | 'ordinal' | 'era' | 'code'

/**
 * One reading of number words as an edge over tokens `first` to `last`, both included. `amount` is null for vague words, which
 * have bounds, and for digits that are no number (`2023.11.06`: form `code`). `era` is `1990s`. `letter` marks a scale letter
 * that might be a unit (`5m`), `plain` digits without any mark or scale, as a year is written.
 */
export type NumberEdge = {
  first: number
  last: number
  form: NumberForm
  amount: Amount | null
  min: number
  max: number
  letter: boolean
  plain: boolean
  scaled: boolean
  /** Power of ten of the last scale word; 0 without one. */
  power: number
  significant: number
}

const table = <T>(source: Readonly<Record<string, T>>): Map<number, T> =>
  new Map(Object.entries(source).map(([word, value]) => [internWord(word), value]))

const CARDINAL_VALUE = table({ ...words.CARDINALS, ...words.TENS })
const SCALE_POWER = table(words.SCALES)
const ORDINAL_VALUE = table(words.ORDINALS)
const FRACTION_VALUE = table(words.FRACTIONS)
const VAGUE_BOUNDS = table({ ...words.VAGUE, ...words.VAGUE_PERIODS })
const GROUP_VALUE = table(words.GROUPS)
export const MULTIPLE_VALUE = table(words.MULTIPLES)

const A = internWord('a')
const AN = internWord('an')
const AND = internWord('and')
const OF = internWord('of')
const HALF = internWord('half')
const HUNDRED = internWord('hundred')
const FEW = internWord('few')
const COUPLE = internWord('couple')
const HANDFUL = internWord('handful')
const SCORE = internWord('score')
const SCORES = internWord('scores')
const TENS_WORD = internWord('tens')
const SEVERAL = internWord('several')
const QUARTER = internWord('quarter')
const QUARTERS = internWord('quarters')
const ERA = internWord('s')
const ORDINAL_ENDINGS = new Set(['st', 'nd', 'rd', 'th'].map(internWord))
const ONE = internWord('one')

const edge = (first: number, last: number, form: NumberForm, amount: Amount | null): NumberEdge => ({
  first,
  last,
  form,
  amount,
  min: Number.NaN,
  max: Number.NaN,
  letter: false,
  plain: false,
  scaled: false,
  power: 0,
  significant: amount ? significantDigits(amount.mantissa) : 0,
})

function significantDigits(mantissa: number): number {
  let value = Math.abs(mantissa)
  if (value === 0) return 1
  while (value % 10 === 0) value /= 10
  return Math.floor(Math.log10(value) + 1e-9) + 1
}

const whole = (value: number, exponent = 0): Amount => ({ mantissa: value, exponent, denominator: 1 })

/** The value as a float, for comparisons and plausibility only. */
export const roughly = (amount: Amount): number => (amount.mantissa * 10 ** amount.exponent) / amount.denominator

/** True when a number may start at token `i`: the anchors of the lattice. */
export function isAnchor(t: Tokens, i: number): boolean {
  if (t.kind[i] === DIGITS || t.kind[i] === FRACTION_MARK) return true
  if (t.kind[i] !== WORD) return false
  const lex = t.lex[i]
  const role = roleOf[lex]
  if ((role & (CARDINAL | TENS | MULTIPLE)) !== 0) return true
  const next = i + 1 < t.count ? t.lex[i + 1] : 0
  const before = i > 0 ? t.lex[i - 1] : 0
  if (lex === QUARTER || lex === QUARTERS) return next === OF || (roleOf[before] & CARDINAL) !== 0
  if ((role & (ORDINAL | FRACTION_WORD)) !== 0) return true
  if ((role & VAGUE) !== 0) {
    if (lex === FEW) return before === A || (roleOf[next] & SCALE) !== 0
    if (lex === COUPLE || lex === HANDFUL || lex === SCORE) return before === A && next === OF
    if (lex === SCORES) return next === OF
    return true
  }
  if (lex === TENS_WORD) return next === OF && i + 2 < t.count && VAGUE_BOUNDS.has(t.lex[i + 2])
  return (role & SCALE) !== 0 && lex !== 0 && t.end[i] - t.start[i] > 2
}

/** The number that starts at anchor `i` and ends before `limit`: its longest reading, or null where the words are no number. */
export function readNumber(t: Tokens, i: number, limit: number): NumberEdge | null {
  if (t.kind[i] === DIGITS) return readDigits(t, i, limit)
  if (t.kind[i] === FRACTION_MARK) return readFractionMark(t, i, i, whole(0))
  const role = roleOf[t.lex[i]]
  if ((role & MULTIPLE) !== 0) return readMultiple(t, i)
  if (t.lex[i] === TENS_WORD || (role & VAGUE) !== 0) return readVague(t, i, limit)
  if (t.lex[i] === HALF) return readHalf(t, i, limit)
  if ((role & (CARDINAL | TENS)) !== 0) return readWords(t, i, limit)
  if ((role & SCALE) !== 0) return readBareScale(t, i, limit)
  if ((role & FRACTION_WORD) !== 0) return readFraction(t, i, i, 1, i)
  if ((role & ORDINAL) !== 0) return edge(i, i, 'ordinal', whole(ORDINAL_VALUE.get(t.lex[i]) ?? 0))
  return null
}

function readMultiple(t: Tokens, i: number): NumberEdge | null {
  const entry = MULTIPLE_VALUE.get(t.lex[i])
  if (!entry) return null
  const [mantissa, denominator] = entry.factor
  return edge(i, i, 'multiple', { mantissa, exponent: 0, denominator })
}

function readDigits(t: Tokens, i: number, limit: number): NumberEdge {
  let mantissa = 0
  let decimals = -1
  let dots = 0
  let digits = 0
  let last = i
  let marked = false
  for (let at = t.start[i]; at < t.end[i]; at++) {
    const unit = t.text.charCodeAt(at)
    if (classOf[unit] === DIGIT) {
      mantissa = mantissa * 10 + (unit - 0x30)
      digits++
      if (decimals >= 0) decimals++
    } else {
      marked = true
      if (unit === CHAR.period) {
        dots++
        decimals = 0
      }
    }
  }
  if (dots > 1 || mantissa > Number.MAX_SAFE_INTEGER) return edge(i, i, 'code', null)
  // 54 000: groups of three after a space
  if (!marked && digits <= 3 && (i === 0 || ((roleOf[t.lex[i - 1]] & MONTH) === 0 && t.kind[i - 1] !== DIGITS))) {
    while (last + 1 < limit && isSpacedGroup(t, last + 1)) {
      mantissa = mantissa * 1000 + Number(wordAt(t, last + 1))
      last++
      marked = true
    }
  }
  const exponent = decimals > 0 ? -decimals : 0
  const written = significantDigits(mantissa)
  // 2½, 5 million, 5bn, 5m
  if (last + 1 < limit && t.kind[last + 1] === FRACTION_MARK)
    return readFractionMark(t, i, last + 1, whole(mantissa, exponent))
  const next = last + 1 < limit && t.kind[last + 1] === WORD ? last + 1 : -1
  let letter = false
  let scale = 0
  if (next > 0) {
    if (isGlued(t, next) && ORDINAL_ENDINGS.has(t.lex[next])) return edge(i, next, 'ordinal', whole(mantissa))
    if (isGlued(t, next) && t.lex[next] === ERA) return edge(i, next, 'era', whole(mantissa))
    const power = SCALE_POWER.get(t.lex[next])
    const letterPower = words.SCALE_LETTERS[wordAt(t, next)]
    if (power !== undefined) {
      scale = power
      last = next
    } else if (isGlued(t, next) && letterPower !== undefined) {
      scale = letterPower
      last = next
      letter = true
    }
  } else if (last + 2 < limit && isJoiner(t, last + 1)) {
    // 40-million-euro
    const power = SCALE_POWER.get(t.lex[last + 2])
    if (power !== undefined) {
      scale = power
      last += 2
    }
  }
  const scaled = scale > 0
  const result = edge(i, last, 'digits', whole(mantissa, exponent + scale))
  result.power = scale
  result.significant = decimals > 0 ? Math.max(written, 1) : written
  result.letter = letter
  result.scaled = scaled
  result.plain = !marked && !scaled && last === i
  return scaled && !letter ? addSmaller(t, result, limit) : result
}

const isSpacedGroup = (t: Tokens, i: number): boolean =>
  t.kind[i] === DIGITS &&
  t.end[i] - t.start[i] === 3 &&
  t.start[i] - t.end[i - 1] === 1 &&
  !(i + 1 < t.count && t.kind[i + 1] === WORD && isGlued(t, i + 1))

/** `1 trillion 200 billion`: a smaller scale follows and is added. */
function addSmaller(t: Tokens, big: NumberEdge, limit: number): NumberEdge {
  const next = big.last + 1
  if (next >= limit || t.kind[next] !== DIGITS || !big.amount) return big
  const small = readDigits(t, next, limit)
  if (!small.scaled || small.letter || !small.amount || roughly(small.amount) >= 10 ** big.amount.exponent) return big
  const exponent = Math.min(big.amount.exponent, small.amount.exponent)
  const mantissa =
    big.amount.mantissa * 10 ** (big.amount.exponent - exponent) +
    small.amount.mantissa * 10 ** (small.amount.exponent - exponent)
  if (!Number.isSafeInteger(mantissa)) return big
  const sum = edge(big.first, small.last, 'digits', whole(mantissa, exponent))
  sum.scaled = true
  return sum
}

/** `½`, or `2½` with the whole part before it; a scale may follow. */
function readFractionMark(t: Tokens, first: number, mark: number, before: Amount): NumberEdge {
  const [numerator, denominator] = FRACTION_CHARS.get(t.code[mark]) ?? [0, 1]
  const amount: Amount = { mantissa: before.mantissa * denominator + numerator, exponent: before.exponent, denominator }
  const power = mark + 1 < t.count ? SCALE_POWER.get(t.lex[mark + 1]) : undefined
  if (power === undefined) return edge(first, mark, before.mantissa === 0 ? 'fraction' : 'words', amount)
  const result = edge(first, mark + 1, 'words', { ...amount, exponent: amount.exponent + power })
  result.scaled = true
  return result
}

/** Cardinals in words, with scales, a fraction after `and`, or a denominator: `two hundred and five`, `three and a half`, `two thirds`. */
function readWords(t: Tokens, i: number, limit: number): NumberEdge {
  let total = 0
  let current = 0
  let exponent = 0
  let last = i - 1
  let at = i
  let scaled = false
  let pending = 0
  while (at < limit && t.kind[at] === WORD) {
    const lex = t.lex[at]
    const role = roleOf[lex]
    const value = CARDINAL_VALUE.get(lex)
    if (value !== undefined) {
      // `five six` are two numbers; `twenty-five` and `hundred five` are one
      if (current % 100 !== 0 && !(value < 10 && current % 100 >= 20 && current % 10 === 0)) break
      if (current % 100 !== 0 && value === 0) break
      if (current === 0 && last >= i && !scaled && pending === 0) break
      current += value
    } else if ((role & SCALE) !== 0 && (last >= i || pending > 0)) {
      const power = SCALE_POWER.get(lex) ?? 0
      if (lex === HUNDRED && current < 100 && current > 0) current *= 100
      else {
        const next = (total === 0 ? current : current) * 10 ** power
        if (!Number.isSafeInteger(total + next)) break
        total += next
        current = 0
        exponent = power
      }
      scaled = true
    } else break
    last = at
    pending = 0
    at++
    if (at + 1 < limit && isJoiner(t, at) && isNumberWord(t, at + 1)) at++
    else if (
      at + 1 < limit &&
      t.lex[at] === AND &&
      scaled &&
      current === 0 &&
      (roleOf[t.lex[at + 1]] & (CARDINAL | TENS)) !== 0
    ) {
      if (!continuesNumber(t, at + 1, limit, exponent)) break
      pending = at
      at++
    } else if (
      at + 1 < limit &&
      t.lex[at] === AND &&
      current % 100 === 0 &&
      current > 0 &&
      (roleOf[t.lex[at + 1]] & (CARDINAL | TENS)) !== 0
    ) {
      pending = at
      at++
    }
  }
  const value = total + current
  const fraction = fractionAfter(t, i, last, value, limit)
  if (fraction) return fraction
  const half = andAHalf(t, i, last, value, limit)
  if (half) return half
  const result = edge(i, last, 'words', whole(value))
  result.scaled = scaled
  result.power = exponent
  return result
}

const isNumberWord = (t: Tokens, i: number): boolean => (roleOf[t.lex[i]] & (CARDINAL | TENS | SCALE)) !== 0

/** After `thousand and`: a number below a hundred that has no noun of its own scale (`a thousand and one`). */
const continuesNumber = (t: Tokens, i: number, limit: number, exponent: number): boolean => {
  const following = i + 1 < limit ? SCALE_POWER.get(t.lex[i + 1]) : undefined
  return following === undefined || following < exponent
}

/** `two thirds`, `one-fifth`, `three-quarters`: a small number and a denominator. */
function fractionAfter(t: Tokens, first: number, last: number, value: number, limit: number): NumberEdge | null {
  let at = last + 1
  if (at + 1 < limit && isJoiner(t, at)) at++
  if (at >= limit || value < 1 || value > 99) return null
  const denominator = FRACTION_VALUE.get(t.lex[at])
  if (denominator === undefined || denominator <= value) return null
  // `one second`, `two third-party`: plural denominators only, unless there is one of it
  const plural = wordAt(t, at).endsWith('s')
  if (plural !== value > 1) return null
  if (value === 1 && !isGlued(t, at) && t.lex[at] !== HALF && !(at + 1 < limit && t.lex[at + 1] === OF)) return null
  return edge(first, at, 'fraction', { mantissa: value, exponent: 0, denominator })
}

/** `three and a half`, `one and a half million`. */
function andAHalf(t: Tokens, first: number, last: number, value: number, limit: number): NumberEdge | null {
  let at = last + 1
  if (at < limit && isJoiner(t, at)) at++
  if (at + 2 >= limit || t.lex[at] !== AND) return null
  at++
  if (isJoiner(t, at)) at++
  let numerator = CARDINAL_VALUE.get(t.lex[at]) ?? 1
  if (t.lex[at] !== A && !CARDINAL_VALUE.has(t.lex[at])) return null
  if (t.lex[at] === A) numerator = 1
  at++
  if (at < limit && isJoiner(t, at)) at++
  const denominator = at < limit ? FRACTION_VALUE.get(t.lex[at]) : undefined
  if (denominator === undefined) return null
  const power = at + 1 < limit ? SCALE_POWER.get(t.lex[at + 1]) : undefined
  const amount: Amount = { mantissa: value * denominator + numerator, exponent: power ?? 0, denominator }
  return edge(first, power === undefined ? at : at + 1, 'words', amount)
}

/** `half`, `half a million`, `half a dozen`. */
function readHalf(t: Tokens, i: number, limit: number): NumberEdge {
  const amount: Amount = { mantissa: 1, exponent: 0, denominator: 2 }
  const article = i + 1 < limit && (t.lex[i + 1] === A || t.lex[i + 1] === AN)
  if (article && i + 2 < limit) {
    const power = SCALE_POWER.get(t.lex[i + 2])
    if (power !== undefined) return edge(i, i + 2, 'words', { mantissa: 5, exponent: power - 1, denominator: 1 })
    const group = GROUP_VALUE.get(t.lex[i + 2])
    if (group !== undefined) return edge(i, i + 2, 'words', whole(group / 2))
  }
  return edge(i, i, 'fraction', amount)
}

/** `a million`, `a hundred and fifty`; without the article only where digits cannot have been meant. */
function readBareScale(t: Tokens, i: number, limit: number): NumberEdge | null {
  const power = SCALE_POWER.get(t.lex[i])
  if (power === undefined) return null
  const first = i > 0 && t.lex[i - 1] === A && t.start[i] - t.end[i - 1] === 1 ? i - 1 : i
  let last = i
  let value = 10 ** power
  if (i + 2 < limit && t.lex[i + 1] === AND && (roleOf[t.lex[i + 2]] & (CARDINAL | TENS)) !== 0 && power <= 3) {
    const rest = readWords(t, i + 2, limit)
    if (rest.form === 'words' && rest.amount && rest.amount.denominator === 1 && roughly(rest.amount) < value) {
      value += roughly(rest.amount)
      last = rest.last
    }
  } else {
    const half = andAHalf(t, i, i, 1, limit)
    if (half?.amount) return { ...half, first, amount: { ...half.amount, exponent: half.amount.exponent + power } }
    const next = i + 1 < limit ? SCALE_POWER.get(t.lex[i + 1]) : undefined
    if (next !== undefined && next > power) {
      value *= 10 ** next
      last = i + 1
    }
  }
  const result = edge(first, last, 'words', whole(value))
  result.scaled = true
  return result
}

/** `a third`, `thirds` after a number handled elsewhere: a fraction word alone, with its article. */
function readFraction(t: Tokens, i: number, first: number, numerator: number, last: number): NumberEdge | null {
  const denominator = FRACTION_VALUE.get(t.lex[i])
  if (denominator === undefined) return null
  const article = i > 0 && t.lex[i - 1] === A
  if (!article && (roleOf[t.lex[i]] & ORDINAL) !== 0) return edge(i, i, 'ordinal', whole(denominator))
  if (!article && wordAt(t, i).endsWith('s')) return null
  return edge(article ? first - 1 : first, last, 'fraction', { mantissa: numerator, exponent: 0, denominator })
}

/** `dozens`, `several hundred`, `a few dozen`, `a couple of hundred`, `tens of thousands`, `a dozen`. */
function readVague(t: Tokens, i: number, limit: number): NumberEdge | null {
  const lex = t.lex[i]
  const group = GROUP_VALUE.get(lex)
  const hasArticle = i > 0 && t.lex[i - 1] === A
  if (group !== undefined) return edge(hasArticle ? i - 1 : i, i, 'words', whole(group))
  if (lex === TENS_WORD) return readTensOf(t, i)
  const bounds = VAGUE_BOUNDS.get(lex)
  if (!bounds) return null
  const result = edge(hasArticle && needsArticle(lex) ? i - 1 : i, i, 'vague', null)
  let [min, max] = bounds
  let at = i + 1
  if (at < limit && t.lex[at] === OF) at++
  const power = at < limit ? SCALE_POWER.get(t.lex[at]) : undefined
  const following = at < limit ? VAGUE_BOUNDS.get(t.lex[at]) : undefined
  const dozens = at < limit ? GROUP_VALUE.get(t.lex[at]) : undefined
  if (dozens !== undefined && (lex === FEW || lex === SEVERAL || lex === COUPLE)) {
    min *= dozens
    max *= dozens
    result.last = at
  } else if (power !== undefined && (lex === FEW || lex === SEVERAL || lex === COUPLE || lex === HANDFUL)) {
    min *= 10 ** power
    max *= 10 ** power
    result.last = at
  } else if (at === i + 2 && following && min >= 100 && following[0] % 1000 === 0 && isScalePlural(following[0])) {
    // hundreds of thousands: from two hundred thousand to just below a million
    const unit = following[0] / 2
    max = (max + 1) * unit - 1
    min *= unit
    result.last = at
  }
  result.min = min
  result.max = max
  return result
}

const needsArticle = (lex: number): boolean => lex === FEW || lex === COUPLE || lex === HANDFUL || lex === SCORE
const isScalePlural = (min: number): boolean => min === 2e3 || min === 2e6 || min === 2e9 || min === 2e12

function readTensOf(t: Tokens, i: number): NumberEdge | null {
  const following = VAGUE_BOUNDS.get(t.lex[i + 2])
  if (!following || !isScalePlural(following[0])) return null
  const unit = following[0] / 2
  const result = edge(i, i + 2, 'vague', null)
  result.min = 20 * unit
  result.max = 100 * unit - 1
  return result
}

/** True when the article before the anchor belongs to the number: `a third`, `a dozen`, `a few`. */
export const takesArticle = (t: Tokens, number: NumberEdge): boolean =>
  (roleOf[t.lex[number.first]] & DETERMINER) !== 0 && t.lex[number.first] === A

/** True for the word `one`. */
export const isOne = (t: Tokens, i: number): boolean => t.lex[i] === ONE

/** True when a space stands before token `i`. */
export const isSpaced = (t: Tokens, i: number): boolean => (t.flags[i] & SPACED) !== 0

/** True when a minus sign stands before the number and means below zero: `-5`, `−5`, not `3-5` or `Covid-19`. */
export function isNegative(t: Tokens, first: number): boolean {
  if (first === 0 || t.kind[first] !== DIGITS) return false
  const sign = isMark(t, first - 1, CHAR.hyphen) || isMark(t, first - 1, CHAR.minus)
  return sign && isGlued(t, first) && isSpaced(t, first - 1) && first >= 2 && !isMark(t, first - 2, CHAR.enDash)
}
