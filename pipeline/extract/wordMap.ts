import { WORD_CAPACITY } from './wordSet.ts'

/** Values by word id, found by their place in an array over all words: a hashed map costs several times as much a look. */
export class WordMap<T> {
  private readonly places = new Uint16Array(WORD_CAPACITY)
  /** The first value is that of the words without one. */
  private readonly values: (T | undefined)[] = [undefined]

  constructor(entries: Iterable<readonly [word: number, value: T]>) {
    for (const [word, value] of entries) {
      this.places[word] = this.values.length
      this.values.push(value)
    }
  }

  get(word: number): T | undefined {
    return this.values[this.places[word]]
  }

  has(word: number): boolean {
    return this.places[word] !== 0
  }
}
