import { currencies, homeDollars } from '../knowledge/currencies.ts'
import { currencyWords } from '../knowledge/en/currencies.ts'

const countriesOf = new Map(currencies.map(currency => [currency.id, currency.countries]))
const candidatesOf = new Map(
  currencyWords.flatMap(words => (words.candidates ? [[words.id, words.candidates] as const] : [])),
)

/** How sure the code of a shared word is, as a factor of the row's confidence. */
const BY_PLACE = 0.97
const BY_DEFAULT = 0.9

/**
 * The ISO 4217 code of a currency word that several countries share (`peso`): the currency of the nearest place that uses one
 * of them, else the one that news means most often. `certainty` is 1 for a word that is not shared, and such a word comes
 * back as it is. `told` is the code of the sum before it in the sentence: `1.72 euros, nine cents more` are cents of a euro.
 */
export function resolveCurrency(
  unit: string,
  places: readonly string[],
  told: string | null = null,
): { unit: string; certainty: number } {
  const candidates = candidatesOf.get(unit)
  if (!candidates) return { unit, certainty: 1 }
  if (told !== null && candidates.includes(told)) return { unit: told, certainty: BY_PLACE }
  // a sign alone, with both countries in the article, is the sign of the first: ¥ in a text that speaks of Japan and China
  if (!/\p{L}/u.test(unit)) {
    const used = candidates.find(code => places.some(place => countriesOf.get(code)?.includes(place)))
    if (used !== undefined) return { unit: used, certainty: BY_PLACE }
  }
  for (const place of places) {
    const used = candidates.find(code => countriesOf.get(code)?.includes(place))
    if (used !== undefined) return { unit: used, certainty: BY_PLACE }
  }
  return { unit: candidates[0] ?? unit, certainty: BY_DEFAULT }
}

/** What the world prices in US dollars, whoever writes of it: a barrel, an ounce. */
const WORLD_PRICED = new Set(['[bbl_us]', '[oz_tr]', '[oz_av]'])
const TOP_DOMAIN = /^https?:\/\/[^/?#]*\.([a-z]{2})(?::\d+)?(?:[/?#]|$)/i

/** The dollar of the country that an article's address belongs to; null for any other address. */
export const homeDollarOf = (url: string | null): string | null =>
  homeDollars[TOP_DOMAIN.exec(url ?? '')?.[1].toLowerCase() ?? ''] ?? null

/** `$665 a week` in a paper at an Australian address is in its own dollars, where `US$665` is not. */
export function atHome(
  currency: { unit: string; certainty: number },
  label: string | null,
  per: string | null,
  home: string | null,
): { unit: string; certainty: number } {
  const isBare = currency.unit === 'USD' && label === '$' && !WORLD_PRICED.has(per ?? '')
  return home !== null && isBare ? { unit: home, certainty: BY_DEFAULT } : currency
}
