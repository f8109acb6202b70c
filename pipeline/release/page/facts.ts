import type { Release } from '../../../schemas/generated/types.ts'
import { figureOf, type PageFigure } from './client/records.ts'
import { type Ask, type Found, numberOf, textOf } from './query.ts'

export type Bar = { readonly label: string; readonly count: number }

/** One statement about an item: what is said, by whom, on which day. */
export type Statement = { readonly figure: PageFigure; readonly said: string }
export type Timeline = { readonly name: string; readonly unit: string; readonly statements: readonly Statement[] }

/** An excluded number with its words in their sentence. */
export type Excluded = {
  readonly text: string
  readonly sentence: string | null
  readonly start: number
  readonly end: number
}
export type Reason = { readonly name: string; readonly count: number; readonly examples: readonly Excluded[] }

/** What the page shows beside the table, counted over the whole release. */
export type PageFacts = {
  readonly sources: readonly Bar[]
  readonly sourceCount: number
  readonly unattributed: number
  readonly firstDay: string | null
  readonly lastDay: string | null
  readonly timelines: readonly Timeline[]
  readonly reasons: readonly Reason[]
}

const SOURCES_SHOWN = 12
const TIMELINES_SHOWN = 8
const STATEMENTS_SHOWN = 40
const EXAMPLES_SHOWN = 30

/** Figures that can be compared: amounts with a value or bound, said on a known day, each statement once. */
const COMPARABLE = `f.role = 'quantity' AND f.repeat_of IS NULL AND f.item_head IS NOT NULL AND a.published IS NOT NULL
  AND f.kind IN ('count', 'money', 'measure') AND coalesce(f.value, f.value_min, f.value_max) IS NOT NULL`
const SAME = 'f.item_head, f.unit, f.per'

async function timelinesOf(ask: Ask): Promise<Timeline[]> {
  const groups =
    await ask(`SELECT ${SAME}, count(*) AS statements, count(DISTINCT substring(a.published, 1, 10)) AS days
    FROM figures f JOIN articles a USING (article_id) WHERE ${COMPARABLE} GROUP BY ALL HAVING days >= 3
    ORDER BY days DESC, statements DESC, ${SAME} LIMIT ${TIMELINES_SHOWN}`)
  const timelines: Timeline[] = []
  for (const group of groups) {
    const same = ['item_head', 'unit', 'per'].map(
      name => `f.${name} IS NOT DISTINCT FROM ${literal(group[name] ?? null)}`,
    )
    const rows =
      await ask(`SELECT f.*, substring(a.published, 1, 10) AS said FROM figures f JOIN articles a USING (article_id)
      WHERE ${COMPARABLE} AND ${same.join(' AND ')} ORDER BY said, f.place LIMIT ${STATEMENTS_SHOWN}`)
    const statements = rows.map(row => ({ figure: figureOf(row), said: String(row.said) }))
    timelines.push({ name: String(group.item_head), unit: String(group.unit), statements })
  }
  return timelines
}

const literal = (value: string | number | null): string =>
  value === null ? 'NULL' : `'${String(value).replaceAll("'", "''")}'`

async function reasonsOf(ask: Ask, release: Release): Promise<Reason[]> {
  const rows =
    await ask(`SELECT n.reason, n.text, s.text AS sentence, n."start" - s."start" AS mark_start, n."end" - s."start" AS mark_end
    FROM (SELECT *, row_number() OVER (PARTITION BY reason ORDER BY place) AS nth FROM numbers WHERE reason IS NOT NULL) n
    LEFT JOIN sentences s USING (sentence_id) WHERE n.nth <= ${EXAMPLES_SHOWN} ORDER BY n.place`)
  return Object.entries(release.excluded_by_reason)
    .filter(([, count]) => count > 0)
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .map(([name, count]) => ({ name, count, examples: rows.filter(row => row.reason === name).map(excludedOf) }))
}

const excludedOf = (row: Found): Excluded => ({
  text: String(row.text),
  sentence: textOf(row, 'sentence'),
  start: numberOf(row, 'mark_start'),
  end: numberOf(row, 'mark_end'),
})

/** Counts a release for its page. */
export async function pageFacts(ask: Ask, release: Release): Promise<PageFacts> {
  const sources = await ask(`SELECT source, count(*) AS figures FROM figures WHERE source IS NOT NULL GROUP BY source
    ORDER BY figures DESC, source LIMIT ${SOURCES_SHOWN}`)
  const [all] = await ask(
    'SELECT count(DISTINCT source) AS sources, count(*) - count(source) AS unattributed FROM figures',
  )
  const [days] = await ask(
    'SELECT substring(min(published), 1, 10) AS first, substring(max(published), 1, 10) AS last FROM articles',
  )
  return {
    sources: sources.map(row => ({ label: String(row.source), count: numberOf(row, 'figures') })),
    sourceCount: numberOf(all, 'sources'),
    unattributed: numberOf(all, 'unattributed'),
    firstDay: textOf(days, 'first'),
    lastDay: textOf(days, 'last'),
    timelines: await timelinesOf(ask),
    reasons: await reasonsOf(ask, release),
  }
}
