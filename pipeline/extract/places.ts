import { countryWords } from '../knowledge/en/countries.ts'
import type { FigureContext, ReadArticle } from './attach/proposal.ts'
import { internWord } from './lexicon.ts'
import { compilePhrases, matchPhrase, type PhraseMatch } from './phrases.ts'
import { scan } from './scan.ts'
import type { Tokens } from './tokens.ts'

/** How the text names a country: `Peru`, `Peruvian`, `Lima`. */
export type CountryForm = 'name' | 'demonym' | 'metonym'
/** A country named in tokens `first` to `last`, both included; `code` is its ISO 3166-1 alpha-3 code. */
export type CountryMention = { first: number; last: number; code: string; form: CountryForm }
/** The countries of an article in the order of its text, and by the token at which each mention begins. */
export type Countries = { mentions: readonly CountryMention[]; at: ReadonlyMap<number, CountryMention> }

type Entry = { word: string; code: string; form: CountryForm }

const entries: Entry[] = countryWords.flatMap(({ id: code, names, demonyms, metonyms }) => [
  ...names.map((word): Entry => ({ word, code, form: 'name' })),
  ...demonyms.map((word): Entry => ({ word, code, form: 'demonym' })),
  ...metonyms.map((word): Entry => ({ word, code, form: 'metonym' })),
])
const table = compilePhrases(entries.map(({ word }, index) => [word, index] as const))
/** Short words in capitals are other words (`US`); long ones are a headline or a dateline (`NAIROBI`). */
const SHOUTED_LENGTH = 4
/** After these distances the search for countries gives up, so that it stays linear over the article. */
const REACH = 24

const THE = internWord('the')
const match: PhraseMatch = { payload: -1, end: 0 }

/** Finds the countries in the tokens of an article. Words count as written: `US` is not `us`, `Turkey` not `turkey`. */
export function findCountries(t: Tokens): Countries {
  const mentions: CountryMention[] = []
  const at = new Map<number, CountryMention>()
  let free = 0
  for (let k = 0; k < t.capitalCount; k++) {
    const capital = t.capitals[k]
    if (capital < free) continue
    // the Emirates: the article belongs to the name
    const withArticle = capital > free && t.lex[capital - 1] === THE ? countryAt(t, capital - 1) : null
    const mention = withArticle ?? countryAt(t, capital)
    if (!mention) continue
    mentions.push(mention)
    at.set(mention.first, mention)
    free = mention.last + 1
  }
  return { mentions, at }
}

/** The country whose name begins with token `i`. */
function countryAt(t: Tokens, i: number): CountryMention | null {
  if (t.lex[i] === 0 || !matchPhrase(table, t, i, t.count, match)) return null
  const { word, code, form } = entries[match.payload]
  const last = match.end - 1
  return isWritten(t, i, last, word) ? { first: i, last, code, form } : null
}

/** The tokens stand for the word in its own letters, or in capitals, or with more space between its words. */
function isWritten(t: Tokens, first: number, last: number, word: string): boolean {
  const from = t.start[first]
  if (t.end[last] - from === word.length && isSpelt(t.units, from, word)) return true
  return isLoosely(t.text.slice(from, t.end[last]), word)
}

function isSpelt(units: Uint16Array, from: number, word: string): boolean {
  for (let i = 0; i < word.length; i++) if (units[from + i] !== word.charCodeAt(i)) return false
  return true
}

const isLoosely = (text: string, word: string): boolean =>
  (text.charCodeAt(1) < 0x60 && word.length >= SHOUTED_LENGTH && text === word.toUpperCase()) ||
  (word.includes(' ') && text.replace(/\s+/g, ' ').replace(/^The /, 'the ') === word)

const found = new WeakMap<ReadArticle, Countries>()

/** The countries of an article, found once however many rules ask. */
export function countriesOf(article: ReadArticle): Countries {
  let countries = found.get(article)
  if (!countries) {
    countries = findCountries(article.t)
    found.set(article, countries)
  }
  return countries
}

/**
 * Answers, for each figure of an article, with the alpha-3 codes of the countries named around it: those of its sentence, the
 * nearest first, then those of the text before by distance, then those of the headline and of the article's opening (its
 * dateline), then those of the text after, each once. They decide which peso is meant.
 */
export function placesNear(article: ReadArticle): (figure: FigureContext) => string[] {
  const { mentions } = countriesOf(article)
  const general = [...titleCodes(article), ...mentions.slice(0, 3).map(mention => mention.code)]
  let cursor = 0
  return figure => {
    const at = figure.draft.numberFirst
    // figures come in reading order, so the place in the list only moves on
    if (cursor > 0 && mentions[cursor - 1].first > at) cursor = 0
    while (cursor < mentions.length && mentions[cursor].first < at) cursor++
    const codes: string[] = []
    const earlier: string[] = []
    const later: string[] = []
    let before = cursor - 1
    let after = cursor
    for (let step = 0; step < REACH && (before >= 0 || after < mentions.length); step++) {
      const back = before >= 0 ? at - mentions[before].last : Number.POSITIVE_INFINITY
      const ahead = after < mentions.length ? mentions[after].first - at : Number.POSITIVE_INFINITY
      const mention = back <= ahead ? mentions[before--] : mentions[after++]
      const { first, last } = figure.sentence
      addOnce(mention.last < first ? earlier : mention.first < last ? codes : later, mention.code)
    }
    for (const code of [...earlier, ...general, ...later]) addOnce(codes, code)
    return codes
  }
}

/** Adds a code to a list, which is short. */
const addOnce = (codes: string[], code: string): void => {
  if (!codes.includes(code)) codes.push(code)
}

/** Countries of a headline that is not part of the text. */
function titleCodes(article: ReadArticle): string[] {
  const { title } = article.article
  if (!title || article.sentences.some(sentence => sentence.part === 'title')) return []
  const tokens = scan(title, [{ start: 0, end: title.length, whole: true }])
  return findCountries(tokens).mentions.map(mention => mention.code)
}
