import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import {
  checkEntry,
  disagreeing,
  entriesOf,
  fold,
  type Gold,
  isBoilerplate,
  ownParts,
  readArticle,
  uncoveredNumbers,
  wholeText,
} from './goldFile.ts'

/** Articles written for this project with every number mention annotated by hand. */
const FOLDER = join(import.meta.dirname, 'articles')
const FILES = readdirSync(FOLDER).sort()
const STEMS = FILES.filter(file => file.endsWith('.gold.json')).map(file => file.replace('.gold.json', ''))

test('there are gold files, and every article has one', () => {
  expect(STEMS.length).toBeGreaterThan(0)
  const articles = FILES.filter(file => !/\.(?:gold|meta)\.json$/.test(file)).map(file => file.replace(/\.[^.]+$/, ''))
  expect(articles.filter(stem => !STEMS.includes(stem))).toEqual([])
  expect(STEMS.filter(stem => !articles.includes(stem))).toEqual([])
})

describe.each(STEMS)('%s', stem => {
  const gold: Gold = JSON.parse(readFileSync(join(FOLDER, `${stem}.gold.json`), 'utf8'))
  const { article, issues, path } = readArticle(FOLDER, FILES, stem)
  const parts = ownParts(article)

  test('is read without an issue, with the title and date of its gold', () => {
    expect(issues).toEqual([])
    expect(article.title).toBe(gold.article.title)
    expect(article.published?.slice(0, 10) ?? null).toBe(gold.article.published)
  })

  test('has allowed values in every field', () => {
    expect(entriesOf(gold).flatMap(checkEntry)).toEqual([])
    expect(disagreeing(gold)).toEqual([])
  })

  test('has snippets that occur once', () => {
    const text = wholeText(article)
    // A page around an article need not stay in its text, so what stands outside may be gone.
    const wrong = entriesOf(gold).flatMap(entry => {
      const times = text.split(fold(entry.in)).length - 1
      const gone = times === 0 && isBoilerplate(entry) && !path.endsWith('.txt')
      return times === 1 || gone ? [] : [`${times} times: ${entry.in}`]
    })
    expect(wrong).toEqual([])
  })

  test('accounts for every number of its text once', () => {
    const { misplaced, uncovered } = uncoveredNumbers(parts, entriesOf(gold))
    expect(misplaced).toEqual([])
    expect(uncovered).toEqual([])
  })
})
