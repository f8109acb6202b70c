import type { Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { TextDecoder } from 'node:util'
import type { Issue } from '../schemas/generated/types.ts'
import { makeIssue } from './issues.ts'
import type { RecordLine } from './records.ts'

/** Tells a record from a parsed line that is none, and says what is wrong with that one. */
export type RecordCheck = (value: unknown) => { record: RecordLine } | { problem: string }

/** A line past this many bytes is not read into memory: the largest article with all its rows stays far below. */
const MAX_LINE_BYTES = 256 * 1024 * 1024
const NEWLINE = 10

/**
 * Splits bytes into lines without their line feed; memory holds one line. A line longer than `limit` bytes comes as null.
 */
export async function* splitLines(
  input: AsyncIterable<Uint8Array>,
  limit: number = MAX_LINE_BYTES,
): AsyncGenerator<Uint8Array | null> {
  let pieces: Uint8Array[] = []
  let length = 0
  const take = (): Uint8Array | null => {
    const line = length > limit ? null : pieces.length === 1 ? pieces[0] : Buffer.concat(pieces)
    pieces = []
    length = 0
    return line
  }
  const add = (piece: Uint8Array): void => {
    length += piece.length
    if (length > limit) pieces = []
    else pieces.push(piece)
  }
  for await (const chunk of input) {
    let from = 0
    for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE, from)) {
      add(chunk.subarray(from, at))
      yield take()
      from = at + 1
    }
    if (from < chunk.length) add(chunk.subarray(from))
  }
  if (length > 0) yield take()
}

/**
 * Reads NDJSON. A line that is no record becomes an issue of `stage` with the line's number, and reading goes on; empty
 * lines are skipped.
 */
export async function* readRecords(
  input: AsyncIterable<Uint8Array>,
  stage: Issue['stage'],
  check: RecordCheck,
): AsyncGenerator<RecordLine> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let number = 0
  for await (const bytes of splitLines(input)) {
    number += 1
    const read = bytes === null ? { problem: 'it is longer than 256 MB' } : readLine(bytes, decoder, check)
    if (read === null) continue
    if ('record' in read) yield read.record
    else yield brokenLine(stage, number, read.problem)
  }
}

function readLine(bytes: Uint8Array, decoder: TextDecoder, check: RecordCheck): ReturnType<RecordCheck> | null {
  let line: string
  try {
    line = decoder.decode(bytes)
  } catch {
    return { problem: 'it is not UTF-8' }
  }
  if (line.trim() === '') return null
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    return { problem: 'it is not JSON' }
  }
  return check(value)
}

function brokenLine(stage: Issue['stage'], line: number, problem: string): RecordLine {
  const message = `Line ${line} of the input was left out: ${problem}. Each line must be one record, as an earlier stage writes it.`
  return { record: 'issue', ...makeIssue({ stage, severity: 'error', code: 'broken-line', message }) }
}

async function* linesOf(records: AsyncIterable<RecordLine>): AsyncGenerator<string> {
  for await (const record of records) yield `${JSON.stringify(record)}\n`
}

/**
 * Writes records as NDJSON, never faster than the reader takes them. A reader that has seen enough and closes the pipe
 * (`| head`) ends the writing without an error. With `end` false the output stays open, as standard output must.
 */
export async function writeRecords(
  output: Writable,
  records: AsyncIterable<RecordLine>,
  { end = true }: { end?: boolean } = {},
): Promise<void> {
  try {
    await pipeline(linesOf(records), output, { end })
  } catch (error) {
    if (!isClosedPipe(error)) throw error
  }
}

/** Whether an error says that the reader of our output has gone. */
export function isClosedPipe(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EPIPE'
}
