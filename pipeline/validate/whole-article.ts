import type { Article } from '../../schemas/generated/types.ts'
import { sha256 } from '../identify.ts'
import type { Fault } from './faults.ts'
import { schemaFault } from './schemas.ts'
import { brokenColumn, cutText } from './text.ts'

/** What is wrong with the article itself. Nothing that leans on such an article can be published. */
export function articleFault(article: Article): Fault | null {
  const remedy = 'Read the file again; if it stays, the file or its reader needs a look.'
  const fault = (code: string, what: string): Fault => ({ code, what, remedy })
  const schema = schemaFault('article', article)
  if (schema) return fault('article-schema', schema)
  const broken = brokenColumn(article)
  if (broken) return fault('broken-character', `\`${broken}\` holds U+0000 or half of a surrogate pair`)
  const { length } = cutText(article.text)
  if (article.text_chars !== length) {
    return fault('text-length', `text_chars is ${article.text_chars}, the text has ${length} code points`)
  }
  if (sha256(article.text) !== article.text_sha256) return fault('text-hash', 'text_sha256 is not the hash of the text')
  let last = 0
  for (const part of article.parts) {
    if (part.start < last || part.end < part.start || part.end > length) {
      return fault('parts-order', `the part ${part.start}–${part.end} overlaps the one before or leaves the text`)
    }
    last = part.end
  }
  return null
}
