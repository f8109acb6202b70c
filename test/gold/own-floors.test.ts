import { fileURLToPath } from 'node:url'
import { expect, it, test } from 'vitest'
import { CONFIDENCE_WEIGHTS } from '../../pipeline/extract/confidenceWeights.ts'
import { fitWeights, leaveOneOut } from './calibration.ts'
import { calibrationError } from './report.ts'
import { scoreFolder } from './score.ts'

const own = fileURLToPath(new URL('articles', import.meta.url))

// The floors stand a little below what was reached, so that a change of one row in a small set is no failure.
it.each([
  { set: 'newest', prefix: 'k', figures: 97, whole: 76, excluded: 97 },
  { set: 'of other hands', prefix: 'm', figures: 98, whole: 82, excluded: 90 },
  { set: 'and before', prefix: 'l', figures: 98, whole: 81, excluded: 90 },
  { set: 'seen once', prefix: 'i', figures: 95, whole: 77, excluded: 90 },
  { set: 'read last', prefix: 'g', figures: 98, whole: 80, excluded: 98 },
  { set: 'read before', prefix: 'f', figures: 97, whole: 69, excluded: 98 },
  { set: 'read', prefix: 'a', figures: 98, whole: 71, excluded: 97 },
  { set: 'once blind', prefix: 'b', figures: 97, whole: 74, excluded: 94 },
  { set: 'read later', prefix: 'c', figures: 95, whole: 74, excluded: 80 },
  { set: 'traps', prefix: 'd', figures: 98, whole: 86, excluded: 97 },
])('our own gold, $set: no score below its floor', ({ prefix, figures, whole, excluded }) => {
  const score = scoreFolder(own, prefix)
  const f1 = (found: number): number => (200 * found) / (score.gold + score.predicted)
  expect(f1(score.found)).toBeGreaterThanOrEqual(figures)
  expect(f1(score.exact)).toBeGreaterThanOrEqual(whole)
  expect((100 * score.excluded.found) / score.excluded.of).toBeGreaterThanOrEqual(excluded)
})

const { rows } = scoreFolder(own)

test('confidence: of an article that the model has not seen, as many rows are right as it says', () => {
  expect(calibrationError(leaveOneOut(rows))).toBeLessThanOrEqual(0.05)
})

// 263 of 348 rows were right in every field when these articles were new
test('confidence: the newest articles are promised what they were worth when they were new', () => {
  const newest = ['i', 'k', 'l', 'm']
    .flatMap(prefix => scoreFolder(own, prefix).rows)
    .map(({ figure }) => figure.confidence)
  expect(newest.reduce((sum, confidence) => sum + confidence, 0) / newest.length).toBeCloseTo(263 / 348, 1)
})

test('confidence: the weights are those of make fit, but for what rules have changed since', () => {
  for (const [sign, weight] of fitWeights(rows)) {
    expect(Math.abs(weight - CONFIDENCE_WEIGHTS[sign]), sign).toBeLessThanOrEqual(0.4)
  }
})
