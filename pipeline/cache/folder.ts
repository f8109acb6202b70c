import { randomBytes } from 'node:crypto'
import { mkdirSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isAlive } from '../processes.ts'
import type { Stage } from './reader.ts'

/** A segment's file: its stage, when and by which process it was begun; `.part` while it is being written. Other names are not ours. */
const NAME = /^(ingest|rows)-[0-9a-z]+-(\d+)-[0-9a-f]{8}\.(pack|part)$/

/** Tells programs that make backups that this folder can be made again (https://bford.info/cachedir/). */
const TAG_FILE = 'CACHEDIR.TAG'
const TAG =
  'Signature: 8a477f597d28d172789f06886806bc55\n# This folder can be deleted at any time; article-figures makes it again.\n'

/** Segments that this process is writing. */
const underWay = new Set<string>()

export function nameSegment(folder: string, stage: Stage): { part: string; pack: string } {
  const name = `${stage}-${Date.now().toString(36)}-${process.pid}-${randomBytes(4).toString('hex')}`
  const part = join(folder, `${name}.part`)
  underWay.add(part)
  return { part, pack: join(folder, `${name}.pack`) }
}

export const endedSegment = (part: string): boolean => underWay.delete(part)

/** A segment on the disk; `isLeft` where the process that began it died before the end. */
export type SegmentFile = {
  readonly name: string
  readonly stage: Stage
  readonly bytes: number
  /** When it was last used, in milliseconds. */
  readonly used: number
  readonly isWhole: boolean
  readonly isLeft: boolean
}

function describe(folder: string, name: string): SegmentFile | null {
  const [, stage, pid, ending] = NAME.exec(name) ?? []
  const stat = stage === undefined ? undefined : statSync(join(folder, name), { throwIfNoEntry: false })
  if (stat === undefined || !stat.isFile()) return null
  const isWhole = ending === 'pack'
  const isLeft = !isWhole && !underWay.has(join(folder, name)) && !isAlive(Number(pid))
  return { name, stage: stage === 'ingest' ? 'ingest' : 'rows', bytes: stat.size, used: stat.mtimeMs, isWhole, isLeft }
}

/** The segments of a folder, the one that was used last at the end. */
export function listSegments(folder: string): SegmentFile[] {
  const found = readdirSync(folder).flatMap(name => describe(folder, name) ?? [])
  return found.toSorted((a, b) => a.used - b.used || (a.name < b.name ? -1 : 1))
}

/** Makes the folder of a cache where there is none. */
export function makeFolder(folder: string): void {
  mkdirSync(folder, { recursive: true })
  const tag = join(folder, TAG_FILE)
  if (statSync(tag, { throwIfNoEntry: false }) === undefined) writeFileSync(tag, TAG)
}

/**
 * Writes down that segments were used now. Later than any use before it, so that the order stays right where the clock was set back.
 */
export function stampUsed(folder: string, names: readonly string[]): void {
  const latest = Math.max(0, ...listSegments(folder).map(({ used }) => used))
  const now = Math.max(Date.now(), Math.ceil(latest) + 1) / 1000
  for (const name of names) {
    try {
      utimesSync(join(folder, name), now, now)
    } catch {
      // It was removed meanwhile.
    }
  }
}
