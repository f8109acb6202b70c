import { createHash } from 'node:crypto'
import { closeSync, fstatSync, openSync, readSync, writeSync } from 'node:fs'

/**
 * A segment is one file of the cache: a mark, entries one after the other, and at the end, once it is finished, an index.
 *
 *     mark (8) | entry … entry | key (16), offset (4), length (4) for each entry | mark (8), count (4), offset of the index (4), check (16)
 *
 * An entry is its key (16), the length of its content (4), a check (12) and the content. Numbers are little endian. The checks are the first
 * bytes of a SHA-256, over key and content and over the index.
 */
const SEGMENT_MARK = Buffer.from('AFCACHE1')
const INDEX_MARK = Buffer.from('AFINDEX1')
export const KEY_BYTES = 16
const CHECK_BYTES = 12
const HEADER_BYTES = KEY_BYTES + 4 + CHECK_BYTES
const INDEX_ENTRY_BYTES = KEY_BYTES + 8
const TRAILER_BYTES = INDEX_MARK.length + 8 + 16

/** A segment is finished at this size, so that what is thrown away at once is small beside the whole. */
export const SEGMENT_BYTES = 64_000_000

const headerCheck = (key: Uint8Array, content: Uint8Array): Buffer =>
  createHash('sha256').update(key).update(content).digest().subarray(0, CHECK_BYTES)
const indexCheck = (index: Uint8Array): Buffer => createHash('sha256').update(index).digest().subarray(0, 16)

/** Where an entry is. */
export type Place = { readonly key: Buffer; readonly offset: number; readonly length: number }

/** A segment under way: entries go in one by one, `finish` makes it whole. */
export type SegmentWriter = {
  readonly path: string
  /** Bytes so far. */
  readonly size: () => number
  readonly isFull: () => boolean
  /** Throws what the disk throws; what was written before stays readable. */
  readonly add: (key: Uint8Array, content: Uint8Array) => void
  readonly finish: () => void
  readonly abandon: () => void
}

function writeWhole(file: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at)
}

/** Begins a new segment. */
export function startSegment(path: string): SegmentWriter {
  const file = openSync(path, 'wx')
  const index: Uint8Array[] = []
  let size = SEGMENT_MARK.length
  try {
    writeWhole(file, SEGMENT_MARK)
  } catch (error) {
    closeSync(file)
    throw error
  }
  return {
    path,
    size: () => size,
    isFull: () => size >= SEGMENT_BYTES,
    add(key, content) {
      const entry = Buffer.allocUnsafe(HEADER_BYTES + content.length)
      entry.set(key, 0)
      entry.writeUInt32LE(content.length, KEY_BYTES)
      entry.set(headerCheck(key, content), KEY_BYTES + 4)
      entry.set(content, HEADER_BYTES)
      writeWhole(file, entry)
      index.push(indexEntry(key, size, content.length))
      size += entry.length
    },
    finish() {
      const bytes = Buffer.concat(index)
      const trailer = Buffer.alloc(TRAILER_BYTES)
      trailer.set(INDEX_MARK, 0)
      trailer.writeUInt32LE(index.length, INDEX_MARK.length)
      trailer.writeUInt32LE(size, INDEX_MARK.length + 4)
      trailer.set(indexCheck(bytes), INDEX_MARK.length + 8)
      try {
        writeWhole(file, Buffer.concat([bytes, trailer]))
      } finally {
        closeSync(file)
      }
    },
    abandon: () => closeSync(file),
  }
}

function readAt(file: number, offset: number, length: number): Buffer | null {
  const bytes = Buffer.allocUnsafeSlow(length)
  for (let at = 0; at < length; ) {
    const read = readSync(file, bytes, at, length - at, offset + at)
    if (read === 0) return null
    at += read
  }
  return bytes
}

function indexEntry(key: Uint8Array, offset: number, length: number): Buffer {
  const entry = Buffer.allocUnsafe(INDEX_ENTRY_BYTES)
  entry.set(key, 0)
  entry.writeUInt32LE(offset, KEY_BYTES)
  entry.writeUInt32LE(length, KEY_BYTES + 4)
  return entry
}

/** The index of a finished segment, or null where there is none that can be trusted. */
function readIndex(file: number, size: number): Buffer | null {
  if (size < SEGMENT_MARK.length + TRAILER_BYTES) return null
  const trailer = readAt(file, size - TRAILER_BYTES, TRAILER_BYTES)
  if (trailer === null || !trailer.subarray(0, INDEX_MARK.length).equals(INDEX_MARK)) return null
  const bytes = trailer.readUInt32LE(INDEX_MARK.length) * INDEX_ENTRY_BYTES
  const from = trailer.readUInt32LE(INDEX_MARK.length + 4)
  if (from + bytes + TRAILER_BYTES !== size) return null
  const index = readAt(file, from, bytes)
  return index !== null && indexCheck(index).equals(trailer.subarray(INDEX_MARK.length + 8)) ? index : null
}

/** An index of the whole entries of a segment that has none. */
function walkEntries(file: number, size: number): Buffer {
  const found: Buffer[] = []
  for (let offset = SEGMENT_MARK.length; offset + HEADER_BYTES <= size; ) {
    const header = readAt(file, offset, HEADER_BYTES)
    if (header === null) break
    const length = header.readUInt32LE(KEY_BYTES)
    if (offset + HEADER_BYTES + length > size) break
    const key = header.subarray(0, KEY_BYTES)
    // What is left of an index looks like an entry, too.
    if (readEntry(file, key, offset, length) !== null) found.push(indexEntry(key, offset, length))
    offset += HEADER_BYTES + length
  }
  return Buffer.concat(found)
}

/** What a segment says it holds; nothing of it is believed before `readEntry` has checked it. */
export type Segment = { readonly index: Buffer; readonly bytes: number; readonly isFinished: boolean }

/** Opens a segment; null where the file is none. Throws what the disk throws. */
export function readSegment(path: string): Segment | null {
  const file = openSync(path, 'r')
  try {
    const { size } = fstatSync(file)
    const mark = readAt(file, 0, SEGMENT_MARK.length)
    if (mark === null || !mark.equals(SEGMENT_MARK)) return null
    const index = readIndex(file, size)
    return { index: index ?? walkEntries(file, size), bytes: size, isFinished: index !== null }
  } finally {
    closeSync(file)
  }
}

export const countEntries = ({ index }: Segment): number => index.length / INDEX_ENTRY_BYTES

/** The entries of a segment, in their order. */
export function* entriesOf({ index }: Segment): Generator<Place> {
  for (let at = 0; at < index.length; at += INDEX_ENTRY_BYTES) {
    yield {
      key: index.subarray(at, at + KEY_BYTES),
      offset: index.readUInt32LE(at + KEY_BYTES),
      length: index.readUInt32LE(at + KEY_BYTES + 4),
    }
  }
}

/** The content of an entry, or null where what stands there is not the entry of this key, whole and unchanged. */
export function readEntry(file: number, key: Uint8Array, offset: number, length: number): Buffer | null {
  const entry = readAt(file, offset, HEADER_BYTES + length)
  if (entry === null || entry.compare(key, 0, KEY_BYTES, 0, KEY_BYTES) !== 0) return null
  if (entry.readUInt32LE(KEY_BYTES) !== length) return null
  const content = entry.subarray(HEADER_BYTES)
  return headerCheck(key, content).equals(entry.subarray(KEY_BYTES + 4, HEADER_BYTES)) ? content : null
}
