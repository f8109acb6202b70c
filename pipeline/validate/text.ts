/** A text that can be cut at code points. */
export type CutText = {
  /** Length in code points. */
  readonly length: number
  /** The words from code point `start` up to `end`; empty where they are outside the text. */
  readonly slice: (start: number, end: number) => string
}

/**
 * Prepares a text for cuts at code points. Offsets of the dataset count code points, JavaScript counts UTF-16 units: the two
 * differ only after a surrogate pair, so that most texts need no index.
 */
export function cutText(text: string): CutText {
  if (!/[\ud800-\udfff]/.test(text)) return { length: text.length, slice: (start, end) => text.slice(start, end) }
  const unitOf = new Uint32Array(text.length + 1)
  let length = 0
  for (let unit = 0; unit < text.length; length++) {
    unitOf[length] = unit
    unit += (text.codePointAt(unit) ?? 0) > 0xffff ? 2 : 1
  }
  unitOf[length] = text.length
  return {
    length,
    slice: (start, end) =>
      start >= length ? '' : text.slice(unitOf[start] ?? text.length, unitOf[Math.min(end, length)] ?? text.length),
  }
}

/** Characters that no format can carry unchanged: half a surrogate pair and U+0000. */
export const hasBrokenCharacter = (text: string): boolean =>
  // Half a pair is hard to tell, any surrogate easy, and hardly a text has one.
  /[\0\ud800-\udfff]/.test(text) && /[\0\p{Surrogate}]/u.test(text)

/** The first string property of a record that holds such a character, or null. */
export function brokenColumn(record: object): string | null {
  for (const name of Object.keys(record)) {
    const value = (record as Readonly<Record<string, unknown>>)[name]
    if (typeof value === 'string' && hasBrokenCharacter(value)) return name
  }
  return null
}
