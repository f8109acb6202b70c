import { closeSync, openSync, readSync, statSync } from 'node:fs'

const CHUNK_BYTES = 1 << 20
const [LINE_FEED, QUOTE] = [0x0a, 0x22]

/** The bytes of a file, piece by piece; a piece is only good until the next one. */
function* piecesOf(path: string): Generator<Buffer> {
  const descriptor = openSync(path, 'r')
  try {
    const buffer = Buffer.allocUnsafeSlow(CHUNK_BYTES)
    for (let read = readSync(descriptor, buffer); read > 0; read = readSync(descriptor, buffer))
      yield buffer.subarray(0, read)
  } finally {
    closeSync(descriptor)
  }
}

const measured = new Map<string, number>()

/** Bytes of the longest line of a file; measured once as long as the file stays as it is. */
export function longestLine(path: string): number {
  const { size, mtimeMs, ino } = statSync(path)
  const key = `${path}\0${size}\0${mtimeMs}\0${ino}`
  const known = measured.get(key)
  if (known !== undefined) return known
  let longest = 0
  let length = 0
  for (const piece of piecesOf(path)) {
    let from = 0
    for (let at = piece.indexOf(LINE_FEED); at >= 0; at = piece.indexOf(LINE_FEED, from)) {
      longest = Math.max(longest, length + at - from)
      length = 0
      from = at + 1
    }
    length += piece.length - from
  }
  const found = Math.max(longest, length)
  measured.set(key, found)
  return found
}

/** Records of a JSON file that has one in each line, between a line that opens the array and one that closes it. */
export function countJsonRecords(path: string): number {
  let lines = 0
  for (const piece of piecesOf(path)) {
    for (let at = piece.indexOf(LINE_FEED); at >= 0; at = piece.indexOf(LINE_FEED, at + 1)) lines++
  }
  return lines - 2
}

/** Rows of a CSV file below its header: line ends that are not within quotes. */
export function countCsvRows(path: string): number {
  let rows = 0
  let isQuoted = false
  for (const piece of piecesOf(path)) {
    for (const byte of piece) {
      if (byte === QUOTE) isQuoted = !isQuoted
      else if (byte === LINE_FEED && !isQuoted) rows++
    }
  }
  return rows - 1
}
