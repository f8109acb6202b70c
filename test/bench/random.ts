/** A seeded stream of random numbers (mulberry32): the same seed gives the same text on every machine. */
export type Random = {
  /** A whole number from 0 to `below` - 1. */
  readonly below: (below: number) => number
  /** True in `share` of the calls. */
  readonly chance: (share: number) => boolean
  readonly pick: <Item>(items: readonly Item[]) => Item
}

export function seededRandom(seed: number): Random {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (limit: number): number => Math.floor(next() * limit)
  return { below, chance: share => next() < share, pick: items => items[below(items.length)] }
}
