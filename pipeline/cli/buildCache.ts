import { fileURLToPath } from 'node:url'
import { type Cache, openCache } from '../cache/cache.ts'
import { programVersion } from '../cache/program.ts'
import type { Limits } from '../ingest/limits.ts'

const versionOf = (module: string): string => programVersion(fileURLToPath(new URL(`../${module}`, import.meta.url)))

/** The cache that an option names, for the programs as they are now. One that cannot be used is told and done without. */
export function buildCache(folder: string | undefined, limits: Limits, tell: (line: string) => void): Cache | null {
  if (folder === undefined) return null
  const versions = { ingest: versionOf('ingested.ts'), rows: versionOf('rows.ts') }
  const cache = openCache(folder, limits['cache-bytes'], versions)
  if (!('unusable' in cache)) return cache
  tell(cache.unusable)
  return null
}
