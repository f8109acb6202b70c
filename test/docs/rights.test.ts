import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { FACTS_LICENSE, QUOTES_FILE, quotesTerms } from '../../pipeline/release/rights.ts'

const read = (name: string): string => readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8')

it('the terms of the quotations are the same in the repository and in a release', () => {
  expect(read(QUOTES_FILE)).toBe(quotesTerms())
})

it('the notice on the facts names the licence that a release names', () => {
  const notice = read('LICENSE-DATA')
  expect(notice).toContain(FACTS_LICENSE.title)
  expect(notice).toContain(FACTS_LICENSE.path)
  expect(notice).toContain(`SPDX-License-Identifier: ${FACTS_LICENSE.name}\n`)
})

it('the notice on the facts sends readers to the terms of the quotations', () => {
  expect(read('LICENSE-DATA')).toContain(QUOTES_FILE)
})
