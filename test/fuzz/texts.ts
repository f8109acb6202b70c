import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { extractArticle } from '../../pipeline/extract/article.ts'
import { plainArticle } from '../../pipeline/extract/plainArticle.ts'
import { sha256 } from '../../pipeline/identify.ts'
import { normaliseArticle } from '../../pipeline/normalise/article.ts'
import { validateArticle } from '../../pipeline/validate/article.ts'
import type { Article, Mention } from '../../schemas/generated/types.ts'
import { readExamples } from '../extract/examples.ts'
import { briefly } from './briefly.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Sentences in which every rule has something to read. */
const SENTENCES: readonly string[] = ['rules', 'attach'].flatMap(folder => {
  const path = join(root, 'pipeline/extract', folder)
  const files = readdirSync(path).filter(name => name.endsWith('.examples.txt'))
  return files.flatMap(name => readExamples(readFileSync(join(path, name), 'utf8')).map(({ sentence }) => sentence))
})

/** Expressions of time, which the next stage reads. */
const TIMES: readonly string[] = readFileSync(join(root, 'test/normalise/time-examples.txt'), 'utf8')
  .split('\n')
  .filter(line => line.includes(' => '))
  .map(line => line.split(' => ', 1)[0])

const WORDS: readonly string[] = [...new Set([...SENTENCES, ...TIMES].flatMap(text => text.split(/\s+/)))]

/** What stands in no sentence: very large and small numbers, other scripts, marks that combine, halves of pairs. */
const ODD: readonly string[] = [
  '9'.repeat(350),
  `0.${'0'.repeat(350)}1`,
  '1,000,000,000,000,000,000',
  '1e400',
  '-0',
  '٣٤',
  '１２',
  '五百',
  '3조',
  'IV',
  '⅞',
  '²',
  '1\u00a0000',
  '1\u20092\u202f3',
  '€\u200b5',
  '\u202e12\u202c',
  '5\u0301',
  '\ud83d',
  '\ude00',
  '👩‍👩‍👧',
  '\0',
  '\u2028',
  '\r\n',
  '\t',
  '%%',
  '$$$',
  '--',
  '—',
  '....',
  '“',
  '”',
  '‘',
  "'",
  '(',
  ')',
  '[',
  '°',
  '±',
  '×',
  '/',
  '1/0',
  '0/0',
  '00:00',
  '25:61',
  '99/99/9999',
  '2024-02-30',
  'x'.repeat(3000),
]

const word = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 1, arbitrary: fc.constantFrom(...ODD) },
  { weight: 1, arbitrary: fc.integer({ min: -10, max: 3_000 }).map(String) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
)

type Change = { at: number; length: number; words: string[]; glue: string }

const change: fc.Arbitrary<Change> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
  length: fc.nat({ max: 4 }),
  words: fc.array(word, { maxLength: 4 }),
  glue: fc.constantFrom(' ', ' ', ' ', '', '-', '. ', ', '),
})

function apply(text: string, { at, length, words, glue }: Change): string {
  const all = text.split(' ')
  const from = Math.floor(at * all.length)
  return [...all.slice(0, from), words.join(glue), ...all.slice(from + length)].join(' ')
}

const sentence = fc
  .tuple(fc.constantFrom(...SENTENCES, ...TIMES), fc.array(change, { maxLength: 3 }))
  .map(([text, changes]) => changes.reduce(apply, text))

const KINDS: readonly Article['parts'][number]['kind'][] = [
  'title',
  'standfirst',
  'heading',
  'caption',
  'body',
  'body',
  'body',
  'list',
  'table',
  'boilerplate',
]

/** Articles of a few damaged sentences, as ingest would hand them on: no halves of pairs, no U+0000. */
const article: fc.Arbitrary<Article> = fc
  .record({
    parts: fc.array(fc.tuple(fc.constantFrom(...KINDS), fc.array(sentence, { minLength: 1, maxLength: 2 })), {
      minLength: 1,
      maxLength: 2,
    }),
    published: fc.constantFrom(null, '2024-03-05', '2024-02-29T23:30:00+09:00', '1201-01-01', '2199-12-31'),
    language: fc.constantFrom('en', 'en', 'en', 'en-GB', null, 'ru'),
  })
  .map(({ parts, published, language }) => {
    const blocks = parts.map(([kind, sentences]) => ({
      kind,
      text: sentences
        .join(' ')
        .replaceAll(/[\0\r\n\p{Surrogate}]/gu, ' ')
        .trim(),
    }))
    const filled = blocks.filter(({ text }) => text !== '')
    let end = 0
    const spans = filled.map(({ kind, text }) => {
      const start = end === 0 ? 0 : end + 2
      end = start + [...text].length
      return { kind, start, end }
    })
    const text = filled.map(block => block.text).join('\n\n')
    return articleOf(text, spans, published, language)
  })

function articleOf(text: string, parts: Article['parts'], published: string | null, language: string | null): Article {
  const published_basis = published === null ? null : 'metadata'
  const language_basis = language === null ? null : 'metadata'
  const hash = sha256(text)
  const known = { language, language_basis, published, published_basis, raw_sha256: hash, text_sha256: hash } as const
  return { ...plainArticle(text), ...known, parts }
}

/** Milliseconds of the processor after which a text of a few kilobytes counts as one that hangs. */
const SLOW_MS = 20_000

/** What is wrong with the mentions of a text, or null: each must be a slice of it, and no number stands in two. */
function mentionFault(points: readonly string[], mentions: readonly Mention[]): string | null {
  let reach = 0
  for (const mention of mentions.toSorted((a, b) => a.number_start - b.number_start)) {
    const { start, end, quote, number_start, number_end, number, sentence_start, sentence_end } = mention
    if (points.slice(start, end).join('') !== quote) return `${quote} is not at ${start}–${end}`
    if (points.slice(number_start, number_end).join('') !== number) return `${number} is not at ${number_start}`
    if (number_start < start || number_end > end) return `${number} is not in ${quote}`
    if (start < sentence_start || end > sentence_end) return `${quote} is not in its sentence`
    if (number_start < reach) return `${number} stands in two mentions`
    reach = number_end
  }
  return null
}

/** What is wrong with how a text is read, or null; a stage that throws is a fault. */
function faultIn(read: Article): string | null {
  try {
    return faultInRows(read)
  } catch (error) {
    return String(error)
  }
}

function faultInRows(read: Article): string | null {
  const began = process.cpuUsage()
  const mentions = extractArticle(read)
  const fault = mentionFault([...read.text], mentions)
  if (fault !== null) return fault
  const rows = normaliseArticle(read, mentions)
  const { figures, numbers } = rows
  if (numbers.length !== mentions.length) return `${mentions.length} mentions gave ${numbers.length} numbers`
  const stated = mentions.filter(({ status }) => status === 'figure').length
  if (figures.length !== stated) return `${stated} figures were found and ${figures.length} written`
  const { records, issues } = validateArticle({ article: read, ...rows })
  if (records === null || issues.length > 0) return issues[0]?.message ?? 'the article is lost'
  if (records.numbers.length !== mentions.length) return `${mentions.length - records.numbers.length} numbers are lost`
  const took = process.cpuUsage(began).user / 1000
  return took > SLOW_MS ? `it took ${Math.round(took)} ms` : null
}

/** Reads texts of damaged sentences; throws at the first that makes a stage throw, loses a number or gives a row that does not hold. */
export function fuzzTexts(cases: number, seed: number): void {
  fc.assert(
    fc.property(article, read => {
      const fault = faultIn(read)
      if (fault !== null) throw new Error(`${fault}\n${JSON.stringify(read)}`)
    }),
    { numRuns: cases, seed, endOnFailure: true, reporter: briefly },
  )
}
