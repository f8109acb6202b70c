import { describe, expect, test } from 'vitest'
import { ingestDocument } from '../../pipeline/ingest/document.ts'
import { Versions } from '../../pipeline/ingest/duplicates.ts'
import type { Article } from '../../schemas/generated/types.ts'

const encode = (text: string): Uint8Array => new TextEncoder().encode(text)
const ingest = (path: string, text: string, sidecar: object | string | null = null) =>
  ingestDocument({
    path,
    bytes: encode(text),
    sidecar: sidecar === null ? null : encode(typeof sidecar === 'string' ? sidecar : JSON.stringify(sidecar)),
  })
const STORY =
  'Ferry runs aground off island\n\nA ferry with 214 people on board ran aground on Tuesday, its owner said.'

describe('what is no article is an error that says what to do', () => {
  test.each([
    ['empty.txt', ' \n\u00a0', 'empty', 'Put the article into it'],
    ['scan.txt', '%PDF-1.4', 'binary', 'Convert it'],
    ['story.pdf', STORY, 'unknown-format', '.txt, .md'],
    ['menu.txt', 'Home | News | Sport\nLog in\n© 2024 The Post', 'no-article', 'Save the whole article'],
    ['list.json', '{"@type": "WebPage", "name": "x"}', 'no-article', 'NewsArticle'],
    ['half.json', '{\n "a": [1, 2}', 'broken-json', 'line 2, column 12'],
    ['break.json', '{"a": "b\nc"}', 'broken-json', 'line 1, column 7'],
    ['deep.html', '<div>'.repeat(300), 'too-deep', '256'],
    ['hostile.html', '<p>x'.repeat(200_000), 'too-large', '100000'],
  ])('%s', (path, text, code, remedy) => {
    const { articles, issues } = ingest(path, text)
    expect(articles).toEqual([])
    expect(issues).toMatchObject([{ stage: 'ingest', severity: 'error', code, source_file: path }])
    expect(issues[0].message).toContain(remedy)
  })

  test('a paragraph of 40,000 characters passes whole', () => {
    const long = 'The board counted 12 boats again. '.repeat(1200).trim()
    expect(ingest('long.txt', long).articles[0].text).toBe(long)
  })
})

describe('the sidecar has the last word', () => {
  test('over the page and over the text', () => {
    const page = `<html lang="fr"><meta property="article:published_time" content="2020-01-01"><h1>Ferry runs aground</h1><p>${STORY}</p>`
    const { articles } = ingest('a.html', page, {
      published: '2021-02-03',
      language: 'en',
      url: 'https://x.example/a#b',
      rights: 'CC BY 4.0',
    })
    expect(articles[0]).toMatchObject({
      published: '2021-02-03',
      published_basis: 'sidecar',
      language: 'en',
      url: 'https://x.example/a',
      rights: 'CC BY 4.0',
      title: 'Ferry runs aground',
    })
  })

  test.each([
    ['not JSON', '{', 'valid JSON'],
    ['unknown field', { publishd: '2024-01-01' }, '"publishd"'],
    ['wrong date', { published: '1 May 2024' }, '"published"'],
    ['impossible day', { modified: '2024-02-30' }, '"modified"'],
    ['no address', { url: 'example' }, '"url"'],
    ['nothing', '', 'empty'],
  ])('%s: the article goes on without it', (_, sidecar, word) => {
    const { articles, issues } = ingest('a.txt', STORY, sidecar)
    expect(articles).toHaveLength(1)
    expect(articles[0].published).toBeNull()
    expect(issues).toMatchObject([{ severity: 'error', code: 'bad-sidecar' }])
    expect(issues[0].message).toContain(word)
  })

  test('of a file with several articles it only says what holds for all', () => {
    const node = (headline: string) => ({ '@type': 'NewsArticle', headline, articleBody: `${headline} for 12 days.` })
    const { articles, issues } = ingest('two.json', JSON.stringify([node('Rain'), node('Sun')]), {
      url: 'https://x.example/',
      publisher: 'Post',
    })
    expect(articles.map(({ title, url, publisher }) => [title, url, publisher])).toEqual([
      ['Rain', null, 'Post'],
      ['Sun', null, 'Post'],
    ])
    expect(issues).toMatchObject([{ severity: 'warning', code: 'sidecar-of-many' }])
    expect(new Set(articles.map(article => article.article_id)).size).toBe(2)
  })

  test('its title finds the headline among other lines', () => {
    const text = `Oil tops 90 dollars for the first time\nTravel tips for the summer of 2024\n\n${STORY}`
    const { articles } = ingest('a.txt', text, { title: 'Ferry Runs Aground Off Island' })
    const kinds = articles[0].parts.map(part => part.kind)
    expect(kinds).toEqual(['boilerplate', 'boilerplate', 'title', 'body'])
  })
})

describe('an article read twice', () => {
  const notes = (...articles: Article[]) => {
    const versions = new Versions()
    for (const article of articles) versions.note(article)
    return articles.map(() => versions.next())
  }
  const first = ingest('a.txt', STORY).articles[0]
  const url = 'https://x.example/a'
  const [old] = ingest('old.txt', STORY, { url, published: '2024-05-01' }).articles
  const [late] = ingest('late.txt', `${STORY} More.`, { url, published: '2024-05-01', modified: '2024-05-02' }).articles

  test('by text stays once, the first where nothing tells which is newer', () => {
    const other = { ...first, article_id: 'art_0123456789abcdef', source_file: 'b.txt', url: 'https://x.example/b' }
    expect(notes(first, other)).toMatchObject([
      null,
      {
        severity: 'error',
        code: 'duplicate-text',
        source_file: 'b.txt',
        message: expect.stringMatching(/"b\.txt".*"a\.txt"/),
      },
    ])
  })
  test('by address stays in its newest version, whatever the order', () => {
    const left = { code: 'duplicate-url', source_file: 'old.txt', message: expect.stringContaining(url) }
    expect(notes(old, late)).toMatchObject([left, null])
    expect(notes(late, old)).toMatchObject([null, left])
  })
  test('is told by when it was fetched where the pages state the same day', () => {
    const fetched = (source_file: string, retrieved: string): Article => ({ ...old, source_file, retrieved })
    const [one, two, three] = [
      fetched('1', '2024-06-01T10:00Z'),
      fetched('2', '2024-06-01T12:30+02:00'),
      fetched('3', '2024-06-01'),
    ]
    expect(notes(one, two, three).map(issue => issue?.source_file ?? null)).toEqual(['1', null, '3'])
  })
  test('and joined with a third by its text is one article', () => {
    const third = { ...late, article_id: 'art_0123456789abcdef', source_file: 'c.txt', url: 'https://y.example/a' }
    expect(notes(old, late, third).map(issue => issue?.source_file ?? null)).toEqual(['old.txt', null, 'c.txt'])
  })
  test('other articles pass', () => {
    expect(notes(first, ingest('c.txt', `${STORY} More.`).articles[0])).toEqual([null, null])
  })
})
