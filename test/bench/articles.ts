import { plainArticle } from '../../pipeline/extract/plainArticle.ts'
import type { Article } from '../../schemas/generated/types.ts'
import { type NewsArticle, newsArticles } from './newsText.ts'

/** The article that ingest would make of news-like text: a headline and paragraphs, without reading files. */
function articleOf({ title, published, text }: NewsArticle): Article {
  const parts: Article['parts'] = []
  let start = 0
  for (const block of text.trimEnd().split('\n\n')) {
    const end = start + [...block].length
    parts.push({ kind: start === 0 ? 'title' : 'body', start, end })
    start = end + 2
  }
  return { ...plainArticle(text), title, published, parts }
}

/** Articles with `chars` characters in all, the same for the same seed. */
export const benchArticles = (seed: number, chars: number): Article[] => newsArticles(seed, chars).map(articleOf)
