import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ingestDocument } from '../../pipeline/ingest/document.ts'
import type { Article } from '../../schemas/generated/types.ts'

/** A file in this folder and its `.expected.txt` are a test; a file without one fails, and no run writes one. */
const FOLDER = join(import.meta.dirname, '../fixtures/ingest/pages')
const FIELDS = ['title', 'author', 'publisher', 'published', 'published_basis', 'modified', 'language', 'url'] as const

const partLines = ({ text, parts }: Article): string[] => {
  const characters = [...text]
  return parts.map(({ kind, start, end }) => `[${kind}] ${characters.slice(start, end).join('').replaceAll('\t', '⇥')}`)
}

describe('a saved page becomes the parts of its article', () => {
  for (const file of readdirSync(FOLDER).filter(name => !name.endsWith('.expected.txt'))) {
    test(file, () => {
      const { articles, issues } = ingestDocument({
        path: file,
        bytes: readFileSync(join(FOLDER, file)),
        sidecar: null,
      })
      const lines = articles.flatMap(article => [
        ...FIELDS.filter(field => article[field] !== null).map(field => `${field} = ${article[field]}`),
        ...partLines(article),
      ])
      const problems = issues.map(({ severity, code }) => `! ${severity} ${code}`)
      expect([...lines, ...problems]).toEqual(
        readFileSync(join(FOLDER, `${file}.expected.txt`), 'utf8')
          .trimEnd()
          .split('\n'),
      )
    })
  }
})
