import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { completeSums, root, runProgram, temporaryFolder } from './command.ts'

const COPIED = ['Makefile', 'package.json', 'package-lock.json', 'tsconfig.json', 'pipeline', 'schemas']

const STAMP = '.installed-package-lock.json'

/** A copy of the repository under a path with a space, with the packages that are installed here. */
function copyRepository(): string {
  const copy = join(temporaryFolder(), 'a copy')
  mkdirSync(copy)
  for (const name of COPIED) cpSync(join(root, name), join(copy, name), { recursive: true })
  // Links package by package, and the mark of a finished installation: nothing done in the copy can harm what is installed here.
  const [from, to] = [join(root, 'node_modules'), join(copy, 'node_modules')]
  mkdirSync(to)
  for (const name of readdirSync(from)) if (name !== STAMP) symlinkSync(join(from, name), join(to, name))
  cpSync(join(copy, 'package-lock.json'), join(to, STAMP))
  return copy
}

const make = (cwd: string, args: string[], env: Record<string, string> = {}) => runProgram('make', args, { cwd, env })

describe('make', () => {
  it('help fits one screen and names every target', async () => {
    const { code, stdout } = await make(root, ['help'])
    expect(code).toBe(0)
    const lines = stdout.trimEnd().split('\n')
    expect(lines.length).toBeLessThanOrEqual(36)
    expect(Math.max(...lines.map(line => line.length))).toBeLessThanOrEqual(100)
    const [, targets] = readFileSync(join(root, 'Makefile'), 'utf8').match(/^\.PHONY: (.*)$/m) ?? []
    const internal = ['all', 'help', 'node', 'install', 'browser']
    const unnamed = targets
      .split(' ')
      .filter(target => !internal.includes(target) && !new RegExp(`^make \\[?${target}\\b`, 'm').test(stdout))
    expect(unnamed).toEqual([])
  })

  it('builds from and into folders with spaces, quotes and dollars', async () => {
    const copy = copyRepository()
    const raw = join(copy, "it's my $raw folder")
    mkdirSync(raw)
    writeFileSync(join(raw, 'note.txt'), 'A village\n\nAbout 200 people moved into 35 new houses.\n')
    const built = await make(copy, [`RAW=${raw}`, 'DIST=build/one $of "many"'])
    expect(built).toMatchObject({ code: 0 })
    const release = join(copy, 'build/one $of "many"')
    expect(completeSums(release)).toContain('csv/figures.csv')
    expect(built.stdout).toContain('build/one $of "many"')
    expect(await make(copy, ['verify', 'DIST=build/one $of "many"'])).toMatchObject({ code: 0 })
    expect(readdirSync(join(copy, 'build'))).toEqual(['cache', 'one $of "many"'])
  }, 60_000)

  it('runs single stages with a clean standard output, also from another folder', async () => {
    const copy = copyRepository()
    const raw = join(copy, 'in')
    mkdirSync(raw)
    writeFileSync(join(raw, 'note.txt'), 'A village\n\nAbout 200 people moved into 35 new houses.\n')
    const ingested = await runProgram('make', ['--no-print-directory', '-C', copy, 'ingest', 'RAW=in'], { cwd: root })
    expect(ingested).toMatchObject({ code: 0 })
    expect(ingested.stdout.split('\n').filter(line => line !== '' && !line.startsWith('{"record":'))).toEqual([])
    writeFileSync(join(copy, 'articles.ndjson'), ingested.stdout)
    expect(await make(copy, ['extract', 'IN=articles.ndjson', 'OUT=mentions.ndjson'])).toMatchObject({
      code: 0,
      stdout: '',
    })
    const mentions = readFileSync(join(copy, 'mentions.ndjson'), 'utf8')
    expect(mentions.split('\n').filter(line => line.startsWith('{"record":"mention"')).length).toBeGreaterThanOrEqual(2)
    expect(existsSync(join(copy, 'mentions.ndjson.partial'))).toBe(false)
  }, 60_000)

  it('hands TEXT to explain as it was typed', async () => {
    const text = `It's "worth" $5.5 billion, $(shell echo no) \`echo no\` $HOME # 7`
    const [through, direct] = await Promise.all([
      make(root, ['explain', `TEXT=${text}`]),
      runProgram(process.execPath, ['pipeline/bin.mjs', 'explain', text]),
    ])
    expect(through).toMatchObject({ code: 0 })
    expect(through.stdout).toBe(direct.stdout)
    expect(through.stdout).toContain('5.5')
  }, 30_000)

  it('says in words when Node is missing or too old', async () => {
    const copy = copyRepository()
    const tools = join(copy, 'tools')
    mkdirSync(tools)
    for (const tool of ['sh', 'make', 'cmp', 'cat']) {
      const found = await runProgram('sh', ['-c', `command -v ${tool}`])
      symlinkSync(found.stdout.trim(), join(tools, tool))
    }
    const missing = await runProgram('make', [], { cwd: copy, env: { PATH: tools } })
    expect(missing.code).not.toBe(0)
    expect(missing.stderr).toMatch(/^article-figures needs Node 20 or newer; this is a machine without Node/)
    writeFileSync(join(tools, 'node'), '#!/bin/sh\n[ "$1" = --version ] && echo v18.1.0\n[ "$1" = --version ]\n', {
      mode: 0o755,
    })
    const old = await runProgram('make', [], { cwd: copy, env: { PATH: tools } })
    expect(old.stderr).toMatch(/^article-figures needs Node 20 or newer; this is v18\.1\.0/)
  })

  it('installs when the lock file has changed, and then not again', async () => {
    const copy = temporaryFolder()
    for (const name of ['Makefile', 'package.json', 'package-lock.json']) cpSync(join(root, name), join(copy, name))
    const tools = join(copy, 'tools')
    mkdirSync(tools)
    const fakeNpm = (script: string) => writeFileSync(join(tools, 'npm'), `#!/bin/sh\n${script}\n`, { mode: 0o755 })
    const install = () => make(copy, ['install'], { PATH: `${tools}:${process.env.PATH}` })

    fakeNpm('echo "no network" >&2; exit 1')
    const failed = await install()
    expect(failed.code).not.toBe(0)
    expect(failed.stderr).toMatch(/no network\nThe packages could not be installed/)

    fakeNpm('echo "$@" >> calls; echo added 1 package; mkdir -p node_modules')
    const first = await install()
    expect(first).toMatchObject({ code: 0, stdout: '' })
    expect(first.stderr).toMatch(/^Installing packages/)
    expect(await install()).toMatchObject({ code: 0, stdout: '', stderr: '' })
    writeFileSync(join(copy, 'package-lock.json'), '{}')
    expect((await install()).stderr).toMatch(/^Installing packages/)
    const calls = readFileSync(join(copy, 'calls'), 'utf8').trimEnd().split('\n')
    expect(calls.map(call => call.split(' ')[0])).toEqual(['ci', 'ci'])
  })
})
