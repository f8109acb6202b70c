import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { describe, expect, it } from 'vitest'
import type { Sidecar } from '../../schemas/generated/types.ts'

const raw = new URL('../../raw/', import.meta.url)
const read = (name: string): string => readFileSync(new URL(name, raw), 'utf8')

const ajv = new Ajv2020()
addFormats.default(ajv)
const schema: object = JSON.parse(readFileSync(new URL('../../schemas/sidecar.json', import.meta.url), 'utf8'))
const isSidecar = ajv.compile<Sidecar>(schema)

const names = readdirSync(raw)
  .filter(name => name !== 'dataset.json')
  .sort()
const articles = names.filter(name => !name.endsWith('.meta.json'))
const stemOf = (name: string): string => name.slice(0, -extname(name).length)

function sidecarOf(article: string): Sidecar {
  const sidecar: unknown = JSON.parse(read(`${stemOf(article)}.meta.json`))
  if (!isSidecar(sidecar)) throw new Error(`${stemOf(article)}.meta.json: ${ajv.errorsText(isSidecar.errors)}`)
  return sidecar
}

/** The words of an article without its wrapping: what a reader of the page would count. */
function textOf(article: string): string {
  const content = read(article)
  switch (extname(article)) {
    case '.md':
      return content.replace(/^---\n[\s\S]*?\n---\n/, '')
    case '.html':
      return (/<article>([\s\S]*)<\/article>/.exec(content)?.[1] ?? '').replace(/<[^>]*>/g, ' ')
    case '.json':
      return String(JSON.parse(content).articleBody)
    default:
      return content
  }
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

function runsOf(text: string, length: number): Set<string> {
  const words = wordsOf(text)
  return new Set(words.slice(length - 1).map((_, at) => words.slice(at, at + length).join(' ')))
}

describe('the default input', () => {
  it('holds twenty articles, each with its sidecar, and nothing else', () => {
    expect(articles).toHaveLength(20)
    expect(names).toEqual([...articles, ...articles.map(name => `${stemOf(name)}.meta.json`)].sort())
  })

  it('shows every input form', () => {
    const forms = articles.map(name => extname(name))
    const count = (form: string): number => forms.filter(each => each === form).length
    expect(['.txt', '.md', '.html', '.json'].map(count)).toEqual([6, 5, 5, 4])
  })

  it('restates twenty different reports', () => {
    expect(new Set(articles.map(name => sidecarOf(name).derived_from)).size).toBe(20)
  })
})

describe.each(articles)('%s', article => {
  it('has a sidecar that names us as publisher and the report as source', () => {
    const sidecar = sidecarOf(article)
    expect(sidecar).toMatchObject({ publisher: 'article-figures', language: 'en', rights: 'CC-BY-4.0' })
    expect(sidecar.derived_from).toMatch(/^https:\/\/[a-z.]+\/\S+$/)
    expect(sidecar.published).toBe(article.slice(0, 10))
    expect(sidecar).not.toHaveProperty('url')
  })

  it('says in its own form what the sidecar says', () => {
    const { title = '', published = '' } = sidecarOf(article)
    const content = read(article)
    switch (extname(article)) {
      case '.json':
        expect(JSON.parse(content)).toMatchObject({ '@type': 'NewsArticle', headline: title, datePublished: published })
        break
      case '.html':
        expect(content).toContain(`<h1>${title}</h1>`)
        expect(content).toContain(`<time datetime="${published}">`)
        break
      case '.md':
        expect(content).toMatch(/^---\n/)
        expect(content).toContain(`\ndate: ${published}\n`)
        expect(content).toContain(title)
        break
      default:
        expect(content.split('\n')).toContain(title)
    }
  })

  it('is a short text', () => {
    const { length } = wordsOf(textOf(article))
    expect(length).toBeGreaterThanOrEqual(150)
    expect(length).toBeLessThanOrEqual(350)
  })

  it('puts words between quotation marks only where they are documented', () => {
    const quoted = textOf(article).match(/["“][^"”]*["”]/g) ?? []
    expect(quoted.filter(words => words !== '"at least several million"')).toEqual([])
  })
})

const seed = process.env.EVAL_DATA === undefined ? undefined : join(process.env.EVAL_DATA, '..', 'seed')
const pages = seed !== undefined && existsSync(seed) ? readdirSync(seed).filter(name => name.endsWith('.txt')) : []
const absent = pages.length === 0 ? ' (skipped: no page beside EVAL_DATA)' : ''

describe.skipIf(pages.length === 0)(`beside the sample page${absent}`, () => {
  it.each(articles)('%s shares no run of eight words with it', article => {
    const runs = runsOf(textOf(article), 8)
    const taken = pages.flatMap(page => [...runsOf(readFileSync(join(seed ?? '', page), 'utf8'), 8)])
    expect(taken.length).toBeGreaterThan(100)
    expect(taken.filter(run => runs.has(run))).toEqual([])
  })
})
