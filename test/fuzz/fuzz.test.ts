import { expect, test } from 'vitest'
import { fuzzContainers, fuzzPages } from './cases.ts'

test('damaged pages are articles or errors', () => {
  expect(() => fuzzPages(300, 7)).not.toThrow()
}, 120_000)

test('damaged containers give documents or errors', async () => {
  await expect(fuzzContainers(100, 7)).resolves.toBeUndefined()
}, 120_000)
