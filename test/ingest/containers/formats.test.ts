import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { articleFigures } from '../../e2e/command.ts'
import {
  arrowOf,
  gzip,
  letterOf,
  pageOf,
  proseOf,
  savedPageOf,
  tarOf,
  textOf,
  titleOf,
  warcOf,
  writeParquet,
  zipOf,
} from './makeFiles.ts'
import { type Read, readFiles, readFolder } from './read.ts'

const csvCell = (text: string): string => `"${text.replaceAll('"', '""')}"`
const csvOf = (numbers: number[], separator: string): string =>
  [
    ['Headline', 'Web URL', 'Publish_Date', 'Body'].join(separator),
    ...numbers.map(k =>
      [titleOf(k), `https://table.example/${k}`, '5 March 2024', proseOf(k).join('\n\n')].map(csvCell).join(separator),
    ),
  ].join('\r\n')
const nodeOf = (k: number): object => ({
  '@type': 'NewsArticle',
  headline: titleOf(k),
  articleBody: proseOf(k).join('\n\n'),
  datePublished: '2024-03-05',
})
const xhtmlOf = (k: number): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<html xmlns="http://www.w3.org/1999/xhtml"><head><script src="a.js"/><title>${titleOf(k)}</title></head><body><div class="ad"/><h1>${titleOf(k)}</h1>${proseOf(
    k,
  )
    .map(p => `<p>${p}</p>`)
    .join('')}<p><![CDATA[The toll was 5 < 6 & rising, a clerk noted on the ferry that evening.]]></p></body></html>`

describe('every format in one folder', () => {
  let folder = ''
  let found: Read
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'formats-'))
    const crlf = (text: string): string => text.replaceAll('\n', '\r\n')
    const inner = zipOf([{ name: 'deep/31.html', bytes: pageOf(31) }])
    const files: Record<string, string | Uint8Array> = {
      '01.txt': crlf(textOf(1)),
      '02.md': `# ${titleOf(2)}\n\n${proseOf(2).join('\n\n')}\n`,
      '03.html': pageOf(3),
      '04.htm': pageOf(4),
      '05.xhtml': xhtmlOf(5),
      '06.json': JSON.stringify([nodeOf(6), nodeOf(7)]),
      '08.eml': letterOf(8),
      '09.mht': savedPageOf(9),
      '10.ndjson': [nodeOf(10), { title: titleOf(11), content: proseOf(11).join('\n\n') }]
        .map(line => JSON.stringify(line))
        .join('\n'),
      '12.csv': csvOf([12, 13], ','),
      '14.tsv': csvOf([14], '\t'),
      '15.csv': Buffer.from(`\ufeff${csvOf([15], ';')}`, 'utf16le'),
      '16.arrow': arrowOf([16], 'file'),
      '17.arrow': arrowOf([17], 'stream'),
      '20.warc': await warcOf([{ url: 'https://w.example/20', body: pageOf(20) }], false),
      '21.warc.gz': await warcOf(
        [
          { url: 'https://w.example/21', body: pageOf(21) },
          { url: 'https://w.example/21', body: 'GET / HTTP/1.1', type: 'request' },
          { url: 'https://w.example/gone', body: pageOf(99), status: '404 Not Found' },
          { url: 'https://w.example/picture', body: 'PNG', headers: { 'Content-Type': 'image/png' } },
          {
            url: 'https://w.example/22',
            body: gzipSync(pageOf(22)),
            headers: { 'Content-Type': 'text/html', 'Content-Encoding': 'gzip' },
          },
          {
            url: 'https://w.example/23',
            body: brotliCompressSync(pageOf(23)),
            headers: { 'Content-Type': 'text/html', 'Content-Encoding': 'br' },
          },
          {
            url: 'https://w.example/24',
            body: `7\r\n${pageOf(24).slice(0, 7)}\r\n${(pageOf(24).length - 7).toString(16)}\r\n${pageOf(24).slice(7)}\r\n0\r\n\r\n`,
            headers: { 'Content-Type': 'text/html', 'Transfer-Encoding': 'chunked' },
          },
          { url: 'https://w.example/25', body: textOf(25), type: 'conversion' },
        ],
        true,
      ),
      '26.zip': zipOf([
        { name: 'a/26.html', bytes: pageOf(26) },
        { name: 'a/26.meta.json', bytes: '{"publisher": "The Zip Post"}' },
        { name: 'a/logo.png', bytes: 'PNG' },
        { name: '27.csv', bytes: csvOf([27], ',') },
      ]),
      '28.tar.gz': gzip(
        await tarOf([
          { name: 'd', type: 'directory' },
          { name: 'd/28.txt', bytes: textOf(28) },
          { name: 'd/28.meta.json', bytes: '{"publisher": "The Tar Post"}' },
          { name: 'x.warc.gz', bytes: await warcOf([{ url: 'https://w.example/29', body: pageOf(29) }], true) },
        ]),
      ),
      '30.tar': await tarOf([
        { name: '30.html', bytes: pageOf(30) },
        { name: '31.zip', bytes: inner },
      ]),
      '32.html.gz': gzip(pageOf(32)),
      '32.meta.json': '{"publisher": "The Gzip Post"}',
      '33.csv.gz': gzip(csvOf([33], ',')),
      '34.jsonl.gz': gzip(JSON.stringify(nodeOf(34))),
    }
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content)
    await writeParquet(join(folder, "18 [it's].parquet"), [18, 19], 'zstd')
    found = await readFolder(folder)
  }, 60_000)
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test('gives each article once, whole and in order', () => {
    const numbers = found.articles.map(({ title }) => Number(/\d+$/.exec(title ?? '')?.[0]))
    expect(numbers).toEqual(Array.from({ length: 34 }, (_, k) => k + 1))
    for (const [i, { text, source_file }] of found.articles.entries()) {
      for (const paragraph of proseOf(i + 1)) expect(text.replaceAll('Baí', 'Bay'), source_file).toContain(paragraph)
    }
    expect(found.read).toBe(34)
    expect(found.issues.map(({ severity, code, source_file }) => [severity, code, source_file])).toEqual([
      ['info', 'not-documents', '21.warc.gz'],
      ['info', 'not-documents', '26.zip'],
    ])
    expect(found.issues[0].message).toMatch(/1 answers with status 404.*1 image\/png.*1 request records/)
  })

  test('names each document by its place', () => {
    const places = found.articles.map(({ source_file }) => source_file)
    for (const place of [
      '10.ndjson!/2',
      '12.csv!/2',
      "18 [it's].parquet!/2",
      '21.warc.gz!/0',
      '26.zip!/a/26.html',
      '26.zip!/27.csv!/1',
      '30.tar!/31.zip!/deep/31.html',
      '32.html.gz',
      '08.eml',
    ])
      expect(places).toContain(place)
    expect(new Set(places).size).toBe(34 - 1)
  })

  test('keeps what the containers say about their articles', () => {
    const of = (k: number) => found.articles[k - 1]
    expect(of(8)).toMatchObject({
      author: 'Ann Lee',
      author_basis: 'transport',
      published: '2024-06-04T10:00:00+02:00',
      published_basis: 'transport',
    })
    expect(of(9)).toMatchObject({ url: 'https://saved.example/9' })
    expect(of(9).text).toContain('Lantern Baí')
    expect(of(9).text).not.toContain('lamps')
    expect(of(12)).toMatchObject({
      url: 'https://table.example/12',
      published: '2024-03-05',
      published_basis: 'sidecar',
    })
    expect(of(16)).toMatchObject({ url: 'https://arrow.example/16' })
    expect(of(18)).toMatchObject({ published: '2024-03-05' })
    expect(of(21)).toMatchObject({
      url: 'https://w.example/21',
      url_basis: 'transport',
      retrieved: '2024-06-01T10:00:00Z',
    })
    expect([26, 28, 32].map(k => of(k).publisher)).toEqual(['The Zip Post', 'The Tar Post', 'The Gzip Post'])
    expect(of(5).text).toContain('5 < 6 & rising')
  })

  test('comes from standard input, too, and its format is told from its bytes', async () => {
    for (const [name, count] of [
      ['21.warc.gz', 5],
      ['26.zip', 1],
      ['28.tar.gz', 2],
      ['16.arrow', 1],
      ['08.eml', 1],
      ['03.html', 1],
      ['10.ndjson', 2],
      ['01.txt', 1],
    ] as const) {
      const { stdout, code, stderr } = await articleFigures(['ingest', '-'], {
        input: readFileSync(join(folder, name)),
      })
      expect(code, stderr).toBe(0)
      const lines = stdout
        .trimEnd()
        .split('\n')
        .map(line => JSON.parse(line) as { record: string; source_file: string; text?: string })
      const articles = lines.filter(({ record }) => record === 'article')
      expect(articles.length, name).toBeGreaterThanOrEqual(count)
      expect(articles[0].source_file).toMatch(/^standard-input\./)
    }
    const table = await articleFigures(['ingest', '-', '--format', 'csv'], {
      input: readFileSync(join(folder, '12.csv')),
    })
    expect(table.stdout.split('\n').filter(line => line.includes('"record":"article"'))).toHaveLength(2)
  }, 120_000)
})

describe('a table', () => {
  const table = `id,lead,words\n1,One,${csvCell(textOf(1))}\n2,Two,\n3,Three,${csvCell(textOf(3))},extra\n`
  test('whose text column has an unusual name is read when it is named', async () => {
    expect(await readFiles({ 'a.csv': table })).toMatchObject({
      articles: [],
      issues: [{ code: 'no-text-column', message: expect.stringContaining('--text-column') }],
    })
    const { articles, issues } = await readFiles({ 'a.csv': table }, {}, { text: 'words' })
    expect(articles.map(({ source_file }) => source_file)).toEqual(['a.csv!/1'])
    expect(issues).toMatchObject([
      { code: 'empty', source_file: 'a.csv!/2', severity: 'error' },
      { code: 'broken-row', source_file: 'a.csv!/3', severity: 'error' },
    ])
  })
  test('with words where a date should be keeps its article and says so', async () => {
    const { articles, issues } = await readFiles({ 'a.csv': `text,date\n${csvCell(textOf(1))},soon\n` })
    expect(articles).toMatchObject([{ published: null }])
    expect(issues).toMatchObject([
      {
        severity: 'warning',
        code: 'unread-columns',
        source_file: 'a.csv!/1',
        message: expect.stringContaining('"soon"'),
      },
    ])
  })
  test('has a sidecar that holds for all its rows', async () => {
    const { articles } = await readFiles({
      'a.csv': csvOf([1, 2], ','),
      'a.meta.json': '{"publisher": "The Table", "rights": "CC0"}',
    })
    expect(articles.map(({ publisher, rights }) => [publisher, rights])).toEqual([
      ['The Table', 'CC0'],
      ['The Table', 'CC0'],
    ])
  })
})
