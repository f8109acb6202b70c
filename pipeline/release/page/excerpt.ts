/** Characters (code points) of a sentence that the page shows; longer ones are cut around their figure. */
export const SENTENCE_CHARS = 1_600
const MARGIN = 500
const QUOTE_CHARS = 400
const CELL_CHARS = 300

/** A text of at most `most` code points, with `…` where it was cut. */
export function clip(text: string, most: number): string {
  if (text.length <= most) return text
  const points = Array.from(text)
  return points.length <= most ? text : `${points.slice(0, most - 1).join('')}…`
}

/** The text of a column as a page shows it. */
export const pageCell = (column: string, text: string): string =>
  clip(text, column === 'quote' ? QUOTE_CHARS : CELL_CHARS)

export type Excerpt = { text: string; from: number; to: number }

/**
 * A sentence with the place of its quote in UTF-16 units; `start` and `end` count code points. A sentence that is too long for a page
 * is cut on both sides of the quote, and the quote itself where it is too long.
 */
export function excerptOf(sentence: string, start: number, end: number): Excerpt {
  const points = Array.from(sentence)
  const whole = points.length <= SENTENCE_CHARS
  const first = whole ? 0 : Math.max(0, start - MARGIN)
  const lastOfQuote = whole ? end : Math.min(end, start + SENTENCE_CHARS - 2 * MARGIN)
  const last = whole ? points.length : Math.min(points.length, lastOfQuote + MARGIN)
  const before = (first > 0 ? '…' : '') + points.slice(first, start).join('')
  const quote = points.slice(start, lastOfQuote).join('')
  const after = points.slice(lastOfQuote, last).join('') + (last < points.length ? '…' : '')
  return { text: before + quote + after, from: before.length, to: before.length + quote.length }
}
