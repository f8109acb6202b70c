import type { NumberMention, Sentence } from '../../schemas/generated/types.ts'
import { type Fault, firstFault } from './faults.ts'
import { schemaFault } from './schemas.ts'
import { liesIn, spanFault } from './span.ts'
import { brokenColumn, type CutText } from './text.ts'

/** What the numbers before this one leave behind: their keys, and how far they reach. */
export type LedgerState = { readonly keys: ReadonlySet<string>; readonly reach: number }

/** A number is part of a figure, or excluded with a reason: exactly one of the two. */
function statusFault(row: NumberMention): Fault | null {
  const good =
    row.status === 'figure'
      ? row.figure_id !== null && row.reason === null
      : row.figure_id === null && row.reason !== null
  if (good) return null
  const what = `status ${row.status} with figure_id ${row.figure_id} and reason ${row.reason}`
  return {
    code: 'ledger-status',
    what,
    remedy: 'A number is part of a figure, or excluded with a reason, never both or neither.',
  }
}

/** What is wrong with one row of the ledger, read in order of position. */
export function numberFault(
  number: NumberMention,
  articleId: string,
  text: CutText,
  sentences: ReadonlyMap<string, Sentence>,
  state: LedgerState,
): Fault | null {
  const remedy = 'Check the stage that writes the ledger.'
  const sentence = sentences.get(number.sentence_id)
  return firstFault(number, [
    row => {
      const what = schemaFault('number', row)
      return what === null ? null : { code: 'number-schema', what, remedy }
    },
    row =>
      brokenColumn(row) ? { code: 'broken-character', what: 'U+0000 or half of a surrogate pair', remedy } : null,
    row =>
      row.article_id === articleId
        ? null
        : { code: 'foreign-key', what: `article_id ${row.article_id} is not its article`, remedy },
    row =>
      sentence ? null : { code: 'foreign-key', what: `sentence_id ${row.sentence_id} is missing or failed`, remedy },
    row =>
      state.keys.has(row.number_id)
        ? { code: 'key-twice', what: `${row.number_id} stands for two numbers`, remedy }
        : null,
    row => spanFault(text, row.start, row.end, row.text, 'text'),
    row =>
      sentence && liesIn(row, sentence)
        ? null
        : { code: 'not-in-sentence', what: `${row.start}–${row.end} is not in its sentence`, remedy },
    row =>
      row.start >= state.reach
        ? null
        : { code: 'numbers-overlap', what: `it overlaps the number before it, which ends at ${state.reach}`, remedy },
    statusFault,
  ])
}
