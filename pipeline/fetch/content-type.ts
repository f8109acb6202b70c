import { charsetNamed } from '../ingest/charsets.ts'
import { FetchRefusal, plainLine } from './refusal.ts'

/** The ending of a file of each type that is kept. */
const ENDINGS: Readonly<Record<string, string>> = {
  'text/html': 'html',
  'application/xhtml+xml': 'xhtml',
  'text/plain': 'txt',
  'text/markdown': 'md',
  'application/json': 'json',
  'application/ld+json': 'json',
}

/** The ending that a page's file gets, and the charset that the server names, if it is one. */
export function readContentType(header: string | undefined): { ending: string; charset: string | null } {
  const [type, ...parameters] = (header ?? '').split(';').map(part => part.trim())
  const name = type.toLowerCase()
  if (!Object.hasOwn(ENDINGS, name)) {
    const what = name === '' ? 'the server does not say what it is' : `it is ${plainLine(name)}`
    throw new FetchRefusal(`${what}; only pages (HTML), plain text and JSON are saved`)
  }
  const label = parameters
    .map(part => /^charset\s*=\s*"?([\w.:+-]+)"?$/i.exec(part)?.[1])
    .find(found => found !== undefined)
  return { ending: ENDINGS[name], charset: label === undefined ? null : charsetNamed(label) }
}
