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
export function reliability(scores: readonly Score[]): string {
  const rows = scores.flatMap(score => score.rows)
  const lines = ['| confidence | rows | mean | right in every field |', '|---|---:|---:|---:|']
  let distance = 0
  for (let bin = 0; bin + 1 < BINS.length; bin++) {
    const inside = rows.filter(({ figure }) => figure.confidence >= BINS[bin] && figure.confidence < BINS[bin + 1])
    if (inside.length === 0) continue
    const mean = inside.reduce((sum, { figure }) => sum + figure.confidence, 0) / inside.length
    const right = inside.filter(({ wrong }) => wrong.length === 0).length / inside.length
    distance += Math.abs(mean - right) * inside.length
    lines.push(
      `| ${BINS[bin]}–${Math.min(1, BINS[bin + 1])} | ${inside.length} | ${mean.toFixed(2)} | ${right.toFixed(2)} |`,
    )
  }
  lines.push('', `Expected calibration error: ${(distance / Math.max(1, rows.length)).toFixed(3)}`)
  return lines.join('\n')
}
