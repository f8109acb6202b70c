import type { Sentence } from '../../schemas/generated/types.ts'
import { type Fault, firstFault } from './faults.ts'
import { schemaFault } from './schemas.ts'
import { spanFault } from './span.ts'
import { brokenColumn, type CutText } from './text.ts'

/** What is wrong with one sentence, given the sentences that already hold. */
export function sentenceFault(
  sentence: Sentence,
  articleId: string,
  text: CutText,
  kept: ReadonlyMap<string, Sentence>,
): Fault | null {
  const remedy = 'Check the stage that cuts sentences.'
  return firstFault(sentence, [
    row => {
      const what = schemaFault('sentence', row)
      return what === null ? null : { code: 'sentence-schema', what, remedy }
    },
    row =>
      brokenColumn(row) ? { code: 'broken-character', what: 'U+0000 or half of a surrogate pair', remedy } : null,
    row =>
      row.article_id === articleId
        ? null
        : { code: 'foreign-key', what: `article_id ${row.article_id} is not its article`, remedy },
    row =>
      kept.has(row.sentence_id)
        ? { code: 'key-twice', what: `${row.sentence_id} stands for two sentences`, remedy }
        : null,
    row => spanFault(text, row.start, row.end, row.text, 'text'),
  ])
}
