import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { articleFigures, root, runProgram, temporaryFolder } from './command.ts'

type Floors = Record<string, { figures: number; whole_record: number; excluded: number; right_reason: number }>
type Score = {
  figures: { f1: number }
  whole_record: { f1: number }
  excluded: { found: number; right_reason: number }
}

const evalData = process.env.EVAL_DATA
const folders: Record<string, string> =
  evalData === undefined ? {} : { seed: join(evalData, '../seed'), articles: join(evalData, 'articles') }
const floors = JSON.parse(readFileSync(join(root, 'test/gold/floors.json'), 'utf8')) as Floors

describe.skipIf(evalData === undefined)(
  'against articles that people have read (EVAL_DATA; skipped without it)',
  () => {
    it.each(Object.keys(floors))(
      '%s: no score below its floor in test/gold/floors.json',
      async name => {
        const gold = folders[name]
        expect(gold !== undefined && existsSync(gold), `${name}: no such folder of gold articles`).toBe(true)
        const release = join(temporaryFolder(), 'release')
        expect(await articleFigures(['build', gold, '--out', release])).toMatchObject({ code: 0 })
        const scorer = join(evalData ?? '', 'score-gold.mjs')
        const scored = await runProgram(process.execPath, [scorer, gold, join(release, 'json'), '--json'])
        expect(scored).toMatchObject({ code: 0 })
        const score = JSON.parse(scored.stdout) as Score
        const reached = {
          figures: score.figures.f1,
          whole_record: score.whole_record.f1,
          excluded: score.excluded.found,
          right_reason: score.excluded.right_reason,
        }
        const below = Object.entries(floors[name]).filter(
          ([field, floor]) => reached[field as keyof typeof reached] < floor,
        )
        expect(
          below.map(([field, floor]) => `${field} is ${reached[field as keyof typeof reached]}, floor ${floor}`),
        ).toEqual([])
      },
      120_000,
    )
  },
)
