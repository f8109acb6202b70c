import type { Entry } from './records.ts'

/** Facets: what each offers of an entry. A figure can have several countries. */
export const FACETS = {
  kind: (entry: Entry): string[] => [entry.figure.kind],
  item: (entry: Entry): string[] => [entry.figure.item_head ?? ''],
  source: (entry: Entry): string[] => [entry.figure.source ?? ''],
  country: (entry: Entry): string[] => {
    const found = [entry.figure.agent, entry.figure.recipient].filter(isCountry)
    return found.length === 0 ? [''] : [...new Set(found)]
  },
  year: (entry: Entry): string[] => [(entry.figure.time_start ?? entry.figure.time_end ?? '').slice(0, 4)],
  modality: (entry: Entry): string[] => [entry.figure.modality],
} as const

export type FacetName = keyof typeof FACETS
export const FACET_NAMES: readonly FacetName[] = ['kind', 'item', 'source', 'country', 'year', 'modality']

export const isCountry = (name: string | null): name is string => name !== null && /^[A-Z]{3}$/.test(name)

export type SortName = 'order' | 'value' | 'item' | 'time' | 'agent' | 'source' | 'published'

export type Query = {
  words: string
  facets: Partial<Record<FacetName, string>>
  sort: SortName
  descending: boolean
}

export const everything = (): Query => ({ words: '', facets: {}, sort: 'order', descending: false })

/** Lower case without accents, so that `Perez` finds `Pérez`. */
export const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** What a search looks at, folded once for each entry. */
export function searchText({ figure, article, sentence }: Entry, countries: Record<string, string>): string {
  const names = [figure.agent, figure.recipient].map(name => (name === null ? '' : (countries[name] ?? name)))
  const fields = [
    figure.quote,
    figure.item,
    figure.source,
    figure.source_role,
    figure.via,
    figure.time_text,
    figure.time,
  ]
  return fold([...fields, ...names, article.title, article.publisher, sentence, figure.figure_id].join('\n'))
}

export type Indexed = { readonly entry: Entry; readonly text: string; readonly place: number }

const matchesFacet = (entry: Entry, name: FacetName, wanted: string | undefined): boolean =>
  wanted === undefined || FACETS[name](entry).includes(wanted)

/** Entries that contain every word and fit every facet. */
export function matching(all: readonly Indexed[], query: Query): Indexed[] {
  const words = fold(query.words).split(/\s+/).filter(Boolean)
  return all.filter(
    ({ entry, text }) =>
      words.every(word => text.includes(word)) &&
      FACET_NAMES.every(name => matchesFacet(entry, name, query.facets[name])),
  )
}

/** For each facet, how many entries each of its values would leave, the other facets and the words kept. */
export function countFacets(all: readonly Indexed[], query: Query): Record<FacetName, Map<string, number>> {
  const counts = {
    kind: new Map(),
    item: new Map(),
    source: new Map(),
    country: new Map(),
    year: new Map(),
    modality: new Map(),
  }
  const words = fold(query.words).split(/\s+/).filter(Boolean)
  for (const { entry, text } of all) {
    if (!words.every(word => text.includes(word))) continue
    const misses = FACET_NAMES.filter(name => !matchesFacet(entry, name, query.facets[name]))
    if (misses.length > 1) continue
    for (const name of FACET_NAMES) {
      if (misses.length === 1 && misses[0] !== name) continue
      for (const value of FACETS[name](entry)) counts[name].set(value, (counts[name].get(value) ?? 0) + 1)
    }
  }
  return counts
}

/** What a column sorts by; an empty cell is null and comes last in both directions. */
const SORT_KEYS: Record<SortName, (indexed: Indexed) => string | number | null> = {
  order: ({ place }) => place,
  value: ({ entry: { figure } }) => figure.value ?? figure.value_max ?? figure.value_min,
  item: ({ entry }) => entry.figure.item_head,
  time: ({ entry: { figure } }) => figure.time_start ?? figure.time_end,
  agent: ({ entry }) => entry.figure.agent,
  source: ({ entry }) => entry.figure.source,
  published: ({ entry }) => entry.article.published,
}

/** Sorts by code point; equal keys keep their order in the release. */
export function sorted(found: readonly Indexed[], sort: SortName, descending: boolean): Indexed[] {
  const key = SORT_KEYS[sort]
  const keyed = found.map(indexed => ({ indexed, key: key(indexed) }))
  keyed.sort((a, b) => {
    if (a.key === null || b.key === null) {
      return a.key === b.key ? a.indexed.place - b.indexed.place : a.key === null ? 1 : -1
    }
    const order = a.key < b.key ? -1 : a.key > b.key ? 1 : 0
    return order === 0 ? a.indexed.place - b.indexed.place : descending ? -order : order
  })
  return keyed.map(({ indexed }) => indexed)
}
