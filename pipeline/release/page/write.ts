import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { filesBelow, measureFile } from '../checksums.ts'
import type { ReleaseFacts } from '../data-files.ts'
import { pageDocument } from './document.ts'
import { embeddedData } from './embed.ts'
import { pageFacts } from './facts.ts'
import { withTables } from './query.ts'

export const PAGE_FILE = 'index.html'

/**
 * `index.html` of a release, from its Parquet files: one file that needs no server and no network. Counting is the database's work
 * and at most a few thousand rows are embedded, so that memory does not grow with the release. The same release gives the same bytes.
 * The page lists every file that is there before it; `facts` has those that are measured already.
 */
export async function writePage(directory: string, facts: ReleaseFacts): Promise<void> {
  const known = new Map(facts.files.map(file => [file.path, file]))
  const files = filesBelow(directory)
    .filter(path => path !== PAGE_FILE)
    .map(path => known.get(path) ?? { path, ...measureFile(join(directory, path)) })
  const page = await withTables(directory, async ask =>
    pageDocument({
      ...facts,
      files,
      counted: await pageFacts(ask, facts.release),
      data: await embeddedData(ask, facts.release.rows.figures ?? 0),
    }),
  )
  writeFileSync(join(directory, PAGE_FILE), page)
}
