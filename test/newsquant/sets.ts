import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { project } from './project.ts'
import { type Difference, f1, type GoldSentence, scoreSentences, type Tally } from './score.ts'

/** NewsQuant and the four sets of units, by the name of their file. */
export const SETS = [
  { name: 'NewsQuant', file: 'NewsQuant.json' },
  { name: 'age', file: 'age-model.json' },
  { name: 'currency', file: 'currency-model.json' },
  { name: 'dimension', file: 'dimension-model.json' },
  { name: 'temperature', file: 'temperature-model.json' },
] as const

export type SetScore = { name: string; tally: Tally; differences: Difference[] }

export const fileOf = (data: string, file: string): string => join(data, 'newsquant', file)

/** The sets of a folder of evaluation data, scored; none where the folder has none. */
export function scoreSets(data: string): SetScore[] {
  return SETS.filter(({ file }) => existsSync(fileOf(data, file))).map(({ name, file }) => {
    const sentences: GoldSentence[] = JSON.parse(readFileSync(fileOf(data, file), 'utf8'))
    return { name, ...scoreSentences(sentences, project) }
  })
}

/** F1 of value / value and unit of other programs on the whole sets, as their evaluations state them. */
const OTHERS: readonly (readonly [string, ...string[]])[] = [
  ['CQE (paper; spaCy)', '92.0 / 85.6', '93.3 / 93.3', '84.2 / 79.6', '86.5 / 79.2', '95.7 / 92.8'],
  ['GPT-3 (paper)', '70.6 / 59.1', '68.6 / 68.6', '52.6 / 42.5', '80.2 / 65.3', '89.2 / 43.1'],
  ['compromise 14', '74.1 / 43.8', '91.3 / 82.6', '80.5 / 49.6', '84.8 / 47.5', '90.1 / 22.5'],
  ['Duckling', '72.3 / 34.3', '95.5 / 77.3', '78.3 / 52.2', '82.0 / 31.6', '95.8 / 93.0'],
  ['quantulum3', '71.8 / 45.1', '89.4 / 80.9', '74.7 / 31.5', '81.5 / 60.4', '94.3 / 74.3'],
  ['Recognizers-Text JS', '69.7 / 34.9', '85.7 / 81.6', '81.1 / 61.6', '82.1 / 57.5', '95.8 / 95.8'],
]

const fixed = (value: number): string => value.toFixed(1)

/** Two Markdown tables: ours beside the others, and NewsQuant's further measures. */
export function setsBoard(scores: readonly SetScore[]): string {
  const cell = (rule: 'published' | 'oneToOne') => (score: SetScore) =>
    `${fixed(f1(score.tally[rule].value, score.tally))} / ${fixed(f1(score.tally[rule].unit, score.tally))}`
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  const lines = [
    row(['F1 of value / value and unit', ...scores.map(({ name }) => name)]),
    row(['---', ...scores.map(() => '---:')]),
    row(['article-figures, published rules', ...scores.map(cell('published'))]),
    row(['article-figures, one-to-one', ...scores.map(cell('oneToOne'))]),
    ...(scores.length === SETS.length ? OTHERS.map(row) : []),
  ]
  const news = scores.find(({ name }) => name === 'NewsQuant')
  if (news) {
    const { tally } = news
    const both = (measure: 'change' | 'partial' | 'complete'): string =>
      `${fixed(f1(tally.published[measure], tally))} | ${fixed(f1(tally.oneToOne[measure], tally))}`
    lines.push(
      '',
      '| NewsQuant, F1 | published rules | one-to-one | CQE (paper) |',
      '|---|---:|---:|---:|',
      `| value and change | ${both('change')} | 88.1 |`,
      `| concept, in part | ${both('partial')} | 76.1 |`,
      `| concept, complete | ${both('complete')} | 57.0 |`,
      '',
      `Silent on ${tally.silent} of ${tally.empty} sentences without a quantity (${fixed((100 * tally.silent) / Math.max(1, tally.empty))} %).`,
    )
  }
  return lines.join('\n')
}
