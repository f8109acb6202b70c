import { createReadStream, createWriteStream, statSync } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { writeRecords } from '../ndjson.ts'
import type { RecordLine } from '../records.ts'
import { type Io, UsageError } from './io.ts'

/** The input of a filter: the file it names, or standard input where it names none or `-`. */
export function openInput(files: readonly string[], io: Io): Readable {
  if (files.length > 1) throw new UsageError(`one input at a time, not ${files.length}`)
  const [file] = files
  if (file !== undefined && file !== '-') {
    const stat = statSync(file, { throwIfNoEntry: false })
    if (stat === undefined) throw new UsageError(`${file}: no such file`)
    if (stat.isDirectory()) throw new UsageError(`${file}: a folder; this stage reads lines of JSON from a file`)
    return createReadStream(file)
  }
  if (io.stdin.isTTY)
    throw new UsageError('no input: name a file, or pipe the output of the stage before into this one')
  return io.stdin
}

/**
 * Writes records to a file, or to standard output where none is named. A file appears under its name only when it is
 * complete, so that it may also be the one that is being read.
 */
export async function writeOutput(file: string | undefined, records: AsyncIterable<RecordLine>, io: Io): Promise<void> {
  if (file === undefined || file === '-') return writeRecords(io.stdout, records, { end: false })
  const stat = statSync(file, { throwIfNoEntry: false })
  if (stat !== undefined && !stat.isFile()) return writeRecords(createWriteStream(file), records)
  const partial = `${file}.partial`
  try {
    await writeRecords(createWriteStream(partial), records)
    await rename(partial, file)
  } catch (error) {
    await rm(partial, { force: true })
    throw error
  }
}
