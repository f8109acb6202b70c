/** A figure as the page knows it: columns of `figures` under their own names, and where its article and sentence are. */
export type PageFigure = {
  figure_id: string
  quote: string
  kind: string
  value: number | null
  value_min: number | null
  value_max: number | null
  value_exact: string | null
  qualifier: string
  direction: string | null
  unit: string
  per: string | null
  item: string | null
  item_head: string | null
  role: string
  base: string | null
  modality: string
  time: string | null
  time_text: string | null
  time_start: string | null
  time_end: string | null
  agent: string | null
  recipient: string | null
  source: string | null
  source_role: string | null
  source_kind: string | null
  via: string | null
  repeat_of: string | null
  confidence: number
  rule: string
}

/** The columns of a `PageFigure`, in the order in which a row is embedded and in which a reader sees them. */
export const FIGURE_COLUMNS: readonly (keyof PageFigure)[] = [
  'figure_id',
  'quote',
  'kind',
  'value',
  'value_min',
  'value_max',
  'value_exact',
  'qualifier',
  'direction',
  'unit',
  'per',
  'item',
  'item_head',
  'role',
  'base',
  'modality',
  'time',
  'time_text',
  'time_start',
  'time_end',
  'agent',
  'recipient',
  'source',
  'source_role',
  'source_kind',
  'via',
  'repeat_of',
  'confidence',
  'rule',
]

/** A figure from a row by names; columns that the row lacks are empty. */
export const figureOf = (row: Readonly<Record<string, Cell>>): PageFigure =>
  Object.fromEntries(FIGURE_COLUMNS.map(name => [name, row[name] ?? null])) as PageFigure

export type PageArticle = {
  title: string | null
  publisher: string | null
  published: string | null
  url: string | null
  derived_from: string | null
}

/** The sentence, and the UTF-16 offsets of the quote in it. Without quotations there is no sentence. */
export type Proof = { sentence: string | null; from: number; to: number }

/** A figure with its proof, or with the way to read it where the page does not hold it. */
export type Entry = Proof & { figure: PageFigure; article: PageArticle; readProof?: () => Promise<Proof> }

export type Cell = string | number | null

/** What is embedded: articles and sentences once each, figures as rows of `FIGURE_COLUMNS` and then article, sentence, from, to. */
export type PageData = {
  total: number
  articles: PageArticle[]
  sentences: string[]
  rows: Cell[][]
  countries: Record<string, string>
  meanings: Record<string, string>
}
