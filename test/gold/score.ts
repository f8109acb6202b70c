import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { extractArticle } from '../../pipeline/extract/article.ts'
import { ingestDocument } from '../../pipeline/ingest/document.ts'
import { listSources, readSource } from '../../pipeline/ingest/files.ts'
import { normaliseArticle } from '../../pipeline/normalise/article.ts'
import { validateArticle } from '../../pipeline/validate/article.ts'
import type { Article, Figure, NumberMention } from '../../schemas/generated/types.ts'
import { FIELDS, type GoldValue, sameField, sameNumber } from './match.ts'

/** An entry of a gold file; see the reading guide for its fields. */
type GoldEntry = { in: string; number: string } & Record<string, GoldValue>
type Gold = { figures: GoldEntry[]; excluded: GoldEntry[] }

/** One row with the fields in which it differs from its gold entry; `null` gold is a row that should not be there. */
export type Graded = { article: string; figure: Figure; gold: GoldEntry | null; wrong: string[] }

export type Score = {
  gold: number
  predicted: number
  /** Rows at the place of a gold entry and with its value and bounds. */
  found: number
  /** Of them, right in every field that the gold states. */
  exact: number
  fields: Map<string, { right: number; of: number }>
  excluded: { of: number; found: number; rightReason: number }
  rows: Graded[]
  errors: string[]
}

export const emptyScore = (): Score => ({
  gold: 0,
  predicted: 0,
  found: 0,
  exact: 0,
  fields: new Map(FIELDS.map(field => [field, { right: 0, of: 0 }])),
  excluded: { of: 0, found: 0, rightReason: 0 },
  rows: [],
  errors: [],
})

/** Reads every article of a folder that has a gold file, and a name with the prefix, through all stages, and compares. */
export function scoreFolder(directory: string, prefix = ''): Score {
  const score = emptyScore()
  const golds = new Set(readdirSync(directory).filter(name => name.endsWith('.gold.json')))
  for (const file of listSources(directory).sources) {
    const stem = file.path.replace(/\.[^.]+$/, '')
    if (!golds.has(`${stem}.gold.json`) || !stem.startsWith(prefix)) continue
    const source = readSource(directory, file)
    if ('issue_id' in source) throw new Error(`gold: ${source.message}`)
    const gold: Gold = JSON.parse(readFileSync(join(directory, `${stem}.gold.json`), 'utf8'))
    for (const article of ingestDocument(source).articles) {
      const { records } = validateArticle({ article, ...normaliseArticle(article, extractArticle(article)) })
      if (records) scoreArticle(score, stem, article, gold, records.figures, records.numbers)
    }
  }
  return score
}

type Span = { start: number; end: number }

/**
 * Where the gold's number stands: its words in or near the snippet that names the place. Null where the snippet is not in the
 * text, as when it crosses from one block to the next.
 */
function placeOf(points: readonly string[], folded: Folded, entry: GoldEntry): Span | null {
  for (const part of entry.in.split(/\n+/)) {
    const at = folded.text.indexOf(part.replace(/\s+/g, ' ').trim())
    if (at < 0) continue
    const found = nearestWords(folded.text, entry.number.replace(/\s+/g, ' '), at, at + part.length)
    if (found < 0) continue
    const start = folded.points[found]
    const end = folded.points[found + entry.number.length - 1] + 1
    return end <= points.length ? { start, end } : null
  }
  return null
}

/** Characters around a snippet in which its number may stand. */
const AROUND = 200

/** The words in the snippet `from` to `to`, else the nearest ones around it; -1 where they are not. */
function nearestWords(text: string, words: string, from: number, to: number): number {
  const inside = findWords(text, words, from, to)
  if (inside >= 0) return inside
  const behind = findWords(text, words, to, to + AROUND)
  let before = -1
  for (let at = findWords(text, words, from - AROUND, from); at >= 0; at = findWords(text, words, at + 1, from))
    before = at
  if (behind < 0 || before < 0) return Math.max(behind, before)
  return behind - to <= from - before ? behind : before
}

/** The first place of the words between two places, as a whole: `20` is not in `120` or `2005`. */
function findWords(text: string, words: string, from: number, to: number): number {
  for (
    let at = text.indexOf(words, Math.max(0, from));
    at >= 0 && at + words.length <= to;
    at = text.indexOf(words, at + 1)
  ) {
    if (!/\d/.test(text[at - 1] ?? ' ') && !/\d/.test(text[at + words.length] ?? ' ')) return at
  }
  return -1
}

/** The text with its white space folded, and the code point of each of its characters. */
type Folded = { text: string; points: number[] }
function foldSpaces(points: readonly string[]): Folded {
  let text = ''
  const places: number[] = []
  for (const [index, point] of points.entries()) {
    const space = /\s/.test(point)
    if (space && text.endsWith(' ')) continue
    const char = space ? ' ' : point
    for (let i = 0; i < char.length; i++) places.push(index)
    text += char
  }
  return { text, points: places }
}

const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end

function scoreArticle(
  score: Score,
  name: string,
  article: Article,
  gold: Gold,
  figures: Figure[],
  numbers: NumberMention[],
): void {
  const points = [...article.text]
  const folded = foldSpaces(points)
  const placeOfFigure = new Map(numbers.flatMap(row => (row.figure_id ? [[row.figure_id, row] as const] : [])))
  const left = new Set(figures)
  score.gold += gold.figures.length
  score.predicted += figures.length
  for (const entry of gold.figures) {
    const place = placeOf(points, folded, entry)
    const candidates = place
      ? [...left].filter(figure => overlaps(placeOfFigure.get(figure.figure_id) ?? figure, place))
      : []
    const match = candidates.find(figure => sameValue(entry, figure))
    if (!match) {
      const got = candidates[0]
      score.errors.push(
        `${name}: ${got ? `value ${got.value} [${got.value_min}, ${got.value_max}]` : 'missed'}: ${entry.number} | ${entry.in}`,
      )
      continue
    }
    left.delete(match)
    grade(score, name, entry, match)
  }
  for (const figure of left) {
    score.rows.push({ article: name, figure, gold: null, wrong: ['figure'] })
    score.errors.push(`${name}: not in the gold: ${figure.quote}`)
  }
  scoreExclusions(score, name, gold.excluded, numbers, entry => placeOf(points, folded, entry))
}

const sameValue = (entry: GoldEntry, figure: Figure): boolean =>
  (['value', 'value_min', 'value_max'] as const).every(
    field => !(field in entry) || sameNumber(entry[field], figure[field]),
  )

function grade(score: Score, article: string, entry: GoldEntry, figure: Figure): void {
  const wrong: string[] = []
  for (const field of FIELDS) {
    if (!(field in entry)) continue
    const count = score.fields.get(field)
    if (count) count.of++
    const got = Object.entries(figure).find(([name]) => name === field)?.[1] ?? null
    if (sameField(field, entry[field], got === null ? null : String(got))) {
      if (count) count.right++
    } else {
      wrong.push(field)
      score.errors.push(
        `${article}: ${field}: ${entry.number} | ${entry.in} → ${JSON.stringify(entry[field])}, got ${JSON.stringify(got)}`,
      )
    }
  }
  score.found++
  if (wrong.length === 0) score.exact++
  score.rows.push({ article, figure, gold: entry, wrong })
}

function scoreExclusions(
  score: Score,
  name: string,
  entries: readonly GoldEntry[],
  numbers: readonly NumberMention[],
  place: (entry: GoldEntry) => Span | null,
): void {
  for (const entry of entries) {
    const reasons = [entry.reason].flat()
    // page furniture of HTML is not in the text at all
    if (reasons[0] === 'boilerplate') continue
    const span = place(entry)
    const rows = span ? numbers.filter(row => row.status === 'excluded' && overlaps(row, span)) : []
    score.excluded.of++
    if (rows.length > 0) score.excluded.found++
    else score.errors.push(`${name}: not excluded: ${entry.number} | ${entry.in} (${reasons.join(' or ')})`)
    if (rows.some(row => reasons.includes(row.reason))) score.excluded.rightReason++
    else if (rows.length > 0)
      score.errors.push(
        `${name}: reason: ${entry.number} | ${entry.in} → ${reasons.join(' or ')}, got ${rows[0].reason}`,
      )
  }
}
