import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { articlesToRecord, RECORDED, recordOf } from './record.ts'

const articles = articlesToRecord()

// Shows what a change of the rules changes in whole articles; look at each line, then `make record`. What is right is measured by `make eval`.
describe('an article is read as it is recorded', () => {
  for (const { name, article } of articles)
    it(name, () =>
      expect(recordOf(article).split('\n')).toEqual(readFileSync(`${RECORDED}/${name}`, 'utf8').split('\n')),
    )
})

it('each record has its article', () =>
  expect(readdirSync(RECORDED).sort()).toEqual(articles.map(({ name }) => name).sort()))
