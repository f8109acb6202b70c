import { PassThrough, Readable } from 'node:stream'
import fc from 'fast-check'
import { main } from '../../pipeline/cli/main.ts'
import { recordCheck } from '../../pipeline/cli/recordCheck.ts'
import { extractArticle } from '../../pipeline/extract/article.ts'
import { ingestDocument } from '../../pipeline/ingest/document.ts'
import { normaliseArticle } from '../../pipeline/normalise/article.ts'
import { proseOf, titleOf } from '../ingest/containers/makeFiles.ts'
import { briefly } from './briefly.ts'

/** The stages that take lines of JSON and give lines of JSON. */
export const FILTERS = ['extract', 'normalise', 'validate'] as const
type Filter = (typeof FILTERS)[number]

const { articles } = ingestDocument({
  path: 'story.txt',
  bytes: Buffer.from(`${titleOf(1)}\n\n${proseOf(1).join('\n\n')}\n\nIt cost $5 million in May 2023, Ann Lee said.\n`),
  sidecar: null,
})

/** Whole records of every kind, as the stages hand them on. */
const RECORDS: readonly object[] = articles.flatMap(article => {
  const mentions = extractArticle(article)
  const { figures, numbers, sentences } = normaliseArticle(article, mentions)
  const named = (record: string, rows: readonly object[]): object[] => rows.map(row => ({ record, ...row }))
  return [
    { record: 'article', ...article },
    ...named('mention', mentions),
    ...named('sentence', sentences),
    ...named('number', numbers),
    ...named('figure', figures),
  ]
})

/** Values that no field expects, or that every field of its type takes and no stage likes. */
const ODD_VALUES: readonly unknown[] = [
  null,
  true,
  '',
  '\0',
  '\ud800',
  'x'.repeat(10_000),
  '2024-02-30',
  'last Tuesday fortnight',
  'PRK',
  '$',
  0,
  -1,
  0.5,
  1e9,
  1e308,
  2 ** 53,
  [],
  [null],
  {},
  { mantissa: '1', exponent: 1e6, denominator: 1 },
  { mantissa: '9'.repeat(500), exponent: 0, denominator: 7 },
  { mantissa: '-7', exponent: -400, denominator: 1e15 },
  { __proto__: null, constructor: 1 },
]

type Edit = { field: number; value: unknown }
const edit: fc.Arbitrary<Edit> = fc.record({
  field: fc.nat(),
  value: fc.oneof(fc.constantFrom(...ODD_VALUES), fc.jsonValue({ maxDepth: 2 }), fc.integer({ min: 0, max: 400 })),
})

function edited(record: object, edits: readonly Edit[]): string {
  const fields = Object.entries(record)
  for (const { field, value } of edits) {
    const at = field % (fields.length + 1)
    // one past the last field adds one that no schema knows
    if (at === fields.length) fields.push(['surprise', value])
    else fields[at] = [fields[at][0], value]
  }
  return JSON.stringify(Object.fromEntries(fields))
}

const line = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...RECORDS).map(record => Buffer.from(JSON.stringify(record))) },
  {
    weight: 8,
    arbitrary: fc
      .tuple(fc.constantFrom(...RECORDS), fc.array(edit, { minLength: 1, maxLength: 3 }))
      .map(([record, edits]) => Buffer.from(edited(record, edits))),
  },
  { weight: 1, arbitrary: fc.json().map(text => Buffer.from(text)) },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 60 }).map(bytes => Buffer.from(bytes)) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom(...RECORDS), fc.nat({ max: 400 }))
      .map(([record, end]) => Buffer.from(JSON.stringify(record)).subarray(0, end)),
  },
)

/** Lines of a stage's input: the article first more often than not, so that its rows are read. */
const input = fc
  .tuple(fc.boolean(), fc.array(line, { maxLength: 12 }))
  .map(([whole, lines]) => [...(whole ? [Buffer.from(JSON.stringify(RECORDS[0]))] : []), ...lines])

const isRecord = recordCheck('issue')

/** What is wrong with how a stage takes these lines, or null: it ends well, and all it gives are records. */
async function faultIn(stage: Filter, lines: readonly Uint8Array[]): Promise<string | null> {
  const [stdout, stderr] = [new PassThrough({ highWaterMark: 2 ** 26 }), new PassThrough()]
  const newline = Buffer.from('\n')
  const stdin = Readable.from(lines.flatMap(each => [each, newline]))
  const code = await main([stage], { stdin, stdout, stderr, env: {} })
  if (code !== 0) return `${stage} ended with ${code}: ${stderr.read()}`
  for (const text of String(stdout.read() ?? '').split('\n')) {
    if (text === '') continue
    const value: unknown = JSON.parse(text)
    const read = isRecord(value)
    if ('problem' in read) return `${stage} gave a line that is none: ${read.problem}`
    if (read.record.record === 'issue' && read.record.code === 'crashed') return `${stage}: ${read.record.message}`
  }
  return null
}

/** Hands random and damaged lines to each stage; throws at the first that ends it or crashes it. */
export async function fuzzLines(cases: number, seed: number): Promise<void> {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...FILTERS), input, async (stage, lines) => {
      const fault = await faultIn(stage, lines)
      if (fault !== null)
        throw new Error(`${fault}\n${Buffer.concat(lines.flatMap(each => [each, Buffer.from('\n')]))}`)
    }),
    { numRuns: cases, seed, endOnFailure: true, reporter: briefly },
  )
}
