import { expect, test } from 'vitest'
import { sha256 } from '../../pipeline/identify.ts'
import { bodyAlone } from '../../pipeline/ingest/body.ts'
import { ingestDocument } from '../../pipeline/ingest/document.ts'

test('the body alone is the text without headline, captions and furniture, and its parts still point at it', () => {
  const page =
    '<html lang="en"><head><title>Harbour opens</title></head><body><article><h1>Harbour opens</h1><p>By Ann Lee</p><figure><img src="a.jpg"><figcaption>The 𝒩ew quay</figcaption></figure><p>The harbour was opened on Monday by nine people and a dog, who all wore hats. 🐟 They sang.</p><h2>The cost of it</h2><ul><li>Quay: 4 million</li><li>Hats: 90</li></ul></article></body></html>'
  const [article] = ingestDocument({ path: 'a.html', bytes: new TextEncoder().encode(page), sidecar: null }).articles
  const body = bodyAlone(article)
  expect(body.text).toBe(
    'The harbour was opened on Monday by nine people and a dog, who all wore hats. 🐟 They sang.\n\nThe cost of it\n\nQuay: 4 million\n\nHats: 90',
  )
  const characters = [...body.text]
  expect(body.parts.map(({ kind, start, end }) => [kind, characters.slice(start, end).join('')])).toEqual([
    ['body', 'The harbour was opened on Monday by nine people and a dog, who all wore hats. 🐟 They sang.'],
    ['heading', 'The cost of it'],
    ['list', 'Quay: 4 million'],
    ['list', 'Hats: 90'],
  ])
  expect(body).toMatchObject({ title: 'Harbour opens', article_id: article.article_id, text_chars: characters.length })
  expect(body.text_sha256).toBe(sha256(body.text))
})
