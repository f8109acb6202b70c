import { createHash } from 'node:crypto'
import { readFileSync, rmSync } from 'node:fs'
import { parse } from 'parse5'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { decodeEntries } from '../../pipeline/release/page/client/decode.ts'
import type { PageData } from '../../pipeline/release/page/client/records.ts'
import { embeddedData } from '../../pipeline/release/page/embed.ts'
import { excerptOf } from '../../pipeline/release/page/excerpt.ts'
import { html, scriptJson } from '../../pipeline/release/page/markup.ts'
import { withTables } from '../../pipeline/release/page/query.ts'
import { writeRelease } from '../../pipeline/release/write.ts'
import { generateBatches } from '../release/generate.ts'
import { optionsFor, scratch } from '../release/scratch.ts'

const temporary = scratch()
const latest = temporary.path('latest')
const facts = temporary.path('facts')
const batches = [...generateBatches(51, 40)]
const figures = batches.flatMap(({ records }) => records?.figures ?? [])

beforeAll(async () => {
  await writeRelease(batches, optionsFor(latest, batches))
  const options = optionsFor(facts, batches)
  await writeRelease(batches, { ...options, edition: { ...options.edition, quotes: false } })
}, 120_000)
afterAll(temporary.remove)

type Node = {
  nodeName: string
  attrs?: { name: string; value: string }[]
  childNodes?: Node[]
  value?: string
  content?: Node
}
function* nodesOf(node: Node): Generator<Node> {
  yield node
  for (const child of node.childNodes ?? []) yield* nodesOf(child)
}
const elements = (directory: string): Node[] => [
  ...nodesOf(parse(readFileSync(`${directory}/index.html`, 'utf8')) as Node),
]
const attribute = (node: Node, name: string): string | undefined => node.attrs?.find(each => each.name === name)?.value
const textOf = (node: Node): string => node.childNodes?.map(child => child.value ?? '').join('') ?? ''
const dataOf = (directory: string): PageData => {
  const script = elements(directory).find(node => attribute(node, 'id') === 'data')
  if (!script) throw new Error('test: the page has no data')
  return JSON.parse(textOf(script)) as PageData
}

describe('the page of a hostile release', () => {
  it('runs its own program and style and nothing else', () => {
    const nodes = elements(latest)
    const policy = nodes.find(node => attribute(node, 'http-equiv') === 'Content-Security-Policy')
    const words = (policy && attribute(policy, 'content')) ?? ''
    expect(words).not.toContain('unsafe')
    expect(words).toContain("default-src 'none'")
    const scripts = nodes.filter(node => node.nodeName === 'script')
    expect(scripts.map(node => attribute(node, 'type'))).toEqual(['application/ld+json', 'application/json', undefined])
    const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
    const styles = nodes.filter(node => node.nodeName === 'style')
    expect(styles).toHaveLength(1)
    expect(words).toContain(`script-src ${hash(textOf(scripts[2] ?? { nodeName: '' }))};`)
    expect(words).toContain(`style-src ${hash(textOf(styles[0] ?? { nodeName: '' }))};`)
    const risky = nodes
      .flatMap(node => node.attrs ?? [])
      .filter(({ name, value }) => /^(on|style$)/.test(name) || /^\s*javascript:/i.test(value))
    expect(risky).toEqual([])
    expect(nodes.filter(({ nodeName }) => /^(iframe|object|embed|img|base|link)$/.test(nodeName)).length).toBe(1)
  })
  it('holds every figure with its article, and its quote at its place in the sentence', () => {
    const entries = decodeEntries(dataOf(latest))
    expect(entries.map(({ figure }) => figure.figure_id)).toEqual(figures.map(({ figure_id }) => figure_id))
    for (const { figure, sentence, from, to } of entries) {
      const marked = sentence?.slice(from, to) ?? ''
      const shown = figure.quote.replace(/…$/, '')
      expect(marked.startsWith(shown) || shown.startsWith(marked)).toBe(true)
      expect(Array.from(sentence ?? '').length).toBeLessThanOrEqual(1602)
    }
  })
  it('does without quotations', () => {
    const entries = decodeEntries(dataOf(facts))
    expect(entries).toHaveLength(figures.length)
    expect(entries.every(({ sentence }) => sentence === null)).toBe(true)
    expect(readFileSync(`${facts}/index.html`, 'utf8')).toContain('leaves the quotations out')
  })
  it('names every file that lies beside it, with its hash', () => {
    const page = readFileSync(`${latest}/index.html`, 'utf8')
    for (const line of readFileSync(`${latest}/SHA256SUMS`, 'utf8').trimEnd().split('\n')) {
      const [hash, path] = line.split('  ')
      if (path === 'index.html') continue
      expect(page).toContain(`<a href="${path}">${path}</a>`)
      expect(page).toContain(hash)
    }
  })
})

it('takes a fair sample where there are too many figures, in the order of the release', async () => {
  const data = await withTables(latest, ask => embeddedData(ask, figures.length, 10))
  const smallest = figures
    .map(({ figure_id }) => figure_id)
    .toSorted()
    .slice(0, 10)
  const ids = decodeEntries(data).map(({ figure }) => figure.figure_id)
  expect(ids.toSorted()).toEqual(smallest)
  const order = figures.map(({ figure_id }) => figure_id)
  expect(ids).toEqual(ids.toSorted((a, b) => order.indexOf(a) - order.indexOf(b)))
})

it('is made again with the same bytes', async () => {
  const before = readFileSync(`${latest}/index.html`)
  rmSync(`${latest}/index.html`)
  await writeRelease(batches, optionsFor(latest, batches))
  expect(readFileSync(`${latest}/index.html`).equals(before)).toBe(true)
}, 60_000)

describe('markup', () => {
  it('escapes what is put into it, and leaves markup', () => {
    expect(html`<a title="${'"&<'}">${['<b>', html`<i>${"'"}</i>`]}</a>`.source).toBe(
      '<a title="&quot;&amp;&lt;">&lt;b&gt;<i>&#39;</i></a>',
    )
  })
  it('puts JSON into a script so that nothing ends it', () => {
    const value = { text: '</script><!-- \u2028' }
    expect(scriptJson(value)).not.toMatch(/[<>\u2028]/)
    expect(JSON.parse(scriptJson(value))).toEqual(value)
  })
  it('cuts long sentences around their quote, counting code points', () => {
    const sentence = `${'🚢'.repeat(3000)} 5 ships ${'🚢'.repeat(3000)}`
    const { text, from, to } = excerptOf(sentence, 3001, 3008)
    expect(text.slice(from, to)).toBe('5 ships')
    expect(text).toMatch(/^…(🚢){499} 5 ships (🚢){499}…$/u)
    expect(excerptOf('🚢 5 ships', 2, 9)).toEqual({ text: '🚢 5 ships', from: 3, to: 10 })
  })
})
