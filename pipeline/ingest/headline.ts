import { fold } from './clean.ts'
import { isEdgeFurniture } from './furniture.ts'
import type { Line } from './lines.ts'
import { countWords, isCaption, isHeadlineLike, isParagraph, isSentence, readListMark } from './prose.ts'

/** What is known about a page before its text is read; each may be null. */
export type PageHints = { title: string | null; publisher: string | null }

/** A full sentence of this length is text, not a slogan under a site's name. */
const SHORTEST_LEAD = 60
const LONGEST_SITE_NAME = 80

/** Names that the copyright lines mention: `Acme Times` where the page ends in `© 2024 Acme Times`. */
function siteNamesIn(lines: readonly Line[], publisher: string | null): (text: string) => boolean {
  const notices = lines
    .filter(({ text }) => text.length < 240 && /[©ⓒ]|\bcopyright\b/iu.test(text))
    .map(({ text }) => ` ${fold(text)} `)
  const known = fold(publisher ?? '')
  return text => {
    if (text.length > LONGEST_SITE_NAME) return false
    const folded = fold(text)
    return folded !== '' && (folded === known || notices.some(notice => notice.includes(` ${folded} `)))
  }
}

/**
 * Marks the lines that are furniture at the edges of the page, the site's own name among them; `anywhere` marks those that are furniture
 * wherever they stand.
 */
export function markEdges(lines: readonly Line[], anywhere: readonly boolean[], hints: PageHints): boolean[] {
  const isSiteName = siteNamesIn(lines, hints.publisher)
  const title = fold(hints.title ?? '')
  return lines.map(
    ({ raw, text }, i) =>
      (isEdgeFurniture(raw, anywhere[i]) || isSiteName(text)) && (title === '' || fold(text) !== title),
  )
}

/** The line that holds the known title, alone or with the site's name after it; of several at the top of the page the last. */
function findKnownTitle(lines: readonly Line[], title: string): number {
  const wanted = fold(title)
  if (wanted === '') return -1
  const holds = (text: string): boolean => {
    if (text.length > 2 * title.length + LONGEST_SITE_NAME) return false
    const folded = fold(text)
    return (
      folded === wanted ||
      (folded.startsWith(`${wanted} `) && /\s[|–—-]\s/.test(text) && countWords(folded.slice(wanted.length)) <= 5)
    )
  }
  const first = lines.findIndex(({ text }) => holds(text))
  let found = first
  for (let i = first + 1; first >= 0 && i < lines.length && !isParagraph(lines[i].text); i++)
    if (holds(lines[i].text)) found = i
  return found
}

/**
 * Index of the headline, or -1 where the page has none: the known title, else the first line above the text that has the shape of
 * a headline and is no furniture.
 */
export function findHeadline(lines: readonly Line[], edges: readonly boolean[], hints: PageHints): number {
  const known = findKnownTitle(lines, hints.title ?? '')
  if (known >= 0) return known
  const isLead = ({ text }: Line): boolean =>
    isParagraph(text) || (isSentence(text) && text.length >= SHORTEST_LEAD && !/[?!]["'”’)]*$/.test(text))
  const lead = lines.findIndex((line, i) => !edges[i] && isLead(line))
  const above = lines.slice(0, lead < 0 ? lines.length : lead)
  const isCandidate = ({ text }: Line, i: number): boolean =>
    !edges[i] && readListMark(text) === null && !isCaption(text)
  const headline = above.findIndex((line, i) => isCandidate(line, i) && isHeadlineLike(line.text))
  if (headline >= 0) return headline
  // two words can be a headline, but capitals alone are rather a name or a section
  return above.findIndex(
    (line, i) =>
      isCandidate(line, i) && countWords(line.text) >= 2 && line.text !== line.text.toUpperCase() && lead >= 0,
  )
}
