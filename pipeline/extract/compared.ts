import { CHAR } from './chars.ts'
import type { Draft, FigureDraft, Sentence } from './draft.ts'
import { internWord } from './lexicon.ts'
import { isMark } from './tokens.ts'

const WITH = internWord('with')
const COMPARED = internWord('compared')
const AGAINST = new Set(['against', 'versus', 'vs'].map(internWord))

/**
 * Figures that are said beside another one take over what the first says of both: `grew by 5.3%, against 7.5% in 2021` is two
 * rates of growth, and `rose by 1.4°C (2.5°F)` rises in both units.
 */
export function carryOver(s: Sentence, drafts: readonly Draft[]): void {
  let previous: FigureDraft | null = null
  for (const draft of drafts) {
    if (draft.status !== 'figure') continue
    if (previous) {
      if (
        previous.kind === 'change' &&
        draft.kind === 'proportion' &&
        draft.unit === previous.unit &&
        isCompared(s, draft)
      ) {
        draft.kind = 'change'
        draft.direction = previous.direction
        draft.rule = 'percent>compared'
      } else if (previous.kind === draft.kind && previous.unit !== draft.unit && isBracketed(s, previous, draft)) {
        draft.direction = previous.direction
      }
    }
    previous = draft
  }
}

const isCompared = (s: Sentence, draft: Draft): boolean => {
  const before = s.t.lex[draft.first - 1]
  return AGAINST.has(before) || (before === WITH && s.t.lex[draft.first - 2] === COMPARED)
}

/** A conversion stands in brackets right after what it converts. */
export const isBracketed = (s: Sentence, previous: Draft, draft: Draft): boolean =>
  isMark(s.t, draft.first - 1, CHAR.openParen) && previous.last >= draft.first - 2
