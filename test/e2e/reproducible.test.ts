import { cpSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { articleFigures, completeSums, rawDirectory, seeded, temporaryFolder } from './command.ts'

it('two builds of the same articles give the same bytes, wherever, whenever and however they run', async () => {
  const surroundings = [
    { env: { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' }, jobs: '1', seed: 1 },
    { env: { TZ: 'America/St_Johns', LANG: 'C', LC_ALL: 'C' }, jobs: '2', seed: 2 },
  ]
  const sums: string[] = []
  for (const { env, jobs, seed } of surroundings) {
    const folder = temporaryFolder()
    const raw = join(folder, `articles ${seed}`)
    mkdirSync(raw)
    const draw = seeded(seed)
    const names = readdirSync(rawDirectory)
      .map(name => ({ name, key: draw() }))
      .sort((a, b) => a.key - b.key)
    for (const { name } of names) cpSync(join(rawDirectory, name), join(raw, name))
    const release = join(folder, 'release')
    const built = await articleFigures(['build', raw, '--out', release, '--jobs', jobs], { env, cwd: folder })
    expect(built).toMatchObject({ code: 0 })
    sums.push(completeSums(release))
  }
  expect(sums[0]).toContain('csv/figures.csv')
  expect(sums[1]).toBe(sums[0])
}, 120_000)
