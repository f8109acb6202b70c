import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { describe, expect, it } from 'vitest'
import { faultsOf, readExamples } from './examples.ts'

/** Rules that fill slots run on every figure: a negative example says what the slot must be, not that the rule is silent. */
const folders = [
  { folder: 'pipeline/extract/rules', fillsSlots: false },
  { folder: 'pipeline/extract/attach', fillsSlots: true },
]
/** Files of a rules folder that are no rules: the order, and the shapes that the rules share. */
const NOT_RULES = new Set(['order', 'proposal'])

for (const { folder, fillsSlots } of folders) {
  for (const file of readdirSync(folder).filter(name => name.endsWith('.examples.txt'))) {
    const rule = basename(file, '.examples.txt')
    const examples = readExamples(readFileSync(`${folder}/${file}`, 'utf8'))
    describe(`${folder}/${file}`, () => {
      it('has at least two positive examples and a negative one', () => {
        expect(examples.filter(example => example.positive).length).toBeGreaterThanOrEqual(2)
        expect(examples.filter(example => !example.positive).length).toBeGreaterThanOrEqual(1)
      })
      for (const example of examples) {
        it(`${example.positive ? 'reads' : 'keeps away from'}: ${example.sentence}`, () => {
          expect(faultsOf(example, rule, fillsSlots)).toEqual([])
        })
      }
    })
  }
}

describe('every rule', () => {
  const order =
    readFileSync('pipeline/extract/rules/order.ts', 'utf8') + readFileSync('pipeline/extract/attach/order.ts', 'utf8')
  const rules = [...order.matchAll(/from '\.\/(\w+)\.ts'/g)].map(match => match[1]).filter(name => !NOT_RULES.has(name))
  it.each(rules)('%s has examples beside it', rule => {
    expect(folders.some(({ folder }) => existsSync(`${folder}/${rule}.examples.txt`))).toBe(true)
  })
})
