import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ingestDocument } from '../../pipeline/ingest/document.ts'
import type { Article, Issue } from '../../schemas/generated/types.ts'

/** One reading, or the acceptable ones with the best first. */
type Reading<T> = T | T[]

/** An entry of a gold file. A field that is left out is open; `null` and `''` say that it must be empty. */
export type Entry = {
  in: string
  number: string
  reason?: Reading<string>
  kind?: Reading<string>
  value?: number | null
  value_min?: number | null
  value_max?: number | null
  qualifier?: Reading<string>
  direction?: Reading<string | null>
  unit?: Reading<string>
  per?: Reading<string | null>
  role?: Reading<string>
  modality?: Reading<string>
  time?: Reading<string | null>
}
export type Gold = { article: { title: string; published: string | null }; figures: Entry[]; excluded: Entry[] }

const ALLOWED = {
  kind: ['count', 'money', 'measure', 'proportion', 'change', 'multiple', 'duration', 'age'],
  qualifier: ['exact', 'about', 'more_than', 'at_least', 'less_than', 'at_most', 'between', 'vague'],
  direction: ['increase', 'decrease', '', null],
  role: ['quantity', 'specification'],
  modality: ['asserted', 'estimated', 'possible', 'projected', 'denied'],
  reason: [
    ...['date', 'time-of-day', 'ordinal', 'name', 'identifier', 'reference', 'score', 'idiom', 'list-marker'],
    'boilerplate',
  ],
} satisfies Partial<Record<keyof Entry, (string | null)[]>>
const CHECKED = ['kind', 'qualifier', 'direction', 'role', 'modality', 'reason'] as const

/** What a unit of each kind looks like: ISO 4217, `1`, `%`, `[pp]`, UCUM. */
const UNITS: Record<string, RegExp> = {
  count: /^1$/,
  money: /^[A-Z]{3}$/,
  proportion: /^(?:%|1)$/,
  change: /^(?:%|1|\[pp\])$/,
  multiple: /^(?:%|1)$/,
  duration: /^(?:s|min|h|d|wk|mo|a)$/,
  age: /^(?:d|wk|mo|a)$/,
  measure: /^(?!1$|%$)(?:[A-Za-z0-9.*/^-]|\[[A-Za-z_]+\]|'){1,24}$/,
}
const EDTF =
  /^(?:\.\.|-?\d{4}(?:-\d\d(?:-\d\d(?:T\d\d:\d\d)?)?)?)(?:\/(?:\.\.|\d{4}(?:-\d\d(?:-\d\d(?:T\d\d:\d\d)?)?)?))?$/

export const entriesOf = (gold: Gold): Entry[] => [...gold.figures, ...gold.excluded]
/** A list of reasons leaves the place open, as for the date in a dateline. */
export const isBoilerplate = ({ reason }: Entry): boolean => [reason].flat().every(word => word === 'boilerplate')
const mayBeBoilerplate = ({ reason }: Entry): boolean => [reason].flat().includes('boilerplate')

/** Text as snippets are compared: whatever the page's spaces and line breaks. */
export const fold = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** Reads the article of a gold file the way the pipeline does, with its sidecar. */
export function readArticle(
  folder: string,
  files: string[],
  stem: string,
): { article: Article; issues: Issue[]; path: string } {
  const path = files.find(file => file.startsWith(`${stem}.`) && !/\.(?:gold|meta)\.json$/.test(file)) ?? ''
  const beside = join(folder, `${stem}.meta.json`)
  const { articles, issues } = ingestDocument({
    path,
    bytes: readFileSync(join(folder, path)),
    sidecar: existsSync(beside) ? readFileSync(beside) : null,
  })
  if (articles.length !== 1) throw new Error(`${path} gives ${articles.length} articles`)
  return { article: articles[0], issues, path }
}

export const wholeText = (article: Article): string => fold(article.text)

/** The parts of the article's own text, without the page around it. */
export function ownParts(article: Article): string[] {
  const characters = [...article.text]
  return article.parts
    .filter(({ kind }) => kind !== 'boilerplate')
    .map(({ start, end }) => fold(characters.slice(start, end).join('')))
}

/** What is wrong with the fields of one entry, in words. */
export function checkEntry(entry: Entry): string[] {
  const problems = CHECKED.flatMap(field => {
    const allowed: readonly (string | null)[] = ALLOWED[field]
    return [entry[field] ?? []].flat().filter(value => !allowed.includes(value))
  }).map(value => `not allowed: ${value}`)
  const isFigure = entry.reason === undefined
  if (isFigure && entry.kind === undefined) problems.push('no kind')
  const kinds = [entry.kind ?? []].flat()
  const units = [entry.unit ?? []].flat()
  for (const unit of units) if (!kinds.some(kind => UNITS[kind]?.test(unit))) problems.push(`unit ${unit} of ${kinds}`)
  const times = [entry.time ?? []].flat()
  for (const time of times) if (time && !EDTF.test(time) && !/^\d{4}-[23]\d$/.test(time)) problems.push(`time ${time}`)
  return problems.map(problem => `${problem}: ${entry.number} | ${entry.in}`)
}

/** Whether value and bounds agree with the qualifier; a field that is left out is open. */
function boundsAgree({ qualifier, value, value_min, value_max }: Entry): boolean {
  const stated = (bound: number | null | undefined): boolean => bound !== null
  const empty = (bound: number | null | undefined): boolean => bound === null || bound === undefined
  if (qualifier === 'exact') return stated(value) && empty(value_min) && empty(value_max)
  if (qualifier === 'more_than' || qualifier === 'at_least')
    return value_min === value && stated(value) && empty(value_max)
  if (qualifier === 'less_than' || qualifier === 'at_most')
    return value_max === value && stated(value) && empty(value_min)
  if (qualifier !== 'between' && qualifier !== 'vague') return true
  const isRange = typeof value_min !== 'number' || typeof value_max !== 'number' || value_min < value_max
  return empty(value) && stated(value_min) && stated(value_max) && isRange
}

/** Figures whose value and bounds do not agree with their qualifier. */
export const disagreeing = (gold: Gold): string[] =>
  gold.figures
    .filter(entry => !boundsAgree(entry))
    .map(({ qualifier, number, in: words }) => `${qualifier}: ${number} | ${words}`)

const literally = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** Matches a number's words alone: not `20` in `120` or `1.20`, not `one` in `none`. */
function alone(number: string): RegExp {
  const before = /^\d/.test(number) ? '(?<!\\d)(?<!\\d[.,])' : '(?<!\\p{L})'
  const after = /\d$/.test(number) ? '(?!\\d)(?![.,]\\d)' : '(?!\\p{L})'
  return new RegExp(before + literally(number) + after, 'gu')
}

type Span = { start: number; end: number }
const SENTENCES = new Intl.Segmenter('en', { granularity: 'sentence' })

/** From the start of the sentence where a snippet begins to the end of the one where it ends. */
function sentenceAround(part: string, snippet: Span): Span {
  const touched = [...SENTENCES.segment(part)]
    .map(({ index, segment }) => ({ start: index, end: index + segment.length }))
    .filter(({ start, end }) => start < snippet.end && end > snippet.start)
  return { start: touched[0].start, end: touched[touched.length - 1].end }
}

/** Digits, and words that are never anything but a number; `second` and `quarter` are units too often. */
const CARDINALS = 'two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\\p{L}+teen|\\p{L}+ty-\\p{L}+'
const TENS =
  'twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|[mb]illions?|trillions?|dozens?'
const OTHERS =
  'first|third|thirds|fourth|fifth|fifths|half|twice|doubl(?:e|es|ed|ing)|tripl(?:e|es|ed|ing)|halv(?:es|ed|ing)|several'
const NUMBERS = new RegExp(`\\d+|(?<!\\p{L})(?:${CARDINALS}|${TENS}|${OTHERS})(?!\\p{L})`, 'giu')

/**
 * Gives each entry its own place in the text: in its snippet, or else in the sentence around it. `misplaced` are entries that
 * have none, or one that another entry has taken, unless they may stand on the page around the text. `uncovered` are the
 * numbers of the text that no entry accounts for; the denominator of a rate stands in the rate's `per`.
 */
export function uncoveredNumbers(parts: string[], entries: Entry[]): { misplaced: string[]; uncovered: string[] } {
  const taken: Span[][] = parts.map(() => [])
  const denominators = parts.map(() => new Set<string>())
  const misplaced: string[] = []
  for (const entry of entries) {
    const at = parts.findIndex(part => part.includes(fold(entry.in)))
    const found = at < 0 ? null : placeOf(parts[at], entry, taken[at])
    if (!found) {
      if (!mayBeBoilerplate(entry)) misplaced.push(`${entry.number} | ${entry.in}`)
      continue
    }
    taken[at].push(found)
    for (const per of [entry.per ?? []].flat()) {
      for (const digits of per?.match(/\d+/g) ?? []) denominators[at].add(digits)
    }
  }
  const uncovered = parts.flatMap((part, at) =>
    [...part.matchAll(NUMBERS)].flatMap(match => {
      const { start, end } = { start: match.index, end: match.index + match[0].length }
      if (taken[at].some(span => span.start <= start && end <= span.end)) return []
      const whole = part.slice(start).match(/^[\d,]*\d/)?.[0] ?? ''
      const before = part.slice(0, start).match(/[\d,]*$/)?.[0] ?? ''
      if (denominators[at].has((before + whole).replace(/,/g, ''))) return []
      return [`${match[0]} | ${part.slice(Math.max(0, start - 30), end + 30)}`]
    }),
  )
  return { misplaced, uncovered }
}

function placeOf(part: string, entry: Entry, taken: Span[]): Span | null {
  const words = fold(entry.in)
  const start = part.indexOf(words)
  const snippet = { start, end: start + words.length }
  const free = [...part.matchAll(alone(fold(entry.number)))]
    .map(match => ({ start: match.index, end: match.index + match[0].length }))
    .filter(span => !taken.some(other => span.start < other.end && other.start < span.end))
  const within = (area: Span): Span | undefined => free.find(span => span.start >= area.start && span.end <= area.end)
  return within(snippet) ?? within(sentenceAround(part, snippet)) ?? null
}
