import { cpSync, existsSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import type { Release } from '../../schemas/generated/types.ts'
import { compareVersions, isVersion, versionFolder } from './calver.ts'
import { programFingerprint } from './program.ts'
import { startBuilding } from './publish.ts'
import { frozenVersions, writeVersions } from './versions.ts'
import { type ReleaseBatch, type ReleaseOptions, writeRelease } from './write.ts'

/** Why a version cannot be frozen, or null. */
export function versionFault(latest: string, version: string): string | null {
  if (!isVersion(version)) {
    return `${version} is no version: it is year.month.number without leading zeros, 2026.11.0 say`
  }
  const parent = dirname(resolve(latest))
  const folder = versionFolder(version)
  if (existsSync(join(parent, folder)))
    return `${folder} is there already, and a version never changes; take the next one`
  const newest = frozenVersions(parent).at(-1)
  if (newest !== undefined && compareVersions(version, newest) <= 0) {
    return `${version} is not after ${newest}, the newest version`
  }
  return null
}

/** What freezing adds to the options of a release. */
export type Freezing = { readonly version: string; readonly released: string }

/**
 * Writes a release as a version, `vVERSION` beside `latest`, with its changes against the version before; then `latest` becomes a copy
 * of it, and `versions.json` and the feed list it. A version that is there is never touched. When the program dies between two of
 * these steps, the next one puts them right, because the list is made from the folders.
 */
export async function freezeRelease(
  batches: AsyncIterable<ReleaseBatch> | Iterable<ReleaseBatch>,
  options: ReleaseOptions,
  { version, released }: Freezing,
): Promise<Release> {
  const latest = resolve(options.directory)
  const fault = versionFault(latest, version)
  if (fault !== null) throw new Error(`release: ${fault}`)
  const parent = dirname(latest)
  const previous = frozenVersions(parent).at(-1) ?? null
  const frozen = join(parent, versionFolder(version))
  const edition = { ...options.edition, version, released, previous, program_sha256: programFingerprint() }
  const release = await writeRelease(batches, {
    ...options,
    directory: frozen,
    edition,
    previousDirectory: previous === null ? null : join(parent, versionFolder(previous)),
  })
  const copy = startBuilding(latest)
  try {
    cpSync(frozen, copy.directory, { recursive: true })
    copy.publish()
  } catch (error) {
    copy.discard()
    throw error
  }
  writeVersions(parent)
  return release
}
