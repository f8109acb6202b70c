import type { NumberEdge } from './number.ts'

/** The numbers of one sentence by their anchor token, looked up in an array over its tokens; a hashed map costs five times as much. */
export class SentenceNumbers {
  /** In the order of the text. */
  readonly list: readonly NumberEdge[]
  private readonly first: number
  private readonly places: Uint16Array | null

  /** `list` are the numbers of the sentence of tokens `first` to `last`, half-open, and `anchors` where each was found. */
  constructor(list: readonly NumberEdge[], anchors: readonly number[], first: number, last: number) {
    this.list = list
    this.first = first
    this.places = list.length > 0 ? new Uint16Array(last - first) : null
    for (let k = 0; k < list.length; k++) if (this.places) this.places[anchors[k] - first] = k + 1
  }

  get size(): number {
    return this.list.length
  }

  has(token: number): boolean {
    return this.get(token) !== undefined
  }

  /** The number whose anchor is the token. */
  get(token: number): NumberEdge | undefined {
    const at = token - this.first
    // out of bounds an array is looked up by the name of the index, which is slow
    if (this.places === null || at < 0 || at >= this.places.length) return undefined
    const place = this.places[at]
    return place === 0 ? undefined : this.list[place - 1]
  }

  values(): readonly NumberEdge[] {
    return this.list
  }
}

export const NO_NUMBERS = new SentenceNumbers([], [], 0, 0)
