import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { articleFigures, filesBelow, rawDirectory, root, temporaryFolder } from './command.ts'

const REMEDY = 'run `make` and commit dist/latest'
/** The formats that are in the repository; the binary ones are only in releases. */
const isText = (path: string): boolean => /\.(csv|json|jsonld|md|txt|html|cff)$|^SHA256SUMS$/.test(path)

/** Characters of a line that differs. */
const SHOWN = 500

/** `figures.csv, line 3: "…" is now "…"`, or null where the texts are the same. */
function firstDifference(path: string, committed: string, fresh: string): string | null {
  if (committed === fresh) return null
  const [before, after] = [committed.split('\n'), fresh.split('\n')]
  const index = before.findIndex((line, at) => line !== after[at])
  const at = index < 0 ? before.length : index
  const shown = (line: string | undefined): string =>
    line === undefined ? 'undefined' : JSON.stringify(line).slice(0, SHOWN)
  return `${path}, line ${at + 1}: ${shown(before[at])} is now ${shown(after[at])}; ${REMEDY}`
}

it('the release in the repository is what its articles give', async () => {
  const committed = join(root, 'dist/latest')
  expect(existsSync(committed), `dist/latest is missing; ${REMEDY}`).toBe(true)
  const fresh = join(temporaryFolder(), 'release')
  // as `make` does it
  const editing = [`--corrections=${join(root, 'corrections')}`, `--assertions=${join(root, 'assertions.json')}`]
  expect(await articleFigures(['build', rawDirectory, '--out', fresh, ...editing])).toMatchObject({ code: 0 })
  const paths = filesBelow(fresh).filter(isText)
  expect(filesBelow(committed).filter(isText), REMEDY).toEqual(paths)
  const read = (folder: string, path: string): string => readFileSync(join(folder, path), 'utf8')
  const differences = paths.map(path => firstDifference(path, read(committed, path), read(fresh, path)))
  expect(differences.filter(difference => difference !== null)).toEqual([])
}, 60_000)

it('the first difference is named with file, line and remedy', () => {
  expect(firstDifference('a.csv', 'x\ny\n', 'x\nz\n')).toBe(
    'a.csv, line 2: "y" is now "z"; run `make` and commit dist/latest',
  )
  expect(firstDifference('a.csv', 'x', 'x\ny')).toContain('line 2: undefined is now "y"')
  expect(firstDifference('a.csv', 'x', 'x')).toBeNull()
})
