import { closeSync, fstatSync, openSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Issue } from '../../schemas/generated/types.ts'
import type { Source } from './document.ts'
import { problem } from './problems.ts'

/** An article file and its sidecar; both paths are relative to the input directory, with forward slashes. */
export type SourceFile = { path: string; sidecarPath: string | null }

/** Files beyond this many bytes are not read: 20 MB. */
export const SIZE_LIMIT = 20_000_000

const ARTICLE = /\.(?:txt|md|html|htm|json)$/i
const SIDECAR = /\.meta\.json$/
const GOLD = /\.gold\.json$/
/** Names the release; see schemas/dataset.json. */
export const DATASET_FILE = 'dataset.json'

/** UTF-8 keeps the order of code points. */
const byCodePoint = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b))

const stemOf = (path: string): string => path.replace(/\.[^./]+$/, '')

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
 * The articles below an input directory, in code-point order of their paths, whatever order the disk gives. Articles are .txt, .md,
 * .html, .htm and .json; `NAME.meta.json` is the sidecar of `NAME.*`; `NAME.gold.json`,
 * `dataset.json` and hidden files are passed over. What is
 * left gives issues. Throws where the directory itself cannot be listed.
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
  const sidecars = new Set(files.filter(path => SIDECAR.test(path)))
  const articles = files.filter(path => ARTICLE.test(path) && !SIDECAR.test(path) && !GOLD.test(path))
  const stems = new Set(articles.map(stemOf))
  for (const path of files) {
    if (!ARTICLE.test(path))
      issues.push(problem(path, 'info', 'unknown-format', 'Not read: articles are .txt, .md, .html, .htm or .json.'))
    else if (SIDECAR.test(path) && !stems.has(path.replace(SIDECAR, ''))) {
      issues.push(
        problem(
          path,
          'warning',
          'orphan-sidecar',
          'No article stands beside this sidecar. Name it like its article: story.meta.json beside story.txt.',
        ),
      )
    }
  }
  const sidecarOf = (path: string): string | null =>
    sidecars.has(`${stemOf(path)}.meta.json`) ? `${stemOf(path)}.meta.json` : null
  return {
    sources: articles.sort(byCodePoint).map(path => ({ path, sidecarPath: sidecarOf(path) })),
    issues: issues.sort((a, b) => byCodePoint(a.source_file ?? '', b.source_file ?? '')),
  }
}

/** A word for why the disk refused, the same on every system. */
function plainReason(error: unknown): string {
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
function readSidecarBytes(path: string, limit: number): Uint8Array {
  try {
    const read = readWithin(path, limit)
    return typeof read === 'number' ? new Uint8Array() : read
  } catch {
    return new Uint8Array()
  }
}

/** Reads one listed article with its sidecar, or gives the issue that says why not. `limit` in bytes. */
export function readSource(dir: string, { path, sidecarPath }: SourceFile, limit: number = SIZE_LIMIT): Source | Issue {
  try {
    const bytes = readWithin(join(dir, path), limit)
    if (typeof bytes === 'number') {
      return problem(
        path,
        'error',
        'too-large',
        `The file has ${bytes} bytes; at most ${limit} are read. Split it, or take out what is not the article.`,
      )
    }
    return { path, bytes, sidecar: sidecarPath === null ? null : readSidecarBytes(join(dir, sidecarPath), limit) }
  } catch (error) {
    return problem(
      path,
      'error',
      'unreadable',
      `The file cannot be read: ${plainReason(error)}. Allow reading it, or take it out of the input.`,
    )
  }
}
