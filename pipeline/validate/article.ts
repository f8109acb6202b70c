import type { Figure, Issue, NumberMention, Sentence } from '../../schemas/generated/types.ts'
import { makeIssue } from '../issues.ts'
import type { ArticleRecords } from '../records.ts'
import { cite, type Fault } from './faults.ts'
import { figureFault } from './figure.ts'
import { numberFault } from './number.ts'
import { byPosition } from './order.ts'
import { relinkRepeats } from './repeats.ts'
import { sentenceFault } from './sentence.ts'
import { cutText } from './text.ts'
import { articleFault } from './whole-article.ts'

/**
 * The rows that hold, or null where the article itself does not; and an issue for every row that was left out, `refused` of them for
 * numbers that are not in the ledger.
 */
export type Validated = { records: ArticleRecords | null; issues: Issue[]; refused: number }

/**
 * Checks all rows of one article, each by its JSON Schema and then against the others.
 *
 * A row that fails is kept out and becomes an issue, and so do the rows that lean on it. The numbers of a failing figure
 * stay in the ledger, excluded as `invalid`. Rows come out in order of position, sentences without a number are dropped,
 * and the article's counts are filled in. The input is not changed.
 */
export function validateArticle(records: ArticleRecords): Validated {
  const { article } = records
  const issues: Issue[] = []
  // Rows that come as lines from outside may hold anything; an issue about them must hold all the same.
  const nameOf = (value: unknown): string | null => (typeof value === 'string' ? value : null)
  const report = (fault: Fault, subject: string, figure_id: unknown = null): void => {
    issues.push(
      makeIssue({
        stage: 'validate',
        severity: 'error',
        code: fault.code,
        source_file: nameOf(article.source_file),
        article_id: nameOf(article.article_id),
        figure_id: nameOf(figure_id),
        message: `${subject}: ${fault.what}. It is not in the release. ${fault.remedy}`,
      }),
    )
  }
  const wrong = articleFault(article)
  if (wrong) {
    report(wrong, `The article ${article.source_file}`)
    return { records: null, issues, refused: records.numbers.length }
  }
  const text = cutText(article.text)

  const sentences = new Map<string, Sentence>()
  for (const sentence of records.sentences.toSorted(byPosition(row => row.sentence_id))) {
    const fault = sentenceFault(sentence, article.article_id, text, sentences)
    if (fault) report(fault, `The sentence at ${sentence.start}, ${cite(sentence.text)}`)
    else sentences.set(sentence.sentence_id, sentence)
  }

  const ledger: NumberMention[] = []
  const keys = new Set<string>()
  const numbersOf = new Map<string, number>()
  let reach = 0
  let refused = 0
  for (const number of records.numbers.toSorted(byPosition(row => row.number_id))) {
    const fault = numberFault(number, article.article_id, text, sentences, { keys, reach })
    if (fault) {
      report(fault, `The number ${cite(number.text)} at ${number.start}`, number.figure_id)
      refused += 1
      continue
    }
    ledger.push(number)
    keys.add(number.number_id)
    reach = number.end
    if (number.figure_id !== null) numbersOf.set(number.figure_id, (numbersOf.get(number.figure_id) ?? 0) + 1)
  }

  const before = new Set<string>()
  const kept: Figure[] = []
  for (const figure of records.figures.toSorted(byPosition(row => row.figure_id))) {
    const around = { articleId: article.article_id, text, sentences, before, numbers: numbersOf }
    const fault = figureFault(figure, around)
    if (fault) report(fault, `The figure ${cite(figure.quote)} at ${figure.start}`, figure.figure_id)
    else kept.push(figure)
    before.add(figure.figure_id)
  }

  const published = new Set(kept.map(figure => figure.figure_id))
  const numbers = ledger.map(number => {
    if (number.figure_id === null || published.has(number.figure_id)) return number
    if (!before.has(number.figure_id)) {
      const what = `its figure ${number.figure_id} does not exist`
      const remedy = 'It is excluded as `invalid` instead. Check the stage that writes the ledger.'
      report(
        { code: 'figure-missing', what, remedy },
        `The number ${cite(number.text)} at ${number.start}`,
        number.figure_id,
      )
    }
    return { ...number, status: 'excluded' as const, figure_id: null, reason: 'invalid' as const }
  })
  const figures = relinkRepeats(kept)
  const quoted = new Set(numbers.map(number => number.sentence_id))
  return {
    records: {
      article: { ...article, number_count: numbers.length, figure_count: figures.length },
      figures,
      numbers,
      sentences: [...sentences.values()].filter(sentence => quoted.has(sentence.sentence_id)),
    },
    issues,
    refused,
  }
}
