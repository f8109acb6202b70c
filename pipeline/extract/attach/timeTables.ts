import { CHAR } from '../chars.ts'
import type { Sentence } from '../draft.ts'
import { isMark, sliceOf } from '../tokens.ts'
import type { FigureContext, Proposal, ReadArticle } from './proposal.ts'
import { readTimes, type TimeReader, type TimeSpan } from './timeSpans.ts'

/** A time in a cell of a header row. */
type CellTime = { words: string; first: number; last: number }
/** The times above the columns of the table whose row `row` was read last. */
type Header = { row: number; columns: ReadonlyMap<number, CellTime> }

/**
 * Answers with the time of a figure in a table: that of its row's first cell, else that of its column's header. A row is one
 * sentence whose cells are separated by tabs; the rows of a table follow one another.
 */
export function tableTimes(article: ReadArticle): (figure: FigureContext) => Proposal | null {
  const taken = takenTokens(article)
  let header: Header = { row: -2, columns: new Map() }
  return figure => {
    const s = figure.sentence
    if (header.row !== s.index) header = { row: s.index, columns: columnsAbove(article, s, header, taken) }
    const column = columnOf(s, figure.draft.numberFirst)
    const row = column > 0 ? rowTime({ s, taken }) : null
    const cell = row ?? header.columns.get(column)
    if (!cell) return null
    return {
      slot: 'time',
      value: { words: cell.words, from: null },
      first: cell.first,
      last: cell.last,
      implied: false,
      cost: 1,
      rule: 'time>table',
    }
  }
}

/** Tells of any token whether a figure stands there; figures are in the order of the text. */
export function takenTokens(article: ReadArticle): (i: number) => boolean {
  const drafts = article.figures.map(figure => figure.draft)
  return i => {
    let low = 0
    let high = drafts.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (drafts[middle].last < i) low = middle + 1
      else high = middle
    }
    return low < drafts.length && drafts[low].first <= i
  }
}

function columnsAbove(
  article: ReadArticle,
  s: Sentence,
  header: Header,
  taken: TimeReader['taken'],
): ReadonlyMap<number, CellTime> {
  let from = s.index
  while (from > 0 && from > header.row + 1 && article.sentences[from - 1].part === 'table') from--
  // the rows go on from the row read before
  const columns = new Map(from === header.row + 1 ? header.columns : [])
  for (let row = Math.max(from, header.row); row < s.index; row++) {
    const sentence = article.sentences[row]
    if (sentence.part !== 'table') continue
    const r: TimeReader = { s: sentence, taken }
    for (const span of readTimes(r, sentence.first, sentence.last, true)) {
      const column = columnOf(sentence, span.first)
      if (fillsCell(sentence, span)) columns.set(column, cellOf(sentence, span))
    }
  }
  return columns
}

const cellOf = (s: Sentence, span: TimeSpan): CellTime => ({
  words: sliceOf(s.t, span.first, span.last),
  first: span.first,
  last: span.last,
})

/** The time in a row's first cell, where the cell holds nothing else. */
function rowTime(r: TimeReader): CellTime | null {
  const { s } = r
  let end = s.first
  while (end < s.last && !isMark(s.t, end, CHAR.tab)) end++
  const [span] = readTimes(r, s.first, end, true)
  return span && span.first === s.first && fillsCell(s, span) ? cellOf(s, span) : null
}

/** Nothing but marks stands beside the expression in its cell. */
function fillsCell(s: Sentence, span: TimeSpan): boolean {
  const { t } = s
  const before = span.first - 1
  const after = span.last + 1
  return (
    (before < s.first || isMark(t, before, CHAR.tab)) &&
    (after >= s.last || isMark(t, after, CHAR.tab) || isMark(t, after, CHAR.period))
  )
}

function columnOf(s: Sentence, i: number): number {
  let column = 0
  for (let at = s.first; at < i; at++) if (isMark(s.t, at, CHAR.tab)) column++
  return column
}
