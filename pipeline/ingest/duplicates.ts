import type { Article, Issue } from '../../schemas/generated/types.ts'
import { makeIssue } from '../issues.ts'

/**
 * Notices articles that were read before, by address or by text. Takes the articles in the order of the release: the first stays,
 * and each later one gives an issue that names both files and is to be left out.
 */
export class DuplicateGuard {
  readonly #byId = new Map<string, string>()
  readonly #byText = new Map<string, string>()

  /** The issue for an article that is already there, or null, and then it counts as read. */
  check(article: Article): Issue | null {
    const sameId = this.#byId.get(article.article_id)
    const sameText = this.#byText.get(article.text_sha256)
    const first = sameId ?? sameText
    if (first === undefined) {
      this.#byId.set(article.article_id, article.source_file)
      this.#byText.set(article.text_sha256, article.source_file)
      return null
    }
    const byUrl = sameId !== undefined && article.url !== null
    const what = byUrl ? `the same address (${article.url})` : 'the same text'
    const where = first === article.source_file ? 'an earlier article of this file' : `"${first}"`
    return makeIssue({
      stage: 'ingest',
      severity: 'error',
      code: byUrl ? 'duplicate-url' : 'duplicate-text',
      source_file: article.source_file,
      article_id: article.article_id,
      message: `"${article.source_file}" has ${what} as ${where}, which stays in the release; this one is left out. Remove one of the two${byUrl ? ', or correct its address' : ''}.`,
    })
  }
}
