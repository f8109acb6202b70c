/** Cuts a text at code points: the words from `start` up to `end`. */
export type Cut = (start: number, end: number) => string

/**
 * Prepares a text for cuts at code points, which the dataset counts, while JavaScript counts UTF-16 units. They differ only
 * after a surrogate pair, so most texts need no index.
 */
export function cutter(text: string): Cut {
  if (!/[\ud800-\udbff]/.test(text)) return (start, end) => text.slice(start, end)
  const units = new Uint32Array(text.length + 1)
  let points = 0
  for (let unit = 0; unit < text.length; points++) {
    units[points] = unit
    unit += (text.codePointAt(unit) ?? 0) > 0xffff ? 2 : 1
  }
  units.fill(text.length, points)
  return (start, end) => text.slice(units[Math.min(start, text.length)], units[Math.min(end, text.length)])
}

/** Counts how often each of some words came before: 1 for the first, 2 for the second. */
export function occurrences(): (words: string) => string {
  const seen = new Map<string, number>()
  return words => {
    const count = (seen.get(words) ?? 0) + 1
    seen.set(words, count)
    return String(count)
  }
}
