import { closeSync, openSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { endedSegment, listSegments, nameSegment, type SegmentFile } from './folder.ts'
import type { Stage } from './reader.ts'
import { entriesOf, readEntry, readSegment, SEGMENT_BYTES, type SegmentWriter, startSegment } from './segment.ts'

/** Segments smaller than this are put together when there are more than so many of them. */
const SMALL_BYTES = SEGMENT_BYTES / 4
const MANY = 16

/** Segments of one stage under way, one after the other. */
export function segmentsOf(folder: string, stage: Stage) {
  let current: { writer: SegmentWriter; pack: string } | null = null
  const finished: string[] = []
  const finish = (): void => {
    if (current === null) return
    const { writer, pack } = current
    current = null
    try {
      writer.finish()
      renameSync(writer.path, pack)
      finished.push(pack)
    } finally {
      endedSegment(writer.path)
    }
  }
  return {
    /** Throws what the disk throws. */
    add(key: Uint8Array, content: Uint8Array): void {
      if (current === null) {
        const { part, pack } = nameSegment(folder, stage)
        current = { writer: startSegment(part), pack }
      }
      current.writer.add(key, content)
      if (current.writer.isFull()) finish()
    },
    finish,
    /** Leaves nothing of what is not finished. */
    abandon(): void {
      if (current === null) return
      const { writer } = current
      current = null
      writer.abandon()
      rmSync(writer.path, { force: true })
      endedSegment(writer.path)
    },
    finished: (): readonly string[] => finished,
  }
}

/** Copies what is whole of some segments into new ones, and removes them. */
function rewrite(folder: string, stage: Stage, files: readonly SegmentFile[]): void {
  const segments = segmentsOf(folder, stage)
  const seen = new Set<string>()
  try {
    for (const { name } of files) {
      const path = join(folder, name)
      const segment = readSegment(path)
      if (segment === null) continue
      const file = openSync(path, 'r')
      try {
        for (const { key, offset, length } of entriesOf(segment)) {
          const name = key.toString('hex')
          const content = seen.has(name) ? null : readEntry(file, key, offset, length)
          if (content === null) continue
          seen.add(name)
          segments.add(key, content)
        }
      } finally {
        closeSync(file)
      }
    }
    segments.finish()
  } catch (error) {
    segments.abandon()
    throw error
  }
  for (const { name } of files) rmSync(join(folder, name), { force: true })
}

/** Writes damaged and unfinished segments anew without what is not whole in them, and puts many small ones together. */
export function mend(folder: string, damaged: ReadonlySet<string>): void {
  for (const stage of ['ingest', 'rows'] as const) {
    const files = listSegments(folder).filter(file => file.stage === stage && (file.isWhole || file.isLeft))
    const broken = files.filter(({ name, isLeft }) => isLeft || damaged.has(name))
    const small = files.filter(file => !broken.includes(file) && file.bytes < SMALL_BYTES)
    const chosen = small.length > MANY ? [...broken, ...small] : broken
    if (chosen.length > 0) rewrite(folder, stage, chosen)
  }
}

/**
 * Removes segments until the others have at most so many bytes: first those that this build did not use, the longest unused first; then,
 * where it used more than that, those that it wrote last.
 */
export function evict(folder: string, maxBytes: number, used: ReadonlySet<string>): void {
  const files = listSegments(folder).filter(({ isWhole, isLeft }) => isWhole || isLeft)
  const unused = files.filter(({ name }) => !used.has(name))
  const kept = files.filter(({ name }) => used.has(name)).toSorted((a, b) => (a.name > b.name ? -1 : 1))
  let bytes = files.reduce((sum, file) => sum + file.bytes, 0)
  for (const file of [...unused, ...kept]) {
    if (bytes <= maxBytes) return
    rmSync(join(folder, file.name), { force: true })
    bytes -= file.bytes
  }
}
