import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openBooks } from '../../../pipeline/conservation.ts'
import { listSources } from '../../../pipeline/ingest/files.ts'
import { DEFAULT_LIMITS, type Limits } from '../../../pipeline/ingest/limits.ts'
import { ingestCorpus } from '../../../pipeline/run.ts'
import type { Article, Issue } from '../../../schemas/generated/types.ts'

export type Read = { articles: Article[]; issues: Issue[]; read: number }

/** Reads files given by name as ingest does, in workers, and closes the books. */
export async function readFiles(
  files: Record<string, string | Uint8Array>,
  limits: Partial<Limits> = {},
  columns: { text?: string; html?: string } = {},
): Promise<Read> {
  const folder = mkdtempSync(join(tmpdir(), 'containers-'))
  try {
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content)
    return await readFolder(folder, limits, columns)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

export async function readFolder(
  folder: string,
  limits: Partial<Limits> = {},
  columns: { text?: string; html?: string } = {},
): Promise<Read> {
  const { sources, issues } = listSources(folder)
  const books = openBooks()
  books.unlisted(issues)
  const found: Read = { articles: [], issues: [...issues], read: 0 }
  const reading = { limits: { ...DEFAULT_LIMITS, ...limits }, columns, jobs: 1 }
  for await (const { articles, issues } of ingestCorpus(folder, sources, books, reading)) {
    found.articles.push(...articles)
    found.issues.push(...issues)
  }
  found.read = books.settle().read
  return found
}
