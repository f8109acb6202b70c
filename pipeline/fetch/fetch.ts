import type { Limits } from '../ingest/limits.ts'
import { readContentType } from './content-type.ts'
import { type Page, Pages } from './pages.ts'
import { FetchRefusal, plainLine, reasonOf } from './refusal.ts'
import { PageFiles } from './store.ts'
import { readTarget, shownTarget } from './target.ts'
import type { World } from './world.ts'

/** What became of one address; `address` can be shown. */
export type Outcome =
  | { address: string; result: 'saved' | 'unchanged'; file: string }
  | { address: string; result: 'failed'; reason: string }

export type FetchOptions = { folder: string; contact: string; limits: Limits }

/** What a server's answer means for people, where it is neither a page nor a redirect. */
function refusalOf(status: number): string {
  if (status === 404 || status === 410) return `the server has no such page (${status}); check the address`
  if (status === 401 || status === 402 || status === 403) {
    return `the server does not give it to everybody (${status}); save it by hand if you may`
  }
  if (status === 429) return 'the server asks to be left alone for a while (429); try again later'
  return `the server answers ${status}; ${status >= 500 ? 'try again later' : 'save the page by hand'}`
}

/** Fetches one page after the other into a folder. What fails is said in its outcome, and the others go on. */
export async function* fetchPages(
  addresses: readonly string[],
  { folder, contact, limits }: FetchOptions,
  world: World,
): AsyncGenerator<Outcome> {
  const pages = new Pages(contact, limits, world)
  const asked = new Set<string>()
  for (const given of addresses) {
    const address = plainLine(shownTarget(given))
    try {
      const url = readTarget(given)
      if (asked.has(url.href)) continue
      asked.add(url.href)
      const files = new PageFiles(folder, url)
      const page = await pages.get(url, files.validators)
      if (page.status === 304 && files.file !== null) yield { address, result: 'unchanged', file: files.file }
      else yield { address, result: 'saved', file: files.save(contentOf(page, world)) }
    } catch (error) {
      yield { address, result: 'failed', reason: reasonOf(error) }
    }
  }
}

/** The page as it goes to the disk; throws where it is none. */
function contentOf({ status, headers, body, url }: Page, world: World) {
  if (status !== 200) throw new FetchRefusal(refusalOf(status))
  const { ending, charset } = readContentType(headers['content-type'])
  if (body.length === 0) throw new FetchRefusal('the page is empty; save it by hand')
  const retrieved = new Date(world.now()).toISOString().replace(/\.\d+Z$/, 'Z')
  return {
    body,
    ending,
    sidecar: { url: url.href, retrieved, ...(charset === null ? {} : { charset }) },
    validators: { url: url.href, etag: headers.etag ?? null, last_modified: headers['last-modified'] ?? null },
  }
}
