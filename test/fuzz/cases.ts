import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { losesDocument } from '../../pipeline/conservation.ts'
import { runFiles } from '../../pipeline/document.ts'
import { openSources } from '../../pipeline/ingest/documents.ts'
import { DEFAULT_LIMITS } from '../../pipeline/ingest/limits.ts'
import { articlesOf, headOf } from '../../pipeline/result.ts'
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
  zipOf,
} from '../ingest/containers/makeFiles.ts'
import { briefly } from './briefly.ts'

type Seed = { name: string; bytes: Uint8Array }

const bytesOf = (text: string): Uint8Array => Buffer.from(text, 'utf8')

const node = (k: number): object => ({
  '@context': 'https://schema.org',
  '@type': 'NewsArticle',
  headline: titleOf(k),
  articleBody: proseOf(k).join('\n\n'),
  datePublished: '2024-03-05T08:00:00+02:00',
  author: [{ name: 'Ann Lee' }],
})

const HEAD = `<meta charset="utf-8"><meta property="article:published_time" content="2024-03-05"><link rel="canonical" href="https://x.example/a"><script type="application/ld+json">${JSON.stringify(node(1))}</script><style>p{color:red}</style>`
const RICH = `<figure><img alt=""><figcaption>Photo: a pier in 1998</figcaption></figure><table><tr><th>Port</th><th>Tons</th></tr><tr><td>East</td><td>4,210</td></tr></table><ul><li>12 boats</li><li>3 cranes</li></ul><blockquote>“We saw 40 lorries,” he said.</blockquote><aside>Read more: 5 things</aside>`

/** Whole pages of every format that is one, from which the cases are made by damage. */
const PAGES: readonly Seed[] = [
  {
    name: 'a.html',
    bytes: bytesOf(pageOf(1, HEAD).replace('</article>', `${RICH}</article><footer>© 2024 The Bay Post</footer>`)),
  },
  {
    name: 'b.xhtml',
    bytes: bytesOf(`<?xml version="1.0"?><!DOCTYPE html [<!ENTITY a "aa">]>${pageOf(2, '<script src="x"/>')}`),
  },
  {
    name: 'c.txt',
    bytes: bytesOf(`Home | News | Sport\n\n${textOf(3)}\n\nBy Ann Lee\n14 March 2024\nShare 12\n© 2024\n`),
  },
  {
    name: 'd.md',
    bytes: bytesOf(
      `---\ntitle: ${titleOf(4)}\ndate: 2024-03-05\n---\n\n# ${titleOf(4)}\n\n${proseOf(4).join('\n\n')}\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n- 5 *boats* [x](http://x.example)\n`,
    ),
  },
  { name: 'e.json', bytes: bytesOf(JSON.stringify({ '@graph': [node(5), { '@type': 'WebPage' }] })) },
  { name: 'f.html', bytes: Buffer.from(pageOf(6, '<meta charset=windows-1252>').replaceAll('a', 'á'), 'latin1') },
  { name: 'g.txt', bytes: Buffer.from(`\ufeff${textOf(7)} 한국어 4조2천억원 👩‍👩‍👧 é`, 'utf16le') },
]

const CONTAINERS: readonly Seed[] = [
  {
    name: 'a.csv',
    bytes: bytesOf(`title,url,text\n"${titleOf(1)}",https://x.example/1,"${textOf(1)}"\n2,,"${textOf(2)}"\n`),
  },
  {
    name: 'b.ndjson',
    bytes: bytesOf(`${JSON.stringify(node(3))}\n${JSON.stringify({ title: titleOf(4), text: textOf(4) })}\n`),
  },
  { name: 'c.eml', bytes: bytesOf(letterOf(5)) },
  { name: 'd.mht', bytes: savedPageOf(6) },
  {
    name: 'e.zip',
    bytes: zipOf([
      { name: 'a.html', bytes: pageOf(7) },
      { name: 'a.meta.json', bytes: '{"publisher":"P"}' },
      { name: 'b.csv', bytes: `text\n"${textOf(8)}"\n` },
    ]),
  },
  {
    name: 'f.tar',
    bytes: await tarOf([
      { name: 'a.txt', bytes: textOf(9) },
      { name: 'b.html', bytes: pageOf(10) },
    ]),
  },
  { name: 'g.tgz', bytes: gzip(await tarOf([{ name: 'a.txt', bytes: textOf(11) }])) },
  {
    name: 'h.warc',
    bytes: await warcOf(
      [
        { url: 'https://w.example/1', body: pageOf(12) },
        { url: 'https://w.example/2', body: pageOf(13) },
      ],
      false,
    ),
  },
  {
    name: 'i.warc.gz',
    bytes: await warcOf(
      [
        { url: 'https://w.example/3', body: pageOf(14) },
        { url: 'https://w.example/4', body: pageOf(15) },
      ],
      true,
    ),
  },
  { name: 'j.arrow', bytes: arrowOf([16, 17], 'file') },
  { name: 'k.html.gz', bytes: gzip(pageOf(18)) },
]

/** Pieces that break readers. */
const PIECES = [
  '<',
  '>',
  '<div>',
  '</div>',
  '</p>',
  '<p>',
  '<table><tr><td>',
  '<!--',
  '-->',
  '<![CDATA[',
  ']]>',
  '<script>',
  '</script>',
  '<svg><style>',
  '<template>',
  '&',
  '&#0;',
  '&#x110000;',
  '&lt',
  '"',
  "'",
  '\0',
  '\r',
  '\n\n',
  '\t',
  '\u2028',
  '\ufeff',
  '\u202e',
  '\u0300',
  '😀',
  '{',
  '}',
  '[',
  ']',
  ',',
  ':',
  '--cut',
  '\r\n\r\n',
  'Content-Length: 99999999999',
  'WARC/1.0\r\n',
  '1e999',
  '9'.repeat(400),
  '$',
  '%',
  '2024-02-30',
  'By ',
  '- ',
  '# ',
  '```',
  '|',
  '---\n',
].map(bytesOf)

type Damage = { kind: 'cut' | 'copy' | 'insert' | 'flip' | 'end' | 'repeat'; at: number; length: number; piece: number }

const damage: fc.Arbitrary<Damage> = fc.record({
  kind: fc.constantFrom('cut', 'copy', 'insert', 'flip', 'end', 'repeat'),
  at: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
  length: fc.integer({ min: 1, max: 400 }),
  piece: fc.nat({ max: PIECES.length - 1 }),
})

function apply(bytes: Uint8Array, { kind, at, length, piece }: Damage): Uint8Array {
  const from = Math.floor(at * bytes.length)
  const [before, after] = [bytes.subarray(0, from), bytes.subarray(from)]
  if (kind === 'cut') return Buffer.concat([before, after.subarray(length)])
  if (kind === 'copy') return Buffer.concat([before, after.subarray(0, length), after])
  if (kind === 'insert') return Buffer.concat([before, PIECES[piece], after])
  if (kind === 'repeat') return Buffer.concat([before, ...Array.from({ length }, () => PIECES[piece]), after])
  if (kind === 'end') return before
  const flipped = Buffer.from(bytes)
  if (flipped.length > 0) flipped[from] ^= 1 << (length % 8)
  return flipped
}

const damaged = (seeds: readonly Seed[]): fc.Arbitrary<Seed> =>
  fc
    .tuple(fc.constantFrom(...seeds), fc.array(damage, { minLength: 1, maxLength: 6 }))
    .map(([{ name, bytes }, all]) => ({ name, bytes: all.reduce(apply, bytes) }))

/** Milliseconds of the processor after which a page of a few kilobytes counts as one that hangs. */
const SLOW_MS = 20_000

/** What is wrong with how some documents were read, or null. */
function faultIn(items: Parameters<typeof runFiles>[0]['files'], directory: string): string | null {
  const began = process.cpuUsage()
  const results = runFiles({ directory, files: items, limits: DEFAULT_LIMITS, only: 'ingest', cache: null })
  for (const [i, { isRemark, result }] of results.entries()) {
    const articles = articlesOf(result)
    const { issues } = headOf(result)
    const crashed = issues.find(({ code }) => code === 'crashed')
    if (crashed !== undefined) return crashed.message
    if (!isRemark && articles.length + issues.filter(losesDocument).length === 0) return `${items[i].path} is lost`
    const loose = articles.find(({ article }) =>
      article.parts.some(({ start, end }) => start >= end || end > article.text_chars),
    )
    if (loose !== undefined) return `${items[i].path} has a part outside its text`
  }
  const took = process.cpuUsage(began).user / 1000
  return took > SLOW_MS ? `it took ${Math.round(took)} ms` : null
}

const fail = (fault: string | null, { name, bytes }: Seed): void => {
  if (fault !== null) throw new Error(`${fault}\n${name}, base64: ${Buffer.from(bytes).toString('base64')}`)
}

/** Reads damaged pages; throws at the first that crashes, hangs or is lost. */
export function fuzzPages(cases: number, seed: number): void {
  fc.assert(
    fc.property(damaged(PAGES), page =>
      fail(faultIn([{ path: page.name, bytes: page.bytes, sidecar: null }], '.'), page),
    ),
    { numRuns: cases, seed, endOnFailure: true, reporter: briefly },
  )
}

/** Reads damaged containers from the disk, and the documents in them. */
export async function fuzzContainers(cases: number, seed: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'fuzz-'))
  try {
    await fc.assert(
      fc.asyncProperty(damaged(CONTAINERS), async container => {
        writeFileSync(join(folder, container.name), container.bytes)
        const sources = [{ path: container.name, sidecarPath: null }]
        const items = []
        for await (const item of openSources(folder, sources, { limits: DEFAULT_LIMITS, columns: {} })) items.push(item)
        const counted = items.filter(item => !('remark' in item) || item.remark.severity === 'error')
        fail(counted.length === 0 ? 'it is lost' : faultIn(items, folder), container)
      }),
      { numRuns: cases, seed, endOnFailure: true, reporter: briefly },
    )
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
