import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sha256 } from '../identify.ts'
import { compareVersions, isVersion, versionFolder } from './calver.ts'
import { CHECKSUMS_FILE } from './checksums.ts'
import { DATAPACKAGE_FILE } from './datapackage.ts'
import { feedOf } from './feed.ts'
import { followsSchema, STATISTICS_FILE } from './statistics.ts'

export const VERSIONS_FILE = 'versions.json'
export const FEED_FILE = 'feed.xml'

/** One frozen release, as `versions.json` lists it. */
export type VersionEntry = {
  readonly version: string
  readonly released: string
  readonly schema_version: string
  readonly path: string
  /** SHA-256 of its `SHA256SUMS`, which names every byte of it. */
  readonly sha256: string
  readonly articles: number
  readonly figures: number
  readonly changes: Readonly<Record<string, number>>
}

/** The frozen versions beside `latest`, oldest first. */
export function frozenVersions(parent: string): string[] {
  if (!existsSync(parent)) return []
  return readdirSync(parent)
    .filter(name => name.startsWith('v') && isVersion(name.slice(1)) && existsSync(join(parent, name, CHECKSUMS_FILE)))
    .map(name => name.slice(1))
    .toSorted(compareVersions)
}

function entryOf(parent: string, version: string): VersionEntry {
  const path = versionFolder(version)
  const statistics: unknown = JSON.parse(readFileSync(join(parent, path, STATISTICS_FILE), 'utf8'))
  if (!followsSchema(statistics)) throw new Error(`release: ${path}/${STATISTICS_FILE} does not follow its schema`)
  return {
    version,
    released: statistics.released ?? '',
    schema_version: statistics.schema_version,
    path,
    sha256: sha256(readFileSync(join(parent, path, CHECKSUMS_FILE))),
    articles: statistics.rows.articles ?? 0,
    figures: statistics.rows.figures ?? 0,
    changes: statistics.changes_by_kind,
  }
}

/** A file that is there whole or not at all. */
function replaceFile(path: string, text: string): void {
  writeFileSync(`${path}.partial`, text)
  renameSync(`${path}.partial`, path)
}

/** Writes `versions.json` and the Atom feed anew from the frozen releases that are there. */
export function writeVersions(parent: string): void {
  const versions = frozenVersions(parent)
    .map(version => entryOf(parent, version))
    .toReversed()
  const [latest] = versions
  if (!latest) return
  const { title } = JSON.parse(readFileSync(join(parent, latest.path, DATAPACKAGE_FILE), 'utf8'))
  replaceFile(
    join(parent, VERSIONS_FILE),
    `${JSON.stringify({ title: String(title), latest: latest.version, versions }, null, 2)}\n`,
  )
  replaceFile(join(parent, FEED_FILE), feedOf(String(title), versions))
}
