import type { FigureDraft, Sentence } from '../draft.ts'

/** Tokens to each side of a figure that the rules look at: more than any sentence of prose has. */
export const WINDOW = 160

/**
 * The sentence as far as it stands around a figure. A list without full stops can be as long as the article; what is told of a
 * figure stands near it, and the rules stay linear.
 */
export function windowAround(s: Sentence, draft: FigureDraft): Sentence {
  const first = draft.first - WINDOW
  const last = draft.last + WINDOW
  if (first <= s.first && last >= s.last) return s
  return { ...s, first: Math.max(first, s.first), last: Math.min(last, s.last) }
}
