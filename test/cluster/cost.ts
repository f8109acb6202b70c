/**
 * What the filter costs: `node --import tsx test/cluster/cost.ts [ARTICLES]`. Seeded texts and pages go through `extract --arrow`'s own code in
 * one worker, and the processor time of all threads is counted, which other work on the machine hardly changes. PRICE is what a processor
 * costs for an hour, in any currency.
 */
import { Table, Utf8, vectorFromArray } from 'apache-arrow'
import { filterDocuments } from '../../pipeline/cluster/filter.ts'
import { outcomeSchema } from '../../pipeline/cluster/outcomes.ts'
import type { Batches } from '../../pipeline/cluster/stream.ts'
import { DEFAULT_LIMITS } from '../../pipeline/ingest/limits.ts'
import { type NewsArticle, newsArticles } from '../bench/newsText.ts'

const SEED = 7
const CHARS = 3000
const BATCH = 200
const wanted = Number(process.argv[2] ?? 2000)
const price = Number(process.env.PRICE ?? Number.NaN)

const pageOf = ({ title, text }: NewsArticle): string => {
  const menu = Array.from({ length: 60 }, (_, k) => `<li><a href="/section/${k}">Section ${k}</a></li>`).join('')
  const paragraphs = text.trimEnd().split('\n\n').slice(1)
  return `<!DOCTYPE html><html lang="en"><head><title>${title}</title></head><body><nav><ul>${menu}</ul></nav><article><h1>${title}</h1>${paragraphs.map(paragraph => `<p>${paragraph}</p>`).join('')}</article><footer><ul>${menu}</ul></footer></body></html>`
}

/** Articles as the engine would send them. */
function streamOf(articles: readonly NewsArticle[], column: 'text' | 'html'): Batches {
  const utf8 = (values: readonly string[]) => vectorFromArray(values, new Utf8())
  const batchOf = (some: readonly NewsArticle[]) =>
    new Table({
      url: utf8(some.map((_, k) => `https://cost.example/${some[0].title.length}/${k}`)),
      published: utf8(some.map(({ published }) => published)),
      title: utf8(some.map(({ title }) => title)),
      [column]: utf8(some.map(article => (column === 'html' ? pageOf(article) : article.text))),
    }).batches[0]
  const starts = Array.from({ length: Math.ceil(articles.length / BATCH) }, (_, k) => k * BATCH)
  const { schema } = batchOf(articles.slice(0, 1))
  async function* batches() {
    for (const start of starts) yield batchOf(articles.slice(start, start + BATCH))
  }
  return { schema, batches: batches() }
}

/** Seconds of processor time that the filter takes for these articles. */
async function secondsFor(articles: readonly NewsArticle[], column: 'text' | 'html'): Promise<number> {
  const stream = streamOf(articles, column)
  const before = process.cpuUsage()
  let read = 0
  for await (const batch of filterDocuments(stream, 1, { limits: DEFAULT_LIMITS, columns: {} })) {
    const article = batch.getChild('article')
    for (let at = 0; at < batch.numRows; at++) if (article?.get(at) != null) read += 1
  }
  const used = process.cpuUsage(before)
  if (read !== articles.length)
    throw new Error(`${articles.length} articles went in, ${read} came out of ${outcomeSchema.fields.length} columns`)
  return (used.user + used.system) / 1e6
}

const articles = newsArticles(SEED, wanted * CHARS).slice(0, wanted)
const megabytes = articles.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0) / 1e6
const say = (line: string): boolean => process.stdout.write(`${line}\n`)
say(`${articles.length} articles, ${megabytes.toFixed(1)} MB of text`)
for (const column of ['text', 'html'] as const) {
  // What starting costs is measured with few articles and taken off: a task of Spark pays it once.
  const few = articles.slice(0, Math.ceil(articles.length / 10))
  const start = await secondsFor(few, column)
  const all = await secondsFor(articles, column)
  const each = (all - start) / (articles.length - few.length)
  const hours = (each * 1e6) / 3600
  const cost = Number.isNaN(price) ? '' : `, ${(hours * price).toFixed(2)} at ${price} for an hour`
  say(
    `${column.padEnd(4)} ${(1 / each).toFixed(0)} articles for each second of a core; a million articles: ${hours.toFixed(2)} core hours${cost}; a start: ${Math.max(0, start - each * few.length).toFixed(1)} s`,
  )
}
