import { closeSync, createWriteStream, mkdtempSync, openSync, readSync, renameSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { Issue } from '../../schemas/generated/types.ts'
import type { ReadingOptions } from '../ingest/documents.ts'
import { listSources, type SourceFile, sourceOf } from '../ingest/files.ts'
import { FORMATS_READ, isPageName } from '../ingest/format-names.ts'
import { openerOf } from '../ingest/formats.ts'
import { readLimits } from '../ingest/limits.ts'
import { SNIFFED_BYTES, sniffFormat } from '../ingest/sniff.ts'
import { type Io, UsageError } from './io.ts'

/** The files that a command reads: `directory` holds them. */
export type ArticleInput = {
  readonly directory: string
  readonly sources: SourceFile[]
  readonly issues: Issue[]
  /** Removes what was only there for this run. */
  close(): void
}

/** Options of the commands that read articles. */
export const readingOptions = {
  format: { type: 'string' },
  'text-column': { type: 'string' },
  'html-column': { type: 'string' },
  limits: { type: 'string' },
} as const

export const readingHelp = `  RAW         folder with articles and their sidecars, or one file of articles (default: raw); - reads standard input
  --format F  format of standard input, as a file's ending (warc.gz, csv, html); most are recognised without it
  --text-column NAME, --html-column NAME   the column of a table with the text, or the page, if its name is unusual
  --limits "NAME=N ..."   what one input may cost; docs/limits.md lists the limits
`

type Values = {
  format?: string | undefined
  'text-column'?: string | undefined
  'html-column'?: string | undefined
  limits?: string | undefined
}

/** Limits and columns as the options give them. */
export function readingOf(values: Values): ReadingOptions {
  const limits = readLimits(values.limits ?? '')
  if ('problem' in limits) throw new UsageError(`--limits: ${limits.problem}`)
  const [text, html] = [values['text-column'], values['html-column']]
  return { limits, columns: { ...(text === undefined ? {} : { text }), ...(html === undefined ? {} : { html }) } }
}

/** Finds the articles that the arguments name: a folder, a file, or standard input. */
export async function openArticles(names: readonly string[], values: Values, io: Io): Promise<ArticleInput> {
  if (names.length > 1) throw new UsageError(`one folder or file at a time, not ${names.length}`)
  const name = names[0] ?? 'raw'
  if (name === '-') return fromStandardInput(values, io)
  const stat = statSync(name, { throwIfNoEntry: false })
  if (stat === undefined) throw new UsageError(`${name}: no such folder`)
  if (stat.isDirectory()) return { directory: name, ...listSources(name), close: () => {} }
  assertFormat(name)
  const [directory, path] = [dirname(name), basename(name)]
  return { directory, sources: [sourceOf(directory, path)], issues: [], close: () => {} }
}

function assertFormat(name: string): void {
  if (isPageName(name) || openerOf(name) !== null) return
  throw new UsageError(`${name}: not a folder, and no file of a format that is read: ${FORMATS_READ}`)
}

/** Standard input goes to the disk first: some formats are read from their end. */
async function fromStandardInput({ format }: Values, io: Io): Promise<ArticleInput> {
  if (io.stdin.isTTY) throw new UsageError('no input: pipe articles into this command, or name a folder')
  const ending = format === undefined ? null : `.${format.replace(/^\./, '')}`
  if (ending !== null) assertFormat(`standard-input${ending}`)
  const directory = mkdtempSync(join(tmpdir(), 'article-figures-'))
  try {
    const file = join(directory, 'standard-input')
    await pipeline(io.stdin, createWriteStream(file))
    const path = `standard-input${ending ?? sniffFormat(headOf(file))}`
    renameSync(file, join(directory, path))
    return {
      directory,
      sources: [{ path, sidecarPath: null }],
      issues: [],
      close: () => rmSync(directory, { recursive: true, force: true }),
    }
  } catch (error) {
    rmSync(directory, { recursive: true, force: true })
    throw error
  }
}

function headOf(file: string): Uint8Array {
  const head = new Uint8Array(SNIFFED_BYTES)
  const descriptor = openSync(file, 'r')
  try {
    return head.subarray(0, readSync(descriptor, head))
  } finally {
    closeSync(descriptor)
  }
}
