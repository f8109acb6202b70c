import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { bodyAlone } from '../../../pipeline/ingest/body.ts'
import { ingestDocument } from '../../../pipeline/ingest/document.ts'
import { later } from './later.ts'
import { markedSets } from './marked.ts'
import { others } from './others.ts'
import { papers } from './papers.ts'
import type { Page } from './stories.ts'

/** The pages by when they were written: the first two sets while the rules were first tuned, each other one before its errors were read. */
export const sets: readonly { set: string; pages: readonly Page[] }[] = [
  { set: 'first', pages: [...papers, ...others] },
  { set: 'later', pages: later },
  ...markedSets,
]
export const pages: readonly Page[] = sets.flatMap(({ pages }) => pages)

/** What ingest makes of a page: its whole `text`, and the body alone. */
export function readPage(html: string): { text: string; body: string } {
  const [article] = ingestDocument({ path: 'page.html', bytes: new TextEncoder().encode(html), sidecar: null }).articles
  if (article === undefined) return { text: '', body: '' }
  return { text: article.text, body: bodyAlone(article).text }
}

/** The body by Readability alone. */
export function readabilityBody(html: string): string {
  const { document } = parseHTML(html)
  return new Readability(document).parse()?.textContent ?? ''
}
