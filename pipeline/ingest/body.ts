import type { Article } from '../../schemas/generated/types.ts'
import { sha256 } from '../identify.ts'
import { joinBlocks } from './blocks.ts'

/** Parts that stand on the page of an article and are not its running text. */
const NOT_BODY: ReadonlySet<string> = new Set(['title', 'caption', 'boilerplate'])

/** The article with its body as its text: standfirst, headings, paragraphs, lists and tables; without headline, captions and furniture. */
export function bodyAlone(article: Article): Article {
  const characters = [...article.text]
  const blocks = article.parts
    .filter(({ kind }) => !NOT_BODY.has(kind))
    .map(({ kind, start, end }) => ({ kind, text: characters.slice(start, end).join('') }))
  const { text, parts, chars } = joinBlocks(blocks)
  return { ...article, text, parts, text_chars: chars, text_sha256: sha256(text) }
}
