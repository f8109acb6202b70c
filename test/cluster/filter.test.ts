import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { PassThrough, Readable } from 'node:stream'
import {
  Binary,
  Int64,
  type RecordBatch,
  Table,
  tableFromArrays,
  tableFromIPC,
  tableToIPC,
  Utf8,
  vectorFromArray,
} from 'apache-arrow'
import { describe, expect, it } from 'vitest'
import { filterDocuments } from '../../pipeline/cluster/filter.ts'
import { readStream, writeStream } from '../../pipeline/cluster/stream.ts'
import { DEFAULT_LIMITS } from '../../pipeline/ingest/limits.ts'
import { articleFigures, temporaryFolder } from '../e2e/command.ts'
import { proseOf } from '../ingest/containers/makeFiles.ts'
import { crawlOf, hugeText, linesOf, runBinary, type Story, storiesOf, writeParquetFiles } from './archive.ts'
import { inOrder, type Rows, rowsOfRelease, rowsOfStreams } from './rows.ts'

const utf8 = (values: readonly (string | null)[]) => vectorFromArray(values, new Utf8())
const int64 = (values: readonly (bigint | null)[]) => vectorFromArray(values, new Int64())
const binary = (values: readonly (Uint8Array | null)[]) => vectorFromArray(values, new Binary())

/** Documents as a stream, with their places in the file. */
const tableStream = (file: string, stories: readonly Story[]): Uint8Array =>
  tableToIPC(
    new Table({
      source_file: utf8(stories.map(() => file)),
      source_row: int64(stories.map((_, n) => BigInt(n + 1))),
      url: utf8(stories.map(({ url }) => url)),
      // A time without a zone, as the text of the column in the Parquet file is.
      published: utf8(stories.map(({ published }) => `${published} 00:00:00`)),
      title: utf8(stories.map(({ title }) => title)),
      text: utf8(stories.map(({ text }) => text)),
    }),
    'stream',
  )

const linesStream = (file: string, lines: readonly string[]): Uint8Array =>
  tableToIPC(
    new Table({
      source_file: utf8(lines.map(() => file)),
      source_row: int64(lines.map((_, n) => BigInt(n + 1))),
      source_bytes: binary(lines.map(line => Buffer.from(line))),
    }),
    'stream',
  )

const piecesStream = (file: string, bytes: Uint8Array, size: number): Uint8Array => {
  const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, n) =>
    bytes.subarray(n * size, (n + 1) * size),
  )
  return tableToIPC(new Table({ source_file: utf8(pieces.map(() => file)), source_bytes: binary(pieces) }), 'stream')
}

/** Filter and settle, as an engine runs them. */
function throughFilter(input: Uint8Array, ...options: string[]): Rows {
  const found = runBinary(['extract', '--arrow', ...options], input)
  expect(found).toMatchObject({ code: 0, stderr: '' })
  const table = tableFromIPC(found.stdout)
  const rows = table.toArray().flatMap((row, at) => (row.version === null ? [] : [at]))
  const column = (name: string) =>
    vectorFromArray(
      rows.map(at => table.getChild(name)?.get(at)),
      table.getChild(name)?.type,
    )
  const versions = new Table({
    source_file: column('source_file'),
    source_row: column('source_row'),
    part: column('part'),
    version: column('version'),
  })
  const settled = runBinary(['settle'], tableToIPC(versions, 'stream'))
  expect(settled).toMatchObject({ code: 0, stderr: '' })
  return rowsOfStreams(found.stdout, settled.stdout)
}

async function built(write: (folder: string) => unknown, ...options: string[]): Promise<Rows> {
  const folder = temporaryFolder()
  await write(join(folder, 'raw'))
  const release = join(folder, 'release')
  expect(await articleFigures(['build', join(folder, 'raw'), '--out', release, ...options])).toMatchObject({ code: 0 })
  return rowsOfRelease(release)
}

const file =
  (name: string, bytes: string | Uint8Array) =>
  (folder: string): void => {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), bytes)
  }

describe('extract --arrow and settle give the rows of a build', () => {
  const stories = storiesOf(24)
  it('for a table, with what goes across documents', async () => {
    const rows = throughFilter(tableStream('part 0.parquet', stories))
    expect(rows).toEqual(await built(folder => writeParquetFiles(folder, stories, 1)))
    const codes = rows.issues.map(({ code }) => code)
    expect(codes).toEqual(expect.arrayContaining(['duplicate-url', 'duplicate-text', 'empty']))
    expect(rows.articles.filter(article => article.near_duplicate_of !== null)).toHaveLength(1)
    expect(rows.figures.length).toBeGreaterThan(100)
  }, 600_000)

  it('for lines of JSON, whatever they are', async () => {
    const lines = linesOf(stories.slice(0, 9))
    const rows = throughFilter(linesStream('a/b.ndjson', lines.split('\n')))
    expect(rows).toEqual(await built(file('a/b.ndjson', lines)))
    expect(rows.issues.map(({ code }) => code)).toContain('broken-line')
  }, 600_000)

  it('for a whole file in pieces, also where it is cut off', async () => {
    const crawl = (await crawlOf([1, 2, 3])).subarray(0, -20)
    const rows = throughFilter(piecesStream('2024/a.warc.gz', crawl, 1000))
    expect(rows).toEqual(await built(file('2024/a.warc.gz', crawl)))
    expect(rows.issues.map(({ code }) => code)).toContain('broken-archive')
    expect(rows.articles.length).toBeGreaterThan(1)
  }, 600_000)

  it('for a document that ends its worker: an issue, and the others go on', async () => {
    const limits = ['--limits', 'worker-megabytes=100']
    const input = stories.toSpliced(4, 1, { ...stories[4], text: hugeText() }).slice(0, 8)
    const rows = throughFilter(tableStream('part 0.parquet', input), ...limits)
    expect(rows).toEqual(await built(folder => writeParquetFiles(folder, input, 1), ...limits))
    expect(rows.issues.map(({ code, source_file }) => [code, source_file])).toContainEqual([
      'crashed',
      'part 0.parquet!/5',
    ])
    expect(rows.articles).toHaveLength(6)
  }, 600_000)
})

describe('the filter', () => {
  it('reads on only as its output is taken', async () => {
    let sent = 0
    const schema = tableFromArrays({ text: ['x'] }).schema
    const batchOf = (k: number): RecordBatch => {
      const text = proseOf(k).join('\n\n')
      return new Table({ text: utf8(Array.from({ length: 16 }, () => text)) }).batches[0]
    }
    async function* endless(): AsyncGenerator<RecordBatch> {
      for (;;) yield batchOf(++sent)
    }
    const reading = { limits: DEFAULT_LIMITS, columns: {} }
    const output = filterDocuments({ schema, batches: endless() }, 1, reading)
    await output.next()
    const after = sent
    await new Promise(resolve => setTimeout(resolve, 300))
    expect(sent).toBe(after)
    await output.next()
    // About as much is read for each batch that is taken; nothing runs ahead.
    expect(sent).toBeLessThan(after * 3)
    await output.return(undefined)
  }, 600_000)

  it('names documents that come without a name as `ingest` does, and says what has no text', async () => {
    const input = tableToIPC(tableFromArrays({ body: ['A fire\n\nIt took 20 men.', ''] }), 'stream')
    const { code, stdout } = runBinary(['extract', '--arrow'], input)
    expect(code).toBe(0)
    const [one, two] = tableFromIPC(stdout).toArray()
    expect(one.article.source_file).toBe('standard-input.arrow!/1')
    expect(inOrder('issues', [two.issues.get(0).toJSON()])[0]).toMatchObject({
      code: 'empty',
      source_file: 'standard-input.arrow!/2',
    })
  }, 600_000)

  it.each([
    ['nothing', Buffer.alloc(0), /Arrow stream/],
    ['something else', Buffer.from('{"text": "no Arrow"}\n'.repeat(50)), /no Arrow stream/],
    [
      'a stream without texts',
      tableToIPC(tableFromArrays({ a: [1] }), 'stream'),
      /no column in it is known to hold a text/,
    ],
    [
      'a stream that was cut off',
      tableToIPC(tableFromArrays({ text: ['Twenty men came.'] }), 'stream').subarray(0, -8),
      /before its end mark/,
    ],
    [
      'a stream that was cut in a batch',
      tableToIPC(tableFromArrays({ text: ['Twenty men came.'] }), 'stream').subarray(0, -20),
      /before its end mark/,
    ],
  ])(
    'refuses %s in one line',
    (_, input, message) => {
      const { code, stderr } = runBinary(['extract', '--arrow'], input)
      expect(stderr).toMatch(message)
      expect(stderr.trimEnd().split('\n')).toHaveLength(1)
      expect(code).toBe(2)
    },
    60_000,
  )
})

describe('an Arrow stream', () => {
  const { schema, batches } = tableFromArrays({ text: ['one', 'two'] })
  it('keeps its output for itself while it is written', async () => {
    const [output, elsewhere] = [new PassThrough(), new PassThrough()]
    async function* loud(): AsyncGenerator<RecordBatch> {
      output.write('a stray line\n')
      yield* batches
    }
    await writeStream(schema, loud(), output, elsewhere)
    output.write('after it')
    const bytes: Buffer = output.read()
    expect(String(elsewhere.read())).toBe('a stray line\n')
    expect(bytes.subarray(-8).toString()).toBe('after it')
    expect(tableFromIPC(bytes.subarray(0, -8)).getChild('text')?.toArray()).toEqual(['one', 'two'])
  })

  it('has its columns when it has no rows', async () => {
    const output = new PassThrough()
    await writeStream(schema, Readable.from([]), output, new PassThrough())
    const stream = await readStream(Readable.from([output.read()]))
    expect(stream.schema.fields.map(({ name }) => name)).toEqual(['text'])
  })

  it('fails rather than lose the rows of a batch of another schema', async () => {
    const other = tableFromArrays({ another: ['one'] }).batches
    await expect(
      writeStream(schema, Readable.from([...batches, ...other]), new PassThrough(), new PassThrough()),
    ).rejects.toThrow(/another schema/)
  })
})
