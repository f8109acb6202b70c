import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { extractArticle } from '../../pipeline/extract/article.ts'
import { dateOfUrl, daysBetween } from '../../pipeline/ingest/dates.ts'
import { ingestDocument } from '../../pipeline/ingest/document.ts'

const TEXTS: Record<string, string> = JSON.parse(
  readFileSync(join(import.meta.dirname, '../fixtures/ingest/languages.json'), 'utf8'),
)
const encode = (text: string): Uint8Array => new TextEncoder().encode(text)
const ingest = (path: string, text: string, sidecar: object | null = null) =>
  ingestDocument({ path, bytes: encode(text), sidecar: sidecar === null ? null : encode(JSON.stringify(sidecar)) })
const page = (head: string, text = TEXTS.en, lang = 'en'): string =>
  `<html lang="${lang}"><head>${head}</head><body><h1>Boats have left the old quay</h1><p>${text}</p></body></html>`
const ld = (node: object | string): string =>
  `<script type="application/ld+json">${typeof node === 'string' ? node : JSON.stringify(node)}</script>`
const codesOf = ({ issues }: ReturnType<typeof ingest>): string[] => issues.map(({ code }) => code)

describe('what a page says about itself', () => {
  test.each([
    ['a graph', ld({ '@graph': [{ '@type': 'WebPage' }, { '@type': ['NewsArticle'], datePublished: '2024-03-05' }] })],
    [
      'an array',
      ld([
        { '@type': 'Organization', name: 'Post' },
        { '@type': 'Article', datePublished: '2024-03-05' },
      ]),
    ],
    ['a comma too many', ld('{"@type":"NewsArticle","datePublished":"2024-03-05",}')],
    ['a line break in a string', ld('{"@type":"NewsArticle","headline":"a\nb","datePublished":"2024-03-05"}')],
    ['OpenGraph', '<meta property="article:published_time" content="2024-03-05">'],
    ['Dublin Core', '<meta name="DC.date.issued" content="2024-03-05">'],
  ])('%s', (_, head) => {
    const { articles, issues } = ingest('a.html', page(head))
    expect(articles[0]).toMatchObject({ published: '2024-03-05', published_basis: 'metadata' })
    expect(issues).toEqual([])
  })

  test('the day in its address counts where it states none', () => {
    const { articles } = ingest('a.html', page('<link rel="canonical" href="https://post.example/2024/03/05/quay">'))
    expect(articles[0]).toMatchObject({ published: '2024-03-05', published_basis: 'url' })
  })

  test('each field says where it comes from, and an empty one nothing', () => {
    const head = `${ld({ '@type': 'NewsArticle', headline: 'Quay is closed', publisher: { name: 'Post' } })}<meta name="author" content="Ann Lee">`
    expect(
      ingest('a.html', page(head), { url: 'https://post.example/quay', author: 'Bo Li' }).articles[0],
    ).toMatchObject({
      url_basis: 'sidecar',
      publisher_basis: 'metadata',
      title_basis: 'metadata',
      author: 'Bo Li',
      author_basis: 'sidecar',
      modified_basis: null,
    })
    expect(ingest('a.html', page('')).articles[0]).toMatchObject({ title_basis: 'metadata', publisher_basis: null })
    const typed = `Boats have left the old quay\n\nBy Ann Lee\n\n${TEXTS.en}`
    expect(ingest('a.txt', typed).articles[0]).toMatchObject({ title_basis: 'text', author_basis: 'text' })
  })

  test('two days far apart are reported, and a sidecar settles it', () => {
    const head = `${ld({ '@type': 'NewsArticle', datePublished: '2024-03-05' })}<meta name="date" content="2021-01-01">`
    expect(codesOf(ingest('a.html', page(head)))).toEqual(['date-conflict'])
    expect(codesOf(ingest('a.html', page(head), { published: '2024-03-05' }))).toEqual([])
  })

  test('a day that only the time zone shifts is no conflict', () => {
    const head = `${ld({ '@type': 'NewsArticle', datePublished: '2024-03-05T23:30:00-05:00' })}<meta name="date" content="2024-03-06">`
    expect(codesOf(ingest('a.html', page(head)))).toEqual([])
  })

  test('two sites claim the page', () => {
    const head = `<link rel="canonical" href="https://post.example/a">${ld({ '@type': 'NewsArticle', url: 'https://wire.example/a' })}`
    const read = ingest('a.html', page(head))
    expect(read.articles[0].url).toBe('https://post.example/a')
    expect(codesOf(read)).toEqual(['url-conflict'])
  })
})

test.each([
  ['https://x.example/2024/03/05/a', '2024-03-05'],
  ['https://x.example/news/2024-03-05-a', '2024-03-05'],
  ['https://x.example/20240305/a', '2024-03-05'],
  ['https://x.example/2024/3/5/a', '2024-03-05'],
  ['https://x.example/a-20240305', null],
  ['https://x.example/2024/13/05/a', null],
  ['https://x.example/id/20249999', null],
  ['https://x.example/a?d=/2024/03/05/', null],
])('the day in %s is %s', (url, day) => {
  expect(dateOfUrl(url)).toBe(day)
})

test('days between dates', () => {
  expect([daysBetween('2024-03-01', '2024-02-28T23:00Z'), daysBetween('2023-12-31', '2024-01-01')]).toEqual([2, 1])
})

describe('the language of a text', () => {
  test.each(Object.entries(TEXTS))('%s is recognised', (language, text) => {
    const { articles, issues } = ingest('a.txt', text)
    const [base] = language.split('-')
    expect(articles[0]).toMatchObject({ language: base, language_basis: 'detected' })
    expect(issues.map(({ code }) => code)).toEqual(base === 'en' ? [] : ['not-english'])
  })

  test('what the page states counts, unless the text is clearly in another one', () => {
    expect(ingest('a.html', page('', TEXTS.en, 'en-GB')).articles[0]).toMatchObject({
      language: 'en-GB',
      language_basis: 'metadata',
    })
    const template = ingest('a.html', page('', TEXTS.de, 'en'))
    expect(template.articles[0]).toMatchObject({ language: 'de', language_basis: 'detected' })
    expect(codesOf(template)).toEqual(['language-conflict', 'not-english'])
    const english = ingest('a.html', page('', TEXTS.en, 'ko'))
    expect(english.articles[0]).toMatchObject({ language: 'en', language_basis: 'detected' })
    expect(codesOf(english)).toEqual(['language-conflict'])
  })

  test('a sidecar has the last word', () => {
    const { articles } = ingest('a.txt', TEXTS.de, { language: 'en' })
    expect(articles[0]).toMatchObject({ language: 'en', language_basis: 'sidecar' })
  })

  test('three words have none', () => {
    expect(ingest('a.txt', 'Zwölf Boote fehlen.').articles[0].language).toBeNull()
  })

  test('numbers that are not English are listed and never read', () => {
    const [article] = ingest('a.txt', TEXTS.de).articles
    const mentions = extractArticle(article)
    expect(mentions.length).toBeGreaterThan(1)
    expect(new Set(mentions.map(({ status }) => status))).toEqual(new Set(['excluded']))
  })
})
