import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { articleFigures, completeSums, temporaryFolder } from './command.ts'

/** A folder with one article and one of corrections, and the program run over them. */
function workplace() {
  const folder = temporaryFolder()
  for (const name of ['raw', 'corrections']) mkdirSync(join(folder, name))
  const write = (name: string, text: string): void => writeFileSync(join(folder, name), text)
  write('raw/mill.txt', 'The mill\n\nThe mill ground 500 sacks. It needs 30 workers.\n')
  write('raw/mill.meta.json', '{ "url": "https://example.org/mill" }')
  const latest = join(folder, 'dist/latest')
  const build = (...args: string[]) =>
    articleFigures([
      'build',
      join(folder, 'raw'),
      '--out',
      latest,
      '--corrections',
      join(folder, 'corrections'),
      ...args,
    ])
  const path = (name: string): string => join(folder, 'dist', name)
  return { write, build, path }
}

it('freezes versions one after the other, and never one twice', async () => {
  const { write, build, path } = workplace()
  expect(await build('--version', '2026.11.0', '--released', '2026-11-25')).toMatchObject({ code: 0 })
  const first = completeSums(path('v2026.11.0'))
  const again = await build('--version', '2026.11.0')
  expect(again.code).toBe(2)
  expect(again.stderr).toContain('v2026.11.0 is there already, and a version never changes')
  write('raw/mill.txt', 'The mill\n\nThe mill ground 600 sacks. It needs 30 workers.\n')
  expect(await build('--version', '2026.11.1', '--released', '2026-11-26')).toMatchObject({ code: 0 })
  expect(completeSums(path('v2026.11.0'))).toBe(first)
  expect(completeSums(path('latest'))).toBe(completeSums(path('v2026.11.1')))
  expect(JSON.parse(readFileSync(path('versions.json'), 'utf8')).latest).toBe('2026.11.1')
  const { code, stdout } = await articleFigures(['diff', path('v2026.11.0'), path('v2026.11.1')])
  expect(code).toBe(0)
  expect(stdout).toMatch(/^added +source +fig_\w{16} +600 sacks$/m)
  expect(stdout).toMatch(/2026\.11\.0 → 2026\.11\.1: .*1 withdrawn, source/)
  const json = await articleFigures(['diff', path('v2026.11.0'), path('v2026.11.1'), '--json'])
  const changes = json.stdout
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line))
  expect(changes).toEqual(JSON.parse(readFileSync(path('v2026.11.1/json/changes.json'), 'utf8')))
}, 60_000)

it('does not freeze while a correction is not applied', async () => {
  const { write, build, path } = workplace()
  const correction = { figure_id: 'fig_0123456789abcdef', action: 'drop', expect: { value: 1 } }
  write('corrections/one.json', JSON.stringify({ ...correction, reason: 'no', author: 'me', date: '2026-11-25' }))
  const refused = await build('--version', '2026.11.0')
  expect(refused.code).toBe(1)
  expect(refused.stdout).toMatch(/error correction-unmatched: .*one\.json/)
  expect(refused.stdout).toContain('Not published: a correction is not applied')
  expect(() => readFileSync(path('v2026.11.0/statistics.json'))).toThrow()
  expect(await build()).toMatchObject({ code: 0 })
  expect(readFileSync(path('latest/json/issues.json'), 'utf8')).toContain('correction-unmatched')
}, 60_000)
