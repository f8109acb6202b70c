import { CHAR } from './chars.ts'
import type { Draft, FigureDraft, Sentence } from './draft.ts'
import { endsInS } from './endings.ts'
import { CONJUNCTION, internWord, MONTH, PERIOD, POSSESSIVE, PRONOUN, TEMPORAL, wordSet } from './lexicon.ts'
import { inUnit } from './quantity.ts'
import { DIGITS, isCapital, isJoiner, isMark, MARK, type Tokens } from './tokens.ts'
import { holdsVerb, isGerund, isNominal, isVerb } from './wordClass.ts'

const WITH = internWord('with')
const COMPARED = internWord('compared')
const THAN = internWord('than')
const AGAINST = wordSet('against versus vs')

/**
 * Figures that are said beside another one take over what the first says of both: `grew by 5.3%, against 7.5% in 2021` is two
 * rates of growth, and `rose by 1.4°C (2.5°F)` rises in both units.
 */
export function carryOver(s: Sentence, drafts: readonly Draft[]): void {
  let previous: FigureDraft | null = null
  let measured: FigureDraft | null = null
  // the last figure that is not in brackets: 212 million euros ($231 million), from 198 million
  let outer: FigureDraft | null = null
  let carrier: FigureDraft | null = null
  for (const draft of drafts) {
    if (draft.status !== 'figure') continue
    if (isConfidence(s, draft)) {
      // 4.1 kg (95% CI 3.2–5.0): the bounds are in what they bound
      if (measured && draft.kind === 'count') {
        takeUnit(measured, draft, 'count>interval')
        draft.direction = measured.direction
      }
      previous = draft
      continue
    }
    const bracketed = isMark(s.t, draft.first - 1, CHAR.openParen)
    if (!bracketed && !LEVELS.has(s.t.lex[draft.last + 1])) measured = draft
    if (!previous) {
      if (s.told && mayElideUnit(s, draft) && carriesUnit(s.told) && continuesUnit(s, draft))
        takeUnit(s.told, draft, 'elided>unit')
    } else {
      if (
        previous.kind === 'change' &&
        draft.kind === 'proportion' &&
        draft.unit === previous.unit &&
        isCompared(s, draft)
      ) {
        draft.kind = 'change'
        draft.direction = previous.direction
        draft.rule = 'percent>compared'
      } else if (
        previous.kind === 'change' &&
        draft.kind === 'proportion' &&
        draft.unit === previous.unit &&
        isGapped(s, previous, draft)
      ) {
        draft.kind = 'change'
        draft.direction = previous.direction
        draft.rule = 'percent>gapped'
      } else if (
        mayElideUnit(s, draft) &&
        carriesUnit(outer ?? previous) &&
        !isInterval(s, outer ?? previous) &&
        takesUnit(s, previous, draft)
      ) {
        takeUnit(outer ?? previous, draft, 'elided>unit')
      } else if (isShareSet(s, outer ?? previous, draft)) {
        takeUnit(outer ?? previous, draft, 'elided>unit')
        draft.direction = (outer ?? previous).direction
      } else if (
        carrier &&
        draft.rule === 'count>elided' &&
        (isOfAnotherTime(s, draft) ||
          isSumReached(s, carrier, previous, draft) ||
          isDoubled(s, carrier, previous, draft))
      ) {
        takeUnit(carrier, draft, 'elided>unit')
      } else if (
        previous.direction &&
        draft.kind === 'proportion' &&
        draft.unit === '%' &&
        isRestated(s, previous, draft)
      ) {
        draft.kind = 'change'
        draft.direction = previous.direction
        draft.rule = 'percent>restated'
      } else if (previous.kind === draft.kind && previous.unit !== draft.unit && isBracketed(s, previous, draft)) {
        draft.direction = previous.direction
      }
    }
    // a five-year average of 28 million: no more than which average; doubled in two years, from 4 million: no more than when
    if (isOfStandard(s, draft) || isSpan(s, draft)) continue
    previous = draft
    if (!bracketed) outer = draft
    if (!bracketed && carriesUnit(draft)) carrier = draft
  }
}

/** `shrank to 12 per cent from 14`: the level before in the unit of the one that was reached. */
const isLevelBefore = ({ t }: Sentence, previous: FigureDraft, draft: FigureDraft): boolean =>
  t.lex[draft.first - 1] === FROM && draft.first - 2 === previous.last && t.lex[previous.first - 1] === TO

/** `compares with 81% a year earlier and a target of 88`: what a percentage is held against is one. */
const isShareSet = (s: Sentence, previous: FigureDraft, draft: FigureDraft): boolean =>
  draft.rule === 'count>elided' &&
  previous.unit === '%' &&
  (isStandard(s, draft.first - 1) || isLevelBefore(s, previous, draft)) &&
  !isScaled(s, draft) &&
  !holdsVerb(s, previous.last + 1, draft.first - 1)

/** `once every two minutes`: what is compared is how often, not the minutes. */
const isInterval = ({ t }: Sentence, { first }: FigureDraft): boolean => EVERY.has(t.lex[first - 1])
const EVERY = wordSet('every each')

/** `a five-year average of`, `a 12-month low of`: a length of time that says of which standard is spoken. */
const isOfStandard = ({ t }: Sentence, { kind, last }: FigureDraft): boolean =>
  kind === 'duration' && STANDARDS.has(t.lex[isJoiner(t, last + 1) ? last + 2 : last + 1])

const isSpan = ({ t }: Sentence, { kind, first }: FigureDraft): boolean =>
  kind === 'duration' && SPANNING.has(t.lex[first - 1])
const SPANNING = wordSet('in over within during')

/** `set aside £640 million, nearly double the 330 million it booked before`: of one kind with what is twice as much. */
const isDoubled = (s: Sentence, carrier: FigureDraft, multiple: FigureDraft, draft: FigureDraft): boolean =>
  multiple.kind === 'multiple' &&
  carrier.kind === 'money' &&
  s.t.lex[draft.first - 1] === THE &&
  draft.first - multiple.last === 2 &&
  isScaled(s, draft)

/** `earned 212 million euros and cut its net debt by a third to 96 million`: what is worth money is told in money. */
function isSumReached(s: Sentence, carrier: FigureDraft, change: FigureDraft, draft: FigureDraft): boolean {
  const { t } = s
  if (carrier.kind !== 'money' || change.kind !== 'change' || t.lex[draft.first - 1] !== TO || !isScaled(s, draft))
    return false
  for (let i = change.first - 1; i > carrier.last && i > change.first - 5; i--) if (SUMS.has(t.lex[i])) return true
  return false
}
const TO = internWord('to')
const FROM = internWord('from')
const SUMS = wordSet(
  'debt debts revenue revenues profit profits costs loss losses spending budget income earnings deficit surplus turnover dividend',
)

/** A bare number: `from 2.2 billion`, `the 198 million forecast`. */
const mayElideUnit = (s: Sentence, draft: FigureDraft): boolean =>
  draft.rule === 'count>elided' ||
  (draft.rule === 'count>noun' &&
    draft.last + 1 < s.last &&
    (isForecast(s, draft.last + 1) || isWide(s, draft.last + 1)))

/** `399 metres long, 59 wide`: a word of extent alone. */
const isWide = ({ t, last }: Sentence, i: number): boolean =>
  EXTENTS.has(t.lex[i]) && (i + 1 >= last || t.kind[i + 1] === MARK || (t.role[i + 1] & CONJUNCTION) !== 0)
const EXTENTS = wordSet('wide long high deep tall thick across')

const isForecast = (s: Sentence, i: number): boolean => EXPECTED.has(s.t.lex[i]) && !isVerb(s, i)
const EXPECTED = wordSet(
  'consensus estimate estimates forecast forecasts target targets expectation expectations projection projections guidance',
)

/** A range of bare numbers right after `CI` or `confidence interval`. */
function isConfidence(s: Sentence, draft: FigureDraft): boolean {
  if (draft.qualifier !== 'between') return false
  let before = draft.first - 1
  while (before > s.first && (s.t.kind[before] === MARK || SET_BEFORE.has(s.t.lex[before]))) before--
  return INTERVALS.has(s.t.lex[before])
}
const INTERVALS = wordSet('ci interval intervals')
/** What follows the level of confidence, which is not what is bounded. */
const LEVELS = wordSet('ci confidence')
const SET_BEFORE = wordSet('of from')

const isScaled = (s: Sentence, draft: Draft): boolean =>
  s.numbers.get(draft.numberFirst)?.scaled === true ||
  s.numbers.get(draft.numberLast)?.scaled === true ||
  endsScaled(s, draft)

/** `2.7 to 3 billion`: the scale is said of the second number. */
function endsScaled(s: Sentence, draft: Draft): boolean {
  for (let i = draft.numberFirst + 1; i <= draft.numberLast; i++) if (s.numbers.get(i)?.scaled) return true
  return false
}

/** `fell by 4.9 million barrels to 418.7 million`, `1,013 hectopascals instead of 987`: a bare number that is set against another. */
function takesUnit(s: Sentence, previous: FigureDraft, draft: FigureDraft): boolean {
  // against the 15 that they recommend, the usual 60 to 70
  const usual = USUAL.has(s.t.lex[draft.first - 1]) && s.t.lex[draft.first - 2] === THE
  const definite = s.t.lex[draft.first - 1] === THE && s.t.lex[draft.last + 1] === THAT_WORD
  const at = draft.first - (usual ? 3 : definite ? 2 : 1)
  const before = s.t.lex[at]
  // well short of its target of 650,000
  const own = Math.max(previous.last + 1, afterComma(s, at))
  // compared with a five-year average of 28 million
  if (isStandard(s, at) && !holdsVerb(s, s.t.lex[own] === COMPARED ? own + 1 : own, at - 1)) return true
  // beating a consensus of 198 million
  if (isForecast(s, draft.last + 1) || (before === OF && isForecast(s, at - 1))) return isScaled(s, draft)
  if (previous.kind === 'money' && (isPriced(s, at) || isOwed(s, draft))) return true
  if (isWide(s, draft.last + 1)) return previous.kind === 'measure' && draft.first - previous.last < 6
  // 1.1m tonnes, behind Bangladesh (1.8m)
  if (isMark(s.t, at, CHAR.openParen) && isCapital(s.t, at - 1) && isMark(s.t, draft.last + 1, CHAR.closeParen))
    return previous.kind === 'measure' && isScaled(s, draft)
  // caught 310,000 tonnes in the year to June, 12,000 more than before
  if (isDifference(s, draft)) return isMark(s.t, at, CHAR.comma) && !holdsVerb(s, previous.last + 1, at)
  if (s.t.lex[draft.last + 1] === OF && s.t.lex[draft.last + 2] !== THEM) return goesOnWithStuff(s, previous, draft)
  // 545 million kilos, with Pakistan buying 207 million of them and Egypt 78 million
  if (s.t.lex[draft.last + 1] === OF && s.t.lex[draft.last + 2] === THEM && isScaled(s, draft))
    return previous.kind === 'measure'
  if (isGappedName(s, previous, draft)) return true
  // capped at 10 million tonnes, of which 6.2 million had been shipped
  if (before === WHICH && s.t.lex[at - 1] === OF && isScaled(s, draft)) return true
  const end = before === WITH && s.t.lex[at - 1] === COMPARED ? at - 1 : draft.first
  // would cost £21 billion and lift the number of flights from 480,000
  for (let i = previous.last + 1; i < draft.first; i++) if (NUMBERS.has(s.t.lex[i])) return false
  // since it cut their wage cap from 22 million
  if (previous.kind === 'money' && isScaled(s, draft) && SET_AGAINST.has(before) && isOfMoney(s.t, at)) return true
  // pegged stocks at 1.61 million tons, with output seen at 1.31 million
  const absolute = isMark(s.t, previous.last + 1, CHAR.comma) && s.t.lex[previous.last + 2] === WITH
  if (absolute && before === s.t.lex[previous.first - 1] && GAPPED.has(before) && isScaled(s, draft)) return true
  // another verb between the two speaks of something else, as does `lifting output from 500`
  if (holdsVerb(s, previous.last + 1, end) || opensLoosely(s, previous.last + 1, end)) return false
  if (SET_AGAINST.has(before) || isOfPeriod(s.t, at)) return true
  // get 6,500 baht, against costs of about 7,200
  if (before === OF && SET_AGAINST.has(s.t.lex[at - 2])) return true
  // save 1.5 billion euros a year and more than 15 billion in all
  if ((s.t.role[at] & CONJUNCTION) !== 0 && s.t.lex[draft.last + 1] === IN && ALL.has(s.t.lex[draft.last + 2]))
    return true
  // boys spent 42 minutes a day, girls 55
  const ends = draft.last + 1 >= s.last || s.t.kind[draft.last + 1] === MARK
  if (ends && isNominal(s.t, at) && isMark(s.t, at - 1, CHAR.comma) && draft.rule === 'count>elided') return true
  // revenue is planned at 647 billion and spending at 918 billion
  if (before === s.t.lex[previous.first - 1] && GAPPED.has(before) && isScaled(s, draft)) return true
  return end < draft.first || (before === OF && s.t.lex[at - 1] === INSTEAD)
}

/** `was given 11 years and Shah, of Bradford, eight`: nothing but a name stands between `and` and a number that ends the clause. */
function isGappedName({ t, last, numbers }: Sentence, previous: FigureDraft, draft: FigureDraft): boolean {
  if (draft.rule !== 'count>elided' || previous.kind === 'money') return false
  if (draft.last + 1 < last && t.kind[draft.last + 1] !== MARK) return false
  let joint = draft.first - 1
  while (joint > previous.last && (isCapital(t, joint) || t.lex[joint] === OF || isMark(t, joint, CHAR.comma))) joint--
  const named = joint + 1 < draft.first && isCapital(t, joint + 1) && !numbers.has(joint + 1)
  return named && joint > previous.last && (t.role[joint] & CONJUNCTION) !== 0
}

/** A comma and a gerund stand in tokens `from` to `to`. */
function opensLoosely(s: Sentence, from: number, to: number): boolean {
  for (let i = from; i + 1 < to; i++) if (isMark(s.t, i, CHAR.comma) && isGerund(s.t, i + 1)) return true
  return false
}

/** The token after the nearest comma to the left. */
function afterComma(s: Sentence, i: number): number {
  let at = i
  while (at > s.first && !isMark(s.t, at - 1, CHAR.comma)) at--
  return at
}

/** `now costs 95`, `sells for 3`: a bare number that is a price. */
const isPriced = ({ t }: Sentence, at: number): boolean =>
  COSTING.has(t.lex[at]) || (t.lex[at] === FOR && SELLING.has(t.lex[at - 1]))
/** `I lose 700 baht, and I owe the bank 180,000`: a bare number at the end that somebody owes or pays. */
function isOwed({ t, first, last }: Sentence, draft: FigureDraft): boolean {
  if (draft.rule !== 'count>elided' || (draft.last + 1 < last && t.kind[draft.last + 1] !== MARK)) return false
  for (let i = draft.first - 1; i >= first && i > draft.first - 5 && t.kind[i] !== MARK; i--)
    if (OWING.has(t.lex[i])) return true
  return false
}
const OWING = wordSet('owe owes owed pay pays paid spend spends spent')
const IN = internWord('in')
const ALL = wordSet('all total')
const COSTING = wordSet('cost costs costing fetch fetches fetched')
const FOR = internWord('for')
const SELLING = wordSet('sell sells selling sold bought')

/** `200 tonnes of oil and about 90 of diesel`; but 17 of its 48 members are a count of its own. */
function goesOnWithStuff(s: Sentence, previous: Draft, draft: Draft): boolean {
  const { t } = s
  const stuff = draft.last + 2
  if (t.lex[previous.last + 1] !== OF || !isNominal(t, stuff) || s.numbers.has(stuff) || endsInS(t, stuff)) return false
  for (let i = draft.first - 1; i > previous.last && i > draft.first - 3; i--)
    if ((t.role[i] & CONJUNCTION) !== 0) return true
  return false
}

/** `Wheat fell 3%, rye by 2% and oats by 1%`: the verb is said once. */
function isGapped(s: Sentence, previous: FigureDraft, draft: FigureDraft): boolean {
  // rose 0.3% from the month before and 3.0% from a year earlier
  const counted = (s.t.role[draft.first - 1] & CONJUNCTION) !== 0 && SINCE.has(s.t.lex[draft.last + 1])
  if (counted && previous.kind === 'change') {
    for (let i = draft.last + 2; i < draft.last + 6; i++)
      if (BEFORE.has(s.t.lex[i])) return !holdsVerb(s, previous.last + 1, draft.first)
  }
  // a rise of 2% this year and 3% next
  // rose 0.4% month on month and 3.7% year on year
  const timed =
    (isTimed(s, previous.last + 1) && isTimed(s, draft.last + 1)) ||
    (isOnPeriod(s.t, previous.last + 1) && isOnPeriod(s.t, draft.last + 1))
  if ((s.t.role[draft.first - 1] & CONJUNCTION) !== 0 && timed)
    return !holdsVerb(s, previous.last + 1, draft.first) && !holdsVerb(s, draft.last + 1, draft.last + 4)
  if (s.t.lex[draft.first - 1] !== BY) return false
  for (let i = previous.last + 1; i < draft.first; i++) if (isVerb(s, i)) return false
  return isMark(s.t, previous.last + 1, CHAR.comma) || (s.t.role[previous.last + 1] & CONJUNCTION) !== 0
}
/** `this year`, `next`, `in 2026`, `in May`: a time opens at token `i`. */
const isTimed = ({ t, numbers }: Sentence, i: number): boolean =>
  (t.lex[i] === OVER && t.lex[i + 1] === THE && (t.role[i + 2] & PERIOD) !== 0) ||
  (t.role[i] & TEMPORAL) !== 0 ||
  (t.lex[i] === IN && ((t.role[i + 1] & (MONTH | TEMPORAL)) !== 0 || numbers.get(i + 1)?.plain === true))
/** `year on year`, `month-on-month`, from token `i` on. */
export function isOnPeriod(t: Tokens, i: number): boolean {
  const on = isJoiner(t, i + 1) ? i + 2 : i + 1
  const again = isJoiner(t, on + 1) ? on + 2 : on + 1
  return (t.role[i] & PERIOD) !== 0 && (t.lex[on] === ON || t.lex[on] === OVER) && t.lex[again] === t.lex[i]
}
const ON = internWord('on')
const OVER = internWord('over')
const BY = internWord('by')
const SINCE = wordSet('from on over')
const BEFORE = wordSet('earlier before ago previous')

/** The unit whose words stand at another figure: `9,400 quintals, from 22,000` are both hundreds of kilograms. */
function takeUnit(giver: FigureDraft, draft: FigureDraft, rule: string): void {
  draft.kind = giver.kind
  draft.unit = giver.unit
  draft.unitRead = giver.unitRead
  draft.rule = rule
  if (giver.unitRead?.entry.id !== giver.unit) return
  draft.amount = draft.amount && inUnit(draft.amount, giver.unitRead)
  draft.min = draft.min && inUnit(draft.min, giver.unitRead)
  draft.max = draft.max && inUnit(draft.max, giver.unitRead)
}

/**
 * The first number of a sentence in the unit of the sentence before: `Analysts had forecast 1.29 billion.`, `The standard is 15.` A bare
 * number after another verb counts something: `The town has 3 million.`
 */
function continuesUnit(s: Sentence, draft: FigureDraft): boolean {
  const { t } = s
  const next = draft.last + 1
  if (isDifference(s, draft)) return BE.has(t.lex[draft.first - 1]) && THAT.has(t.lex[draft.first - 2])
  const isBare = next >= s.last || t.kind[next] === MARK || CLOSING.has(t.lex[next]) || (t.role[next] & TEMPORAL) !== 0
  if (!isBare || draft.first - 1 < s.first) return false
  const at = draft.first - 1
  if (isStandard(s, at) || (s.told?.kind === 'money' && isPriced(s, at))) return true
  if (!isScaled(s, draft) || s.told?.kind === 'duration') return false
  // Analysts had expected a loss of 41 million.
  if (s.told?.kind === 'money' && t.lex[at] === OF && isOfMoney(t, at)) return true
  // it made 3.13 billion last year
  if (s.told?.kind === 'money' && EARNING.has(t.lex[at]) && (t.role[at - 1] & PRONOUN) !== 0) return true
  return CONTINUING.has(t.lex[at]) || (BE.has(t.lex[at]) && THAT.has(t.lex[at - 1]))
}
/** `5 million more than`, `20 billion less than`: how much one sum is beside another. */
const isDifference = ({ t }: Sentence, draft: Draft): boolean =>
  MORE_LESS.has(t.lex[draft.last + 1]) && t.lex[draft.last + 2] === THAN
const MORE_LESS = wordSet('more less')

const EARNING = wordSet('made earned lost reported posted booked')
const CONTINUING = wordSet('with from at forecast expected predicted projected totalled totaled')
const THAT = wordSet('it that this')
const CLOSING = wordSet('on but although while and in by')

/** `a cap of`, `the standard is`: what is set in the unit of what is held against it. */
function isStandard(s: Sentence, at: number): boolean {
  const { t } = s
  if (t.lex[at] !== OF && !BE.has(t.lex[at])) return false
  return STANDARDS.has(t.lex[at - 1])
}
const BE = wordSet('is was')
const STANDARDS = wordSet('cap limit quota ceiling target threshold standard norm minimum maximum record average')

/** `the previous season's 890,000`, `had imported 6 million the year before`: a bare number set against one of its kind. */
function isOfAnotherTime(s: Sentence, draft: FigureDraft): boolean {
  const { t } = s
  if (isOfPeriod(t, draft.first - 1)) return true
  const next = draft.last + 1
  if (!isScaled(s, draft) || next + 1 >= s.last) return false
  return (t.role[next + 1] & PERIOD) !== 0 && ARTICLES.has(t.lex[next]) && EARLIER.has(t.lex[next + 2])
}
const ARTICLES = wordSet('a the')
const EARLIER = wordSet('before earlier ago')

/** `last year's 40`, `last year's drought-hit 40`. */
function isOfPeriod(t: Tokens, i: number): boolean {
  const at = isJoiner(t, i - 1) ? i - 3 : i
  return (t.role[at] & POSSESSIVE) !== 0 && ((t.role[at - 1] & PERIOD) !== 0 || t.kind[at - 1] === DIGITS)
}

const THE = internWord('the')
const THAT_WORD = internWord('that')
const GAPPED = wordSet('at to by of')
const USUAL = wordSet('usual normal previous current original')
const NUMBERS = wordSet('number numbers headcount')
/** A noun of money stands right before token `i`. */
export const isOfMoney = (t: Tokens, i: number): boolean => MONEY.has(t.lex[i - 1]) || MONEY.has(t.lex[i - 2])
const MONEY = wordSet(
  'wage wages salary budget price fee fees cost costs debt debts loss losses profit revenue turnover deficit spending income loan',
)
const SET_AGAINST = wordSet('to from against versus')
const OF = internWord('of')
const WHICH = internWord('which')
const THEM = internWord('them')
const INSTEAD = internWord('instead')

export const carriesUnit = (previous: FigureDraft): boolean =>
  previous.kind === 'measure' || previous.kind === 'duration' || (previous.kind === 'money' && previous.per === null)

/** `gained $1.36, or 1.8%`: the same rise in per cent. */
const isRestated = (s: Sentence, previous: Draft, draft: Draft): boolean =>
  s.t.lex[draft.first - 1] === OR && draft.first - previous.last <= 6
const OR = internWord('or')

const isCompared = (s: Sentence, draft: Draft): boolean => {
  const before = s.t.lex[draft.first - 1]
  return AGAINST.has(before) || (before === WITH && s.t.lex[draft.first - 2] === COMPARED)
}

/** A conversion stands in brackets right after what it converts. */
export const isBracketed = (s: Sentence, previous: Draft, draft: Draft): boolean =>
  isMark(s.t, draft.first - 1, CHAR.openParen) && previous.last >= draft.first - 2
