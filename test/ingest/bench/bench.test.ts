import { describe, expect, test } from 'vitest'
import { pages, readabilityBody, readPage } from './extract.ts'
import { meanScore, scoreText } from './score.ts'

describe('the score of a body', () => {
  test.each([
    ['the same text', 'one two three four five', 'One two three four five'.toLowerCase(), 1, 1],
    ['a foreign tail', 'a b c d', 'a b c d e f g h', 0.2, 1],
    ['half of it', 'a b c d e f g h', 'a b c d', 1, 0.2],
    ['nothing', 'a b c d', '', 0, 0],
  ])('%s', (_, expected, found, precision, recall) => {
    expect(scoreText(expected, found)).toMatchObject({ precision, recall })
  })
})

test('articles are found in pages of all kinds, and better than by Readability alone', () => {
  const scores = pages.map(({ name, html, body }) => {
    const expected = body.join('\n')
    return { name, ours: scoreText(expected, readPage(html).body), theirs: scoreText(expected, readabilityBody(html)) }
  })
  const ours = meanScore(scores.map(score => score.ours))
  expect(ours.f1).toBeGreaterThanOrEqual(0.965)
  expect(ours.f1).toBeGreaterThan(meanScore(scores.map(score => score.theirs)).f1)
  expect(scores.filter(score => score.ours.recall < 0.9).map(({ name }) => name)).toEqual([])
})
