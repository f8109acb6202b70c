/**
 * Fits the weights of `confidence`: logistic regression of "the row is right in every field" on what the row shows, with a ridge so
 * that a rare sign cannot weigh much. What the fit is worth is measured by leaving out one article at a time.
 */
import { SIGNS, type Sign, signsOf } from '../../pipeline/extract/confidence.ts'
import type { Graded } from './score.ts'

/** Pull of the ridge on every weight but the first, in rows. */
const RIDGE = 2
const STEPS = 30

type Row = { signs: readonly number[]; right: boolean }

function rowOf({ figure, wrong }: Graded): Row {
  const bits = signsOf(figure)
  const signs = [...SIGNS.keys()].filter(sign => (bits & (1 << sign)) !== 0)
  return { signs, right: wrong.length === 0 }
}

const chance = (weights: readonly number[], signs: readonly number[]): number =>
  1 / (1 + Math.exp(-signs.reduce((sum, sign) => sum + weights[sign], 0)))

/** Newton's method, which needs no step size and ends at the one best fit. */
function fitRows(rows: readonly Row[]): number[] {
  const size = SIGNS.length
  const weights = SIGNS.map(() => 0)
  for (let step = 0; step < STEPS; step++) {
    const gradient = weights.map((weight, sign) => (sign === 0 ? 0 : -RIDGE * weight))
    const curvature = SIGNS.map((_, a) => SIGNS.map((_, b) => (a === b ? (a === 0 ? 1e-9 : RIDGE) : 0)))
    for (const { signs, right } of rows) {
      const p = chance(weights, signs)
      for (const a of signs) {
        gradient[a] += (right ? 1 : 0) - p
        for (const b of signs) curvature[a][b] += p * (1 - p)
      }
    }
    const change = solve(curvature, gradient)
    for (let sign = 0; sign < size; sign++) weights[sign] += change[sign]
  }
  return weights
}

/** Solves a system of linear equations whose matrix is symmetric and positive, by elimination. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, i) => [...row, right[i]])
  const size = rows.length
  for (let pivot = 0; pivot < size; pivot++) {
    for (let i = pivot + 1; i < size; i++) {
      const factor = rows[i][pivot] / rows[pivot][pivot]
      for (let k = pivot; k <= size; k++) rows[i][k] -= factor * rows[pivot][k]
    }
  }
  const solution = rows.map(() => 0)
  for (let i = size - 1; i >= 0; i--) {
    let rest = rows[i][size]
    for (let k = i + 1; k < size; k++) rest -= rows[i][k] * solution[k]
    solution[i] = rest / rows[i][i]
  }
  return solution
}

/** The weights that fit the rows best, in hundredths. */
export function fitWeights(graded: readonly Graded[]): [Sign, number][] {
  const weights = fitRows(graded.map(rowOf))
  return SIGNS.map((sign, i) => [sign, Math.round(weights[i] * 100) / 100])
}

export type Estimate = { confidence: number; right: boolean }

/** For every row the estimate of a model that has not seen its article. */
export function leaveOneOut(graded: readonly Graded[]): Estimate[] {
  return [...new Set(graded.map(({ article }) => article))].flatMap(article => {
    const weights = fitRows(graded.filter(row => row.article !== article).map(rowOf))
    return graded
      .filter(row => row.article === article)
      .map(row => {
        const { signs, right } = rowOf(row)
        return { confidence: Math.round(100 * chance(weights, signs)) / 100, right }
      })
  })
}
