import type { Limits } from '../ingest/limits.ts'
import { Pace } from './pace.ts'
import { FetchRefusal } from './refusal.ts'
import { type Answer, ask } from './request.ts'
import { ROBOT_NAME, RobotsFiles } from './robots.ts'
import { readTarget } from './target.ts'
import type { World } from './world.ts'

const MOST_REDIRECTS = 5
const REDIRECTS: readonly number[] = [301, 302, 303, 307, 308]
/** A robots.txt is read up to this size; RFC 9309 asks for 500 KiB at least. */
const ROBOTS_BYTES = 1_000_000

/** What a server said about a page, by which it can tell later whether the page has changed. */
export type Validators = { url: string; etag: string | null; last_modified: string | null }

/** An answer and the address that gave it, after all redirects. */
export type Page = Answer & { url: URL }

/** Gets pages one at a time, politely: see docs/limits.md. */
export class Pages {
  readonly #contact: string
  readonly #limits: Limits
  readonly #world: World
  readonly #pace: Pace
  readonly #robots: RobotsFiles

  constructor(contact: string, limits: Limits, world: World) {
    this.#contact = contact
    this.#limits = limits
    this.#world = world
    this.#pace = new Pace(world)
    this.#robots = new RobotsFiles(url => this.#follow(url, next => this.#ask(next, {}, ROBOTS_BYTES)))
  }

  /** Gets a page; an answer of 304 says that it is as `known` describes it. */
  get(url: URL, known: Validators | null): Promise<Page> {
    return this.#follow(url, async next => {
      this.#pace.askFor(next.hostname, await this.#robots.check(next))
      return this.#ask(next, next.href === known?.url ? conditions(known) : {}, this.#limits['document-bytes'])
    })
  }

  /** Each step of a redirect is an address like the first one: it is checked in the same way. */
  async #follow(start: URL, step: (url: URL) => Promise<Answer>): Promise<Page> {
    let url = start
    for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
      const answer = await step(url)
      if (!REDIRECTS.includes(answer.status)) return { ...answer, url }
      const { location } = answer.headers
      if (location === undefined) throw new FetchRefusal('it redirects to nowhere; save the page by hand')
      url = readTarget(location, url)
    }
    throw new FetchRefusal(`it redirects more than ${MOST_REDIRECTS} times; give the address where it ends`)
  }

  #ask(url: URL, headers: Readonly<Record<string, string>>, bytes: number): Promise<Answer> {
    const limits = { ...this.#limits, 'document-bytes': bytes }
    const about = {
      'User-Agent': `${ROBOT_NAME} (+${this.#contact})`,
      Accept: 'text/html, application/xhtml+xml, text/plain, application/json;q=0.9',
    }
    return this.#pace.through(url.hostname, () => ask(url, { ...about, ...headers }, limits, this.#world))
  }
}

const conditions = ({ etag, last_modified }: Validators): Record<string, string> => ({
  ...(etag === null ? {} : { 'If-None-Match': etag }),
  ...(last_modified === null ? {} : { 'If-Modified-Since': last_modified }),
})
