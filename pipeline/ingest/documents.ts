import { createWriteStream, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Issue, Sidecar } from '../../schemas/generated/types.ts'
import { crashedFile, faultOf } from '../faults.ts'
import {
  BrokenContainer,
  type Columns,
  type Container,
  countPassedOver,
  errorAt,
  type Found,
  type Member,
  nameInside,
  type Remark,
  tooLarge,
} from './container.ts'
import type { Source } from './document.ts'
import { plainReason, readSidecarBytes, type SourceFile } from './files.ts'
import { isGoldName, isPageName } from './format-names.ts'
import { openerOf } from './formats.ts'
import type { Limits } from './limits.ts'
import { problem } from './problems.ts'
import { readSidecar, sidecarOfMany } from './sidecar.ts'
import { collect } from './unpacked.ts'

/** One unit of work: a page on disk, a document out of a container, or something to say about one. */
export type Item = SourceFile | Source | Remark

export type ReadingOptions = { readonly limits: Limits; readonly columns: Columns }

/** Longest source_file that is kept whole; names in archives can be as long as they like. */
const NAME_LENGTH = 1000

/** Names that would leave the folder if they were unpacked. */
export const leavesFolder = (name: string): boolean =>
  /^(?:[/\\]|[A-Za-z]:)/.test(name) || name.split(/[/\\]/).includes('..') || name.includes('\0')

/** A name as it can stand in a table: no line break, no control, no lone surrogate. */
const plainName = (name: string): string =>
  name.slice(0, NAME_LENGTH).replace(/[\u0000-\u001f\u007f\u2028\u2029]|\p{Surrogate}/gu, '\ufffd')

const endingOf = (name: string): string =>
  /\.[A-Za-z0-9]{1,8}$/.exec(name)?.[0].toLowerCase() ?? 'files without an ending'

/** The name that a member has in the release; a packed page stands for its file. */
const memberPath = (container: Container, name: string): string =>
  container.path.endsWith(`${name}.gz`) ? container.path : nameInside(container.path, plainName(name))

async function* openMember(container: Container, { name, content, sidecar }: Member): AsyncGenerator<Found> {
  const { limits, spent, depth, passedOver } = container
  const path = memberPath(container, name)
  const opener = openerOf(name)
  if (leavesFolder(name)) {
    yield errorAt(path, 'unsafe-path', 'Its name points out of the archive, so it is not read. Pack the archive again.')
  } else if (/(?:^|\/)(?:\.|__MACOSX\/)/.test(name) || isGoldName(name)) {
    passedOver.add('hidden files')
  } else if (isPageName(name)) {
    const bytes = await collect(content, limits['document-bytes'])
    if (bytes === null) yield tooLarge(path, limits)
    else yield { path, bytes, sidecar, format: endingOf(name).slice(1) }
  } else if (opener === null) {
    passedOver.add(endingOf(name))
  } else if (depth >= limits['archive-depth']) {
    const message = `It lies ${depth} archives deep, and at most ${limits['archive-depth']} are opened. Unpack it, or raise the limit archive-depth.`
    yield errorAt(path, 'archive-too-deep', message)
  } else {
    const folder = container.scratch()
    const file = join(folder, `${depth}-${spent.documents}-${spent.bytes}`)
    await pipeline(Readable.from(content), createWriteStream(file))
    yield* openContainer({ ...container, file, path, sidecar, depth: depth + 1, passedOver: countPassedOver() }, opener)
    rmSync(file, { force: true })
  }
}

/** Everything in a container; a fault of the container becomes an error in the place of what could not be read. */
async function* openContainer(container: Container, open: ReturnType<typeof openerOf>): AsyncGenerator<Found> {
  const { path, limits, spent, passedOver } = container
  let found = 0
  try {
    for await (const each of open?.(container) ?? []) {
      const isDocument = 'bytes' in each
      if (isDocument) spent.documents += 1
      if (isDocument || each.remark.severity === 'error') found += 1
      if (spent.documents > limits['archive-documents']) {
        throw new BrokenContainer(
          'too-many-documents',
          `It holds more than ${limits['archive-documents']} documents, and the rest is not read. Split it, or raise the limit archive-documents.`,
        )
      }
      yield each
    }
  } catch (error) {
    found += 1
    if (error instanceof BrokenContainer) yield errorAt(path, error.code, error.message)
    else yield { path, remark: faultOfContainer(path, error) }
  }
  yield* passedOver.remark(path)
  if (found === 0) {
    yield errorAt(
      path,
      'no-documents',
      'There is no document in it that could be an article. Take it out, or see what it should hold.',
    )
  }
}

/** What the disk refused, or a fault of the program or of a library, which costs the rest of this container and no more. */
function faultOfContainer(path: string, error: unknown): Issue {
  const isOfDisk = error instanceof Error && 'syscall' in error
  if (!isOfDisk) return crashedFile(path, faultOf(error))
  const message = `The file cannot be read: ${plainReason(error)}. Allow reading it, or take it out of the input.`
  return problem(path, 'error', 'unreadable', message)
}

/** A folder that comes into being when it is asked for. */
function scratchFolder() {
  let folder: string | null = null
  return {
    path: (): string => (folder ??= mkdtempSync(join(tmpdir(), 'article-figures-'))),
    remove: (): void => {
      if (folder !== null) rmSync(folder, { recursive: true, force: true })
    },
  }
}

/**
 * What the listed files hold, in the order of the files and then that of each container: pages on disk are named, documents in
 * containers come with their bytes, one after the other, so that memory does not grow with a container.
 */
export async function* openSources(
  directory: string,
  sources: readonly SourceFile[],
  { limits, columns }: ReadingOptions,
): AsyncGenerator<Item> {
  for (const source of sources) {
    const opener = openerOf(source.path)
    if (opener === null) {
      yield source
      continue
    }
    const scratch = scratchFolder()
    const beside = source.sidecarPath === null ? null : readSidecarBytes(join(directory, source.sidecarPath))
    const container: Container = {
      file: join(directory, source.path),
      path: source.path,
      limits,
      columns,
      spent: { bytes: 0, documents: 0 },
      depth: 1,
      sidecar: beside,
      scratch: scratch.path,
      passedOver: countPassedOver(),
      openMember,
    }
    try {
      yield* withShared(openContainer(container, opener), source.path, beside)
    } finally {
      scratch.remove()
    }
  }
}

/** Gives each document of a container what the container's sidecar says of all of them, such as their publisher and their rights. */
async function* withShared(
  found: AsyncIterable<Found>,
  path: string,
  beside: Uint8Array | null,
): AsyncGenerator<Found> {
  let shared: Sidecar | null | undefined
  for await (const each of found) {
    if (!('bytes' in each) || each.path === path || beside === null) {
      yield each
      continue
    }
    if (shared === undefined) {
      const { sidecar, issues } = readSidecar(path, beside)
      const { sidecar: ofAll, issues: ofMany } = sidecarOfMany(path, sidecar)
      for (const remark of [...issues, ...ofMany]) yield { path, remark }
      shared = ofAll
    }
    yield shared === null ? each : { ...each, known: { ...shared, ...each.known } }
  }
}
