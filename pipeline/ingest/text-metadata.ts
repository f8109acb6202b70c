import type { Block } from './blocks.ts'
import { findDates } from './dates.ts'
import { isPlaceAndDay, itemsOf, readByline, readTimeLine } from './furniture.ts'
import { type Metadata, NO_METADATA } from './metadata.ts'

/** The dash that ends a dateline stands this near the start of the paragraph. */
const LONGEST_DATELINE = 90

const changed = (text: string, at: number): boolean =>
  /(?:updat|modif|edit|revis|수정)[^\d]{0,20}$/iu.test(text.slice(0, at))

/** A date line of the page around the text; dates inside notices (`© 2019-05-01`) do not count. */
function datesOf({ kind, text }: Block) {
  if (kind !== 'boilerplate' || text.length > 160) return []
  const isDateLine =
    readTimeLine(text) !== null || isPlaceAndDay(text) || itemsOf(text).some(item => readTimeLine(item) !== null)
  return isDateLine ? findDates(text).map(date => ({ value: date.value, changed: changed(text, date.start) })) : []
}

/** The full date in `NAIROBI, Oct. 3, 2023 (Agency) -- …`, which opens the first paragraph of a wire report or a release. */
function datelineOf(blocks: readonly Block[]): string | null {
  const text = blocks.find(({ kind }) => kind === 'body')?.text.slice(0, LONGEST_DATELINE) ?? ''
  const dash = /\s(?:--?|–|—)\s/u.exec(text)
  const head = dash ? text.slice(0, dash.index) : ''
  const [date] = findDates(head)
  const isDateline = isPlaceAndDay(head) || (/^\p{Lu}{2}/u.test(head) && !/[.!?]\s+\p{Ll}/u.test(head))
  return date && isDateline ? date.value : null
}

/** What the text itself says about its headline, authors and dates: the last account to ask. */
export function metadataInText(blocks: readonly Block[]): Metadata {
  const dates = blocks.flatMap(datesOf)
  const bylines = blocks
    .filter(({ kind }) => kind === 'boilerplate')
    .flatMap(({ text }) => itemsOf(text).map(readByline))
  const author = bylines.find(names => names !== null) ?? null
  return {
    ...NO_METADATA,
    title: blocks.find(({ kind }) => kind === 'title')?.text ?? null,
    author: author !== null && /^\p{Lu}/u.test(author) ? author.replace(/,.*$/u, '') : null,
    published: dates.find(date => !date.changed)?.value ?? datelineOf(blocks),
    modified: dates.find(date => date.changed)?.value ?? null,
  }
}
