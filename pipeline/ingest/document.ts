import type { Article, Sidecar } from '../../schemas/generated/types.ts'
import { sha256 } from '../identify.ts'
import type { Ingested } from '../records.ts'
import { assembleArticle } from './assemble.ts'
import { decodeBytes, type Remark } from './characters.ts'
import { FORMATS_READ } from './format-names.ts'
import { readHtml } from './html.ts'
import { readJson } from './json.ts'
import { checkLanguage } from './language.ts'
import { readMarkdown } from './markdown.ts'
import type { Metadata } from './metadata.ts'
import { repairMojibake } from './mojibake.ts'
import { problem } from './problems.ts'
import type { Drafts, RawPage } from './reader.ts'
import { readSidecar, sidecarOfMany } from './sidecar.ts'
import { readText } from './text.ts'
import { readXhtml } from './xhtml.ts'

/** A document: a file as it came from disk, or what stood in a container. `sidecar` is null where there is none. */
export type Source = {
  /** Relative to the input directory, with forward slashes; in a container, the container's path, `!/` and the name there. */
  path: string
  bytes: Uint8Array
  sidecar: Uint8Array | null
  /** The ending of its format, where the path does not say it. */
  format?: string
  /** The charset that the transport named. */
  charset?: string | null
  /** What the container says about the article; it counts as a sidecar does, after it. */
  known?: Sidecar
  /** What the transport says; it counts where the page itself says nothing. */
  told?: Metadata
  /** When the transport fetched it. */
  retrieved?: string | null
}

/** The reader of each file extension. */
const READERS: Record<string, (page: RawPage) => Drafts> = {
  txt: readText,
  md: readMarkdown,
  html: readHtml,
  htm: readHtml,
  xhtml: readXhtml,
  json: readJson,
}

const garbled = (count: number, first: string | null): Remark => ({
  severity: 'warning',
  code: 'repaired-characters',
  message: `${count} ${count === 1 ? 'sign was' : 'signs were'} garbled by an earlier program that took UTF-8 for windows-1252 (the first: "${first}") and ${count === 1 ? 'is' : 'are'} repaired. Compare names and prices with the original.`,
})

/** The sidecar, then what the container states, then when the transport fetched it. */
function statedOutside({ known, retrieved }: Source, sidecar: Sidecar | null): Sidecar | null {
  if (known === undefined && retrieved == null) return sidecar
  return { ...(retrieved == null ? {} : { retrieved }), ...known, ...sidecar }
}

/**
 * Reads one document: its characters, its format, its sidecar. Gives an article for each document in it, or an error issue that says
 * why there is none (`empty`, `binary`, `broken-utf8`, `broken-charset`, `broken-json`, `no-article`, `too-deep`, `too-large`,
 * `unknown-format`). `bad-sidecar` is an error too, but its article is kept. Pure; never throws for bad input.
 */
export function ingestDocument(source: Source): Ingested {
  const { path, bytes } = source
  const refuse = (code: string, message: string): Ingested => ({
    articles: [],
    issues: [problem(path, 'error', code, message)],
  })
  const extension = (source.format ?? /\.([^./]+)$/.exec(path)?.[1] ?? '').toLowerCase()
  const reader = Object.hasOwn(READERS, extension) ? READERS[extension] : null
  if (!reader) return refuse('unknown-format', `Not read: articles are ${FORMATS_READ}.`)
  const beside = readSidecar(path, source.sidecar)
  const named = source.charset ?? beside.sidecar?.charset ?? null
  const decoded = decodeBytes(bytes, reader === readHtml || reader === readXhtml, named)
  if ('code' in decoded) return refuse(decoded.code, decoded.message)
  const { text, count, first } = repairMojibake(decoded.text.replace(/^\ufeff/, ''))
  const remarks = [...decoded.remarks, ...(count > 0 ? [garbled(count, first)] : [])]
  const ofCharacters = remarks.map(({ severity, code, message }) => problem(path, severity, code, message))
  if (text.trim() === '') return refuse('empty', 'The file is empty. Put the article into it, or remove it.')

  const outside = statedOutside(source, beside.sidecar)
  const { drafts, issues } = reader({
    path,
    text,
    title: outside?.title ?? source.told?.title ?? null,
    publisher: outside?.publisher ?? null,
  })
  const { sidecar, issues: ofMany } =
    drafts.length > 1 ? sidecarOfMany(path, outside) : { sidecar: outside, issues: [] }
  // the sidecar has settled it
  const ofPage = issues.filter(({ code }) => code !== 'date-conflict' || sidecar?.published === undefined)
  const rawSha256 = sha256(bytes)
  const told = drafts.length > 1 ? undefined : source.told
  const read = drafts.map(draft => assembleArticle(path, rawSha256, draft, sidecar, told))
  const hasText = (article: Article): boolean => article.parts.some(({ kind }) => kind !== 'boilerplate')
  const checked = read.filter(hasText).map(checkLanguage)
  const articles = checked.map(({ article }) => article)
  const ofLanguage = checked.flatMap(({ issues: found }) => found)
  const without = read.flatMap((article, i) => {
    const which = read.length > 1 ? `Article ${i + 1} of ${read.length} in the file` : 'The file'
    const message = `${which} holds no text of an article, at most the page around it. Save the whole article, or remove it.`
    return hasText(article) ? [] : [problem(path, 'error', 'no-article', message)]
  })
  return { articles, issues: [...ofCharacters, ...beside.issues, ...ofPage, ...ofMany, ...ofLanguage, ...without] }
}
