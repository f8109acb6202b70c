import type { Figure, Sentence } from '../../schemas/generated/types.ts'
import { boundsFault } from './bounds.ts'
import { exactFault } from './exact.ts'
import { cite, type Fault, firstFault } from './faults.ts'
import { qualifierFault } from './qualifier.ts'
import { schemaFault } from './schemas.ts'
import { liesIn, spanFault } from './span.ts'
import { brokenColumn, type CutText } from './text.ts'
import { timeFault } from './time.ts'
import { unitFault } from './unit.ts'

/** What the other rows of the article say about a figure. */
export type Surroundings = {
  readonly articleId: string
  readonly text: CutText
  readonly sentences: ReadonlyMap<string, Sentence>
  /** Keys of the figures that stand before this one, whether or not they hold. */
  readonly before: ReadonlySet<string>
  /** Numbers of the ledger that name a figure, counted by figure. */
  readonly numbers: ReadonlyMap<string, number>
}

const remedy = 'Check the stage that makes figures.'
const fault = (code: string, what: string): Fault => ({ code, what, remedy })

/** What is wrong with one figure: first its shape, then its place, then its meaning. */
export function figureFault(figure: Figure, around: Surroundings): Fault | null {
  const sentence = around.sentences.get(figure.sentence_id)
  return firstFault(figure, [
    row => {
      const what = schemaFault('figure', row)
      return what === null ? null : fault('figure-schema', what)
    },
    row => {
      const broken = brokenColumn(row)
      return broken ? fault('broken-character', `\`${broken}\` holds U+0000 or half of a surrogate pair`) : null
    },
    row => (around.before.has(row.figure_id) ? fault('key-twice', `${row.figure_id} stands for two figures`) : null),
    row =>
      row.article_id === around.articleId
        ? null
        : fault('foreign-key', `article_id ${row.article_id} is not its article`),
    row => (sentence ? null : fault('foreign-key', `sentence_id ${row.sentence_id} is missing or failed`)),
    row =>
      row.repeat_of === null || around.before.has(row.repeat_of)
        ? null
        : fault('foreign-key', `repeat_of ${row.repeat_of} is no earlier figure of the article`),
    row => spanFault(around.text, row.start, row.end, row.quote, 'quote'),
    row =>
      sentence && liesIn(row, sentence)
        ? null
        : fault('not-in-sentence', `${row.start}–${row.end} is not in its sentence`),
    row =>
      sentence?.text.includes(row.number)
        ? null
        : fault('not-in-sentence', `\`number\` ${cite(row.number)} does not stand in its sentence`),
    row =>
      around.numbers.get(row.figure_id)
        ? null
        : fault('figure-without-number', 'no number of the ledger belongs to it'),
    boundsFault,
    exactFault,
    qualifierFault,
    unitFault,
    timeFault,
  ])
}
