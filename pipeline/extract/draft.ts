import type { Figure, NumberMention } from '../../schemas/generated/types.ts'
import type { Amount, NumberEdge } from './number.ts'
import type { Quantity } from './quantity.ts'
import type { SentenceNumbers } from './sentenceNumbers.ts'
import type { Tokens } from './tokens.ts'
import type { UnitAt } from './units.ts'

/** One sentence as the rules see it: tokens `first` to `last` (half-open), and what stands around it. */
export type Sentence = {
  t: Tokens
  first: number
  last: number
  part: PartKind
  index: number
  /** Numbers of the sentence by their anchor token. */
  numbers: SentenceNumbers
  /** The unit that the heading of the sentence's table states for its cells. */
  tableUnit: UnitAt | null
  /** The last figure of the sentence before, in the same block: a bare number may be in its unit. */
  told: FigureDraft | null
  /** Roughly the values of the counts that the article stated before this sentence. */
  counted: Set<number>
}

export type PartKind = 'title' | 'standfirst' | 'heading' | 'caption' | 'body' | 'list' | 'table' | 'boilerplate'
export type Kind = Figure['kind']
export type Qualifier = Figure['qualifier']
export type Direction = 'increase' | 'decrease' | null
export type Reason = NonNullable<NumberMention['reason']>

/**
 * A reading of one or more anchors: a figure, or a refusal with its reason. The cheapest drafts that cover every anchor of
 * the sentence win. Token bounds are inclusive; `first` to `last` are the draft's own words (currency, unit and hedge too).
 */
export type Draft = {
  rule: string
  cost: number
  first: number
  last: number
  numberFirst: number
  numberLast: number
} & (RefusalPart | FigurePart | AbsorbedPart)

type RefusalPart = {
  status: 'excluded'
  reason: Reason
  /** Every digit group is a mention of its own (a date), not the whole span (a score). */
  split: boolean
}

/** A number that is part of another figure's rate (`per 100,000 people`) and has no entry of its own. */
type AbsorbedPart = { status: 'absorbed' }

type FigurePart = {
  status: 'figure'
  kind: Kind
  amount: Amount | null
  min: Amount | null
  max: Amount | null
  significant: number
  qualifier: Qualifier
  direction: Direction
  unit: string
  /** The unit's words, which may stand for a multiple of `unit`; at another figure's number where this one's are elided. */
  unitRead: UnitAt | null
  unitFirst: number
  unitLast: number
  per: string | null
  /** The noun phrase counted is expected right after `last`. */
  nounAfter: boolean
}

export type FigureDraft = Draft & FigurePart
export type Refusal = Draft & RefusalPart

/** Takes a rule's reading. */
export type Propose = (draft: Draft) => void

/** A rule that reads a quantity (a number with its unit, or a range) as a figure. It sees, and never changes, the sentence. */
export type QuantityRule = {
  name: string
  read: (sentence: Sentence, quantity: Quantity, propose: Propose) => void
}

/** A rule that claims a number as no figure: a date, a name, an ordinal. */
export type RefuseRule = {
  name: string
  read: (sentence: Sentence, number: NumberEdge, propose: Propose) => void
}

/** Cost of leaving an anchor unexplained. Every rule is cheaper. */
export const UNCLAIMED_COST = 50

/** A refusal of the tokens `first` to `last`. */
export const refusal = (
  rule: string,
  reason: Reason,
  cost: number,
  first: number,
  last: number,
  split = false,
): Draft => ({
  rule,
  status: 'excluded',
  reason,
  cost,
  first,
  last,
  numberFirst: first,
  numberLast: last,
  split,
})
