import { closeSync, openSync } from 'node:fs'
import { join } from 'node:path'
import { readEntry } from './segment.ts'
import { findSpot } from './table.ts'

/** The stages whose results are kept; each has segments of its own, because a changed rule makes only one kind useless. */
export type Stage = 'ingest' | 'rows'

/** An entry that is to be kept. */
export type Fresh = { readonly stage: Stage; readonly key: Uint8Array; readonly content: Uint8Array }

/** What all threads of a build know of the cache. */
export type SharedCache = {
  /** Tells this opening of the cache from others. */
  readonly id: string
  readonly folder: string
  /** Names of the segments, by their number. */
  readonly segments: readonly string[]
  readonly table: SharedArrayBuffer
  /** For each segment: whether it was used, and how many of its entries were damaged. */
  readonly marks: SharedArrayBuffer
  readonly versions: Readonly<Record<Stage, string>>
}

/** Looks entries up. */
export type CacheReader = {
  /** The content of an entry, checked; null where there is none that can be believed. */
  readonly find: (key: Uint8Array) => Uint8Array | null
  readonly close: () => void
}

/** Files of segments that are open at a time; a folder may hold more of them than a process may open. */
const OPEN_FILES = 200

export const wasUsed = (marks: Int32Array, segment: number): boolean => Atomics.load(marks, segment * 2) > 0
export const damagedIn = (marks: Int32Array, segment: number): number => Atomics.load(marks, segment * 2 + 1)

/** Opens the cache for one thread. */
export function openReader({ folder, segments, table, marks }: SharedCache): CacheReader {
  const spots = new Uint32Array(table)
  const counts = new Int32Array(marks)
  const files = new Map<number, number>()
  const close = (): void => {
    for (const file of files.values()) closeSync(file)
    files.clear()
  }
  const fileOf = (segment: number): number => {
    const open = files.get(segment)
    if (open !== undefined) return open
    if (files.size >= OPEN_FILES) close()
    const file = openSync(join(folder, segments[segment]), 'r')
    files.set(segment, file)
    return file
  }
  return {
    find(key) {
      const spot = findSpot(spots, key)
      if (spot === null) return null
      const { segment, offset, length } = spot
      let content: Uint8Array | null
      try {
        content = readEntry(fileOf(segment), key, offset, length)
      } catch {
        // Somebody removed the cache, or the disk fails: then there is no entry.
        return null
      }
      if (content === null) Atomics.add(counts, segment * 2 + 1, 1)
      else Atomics.store(counts, segment * 2, 1)
      return content
    },
    close,
  }
}

let latest: { id: string; reader: CacheReader } | null = null

/** The reader of this thread, opened once for a build. */
export function readerOf(shared: SharedCache): CacheReader {
  if (latest?.id !== shared.id) {
    closeReader()
    latest = { id: shared.id, reader: openReader(shared) }
  }
  return latest.reader
}

/** Closes the files that this thread has open. */
export function closeReader(): void {
  latest?.reader.close()
  latest = null
}
