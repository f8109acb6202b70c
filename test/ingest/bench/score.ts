/** The measure of public benchmarks of article extraction: overlap of runs of four words. */

const RUN = 4

const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}_]+/gu) ?? []

/** How often each run of four words occurs; of a shorter text, the text itself is the run. */
function runsOf(text: string): Map<string, number> {
  const words = wordsOf(text)
  const runs = new Map<string, number>()
  for (let i = 0; i < Math.max(1, words.length - RUN + 1); i++) {
    const run = words.slice(i, i + RUN).join(' ')
    if (run !== '') runs.set(run, (runs.get(run) ?? 0) + 1)
  }
  return runs
}

export type Score = { precision: number; recall: number; f1: number }

const f1Of = (precision: number, recall: number): number =>
  precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall)

/** Precision and recall of the runs of a text that was extracted, from 0 to 1. */
export function scoreText(expected: string, found: string): Score {
  const wanted = runsOf(expected)
  const given = runsOf(found)
  let common = 0
  for (const [run, count] of given) common += Math.min(count, wanted.get(run) ?? 0)
  const total = (runs: ReadonlyMap<string, number>): number => [...runs.values()].reduce((sum, count) => sum + count, 0)
  const precision = total(given) === 0 ? 0 : common / total(given)
  const recall = total(wanted) === 0 ? 0 : common / total(wanted)
  return { precision, recall, f1: f1Of(precision, recall) }
}

/** Means over pages, each of which counts the same; F1 is that of the means. */
export function meanScore(scores: readonly Score[]): Score {
  const mean = (field: 'precision' | 'recall'): number =>
    scores.reduce((sum, score) => sum + score[field], 0) / Math.max(1, scores.length)
  const precision = mean('precision')
  const recall = mean('recall')
  return { precision, recall, f1: f1Of(precision, recall) }
}
