import * as Plot from '@observablehq/plot'
import { CHART_WIDTH, drawChart } from './chart.ts'
import { groupDigits } from './client/words.ts'
import { clip } from './excerpt.ts'
import type { Bar } from './facts.ts'
import type { Markup } from './markup.ts'

const ROW_HEIGHT = 26
const LABEL_CHARS = 34

/** Bars from long to short with their counts at the end: no axis to look across to. */
export function barChart(label: string, bars: readonly Bar[], color: string): Markup {
  // two names that are cut to the same words would fall into one bar
  const rows = bars.map((bar, index) => ({ ...bar, row: index, name: clip(bar.label, LABEL_CHARS) }))
  const longest = Math.max(...rows.map(({ name }) => name.length), 0)
  const names = new Map(rows.map(({ row, name }) => [row, name]))
  return drawChart(label, {
    width: CHART_WIDTH,
    height: rows.length * ROW_HEIGHT + 8,
    marginLeft: Math.min(280, longest * 7.2 + 16),
    marginRight: 56,
    marginTop: 4,
    marginBottom: 4,
    x: { axis: null, domain: [0, Math.max(...rows.map(({ count }) => count), 1)] },
    y: { label: null, tickSize: 0, tickFormat: (row: number) => names.get(row) ?? '', tickPadding: 8 },
    marks: [
      Plot.barX(rows, { x: 'count', y: 'row', fill: color, insetTop: 4, insetBottom: 4 }),
      Plot.text(rows, {
        x: 'count',
        y: 'row',
        text: (row: Bar) => groupDigits(row.count),
        textAnchor: 'start',
        dx: 6,
        fill: 'currentColor',
      }),
    ],
  })
}
