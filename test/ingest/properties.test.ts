import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ingestDocument } from '../../pipeline/ingest/document.ts'
import type { Ingested } from '../../pipeline/records.ts'
import articleSchema from '../../schemas/article.json' with { type: 'json' }

const ajv = new Ajv2020({ strict: false })
addFormats.default(ajv)
const isArticle = ajv.compile(articleSchema)

const EXTENSIONS = ['txt', 'md', 'html', 'htm', 'json', 'TXT', 'pdf', ''] as const
const path = fc.constantFrom(...EXTENSIONS).map(extension => `desk/story.${extension}`)

/** Pieces that pages are made of, so that most generated files are read and not refused. */
const piece = fc.oneof(
  fc.constantFrom(
    'The ferry carried 214 people and 45 cars across the sound on Tuesday, its owner said.\n\n',
    'Ferry runs aground off island\n',
    'Most read\n',
    '© 2024 The Sound Post\n',
    '• 12 boats\n',
    '1. One\n',
    '2. Two\n',
    'By Ann Lee\n',
    '14 March 2024, 6.10pm\n',
    'Port  Price  Change\nOdesa  210  4\n',
    'Photo: A quay\n',
    '\n\n',
    '\r\n',
    '\t',
    '  ',
    '\u00a0',
    '\u200b',
    '\u00ad',
    '\u202e',
    '\ufeff',
    '\0',
    '\ud800',
    '👩‍👩‍👧‍👦 ',
    '한국어 4조2천억원 ',
    'e\u0301',
    '\u0300',
    '\u2000\u0301',
    '<p>',
    '</p>',
    '<h1>',
    '</h1>',
    '<table><tr><td>5</td><td></td></tr></table>',
    '<ul><li>x 1</li></ul>',
    '<article>',
    '</article>',
    '<br>',
    '<sup>2</sup>',
    '&nbsp;',
    '&#xD800;',
    '&amp;',
    '<!--',
    '-->',
    '<script type="application/ld+json">',
    '</script>',
    '---\n',
    'title: x\n',
    '# ',
    '> ',
    '```\n',
    '![a](b)\n',
    '*c*\n',
    '[a](b)',
    '| a | b |\n',
    '|--|--|\n',
    '\\',
    '{"@type":"NewsArticle","headline":"a","articleBody":"b \\ud800 c."}',
    '[',
    ']',
    ',',
    '{',
    '}',
    '"',
    ':',
  ),
  fc.string({ unit: 'binary', maxLength: 30 }),
)
const page = fc.array(piece, { maxLength: 40 }).map(pieces => new TextEncoder().encode(pieces.join('')))
const bytes = fc.oneof(page, page, fc.uint8Array({ maxLength: 200 }))
const sidecar = fc.oneof(
  fc.constant(null),
  fc.uint8Array({ maxLength: 20 }),
  fc.json().map(json => new TextEncoder().encode(json)),
)

const codePointsOf = (text: string): string[] => [...text]

function checkInvariants({ articles, issues }: Ingested): void {
  const refusals = issues.filter(({ severity, code }) => severity === 'error' && code !== 'bad-sidecar')
  expect(articles.length + refusals.length).toBeGreaterThan(0)
  expect(new Set(issues.map(issue => issue.issue_id)).size).toBe(issues.length)
  for (const article of articles) {
    expect(isArticle(article), JSON.stringify(isArticle.errors)).toBe(true)
    const characters = codePointsOf(article.text)
    expect(characters.length).toBe(article.text_chars)
    expect(article.text).toBe(article.text.normalize('NFC'))
    expect(article.text).not.toMatch(/[\0\r\u00a0\ufeff\u200b\u00ad\u202e]|\p{Surrogate}/u)
    let at = 0
    for (const { kind, start, end } of article.parts) {
      expect(characters.slice(at, start).join('')).toBe(at === 0 ? '' : '\n\n')
      expect(end).toBeGreaterThan(start)
      const slice = characters.slice(start, end).join('')
      expect(slice.trim()).not.toBe('')
      if (kind !== 'table') expect(slice).toBe(slice.replace(/\s+/g, ' ').trim())
      expect(slice).not.toContain('\n')
      at = end
    }
    expect(at).toBe(characters.length)
  }
}

test('any bytes of any extension become whole articles or errors, and never an exception', () => {
  fc.assert(
    fc.property(path, bytes, sidecar, (path, bytes, sidecar) => {
      checkInvariants(ingestDocument({ path, bytes, sidecar }))
    }),
    { numRuns: 1500 },
  )
})

test('an array of schema.org nodes gives an article or an error for each', () => {
  const node = fc.record({
    '@type': fc.constant('NewsArticle'),
    headline: fc.string(),
    articleBody: fc.oneof(fc.string(), fc.constant('Prices rose by 4%.')),
  })
  fc.assert(
    fc.property(fc.array(node, { minLength: 1, maxLength: 4 }), nodes => {
      const read = ingestDocument({
        path: 'many.json',
        bytes: new TextEncoder().encode(JSON.stringify(nodes)),
        sidecar: null,
      })
      checkInvariants(read)
      expect(read.articles.length + read.issues.filter(issue => issue.severity === 'error').length).toBe(nodes.length)
    }),
    { numRuns: 200 },
  )
})

test('the same bytes give the same record', () => {
  fc.assert(
    fc.property(path, bytes, (path, bytes) => {
      expect(ingestDocument({ path, bytes, sidecar: null })).toEqual(
        ingestDocument({ path, bytes: Uint8Array.from(bytes), sidecar: null }),
      )
    }),
    { numRuns: 200 },
  )
})
