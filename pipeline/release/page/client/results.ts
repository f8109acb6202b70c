import { detailOf, type Meanings } from './detail.ts'
import { make } from './elements.ts'
import type { Entry } from './records.ts'
import { type Indexed, isCountry, type SortName } from './select.ts'
import { dayWords, periodWords, valueParts } from './words.ts'

const ROWS_AT_ONCE = 50

const HEADINGS: readonly { name: string; sort: SortName | null }[] = [
  { name: 'Figure', sort: 'order' },
  { name: 'Value', sort: 'value' },
  { name: 'Of what', sort: 'item' },
  { name: 'When', sort: 'time' },
  { name: 'Who', sort: 'agent' },
  { name: 'Says', sort: 'source' },
  { name: 'Published', sort: 'published' },
]

function valueCell({ figure }: Entry): Node[] {
  const { hedge, number, unit } = valueParts(figure)
  const parts: Node[] = []
  if (hedge !== '') parts.push(make('span', { class: 'hedge' }, `${hedge} `))
  if (number !== '') parts.push(make('b', {}, number))
  if (unit !== '') parts.push(make('span', { class: 'unit' }, unit === '%' ? '%' : ` ${unit}`))
  return parts
}

const isolated = (text: string | null): Node[] => (text === null || text === '' ? [] : [make('bdi', {}, text)])

/** `North Korea → Russia` */
function whoCell({ figure }: Entry, countries: Record<string, string>): Node[] {
  const name = (code: string): string => (isCountry(code) ? (countries[code] ?? code) : code)
  const agent = figure.agent === null ? [] : isolated(name(figure.agent))
  if (figure.recipient === null) return agent
  return [...agent, make('span', { class: 'to' }, ' → '), ...isolated(name(figure.recipient))]
}

function cellsOf(entry: Entry, countries: Record<string, string>): Node[][] {
  const { figure, article } = entry
  return [
    [],
    valueCell(entry),
    isolated(figure.item),
    isolated(figure.time === null ? null : periodWords(figure.time)),
    whoCell(entry, countries),
    isolated(figure.source),
    isolated(article.published === null ? null : dayWords(article.published)),
  ]
}

export type Results = {
  /** Shows other rows from the top. */
  readonly show: (found: readonly Indexed[]) => void
  /** Marks the column that the rows are sorted by. */
  readonly markSort: (sort: SortName, descending: boolean) => void
  /** Opens the row of a figure and moves there; false where it is not among the rows. */
  readonly open: (figureId: string) => boolean
}

/** The table of figures. Rows are made as they are wanted; each opens its sentence. */
export function startResults(place: HTMLElement, known: Meanings, onSort: (sort: SortName) => void): Results {
  let rows: readonly Indexed[] = []
  let made = 0
  const headings = HEADINGS.map(({ name, sort }) => {
    const cell = make('th', { scope: 'col' })
    if (sort === null) return { cell, sort }
    const button = make('button', { type: 'button' }, name)
    button.addEventListener('click', () => onSort(sort))
    cell.append(button)
    return { cell, sort }
  })
  const body = make('tbody')
  const head = make('thead', {}, make('tr', {}, ...headings.map(({ cell }) => cell)))
  const more = make('button', { type: 'button', class: 'more' })
  const table = make('table', { class: 'figures' }, make('caption', { class: 'unseen' }, 'Figures'), head, body)
  place.append(table, more)

  const toggle = (row: HTMLTableRowElement, button: HTMLButtonElement, entry: Entry): void => {
    const open = button.getAttribute('aria-expanded') === 'true'
    button.setAttribute('aria-expanded', String(!open))
    row.classList.toggle('open', !open)
    if (open) row.nextElementSibling?.remove()
    else
      row.after(
        make('tr', { class: 'opened' }, make('td', { colspan: String(HEADINGS.length) }, detailOf(entry, known))),
      )
  }
  const rowOf = ({ entry }: Indexed): HTMLTableRowElement => {
    const button = make(
      'button',
      { type: 'button', class: 'quote', 'aria-expanded': 'false', dir: 'auto' },
      entry.figure.quote,
    )
    const row = make('tr', { id: entry.figure.figure_id })
    cellsOf(entry, known.countries).forEach((content, index) => {
      const cell =
        index === 0
          ? make('th', { scope: 'row' }, button)
          : make('td', { 'data-label': HEADINGS[index]?.name ?? '' }, ...content)
      if (index === 1) cell.className = 'value'
      row.append(cell)
    })
    button.addEventListener('click', () => toggle(row, button, entry))
    return row
  }
  const grow = (count: number): void => {
    const next = rows.slice(made, made + count)
    body.append(...next.map(rowOf))
    made += next.length
    more.hidden = made >= rows.length
    more.textContent = `Show ${Math.min(ROWS_AT_ONCE, rows.length - made)} more`
  }
  more.addEventListener('click', () => {
    const first = made
    grow(ROWS_AT_ONCE)
    body.querySelectorAll<HTMLButtonElement>('button.quote')[first]?.focus()
  })
  // Arrow keys go from row to row, Escape closes one.
  body.addEventListener('keydown', event => {
    const { target } = event
    if (!(target instanceof HTMLButtonElement) || !target.classList.contains('quote')) return
    const buttons = [...body.querySelectorAll<HTMLButtonElement>('button.quote')]
    const at = buttons.indexOf(target)
    if (event.key === 'ArrowDown') buttons[at + 1]?.focus()
    else if (event.key === 'ArrowUp') buttons[at - 1]?.focus()
    else if (event.key === 'Escape' && target.getAttribute('aria-expanded') === 'true') target.click()
    else return
    event.preventDefault()
  })
  return {
    show: found => {
      rows = found
      made = 0
      body.replaceChildren()
      table.hidden = found.length === 0
      grow(ROWS_AT_ONCE)
    },
    markSort: (sort, descending) => {
      for (const heading of headings) {
        if (heading.sort !== sort || sort === 'order') heading.cell.removeAttribute('aria-sort')
        else heading.cell.setAttribute('aria-sort', descending ? 'descending' : 'ascending')
      }
    },
    open: figureId => {
      const at = rows.findIndex(({ entry }) => entry.figure.figure_id === figureId)
      if (at < 0) return false
      if (at >= made) grow(at + 1 - made)
      const row = document.getElementById(figureId)
      const button = row?.querySelector('button.quote')
      if (!(button instanceof HTMLButtonElement)) return false
      if (button.getAttribute('aria-expanded') !== 'true') button.click()
      button.focus({ preventScroll: true })
      row?.scrollIntoView({ block: 'start' })
      return true
    },
  }
}
