import { CHAR } from '../chars.ts'
import type { Sentence } from '../draft.ts'
import { CONJUNCTION, internWord, PERIOD, PREPOSITION, SUBORDINATOR, wordSet } from '../lexicon.ts'
import { nounPhraseAfter } from '../nounPhrase.ts'
import { type NumberEdge, roughly } from '../number.ts'
import { isSingularPhrase } from '../plural.ts'
import { opensEvery } from '../rules/denominator.ts'
import { isCapital, isJoiner, isMark, WORD, wordAt } from '../tokens.ts'
import { OUNCE, speaksOfMetal, TROY } from '../unitContext.ts'
import { type UnitAt, unitAfter } from '../units.ts'
import { isNominal } from '../wordClass.ts'
import type { AttachRule, FigureContext, Proposal } from './proposal.ts'

const PER = internWord('per')
const AGO = wordSet('ago earlier before later')
const FOR = internWord('for')
const EVERY = internWord('every')
const ARTICLES = wordSet('a an each every')
const EACH = wordSet('apiece each')
const MONEY_NOUNS = wordSet(
  'share head person household student unit pupil worker tree seat piece copy ticket room night mile ton game visit dose capita barrel bottle bag cow',
)
const ADVERBS: ReadonlyMap<number, string> = new Map([
  [internWord('annually'), 'a'],
  [internWord('yearly'), 'a'],
  [internWord('monthly'), 'mo'],
  [internWord('weekly'), 'wk'],
  [internWord('daily'), 'd'],
  [internWord('hourly'), 'h'],
  [internWord('pcm'), 'mo'],
  [internWord('pw'), 'wk'],
  [internWord('pa'), 'a'],
  [internWord('p.a.'), 'a'],
  [internWord('p.a'), 'a'],
  [internWord('psf'), '[sft_i]'],
  [internWord('psm'), 'm2'],
])
const PERIOD_UNITS: ReadonlyMap<string, string> = new Map([
  ['quarter', 'quarter'],
  ['season', 'season'],
  ['night', 'night'],
])
/** Kinds whose rate may be said by a unit of time. */
const RATE_KINDS = new Set(['count', 'money', 'measure', 'duration'])

/** The denominator of a rate: `a day`, `per 10,000 workers`, `a share`, `per kWh`, `annually`, `apiece`. */
export const rate: AttachRule = {
  name: 'rate',
  prepare: () => (figure, propose) => {
    const { draft } = figure
    if (!RATE_KINDS.has(draft.kind) && draft.kind !== 'proportion') return
    const after = figure.itemFirst > draft.last ? figure.itemLast : draft.last
    const found =
      denominatorAt(figure.sentence, figure, draft.last + 1) ??
      exchangeAt(figure.sentence, figure, draft.last + 1) ??
      afterConversion(figure) ??
      (after > draft.last ? denominatorAt(figure.sentence, figure, after + 1) : null) ??
      forEvery(figure)
    if (found) propose(found)
  },
}

/** `For every 55 patients treated, the drug prevents one stroke`: of the first figure after the comma. */
function forEvery({ sentence: s, draft }: FigureContext): PerProposal | null {
  for (let i = draft.first - 3; i >= s.first; i--) {
    if (s.t.lex[i] !== FOR || s.t.lex[i + 1] !== EVERY) continue
    const comma = opensEvery(s, i)
    const every = s.numbers.get(i + 2)
    if (comma < 0 || comma >= draft.first || !every) return null
    for (const { first } of s.numbers.values()) if (first > comma && first < draft.first) return null
    return perNumber(s, i + 1, every)
  }
  return null
}

/** `slid to 281 against the dollar`, `153.2 yen to the euro`: the other currency of an exchange rate. */
function exchangeAt(s: Sentence, { draft }: FigureContext, i: number): PerProposal | null {
  // bet 40 yen against the dollar: no level
  if ((s.t.role[draft.first - 1] & PREPOSITION) === 0 && s.t.lex[draft.first - 1] !== PAST) return null
  if (draft.kind !== 'money' || draft.direction !== null || !EXCHANGED.has(s.t.lex[i]) || s.t.lex[i + 1] !== THE)
    return null
  const other = unitAfter(s.t, i + 1, s.last, true)
  const isOther = other?.entry.kind === 'money' && other.entry.id !== draft.unit
  // gave 40 yen to the dollar fund
  return isOther && !isNominal(s.t, other.last + 1) ? per(other.entry.id, i, other.last) : null
}
const PAST = internWord('past')
const EXCHANGED = wordSet('against to versus')
const THE = internWord('the')

/** `76,000 rupiah ($4.60) per kilogram`: the rate stands behind the conversion, and holds for both. */
function afterConversion(figure: FigureContext): PerProposal | null {
  const { sentence: s, draft } = figure
  const { t } = s
  const next = draft.last + 1
  if (isMark(t, next, CHAR.closeParen)) return denominatorAt(s, figure, next + 1)
  if (!isMark(t, next, CHAR.openParen)) return null
  for (let at = next + 1; at < s.last && at < next + 8; at++)
    if (isMark(t, at, CHAR.closeParen))
      return s.numbers.has(next + 1) || s.numbers.has(next + 2) || s.numbers.has(next + 3)
        ? denominatorAt(s, figure, at + 1)
        : null
  return null
}

/** Nouns by which a count may be said, where it is an average: `1.2 a match`. */
const COUNT_NOUNS = wordSet('match game person head household set inning over')
const rateNoun = (figure: FigureContext, noun: number): boolean =>
  (figure.draft.kind === 'money' && MONEY_NOUNS.has(noun)) ||
  (figure.draft.kind === 'count' && (figure.draft.amount?.exponent ?? 0) < 0 && COUNT_NOUNS.has(noun))

/** `₹2 lakh a family`, `$40 a ticket`: any one thing after a sum of money, with nothing that it would describe after it. */
function isOfOne(figure: FigureContext, s: Sentence, noun: number): boolean {
  const { t } = s
  if (figure.draft.kind !== 'money' || t.kind[noun] !== WORD || isCapital(t, noun) || !isSingularPhrase(s, noun))
    return false
  const next = noun + 1
  return next >= s.last || t.kind[next] !== WORD || (t.role[next] & (PREPOSITION | CONJUNCTION | SUBORDINATOR)) !== 0
}

type PerProposal = Extract<Proposal, { slot: 'per' }>
const per = (value: string, first: number, last: number): PerProposal => ({
  slot: 'per',
  value,
  first,
  last,
  implied: false,
  cost: 1,
  rule: 'rate',
})

function denominatorAt(s: Sentence, figure: FigureContext, i: number): PerProposal | null {
  const { t } = s
  let at = i
  // GWh-a-year
  // $70 - a - share, as some agencies set it
  if (at < s.last && (isJoiner(t, at) || (isMark(t, at, CHAR.hyphen) && ARTICLES.has(t.lex[at + 1])))) at++
  // … billion pesos ($610 million), a year
  if (isMark(t, at, CHAR.comma) && ARTICLES.has(t.lex[at + 1])) at++
  if (at >= s.last) return null
  const adverb = ADVERBS.get(t.lex[at])
  if (adverb) return per(adverb, at, at)
  if (isMark(t, at, CHAR.slash) && at + 1 < s.last) {
    const unit = unitAfter(t, at, s.last, false)
    return unit && unit.first === at + 1 ? per(denominatorOf(s, unit), at, unit.last) : null
  }
  // one for every 400 patients
  if (t.lex[at] === FOR && t.lex[at + 1] === EVERY) {
    const every = s.numbers.get(at + 2)
    return every ? perNumber(s, at + 1, every) : null
  }
  const article = ARTICLES.has(t.lex[at])
  if (t.lex[at] !== PER && !article)
    return EACH.has(t.lex[at]) && figure.draft.kind === 'money' ? per('each', at, at) : null
  if (at + 1 >= s.last) return EACH.has(t.lex[at]) && figure.draft.kind === 'money' ? per('each', at, at) : null
  const number = s.numbers.get(at + 1)
  if (number) return t.lex[at] === PER ? perNumber(s, at, number) : null
  if (EACH.has(t.lex[at]) && t.kind[at + 1] !== WORD) return figure.draft.kind === 'money' ? per('each', at, at) : null
  let unitStart = at
  if (isJoiner(t, at + 1) || isMark(t, at + 1, CHAR.hyphen)) unitStart = at + 1
  // 40 cents a pound is the price of a weight
  const unit = unitAfter(t, unitStart, s.last, speaksOfExchange(s))
  if (unit) {
    if (article && unit.entry.kind !== 'duration' && figure.draft.kind !== 'money') return null
    // 72% a year ago: a point in time
    if (article && AGO.has(t.lex[unit.last + 1])) return null
    return per(denominatorOf(s, unit), at, unit.last)
  }
  const named = PERIOD_UNITS.get(wordAt(t, unitStart + 1))
  if (named && figure.draft.kind !== 'duration') return per(named, at, unitStart + 1)
  if (article)
    return rateNoun(figure, t.lex[unitStart + 1]) ||
      (!isMark(t, at - 1, CHAR.comma) && isOfOne(figure, s, unitStart + 1))
      ? per(wordAt(t, unitStart + 1), at, unitStart + 1)
      : null
  const noun = nounPhraseAfter(s, at + 1)
  return noun && (t.role[noun.first] & PERIOD) === 0
    ? per(t.text.slice(t.start[noun.first], t.end[noun.last]), at, noun.last)
    : null
}

const EXCHANGE = wordSet('sterling currency currencies exchange forex')
function speaksOfExchange(s: Sentence): boolean {
  for (let i = s.first; i < s.last; i++) if (EXCHANGE.has(s.t.lex[i])) return true
  return false
}

/** `a quintal` is `100 kg`, `a decade` `10 a`: a unit that the tables tell in another. */
function denominatorOf(s: Sentence, { entry }: UnitAt): string {
  if (entry.id === OUNCE && speaksOfMetal(s)) return TROY
  const times = entry.mantissa * 10 ** entry.exponent
  return times === 1 || entry.kind === 'money' ? entry.id : `${times} ${entry.id}`
}

/** `per 100,000 people`: the number in digits and its noun. */
function perNumber(s: Sentence, at: number, number: NumberEdge): PerProposal | null {
  const { t } = s
  if (!number.amount) return null
  const unit = unitAfter(t, number.last, s.last, number.scaled)
  if (unit) return per(`${roughly(number.amount)} ${unit.entry.id}`, at, unit.last)
  const noun = nounPhraseAfter(s, number.last + 1)
  const value = String(roughly(number.amount))
  return noun
    ? per(`${value} ${t.text.slice(t.start[noun.first], t.end[noun.last])}`, at, noun.last)
    : per(value, at, number.last)
}
