import { extractArticle } from '../../pipeline/extract/article.ts'
import { benchArticles } from '../bench/articles.ts'

const SEED = 7
const WARM_UP = 3_000_000
const MEASURED = 2_000_000

/** Megabytes of seeded news-like text that the extract stage reads in a second of processor time; `make bench` measures it with more care. */
export function readingSpeed(): number {
  for (const article of benchArticles(SEED, WARM_UP)) extractArticle(article)
  const articles = benchArticles(SEED + WARM_UP, MEASURED)
  const bytes = articles.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0)
  const from = process.cpuUsage()
  for (const article of articles) extractArticle(article)
  const { user, system } = process.cpuUsage(from)
  return bytes / (user + system)
}
