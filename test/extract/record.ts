/**
 * What the program reads in whole articles, as lines of text that are kept in `test/extract/recorded`. They show what a change of a rule
 * changes elsewhere; what is right is measured by `make eval`. `make record` writes them anew.
 */
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { extractArticle } from '../../pipeline/extract/article.ts'
import { plainArticle } from '../../pipeline/extract/plainArticle.ts'
import { ingestDocument } from '../../pipeline/ingest/document.ts'
import { listSources, readSource } from '../../pipeline/ingest/files.ts'
import { normaliseArticle } from '../../pipeline/normalise/article.ts'
import type { Article, Figure, NumberMention } from '../../schemas/generated/types.ts'
import { readExamples } from './examples.ts'

export const RECORDED = fileURLToPath(new URL('recorded', import.meta.url))
const FOLDERS = [new URL('../gold/articles', import.meta.url), new URL('../../raw', import.meta.url)].map(url =>
  fileURLToPath(url),
)
const EXTRACT = fileURLToPath(new URL('../../pipeline/extract', import.meta.url))
/** The day against which the examples are read. */
const PUBLISHED = '2025-06-18'
/** Columns of a figure that are keys, places, the model's estimate, or told by other columns. */
const LEFT_OUT = new Set([
  'figure_id',
  'article_id',
  'sentence_id',
  'start',
  'end',
  'quote',
  'number',
  'confidence',
  'correction',
  'value_exact',
])

export type Recorded = { readonly name: string; readonly article: Article }

/** The articles of both folders, each with the name of its record. */
export function articlesToRecord(): Recorded[] {
  return FOLDERS.flatMap(folder =>
    listSources(folder).sources.flatMap(file => {
      const source = readSource(folder, file)
      if ('issue_id' in source) return []
      return ingestDocument(source).articles.map((article, index) => ({
        name: `${file.path.replace(/[^\w.-]+/g, '-')}${index === 0 ? '' : `-${index}`}.txt`,
        article,
      }))
    }),
  )
}

/** The sentences of the files of examples, each with the name of its record: there they are checked for one rule, here for every column. */
export function examplesToRecord(): { readonly name: string; readonly sentences: readonly string[] }[] {
  return ['rules', 'attach'].flatMap(folder =>
    readdirSync(`${EXTRACT}/${folder}`)
      .filter(name => name.endsWith('.examples.txt'))
      .map(name => ({
        name: `${folder}-${name}`,
        sentences: readExamples(readFileSync(`${EXTRACT}/${folder}/${name}`, 'utf8')).map(({ sentence }) => sentence),
      })),
  )
}

export const recordOfSentences = (sentences: readonly string[]): string =>
  sentences.map(text => `${text}\n${recordOf({ ...plainArticle(text), published: PUBLISHED })}`).join('')

/** One line for each number in the order of the text: the number, and why it is none, or every filled column of its figure. */
export function recordOf(article: Article): string {
  const { figures, numbers } = normaliseArticle(article, extractArticle(article))
  const byId = new Map(figures.map(figure => [figure.figure_id, figure]))
  const quotes = new Map(figures.map(figure => [figure.figure_id, figure.quote]))
  return `${numbers.map(number => lineOf(number, byId.get(number.figure_id ?? ''), quotes)).join('\n')}\n`
}

function lineOf(number: NumberMention, figure: Figure | undefined, quotes: ReadonlyMap<string, string>): string {
  const text = number.text.replace(/\s+/g, ' ')
  if (!figure) return `${text} – ${number.reason}`
  const columns = Object.entries(figure)
    .filter(([column, value]) => value !== null && value !== '' && !LEFT_OUT.has(column))
    .map(([column, value]) => `${column}=${column === 'repeat_of' ? quotes.get(String(value)) : value}`)
  return `${text}: ${columns.join('; ').replace(/\s+/g, ' ')}`
}

function writeRecords(): void {
  for (const name of readdirSync(RECORDED)) rmSync(`${RECORDED}/${name}`)
  for (const { name, article } of articlesToRecord()) writeFileSync(`${RECORDED}/${name}`, recordOf(article))
  for (const { name, sentences } of examplesToRecord())
    writeFileSync(`${RECORDED}/${name}`, recordOfSentences(sentences))
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeRecords()
