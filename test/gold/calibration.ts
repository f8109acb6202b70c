/**
 * Fits the weights of `confidence`: logistic regression of "the row is right in every field" on what the row shows, with a ridge so
 * that a rare sign cannot weigh much. Nearly every article here has been read and mended by now, so the fit alone would promise too much: its
 * level is lowered to what the newest articles were worth when nobody had read them. What the signs are worth is measured by leaving out one
 * article at a time.
 */
import { SIGNS, type Sign, signsOf } from '../../pipeline/extract/confidence.ts'
import type { Graded } from './score.ts'

/** Pull of the ridge on every weight but the first, in rows. */
const RIDGE = 2
const STEPS = 30

type Row = { signs: readonly number[]; right: boolean }

/** The newest articles, and the share of their rows that was right in every field when the program read them first. */
const isNewest = ({ article }: Pick<Graded, 'article'>): boolean => /^[iklm]/.test(article)
const FIRST_READ_RIGHT = (98 + 44 + 55 + 66) / (123 + 55 + 74 + 96)

function rowOf(row: Graded): Row {
  const bits = signsOf(row.figure)
  const signs = [...SIGNS.keys()].filter(sign => (bits & (1 << sign)) !== 0)
  return { signs, right: row.wrong.length === 0 }
}

const chance = (weights: readonly number[], signs: readonly number[]): number =>
  1 / (1 + Math.exp(-signs.reduce((sum, sign) => sum + weights[sign], 0)))

/** Newton's method, which needs no step size and ends at the one best fit. */
function fitRows(rows: readonly Row[]): number[] {
  const places = Array.from({ length: SIGNS.length }, (_, place) => place)
  const weights = places.map(() => 0)
  for (let step = 0; step < STEPS; step++) {
    const gradient = weights.map((weight, sign) => (sign === 0 ? 0 : -RIDGE * weight))
    const curvature = places.map(a => places.map(b => (a === b ? (a === 0 ? 1e-9 : RIDGE) : 0)))
    for (const { signs, right } of rows) {
      const p = chance(weights, signs)
      for (const a of signs) {
        gradient[a] += (right ? 1 : 0) - p
        for (const b of signs) curvature[a][b] += p * (1 - p)
      }
    }
    const change = solve(curvature, gradient)
    for (const place of places) weights[place] += change[place]
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

/** The first weight, which every row has, moved until the newest rows are promised what they are worth. */
function lowered(weights: readonly number[], graded: readonly Graded[]): number[] {
  const last = graded.filter(isNewest).map(rowOf)
  let [low, high] = [weights[0] - 5, weights[0] + 5]
  for (let step = 0; step < STEPS; step++) {
    const middle = (low + high) / 2
    const level = [middle, ...weights.slice(1)]
    const mean = last.reduce((sum, { signs }) => sum + chance(level, signs), 0) / last.length
    if (mean > FIRST_READ_RIGHT) high = middle
    else low = middle
  }
  return [low, ...weights.slice(1)]
}

/** The weights that fit the rows best, at the level of the newest text, in hundredths. */
export function fitWeights(graded: readonly Graded[]): [Sign, number][] {
  const weights = lowered(fitRows(graded.map(rowOf)), graded)
  return SIGNS.map((sign, i) => [sign, Math.round(weights[i] * 100) / 100])
}

export type Estimate = { confidence: number; right: boolean }

/** For every row the estimate of a model that has not seen its article, at the level of articles that were read. */
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
