import { cite, type Fault } from './faults.ts'
import type { CutText } from './text.ts'

/** `text[start:end]` must be the words that the row gives, counted in code points. */
export function spanFault(text: CutText, start: number, end: number, words: string, name: string): Fault | null {
  const remedy =
    'Offsets count code points of the canonical text, half-open; the stage that made the row must copy its words from there.'
  if (start >= end || end > text.length) {
    return {
      code: 'span-outside-text',
      what: `${start}–${end} is no place in a text of ${text.length} code points`,
      remedy,
    }
  }
  const found = text.slice(start, end)
  if (found === words) return null
  return {
    code: 'span-not-its-words',
    what: `the text says ${cite(found)} at ${start}–${end}, \`${name}\` says ${cite(words)}`,
    remedy,
  }
}

type Span = { start: number; end: number }

/** Whether one span lies in another. */
export const liesIn = (inner: Span, outer: Span): boolean => outer.start <= inner.start && inner.end <= outer.end
