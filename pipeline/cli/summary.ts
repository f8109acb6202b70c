import type { Issue, Release } from '../../schemas/generated/types.ts'

/** What a person wants to know after a build. */
export type BuildReport = {
  readonly statistics: Release
  /** The first errors, in the order of the input; more may exist. */
  readonly firstErrors: readonly Issue[]
  /** What the assertions found too much of. */
  readonly warnings: readonly string[]
  readonly destination: string
  /** Why the earlier release was kept in place, or null where this one took it. */
  readonly refused: string | null
  readonly seconds: number
}

type Counts = { readonly [name: string]: number }

/** Thousands separated by commas, whatever the locale: 1234567 → `1,234,567`. */
const grouped = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ',')

const total = (counts: Counts): number => Object.values(counts).reduce((sum, count) => sum + count, 0)

/** `120 count · 31 money`: the largest first, equal ones by name; nothing for zeros. */
function breakdown(counts: Counts): string {
  return Object.entries(counts)
    .filter(([, count]) => count > 0)
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .map(([name, count]) => `${grouped(count)} ${name}`)
    .join(' · ')
}

const line = (label: string, count: number, detail: string): string =>
  `${label.padEnd(10)}${grouped(count).padStart(9)}${detail === '' ? '' : `   ${detail}`}`

/** The summary at the end of a build, one fact a line, ending in a line feed. */
export function formatSummary(report: BuildReport): string {
  const { statistics, firstErrors, warnings, destination, refused, seconds } = report
  const { documents, figures_by_kind, excluded_by_reason, issues_by_severity } = statistics
  const left = documents.not_articles
  const lines = [
    line('documents', documents.read, left === 0 ? '' : `${grouped(left)} left out, see errors`),
    line('articles', documents.articles, ''),
    line('figures', total(figures_by_kind), breakdown(figures_by_kind)),
    line('excluded', total(excluded_by_reason), breakdown(excluded_by_reason)),
    line('issues', total(issues_by_severity), breakdown(issues_by_severity)),
    ...firstErrors.map(issue => `  error ${issue.code}: ${issue.source_file ?? '(no file)'}: ${issue.message}`),
  ]
  const more = (issues_by_severity.error ?? 0) - firstErrors.length
  if (firstErrors.length > 0 && more > 0) lines.push(`  and ${grouped(more)} more, in the table issues`)
  lines.push(...warnings.map(warning => `  warning: ${warning}`))
  lines.push(
    refused === null
      ? `The release is in ${destination} (${seconds.toFixed(1)} s).`
      : `Not published: ${refused}; ${destination} is as it was.`,
  )
  return `${lines.join('\n')}\n`
}
