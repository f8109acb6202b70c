/**
 * How a field of a gold entry is compared with a row. Words are folded (case, quotation marks, dashes, white space); phrases match
 * by their words, because where a noun phrase ends is a matter of taste; codes and numbers match exactly.
 */

/** What a gold file may hold in a field: a value, nothing, or several acceptable values. */
export type GoldValue = string | number | null | readonly (string | number | null)[]

const fold = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[‐-―]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()

const SMALL = new Set(['the', 'a', 'an', 'of', 'to', 'in', 'for', 'from', 'by', 'and', 'its', 'their'])
const wordsOf = (text: string): string[] =>
  fold(text)
    .split(/[^\p{L}\p{N}%.]+/u)
    .map(word => word.replace(/^\.+|\.+$/g, ''))
    .filter(word => word !== '' && !SMALL.has(word))

/** Words that both phrases have, counted with repetition. */
function shared(a: readonly string[], b: readonly string[]): number {
  const rest = [...b]
  let hits = 0
  for (const word of a) {
    const at = rest.indexOf(word)
    if (at < 0) continue
    rest.splice(at, 1)
    hits++
  }
  return hits
}

/** At least half of the words agree, measured by F1. */
function samePhrase(gold: string, row: string): boolean {
  const [a, b] = [wordsOf(gold), wordsOf(row)]
  if (a.length === 0 || b.length === 0) return a.length === b.length
  return (2 * shared(a, b)) / (a.length + b.length) >= 0.5
}

/** A name, in full or in part: half of the gold's words are there, or all of the row's words are the gold's. */
function sameName(gold: string, row: string): boolean {
  if (fold(gold) === fold(row)) return true
  const [a, b] = [wordsOf(gold), wordsOf(row)]
  if (a.length === 0 || b.length === 0) return false
  return shared(a, b) / a.length >= 0.5 || shared(b, a) === b.length
}

const sameCode = (gold: string, row: string): boolean => fold(gold) === fold(row)
const samePer = (gold: string, row: string): boolean => sameCode(gold, row) || (gold !== '' && samePhrase(gold, row))

const COMPARE: ReadonlyMap<string, (gold: string, row: string) => boolean> = new Map([
  ['kind', sameCode],
  ['qualifier', sameCode],
  ['direction', sameCode],
  ['unit', sameCode],
  ['per', samePer],
  ['item', samePhrase],
  ['base', samePhrase],
  ['role', sameCode],
  ['modality', sameCode],
  ['time', sameCode],
  ['agent', sameName],
  ['recipient', sameName],
  ['source', sameName],
  ['via', sameName],
])

/** Fields that are compared besides the value and its bounds, in the order of the scoreboard. */
export const FIELDS: readonly string[] = [...COMPARE.keys()]

const close = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(a), Math.abs(b))

/** True when a number of the row is what the gold says; nothing equals nothing. */
export function sameNumber(gold: GoldValue, row: number | null): boolean {
  if (typeof gold !== 'number') return row === null
  return row !== null && close(gold, row)
}

/** True when the row's field is one of the gold's readings. */
export function sameField(field: string, gold: GoldValue, row: string | null): boolean {
  const compare = COMPARE.get(field)
  if (!compare) throw new Error(`gold: no rule compares the field ${field}`)
  return [gold].flat().some(reading => compare(String(reading ?? ''), row ?? ''))
}
