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

const LOOSE: ReadonlySet<string | null> = new Set(['more_than', 'at_least', 'less_than'])

/** Calls `add` with each sign that the row shows. */
export function eachSign(row: Shown | ShownInFigure, add: (sign: Sign) => void): void {
  add('always')
  if (row.item === null) add('noItem')
  else if (row.rule.includes(' item>after')) add('itemAfter')
  if (row.rule.startsWith('count>elided')) add('elidedNoun')
  if (row.rule.startsWith('percent>share')) add('share')
  if (row.kind === 'money' || row.kind === 'measure' || row.kind === 'multiple' || row.kind === 'age') add(row.kind)
  if (row.source !== null) add('speaker')
  if (row.via !== null) add('outlet')
  if (row.modality !== 'asserted') add('notAsserted')
  if (LOOSE.has(row.qualifier)) add('looseBound')
  if (row.base !== null) add('comparison')
  if (row.agent !== null) add('agent')
}

/** How likely the whole row is right, from 0 to 1, in hundredths: a logistic model, whose weights `make fit` finds on gold articles. */
export function confidenceOf(row: Shown): number {
  let sum = 0
  eachSign(row, sign => {
    sum += CONFIDENCE_WEIGHTS[sign]
  })
  return Math.round(100 / (1 + Math.exp(-sum))) / 100
}
