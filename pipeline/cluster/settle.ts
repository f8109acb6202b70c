import { createReadStream, createWriteStream, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Field, type RecordBatch, Schema, Utf8 } from 'apache-arrow'
import type { Issue } from '../../schemas/generated/types.ts'
import { type ArticleVersion, Versions } from '../ingest/duplicates.ts'
import { NearDuplicates } from '../ingest/near-duplicates.ts'
import { unpackSketch } from '../ingest/sketch.ts'
import { rowOf, tableNamed } from '../release/cells.ts'
import { batchOf, listData, listOf, plainData, rowStruct } from './columns.ts'
import { placeData, placeFields, VERSION_COLUMNS } from './outcomes.ts'
import { readStream } from './stream.ts'

const BATCH_ROWS = 4096

const issueList = listOf(rowStruct(tableNamed('issues')))

/** What is to be changed about an article: it is left out with an issue, or it names the one whose text it has nearly. */
export const settledSchema = new Schema([
  ...placeFields,
  new Field('near_duplicate_of', new Utf8(), true),
  new Field('issues', issueList, false),
])

type Place = { file: string; place: number; part: number }
type Settled = Place & { near: string | null; issue: Issue | null }

/**
 * Compares the articles of all machines as a build on one machine does: of the same address or the same text the newest stays, and one that
 * is nearly the same as an earlier one names it. Takes `outcomeSchema`'s place and `version` of all articles, ordered by place, and gives
 * rows for those that something is to be said about. The input goes to the disk, because it is read twice.
 */
export async function* settleVersions(input: Readable, nearDuplicates: number): AsyncGenerator<RecordBatch> {
  const folder = mkdtempSync(join(tmpdir(), 'article-figures-'))
  try {
    const file = join(folder, 'versions')
    await pipeline(input, createWriteStream(file))
    const versions = new Versions()
    for await (const { version } of placesIn(createReadStream(file))) versions.note(version)
    const near = new NearDuplicates(nearDuplicates)
    let batch: Settled[] = []
    for await (const { version, sketch, ...place } of placesIn(createReadStream(file))) {
      const issue = versions.next()
      const other = issue !== null || sketch === null ? null : near.add(version.article_id, unpackSketch(sketch))
      if (issue !== null || other !== null) batch.push({ ...place, near: other, issue })
      if (batch.length === BATCH_ROWS) {
        yield settledBatch(batch)
        batch = []
      }
    }
    if (batch.length > 0) yield settledBatch(batch)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const settledBatch = (rows: readonly Settled[]): RecordBatch =>
  batchOf(settledSchema, rows.length, [
    ...placeData(rows),
    plainData(
      settledSchema.fields[3].type,
      rows.map(({ near }) => near),
    ),
    listData(
      issueList,
      rows.map(({ issue }) => (issue === null ? [] : [rowOf(tableNamed('issues'), issue)])),
    ),
  ])

async function* placesIn(input: Readable): AsyncGenerator<Place & { version: ArticleVersion; sketch: string | null }> {
  const { batches } = await readStream(input)
  for await (const batch of batches) {
    const places = placeFields.map(({ name }) => batch.getChild(name))
    const version = batch.getChild('version')
    const columns = VERSION_COLUMNS.map(name => version?.getChild(name) ?? null)
    for (let at = 0; at < batch.numRows; at++) {
      const [file, place, part] = places.map(column => column?.get(at) ?? null)
      const [article_id, source_file, url, published, modified, retrieved, text_sha256, sketch] = columns.map(
        column => column?.get(at) ?? null,
      )
      if (file === null || article_id === null || text_sha256 === null)
        throw new Error('a row without its place or its version; give it the columns that `extract --arrow` writes')
      yield {
        file,
        place: Number(place),
        part: Number(part),
        version: { article_id, source_file, url, published, modified, retrieved, text_sha256 },
        sketch,
      }
    }
  }
}
