import { readFileSync } from 'node:fs'
import { ingestDocument } from '../../pipeline/ingest/document.ts'
import type { ReleaseBatch } from '../../pipeline/release/write.ts'
import { runArticle } from '../../pipeline/rows.ts'

export type Story = { name: string; text: string; published?: string }
export type Row = Record<string, string | number | null>

/** What the pipeline makes of a story. */
export function batchesOf(stories: readonly Story[]): ReleaseBatch[] {
  return stories.flatMap(({ name, text, published }) => {
    const sidecar = Buffer.from(
      JSON.stringify({ url: `https://example.org/${name}`, ...(published ? { published } : {}) }),
    )
    const source = { path: `${name}.txt`, bytes: Buffer.from(text), sidecar }
    const { articles, issues } = ingestDocument(source)
    return [{ records: null, issues }, ...articles.map(article => runArticle(article))]
  })
}

/** A table of a release, as its JSON has it. */
export const tableOf = (directory: string, name: string): Row[] =>
  JSON.parse(readFileSync(`${directory}/json/${name}.json`, 'utf8'))
