import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { root, runProgram, temporaryFolder } from '../e2e/command.ts'

/** A copy of the schemas in which one file is changed, checked as `make test` checks them. */
async function checked(file: string, change: (text: string) => string): Promise<string> {
  const copy = temporaryFolder()
  cpSync(join(root, 'schemas'), join(copy, 'schemas'), { recursive: true })
  mkdirSync(join(copy, 'docs'))
  for (const name of ['package.json', 'tsconfig.json']) cpSync(join(root, name), join(copy, name))
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'))
  const path = join(copy, 'schemas', file)
  const before = readFileSync(path, 'utf8')
  const after = change(before)
  if (before === after && file !== 'versions.json') throw new Error(`test: nothing changed in ${file}`)
  writeFileSync(path, after)
  const generate = (args: string[]) =>
    runProgram(process.execPath, ['--import', 'tsx', 'schemas/generate.ts', ...args], { cwd: copy })
  await generate([])
  const { code, stderr } = await generate(['--check'])
  return `${code} ${stderr}`
}

describe('the version of the tables', () => {
  it('is that of the tables as they are', async () => {
    expect(await checked('versions.json', text => text)).toBe('0 ')
  }, 60_000)
  it.each([
    ['a column that goes', 'issue.json', /"source_file", |"source_file": .*\n/g, ''],
    ['a value more', 'issue.json', /"warning", "info"\]/, '"warning", "info", "hint"]'],
    [
      'a column that may be empty',
      'sentence.json',
      /"text": \{ "type": "string"/,
      '"text": { "type": ["string", "null"]',
    ],
  ])(
    'must be a new one for %s',
    async (_, file, pattern, replacement) => {
      const found = await checked(file, text => text.replace(pattern, replacement))
      expect(found).toMatch(/^1 schemas\/versions\.json: the tables are not those of version \d+\.\d+\.\d+: append/)
    },
    60_000,
  )
  it('stays for another wording', async () => {
    expect(await checked('issue.json', text => text.replace('Short name of the problem', 'Brief name'))).toBe('0 ')
  }, 60_000)
})
