import { SKETCH_NUMBERS } from './sketch.ts'

/** Sketches are compared where one of these groups of numbers is the same in both. */
const BANDS = 16
const BAND_NUMBERS = SKETCH_NUMBERS / BANDS
/** Two texts are nearly the same when the share of numbers that agree is at least this. */
const ALIKE = 0.6
/** In each band only the latest so many are compared, so that a million copies of one notice do not cost a million squared. */
const MOST_COMPARED = 64

function bandHash(sketch: Uint32Array, band: number): number {
  let hash = band + 1
  for (let k = 0; k < BAND_NUMBERS; k++)
    hash = Math.imul(hash ^ sketch[band * BAND_NUMBERS + k], 0x9e3779b1) ^ (hash >>> 15)
  return (hash ^ (hash >>> 16)) >>> 0
}

/**
 * Finds earlier articles with nearly the same text. Remembers the last `capacity` articles (at least 1,024, rounded down to a
 * power of two) and no more: 64 bytes of each sketch, and
 * for each band a chain of the articles that share it, about 200 bytes an article.
 */
export class NearDuplicates {
  readonly #capacity: number
  #size: number
  #sketches: Uint8Array
  /** For each band and slot, the article that came last there, and for each article the one before it; -1 where there is none. */
  #last: Int32Array
  #before: Int32Array
  /** The first article of the group that each belongs to. */
  #first: string[] = []
  #count = 0

  constructor(capacity: number) {
    // a power of two, so that a slot of a larger table is known from the slot of the smaller one
    this.#capacity = 2 ** Math.max(10, Math.floor(Math.log2(capacity)))
    this.#size = 1024
    this.#sketches = new Uint8Array(this.#size * SKETCH_NUMBERS)
    this.#last = new Int32Array(BANDS * this.#size).fill(-1)
    this.#before = new Int32Array(BANDS * this.#size).fill(-1)
  }

  /** The first article of the group to which this one belongs, or null where it is like none before; it is remembered. */
  add(article_id: string, sketch: Uint32Array): string | null {
    if (this.#count === this.#size && this.#size < this.#capacity) this.#grow()
    const bands = Array.from({ length: BANDS }, (_, band) => bandHash(sketch, band))
    const like = this.#find(sketch, bands)
    const first = like === null ? null : this.#first[like % this.#size]
    this.#put(
      this.#count,
      first ?? article_id,
      Uint8Array.from(sketch, number => number & 0xff),
      bands,
    )
    this.#count += 1
    return first === article_id ? null : first
  }

  #find(sketch: Uint32Array, bands: readonly number[]): number | null {
    const size = this.#size
    let best: number | null = null
    let most = ALIKE * SKETCH_NUMBERS - 1e-9
    const seen = new Set<number>()
    for (let band = 0; band < BANDS; band++) {
      let at = this.#last[band * size + (bands[band] % size)]
      for (let step = 0; step < MOST_COMPARED && at >= 0 && at >= this.#count - size; step++) {
        if (!seen.has(at)) {
          seen.add(at)
          const agree = this.#agreement(sketch, at)
          // the earliest of the most alike, so that the order of the bands plays no part
          if (agree > most || (best !== null && agree === most && at < best)) {
            best = at
            most = agree
          }
        }
        at = this.#before[band * size + (at % size)]
      }
    }
    return best
  }

  #agreement(sketch: Uint32Array, at: number): number {
    const from = (at % this.#size) * SKETCH_NUMBERS
    let agree = 0
    for (let i = 0; i < SKETCH_NUMBERS; i++) if (this.#sketches[from + i] === (sketch[i] & 0xff)) agree++
    return agree
  }

  #put(at: number, first: string, low: Uint8Array, bands: readonly number[]): void {
    const size = this.#size
    const place = at % size
    this.#sketches.set(low, place * SKETCH_NUMBERS)
    this.#first[place] = first
    for (let band = 0; band < BANDS; band++) {
      const slot = band * size + (bands[band] % size)
      this.#before[band * size + place] = this.#last[slot]
      this.#last[slot] = at
    }
  }

  /** Twice the room; chains are kept, each under the slots of its old one, because their hashes are not. */
  #grow(): void {
    const old = { size: this.#size, last: this.#last, before: this.#before }
    this.#size = old.size * 2
    const sketches = new Uint8Array(this.#size * SKETCH_NUMBERS)
    sketches.set(this.#sketches)
    this.#sketches = sketches
    this.#last = new Int32Array(BANDS * this.#size).fill(-1)
    this.#before = new Int32Array(BANDS * this.#size).fill(-1)
    for (let band = 0; band < BANDS; band++) {
      this.#before.set(old.before.subarray(band * old.size, (band + 1) * old.size), band * this.#size)
      // A hash modulo the new size may be any slot that is the same modulo the old one.
      for (let slot = 0; slot < this.#size; slot++)
        this.#last[band * this.#size + slot] = old.last[band * old.size + (slot % old.size)]
    }
  }
}
