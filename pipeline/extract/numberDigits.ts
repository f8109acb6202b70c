import { SCALE_LETTERS } from '../knowledge/en/numbers.ts'
import { CHAR, FRACTION_CHARS } from './chars.ts'
import { CONJUNCTION, internWord, MONTH, PREPOSITION, wordSet } from './lexicon.ts'
import { type Amount, edge, type NumberEdge, roughly, whole } from './number.ts'
import { andAHalf, dozenAfter } from './numberAfter.ts'
import { scientific } from './numberPower.ts'
import { GROUP_VALUE, SCALE_POWER } from './numberTables.ts'
import {
  DIGITS,
  FRACTION_MARK,
  isCapital,
  isGlued,
  isJoiner,
  isMark,
  SPACED,
  type Tokens,
  WORD,
  wordAt,
} from './tokens.ts'
import { WordMap } from './wordMap.ts'

/** The power of ten of a letter glued to its number: `5m`. */
const LETTER_POWER = new WordMap(
  Object.entries(SCALE_LETTERS).map(([letter, power]) => [internWord(letter), power] as const),
)
const ERA = internWord('s')
const ORDINAL_ENDINGS = wordSet('st nd rd th')

/** Digits with their scale: `20,000`, `54 000`, `1.2m`, `40-million`, `5 dozen`; an ordinal or an era where their ending follows. */
export function readDigits(t: Tokens, i: number, limit: number): NumberEdge {
  let mantissa = 0
  let decimals = -1
  let dots = 0
  let digits = 0
  let last = i
  let marked = false
  for (let at = t.start[i]; at < t.end[i]; at++) {
    const unit = t.units[at]
    if (unit !== CHAR.period && unit !== CHAR.comma) {
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
  // a .500 record: a decimal point without a zero
  const point = dots === 0 && !marked && isLeadingPoint(t, i)
  if (point) decimals = digits
  if (dots > 1 || mantissa > Number.MAX_SAFE_INTEGER) return edge(i, i, 'code', null)
  const part = decimals < 0 && !marked ? slashed(t, i, mantissa, limit) : null
  if (part) return part
  const mixed = slashedAfter(t, i, limit)
  if (mixed?.amount)
    return edge(i, mixed.last, 'digits', added(whole(mantissa, decimals > 0 ? -decimals : 0), mixed.amount))
  if (point) return edge(i - 1, i, 'words', whole(mantissa, -decimals))
  // 54 000: groups of three after a space
  if (!marked && digits <= 3 && (i === 0 || ((t.role[i - 1] & MONTH) === 0 && t.kind[i - 1] !== DIGITS))) {
    while (last + 1 < limit && isSpacedGroup(t, last + 1)) {
      mantissa = mantissa * 1000 + Number(wordAt(t, last + 1))
      last++
      marked = true
    }
  }
  // 10, 000: a comma that came apart from its group
  if (!marked && digits <= 3 && last === i) {
    while (last + 2 < limit && isApart(t, last + 2) && (isZeroGroup(t, last + 2) || setsApart(t, last + 2, i))) {
      mantissa = mantissa * 1000 + Number(wordAt(t, last + 2))
      last += 2
      marked = true
    }
  }
  if (mantissa > Number.MAX_SAFE_INTEGER) return edge(i, last, 'code', null)
  const exponent = decimals > 0 ? -decimals : 0
  const power = scientific(t, last, mantissa, exponent, limit)
  if (power) return edge(i, power.last, 'digits', power.amount)
  // 2½, 5 million, 5bn, 5m
  if (last + 1 < limit && t.kind[last + 1] === FRACTION_MARK)
    return readFractionMark(t, i, last + 1, whole(mantissa, exponent), limit)
  const half = andAHalf(t, i, last, mantissa, limit)
  if (half && exponent === 0) return half
  const next = last + 1 < limit && t.kind[last + 1] === WORD ? last + 1 : -1
  let letter = false
  let scale = 0
  if (next > 0) {
    if (isGlued(t, next) && ORDINAL_ENDINGS.has(t.lex[next]) && !isStone(t, next, mantissa))
      return edge(i, next, 'ordinal', whole(mantissa))
    if (isGlued(t, next) && t.lex[next] === ERA && decimals < 0) {
      // the 1990s and the 80s, but a fleet of 737s
      const decade = mantissa % 10 === 0 && (digits === 4 || digits === 2)
      return decade ? edge(i, next, 'era', whole(mantissa)) : edge(i, next, 'code', null)
    }
    const power = SCALE_POWER.get(t.lex[next])
    const letterPower = power === undefined && isGlued(t, next) ? LETTER_POWER.get(t.lex[next]) : undefined
    letter = letterPower !== undefined
    scale = power ?? letterPower ?? 0
    if (scale > 0) last = next
  } else if (last + 2 < limit && isJoiner(t, last + 1)) {
    // 40-million-euro
    const power = SCALE_POWER.get(t.lex[last + 2])
    if (power !== undefined) {
      scale = power
      last += 2
    }
  }
  // 1.2 lakh crore: a scale of a scale
  const outer = scale > 0 && !letter && last + 1 < limit ? (SCALE_POWER.get(t.lex[last + 1]) ?? 0) : 0
  if (outer > scale) {
    scale += outer
    last++
  }
  const scaled = scale > 0
  const dozen = scaled ? -1 : dozenAfter(t, last, limit)
  if (dozen > 0) return edge(i, dozen, 'words', whole(mantissa * (GROUP_VALUE.get(t.lex[dozen]) ?? 1), exponent))
  const result = edge(i, last, 'digits', whole(mantissa, exponent + scale))
  result.power = scale
  result.letter = letter
  result.scaled = scaled
  result.plain = !marked && !scaled && last === i
  return scaled && !letter ? addSmaller(t, result, limit) : result
}

/** `12st`, `11st 7lb`: stones, where no ordinal ends in -st or pounds follow. */
const isStone = (t: Tokens, i: number, value: number): boolean =>
  t.lex[i] === STONE &&
  (value % 10 !== 1 ||
    value % 100 === 11 ||
    (t.kind[i + 1] === DIGITS && POUNDS.has(t.lex[i + 2]) && isGlued(t, i + 2)))
const STONE = internWord('st')
const POUNDS = wordSet('lb lbs')

/** `4-1/2 cents`, `5 3/4-inch`: the proper fraction after a whole number; null without one. */
function slashedAfter(t: Tokens, i: number, limit: number): NumberEdge | null {
  const from = isJoiner(t, i + 1) ? i + 2 : i + 1
  if (from + 2 >= limit || t.kind[from] !== DIGITS || t.end[from] - t.start[from] > 2) return null
  if (isMark(t, i - 1, CHAR.slash) || (t.role[i - 1] & MONTH) !== 0) return null
  return slashed(t, from, Number(wordAt(t, from)), limit)
}

/** A decimal and a proper fraction of halves, quarters and so on, or hundredths of them: `5.62-1/4` is 5.6225. */
function added(before: Amount, part: Amount): Amount {
  const mantissa = before.mantissa * part.denominator + part.mantissa
  return { mantissa, exponent: before.exponent, denominator: part.denominator }
}

/** A full stop that opens a decimal: spaced before, glued after. */
const isLeadingPoint = (t: Tokens, i: number): boolean =>
  isMark(t, i - 1, CHAR.period) && isGlued(t, i) && (t.flags[i - 1] & SPACED) !== 0 && !isGlued(t, i - 1)

/** `1/2`, `3/4`, `1/16`: a proper fraction of a common denominator before `of` or a word in small letters; dates and odds are none. */
function slashed(t: Tokens, i: number, numerator: number, limit: number): NumberEdge | null {
  const end = i + 2
  const slash = isMark(t, i + 1, CHAR.slash) || isMark(t, i + 1, FRACTION_SLASH)
  if (!slash || end + 1 >= limit || t.kind[end] !== DIGITS || !isGlued(t, i + 1) || !isGlued(t, end)) return null
  const denominator = Number(wordAt(t, end))
  if (!SLASHED.has(denominator) || numerator < 1 || numerator >= denominator) return null
  const next = isJoiner(t, end + 1) ? end + 2 : end + 1
  if (t.kind[next] !== WORD || isCapital(t, next) || isGlued(t, end + 1) !== next > end + 1) return null
  if ((t.role[end + 1] & (PREPOSITION | CONJUNCTION)) !== 0 && t.lex[end + 1] !== OF) return null
  return edge(i, end, 'fraction', { mantissa: numerator, exponent: 0, denominator })
}
const SLASHED = new Set([2, 3, 4, 5, 8, 10, 16, 32, 64, 128])
const FRACTION_SLASH = 0x2044
const OF = internWord('of')

/** A comma glued to digits stands right before the digits at token `i`, which are apart from it. */
const isApart = (t: Tokens, i: number): boolean =>
  isMark(t, i - 1, CHAR.comma) && isGlued(t, i - 1) && t.kind[i - 2] === DIGITS

/** How far back another number may have been written with its comma apart. */
const STYLE_REACH = 60
/** `10, 000 monkeys … 1, 118 tunes`: a text that sets commas apart does so in every number. */
function setsApart(t: Tokens, i: number, first: number): boolean {
  if (t.end[i] - t.start[i] !== 3 || t.kind[i] !== DIGITS || t.kind[i + 1] !== WORD) return false
  for (let at = first - 1; at > 1 && at > first - STYLE_REACH; at--)
    if (isZeroGroup(t, at) && isApart(t, at)) return true
  return false
}

const isZeroGroup = (t: Tokens, i: number): boolean => t.kind[i] === DIGITS && wordAt(t, i) === '000'

const isSpacedGroup = (t: Tokens, i: number): boolean =>
  t.kind[i] === DIGITS &&
  t.end[i] - t.start[i] === 3 &&
  // `3.4` has three characters, too
  t.units[t.start[i] + 1] !== CHAR.period &&
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
export function readFractionMark(t: Tokens, first: number, mark: number, before: Amount, limit: number): NumberEdge {
  const [numerator, denominator] = FRACTION_CHARS.get(t.code[mark]) ?? [0, 1]
  const amount: Amount = { mantissa: before.mantissa * denominator + numerator, exponent: before.exponent, denominator }
  const power = mark + 1 < limit ? SCALE_POWER.get(t.lex[mark + 1]) : undefined
  if (power === undefined) return edge(first, mark, before.mantissa === 0 ? 'fraction' : 'words', amount)
  const result = edge(first, mark + 1, 'words', { ...amount, exponent: amount.exponent + power })
  result.scaled = true
  return result
}
