import { closeSync, existsSync, fstatSync, openSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Issue } from '../../schemas/generated/types.ts'
import type { Source } from './document.ts'
import { FORMATS_READ, isGoldName, isPageName, isSidecarName, sidecarNameOf } from './format-names.ts'
import { openerOf } from './formats.ts'
import { DEFAULT_LIMITS } from './limits.ts'
import { problem } from './problems.ts'

/** An article file and its sidecar; both paths are relative to the input directory, with forward slashes. */
export type SourceFile = { path: string; sidecarPath: string | null }

/** Sidecars beyond this many bytes are not read. */
const SIDECAR_BYTES = 1_000_000

/** Names the release; see schemas/dataset.json. */
export const DATASET_FILE = 'dataset.json'

/** UTF-8 keeps the order of code points. */
const byCodePoint = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b))

function walk(dir: string, below: string, files: string[], issues: Issue[]): void {
  for (const entry of readdirSync(join(dir, below), { withFileTypes: true })) {
    if (entry.name.startsWith('.')) continue
    const path = below === '' ? entry.name : `${below}/${entry.name}`
    if (entry.isSymbolicLink()) {
      issues.push(
        problem(
          path,
          'warning',
          'symlink',
          'This is a symbolic link and is not followed. Put the file itself into the input directory.',
        ),
      )
    } else if (entry.isDirectory()) {
      try {
        walk(dir, path, files, issues)
      } catch (error) {
        issues.push(
          problem(
            path,
            'error',
            'unreadable',
            `The directory cannot be read: ${plainReason(error)}. Allow reading it, or take it out of the input.`,
          ),
        )
      }
    } else if (entry.isFile()) files.push(path)
    else
      issues.push(
        problem(
          path,
          'warning',
          'not-a-file',
          'This is neither a file nor a directory and is not read. Take it out of the input directory.',
        ),
      )
  }
}

/**
 * The articles below an input directory, and the files that hold articles, in code-point order of their paths, whatever order the disk
 * gives. `NAME.meta.json` is the sidecar of `NAME.*`; `NAME.gold.json`, `dataset.json` and hidden files are passed over. What is left
 * gives issues. Throws where the directory itself cannot be listed.
 */
export function listSources(dir: string): { sources: SourceFile[]; issues: Issue[] } {
  const found: string[] = []
  const issues: Issue[] = []
  try {
    walk(dir, '', found, issues)
  } catch (error) {
    throw new Error(
      `cannot list the input directory "${dir}": ${plainReason(error)}; name a directory that holds articles`,
    )
  }
  const files = found.filter(path => path !== DATASET_FILE)
  const sidecars = new Set(files.filter(isSidecarName))
  const articles = files.filter(path => isPageName(path) || openerOf(path) !== null)
  const described = new Set(articles.map(sidecarNameOf))
  for (const path of files) {
    if (isSidecarName(path)) {
      if (described.has(path)) continue
      const message =
        'No article stands beside this sidecar. Name it like its article: story.meta.json beside story.txt.'
      issues.push(problem(path, 'warning', 'orphan-sidecar', message))
    } else if (!isPageName(path) && !isGoldName(path) && openerOf(path) === null) {
      issues.push(problem(path, 'info', 'unknown-format', `Not read: articles are ${FORMATS_READ}.`))
    }
  }
  const sidecarOf = (path: string): string | null => (sidecars.has(sidecarNameOf(path)) ? sidecarNameOf(path) : null)
  return {
    sources: articles.sort(byCodePoint).map(path => ({ path, sidecarPath: sidecarOf(path) })),
    issues: issues.sort((a, b) => byCodePoint(a.source_file ?? '', b.source_file ?? '')),
  }
}

/** One file as a source, with the sidecar beside it. */
export function sourceOf(dir: string, path: string): SourceFile {
  const sidecar = sidecarNameOf(path)
  return { path, sidecarPath: existsSync(join(dir, sidecar)) ? sidecar : null }
}

/** A word for why the disk refused, the same on every system. */
export function plainReason(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : null
  if (code === 'EACCES' || code === 'EPERM') return 'permission denied'
  if (code === 'ENOENT') return 'it does not exist'
  return code === 'ENOTDIR' ? 'it is not a directory' : 'the disk refused'
}

/** The bytes of a file, or its size where that is beyond the limit. Throws what the disk throws. */
function readWithin(path: string, limit: number): Uint8Array | number {
  const file = openSync(path, 'r')
  try {
    const { size } = fstatSync(file)
    return size > limit ? size : readFileSync(file)
  } finally {
    closeSync(file)
  }
}

/** The bytes of a sidecar; none where it is unreadable or too large, which `readSidecar` reports. */
export function readSidecarBytes(path: string): Uint8Array {
  try {
    const read = readWithin(path, SIDECAR_BYTES)
    return typeof read === 'number' ? new Uint8Array() : read
  } catch {
    return new Uint8Array()
  }
}

/** Reads one listed article with its sidecar, or gives the issue that says why not. `limit` in bytes. */
export function readSource(
  dir: string,
  { path, sidecarPath }: SourceFile,
  limit: number = DEFAULT_LIMITS['document-bytes'],
): Source | Issue {
  try {
    const bytes = readWithin(join(dir, path), limit)
    if (typeof bytes === 'number') {
      return problem(
        path,
        'error',
        'too-large',
        `The file has ${bytes} bytes; at most ${limit} are read. Split it, take out what is not the article, or raise the limit document-bytes.`,
      )
    }
    return { path, bytes, sidecar: sidecarPath === null ? null : readSidecarBytes(join(dir, sidecarPath)) }
  } catch (error) {
    return problem(
      path,
      'error',
      'unreadable',
      `The file cannot be read: ${plainReason(error)}. Allow reading it, or take it out of the input.`,
    )
  }
}
