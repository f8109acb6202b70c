import { readFileSync, statSync } from 'node:fs'
import PostalMime, { type Email } from 'postal-mime'
import { BrokenContainer, type Container, errorAt, type Found, tooLarge } from './container.ts'
import { readTimestamp } from './dates.ts'
import { type Metadata, NO_METADATA, readUrl } from './metadata.ts'

const headerOf = ({ headers }: Email, name: string): string | null =>
  headers.find(({ key }) => key === name)?.value ?? null

/** What the headers of a letter or of a saved page say. A letter is published by who sends it; a saved page only has an address. */
function metadataIn(email: Email, isPage: boolean): Metadata {
  const url = readUrl(headerOf(email, 'snapshot-content-location') ?? headerOf(email, 'content-location'))
  const title = email.subject ?? null
  if (isPage) return { ...NO_METADATA, url, title }
  const sent = headerOf(email, 'date')
  return {
    ...NO_METADATA,
    url,
    title,
    author: email.from?.name || null,
    published: sent === null ? null : readTimestamp(sent),
  }
}

/** The first part of a `multipart/related`, which is the page itself; the others are its pictures and frames. */
function firstPart(bytes: Uint8Array, contentType: string): Uint8Array | null {
  const boundary = /\bboundary\s*=\s*(?:"([^"\r\n]+)"|([^\s;"]+))/i.exec(contentType)
  if (!boundary) return null
  const mark = Buffer.from(`--${boundary[1] ?? boundary[2]}`, 'latin1')
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const start = all.indexOf(mark)
  if (start < 0) return null
  const from = all.indexOf('\n', start + mark.length) + 1
  if (from === 0) return null
  const end = all.indexOf(Buffer.concat([Buffer.from('\n'), mark]), from)
  return all.subarray(from, end < 0 ? all.length : end)
}

/**
 * The bytes of one part as they were before they were packed for the mail, and the charset that its header names. Characters are told
 * later, by what the page itself says, too.
 */
async function unpackPart(part: Uint8Array): Promise<{ bytes: Uint8Array; charset: string | null } | null> {
  const all = Buffer.from(part.buffer, part.byteOffset, part.byteLength)
  const gap = /\r?\n\r?\n/.exec(all.subarray(0, 100_000).toString('latin1'))
  if (gap === null) return null
  const head = all
    .subarray(0, gap.index)
    .toString('latin1')
    .replace(/\r?\n[ \t]+/g, ' ')
  const field = (name: string): string => new RegExp(`^${name}:[ \\t]*(.*)$`, 'im').exec(head)?.[1].trim() ?? ''
  if (!/^text\/html|^application\/xhtml/i.test(field('content-type'))) return null
  const packed = Buffer.concat([
    Buffer.from(
      `Content-Type: application/octet-stream\r\nContent-Transfer-Encoding: ${field('content-transfer-encoding') || '8bit'}\r\n\r\n`,
      'latin1',
    ),
    all.subarray(gap.index + gap[0].length),
  ])
  const { attachments } = await PostalMime.parse(packed)
  const content = attachments[0]?.content
  if (content === undefined) return null
  const charset = /\bcharset\s*=\s*"?([\w.:-]+)/i.exec(field('content-type'))?.[1] ?? null
  return { bytes: typeof content === 'string' ? Buffer.from(content, 'utf8') : new Uint8Array(content), charset }
}

/** The page in a `.mht`, or the letter in an `.eml`: its HTML, else its text. */
export async function* openMime(container: Container): AsyncGenerator<Found> {
  const { file, path, limits, sidecar } = container
  // Pictures are packed with a page, so that the file may be larger than the page.
  if (statSync(file).size > 5 * limits['document-bytes']) {
    yield tooLarge(path, limits)
    return
  }
  const bytes = readFileSync(file)
  let email: Email
  try {
    email = await PostalMime.parse(bytes, { maxNestingDepth: 32, maxRfc822NestingDepth: 1 })
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new BrokenContainer('broken-mail', `It is no message that can be read (${reason}). Save it again.`)
  }
  const type = headerOf(email, 'content-type') ?? ''
  const isPage = /^multipart\/related/i.test(type)
  const told = metadataIn(email, isPage)
  const root = isPage ? firstPart(bytes, type) : null
  const page = root === null ? null : await unpackPart(root)
  if (page !== null) yield { path, bytes: page.bytes, sidecar, format: 'html', charset: page.charset, told }
  else if (email.html)
    yield { path, bytes: Buffer.from(email.html, 'utf8'), sidecar, format: 'html', charset: 'utf-8', told }
  else if (email.text)
    yield { path, bytes: Buffer.from(email.text, 'utf8'), sidecar, format: 'txt', charset: 'utf-8', told }
  else yield errorAt(path, 'no-article', 'The message holds no text. Save the whole page or letter, or remove it.')
}
