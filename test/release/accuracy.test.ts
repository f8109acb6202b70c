import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { accuracyOf, accuracyText, PUBLISHED } from '../gold/accuracy.ts'
import { scoreFolder } from '../gold/score.ts'

const path = (name: string): string => fileURLToPath(new URL(`../../${name}`, import.meta.url))

it('the accuracy that a release publishes is what the gold gives; else run `make eval`', () => {
  const sets = PUBLISHED.map(set => ({ ...set, score: scoreFolder(path('test/gold/articles'), set.prefix) }))
  expect(readFileSync(path('pipeline/release/accuracy.json'), 'utf8')).toBe(accuracyText(accuracyOf(sets)))
}, 60_000)
