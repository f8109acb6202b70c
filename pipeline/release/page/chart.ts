import * as Plot from '@observablehq/plot'
import { parseHTML } from 'linkedom'
import { type Markup, raw } from './markup.ts'

/** Wide enough to read on a desk; narrower screens scale it down or scroll it. */
export const CHART_WIDTH = 640

/**
 * A chart as SVG without styles of its own, because the page's policy refuses them: what the library puts into a style sheet stands in
 * the page's. Inside, nothing is announced: the picture has one name, and the same numbers stand beside it as text.
 */
export function drawChart(label: string, options: Plot.PlotOptions): Markup {
  const { document } = parseHTML('<html><body></body></html>')
  const svg = Plot.plot({ ...options, document, className: 'plot', figure: false })
  for (const style of svg.querySelectorAll('style')) style.remove()
  for (const element of svg.querySelectorAll('[aria-label], [aria-description], [style]')) {
    for (const name of ['aria-label', 'aria-description', 'style']) element.removeAttribute(name)
  }
  svg.setAttribute('role', 'img')
  svg.setAttribute('aria-label', label)
  return raw(svg.outerHTML)
}
