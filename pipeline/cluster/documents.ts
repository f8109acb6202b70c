import { closeSync, mkdirSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { RecordBatch } from 'apache-arrow'
import { UsageError } from '../cli/io.ts'
import { plainValue } from '../ingest/arrow.ts'
import { errorAt, type Found, nameInside, tooLarge } from '../ingest/container.ts'
import { type Item, leavesFolder, openSources, type ReadingOptions } from '../ingest/documents.ts'
import { readSource, type SourceFile } from '../ingest/files.ts'
import { documentOfLine } from '../ingest/ndjson.ts'
import { documentOfRow, type Layout, layoutOf, NAME_THE_COLUMN, type Row } from '../ingest/rows.ts'
import type { Batches } from './stream.ts'

/** Columns with a meaning of their own; all others are those of a table of articles. */
const OWN = ['source_file', 'source_row', 'source_bytes'] as const

/** The name of documents that come without one: that of the same stream read by `ingest`. */
const UNNAMED = 'standard-input.arrow'

/** A document, or something to say, and where it stands: its file, and its place in it from 1 on. */
export type Placed = { readonly file: string; readonly place: number; readonly item: Item }

/** One row of the stream, as far as it is needed. */
type Incoming = { file: string | null; row: number | null; bytes: Uint8Array | null; cells: Row }

async function* rowsOf({ schema, batches }: Batches, wanted: ReadonlySet<string>): AsyncGenerator<Incoming> {
  const names = schema.fields.map(({ name }) => name).filter(name => wanted.has(name))
  for await (const batch of batches) {
    const own = OWN.map(name => batch.getChild(name))
    const columns = names.flatMap(name => columnOf(batch, name))
    for (let at = 0; at < batch.numRows; at++) {
      const [file, row, bytes] = own.map(column => column?.get(at) ?? null)
      yield {
        file: typeof file === 'string' ? file : null,
        row: row === null ? null : Number(row),
        bytes: bytes instanceof Uint8Array ? bytes : null,
        cells: Object.fromEntries(columns.map(({ name, column }) => [name, plainValue(column.get(at), column.type)])),
      }
    }
  }
}

function columnOf(batch: RecordBatch, name: string) {
  const column = batch.getChild(name)
  return column === null ? [] : [{ name, column }]
}

/** What the columns of the stream hold; a stream that can hold no document is refused at once. */
function layoutOfStream(names: readonly string[], { columns }: ReadingOptions): Layout | null {
  const layout = layoutOf(
    names.filter(name => !OWN.some(own => own === name)),
    columns,
  )
  if (!('problem' in layout)) return layout
  if (names.includes('source_bytes')) return null
  throw new UsageError(`the stream has no documents: ${layout.problem}. ${NAME_THE_COLUMN}`)
}

/**
 * The documents of an Arrow stream, one by one. A row is one of three things: with `source_bytes` and `source_row` a line of NDJSON; with
 * `source_bytes` alone a piece of the file `source_file`, whose pieces stand together; else a row of a table with a text or a page.
 * `source_file` and `source_row` give a document the name that it has where the file itself is read.
 */
export async function* documentsOf(stream: Batches, reading: ReadingOptions): AsyncGenerator<Placed> {
  const layout = layoutOfStream(
    stream.schema.fields.map(({ name }) => name),
    reading,
  )
  const wanted = new Set(Object.values(layout ?? {}).filter(name => name !== null))
  const files = openFiles(reading)
  let count = 0
  try {
    for await (const { file, row, bytes, cells } of rowsOf(stream, wanted)) {
      count += 1
      if (bytes !== null && row === null) {
        yield* files.piece(file ?? UNNAMED, bytes)
        continue
      }
      yield* files.end()
      const name = file ?? UNNAMED
      const place = row ?? count
      const path = file === null || row !== null ? nameInside(name, place) : name
      for (const item of documentsIn({ path, place, bytes, cells }, layout, reading)) yield { file: name, place, item }
    }
    yield* files.end()
  } finally {
    files.close()
  }
}

type Single = { path: string; place: number; bytes: Uint8Array | null; cells: Row }

/** The document of one line or one row. */
function* documentsIn(
  { path, place, bytes, cells }: Single,
  layout: Layout | null,
  { limits, columns }: ReadingOptions,
): Generator<Found> {
  if (bytes === null) {
    if (layout === null) yield errorAt(path, 'empty', `Row ${place} has no text. Fill it, or take the row out.`)
    else yield* documentOfRow(path, limits, cells, place, layout)
  } else if (bytes.length > limits['document-bytes']) yield tooLarge(path, limits)
  else if (bytes.some(byte => byte > 32)) yield* documentOfLine(path, limits, columns, bytes, place)
}

/** A page, with its bytes, because its file does not stay. */
function pageIn(folder: string, file: SourceFile, { limits }: ReadingOptions): Item {
  const page = readSource(folder, file, limits['document-bytes'])
  return 'issue_id' in page ? { path: file.path, remark: page } : page
}

/** Files that come in pieces: each goes to the disk, because some formats are read from their end, and is then read like a file of RAW. */
function openFiles(reading: ReadingOptions) {
  let folder: string | null = null
  let open: { name: string; path: string; descriptor: number } | null = null
  const close = (): void => {
    if (open !== null) closeSync(open.descriptor)
    if (folder !== null) rmSync(folder, { recursive: true, force: true })
    open = null
    folder = null
  }
  async function* end(): AsyncGenerator<Placed> {
    if (open === null || folder === null) return
    const { name } = open
    let place = 0
    for await (const item of openSources(folder, [{ path: name, sidecarPath: null }], reading)) {
      place += 1
      const isOnDisk = !('bytes' in item || 'remark' in item)
      yield { file: name, place, item: isOnDisk ? pageIn(folder, item, reading) : item }
    }
    close()
  }
  return {
    end,
    close,
    async *piece(name: string, bytes: Uint8Array): AsyncGenerator<Placed> {
      if (open?.name !== name) {
        yield* end()
        if (leavesFolder(name)) throw new UsageError(`"${name}" is no name of a file below a folder`)
        folder = mkdtempSync(join(tmpdir(), 'article-figures-'))
        const path = join(folder, name)
        mkdirSync(dirname(path), { recursive: true })
        open = { name, path, descriptor: openSync(path, 'wx') }
      }
      for (let at = 0; at < bytes.length; ) at += writeSync(open.descriptor, bytes, at)
    },
  }
}
