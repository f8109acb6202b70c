import type { Figure } from '../../schemas/generated/types.ts'

/**
 * Repeats of a figure that failed: the first of them becomes the original of the others, so that every `repeat_of` names a
 * figure of the table. Figures come in order of position.
 */
export function relinkRepeats(figures: readonly Figure[]): Figure[] {
  const kept = new Set(figures.map(figure => figure.figure_id))
  const heirs = new Map<string, string>()
  return figures.map(figure => {
    if (figure.repeat_of === null || kept.has(figure.repeat_of)) return figure
    const heir = heirs.get(figure.repeat_of) ?? null
    if (heir === null) heirs.set(figure.repeat_of, figure.figure_id)
    return { ...figure, repeat_of: heir }
  })
}
