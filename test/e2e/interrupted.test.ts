import { existsSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { articleFigures, completeSums, copyArticles, seeded, temporaryFolder } from './command.ts'

const MOMENTS = 20

it('a build that is killed at any moment leaves the old release or the new one, whole', async () => {
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
  let killed = 0
  for (let moment = 0; moment < MOMENTS; moment += 1) {
    const raw = completeSums(release) === few ? raws.more : raws.few
    // One draw in each twentieth of the build, the last one a little past its usual end.
    const delay = (duration * 1.05 * (moment + draw())) / MOMENTS
    const outcome = await build(raw, delay)
    if (outcome.signal === 'SIGKILL') killed += 1
    const at = `after a kill at ${delay.toFixed(0)} ms`
    // Whatever it finds, the next command that touches the release puts it right; where nothing is missing, none is needed.
    if (!existsSync(release)) expect(await articleFigures(['verify', release]), at).toMatchObject({ code: 0 })
    expect([few, more], at).toContain(completeSums(release))
  }
  expect(killed).toBeGreaterThan(MOMENTS / 2)

  expect(await build(raws.few)).toMatchObject({ code: 0 })
  expect(completeSums(release)).toBe(few)
  expect(await articleFigures(['verify', release])).toMatchObject({ code: 0 })
  expect(readdirSync(join(folder, 'dist'))).toEqual(['latest'])
}, 600_000)
