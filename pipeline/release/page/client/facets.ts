import { make } from './elements.ts'
import { FACET_NAMES, type FacetName, isCountry } from './select.ts'
import { groupDigits } from './words.ts'

const LABELS: Record<FacetName, string> = {
  kind: 'Kind',
  item: 'Of what',
  source: 'Source',
  country: 'Country',
  year: 'Year',
  modality: 'Certainty',
}
/** What an empty cell of the column means. */
const EMPTY: Record<FacetName, string> = {
  kind: '–',
  item: 'not said',
  source: 'the article itself',
  country: 'none',
  year: 'no date',
  modality: '–',
}
const VALUES_LISTED = 300
const LABEL_CHARS = 60

export type Facets = {
  readonly show: (counts: Record<FacetName, Map<string, number>>, chosen: Partial<Record<FacetName, string>>) => void
}

/** A list for each facet, with how many figures each choice would leave. */
export function startFacets(
  place: HTMLElement,
  countries: Record<string, string>,
  onChange: (name: FacetName, value: string | undefined) => void,
): Facets {
  const lists = FACET_NAMES.map(name => {
    const list = make('select', { id: `facet-${name}` })
    place.append(make('p', {}, make('label', { for: list.id }, LABELS[name]), list))
    // the first choice is no value; a value has a mark before it, because the empty cell is one
    list.addEventListener('change', () => onChange(name, list.value === '' ? undefined : list.value.slice(1)))
    return { name, list }
  })
  const wordsOf = (name: FacetName, value: string): string => {
    if (value === '') return EMPTY[name]
    const words = name === 'country' && isCountry(value) ? (countries[value] ?? value) : value
    return words.length > LABEL_CHARS ? `${words.slice(0, LABEL_CHARS)}…` : words
  }
  return {
    show: (counts, chosen) => {
      for (const { name, list } of lists) {
        const found = [...counts[name]].sort(([a, m], [b, n]) =>
          name === 'year' ? (a < b ? 1 : -1) : n - m || (a < b ? -1 : 1),
        )
        const shown = found.slice(0, VALUES_LISTED)
        const wanted = chosen[name]
        if (wanted !== undefined && !shown.some(([value]) => value === wanted))
          shown.unshift([wanted, counts[name].get(wanted) ?? 0])
        const options = shown.map(([value, count]) =>
          make(
            'option',
            { value: `=${value}`, selected: value === wanted },
            `${wordsOf(name, value)} (${groupDigits(count)})`,
          ),
        )
        list.replaceChildren(make('option', { value: '' }, 'all'), ...options)
        list.value = wanted === undefined ? '' : `=${wanted}`
        list.classList.toggle('chosen', wanted !== undefined)
      }
    },
  }
}
