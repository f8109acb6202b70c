import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseFragment, serialize } from 'parse5'
import type { Page } from './stories.ts'

/** Pages as files, in which `⟦` and `⟧` stand around the body of the article; each folder holds those that were written at one time. */
const FOLDER = join(import.meta.dirname, 'pages')
const BODY = /⟦([^⟦⟧]*)⟧/gu
const BLOCK =
  /<(?:\/?(?:p|div|section|article|ul|ol|li|h\d|table|tr|td|th|blockquote|pre|dl|dt|dd|center)|br|hr)\b[^>]*>/giu
const TAG = /<[^>]*>/gu

/** The lines of a piece of a page, without its tags. */
function linesOf(html: string): string[] {
  return html
    .split(BLOCK)
    .map(piece => decoded(piece.replace(TAG, '')).replace(/\s+/gu, ' ').trim())
    .filter(line => line !== '')
}

/** Character references as their characters. */
function decoded(html: string): string {
  return serialize(parseFragment(html))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&nbsp;', ' ')
    .replaceAll('&amp;', '&')
}

function readMarked(set: string, file: string): Page {
  const html = readFileSync(join(FOLDER, set, file), 'utf8')
  const marks = [...html.matchAll(/[⟦⟧]/gu)].map(([mark]) => mark).join('')
  if (marks === '' || marks.replaceAll('⟦⟧', '') !== '')
    throw new Error(`${set}/${file}: the marks ⟦ and ⟧ around the body do not alternate. Close each before the next.`)
  return {
    name: `${set}: ${file.replace(/\.html$/, '').replaceAll('-', ' ')}`,
    html: html.replace(/[⟦⟧]/gu, ''),
    body: [...html.matchAll(BODY)].flatMap(([, piece]) => linesOf(piece)),
  }
}

/** The pages of each folder. */
export const markedSets: readonly { set: string; pages: Page[] }[] = readdirSync(FOLDER)
  .sort()
  .map(set => ({
    set,
    pages: readdirSync(join(FOLDER, set))
      .sort()
      .map(file => readMarked(set, file)),
  }))
