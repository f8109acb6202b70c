import * as Plot from '@observablehq/plot'
import { CHART_WIDTH, drawChart } from './chart.ts'
import { dayWords, valueWords } from './client/words.ts'
import type { Statement, Timeline } from './facts.ts'
import type { Markup } from './markup.ts'

/** Colours of the page's style sheet, one for each of the first speakers; the rest share the last. */
const COLOURS = ['var(--c1)', 'var(--c2)', 'var(--c3)', 'var(--c4)', 'var(--c5)', 'var(--c6)']
export const ITSELF = 'the article itself'
export const OTHERS = 'others'

export const speakerOf = ({ figure }: Statement): string => figure.source ?? ITSELF

export type Speaker = { readonly name: string; readonly colour: string; readonly place: number }

/** Who speaks, most often first; from the sixth on they share a colour. */
export function speakersOf(timeline: Timeline): Speaker[] {
  const counts = new Map<string, number>()
  for (const statement of timeline.statements) {
    counts.set(speakerOf(statement), (counts.get(speakerOf(statement)) ?? 0) + 1)
  }
  const names = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([name]) => name)
  const alone = names.length > COLOURS.length ? COLOURS.length - 1 : names.length
  const speakers = names
    .slice(0, alone)
    .map((name, place) => ({ name, colour: COLOURS[place] ?? '', place: place + 1 }))
  return names.length > alone
    ? [...speakers, { name: OTHERS, colour: COLOURS[alone] ?? '', place: alone + 1 }]
    : speakers
}

type Point = {
  day: Date
  low: number
  high: number
  value: number | null
  bound: 'above' | 'below' | null
  about: boolean
  colour: string
  words: string
}

/** `2024-08-27` as midnight in UTC; the axis is drawn in UTC, so that no time zone moves a day. */
const dayOf = (said: string): Date => {
  const [year = 0, month = 1, day = 1] = said.split('-').map(Number)
  return new Date(Date.UTC(year, month - 1, day))
}

const boundOf = (qualifier: string): Point['bound'] => {
  if (qualifier === 'more_than' || qualifier === 'at_least') return 'above'
  return qualifier === 'less_than' || qualifier === 'at_most' ? 'below' : null
}

function pointsOf(timeline: Timeline): Point[] {
  const speakers = speakersOf(timeline)
  return timeline.statements.map(statement => {
    const { figure, said } = statement
    const name = speakerOf(statement)
    const speaker = speakers.find(each => each.name === name) ?? speakers.at(-1)
    const value = figure.value ?? null
    const known = [value, figure.value_min, figure.value_max].filter(each => each !== null)
    return {
      day: dayOf(said),
      low: Math.min(...known),
      high: Math.max(...known),
      value: value ?? (known.length === 1 ? (known[0] ?? null) : null),
      bound: boundOf(figure.qualifier),
      about: figure.qualifier === 'about' || figure.modality !== 'asserted',
      colour: speaker?.colour ?? '',
      words: `${dayWords(said)}: ${valueWords(figure)} — ${name}`,
    }
  })
}

/** A logarithmic axis where the largest is more than fifty times the smallest. */
const wantsLog = (points: readonly Point[]): boolean => {
  const low = Math.min(...points.map(point => point.low))
  return low > 0 && Math.max(...points.map(point => point.high)) / low > 50
}

/** A few round values to read a logarithmic axis by: powers of ten, and 2 and 5 times them where there are few. */
function roundValues(low: number, high: number): number[] {
  const powers = Array.from({ length: 61 }, (_, index) => 10 ** (index - 30))
  const within = (values: number[]): number[] => values.filter(value => value >= low && value <= high)
  const tens = within(powers)
  return tens.length > 2 ? tens : within(powers.flatMap(power => [power, 2 * power, 5 * power]))
}

/**
 * What is said of one item, by day: a dot is a value, a ring one that is hedged or estimated, an arrow leads away from a bound, and a
 * bar spans a range. Colours tell who says it.
 */
export function timelineChart(timeline: Timeline): Markup {
  const points = pointsOf(timeline)
  const values = points.filter(point => point.value !== null)
  const bounds = values.filter(point => point.bound !== null)
  const log = wantsLog(points)
  const top = Math.max(...points.map(point => point.high), 1)
  const low = Math.min(...points.map(point => point.low))
  const ticks = log ? { ticks: roundValues(low / 1.6, top * 1.6) } : { ticks: 5 }
  const colours = { stroke: 'colour' as const }
  return drawChart(`Statements about ${timeline.name} by day of publication; the list beside it has the same numbers`, {
    width: CHART_WIDTH * 1.4,
    height: 360,
    marginLeft: 64,
    marginRight: 24,
    marginTop: 20,
    marginBottom: 40,
    color: { type: 'identity' },
    x: { type: 'utc', label: null, nice: true, insetLeft: 12, insetRight: 12 },
    y: {
      type: log ? 'log' : 'linear',
      domain: log ? [low / 1.6, top * 1.6] : [0, top * 1.08],
      label: null,
      ...ticks,
      tickFormat: '~s',
      tickSize: 0,
    },
    marks: [
      Plot.gridY({ ...ticks, stroke: 'currentColor', strokeOpacity: 0.12 }),
      Plot.ruleX(
        points.filter(point => point.low < point.high),
        { x: 'day', y1: 'low', y2: 'high', ...colours, strokeWidth: 5, strokeOpacity: 0.45, strokeLinecap: 'round' },
      ),
      ...(['above', 'below'] as const).map(direction =>
        Plot.vector(
          bounds.filter(point => point.bound === direction),
          {
            x: 'day',
            y: 'value',
            ...colours,
            length: 22,
            anchor: 'start',
            rotate: direction === 'above' ? 0 : 180,
            strokeWidth: 1.75,
          },
        ),
      ),
      Plot.dot(
        values.filter(point => !point.about),
        { x: 'day', y: 'value', fill: 'colour', r: 5, title: 'words' },
      ),
      Plot.dot(
        values.filter(point => point.about),
        { x: 'day', y: 'value', ...colours, fill: 'var(--paper)', strokeWidth: 2, r: 4.5, title: 'words' },
      ),
    ],
  })
}
