import type { Figure, Mention } from '../../schemas/generated/types.ts'
import { CONFIDENCE_WEIGHTS } from './confidenceWeights.ts'

/** What a row shows of how hard it was to read; each has its weight in the estimate. */
export const SIGNS = [
  'always',
  'noItem',
  'itemAfter',
  'elidedNoun',
  'money',
  'measure',
  'share',
  'multiple',
  'age',
  'speaker',
  'outlet',
  'notAsserted',
  'looseBound',
  'comparison',
  'agent',
] as const
export type Sign = (typeof SIGNS)[number]

/** The columns that the signs are read from; a mention and a figure have them alike. */
export type Shown = Pick<
  Mention,
  'kind' | 'rule' | 'qualifier' | 'modality' | 'item' | 'source' | 'via' | 'base' | 'agent'
>
type ShownInFigure = Pick<Figure, keyof Shown>

const bit = (sign: Sign): number => 1 << SIGNS.indexOf(sign)
const ALWAYS = bit('always')
const NO_ITEM = bit('noItem')
const ITEM_AFTER = bit('itemAfter')
const ELIDED_NOUN = bit('elidedNoun')
const MONEY = bit('money')
const MEASURE = bit('measure')
const SHARE = bit('share')
const MULTIPLE = bit('multiple')
const AGE = bit('age')
const SPEAKER = bit('speaker')
const OUTLET = bit('outlet')
const NOT_ASSERTED = bit('notAsserted')
const LOOSE_BOUND = bit('looseBound')
const COMPARISON = bit('comparison')
const AGENT = bit('agent')

function bitOfKind(kind: Shown['kind'] | ShownInFigure['kind']): number {
  switch (kind) {
    case 'money':
      return MONEY
    case 'measure':
      return MEASURE
    case 'multiple':
      return MULTIPLE
    case 'age':
      return AGE
    default:
      return 0
  }
}

/** The signs that the row shows, as bits in the order of `SIGNS`. */
export function signsOf(row: Shown | ShownInFigure): number {
  let signs = ALWAYS | bitOfKind(row.kind)
  if (row.item === null) signs |= NO_ITEM
  else if (row.rule.includes(' item>after')) signs |= ITEM_AFTER
  if (row.rule.startsWith('count>elided')) signs |= ELIDED_NOUN
  if (row.rule.startsWith('percent>share')) signs |= SHARE
  if (row.source !== null) signs |= SPEAKER
  if (row.via !== null) signs |= OUTLET
  if (row.modality !== 'asserted') signs |= NOT_ASSERTED
  if (row.qualifier === 'more_than' || row.qualifier === 'at_least' || row.qualifier === 'less_than')
    signs |= LOOSE_BOUND
  if (row.base !== null) signs |= COMPARISON
  if (row.agent !== null) signs |= AGENT
  return signs
}

const WEIGHTS = Float64Array.from(SIGNS, sign => CONFIDENCE_WEIGHTS[sign])

/** The estimates by the signs shown, each computed when it is first asked for; 0 until then. */
const estimates = new Float64Array(1 << SIGNS.length)

/** How likely the whole row is right, from 0 to 1, in hundredths: a logistic model, whose weights `make fit` finds on gold articles. */
export function confidenceOf(row: Shown): number {
  const signs = signsOf(row)
  if (estimates[signs] === 0) estimates[signs] = estimate(signs)
  return estimates[signs]
}

function estimate(signs: number): number {
  let sum = 0
  for (let sign = 0; sign < WEIGHTS.length; sign++) if ((signs & (1 << sign)) !== 0) sum += WEIGHTS[sign]
  return Math.round(100 / (1 + Math.exp(-sum))) / 100
}
