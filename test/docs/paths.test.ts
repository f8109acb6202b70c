import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** A path of the repository in running text or code: one of its folders, then the rest. */
const PATH = /(?<![\w./-])(?:pipeline|schemas|docs|test|raw|\.github|\.ci)\/[\w./*-]*[\w*]/g
/** The target of a Markdown link that is a file and not an address or a heading. */
const LINK = /\]\((?!\w+:|#|\/)([^)#\s]+)/g
/** `NAME` and `vYYYY.M.N` stand for any name. */
const PLACEHOLDER = /(^|[/.])v?[A-Z]{3,}[.\d]*(?=\.|\/|$)/

/** Paths that a document names, relative to the repository. */
function namedPaths(document: string, text: string): string[] {
  const words = [...text.matchAll(PATH)].map(match => match[0]).filter(path => !PLACEHOLDER.test(path))
  const links = [...text.matchAll(LINK)].map(match => join(dirname(document), match[1]))
  return [...new Set([...words, ...links])]
}

/** Whether a path, in which `*` stands for any part of a name, leads somewhere. */
function leadsSomewhere(path: string): boolean {
  let places = ['.']
  for (const name of path.split('/').filter(part => part !== '' && part !== '**')) {
    if (!name.includes('*')) places = places.map(place => join(place, name))
    else {
      const pattern = new RegExp(`^${name.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*')}$`)
      places = places.flatMap(place =>
        readdirSync(join(root, place))
          .filter(entry => pattern.test(entry))
          .map(entry => join(place, entry)),
      )
    }
    places = places.filter(place => existsSync(join(root, place)))
  }
  return places.length > 0
}

const documents = [
  'README.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  'pipeline/README.md',
  ...readdirSync(join(root, 'docs'))
    .filter(name => name.endsWith('.md'))
    .map(name => `docs/${name}`),
]

describe('every path that the documentation names exists', () => {
  it.each(documents)('%s', document => {
    expect(existsSync(join(root, document)), `${document} is missing`).toBe(true)
    const text = readFileSync(join(root, document), 'utf8')
    expect(namedPaths(document, text).filter(path => !leadsSomewhere(path))).toEqual([])
  })
})

describe('the reading of paths', () => {
  it('finds words and links, and leaves addresses and placeholders', () => {
    const text =
      'See `pipeline/run.ts`, schemas/*.json. [map](README.md#top) [x](https://example.org/docs/a) raw/NAME.txt'
    expect(namedPaths('pipeline/README.md', text)).toEqual(['pipeline/run.ts', 'schemas/*.json', 'pipeline/README.md'])
  })
  it('knows what is not there', () => {
    expect(leadsSomewhere('schemas/*.json')).toBe(true)
    expect(leadsSomewhere('schemas/*.yaml')).toBe(false)
    expect(leadsSomewhere('pipeline/no-such-file.ts')).toBe(false)
  })
})
