import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { extractArticle } from '../../pipeline/extract/article.ts'
import { plainArticle } from '../../pipeline/extract/plainArticle.ts'

const articles = fileURLToPath(new URL('articles', import.meta.url))

/** Megabytes of text that the extract stage reads in a second here: the plain articles of this folder, again and again for a second. */
export function readingSpeed(): number {
  const texts = readdirSync(articles)
    .filter(name => name.endsWith('.txt'))
    .map(name => plainArticle(readFileSync(join(articles, name), 'utf8')))
  for (let round = 0; round < 20; round++) for (const article of texts) extractArticle(article)
  const start = performance.now()
  let bytes = 0
  while (performance.now() - start < 1000) {
    for (const article of texts) {
      extractArticle(article)
      bytes += Buffer.byteLength(article.text)
    }
  }
  return bytes / 1000 / (performance.now() - start)
}
