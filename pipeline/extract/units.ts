import { currencies } from '../knowledge/currencies.ts'
import { currencyWords } from '../knowledge/en/currencies.ts'
import { unitWords } from '../knowledge/en/units.ts'
import { units } from '../knowledge/units.ts'
import { CHAR } from './chars.ts'
import { internWord, PERIOD, SCALE, wordSet } from './lexicon.ts'
import { compilePhrases, matchPhrase, type PhraseMatch } from './phrases.ts'
import { compileSymbols, matchSymbol, matchSymbolBefore } from './symbols.ts'
import {
  ALL_CAPS,
  CAPITAL,
  DIGITS,
  isGlued,
  isJoiner,
  isMark,
  MARK,
  SPACED,
  type Tokens,
  WORD,
  wordAt,
} from './tokens.ts'
import { WordMap } from './wordMap.ts'

export type UnitKind = 'money' | 'percent' | 'points' | 'duration' | 'measure'

/** A unit as the words name it: `mantissa` × 10^`exponent` ÷ 1 of `id` is one of it (a cent, a decade). */
export type UnitEntry = { id: string; kind: UnitKind; mantissa: number; exponent: number }

/** Where a unit stands: its entry, and the tokens of its words, both included. */
export type UnitAt = { entry: UnitEntry; first: number; last: number }

const entries: UnitEntry[] = []
const dimensionOf = new Map(units.map(unit => [unit.id, unit.dimension]))

/** True for the id of a unit of measure or time, in which a rate may be said. */
export const isUnit = (id: string): boolean => dimensionOf.has(id)

function addEntry(id: string, kind: UnitKind, times = '1', exponent = 0): number {
  const [wholePart = '1', decimals = ''] = times.split('.')
  entries.push({ id, kind, mantissa: Number(wholePart + decimals), exponent: exponent - decimals.length })
  return entries.length - 1
}

function kindOf(id: string): UnitKind {
  if (id === '%' || id === '[ppth]') return 'percent'
  if (id === '[pp]') return 'points'
  return dimensionOf.get(id) === 'time' ? 'duration' : 'measure'
}

/** `HK$`, and as wires and lower-case copy have it, `HK $`, `hk$`, `hk $`; but `a $5 bill`, `it' s $5`. */
function spellings(symbol: string): string[] {
  const letters = symbol.endsWith('$') ? symbol.slice(0, -1) : ''
  if (!/^[A-Za-z.]+$/.test(letters) || letters === 'A') return [symbol]
  const low = letters.toLowerCase()
  const lower = letters.length > 1 || low === 'c' ? [`${low}$`, `${low} $`] : []
  return [symbol, `${letters} $`, ...lower]
}

const phraseEntries: [string, number][] = []
const symbolEntries: [string, number][] = []
const attachedEntries: [string, number][] = []
const moneySymbols: [string, number][] = []
for (const unit of unitWords) {
  const payload = addEntry(unit.id, kindOf(unit.id), unit.times)
  for (const word of unit.words) phraseEntries.push([word, payload])
  for (const symbol of unit.symbols) symbolEntries.push([symbol, payload])
  for (const symbol of unit.attached ?? []) attachedEntries.push([symbol, payload])
}
const moneyPhrases: [string, number][] = []
for (const currency of currencyWords) {
  const payload = addEntry(currency.id, 'money')
  const minor = addEntry(currency.id, 'money', '1', -2)
  for (const word of currency.words) moneyPhrases.push([word, payload])
  for (const word of currency.minor) moneyPhrases.push([word, minor])
  for (const symbol of currency.symbols)
    for (const spelling of spellings(symbol)) moneySymbols.push([spelling, payload])
}
for (const currency of currencies) {
  const payload = addEntry(currency.id, 'money')
  moneySymbols.push([currency.id, payload], [`${currency.id}$`, payload], [`${currency.id.toLowerCase()}$`, payload])
  // 30 MUSD, MEUR 12
  moneySymbols.push([`M${currency.id}`, addEntry(currency.id, 'money', '1', 6)])
}

const UNIT_PHRASES = compilePhrases(phraseEntries)
const MONEY_PHRASES = compilePhrases(moneyPhrases)
const UNIT_SYMBOLS = compileSymbols(symbolEntries)
const ATTACHED_SYMBOLS = compileSymbols([...attachedEntries, ...symbolEntries])
const MONEY_SYMBOLS = compileSymbols(moneySymbols)

const match: PhraseMatch = { payload: 0, end: 0 }
const PERCENT = addEntry('%', 'percent')
const PER_MILLE = addEntry('[ppth]', 'percent')
const FEET = addEntry('[ft_i]', 'measure')
const INCHES = addEntry('[in_i]', 'measure')
const PENCE = addEntry('GBP', 'money', '1', -2)
const CENTS = addEntry('cent', 'money', '1', -2)
const percentWords = compilePhrases(['percent', 'per cent', 'pct', 'percents'].map(word => [word, PERCENT]))
const P = internWord('p')
const PC = internWord('pc')
const POUNDS = wordSet('pound pounds')
const WON = internWord('won')
const BY = wordSet('by the a an against')

const at = (payload: number, first: number, last: number): UnitAt => ({ entry: entries[payload], first, last })

const K = internWord('k')
const LETTER_CURRENCIES = new WordMap([
  [internWord('r'), addEntry('ZAR', 'money')],
  [internWord('n'), addEntry('NGN', 'money')],
  [internWord('k'), addEntry('kwacha', 'money')],
  // PS8.1bn: the pound sign where a system had none
  [internWord('ps'), addEntry('GBP', 'money')],
])
const PS = internWord('ps')
const THE = internWord('the')

/** `R300`, `N2.4bn`: a capital letter is a currency before a scaled, grouped or decimal number, or plain hundreds; `the R300` is a road. */
function isSum(t: Tokens, i: number): boolean {
  if ((t.flags[i - 1] & CAPITAL) === 0 || (t.flags[i - 1] & SPACED) === 0) return false
  const next = i + 1
  if (next < t.count && (t.role[next] & SCALE) !== 0) return true
  const digits = wordAt(t, i)
  // R20 000
  if (next < t.count && t.kind[next] === DIGITS && t.end[next] - t.start[next] === 3) return true
  if (/[.,]/.test(digits)) return true
  // K300 may be a thousand other things, PS300 too
  if (t.lex[i - 1] === K || t.lex[i - 1] === PS) return false
  return digits.length >= 3 && t.lex[i - 2] !== THE && !(next < t.count && isGlued(t, next) && t.kind[next] !== MARK)
}

/** `dollar 22.5 million`, `sen 100,000`: the word of a currency in the singular before a number that is no year or age. */
const WORDS_BEFORE = wordSet('dollar euro yen rupee baht sen dirham ringgit renminbi yuan naira')
const isGrand = (t: Tokens, i: number): boolean =>
  t.kind[i] === DIGITS && (t.text.slice(t.start[i], t.end[i]).includes(',') || (t.role[i + 1] & SCALE) !== 0)

/** The currency right before token `i`: `$`, `US$`, `A$`, `NOK`. */
export function currencyBefore(t: Tokens, i: number, first: number): UnitAt | null {
  const last = i - 1
  const letter = last >= first && isGlued(t, i) ? LETTER_CURRENCIES.get(t.lex[last]) : undefined
  if (letter !== undefined && isSum(t, i)) return at(letter, last, last)
  if (last >= first && WORDS_BEFORE.has(t.lex[last]) && isGrand(t, i)) {
    if (matchPhrase(MONEY_PHRASES, t, last, i, match)) return at(match.payload, last, last)
  }
  if (last < first || !matchSymbolBefore(MONEY_SYMBOLS, t, last, Math.max(first, last - 3), match)) return null
  const from = match.end
  // letters must be a word of their own: `NOK 5`, `KSh60`, not the end of a name
  if (t.kind[from] === WORD && (t.flags[from] & SPACED) === 0 && from > first && t.kind[from - 1] === WORD) return null
  return at(match.payload, from, last)
}

/** The unit or currency right after token `i`, which a hyphen may join: `mm`, `per cent`, `euro cents`, `-tonne`. */
export function unitAfter(t: Tokens, i: number, limit: number, scaled: boolean): UnitAt | null {
  let next = i + 1
  if (next >= limit) return null
  const joined = isJoiner(t, next) && next + 1 < limit
  if (joined) next++
  if (isMark(t, next, CHAR.percent)) return at(PERCENT, next, next)
  if (isMark(t, next, CHAR.perMille)) return at(PER_MILLE, next, next)
  if (matchPhrase(percentWords, t, next, limit, match) || matchPhrase(UNIT_PHRASES, t, next, limit, match)) {
    const unit = at(match.payload, next, match.end - 1)
    if (!POUNDS.has(t.lex[next]) || joined || !scaled) return longerSymbol(t, unit, limit)
  }
  if (matchPhrase(MONEY_PHRASES, t, next, limit, match)) {
    // `won` the verb: Team 2 won by two points; but 300 won a month, 3 trillion won by 2031
    if (
      t.lex[next] === WON &&
      !scaled &&
      match.end < limit &&
      BY.has(t.lex[match.end]) &&
      (t.role[match.end + 1] & PERIOD) === 0
    )
      return null
    return at(match.payload, next, match.end - 1)
  }
  const glued = isGlued(t, next) && !joined
  if (matchSymbol(glued ? ATTACHED_SYMBOLS : UNIT_SYMBOLS, t, next, limit, match) && wholeSymbol(t, match.end)) {
    return at(match.payload, next, match.end - 1)
  }
  if (matchSymbol(MONEY_SYMBOLS, t, next, limit, match) && isCurrencyAfter(t, next, match.end, glued))
    return at(match.payload, next, match.end - 1)
  if (t.lex[next] === P && !joined && (glued || isPenceApart(t, next))) return at(PENCE, next, next)
  if ((glued || isLong(t, next)) && isPrime(t, next)) return at(isMark(t, next, CHAR.quote) ? INCHES : FEET, next, next)
  if (glued && t.lex[next] === PC) return at(PERCENT, next, next)
  if (glued && (isMark(t, next, 0xa2) || isCent(t, next))) return at(CENTS, next, next)
  return null
}

/** `30c a litre`: a small letter is cents where a price may go on or end, `4c` of a chapter is none. */
const isCent = (t: Tokens, i: number): boolean =>
  t.lex[i] === C && (t.flags[i] & CAPITAL) === 0 && (BY.has(t.lex[i + 1]) || AFTER_CENTS.has(t.lex[i + 1]))
const C = internWord('c')
const AFTER_CENTS = wordSet('per each more less to from higher lower or in on extra off coin')

/** `10 " long` */
const LONG = wordSet('long wide tall high deep thick')
const isLong = (t: Tokens, i: number): boolean => i + 1 < t.count && LONG.has(t.lex[i + 1])

/** `a 30' mast`, `8" pipes`: a straight mark glued to a number that closes no quotation. */
function isPrime(t: Tokens, i: number): boolean {
  const code = isMark(t, i, CHAR.quote) ? CHAR.quote : isMark(t, i, APOSTROPHE) ? APOSTROPHE : 0
  if (code === 0 || (i + 1 < t.count && isGlued(t, i + 1) && t.kind[i + 1] !== MARK)) return false
  let before = 0
  for (let j = i - 1; j >= 0 && j > i - QUOTATION; j--) if (isMark(t, j, code)) before++
  return before % 2 === 0
}
/** Tokens within which a quotation opens. */
const QUOTATION = 80
const APOSTROPHE = 0x27

/** `down 68 p at 1,112 p`: a small letter alone; `p 34` and `p. 34` are pages. */
const isPenceApart = (t: Tokens, i: number): boolean =>
  t.text[t.start[i]] === 'p' && t.kind[i + 1] !== DIGITS && (!isMark(t, i + 1, CHAR.period) || t.kind[i + 2] !== DIGITS)

/** A unit word may be the start of a longer symbol (`m` in `m3/s`). */
function longerSymbol(t: Tokens, unit: UnitAt, limit: number): UnitAt {
  if (!matchSymbol(UNIT_SYMBOLS, t, unit.first, limit, match) || match.end - 1 <= unit.last) return unit
  return wholeSymbol(t, match.end) ? at(match.payload, unit.first, match.end - 1) : unit
}

/** Nothing that would change the symbol is glued to its end: `5 m` but not `5 m/h` read as metres. */
const wholeSymbol = (t: Tokens, end: number): boolean =>
  end >= t.count ||
  !isGlued(t, end) ||
  !(
    t.kind[end] === WORD ||
    t.kind[end] === DIGITS ||
    isMark(t, end, CHAR.slash) ||
    (isJoiner(t, end) && t.kind[end + 1] === DIGITS)
  ) ||
  t.lex[end] === POSSESSIVE_S

const POSSESSIVE_S = internWord("'s")

/** A currency sign after the number: `5 €`, `100 NOK`. Letters must be capitals, so that `5 all` is no lek. */
const isCurrencyAfter = (t: Tokens, first: number, end: number, glued: boolean): boolean =>
  (t.kind[first] !== WORD && t.kind[end] !== DIGITS) ||
  // 300 kr, 5 zł, 100元
  (t.kind[first] === WORD && end <= first + 2 && /^kr$|[^ -~]/i.test(wordAt(t, first))) ||
  ((t.flags[first] & ALL_CAPS) !== 0 && end === first + 1 && (glued || /^M?[A-Z]{3}$/.test(wordAt(t, first))))
