import { countryWords } from '../knowledge/en/countries.ts'

const codeOf = new Map<string, string>()
const demonymOf = new Map<string, string>()
for (const { id, names, demonyms, metonyms } of countryWords) {
  for (const word of [...names, ...metonyms]) codeOf.set(word, id)
  for (const word of demonyms) demonymOf.set(word, id)
}

/** Words after a country's name or adjective that make the two mean the state. */
const STATE = new Set(['government', 'Government', 'authorities', 'regime', 'state'])

const withoutArticle = (text: string): string => text.replace(/^(?:the|The|a|A|an|An) (?=\S)/, '')
const oneSpace = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** ISO 3166-1 alpha-3 of a country's name, capital or seat of government, with or without an article; null for other words. */
function countryCode(words: string): string | null {
  const bare = withoutArticle(words)
  return codeOf.get(words) ?? codeOf.get(bare) ?? codeOf.get(`the ${bare}`) ?? null
}

/**
 * An actor as the dataset names it: alpha-3 for a country (`North Korea`, `the Kremlin`, `the Philippine government`,
 * `Peru's government`), else the name without a leading article. Null where no words are left.
 */
export function actorOf(text: string | null): string | null {
  if (text === null) return null
  const words = oneSpace(text)
  const direct = countryCode(words)
  if (direct !== null) return direct
  const name = withoutArticle(words)
  const cut = name.lastIndexOf(' ')
  if (cut > 0 && STATE.has(name.slice(cut + 1))) {
    const owner = name.slice(0, cut).replace(/['’]s$|(?<=s)['’]$/, '')
    const state = demonymOf.get(owner) ?? countryCode(owner)
    if (state !== null) return state
  }
  return name === '' ? null : name
}

/**
 * A source as the dataset names it. A small `the` always goes, a capital one only where it merely begins the sentence: in
 * front of a small letter. Elsewhere it may be part of the name (`The Wall Street Journal`).
 */
export function nameOf(text: string | null): string | null {
  if (text === null) return null
  const name = oneSpace(text).replace(/^the (?=\S)|^The (?=\p{Ll})/u, '')
  return name === '' ? null : name
}
