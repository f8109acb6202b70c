import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { afterAll, expect, it } from 'vitest'
import { escapeFormula } from '../../pipeline/release/csv.ts'
import { plainDecimal } from '../../pipeline/release/decimal.ts'
import { writeRelease } from '../../pipeline/release/write.ts'
import { verifyRelease } from '../../pipeline/verify/release.ts'
import { generateBatches, HOSTILE } from './generate.ts'
import { optionsFor, scratch } from './scratch.ts'

const temporary = scratch()
afterAll(temporary.remove)

it.each([
  [1e21, '1000000000000000000000'],
  [-1.5e22, '-15000000000000000000000'],
  [1e-7, '0.0000001'],
  [-2.5e-10, '-0.00000000025'],
  [1.5, '1.5'],
  [0, '0'],
])('%d is printed as %s', (value, text) => expect(plainDecimal(value)).toBe(text))

it('every float is printed without an exponent and reads back as itself', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), value => {
      const text = plainDecimal(value === 0 ? 0 : value)
      return /^-?\d+(\.\d+)?$/.test(text) && Number(text) === value
    }),
    { seed: 1, numRuns: 2000 },
  )
})

it('only texts that look like formulas are escaped', () => {
  expect(HOSTILE.filter(text => escapeFormula(text) !== text)).toEqual(HOSTILE.filter(text => /^[=+\-@\t]/.test(text)))
  expect(escapeFormula('-12.5')).toBe('-12.5')
  expect(escapeFormula('-5%')).toBe("'-5%")
})

it('with csvSafe no text of the CSV looks like a formula, numbers stay, and the release says so and holds', async () => {
  const batches = [...generateBatches(9, 30)]
  const latest = temporary.path('latest')
  await writeRelease(batches, { ...optionsFor(latest, batches), csvSafe: true })
  const text = readFileSync(`${latest}/csv/figures.csv`, 'utf8')
  expect(text).toContain(`'=cmd|' /C calc'!A0`)
  expect(text).not.toMatch(/[,\n]"?=cmd/)
  expect(text).toContain(',-10000000000000000000000,')
  expect(readFileSync(`${latest}/README.md`, 'utf8')).toContain('have an apostrophe before them')
  expect((await verifyRelease(latest)).faults).toEqual([])
}, 60_000)
