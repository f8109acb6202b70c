import type { AppliedCorrection, Figure, Issue } from '../../schemas/generated/types.ts'
import type { ArticleRecords } from '../records.ts'
import { validateArticle } from '../validate/article.ts'
import { schemaFault } from '../validate/schemas.ts'
import { correctionIssue } from './issue.ts'
import type { FiledCorrection } from './read.ts'

/** Columns that say where a row comes from. A correction that could change them would not be one of this row. */
const FIXED = new Set([
  'figure_id',
  'article_id',
  'sentence_id',
  'start',
  'end',
  'quote',
  'number',
  'rule',
  'confidence',
  'correction',
])

type Cells = Readonly<Record<string, unknown>>
const isFigure = (value: object): value is Figure => schemaFault('figure', value) === null

/** Whether two cells are the same; a text is the same in any normal form, because people type them. */
const same = (a: unknown, b: unknown): boolean =>
  typeof a === 'string' && typeof b === 'string' ? a.normalize() === b.normalize() : a === b

/** What the article's rows are with the correction, or why they cannot be. */
type Outcome = { records: ArticleRecords; applied: AppliedCorrection } | { fault: string; code: string }

const refused = (fault: string, code = 'correction-refused'): Outcome => ({ fault, code })

function overridden(figure: Figure, correction: FiledCorrection): Figure | string {
  const set: Cells = correction.set ?? {}
  const columns: Cells = { ...figure }
  for (const name of Object.keys(set)) {
    if (!(name in columns)) return `there is no column ${name}`
    if (FIXED.has(name)) return `the column ${name} cannot be corrected`
    if (same(set[name], columns[name]))
      return `${name} is ${JSON.stringify(columns[name])} already; remove what is mended`
  }
  const changed: object = { ...figure, ...set, correction: 'override' }
  return isFigure(changed) ? changed : `the row would not hold: ${schemaFault('figure', changed)}`
}

function withFigure(records: ArticleRecords, figure: Figure): ArticleRecords {
  return { ...records, figures: records.figures.map(each => (each.figure_id === figure.figure_id ? figure : each)) }
}

function without(records: ArticleRecords, figure: Figure): ArticleRecords {
  return {
    ...records,
    figures: records.figures.filter(each => each !== figure),
    numbers: records.numbers.map(number =>
      number.figure_id === figure.figure_id
        ? { ...number, status: 'excluded' as const, figure_id: null, reason: 'corrected' as const }
        : number,
    ),
  }
}

const picked = (cells: Cells, names: readonly string[]): string =>
  JSON.stringify(Object.fromEntries(names.map(name => [name, cells[name]])))

function corrected(records: ArticleRecords, figure: Figure, correction: FiledCorrection): Outcome {
  const found: Cells = { ...figure }
  for (const [name, expected] of Object.entries(correction.expect)) {
    if (!(name in found)) return refused(`\`expect\` names ${name}, which is no column`)
    if (!same(found[name], expected)) {
      const words = `it expects ${name} to be ${JSON.stringify(expected)}, but the rules read ${JSON.stringify(found[name])}`
      return refused(
        `${words}. The article or the rules have changed: look at the row again, then mend or remove the correction`,
        'correction-outdated',
      )
    }
  }
  const { action, reason, author, date, file, figure_id } = correction
  const facts = { figure_id, article_id: figure.article_id, action, reason, author, date, file }
  const plain = { fields: null, before: null, after: null }
  if (action === 'drop') {
    const applied = { ...facts, ...plain, before: JSON.stringify(figure) }
    return { records: without(records, figure), applied }
  }
  if (action === 'note')
    return { records: withFigure(records, { ...figure, correction: 'note' }), applied: { ...facts, ...plain } }
  const changed = overridden(figure, correction)
  if (typeof changed === 'string') return refused(changed)
  const names = Object.keys(correction.set ?? {})
  const applied = {
    ...facts,
    fields: names.join(' '),
    before: picked(found, names),
    after: picked({ ...changed }, names),
  }
  return { records: withFigure(records, changed), applied }
}

/** The rows of an article with its corrections, what was applied, and an issue for each correction that was not. */
export function correctArticle(records: ArticleRecords, byFigure: ReadonlyMap<string, FiledCorrection>) {
  const corrections: AppliedCorrection[] = []
  const issues: Issue[] = []
  let current = records
  for (const figure of records.figures) {
    const correction = byFigure.get(figure.figure_id)
    if (!correction) continue
    const row = current.figures.find(each => each.figure_id === figure.figure_id) ?? figure
    let outcome = corrected(current, row, correction)
    if ('records' in outcome) {
      // The corrected rows go through the same checks as those of the rules.
      const checked = validateArticle(outcome.records)
      const [problem] = checked.issues
      if (problem || !checked.records)
        outcome = refused(`the row would not hold: ${problem?.message ?? 'its article would be lost'}`)
      else outcome = { ...outcome, records: checked.records }
    }
    if ('records' in outcome) {
      current = outcome.records
      corrections.push(outcome.applied)
    } else {
      const { code, fault } = outcome
      issues.push(correctionIssue(code, correction.file, figure.figure_id, `${fault}. It is not applied.`))
    }
  }
  return { records: current, corrections, issues }
}
