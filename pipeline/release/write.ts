import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { AppliedCorrection, Assertions, Change, Dataset, Issue, Release } from '../../schemas/generated/types.ts'
import type { ArticleRecords } from '../records.ts'
import { assertExpected } from './assertions.ts'
import { tableNamed } from './cells.ts'
import { CHANGELOG_FILE, changelogText, startChangelog } from './changelog.ts'
import { compareReleases, sideOf } from './changes.ts'
import { measureFiles, writeChecksums } from './checksums.ts'
import { assertConserved, assertSqliteRows } from './conservation.ts'
import { jsonText, writeDescriptions } from './descriptions.ts'
import { withoutDuplicates } from './duplicates.ts'
import { writeParquet } from './parquet.ts'
import { startBuilding } from './publish.ts'
import { QUALITY_FILE, qualityOf } from './quality.ts'
import { releaseTables } from './release-tables.ts'
import { openSqliteBeside } from './sqlite-beside.ts'
import { type Edition, STATISTICS_FILE, startStatistics } from './statistics.ts'
import { openTableFiles, ROW_FORMATS, type RowFormats, type Written } from './table-files.ts'

export { healRelease } from './publish.ts'

/** What one document or article brings: its validated rows, or none, and its issues. */
export type ReleaseBatch = {
  records: ArticleRecords | null
  issues: Issue[]
  /** Corrections that the rows already have. */
  corrections?: readonly AppliedCorrection[]
}

/** Who writes the formats: those that take rows one by one, the one that follows their JSON, and the one that is made from it. */
export type Writers = {
  readonly rows: RowFormats
  readonly parquet: typeof writeParquet
  readonly sqlite: typeof openSqliteBeside
}
export const WRITERS: Writers = { rows: ROW_FORMATS, parquet: writeParquet, sqlite: openSqliteBeside }

export type ReleaseOptions = {
  /** Where the release is to stand, `dist/latest` say. What stands there is replaced when the new one is whole. */
  directory: string
  /** What the release is called. */
  about: Dataset
  edition: Edition
  /** The release of the previous version, where there is one: what `changes` compares with. */
  previousDirectory?: string | null
  /** Documents read, asked for once after the last batch. */
  documentsRead: () => number
  /** Escape texts in the CSV that a spreadsheet would take for formulas. */
  csvSafe: boolean
  /** Write the workbook for spreadsheets, which takes longer than all other formats together. Without a word, it is written. */
  workbook?: boolean
  /** What the release is expected to be; one that is less is refused. */
  expected?: Assertions
  /** Compares the rows counted with what the caller sent; throws where they differ, before anything is published. */
  assertBalanced?: (release: Release) => void
  /** Other writers than ours, to see what becomes of a broken one. */
  writers?: Writers
  /** Takes a line about something that deserves a look. */
  onWarning?: (warning: string) => void
  /** Called before each step that takes a while. */
  onStep?: (step: string) => void
}

/** Streams all batches into the tables of `directory` and counts them. */
async function writeTables(
  batches: AsyncIterable<ReleaseBatch> | Iterable<ReleaseBatch>,
  directory: string,
  options: ReleaseOptions,
  onWritten: (batch: Written) => void,
): Promise<{ release: Release; changelog: string }> {
  const statistics = startStatistics(options.edition)
  const written = releaseTables(options.edition.quotes).filter(table => table.name !== 'changes')
  const files = openTableFiles(directory, written, options.csvSafe, (options.writers ?? WRITERS).rows, onWritten)
  try {
    for await (const { records, issues, corrections = [] } of withoutDuplicates(batches)) {
      if (records) {
        statistics.addArticle(records)
        files.add('articles', records.article)
        for (const row of records.figures) files.add('figures', row)
        for (const row of records.numbers) files.add('numbers', row)
        if (options.edition.quotes) for (const row of records.sentences) files.add('sentences', row)
      }
      statistics.addCorrections(corrections)
      for (const row of corrections) files.add('corrections', row)
      for (const issue of issues) {
        statistics.addIssue(issue)
        files.add('issues', issue)
      }
    }
    files.close()
  } catch (error) {
    files.abandon()
    throw error
  }
  const changelog = startChangelog()
  await writeChanges(directory, options, onWritten, change => {
    statistics.addChange(change)
    changelog.add(change)
  })
  const release = statistics.finish(options.documentsRead())
  return { release, changelog: changelog.section(release) }
}

/** The table `changes`: what differs from the previous version, once all other rows are on the disk. */
async function writeChanges(
  directory: string,
  { edition, previousDirectory = null, csvSafe, writers = WRITERS }: ReleaseOptions,
  onWritten: (batch: Written) => void,
  count: (change: Change) => void,
): Promise<void> {
  const files = openTableFiles(directory, [tableNamed('changes')], csvSafe, writers.rows, onWritten)
  try {
    if (previousDirectory !== null && edition.version !== null && edition.previous !== null) {
      const before = sideOf(previousDirectory, edition.previous)
      const after = { directory, version: edition.version, program: edition.program_sha256 }
      await compareReleases(before, after, async changes => {
        for await (const change of changes) {
          count(change)
          files.add('changes', change)
        }
      })
    }
    files.close()
  } catch (error) {
    files.abandon()
    throw error
  }
}

/** Parquet from the JSON, the quality of the release from Parquet, and the rows of all formats but SQLite counted. */
async function writeFromJson(directory: string, release: Release, options: ReleaseOptions): Promise<void> {
  mkdirSync(join(directory, 'parquet'))
  await (options.writers ?? WRITERS).parquet(directory, releaseTables(release.quotes))
  const quality = await qualityOf(directory, release, options.expected ?? {})
  for (const warning of assertExpected(quality.assertions)) options.onWarning?.(warning)
  mkdirSync(join(directory, 'reports'))
  writeFileSync(join(directory, QUALITY_FILE), jsonText(quality))
  await assertConserved(directory, release)
}

/** All formats of all tables. SQLite is written beside the others, and waited for at the end. */
async function writeFormats(
  batches: AsyncIterable<ReleaseBatch> | Iterable<ReleaseBatch>,
  directory: string,
  options: ReleaseOptions,
): Promise<{ release: Release; changelog: string }> {
  const { onStep = () => {} } = options
  const sqlite = await (options.writers ?? WRITERS).sqlite(directory, options.edition.quotes)
  try {
    onStep('tables')
    const { release, changelog } = await writeTables(batches, directory, options, sqlite.add)
    options.assertBalanced?.(release)
    onStep('parquet, count')
    await writeFromJson(directory, release, options)
    onStep('sqlite')
    await sqlite.close()
    assertSqliteRows(directory, release)
    return { release, changelog }
  } catch (error) {
    await sqlite.abandon()
    throw error
  }
}

/**
 * Writes a release: all tables in all formats, their description and checksums. Batches come in the final order of the rows.
 *
 * Memory does not grow with the rows: tables are streamed, the other formats are made from the JSON already on the disk. The release
 * is built beside its place and put there when it is whole; if anything fails, what stood there stays as it was. The same batches
 * give the same bytes on every machine.
 */
export async function writeRelease(
  batches: AsyncIterable<ReleaseBatch> | Iterable<ReleaseBatch>,
  options: ReleaseOptions,
): Promise<Release> {
  const { about, csvSafe, onStep = () => {} } = options
  const building = startBuilding(options.directory)
  const { directory } = building
  try {
    const { release, changelog } = await writeFormats(batches, directory, options)
    if (options.workbook ?? true) {
      onStep('xlsx')
      // What draws takes room that the tables need.
      const { writeWorkbooks } = await import('./xlsx.ts')
      await writeWorkbooks(directory, release, about)
    }
    onStep('description')
    writeFileSync(join(directory, STATISTICS_FILE), jsonText(release))
    if (release.version !== null) {
      const text = changelogText(changelog, options.previousDirectory ?? null)
      writeFileSync(join(directory, CHANGELOG_FILE), text)
    }
    const files = measureFiles(directory)
    const facts = { release, about, csvSafe, files }
    writeDescriptions(directory, facts)
    onStep('page')
    const { writePage } = await import('./page/write.ts')
    await writePage(directory, facts)
    onStep('publish')
    writeChecksums(directory, files)
    building.publish()
    return release
  } catch (error) {
    building.discard()
    throw error
  }
}
