import { CHAR } from './chars.ts'
import type { Sentence } from './draft.ts'
import { ADVERB, DETERMINER, FALL, FUNCTION_WORD, internWord, PREPOSITION, RISE, wordSet } from './lexicon.ts'
import { type NumberEdge, roughly } from './number.ts'
import { GROUP_VALUE } from './numberTables.ts'
import { inUnit, type Quantity, readQuantity } from './quantity.ts'
import { DIGITS, isGlued, isJoiner, isMark, type Tokens, WORD } from './tokens.ts'

const A = internWord('a')
const AND = internWord('and')
const BETWEEN = internWord('between')
const FROM = internWord('from')
const IN = internWord('in')
const OF = internWord('of')
const OR = internWord('or')
const TO = internWord('to')
/** Words after which `from … to` names the bounds of a range, not a change. */
const RANGING = wordSet(
  'range ranges ranged ranging vary varies varied varying anywhere anything everything priced spanning',
)

/**
 * The range that starts at a number: `3 to 5`, `10–15`, `between 3 and 5`, `eight or nine`, `600, 700 people`. Scale and unit
 * of the second number hold for the first. `from 40 to 55` is no range but two figures, unless something ranges from one to the
 * other, and neither is a falling pair.
 */
export function readRange(s: Sentence, low: Quantity): Quantity | null {
  const { t } = s
  // three-to-five-year, 10-to-15, 18- to 24-year-olds
  const hanging = isMark(t, low.last + 1, CHAR.hyphen) && isGlued(t, low.last + 1) && !isGlued(t, low.last + 2)
  const hyphened = hanging || (isJoiner(t, low.last + 1) && isJoiner(t, low.last + 3)) ? 1 : 0
  const joint = low.last + 1 + hyphened
  const opens = joint + 1 + (hanging ? 0 : hyphened)
  if (opens >= s.last || !low.amount) return null
  const before = low.first - 1 >= s.first ? t.lex[low.first - 1] : 0
  const between = before === BETWEEN
  // fares range from £5 to £40
  const ranging = before === FROM && low.first - 2 >= s.first && RANGING.has(t.lex[low.first - 2])
  const old = before === FROM && !ranging && followsRange(s, low.first - 1)
  let next = opens
  const dash = isDash(t, joint)
  if (dash) {
    // from 25-29%; but not from 25 - 29%
    if (before === FROM && !isGlued(t, joint)) return null
  } else if (between ? t.lex[joint] !== AND : t.lex[joint] !== TO && t.lex[joint] !== OR) {
    if (!isMark(t, joint, CHAR.comma) || isGlued(t, joint + 1)) return null
    if (!looksLikeSeries(s, low, joint)) return null
  } else if (t.lex[joint] === TO && before === FROM && !ranging && !old) return null
  // the second number's own currency: $650,000–$700,000
  while (next < s.last && !s.numbers.has(next) && next < joint + 4) next++
  const number = s.numbers.get(next) ?? numberWithArticle(s, opens)
  // rose in 2018 to 3.9 million
  if (before === IN && low.number.plain && number?.scaled && t.end[low.numberFirst] - t.start[low.numberFirst] === 4)
    return null
  // taking the total for 2025 to 605,400
  const year = low.number.plain && !low.unit && t.end[low.numberFirst] - t.start[low.numberFirst] === 4
  if (t.lex[joint] === TO && year && YEAR_HEADS.has(before) && number && !number.plain) return null
  const forms = [number?.form, low.number.form]
  if (!number?.amount || forms.includes('multiple') || forms.includes('ordinal') || forms.includes('era')) return null
  // up by a third to 40 cents
  if ((number.form === 'fraction') !== (low.number.form === 'fraction')) return null
  const second = withoutSign(s, readQuantity(s, number), joint)
  const high = between ? inUnitOf(low, second) : second
  const start = t.lex[opens] === A && number.form === 'fraction' ? opens + 1 : opens
  if (high.first !== opens && high.numberFirst !== opens && high.numberFirst !== start) return null
  if (!high.amount || !compatible(low, high)) return null
  // rose 9 to 12 centimetres is a range: only its end has a unit
  // lose 5% to 10% of their weight
  if (t.lex[joint] === TO && (low.unit || !high.unit) && t.lex[high.last + 1] !== OF && isStep(s, low)) return null
  const shared = share(low, high, t.lex[high.numberLast])
  if (!shared.amount) return null
  const frost = shared.amount.mantissa < 0 && high.amount.mantissa < 0
  if (roughly(shared.amount) >= roughly(high.amount) && !frost) return null
  const falls = roughly(shared.amount) > roughly(high.amount)
  if (t.lex[joint] === OR && roughly(high.amount) > 3 * roughly(shared.amount)) return null
  return {
    first: between || ranging ? low.first - 1 : low.first,
    last: high.last,
    numberFirst: low.numberFirst,
    numberLast: high.numberLast,
    amount: null,
    min: falls ? high.amount : shared.amount,
    max: falls ? shared.amount : high.amount,
    unit: high.unit ?? low.unit,
    hedge: 'exact',
    number,
    range: true,
  }
}

/** `cut to between 14% and 16% from 18% to 22%`: the old value is a range too. */
function followsRange({ t, first, numbers }: Sentence, from: number): boolean {
  let found = 0
  for (let i = from - 1; i > first && i > from - 9; i--) {
    if (numbers.has(i)) found++
    else if (t.lex[i] === BETWEEN) return found === 2
    else if (t.kind[i] === WORD && t.lex[i] !== AND && t.lex[i] !== TO && !PERCENT.has(t.lex[i])) return false
  }
  return false
}
const PERCENT = wordSet('percent per cent pct')

const YEAR_HEADS = wordSet('in for of since during by until')

/** `75 -300mm`: the hyphen joins and is no sign. */
function withoutSign({ t }: Sentence, high: Quantity, joint: number): Quantity {
  const isSign = high.numberFirst === joint && high.amount && high.amount.mantissa < 0 && isMark(t, joint, CHAR.hyphen)
  if (!isSign || !high.amount) return high
  return {
    ...high,
    first: joint + 1,
    numberFirst: joint + 1,
    amount: { ...high.amount, mantissa: -high.amount.mantissa },
  }
}

/** `rose by nearly $29bn to $597bn`, `gained 98 cents to $73.20`: how far, and then where to; no range. */
function isStep(s: Sentence, low: Quantity): boolean {
  const { t } = s
  // offered a rise of 2% to 3%
  if (low.unit && t.lex[low.first - 1] === OF && (t.role[low.first - 3] & DETERMINER) !== 0) return false
  for (let i = low.first - 1; i >= s.first && i > low.first - 5; i--) {
    if (t.lex[i] === BY || (t.role[i] & (RISE | FALL)) !== 0) return true
    if (t.kind[i] !== WORD || (t.role[i] & (ADVERB | PREPOSITION | DETERMINER)) === 0) return false
  }
  return false
}
const BY = internWord('by')

const numberWithArticle = (s: Sentence, i: number): NumberEdge | undefined => s.numbers.get(i + 1)

const isDash = (t: Tokens, i: number): boolean =>
  isMark(t, i, CHAR.enDash) ||
  // 40 - 50 years, 75 -300mm
  (isMark(t, i, CHAR.hyphen) && !isGlued(t, i) && t.kind[i - 1] === DIGITS && t.kind[i + 1] === DIGITS) ||
  (isMark(t, i, CHAR.hyphen) && isGlued(t, i) && isGlued(t, i + 1)) ||
  (isMark(t, i, CHAR.emDash) && isGlued(t, i))

/** `600, 700 people` in speech: two bare, close, rising numbers, and the second is followed by a noun. */
function looksLikeSeries(s: Sentence, low: Quantity, comma: number): boolean {
  const next = s.numbers.get(comma + 1)
  if (!next?.amount || !low.amount || low.unit || low.number.plain !== next.plain || !next.plain) return false
  const ratio = roughly(next.amount) / roughly(low.amount)
  const after = next.last + 1
  const before = low.first - 1
  const opens = before >= s.first && isMark(s.t, before, CHAR.comma)
  return (
    !opens &&
    ratio > 1 &&
    ratio <= 1.5 &&
    after < s.last &&
    s.t.kind[after] === WORD &&
    (s.t.role[after] & FUNCTION_WORD) === 0
  )
}

/** The low end has the high end's unit, or none of its own; a sign before the high end (`2024 to ¥96`) does not reach back. */
/** `between nine months and four years`: the high end in the smaller unit of the low one. */
function inUnitOf(low: Quantity, high: Quantity): Quantity {
  const parts = PARTS.get(`${high.unit?.entry.id}/${low.unit?.entry.id}`)
  if (!parts || !high.amount || !high.unit || !low.unit) return high
  const amount = { ...high.amount, mantissa: high.amount.mantissa * parts }
  return { ...high, amount, unit: { ...low.unit, first: high.unit.first, last: high.unit.last } }
}
const PARTS: ReadonlyMap<string, number> = new Map([
  ['a/mo', 12],
  ['wk/d', 7],
  ['d/h', 24],
  ['h/min', 60],
  ['min/s', 60],
])

const compatible = (low: Quantity, high: Quantity): boolean =>
  (!low.unit && high.unit !== null && high.unit.first > high.numberLast) ||
  (!low.unit && !high.unit) ||
  (low.unit !== null && high.unit !== null && low.unit.entry.id === high.unit.entry.id) ||
  (low.unit?.entry.kind === 'money' && !high.unit)

/** The low end with the unit and, where it has none of its own, the scale of the high end. */
function share(low: Quantity, high: Quantity, lastWord: number): Quantity {
  let amount = low.amount
  if (amount && high.number.scaled && !low.number.scaled && high.number.amount && low.number.amount) {
    const { power } = high.number
    if (power > 0 && roughly(low.number.amount) < 1000) amount = { ...amount, exponent: amount.exponent + power }
  }
  // two to three dozen
  const group = GROUP_VALUE.get(lastWord)
  if (group !== undefined && amount && high.number.amount && roughly(amount) * group < roughly(high.number.amount))
    amount = { ...amount, mantissa: amount.mantissa * group }
  if (!low.unit && high.unit && amount) amount = inUnit(amount, high.unit)
  return { ...low, amount, unit: low.unit ?? high.unit }
}
