import type { PageFigure } from './records.ts'

/** 1234567.5 as `1,234,567.5`, the same in every locale; very large and very small numbers in powers of ten. */
export function groupDigits(value: number): string {
  const text = String(value)
  if (text.includes('e')) return text.replace('e+', ' × 10^').replace('e', ' × 10^')
  const [whole = '', fraction] = text.split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  return fraction === undefined ? grouped : `${grouped}.${fraction}`
}

const HEDGES: Record<string, string> = {
  about: 'about',
  more_than: 'more than',
  at_least: 'at least',
  less_than: 'less than',
  at_most: 'at most',
}

const UNITS: Record<string, string> = {
  '1': '',
  '%': '%',
  '[pp]': 'percentage points',
  a: 'years',
  mo: 'months',
  wk: 'weeks',
  d: 'days',
  h: 'hours',
  min: 'minutes',
  s: 'seconds',
  '[bbl_us]': 'barrels',
  t: 'tonnes',
}

/** The unit in words where its code is no word; `×` for multiples. */
export function unitWords(figure: Pick<PageFigure, 'unit' | 'kind' | 'per'>): string {
  const unit = figure.unit === '1' && figure.kind === 'multiple' ? 'times' : (UNITS[figure.unit] ?? figure.unit)
  if (figure.per === null) return unit
  const per = UNITS[figure.per]?.replace(/s$/, '') || figure.per
  return `${unit} per ${per}`.trim()
}

/** The hedge, the number or its bounds, and the unit, apart, so that a page can weigh them. */
export function valueParts(figure: PageFigure): { hedge: string; number: string; unit: string } {
  const { value, value_min: min, value_max: max, qualifier } = figure
  const sign = figure.direction === 'decrease' ? '−' : figure.direction === 'increase' ? '+' : ''
  const unit = unitWords(figure)
  const hedge = HEDGES[qualifier] ?? ''
  if (value !== null) return { hedge, number: sign + groupDigits(value), unit }
  if (min !== null && max !== null) {
    return { hedge: qualifier === 'vague' ? 'roughly' : hedge, number: `${groupDigits(min)}–${groupDigits(max)}`, unit }
  }
  if (min !== null) return { hedge: 'at least', number: groupDigits(min), unit }
  if (max !== null) return { hedge: 'at most', number: groupDigits(max), unit }
  return { hedge: '', number: '', unit: '' }
}

/** The value in one line: `about 20,000`, `1.7–5.5 USD`. */
export function valueWords(figure: PageFigure): string {
  const { hedge, number, unit } = valueParts(figure)
  return [hedge, unit === '%' ? `${number}%` : `${number} ${unit}`].join(' ').trim()
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'June', 'July', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec']

/** `2024-08-27` as `27 Aug 2024`, `2024-08` as `Aug 2024`; what is no such date stays as it is. */
export function dayWords(date: string): string {
  const [, year = '', month = '', day] = /^(\d{4})-(\d\d)(?:-(\d\d))?(?:T.*)?$/.exec(date) ?? []
  const name = MONTHS[Number(month) - 1]
  if (name === undefined) return date
  return day === undefined ? `${name} ${year}` : `${Number(day)} ${name} ${year}`
}

/** A date or period (EDTF) in words: `since Aug 2024`, `Sept 2023 – Nov 2023`. */
export function periodWords(time: string): string {
  const [start, end] = time.split('/')
  if (start === undefined || end === undefined) return dayWords(time)
  if (end === '..' || end === '') return `since ${dayWords(start)}`
  if (start === '..' || start === '') return `until ${dayWords(end)}`
  return `${dayWords(start)} – ${dayWords(end)}`
}
