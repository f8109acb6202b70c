import type { Block, PartKind } from './blocks.ts'
import { cleanRow, fold } from './clean.ts'
import { isClosing, isContactHeading, isFurniture, isTailHeading, readByline, readTimeLine } from './furniture.ts'
import { findHeadline, markEdges, type PageHints } from './headline.ts'
import type { Line } from './lines.ts'
import {
  countWords,
  isCaption,
  isHeadingLike,
  isHeadlineLike,
  isParagraph,
  isSentence,
  readListMark,
  withoutBullet,
} from './prose.ts'

const LONGEST_STANDFIRST = 400
/** So many headlines in a row at the very end are links to other articles. */
const TEASERS = 3

const cellsOf = (raw: string): string[] => raw.trim().split(/\s{2,}/)

/** Everything that the classification asks of a line, worked out once. */
type Page = {
  lines: readonly Line[]
  /** Furniture at the top or the bottom of a page. */
  edges: readonly boolean[]
  /** Furniture anywhere. */
  strict: readonly boolean[]
  sentences: readonly boolean[]
  /** Sentences of the article from a line on. */
  sentencesFrom: readonly number[]
  title: number
}

function readPage(
  lines: readonly Line[],
  edges: readonly boolean[],
  anywhere: readonly boolean[],
  title: number,
): Page {
  const strict = anywhere.map((isAnywhere, i) => i !== title && isAnywhere)
  const sentences = lines.map(({ text }, i) => !edges[i] && isSentence(text))
  const sentencesFrom: number[] = new Array(lines.length + 1).fill(0)
  for (let i = lines.length - 1; i >= 0; i--) sentencesFrom[i] = sentencesFrom[i + 1] + (sentences[i] ? 1 : 0)
  return { lines, edges, strict, sentences, sentencesFrom, title }
}

/** A dash or a number makes a list only where the line above or below has a mark too; `•` always does. */
function isListItem({ lines }: Page, i: number): boolean {
  const mark = readListMark(lines[i].text)
  if (mark === null) return false
  const neighbours = [lines[i - 1], lines[i + 1]].filter(line => line !== undefined)
  return mark === 'glyph' || neighbours.some(line => readListMark(line.text) === mark)
}

const isPageData = (line: Line | undefined): boolean =>
  line !== undefined && line.text.length <= 160 && (readByline(line.text) !== null || readTimeLine(line.text) !== null)

/** First line of the running text. A sentence between the headline and the byline is the standfirst, not yet the text. */
function findBodyStart(page: Page): number {
  const { lines, sentences, sentencesFrom, title } = page
  for (let i = title + 1; i < lines.length; i++) {
    if (!sentences[i] || isCaption(lines[i].text) || isListItem(page, i)) continue
    const dataBelow = isPageData(lines[i + 1]) || (isPageData(lines[i + 2]) && !sentences[i + 1])
    if (title < 0 || !dataBelow || lines[i].text.length > LONGEST_STANDFIRST || sentencesFrom[i + 1] === 0) return i
  }
  return title + 1
}

const opensText = (page: Page, i: number): boolean =>
  i < page.lines.length && (page.sentences[i] || isListItem(page, i))

function classifyHead(page: Page, from: number, to: number, put: (i: number, kind: PartKind) => void): void {
  for (let i = from; i < to; i++) {
    const { text, group } = page.lines[i]
    if (page.edges[i]) put(i, 'boilerplate')
    else if (isListItem(page, i)) put(i, 'list')
    else if (isCaption(text)) put(i, 'caption')
    else if (page.lines[i + 1]?.group === group && opensText(page, i + 1) && isHeadingLike(text)) put(i, 'heading')
    else put(i, 'standfirst')
  }
}

/** Rows of a table drawn with gaps: the index after its last row, or `i` where no table begins. */
function tableEnd({ lines, strict }: Page, i: number): number {
  const width = cellsOf(lines[i].raw).length
  let end = i
  while (
    width >= 2 &&
    end < lines.length &&
    lines[end].group === lines[i].group &&
    !strict[end] &&
    cellsOf(lines[end].raw).length === width
  )
    end++
  const rows = lines.slice(i, end)
  return rows.length >= 2 && rows.some(({ raw }) => cellsOf(raw).some(cell => /^\p{Sc}?[\d.,]*\d\s?%?$/u.test(cell)))
    ? end
    : i
}

function isHeading(page: Page, i: number): boolean {
  const { lines, strict } = page
  if (!isHeadingLike(lines[i].text)) return false
  if (opensText(page, i + 1)) return true
  return i + 1 < lines.length && !strict[i + 1] && isHeadingLike(lines[i + 1].text) && opensText(page, i + 2)
}

/** Short lines after the last sentence that belong to nobody: links of one to three words, or a row of other articles' headlines. */
function findTrail(page: Page, from: number): number {
  const { lines, sentences } = page
  const isLoose = (i: number): boolean =>
    !sentences[i] && !isListItem(page, i) && !isCaption(lines[i].text) && !/[.!?:]$/.test(lines[i].text)
  let start = lines.length
  while (
    start > from &&
    isLoose(start - 1) &&
    countWords(lines[start - 1].text) <= 3 &&
    !/\d/.test(lines[start - 1].text)
  )
    start--
  let teasers = start
  while (teasers > from && isLoose(teasers - 1) && isHeadlineLike(lines[teasers - 1].text)) teasers--
  return start - teasers >= TEASERS ? teasers : start
}

/**
 * What a line of furniture says about the lines after it. `ends`: only two more paragraphs would bring the article back, as after a
 * copyright line or `Most read` near the end of the page; `pauses`: the next paragraph does, as after a press contact or an
 * inserted `Read more`; null: the article goes on.
 */
function readsOnAfter(page: Page, i: number, from: number): 'ends' | 'pauses' | null {
  const { lines, strict, sentencesFrom } = page
  const { text } = lines[i]
  const isLate = sentencesFrom[i] * 4 <= sentencesFrom[from]
  if (strict[i] && isTailHeading(text))
    return isLate && !isContactHeading(text) && !/^more (?:in|on|about|by)\b/iu.test(text) ? 'ends' : 'pauses'
  if (strict[i] && isClosing(text) && (isLate || sentencesFrom[i] <= 1)) return 'ends'
  const listFollows = i + 1 < lines.length && isListItem(page, i + 1)
  return sentencesFrom[i] === 0 && !listFollows ? 'ends' : null
}

/** Whether the article goes on at `i` after a line that interrupted it. */
function returns(page: Page, i: number, outside: 'ends' | 'pauses'): boolean {
  const { lines, sentences, sentencesFrom } = page
  if (!sentences[i] || readListMark(lines[i].text) !== null) return false
  const paragraph = isParagraph(lines[i].text)
  return outside === 'ends' ? paragraph && sentencesFrom[i] >= 2 : paragraph || sentencesFrom[i] >= 2
}

function classifyBody(page: Page, from: number, put: (i: number, kind: PartKind) => void): void {
  const { lines, edges, strict, sentences, title } = page
  const headline = title >= 0 && !isParagraph(lines[title].text) ? fold(lines[title].text) : ''
  const trail = findTrail(page, from)
  let outside: 'ends' | 'pauses' | null = null
  let tableUntil = from
  for (let i = from; i < lines.length; i++) {
    const { text, group } = lines[i]
    if (outside !== null && returns(page, i, outside)) {
      const isAbove = i > from && lines[i - 1].group === group && !strict[i - 1] && isHeadingLike(lines[i - 1].text)
      if (isAbove) put(i - 1, 'heading')
      outside = null
    }
    if (outside !== null || i >= trail) {
      put(i, 'boilerplate')
      continue
    }
    tableUntil = Math.max(tableUntil, tableEnd(page, i))
    const isDayHeading = readTimeLine(text) === 'day' && opensText(page, i + 1)
    if (i < tableUntil) put(i, 'table')
    else if ((strict[i] || (edges[i] && !isListItem(page, i) && !isHeading(page, i))) && !isDayHeading) {
      put(i, 'boilerplate')
      outside = readsOnAfter(page, i, from)
    } else if (isCaption(text) || (headline !== '' && fold(text.slice(0, 2 * headline.length)).startsWith(headline)))
      put(i, 'caption')
    else if (isListItem(page, i)) put(i, 'list')
    else if (isHeading(page, i) && (!sentences[i] || /[?!]["'”’)]*$/.test(text))) put(i, 'heading')
    else put(i, 'body')
  }
}

/** The lines as blocks of the kinds found: cells apart by tabs, bullets gone, numbers of lists kept. */
const toBlocks = (lines: readonly Line[], kinds: readonly PartKind[]): Block[] =>
  lines.map(({ raw, text }, i) => {
    if (kinds[i] === 'table') return { kind: kinds[i], text: cleanRow(cellsOf(raw)) }
    const isBullet = kinds[i] === 'list' && readListMark(text) !== 'number'
    return { kind: kinds[i], text: isBullet ? withoutBullet(text) : text }
  })

/**
 * Sorts the lines of a page without markup into the article's parts and the furniture around it, by the shapes and places of the
 * lines: what stands above the headline, between headline and text, in the text, and from the line that closes it on.
 */
export function classifyPage(lines: readonly Line[], hints: PageHints): Block[] {
  const anywhere = lines.map(({ raw }) => isFurniture(raw))
  const edges = markEdges(lines, anywhere, hints)
  const page = readPage(lines, edges, anywhere, findHeadline(lines, edges, hints))
  const kinds: PartKind[] = new Array(lines.length).fill('boilerplate')
  const put = (i: number, kind: PartKind): void => {
    kinds[i] = kind
  }
  const start = findBodyStart(page)
  if (page.title >= 0) put(page.title, 'title')
  classifyHead(page, page.title + 1, start, put)
  classifyBody(page, start, put)
  return toBlocks(lines, kinds)
}

/** Sorts the lines of a text that was handed over without headline and page, such as schema.org's `articleBody`. */
export function classifyText(lines: readonly Line[]): Block[] {
  const anywhere = lines.map(({ raw }) => isFurniture(raw))
  const page = readPage(lines, markEdges(lines, anywhere, { title: null, publisher: null }), anywhere, -1)
  const kinds: PartKind[] = new Array(lines.length).fill('body')
  classifyBody(page, 0, (i, kind) => {
    kinds[i] = kind
  })
  return toBlocks(lines, kinds)
}
