import { countries } from '../../knowledge/countries.ts'
import { countryWords } from '../../knowledge/en/countries.ts'
import { tableNamed } from '../cells.ts'
import { sqlName } from '../duckdb.ts'
import { type Cell, FIGURE_COLUMNS, type PageArticle, type PageData } from './client/records.ts'
import { excerptOf, pageCell } from './excerpt.ts'
import { type Ask, type Found, numberOf, textOf } from './query.ts'

/** Figures that a page holds itself; more would make it slow to open. */
export const EMBEDDED_FIGURES = 5_000

const ARTICLE_COLUMNS = ['title', 'publisher', 'published', 'url', 'derived_from'] as const

/**
 * The embedded figures in the order of the release. Where there are more than fit, those with the smallest keys are taken: keys are
 * hashes, so that is a fair sample, the same on every machine.
 */
const picked = (limit: number): string => {
  const columns = [...FIGURE_COLUMNS.map(name => `f.${sqlName(name)}`), 'f.article_id', 'f.sentence_id']
  const articles = ARTICLE_COLUMNS.map(name => `a.${name} AS article_${name}`)
  return `SELECT ${[...columns, ...articles].join(', ')}, f."start" - s."start" AS mark_start, f."end" - s."start" AS mark_end, s.text AS sentence
    FROM figures f JOIN articles a USING (article_id) LEFT JOIN sentences s USING (sentence_id)
    WHERE f.figure_id IN (SELECT figure_id FROM figures ORDER BY figure_id LIMIT ${limit}) ORDER BY f.place`
}

const cellOf = (row: Found, name: string): Cell => {
  const value = row[name] ?? null
  return typeof value === 'string' ? pageCell(name, value) : value
}

/** Numbers the texts that are given to it, each once. */
function interned<Item>() {
  const places = new Map<string, number>()
  const items: Item[] = []
  return {
    items,
    place: (key: string, make: () => Item): number => {
      const known = places.get(key)
      if (known !== undefined) return known
      places.set(key, items.length)
      return items.push(make()) - 1
    },
  }
}

/** A country's everyday name: the first word for it, else its short name in the standard. */
function countryNames(codes: ReadonlySet<string>): Record<string, string> {
  const everyday = new Map(countryWords.map(({ id, names }) => [id, names[0]]))
  const found = countries.filter(({ id }) => codes.has(id))
  return Object.fromEntries(found.map(({ id, name }) => [id, everyday.get(id) ?? name]))
}

/** What the page embeds: at most `limit` figures with their sentences and articles, texts cut to what a page can show. */
export async function embeddedData(ask: Ask, total: number, limit = EMBEDDED_FIGURES): Promise<PageData> {
  const found = await ask(picked(limit))
  const articles = interned<PageArticle>()
  const sentences = interned<string>()
  // of all figures, because a page that is served reads all of them
  const actors = await ask('SELECT agent AS code FROM figures UNION SELECT recipient FROM figures')
  const codes = new Set(actors.map(row => textOf(row, 'code') ?? ''))
  const rows = found.map(row => {
    const article = articles.place(String(row.article_id), () => articleOf(row))
    const sentence = textOf(row, 'sentence')
    const own: Cell[] = FIGURE_COLUMNS.map(name => cellOf(row, name))
    if (sentence === null) return [...own, article, null, 0, 0]
    const excerpt = excerptOf(sentence, numberOf(row, 'mark_start'), numberOf(row, 'mark_end'))
    const place = sentences.place(excerpt.text, () => excerpt.text)
    return [...own, article, place, excerpt.from, excerpt.to]
  })
  return {
    total,
    articles: articles.items,
    sentences: sentences.items,
    rows,
    countries: countryNames(codes),
    meanings: meanings(),
  }
}

const articleOf = (row: Found): PageArticle => ({
  title: clipped(row, 'article_title'),
  publisher: clipped(row, 'article_publisher'),
  published: textOf(row, 'article_published'),
  url: textOf(row, 'article_url'),
  derived_from: textOf(row, 'article_derived_from'),
})

function clipped(row: Found, name: string): string | null {
  const text = textOf(row, name)
  return text === null ? null : pageCell(name, text)
}

/** What the columns of a figure mean, for the names beside an open row. */
function meanings(): Record<string, string> {
  const wanted = new Set<string>(FIGURE_COLUMNS)
  const columns = tableNamed('figures').columns.filter(({ name }) => wanted.has(name))
  return Object.fromEntries(columns.map(({ name, description }) => [name, description.replaceAll('`', '')]))
}
