import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildSync } from 'esbuild'
import { describe, expect, it } from 'vitest'
import { partsOf, programVersion } from '../../pipeline/cache/program.ts'
import { scratchFolder } from './scratch.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const MODULES = ['pipeline/ingested.ts', 'pipeline/rows.ts']

/** A program of a few files in a folder of its own. */
function program(files: Readonly<Record<string, string>>): (changed?: Readonly<Record<string, string>>) => string {
  const folder = scratchFolder()
  return (changed = {}) => {
    for (const [name, text] of Object.entries({ ...files, ...changed })) {
      mkdirSync(dirname(join(folder, name)), { recursive: true })
      writeFileSync(join(folder, name), text)
    }
    return programVersion(join(folder, 'main.ts'))
  }
}

const MAIN = `import { read } from './read.ts'
import type { Shape } from './shape.ts'
import words from './words.json' with { type: 'json' }
import { parse } from 'some-parser'
export const run = (shape: Shape) => new Worker(new URL('./worker.mjs', import.meta.url)) && read(parse(words))
`
const FILES = {
  'main.ts': MAIN,
  'read.ts': "export {\n  read,\n} from './inner/deep.ts'\n",
  'inner/deep.ts': 'export const read = (text: string) => text\n',
  'shape.ts': 'export type Shape = string\n',
  'words.json': '["one"]',
  'worker.mjs': "await import('./inner/late.mjs')\n",
  'inner/late.mjs': 'export {}\n',
  'unused.ts': 'export {}\n',
  'node_modules/some-parser/package.json': '{"version":"1.0.0","dependencies":{"its-part":"*"}}',
  'node_modules/its-part/package.json': '{"version":"2.0.0"}',
  'node_modules/another/package.json': '{"version":"3.0.0"}',
}

describe('the version of a program', () => {
  it('changes with each file that it is made of, and with the versions of its packages', () => {
    const version = program(FILES)
    const versions = [version()]
    const changes = [
      { 'main.ts': `${MAIN}// changed\n` },
      { 'inner/deep.ts': 'export const read = (text: string) => text.trim()\n' },
      { 'words.json': '["two"]' },
      { 'inner/late.mjs': 'export const late = 1\n' },
      { 'node_modules/some-parser/package.json': '{"version":"1.0.1","dependencies":{"its-part":"*"}}' },
      { 'node_modules/its-part/package.json': '{"version":"2.0.1"}' },
    ]
    for (const change of changes) versions.push(version(change))
    expect(new Set(versions).size).toBe(changes.length + 1)
    expect(version()).toBe(versions[0])
  })

  it('stays when something changes that it does not run', () => {
    const version = program(FILES)
    const before = version()
    expect(version({ 'shape.ts': 'export type Shape = number\n' })).toBe(before)
    expect(version({ 'unused.ts': 'export const used = false\n' })).toBe(before)
    expect(version({ 'node_modules/another/package.json': '{"version":"3.0.1"}' })).toBe(before)
  })

  it.each(MODULES)('covers every file and package that a bundler finds behind %s', module => {
    const { metafile } = buildSync({
      entryPoints: [join(root, module)],
      absWorkingDir: root,
      bundle: true,
      write: false,
      metafile: true,
      platform: 'node',
      format: 'esm',
      packages: 'external',
    })
    const { files, packages } = partsOf(join(root, module))
    const found = files.map(file => relative(root, file))
    expect(Object.keys(metafile.inputs).length).toBeGreaterThan(30)
    expect(Object.keys(metafile.inputs).filter(path => !found.includes(path))).toEqual([])
    const imported = Object.values(metafile.outputs).flatMap(output => output.imports.map(({ path }) => path))
    const names = imported
      .filter(path => !path.startsWith('node:'))
      .map(path =>
        path
          .split('/')
          .slice(0, path.startsWith('@') ? 2 : 1)
          .join('/'),
      )
    expect(names.filter(name => !packages.some(each => each.startsWith(`${name}@`)))).toEqual([])
  })

  it('knows the rules and words of reading, and nothing of fetching, of writing a release or of its page', () => {
    const rows = partsOf(join(root, 'pipeline/rows.ts')).files.map(file => relative(root, file))
    const ingested = partsOf(join(root, 'pipeline/ingested.ts')).files.map(file => relative(root, file))
    for (const file of ['pipeline/extract/rules/percent.ts', 'pipeline/knowledge/en/units.ts', 'schemas/figure.json']) {
      expect(rows).toContain(file)
      expect(ingested).not.toContain(file)
    }
    expect(ingested).toContain('pipeline/ingest/html.ts')
    expect(ingested).toContain('pipeline/ingest/language-worker.mjs')
    expect(rows).not.toContain('pipeline/ingest/html.ts')
    const outside = [...rows, ...ingested].filter(file =>
      /^pipeline\/(?:release|fetch|serve|cli|verify|workers|cache)\//.test(file),
    )
    expect(outside).toEqual([])
  })
})
