import type { FigureContext } from './attach/proposal.ts'

/**
 * Weights of a logistic model of "the row is right in every field", fitted on the gold articles of test/gold; `make eval` prints
 * how far its estimates are from the shares that are right. What is known about a row adds its weight.
 */
const WEIGHT = {
  always: 1.4,
  noItem: -0.45,
  elidedNoun: -0.8,
  money: -0.4,
  share: -0.5,
  speaker: -0.15,
  time: -0.35,
  notAsserted: -0.65,
  bounded: -0.25,
} as const

const BOUNDS: ReadonlySet<string> = new Set(['more_than', 'at_least', 'less_than', 'at_most'])

/** How likely the whole row is right, from 0 to 1, in hundredths. */
export function confidenceOf(figure: FigureContext): number {
  const { draft, slots } = figure
  let sum: number = WEIGHT.always
  if (slots.item === undefined) sum += WEIGHT.noItem
  if (draft.rule === 'count>elided') sum += WEIGHT.elidedNoun
  if (draft.kind === 'money') sum += WEIGHT.money
  if (draft.rule === 'percent>share') sum += WEIGHT.share
  if (slots.source !== undefined) sum += WEIGHT.speaker
  if (slots.time !== undefined) sum += WEIGHT.time
  if (slots.modality !== undefined && slots.modality !== 'asserted') sum += WEIGHT.notAsserted
  if (BOUNDS.has(draft.qualifier)) sum += WEIGHT.bounded
  return Math.round(100 / (1 + Math.exp(-sum))) / 100
}
