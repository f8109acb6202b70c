import type { Article, Issue } from '../../schemas/generated/types.ts'
import { makeIssue } from '../issues.ts'
import { instantOf } from './dates.ts'

/** What of an article tells whether it is another version of one. */
export type ArticleVersion = Pick<
  Article,
  'article_id' | 'text_sha256' | 'source_file' | 'url' | 'published' | 'modified' | 'retrieved'
>

type Version = {
  path: string
  article_id: string
  url: string | null
  stated: number | null
  retrieved: number | null
}

/** Whether `later`, which was read after it, is a newer version than `earlier`; where nothing tells, the first one stays. */
function isNewer(later: Version, earlier: Version): boolean {
  if (later.stated !== null && earlier.stated !== null && later.stated !== earlier.stated)
    return later.stated > earlier.stated
  return later.retrieved !== null && earlier.retrieved !== null && later.retrieved > earlier.retrieved
}

/**
 * Finds articles that were read more than once: the same address or the same text. Of each such group the newest version stays. Takes
 * note of all articles in their order first, and then tells for each, in the same order, whether it stays. Holds a few hundred bytes
 * for each article.
 */
export class Versions {
  readonly #versions: Version[] = []
  /** Article that stands for the group of each; a group is followed to the one that stands for itself. */
  readonly #group: number[] = []
  readonly #byId = new Map<string, number>()
  readonly #byText = new Map<string, number>()
  #asked = 0

  note({ article_id, text_sha256, source_file, url, published, modified, retrieved }: ArticleVersion): void {
    const at = this.#versions.length
    const sameId = this.#byId.get(article_id)
    const text = text_sha256.slice(0, 32)
    const sameText = this.#byText.get(text)
    const stated = modified ?? published
    this.#versions.push({
      path: source_file,
      article_id,
      url,
      stated: stated === null ? null : instantOf(stated),
      retrieved: retrieved === null ? null : instantOf(retrieved),
    })
    this.#group.push(at)
    this.#byId.set(article_id, sameId ?? at)
    this.#byText.set(text, sameText ?? at)
    for (const other of [sameId, sameText]) if (other !== undefined) this.#join(other, at)
  }

  /** Puts two groups together under the newer of the two that stay. */
  #join(one: number, other: number): void {
    const [a, b] = [this.#stays(one), this.#stays(other)]
    if (a === b) return
    const [earlier, later] = a < b ? [a, b] : [b, a]
    const stays = isNewer(this.#versions[later], this.#versions[earlier]) ? later : earlier
    this.#group[stays === later ? earlier : later] = stays
  }

  #stays(at: number): number {
    let stays = at
    while (this.#group[stays] !== stays) stays = this.#group[stays]
    this.#group[at] = stays
    return stays
  }

  /** The issue of the next article where another version of it stays, or null where it stays itself. */
  next(): Issue | null {
    const at = this.#asked++
    const stays = this.#stays(at)
    if (stays === at) return null
    const { path, article_id, url } = this.#versions[at]
    const kept = this.#versions[stays]
    const byUrl = url !== null && kept.article_id === article_id
    const what = byUrl ? `the same address (${url})` : 'the same text'
    const where = kept.path === path ? 'another article of this file' : `"${kept.path}"`
    const why = isNewer(kept, this.#versions[at]) ? 'is the newer version and stays' : 'stays'
    const message = `"${path}" has ${what} as ${where}, which ${why} in the release; this one is left out. Remove one of the two${byUrl ? ', or correct its address' : ''}.`
    const code = byUrl ? 'duplicate-url' : 'duplicate-text'
    return makeIssue({ stage: 'ingest', severity: 'error', code, source_file: path, article_id, message })
  }
}
