import type { Meanings } from './detail.ts'
import { byId } from './elements.ts'
import { startFacets } from './facets.ts'
import type { Entry } from './records.ts'
import { startResults } from './results.ts'
import { countFacets, everything, type Indexed, matching, searchText, sorted } from './select.ts'
import { groupDigits } from './words.ts'

const ANCHOR = /^#(fig_[0-9a-f]{16})$/

export type Finder = {
  /** Puts other entries into the table. */
  readonly replace: (entries: readonly Entry[]) => void
  /** Opens the figure that the address names, if it names one; gives its key where the table lacks it. */
  readonly follow: () => string | null
  readonly words: () => string
}

/** Search, facets and table over the entries. `onWords` is called when the words change. */
export function startFinder(known: Meanings, onWords: (words: string) => void = () => {}): Finder {
  const words = byId('words', HTMLInputElement)
  const clear = byId('clear', HTMLButtonElement)
  const status = byId('found', HTMLElement)
  let all: Indexed[] = []
  let query = everything()
  const results = startResults(byId('results', HTMLElement), known, sort => {
    const again = query.sort === sort
    // the third click on a heading leads back to the order of the release
    if (again && query.descending) query = { ...query, sort: 'order', descending: false }
    else query = { ...query, sort, descending: again && sort !== 'order' }
    update()
  })
  const facets = startFacets(byId('facets', HTMLElement), known.countries, (name, value) => {
    const { [name]: _before, ...others } = query.facets
    query = { ...query, facets: value === undefined ? others : { ...others, [name]: value } }
    update()
  })
  const update = (): void => {
    const began = performance.now()
    const found = matching(all, query)
    results.show(sorted(found, query.sort, query.descending))
    results.markSort(query.sort, query.descending)
    facets.show(countFacets(all, query), query.facets)
    const narrowed = query.words !== '' || Object.keys(query.facets).length > 0
    clear.hidden = !narrowed
    const total = groupDigits(all.length)
    status.textContent = narrowed
      ? `${groupDigits(found.length)} of ${total} ${all.length === 1 ? 'figure' : 'figures'}`
      : `${total} ${all.length === 1 ? 'figure' : 'figures'}`
    performance.measure('search', { start: began, end: performance.now() })
  }
  const reset = (): void => {
    query = { ...everything(), sort: query.sort, descending: query.descending }
    words.value = ''
    update()
  }
  words.addEventListener('input', () => {
    query = { ...query, words: words.value }
    update()
    onWords(words.value)
  })
  byId('search', HTMLFormElement).addEventListener('submit', event => event.preventDefault())
  clear.addEventListener('click', () => {
    reset()
    words.focus()
  })
  document.addEventListener('keydown', event => {
    const typing = event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement
    if (event.key === '/' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault()
      words.focus()
    }
  })
  byId('finder', HTMLElement).hidden = false
  return {
    replace: entries => {
      all = entries.map((entry, place) => ({ entry, place, text: searchText(entry, known.countries) }))
      update()
    },
    follow: () => {
      const wanted = ANCHOR.exec(location.hash)?.[1]
      if (wanted === undefined || results.open(wanted)) return null
      if (!all.some(({ entry }) => entry.figure.figure_id === wanted)) return wanted
      reset()
      results.open(wanted)
      return null
    },
    words: () => query.words,
  }
}
