import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'
import type { Release } from '../../schemas/generated/types.ts'
import { versionFolder } from '../release/calver.ts'
import { rowOf, tableNamed } from '../release/cells.ts'
import { CHANGELOG_FILE, changelogSection, changelogText } from '../release/changelog.ts'
import { compareReleases, sideOf } from '../release/changes.ts'
import { CHECKSUMS_FILE } from '../release/checksums.ts'
import { programFingerprint } from '../release/program.ts'
import { readRows } from '../release/read-json.ts'
import { type Check, checkOf } from './check.ts'
import { readStatistics } from './statistics.ts'

/** Whether the wording of a release is this program's: one that is not frozen, or frozen by this very program. */
export const isOurs = (release: Release): boolean =>
  release.program_sha256 === null || release.program_sha256 === programFingerprint()

async function misfits(connection: DuckDBConnection, { version, previous }: Release): Promise<string[]> {
  const sql = `SELECT c.figure_id, c.change, c.from_version, c.to_version, f.figure_id IS NOT NULL FROM changes c LEFT JOIN figures f USING (figure_id)
    WHERE c.to_version IS DISTINCT FROM $version OR c.from_version IS DISTINCT FROM $previous
      OR (c.change = 'withdrawn') = (f.figure_id IS NOT NULL) ORDER BY 1 LIMIT 1000`
  const rows = await (await connection.run(sql, { version, previous })).getRowsJS()
  return rows.map(
    ([id, change, from, to, there]) =>
      `changes: ${id}: ${change} from ${from} to ${to}, and ${there ? 'in' : 'not in'} figures`,
  )
}

/** Every row of `changes` against a comparison made anew with the version before. */
async function comparedAnew(directory: string, before: string): Promise<string[]> {
  const table = tableNamed('changes')
  const stated = readRows(directory, table)
  const faults: string[] = []
  await compareReleases(sideOf(before, before), sideOf(directory, directory), async changes => {
    for await (const change of changes) {
      const { value, done } = stated.next()
      const wanted = rowOf(table, change)
      if (!done && wanted.every((cell, index) => cell === value[index])) continue
      faults.push(`changes: ${done ? 'a row is missing' : value[0]}: ${change.figure_id} was ${change.change}`)
      return
    }
    const left = stated.next()
    if (!left.done) faults.push(`changes: ${left.value[0]} did not change`)
  })
  return faults
}

/**
 * The table `changes` names figures that are there, or withdrawn ones that are not; and where the version before stands beside the
 * release, it says exactly what differs. `CHANGELOG.md` begins with what the table says.
 */
export async function checkChanges(directory: string, connection: DuckDBConnection): Promise<Check> {
  const release = readStatistics(directory)
  const faults = await misfits(connection, release)
  const log = join(directory, CHANGELOG_FILE)
  if (release.version === null) {
    if ((release.rows.changes ?? 0) > 0) faults.push('changes: a release without a version has none')
    return checkOf('changes', faults, 'none: the release has no version')
  }
  if (!existsSync(log)) faults.push(`${CHANGELOG_FILE}: not there`)
  else if (isOurs(release)) {
    const section = changelogText(changelogSection(directory, release), null)
    if (!readFileSync(log, 'utf8').startsWith(section))
      faults.push(`${CHANGELOG_FILE}: does not say what \`changes\` says`)
  }
  if (release.previous === null) return checkOf('changes', faults, 'the first version')
  const before = join(dirname(directory), versionFolder(release.previous))
  if (!existsSync(join(before, CHECKSUMS_FILE))) {
    return checkOf('changes', faults, `since ${release.previous}, which is not beside this release to compare with`)
  }
  faults.push(...(await comparedAnew(directory, before)))
  return checkOf('changes', faults, `${release.previous} and the changes give ${release.version}`)
}
