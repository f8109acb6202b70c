import type { FigureContext } from './attach/proposal.ts'

/** Share of rows that were right in every field on the development articles, by what is known about the row. */
const CERTAIN = 0.8
const PENALTY = { elided: 0.15, noItem: 0.1, impliedSlot: 0.1, speaker: 0.05, vague: 0.05 } as const

/**
 * How sure the rules are of the whole row, from 0.1 to 0.8: each guess takes something away. An ordering, not yet a probability.
 */
export function confidenceOf(figure: FigureContext): number {
  let confidence = CERTAIN
  if (figure.draft.rule === 'count>elided') confidence -= PENALTY.elided
  if (figure.slots.item === undefined) confidence -= PENALTY.noItem
  if (figure.slots.source !== undefined) confidence -= PENALTY.speaker
  if (figure.draft.qualifier === 'vague') confidence -= PENALTY.vague
  confidence -= PENALTY.impliedSlot * figure.implied.size
  return Math.round(Math.max(0.1, confidence) * 100) / 100
}
