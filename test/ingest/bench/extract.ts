import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { ingestDocument } from '../../../pipeline/ingest/document.ts'
import { later } from './later.ts'
import { others } from './others.ts'
import { papers } from './papers.ts'
import type { Page } from './stories.ts'

export const pages: readonly Page[] = [...papers, ...others, ...later]

/** The body of the article as our ingest reads the page: all of its parts but headline, captions and the page around it. */
export function ourBody(html: string): string {
  const [article] = ingestDocument({ path: 'page.html', bytes: new TextEncoder().encode(html), sidecar: null }).articles
  if (article === undefined) return ''
  const characters = [...article.text]
  return article.parts
    .filter(({ kind }) => kind !== 'title' && kind !== 'caption' && kind !== 'boilerplate')
    .map(({ start, end }) => characters.slice(start, end).join(''))
    .join('\n')
}

/** The same by Readability alone. */
export function readabilityBody(html: string): string {
  const { document } = parseHTML(html)
  return new Readability(document).parse()?.textContent ?? ''
}
