import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { WORKING_EDITION } from '../../pipeline/release/statistics.ts'
import type { ReleaseBatch, ReleaseOptions } from '../../pipeline/release/write.ts'

/** A directory of its own for a test file; `remove` in `afterAll`. */
export function scratch(): { readonly path: (...parts: string[]) => string; readonly remove: () => void } {
  const root = mkdtempSync(join(tmpdir(), 'release-test-'))
  return { path: (...parts) => join(root, ...parts), remove: () => rmSync(root, { recursive: true, force: true }) }
}

/** Options of a release of the batches: each batch is a document. */
export const optionsFor = (directory: string, batches: readonly ReleaseBatch[]): ReleaseOptions => ({
  directory,
  about: { title: 'Test figures', description: 'Figures that nobody stated.' },
  edition: WORKING_EDITION,
  documentsRead: () => batches.length,
  csvSafe: false,
})
