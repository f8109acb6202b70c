import type { Estimate } from './calibration.ts'
import { FIELDS } from './match.ts'
import type { Score } from './score.ts'

const percent = (part: number, whole: number): string => (whole === 0 ? '–' : ((100 * part) / whole).toFixed(1))
const f1 = (found: number, predicted: number, gold: number): string => percent(2 * found, predicted + gold)

/** Scoreboard of several sets as a Markdown table: one column a set. */
export function scoreboard(sets: readonly { name: string; score: Score }[]): string {
  const row = (label: string, cell: (score: Score) => string): string =>
    `| ${label} | ${sets.map(({ score }) => cell(score)).join(' | ')} |`
  const accuracy =
    (field: string) =>
    (score: Score): string => {
      const count = score.fields.get(field)
      return count ? `${percent(count.right, count.of)} of ${count.of}` : '–'
    }
  return [
    `| % | ${sets.map(({ name }) => name).join(' | ')} |`,
    `|---|${sets.map(() => '---:|').join('')}`,
    row('figures in the gold', score => String(score.gold)),
    row('figures: precision', score => percent(score.found, score.predicted)),
    row('figures: recall', score => percent(score.found, score.gold)),
    row('figures: F1', score => f1(score.found, score.predicted, score.gold)),
    row('whole record: F1', score => f1(score.exact, score.predicted, score.gold)),
    ...FIELDS.map(field => row(`\`${field}\``, accuracy(field))),
    row('exclusions found', score => `${percent(score.excluded.found, score.excluded.of)} of ${score.excluded.of}`),
    row('exclusions with the right reason', score => percent(score.excluded.rightReason, score.excluded.of)),
  ].join('\n')
}

const BINS = [0, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.01] as const

/** How often rows of a confidence are right in every field, and the mean distance between the two, weighted by rows. */
export const reliability = (scores: readonly Score[]): string =>
  reliabilityOf(
    scores.flatMap(score =>
      score.rows.map(({ figure, wrong }) => ({ confidence: figure.confidence, right: wrong.length === 0 })),
    ),
  )

/** The same of bare estimates. */
export function reliabilityOf(rows: readonly Estimate[]): string {
  const lines = ['| confidence | rows | mean | right in every field |', '|---|---:|---:|---:|']
  for (const { from, to, count, mean, right } of binsOf(rows))
    lines.push(`| ${from}–${Math.min(1, to)} | ${count} | ${mean.toFixed(2)} | ${right.toFixed(2)} |`)
  lines.push('', `Expected calibration error: ${calibrationError(rows).toFixed(3)}`)
  return lines.join('\n')
}

/** Mean distance between what rows say of themselves and the share that is right, by bins, weighted by their rows. */
export const calibrationError = (rows: readonly Estimate[]): number =>
  binsOf(rows).reduce((sum, { count, mean, right }) => sum + Math.abs(mean - right) * count, 0) /
  Math.max(1, rows.length)

type Bin = { from: number; to: number; count: number; mean: number; right: number }

const binsOf = (rows: readonly Estimate[]): Bin[] =>
  BINS.slice(1).flatMap((to, bin) => {
    const from = BINS[bin]
    const inside = rows.filter(({ confidence }) => confidence >= from && confidence < to)
    const count = inside.length
    if (count === 0) return []
    const mean = inside.reduce((sum, { confidence }) => sum + confidence, 0) / count
    return [{ from, to, count, mean, right: inside.filter(({ right }) => right).length / count }]
  })
