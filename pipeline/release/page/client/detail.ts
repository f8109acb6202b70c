import { make } from './elements.ts'
import { type Entry, FIGURE_COLUMNS, type PageArticle, type Proof } from './records.ts'
import { isCountry } from './select.ts'
import { dayWords } from './words.ts'

export type Meanings = { readonly countries: Record<string, string>; readonly meanings: Record<string, string> }

/** The sentence with its figure marked; without quotations, the figure's own words. */
function proof(entry: Entry): HTMLElement {
  const block = make('blockquote', { dir: 'auto', class: 'sentence' })
  const show = ({ sentence, from, to }: Proof): void => {
    if (sentence === null) block.replaceChildren(make('mark', {}, entry.figure.quote))
    else block.replaceChildren(sentence.slice(0, from), make('mark', {}, sentence.slice(from, to)), sentence.slice(to))
  }
  show(entry)
  entry.readProof?.().then(show, (error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error)
    block.append(make('p', { class: 'note' }, `The sentence could not be read: ${reason}.`))
  })
  return block
}

function linkTo(address: string | null, words: string): Node {
  if (address === null || !/^https?:\/\/\S+$/i.test(address)) return make('bdi', {}, words)
  return make('a', { href: address, rel: 'noreferrer noopener', dir: 'auto' }, words)
}

/** Where the sentence stands: the article, who published it and when, and the report that it restates. */
function origin(article: PageArticle): HTMLElement {
  const line = make('p', { class: 'origin' })
  line.append(linkTo(article.url ?? article.derived_from, article.title ?? 'Untitled article'))
  const facts = [article.publisher, article.published === null ? null : dayWords(article.published)]
  for (const fact of facts) if (fact !== null) line.append(' · ', make('bdi', {}, fact))
  if (article.url !== null && article.derived_from !== null)
    line.append(' · ', linkTo(article.derived_from, 'the report it restates'))
  else if (article.derived_from !== null) line.append(' · links to the report it restates')
  return line
}

/** What stands in the line above already, or says nothing to a reader. */
const HIDDEN = new Set<string>(['quote', 'figure_id'])

/** Every column that holds something, by its name in the data. */
function columns({ figure }: Entry, { countries, meanings }: Meanings): HTMLElement {
  const list = make('dl', { class: 'cells' })
  for (const name of FIGURE_COLUMNS) {
    const cell = figure[name]
    if (cell === null || HIDDEN.has(name)) continue
    const text = String(cell)
    const country = (name === 'agent' || name === 'recipient') && isCountry(text) ? countries[text] : undefined
    const shown = country === undefined ? text : `${country} (${text})`
    const value = name === 'repeat_of' ? make('a', { href: `#${text}` }, text) : make('bdi', {}, shown)
    list.append(make('div', {}, make('dt', { title: meanings[name] ?? '' }, name), make('dd', {}, value)))
  }
  return list
}

/** What opens under a row. */
export function detailOf(entry: Entry, known: Meanings): HTMLElement {
  const { figure_id } = entry.figure
  const address = make(
    'p',
    { class: 'address' },
    'Address of this figure: ',
    make('a', { href: `#${figure_id}` }, `#${figure_id}`),
  )
  return make('div', { class: 'detail' }, proof(entry), origin(entry.article), columns(entry, known), address)
}
