import { existsSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { articleFigures, completeSums, copyArticles, seeded, temporaryFolder } from './command.ts'

/** How many moments: few in every run of the tests, as many as `make faults` asks for. */
const MOMENTS = Number(process.env.MOMENTS || 20)
const SECONDS_EACH = 60

it(
  `a build that is killed at any of ${MOMENTS} moments leaves the old release or the new one, whole`,
  async () => {
    const folder = temporaryFolder()
    const release = join(folder, 'dist/latest')
    const raws = { few: join(folder, 'few'), more: join(folder, 'more') }
    for (const raw of Object.values(raws)) mkdirSync(raw)
    copyArticles(raws.few, name => name.startsWith('2024-0'))
    copyArticles(raws.more, name => name.startsWith('2024-'))
    const build = (raw: string, killAfter?: number) =>
      articleFigures(['build', raw, '--out', release], killAfter === undefined ? {} : { killAfter })

    expect(await build(raws.few)).toMatchObject({ code: 0 })
    const few = completeSums(release)
    const began = performance.now()
    expect(await build(raws.more)).toMatchObject({ code: 0 })
    const duration = performance.now() - began
    const more = completeSums(release)
    expect(more).not.toBe(few)

    const draw = seeded(20)
    const seen = { killed: 0, old: 0, new: 0, healed: 0 }
    for (let moment = 0; moment < MOMENTS; moment += 1) {
      const before = completeSums(release)
      const raw = before === few ? raws.more : raws.few
      // One draw in each part of the build, the last one a little past its usual end.
      const delay = (duration * 1.05 * (moment + draw())) / MOMENTS
      const outcome = await build(raw, delay)
      if (outcome.signal === 'SIGKILL') seen.killed += 1
      const at = `after a kill at ${delay.toFixed(0)} ms`
      // Whatever it finds, the next command that touches the release puts it right; where nothing is missing, none is needed.
      if (!existsSync(release)) {
        seen.healed += 1
        expect(await articleFigures(['verify', release]), at).toMatchObject({ code: 0 })
      }
      const after = completeSums(release)
      expect([few, more], at).toContain(after)
      seen[after === before ? 'old' : 'new'] += 1
    }
    expect(seen.killed).toBeGreaterThan(MOMENTS / 2)
    process.stdout.write(`${MOMENTS} moments: ${JSON.stringify(seen)}\n`)

    expect(await build(raws.few)).toMatchObject({ code: 0 })
    expect(completeSums(release)).toBe(few)
    expect(await articleFigures(['verify', release])).toMatchObject({ code: 0 })
    expect(readdirSync(join(folder, 'dist'))).toEqual(['latest'])
  },
  MOMENTS * SECONDS_EACH * 1000,
)
