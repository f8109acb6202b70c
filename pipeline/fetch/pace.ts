import type { World } from './world.ts'

/** Milliseconds between the end of a request and the next one to the same host. */
export const USUAL_DELAY = 1_000
/** A longer Crawl-delay than this is cut to it, so that no host can stop a run. */
export const LONGEST_DELAY = 60_000

/** Lets requests through one at a time, and to the same host only after a pause. */
export class Pace {
  readonly #world: World
  readonly #ended = new Map<string, number>()
  readonly #delays = new Map<string, number>()

  constructor(world: World) {
    this.#world = world
  }

  /** Keeps the longest pause that any of the host's robots.txt asks for, in seconds. */
  askFor(host: string, seconds: number | undefined): void {
    if (seconds === undefined || !(seconds > 0)) return
    const delay = Math.min(seconds * 1000, LONGEST_DELAY)
    this.#delays.set(host, Math.max(delay, this.#delays.get(host) ?? USUAL_DELAY))
  }

  /** Waits until the host may be asked again, then runs the request to its end. */
  async through<Answer>(host: string, request: () => Promise<Answer>): Promise<Answer> {
    const last = this.#ended.get(host)
    const pause = last === undefined ? 0 : last + (this.#delays.get(host) ?? USUAL_DELAY) - this.#world.now()
    if (pause > 0) await this.#world.sleep(pause)
    try {
      return await request()
    } finally {
      this.#ended.set(host, this.#world.now())
    }
  }
}
