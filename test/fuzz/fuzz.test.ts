import { expect, test } from 'vitest'
import { fuzzContainers, fuzzPages } from './cases.ts'
import { fuzzLines } from './lines.ts'
import { fuzzTexts } from './texts.ts'

test('damaged pages are articles or errors', () => {
  expect(() => fuzzPages(300, 7)).not.toThrow()
}, 120_000)

test('damaged containers give documents or errors', async () => {
  await expect(fuzzContainers(100, 7)).resolves.toBeUndefined()
}, 120_000)

test('texts of damaged sentences give rows that hold, and every number once', () => {
  expect(() => fuzzTexts(1000, 7)).not.toThrow()
}, 120_000)

test('random lines give records and issues', async () => {
  await expect(fuzzLines(300, 7)).resolves.toBeUndefined()
}, 120_000)
