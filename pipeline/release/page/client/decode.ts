import { type Entry, FIGURE_COLUMNS, figureOf, type PageData } from './records.ts'

/** The entries of embedded data. It was written by the same program, so a row of another shape is a fault and throws. */
export function decodeEntries(data: PageData): Entry[] {
  return data.rows.map(row => {
    const figure = figureOf(Object.fromEntries(FIGURE_COLUMNS.map((name, index) => [name, row[index] ?? null])))
    const [article, sentence, from, to] = row.slice(FIGURE_COLUMNS.length)
    const found = typeof article === 'number' ? data.articles[article] : undefined
    if (found === undefined) throw new Error(`page: ${figure.figure_id} has no article`)
    return {
      figure,
      article: found,
      sentence: typeof sentence === 'number' ? (data.sentences[sentence] ?? null) : null,
      from: Number(from),
      to: Number(to),
    }
  })
}
