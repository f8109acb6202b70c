import type { Article } from '../../schemas/generated/types.ts'

/** The parts of an article's own text, without the page around it. */
export function ownText({ text, text_chars, parts }: Article): string[] {
  const own = parts.filter(({ kind }) => kind !== 'boilerplate')
  // Offsets count code points: where every one is a single unit, which nearly every text is, they are indexes.
  if (text_chars === text.length) return own.map(({ start, end }) => text.slice(start, end))
  const characters = Array.from(text)
  return own.map(({ start, end }) => characters.slice(start, end).join(''))
}

/** Texts in which the classes of ASCII, which are far quicker to match, find the same words. */
const SIMPLE = /^[\n\u0020-\u007e‘’“”–—…]*$/

/** The runs of letters of a text, and the digits too where `digits` says so. */
export function wordRuns(text: string, digits: boolean): string[] {
  if (SIMPLE.test(text)) return text.match(digits ? /[A-Za-z0-9]+/g : /[A-Za-z]+/g) ?? []
  return text.match(digits ? /[\p{L}\p{N}]+/gu : /[\p{L}\p{M}]+/gu) ?? []
}
