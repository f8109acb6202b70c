import type { Issue } from '../../schemas/generated/types.ts'
import type { Source } from './document.ts'
import type { Limits } from './limits.ts'
import { problem } from './problems.ts'

/** Something to say about a file that is no document of its own: an issue that goes into the release at this place. */
export type Remark = { path: string; remark: Issue }

/** What a container holds, in its own order. */
export type Found = Source | Remark

/** Which columns of a table hold what, where their names do not say it. */
export type Columns = { readonly text?: string; readonly html?: string }

/** What one file of the input has cost so far, with all that is inside it. */
export type Spent = { bytes: number; documents: number }

/** A member of an archive: its name as it stands there, its bytes, and its sidecar. */
export type Member = { name: string; content: AsyncIterable<Uint8Array>; sidecar: Uint8Array | null }

/** A file on disk that holds documents; `path` is its name in issues and in `source_file`. */
export type Container = {
  /** Where the bytes are. */
  file: string
  path: string
  limits: Limits
  columns: Columns
  spent: Spent
  /** Archives around this one. */
  depth: number
  /** The sidecar of the container itself, which its documents share. */
  sidecar: Uint8Array | null
  /** A folder for files that are needed while this container is open. */
  scratch: () => string
  /** What in it is no document. */
  passedOver: PassedOver
  /** Gives what a member of an archive holds. */
  openMember: (container: Container, member: Member) => AsyncIterable<Found>
}

export type OpenContainer = (container: Container) => AsyncIterable<Found>

/** A fault of the container itself: what comes after it is not read. */
export class BrokenContainer extends Error {
  readonly code: string

  constructor(code: string, message: string) {
    super(message)
    this.code = code
  }
}

export const errorAt = (path: string, code: string, message: string): Remark => ({
  path,
  remark: problem(path, 'error', code, message),
})

export const warningAt = (path: string, code: string, message: string): Remark => ({
  path,
  remark: problem(path, 'warning', code, message),
})

export const tooLarge = (path: string, limits: Limits): Remark =>
  errorAt(
    path,
    'too-large',
    `It is larger than ${limits['document-bytes']} bytes and is not read. Split it, or raise the limit document-bytes.`,
  )

/** Name of a document in a container: `pages.zip!/a/story.html`. */
export const nameInside = (path: string, name: string | number): string => `${path}!/${name}`

/** Counts things that are no documents by kind, so that a crawl with a million pictures gives one line and not a million. */
export function countPassedOver() {
  const counts = new Map<string, number>()
  return {
    add(kind: string): void {
      // Kinds come from the input: a file with endless kinds must not fill the memory.
      const name = counts.has(kind) || counts.size < 50 ? kind : 'others'
      counts.set(name, (counts.get(name) ?? 0) + 1)
    },
    /** One remark for all of them, or none. */
    *remark(path: string): Generator<Remark> {
      if (counts.size === 0) return
      const kinds = [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([kind, n]) => `${n} ${kind}`)
      yield {
        path,
        remark: problem(
          path,
          'info',
          'not-documents',
          `Passed over in this file, because they are no articles in a format that is read: ${kinds.join(', ')}.`,
        ),
      }
    },
  }
}

export type PassedOver = ReturnType<typeof countPassedOver>
