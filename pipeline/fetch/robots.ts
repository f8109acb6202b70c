import { createRequire } from 'node:module'
import { AddressRefusal, FetchRefusal, reasonOf } from './refusal.ts'
import type { Answer } from './request.ts'

// The package is a function, which its types describe as a default export that is not there.
const robotsParser: typeof import('robots-parser')['default'] = createRequire(import.meta.url)('robots-parser')

/** The name that a robots.txt calls this program by. */
export const ROBOT_NAME = 'article-figures'

type Rules = { allows(url: URL): boolean; readonly delay: number | undefined }

/** Reads the rules of a site from the answer to its robots.txt (RFC 9309): where there is none, all is allowed. */
function rulesOf(address: URL, { status, body }: Answer): Rules {
  if (status === 200) {
    const robots = robotsParser(address.href, body.toString('utf8'))
    return { allows: url => robots.isAllowed(url.href, ROBOT_NAME) === true, delay: robots.getCrawlDelay(ROBOT_NAME) }
  }
  if (status >= 400 && status < 500 && status !== 429) return { allows: () => true, delay: undefined }
  throw new FetchRefusal(`the server answers ${status}`)
}

/** The robots.txt of every site that is met, each read once. */
export class RobotsFiles {
  readonly #read = new Map<string, Promise<Rules>>()
  readonly #get: (url: URL) => Promise<Answer>

  /** `get` asks for an address and follows redirects. */
  constructor(get: (url: URL) => Promise<Answer>) {
    this.#get = get
  }

  /** Throws where the site's robots.txt forbids the address or cannot be read; gives the pause it asks for, in seconds. */
  async check(url: URL): Promise<number | undefined> {
    const rules = this.#read.get(url.origin) ?? this.#readRules(new URL('/robots.txt', url))
    this.#read.set(url.origin, rules)
    const { allows, delay } = await rules
    if (!allows(url))
      throw new FetchRefusal('robots.txt of the site forbids it; ask the publisher, or save the page by hand')
    return delay
  }

  async #readRules(address: URL): Promise<Rules> {
    try {
      return rulesOf(address, await this.#get(address))
    } catch (error) {
      if (error instanceof AddressRefusal) throw error
      const remedy = 'so nothing of the site is fetched; try again later'
      throw new FetchRefusal(`robots.txt of the site cannot be read (${reasonOf(error)}), ${remedy}`)
    }
  }
}
