import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { articlesToRecord, examplesToRecord, RECORDED, recordOf, recordOfSentences } from './record.ts'

const articles = articlesToRecord()
const examples = examplesToRecord()
const recorded = (name: string): string[] => readFileSync(`${RECORDED}/${name}`, 'utf8').split('\n')

// Shows what a change of the rules changes elsewhere; look at each line, then `make record`. What is right is measured by `make eval`.
describe('it is read as it is recorded:', () => {
  for (const { name, article } of articles)
    it(name, () => expect(recordOf(article).split('\n')).toEqual(recorded(name)))
  for (const { name, sentences } of examples)
    it(name, () => expect(recordOfSentences(sentences).split('\n')).toEqual(recorded(name)))
})

it('each record has its article or its examples', () =>
  expect(readdirSync(RECORDED).sort()).toEqual([...articles, ...examples].map(({ name }) => name).sort()))
