import { readHtml } from './html.ts'
import type { Drafts, RawPage } from './reader.ts'

/** Elements that end at once when written as `<br/>`, in HTML too. */
const VOID = new Set(
  'area base br col embed hr img input link meta param source track wbr path circle rect line use'.split(' '),
)

/** `<script src="x"/>` ends here in XML; in HTML it would swallow the rest of the page. */
const closeEmptied = (text: string): string =>
  text.replace(
    /<([A-Za-z][\w:-]*)((?:\s+[\w:-]+(?:\s*=\s*(?:"[^"]*"|'[^']*'))?)*)\s*\/>/g,
    (tag, name: string, rest: string) => (VOID.has(name.toLowerCase()) ? tag : `<${name}${rest}></${name}>`),
  )

/** Text that XML marks as literal, as HTML writes it. */
const openLiterals = (text: string): string =>
  text.replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, (_, literal: string) =>
    literal.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
  )

/**
 * A page in XML's way of writing HTML. It is read as HTML after the three things in which the two differ; entities that the page
 * defines itself are never put in, so that a page of a few lines cannot become gigabytes.
 */
export function readXhtml(page: RawPage): Drafts {
  const text = page.text
    .replace(/^\s*<\?xml[^>]*\?>/, '')
    .replace(/<!DOCTYPE\b[^<>[]*\[[\s\S]*?\]\s*>/i, '<!DOCTYPE html>')
  return readHtml({ ...page, text: openLiterals(closeEmptied(text)) })
}
