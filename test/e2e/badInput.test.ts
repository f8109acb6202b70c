import { mkdirSync, readFileSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { articleFigures, completeSums, temporaryFolder } from './command.ts'

type Row = Record<string, string | number | null>
const rows = (release: string, table: string): Row[] =>
  JSON.parse(readFileSync(join(release, 'json', `${table}.json`), 'utf8')) as Row[]

/** Builds a release from files given by name; a function makes what is not a plain file. */
async function build(files: Record<string, string | Uint8Array | ((path: string) => void)>, options: string[] = []) {
  const folder = temporaryFolder()
  const raw = join(folder, 'raw')
  mkdirSync(raw)
  for (const [name, content] of Object.entries(files)) {
    if (typeof content === 'function') content(join(raw, name))
    else writeFileSync(join(raw, name), content)
  }
  const release = join(folder, 'release')
  const outcome = await articleFigures(['build', raw, '--out', release, ...options])
  return { outcome, release }
}

const prose = 'Reservoir\n\nThe new reservoir holds 40 million cubic metres of water.\n'

describe('input that is no article', () => {
  it('becomes an error that names the file, and the others are published', async () => {
    const broken = {
      'binary.txt': new Uint8Array(4096).map((_, index) => (index * 7919) % 256),
      'directory.txt': (path: string) => mkdirSync(path),
      'dangling.txt': (path: string) => symlinkSync(join(path, '../nowhere'), path),
      'empty.txt': '',
      'huge.txt': (path: string) => {
        writeFileSync(path, prose)
        truncateSync(path, 50 * 1024 * 1024)
      },
      'json.json': '{"title": "Half',
      'latin.txt': Buffer.concat([
        Buffer.from('The caf'),
        Buffer.from([0xe9, 0xff, 0xc0]),
        Buffer.from(' sold 30 cups.\n'),
      ]),
      'sidecar.txt': prose.replace('40', '41'),
      'sidecar.meta.json': '{"published": "yesterday"}',
      'spaces.txt': ' \n\n\t\n',
    }
    const { outcome, release } = await build({ ...broken, 'good.txt': prose })
    expect(outcome).toMatchObject({ code: 0 })
    completeSums(release)
    const issues = rows(release, 'issues')
    const articles = rows(release, 'articles').map(row => row.source_file)
    expect(articles).toContain('good.txt')
    const named = (name: string) =>
      issues.filter(issue => issue.source_file === name || String(issue.message).includes(name))
    for (const name of ['binary.txt', 'empty.txt', 'huge.txt', 'json.json', 'spaces.txt']) {
      expect(articles, name).not.toContain(name)
      expect(
        named(name).map(issue => issue.severity),
        name,
      ).toContain('error')
    }
    for (const name of ['dangling.txt', 'latin.txt', 'sidecar.txt']) expect(named(name), name).not.toEqual([])
    expect(named('good.txt')).toEqual([])
    for (const issue of issues) {
      expect(issue.message).not.toMatch(/\n|undefined|\bat .*:\d+:\d+|\/tmp\//)
      expect(outcome.stderr).not.toContain('node:')
    }
    const statistics = JSON.parse(readFileSync(join(release, 'statistics.json'), 'utf8'))
    expect(statistics.documents.read).toBe(statistics.documents.articles + statistics.documents.not_articles)
    expect(statistics.documents.articles).toBe(articles.length)
  }, 60_000)

  it('of the same address twice is published once, the first by name', async () => {
    const meta = JSON.stringify({ url: 'https://example.org/reservoir', publisher: 'Example' })
    const { outcome, release } = await build({
      'b.txt': prose.replace('40', '50'),
      'b.meta.json': meta,
      'a.txt': prose,
      'a.meta.json': meta,
    })
    expect(outcome).toMatchObject({ code: 0 })
    expect(rows(release, 'articles').map(row => row.source_file)).toEqual(['a.txt'])
    expect(rows(release, 'issues').filter(issue => issue.source_file === 'b.txt')).not.toEqual([])
  }, 30_000)

  it('under --strict keeps the earlier release', async () => {
    const { outcome, release } = await build({ 'good.txt': prose })
    expect(outcome).toMatchObject({ code: 0 })
    const before = completeSums(release)
    const raw = temporaryFolder()
    writeFileSync(join(raw, 'good.txt'), prose.replace('40', '60'))
    writeFileSync(join(raw, 'empty.txt'), '')
    const strict = await articleFigures(['build', raw, '--out', release, '--strict'])
    expect(strict.code).toBe(1)
    expect(strict.stdout).toContain('Not published')
    expect(completeSums(release)).toBe(before)
    expect(await articleFigures(['build', raw, '--out', release])).toMatchObject({ code: 0 })
    expect(completeSums(release)).not.toBe(before)
  }, 60_000)
})

describe('text that is hard to read', () => {
  const hard: [name: string, text: string, number: string][] = [
    [
      'a paragraph of 40,000 characters',
      `${'The town rebuilt its old market hall. '.repeat(1060)}It cost $3 million.`,
      '3 million',
    ],
    ['an emoji before a number', '😀🚢 The ferry carried 310 passengers.', '310'],
    ['text from right to left', 'قال إن السفينة تحمل ركابا. The ship carried 420 passengers.', '420'],
    ['a sentence that starts like a formula', '=cmd|calc!A1 was written on 12 posters.', '12'],
    ['a sentence that starts with a sign', '-5 degrees and 30 kilometres of ice.', '30'],
  ]
  it.each(hard)(
    '%s: every quotation stands where its row says',
    async (_name, text, number) => {
      const { outcome, release } = await build({ 'note.txt': `A note\n\n${text}\n` }, ['--csv-safe'])
      expect(outcome).toMatchObject({ code: 0 })
      const found = rows(release, 'numbers').find(row => String(row.text).includes(number))
      expect(found, `${number} in ${JSON.stringify(rows(release, 'numbers'))}`).toBeDefined()
      const sentence = rows(release, 'sentences').find(row => row.sentence_id === found?.sentence_id)
      const offset = Number(found?.start) - Number(sentence?.start)
      const characters = [...String(sentence?.text)]
      const cut = characters.slice(offset, offset + Number(found?.end) - Number(found?.start)).join('')
      expect(cut).toBe(found?.text)
      expect(await articleFigures(['verify', release])).toMatchObject({ code: 0 })
    },
    60_000,
  )

  it('a cell that starts like a formula is harmless with --csv-safe, and exact without', async () => {
    const text = { 'note.txt': 'A note\n\n=cmd|calc!A1 was written on 12 posters.\n' }
    const [safe, exact] = [await build(text, ['--csv-safe']), await build(text)]
    const formula = (release: string) => /(^|,)"?[=+@]/m.test(readFileSync(join(release, 'csv/sentences.csv'), 'utf8'))
    expect(formula(safe.release)).toBe(false)
    expect(formula(exact.release)).toBe(true)
  }, 30_000)
})
