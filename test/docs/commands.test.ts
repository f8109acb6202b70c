import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { tableNamed } from '../../pipeline/release/cells.ts'
import { articleFigures, rawDirectory, root, temporaryFolder } from '../e2e/command.ts'
import { faultsOf, readExamples } from '../extract/examples.ts'

const read = (name: string): string => readFileSync(join(root, name), 'utf8')
const readme = read('README.md')

/** The targets and variables of each `make` command in code: between backticks, or in a line of a block. */
function makeWords(text: string): string[] {
  const blocks = [...text.matchAll(/^```.*\n([\s\S]*?)^```/gm)].map(([, block]) => block)
  const prose = text.replace(/^```[\s\S]*?^```/gm, '')
  const commands = [
    ...blocks.flatMap(block => block.split(/\n|&& | \| /)),
    ...[...prose.matchAll(/`([^`\n]+)`/g)].map(([, code]) => code),
  ]
  const words = commands.flatMap(command => /^(?:\w+=\S+ )?make(?: (.*))?$/.exec(command)?.[1] ?? [])
  // what follows TEXT= is a sentence, and what follows # or > is for the shell
  const meant = words.flatMap(line => line.replace(/(TEXT=|#|>).*/, '$1').split(/\s+/))
  return [...new Set(meant.map(word => word.split('=')[0]))].filter(word => !/^[#>]?$/.test(word))
}

describe('every make command that the documentation names', () => {
  const makefile = read('Makefile')
  const targets = [...makefile.matchAll(/^([a-z -]+):(?!=)/gm)].flatMap(([, names]) => names.split(' '))
  const variables = [...makefile.matchAll(/^([A-Z_]+) \??=/gm)].map(([, name]) => name)
  const documents = ['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'pipeline/README.md']
  it.each([...documents, ...readdirSync(join(root, 'docs')).map(name => `docs/${name}`)])('%s', document => {
    const known = [...targets, ...variables, '-s']
    expect(makeWords(read(document)).filter(word => !known.includes(word))).toEqual([])
  })
  it('is found in running text and in code', () => {
    const text =
      'see `make STRICT=1` or `make lint`\n```sh\nmake RAW=a DIST=b\nA=b make x | make -s y && make z # no\n```\n'
    expect(makeWords(text)).toEqual(['RAW', 'DIST', 'x', '-s', 'y', 'z', 'STRICT', 'lint'])
  })
})

/** The cells of the Markdown table that starts with a heading of that name. */
function tableOf(text: string, firstHeading: string): string[][] {
  const lines = text.split('\n')
  const at = lines.findIndex(line => line.startsWith(`| ${firstHeading} |`))
  const end = lines.findIndex((line, index) => index > at && !line.startsWith('|'))
  const cells = lines.slice(at, end).map(line => line.split('|').slice(1, -1))
  return cells.filter((_, index) => index !== 1).map(row => row.map(cell => cell.trim().replaceAll('`', '')))
}

describe('the rows in README.md', () => {
  const [columns, ...rows] = tableOf(readme, 'quote')
  it('are six, of columns that exist', () => {
    expect(rows).toHaveLength(6)
    const names = tableNamed('figures').columns.map(column => column.name)
    expect(columns.filter(column => !names.includes(column))).toEqual([])
    expect(readme).toContain(`of their ${names.length} columns`)
  })
  it('stand in the release', async () => {
    const release = join(temporaryFolder(), 'release')
    expect(await articleFigures(['build', rawDirectory, '--out', release])).toMatchObject({ code: 0 })
    const figures = JSON.parse(readFileSync(join(release, 'json/figures.json'), 'utf8')) as Record<string, unknown>[]
    const written = figures.map(figure => columns.map(column => String(figure[column] ?? '')))
    for (const row of rows) expect(written.filter(([quote]) => quote === row[0])).toContainEqual(row)
  }, 60_000)
})

describe('the examples in CONTRIBUTING.md', () => {
  const [, block] = /```\n(# a comment\n[\s\S]*?)```/.exec(read('CONTRIBUTING.md')) ?? []
  const examples = readExamples(block ?? '')
  it('are there', () => expect(examples).toHaveLength(3))
  it.each(examples)('$sentence', example => expect(faultsOf(example, 'count', false)).toEqual([]))
})
