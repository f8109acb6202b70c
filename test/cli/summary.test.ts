import { describe, expect, it } from 'vitest'
import { type BuildReport, formatSummary } from '../../pipeline/cli/summary.ts'
import { makeIssue } from '../../pipeline/issues.ts'

const report: BuildReport = {
  statistics: {
    schema_version: '1.0.0',
    version: null,
    released: null,
    previous: null,
    program_sha256: null,
    quotes: true,
    rows: { articles: 3, figures: 1320, numbers: 1400, sentences: 800, issues: 4 },
    figures_by_kind: { money: 120, count: 1200, age: 0 },
    excluded_by_reason: { date: 60, name: 20 },
    changes_by_kind: {},
    changes_by_cause: {},
    issues_by_severity: { error: 3, warning: 1, info: 0 },
    documents: { read: 4, articles: 3, not_articles: 1 },
  },
  firstErrors: [
    makeIssue({
      stage: 'ingest',
      severity: 'error',
      code: 'empty',
      source_file: 'a.txt',
      message: 'The file is empty.',
    }),
  ],
  destination: 'dist/latest',
  warnings: [],
  refused: null,
  seconds: 1.26,
}

describe('the summary of a build', () => {
  it('says what was read, found, left out and where it is', () => {
    expect(formatSummary(report)).toBe(`documents         4   1 left out, see errors
articles          3
figures       1,320   1,200 count · 120 money
excluded         80   60 date · 20 name
issues            4   3 error · 1 warning
  error empty: a.txt: The file is empty.
  and 2 more, in the table issues
The release is in dist/latest (1.3 s).
`)
  })
  it('says so when nothing was published', () => {
    expect(formatSummary({ ...report, refused: 'there are errors and --strict is on' })).toMatch(
      /Not published: .* dist\/latest is as it was\.\n$/,
    )
  })
  it('is short when there is nothing to complain about', () => {
    const clean = { ...report.statistics, issues_by_severity: {}, documents: { read: 3, articles: 3, not_articles: 0 } }
    const text = formatSummary({ ...report, statistics: clean, firstErrors: [] })
    expect(text).not.toMatch(/error|left out/)
    expect(text.split('\n')).toHaveLength(7)
  })
})
