import { endsInS } from './endings.ts'
import { CARDINAL, FALL, internWord, ORDINAL, RISE, roleOf, SCALE, TEMPORAL, TENS, wordSet } from './lexicon.ts'
import { type Amount, edge, type NumberEdge, roughly, whole } from './number.ts'
import { andAHalf, dozenAfter } from './numberAfter.ts'
import { CARDINAL_VALUE, FRACTION_VALUE, GROUP_VALUE, SCALE_POWER } from './numberTables.ts'
import { isGlued, isJoiner, type Tokens, WORD } from './tokens.ts'

const A = internWord('a')
const AND = internWord('and')
const OF = internWord('of')
const HALF = internWord('half')
const QUARTERS = internWord('quarters')
const AT = internWord('at')
const POINT = internWord('point')
const HUNDRED = internWord('hundred')

/** Cardinals in words, with scales, a fraction after `and`, or a denominator: `two hundred and five`, `three and a half`, `two thirds`. */
export function readWords(t: Tokens, i: number, limit: number): NumberEdge {
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
        // two lakh crore, three hundred thousand million: a scale of a scale
        const outer = current === 0 && total > 0
        if (outer && power <= exponent) break
        const next = (outer ? total : current) * 10 ** power
        if (!Number.isSafeInteger(total + next)) break
        total = outer ? next : total + next
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
      (t.role[at + 1] & (CARDINAL | TENS)) !== 0
    ) {
      if (!continuesNumber(t, at + 1, limit, exponent)) break
      pending = at
      at++
    } else if (
      at + 1 < limit &&
      t.lex[at] === AND &&
      current % 100 === 0 &&
      current > 0 &&
      (t.role[at + 1] & (CARDINAL | TENS)) !== 0
    ) {
      pending = at
      at++
    }
  }
  const value = total + current
  const decimal = scaled ? null : pointAfter(t, i, last, value, limit)
  if (decimal) return decimal
  const fraction = fractionAfter(t, i, last, value, limit)
  if (fraction) return fraction
  const half = andAHalf(t, i, last, value, limit)
  if (half) return half
  const dozen = scaled ? -1 : dozenAfter(t, last, limit)
  if (dozen > 0) return edge(i, dozen, 'words', whole(value * (GROUP_VALUE.get(t.lex[dozen]) ?? 1)))
  const result = edge(i, last, 'words', whole(value))
  result.scaled = scaled
  result.power = exponent
  return result
}

/** `three point two five`, `one point six million`: decimals said digit by digit. */
function pointAfter(t: Tokens, first: number, last: number, value: number, limit: number): NumberEdge | null {
  if (t.lex[last + 1] !== POINT || t.lex[first - 1] === AT) return null
  let mantissa = value
  let end = last + 1
  while (end + 1 < limit) {
    const digit = CARDINAL_VALUE.get(t.lex[end + 1])
    if (digit === undefined || digit > 9 || mantissa > 1e9) break
    mantissa = mantissa * 10 + digit
    end++
  }
  const decimals = end - last - 1
  if (decimals === 0) return null
  const power = (end + 1 < limit ? SCALE_POWER.get(t.lex[end + 1]) : undefined) ?? 0
  const result = edge(first, power > 0 ? end + 1 : end, 'words', whole(mantissa, power - decimals))
  result.scaled = power > 0
  result.power = power
  return result
}

const isNumberWord = (t: Tokens, i: number): boolean => (t.role[i] & (CARDINAL | TENS | SCALE)) !== 0

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
  const plural = endsInS(t, at)
  if (plural !== value > 1) return null
  if (value === 1 && !isGlued(t, at) && t.lex[at] !== HALF && !(at + 1 < limit && t.lex[at + 1] === OF)) {
    // fell by one fifth, rose nearly one third
    const measured = MEASURED.has(t.lex[first - 1]) || (t.role[first - 1] & (RISE | FALL)) !== 0
    if (!measured || isJoiner(t, at + 1)) return null
  }
  // two quarters, the last three quarters: of a year
  if (t.lex[at] === QUARTERS && (value !== 3 || (!isGlued(t, at) && (t.role[first - 1] & TEMPORAL) !== 0))) return null
  return (
    partOfScale(t, first, at, value, denominator, limit) ??
    edge(first, at, 'fraction', { mantissa: value, exponent: 0, denominator })
  )
}

/** `half`, `half a million`, `a half dozen`, `half-million`. */
export function readHalf(t: Tokens, i: number, limit: number): NumberEdge {
  // by between a half and two-thirds
  const first = t.lex[i - 1] === A && HALF_LINKS.has(t.lex[i + 1]) && FRACTION_BOUNDS.has(t.lex[i - 2]) ? i - 1 : i
  return partOfScale(t, i, i, 1, 2, limit) ?? edge(first, i, 'fraction', { mantissa: 1, exponent: 0, denominator: 2 })
}

const MEASURED = wordSet('by than nearly almost about least over around roughly')
const HALF_LINKS = wordSet('and to or')
const FRACTION_BOUNDS = wordSet('between by from')

/** A fraction of a scale word, from its last token `i` on: `half a million`, `three-quarters of a million`, `quarter-million`. */
function partOfScale(
  t: Tokens,
  first: number,
  i: number,
  numerator: number,
  denominator: number,
  limit: number,
): NumberEdge | null {
  let at = i + 1
  const of = t.lex[at] === OF
  if (of || isJoiner(t, at)) at++
  const article = t.lex[at] === A
  if (article) at++
  if (article && isJoiner(t, at)) at++
  // a quarter of millions, the third million: no part of a scale
  if (at >= limit || (of !== article ? of || (article && denominator !== 2) : !of && denominator > 4)) return null
  if (!of && denominator === 3) return null
  const group = GROUP_VALUE.get(t.lex[at])
  const power = group === undefined ? SCALE_POWER.get(t.lex[at]) : 0
  if (power === undefined) return null
  const from = t.lex[first - 1] === A ? first - 1 : first
  const amount = withoutDenominator({ mantissa: numerator * (group ?? 1), exponent: power, denominator })
  const result = edge(from, at, 'words', amount)
  result.scaled = true
  return result
}

/** Halves and quarters as decimals. */
function withoutDenominator({ mantissa, exponent, denominator }: Amount): Amount {
  if (mantissa % denominator === 0) return { mantissa: mantissa / denominator, exponent, denominator: 1 }
  if (denominator === 2) return { mantissa: mantissa * 5, exponent: exponent - 1, denominator: 1 }
  if (denominator === 4) return { mantissa: mantissa * 25, exponent: exponent - 2, denominator: 1 }
  return { mantissa, exponent, denominator }
}

/** `a million`, `a hundred and fifty`; without the article only where digits cannot have been meant. */
export function readBareScale(t: Tokens, i: number, limit: number): NumberEdge | null {
  const power = SCALE_POWER.get(t.lex[i])
  if (power === undefined) return null
  const first = i > 0 && t.lex[i - 1] === A && t.start[i] - t.end[i - 1] === 1 ? i - 1 : i
  let last = i
  let value = 10 ** power
  if (i + 2 < limit && t.lex[i + 1] === AND && (t.role[i + 2] & (CARDINAL | TENS)) !== 0 && power <= 3) {
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

/** `a third`, `a quarter of a million`: a fraction word alone, with its article; without one an ordinal. */
export function readFraction(t: Tokens, i: number, limit: number): NumberEdge | null {
  const denominator = FRACTION_VALUE.get(t.lex[i])
  if (denominator === undefined) return null
  const article = i > 0 && t.lex[i - 1] === A
  if (!article && (t.role[i] & ORDINAL) !== 0) return edge(i, i, 'ordinal', whole(denominator))
  if (!article && endsInS(t, i)) return null
  return (
    partOfScale(t, i, i, 1, denominator, limit) ??
    edge(article ? i - 1 : i, i, 'fraction', { mantissa: 1, exponent: 0, denominator })
  )
}
