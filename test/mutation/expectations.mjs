/** What the tests take from vitest, for a run of them inside one process: tests are collected here and run by `check.mjs`. */
import { JestAsymmetricMatchers, JestChaiExpect, setState } from '@vitest/expect'
import * as chai from 'chai'

chai.use(JestChaiExpect)
chai.use(JestAsymmetricMatchers)

export const expect = Object.assign((value, message) => chai.expect(value, message), chai.expect, {
  any: type => chai.expect.any(type),
})
setState({ assertionCalls: 0, customTesters: [] }, expect)

/** All tests in the order of their files: a name, and a function that throws. */
export const tests = []
let names = []
let around = { before: [], after: [] }

export function describe(name, body) {
  const [outerNames, outerAround] = [names, around]
  names = [...names, name]
  around = { before: [...around.before], after: [...around.after] }
  body()
  ;[names, around] = [outerNames, outerAround]
}
describe.skip = () => {}
describe.skipIf = skip => (skip ? describe.skip : describe)
describe.each = rows => (name, body) => {
  for (const row of rows) describe(`${name} ${JSON.stringify(row)}`, () => body(...(Array.isArray(row) ? row : [row])))
}

/** Tests of growth measure processor time, which mutants and their switches change. */
const isAboutTime = name => /\bgrow|\blinear|times as long/i.test(name)

export function it(name, body) {
  if (isAboutTime(name)) return
  const [own, hooks] = [[...names, name].join(' > '), around]
  tests.push({
    name: `${tests.length} ${own}`,
    run: async () => {
      for (const hook of hooks.before) await hook()
      try {
        await body()
      } finally {
        for (const hook of hooks.after) await hook()
      }
    },
  })
}
it.each = rows => (name, body) => {
  for (const row of rows) {
    const cells = Array.isArray(row) ? row : [row]
    it(`${name} ${cells.map(String).join(' ')}`, () => body(...cells))
  }
}
it.skipIf = skip => (skip ? () => {} : it)
it.skip = () => {}
export const test = it

export const beforeEach = hook => around.before.push(hook)
export const afterEach = hook => around.after.push(hook)
