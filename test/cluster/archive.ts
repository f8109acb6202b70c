import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { bin } from '../e2e/command.ts'
import { gzip, pageOf, proseOf, titleOf, warcOf } from '../ingest/containers/makeFiles.ts'

/** A row of the archive before it is written. */
export type Story = { url: string; published: string; title: string; text: string }

const storyOf = (k: number): Story => ({
  url: `https://bay.example/${k}`,
  published: `2024-0${1 + (k % 5)}-1${k % 10}`,
  title: titleOf(k),
  text: proseOf(k).join('\n\n'),
})

/**
 * Invented stories with what makes a build look across documents: an address that comes again with a newer date, a text that comes again
 * under another address, a text that is nearly another's; and a story without a text and one in another language.
 */
export function storiesOf(count: number): Story[] {
  const stories = Array.from({ length: count }, (_, k) => storyOf(k))
  const long = (k: number): string => [k, k + 1, k + 2].flatMap(proseOf).join('\n\n')
  stories[3] = { ...stories[3], text: long(500) }
  stories[count - 2] = { ...stories[count - 2], text: `${long(500)}\n\nA note was added at noon.` }
  stories[count - 3] = { ...stories[1], published: '2024-09-01', text: `Corrected.\n\n${stories[1].text}` }
  stories[count - 4] = { ...stories[count - 4], text: stories[2].text, title: stories[2].title }
  stories[5] = { ...stories[5], text: '' }
  stories[6] = {
    ...stories[6],
    title: 'Der Hafen',
    text: 'Im Hafen liegen heute 25 Schiffe, sagte der Leiter. Vor einem Jahr waren es noch 40, und niemand wusste, warum.',
  }
  return stories
}

/** A text that needs more memory than a small worker has. */
export const hugeText = (): string =>
  Array.from(
    { length: 80_000 },
    (_, k) => `The harbour counted ${k} boats, ${k + 7} nets and ${k * 3} crates by noon.`,
  ).join(' ')

/** Writes stories as files of Parquet, several groups of rows in each. */
export async function writeParquetFiles(folder: string, stories: readonly Story[], files: number): Promise<void> {
  mkdirSync(folder, { recursive: true })
  const instance = await DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  await connection.run(
    'CREATE TABLE t (n INTEGER, file INTEGER, url VARCHAR, published TIMESTAMP, title VARCHAR, text VARCHAR)',
  )
  for (const [n, { url, published, title, text }] of stories.entries())
    await connection.run('INSERT INTO t VALUES ($1, $2, $3, CAST($4 AS TIMESTAMP), $5, $6)', [
      n,
      Math.floor((n * files) / stories.length),
      url,
      published,
      title,
      text,
    ])
  for (let file = 0; file < files; file++) {
    const path = join(folder, `part ${file}.parquet`).replaceAll("'", "''")
    await connection.run(
      `COPY (SELECT url, published, title, text FROM t WHERE file = ${file} ORDER BY n) TO '${path}' (FORMAT parquet, ROW_GROUP_SIZE 2048)`,
    )
  }
  connection.closeSync()
  instance.closeSync()
}

/** Lines of JSON with an empty one and one that is no JSON. */
export const linesOf = (stories: readonly Story[]): string =>
  stories
    .map(story => JSON.stringify(story))
    .toSpliced(2, 0, '', '{"text": broken')
    .join('\n')

/** A crawl of pages, each record packed for itself. */
export const crawlOf = (numbers: readonly number[]): Promise<Uint8Array> =>
  warcOf(
    numbers.map(k => ({ url: `https://crawl.example/${k}`, body: pageOf(k) })),
    true,
  )

/** An archive of all three kinds, one folder each. One of the lines is too much for a small worker, and one WARC file is cut off. */
export async function writeArchive(folder: string, stories: readonly Story[], files: number): Promise<void> {
  await writeParquetFiles(join(folder, 'parquet'), stories, files)
  mkdirSync(join(folder, 'lines/2024'), { recursive: true })
  writeFileSync(join(folder, 'lines/2024/a.ndjson'), linesOf(stories.slice(0, 12)))
  const huge = { ...stories[20], url: 'https://bay.example/huge', text: hugeText() }
  writeFileSync(join(folder, 'lines/2024/b.ndjson.gz'), gzip(linesOf(stories.slice(12).toSpliced(9, 0, huge))))
  mkdirSync(join(folder, 'crawl'))
  writeFileSync(join(folder, 'crawl/one.warc.gz'), await crawlOf([1, 2, 3, 4]))
  writeFileSync(join(folder, 'crawl/two.warc'), (await crawlOf([3, 5, 6])).subarray(0, -20))
}

/** Runs a command whose standard output is no text. */
export function runBinary(
  args: readonly string[],
  input: Uint8Array,
): { code: number | null; stdout: Buffer; stderr: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...args], { input, maxBuffer: 1 << 28 })
  return { code: status, stdout, stderr: stderr.toString() }
}
