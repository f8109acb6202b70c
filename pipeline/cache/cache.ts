import { randomBytes } from 'node:crypto'
import { basename, join } from 'node:path'
import { listSegments, makeFolder, stampUsed } from './folder.ts'
import { closeReader, damagedIn, type Fresh, type SharedCache, wasUsed } from './reader.ts'
import { readSegment, type Segment } from './segment.ts'
import { makeTable } from './table.ts'
import { evict, mend, segmentsOf } from './tidy.ts'

/** The cache of one build. Nothing that goes wrong with it is an error of the build. */
export type Cache = {
  /** What the threads of the build need for looking entries up. */
  readonly shared: SharedCache
  /** Keeps entries for later builds. */
  readonly keep: (entries: readonly Fresh[]) => void
  /** Brings the folder in order: at the end of every build, also of one that failed. Gives what deserves to be said. */
  readonly finish: () => string[]
}

/** Why the disk refused, in words. */
const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the disk is read-only',
  ENOSPC: 'no space left on the disk',
  EDQUOT: 'the disk quota is used up',
  EEXIST: 'a file stands there',
  ENOTDIR: 'a part of the path is not a folder',
}
function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return REASONS[code] ?? (code === '' ? String(error) : code)
}

const counted = (count: number, one: string, many: string): string =>
  count === 0 ? '' : `${count} damaged ${count === 1 ? one : many}`

/** The segments that can be read, and the names of those that are none or lost a part. */
function load(folder: string): { names: string[]; segments: Segment[]; broken: Set<string> } {
  const names: string[] = []
  const segments: Segment[] = []
  const broken = new Set<string>()
  for (const { name, isWhole } of listSegments(folder)) {
    let segment: Segment | null
    try {
      segment = readSegment(join(folder, name))
    } catch {
      continue
    }
    if (isWhole && !segment?.isFinished) broken.add(name)
    if (segment === null) continue
    names.push(name)
    segments.push(segment)
  }
  return { names, segments, broken }
}

/**
 * Opens the cache in a folder, which is made where there is none; a reason where it cannot be. Several builds may have it open: each writes
 * segments of its own, and none changes what another one reads.
 */
export function openCache(
  folder: string,
  maxBytes: number,
  versions: SharedCache['versions'],
): Cache | { unusable: string } {
  let loaded: ReturnType<typeof load>
  try {
    makeFolder(folder)
    loaded = load(folder)
  } catch (error) {
    return { unusable: `cache: ${folder} is not used: ${reasonOf(error)}` }
  }
  const { names, segments, broken } = loaded
  const marks = new SharedArrayBuffer(Math.max(8, names.length * 8))
  const counts = new Int32Array(marks)
  const id = randomBytes(8).toString('hex')
  const shared = { id, folder, segments: names, table: makeTable(segments), marks, versions }
  const writing = { ingest: segmentsOf(folder, 'ingest'), rows: segmentsOf(folder, 'rows') }
  let stopped: string | null = null
  let kept = 0

  /** The cache never costs the disk that the release needs. */
  const stop = (error: unknown): void => {
    stopped = `cache: nothing more is kept in ${folder}: ${reasonOf(error)}`
    for (const stage of Object.values(writing)) stage.abandon()
  }
  return {
    shared,
    keep(entries) {
      for (const { stage, key, content } of entries) {
        if (stopped !== null || kept + content.length > maxBytes) return
        try {
          writing[stage].add(key, content)
          kept += content.length
        } catch (error) {
          stop(error)
        }
      }
    },
    finish() {
      closeReader()
      const remarks: string[] = []
      const damaged = names.filter((_, segment) => damagedIn(counts, segment) > 0)
      const entries = names.reduce((sum, _, segment) => sum + damagedIn(counts, segment), 0)
      try {
        if (stopped === null) for (const stage of Object.values(writing)) stage.finish()
        const written = Object.values(writing).flatMap(stage => stage.finished().map(path => basename(path)))
        const used = [...names.filter((_, segment) => wasUsed(counts, segment)), ...written]
        stampUsed(folder, used)
        mend(folder, new Set([...damaged, ...broken]))
        evict(folder, maxBytes, new Set(used))
      } catch (error) {
        if (stopped === null) stop(error)
      }
      if (entries + broken.size > 0) {
        const what = [counted(entries, 'entry', 'entries'), counted(broken.size, 'file', 'files')].filter(
          each => each !== '',
        )
        remarks.push(`cache: dropped from ${folder}, and made again: ${what.join(', ')}`)
      }
      return stopped === null ? remarks : [...remarks, stopped]
    },
  }
}
