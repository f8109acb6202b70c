import type { NumberEdge } from './number.ts'
import { makeTokens, type Tokens } from './tokens.ts'

/** The numbers of one sentence by their anchor token, looked up in an array over the tokens of the article. */
export class SentenceNumbers {
  /** In the order of the text. */
  readonly list: readonly NumberEdge[]
  private readonly first: number
  private readonly last: number
  private readonly places: Uint16Array

  /** `list` are the numbers of the sentence of tokens `first` to `last`, half-open, and `anchors` where each was found. */
  constructor(t: Tokens, list: readonly NumberEdge[], anchors: readonly number[], first: number, last: number) {
    this.list = list
    this.first = first
    this.last = last
    this.places = t.number
    for (let k = 0; k < list.length; k++) t.number[anchors[k]] = k + 1
  }

  get size(): number {
    return this.list.length
  }

  has(token: number): boolean {
    return token >= this.first && token < this.last && this.places[token] !== 0
  }

  /** The number whose anchor is the token. */
  get(token: number): NumberEdge | undefined {
    return this.has(token) ? this.list[this.places[token] - 1] : undefined
  }

  values(): readonly NumberEdge[] {
    return this.list
  }
}

export const NO_NUMBERS = new SentenceNumbers(makeTokens(0), [], [], 0, 0)
