import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { explainText } from '../../pipeline/extract/explain.ts'
import { articleFigures, root, temporaryFolder } from '../e2e/command.ts'

const document = readFileSync(join(root, 'docs/how-a-figure-is-read.md'), 'utf8')
const first = (pattern: RegExp): string => pattern.exec(document)?.[1] ?? ''
const sentence = first(/^make -s explain TEXT="(.*)"$/m)

describe('docs/how-a-figure-is-read.md', () => {
  it('shows what `make explain` prints; else paste it anew', () => {
    expect(first(/^```\n(sentence [\s\S]*?)^```$/m)).toBe(explainText(sentence))
  })

  it('shows the row that its commands give; else paste it anew', async () => {
    const raw = join(temporaryFolder(), 'raw')
    const release = join(temporaryFolder(), 'release')
    mkdirSync(raw)
    writeFileSync(join(raw, 'story.txt'), `${first(/^echo "(.*)" > build\/example\/story\.txt$/m)}\n`)
    writeFileSync(join(raw, 'story.meta.json'), first(/^echo '(.*)' > build\/example\/story\.meta\.json$/m))
    expect(await articleFigures(['build', raw, '--out', release])).toMatchObject({ code: 0 })
    const [figure] = JSON.parse(readFileSync(join(release, 'json/figures.json'), 'utf8')) as Record<string, unknown>[]
    const cells = Object.entries(figure).filter(([name, cell]) => cell !== null && !name.endsWith('_id'))
    const rows = [...document.matchAll(/^\| `(\w+)` \| (.*) \|$/gm)].map(([, name, cell]) => [name, cell])
    expect(rows).toEqual(cells.map(([name, cell]) => [name, String(cell)]))
  }, 60_000)

  it('marks the quote at its place', () => {
    const [, text, marks] = /^```\n(.+)\n( *\^+)\n```$/m.exec(document) ?? []
    expect(text).toBe(sentence)
    const quote = first(/^\| `quote` \| (.*) \|$/m)
    expect(text.slice(marks.indexOf('^'), marks.length)).toBe(quote)
  })
})
