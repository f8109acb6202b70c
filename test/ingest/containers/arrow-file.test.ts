import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readArrow } from '../../../pipeline/arrow-file.ts'
import { arrowOf } from './makeFiles.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'arrow-file-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Rows read of an Arrow file of these bytes, and how the reading ended. */
async function outcomeOf(bytes: Uint8Array): Promise<{ rows: number; problem: string | null }> {
  const path = join(folder, 'a.arrow')
  writeFileSync(path, bytes)
  let rows = 0
  try {
    for await (const batch of readArrow(path)) {
      for (const row of batch) if (row !== null) rows++
    }
    return { rows, problem: null }
  } catch (error) {
    return { rows, problem: error instanceof Error ? error.message : String(error) }
  }
}

describe.each(['file', 'stream'] as const)('an Arrow %s', form => {
  const whole = Buffer.from(arrowOf([1, 2, 3], form))

  test('that is whole gives its rows', async () => {
    expect(await outcomeOf(whole)).toEqual({ rows: 3, problem: null })
  })

  test('that was cut off anywhere is an error', async () => {
    for (let length = 0; length < whole.length; length += 7) {
      const { rows, problem } = await outcomeOf(whole.subarray(0, length))
      expect(problem, `${length} bytes`).not.toBeNull()
      expect(rows).toBeLessThanOrEqual(3)
    }
  })

  test.each([0, 3, 1_000_000_000, 0xffffffff])(
    'in which any word is %d ends, and gives no more rows than it has bytes',
    async value => {
      let refused = 0
      for (let at = 0; at + 4 <= whole.length; at += 4) {
        const copy = Buffer.from(whole)
        copy.writeUInt32LE(value, at)
        const { rows, problem } = await outcomeOf(copy)
        expect(rows, `word ${at}`).toBeLessThanOrEqual(whole.length)
        if (problem !== null) refused++
      }
      expect(refused).toBeGreaterThan(10)
    },
    120_000,
  )
})

test('a stream that goes on after its end is an error', async () => {
  const whole = arrowOf([1, 2], 'stream')
  expect(await outcomeOf(Buffer.concat([whole, whole]))).toMatchObject({ rows: 2, problem: /goes on after its end/ })
})
