import { once } from 'node:events'
import type { Readable, Writable } from 'node:stream'
import { type RecordBatch, RecordBatchReader, RecordBatchStreamWriter, type Schema } from 'apache-arrow'
import { END_MARK } from '../arrow-file.ts'
import { UsageError } from '../cli/io.ts'

/** The batches of an Arrow stream and its schema; memory holds one batch. */
export type Batches = { readonly schema: Schema; readonly batches: AsyncIterable<RecordBatch> }

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message.split('\n', 1)[0] : String(error))

/**
 * Reads an Arrow stream no faster than its batches are taken. A stream that was cut off is refused: the library would take the cut for
 * the end, and documents would be lost without a word.
 */
export async function readStream(input: Readable): Promise<Batches> {
  let tail = Buffer.alloc(0)
  async function* watched(): AsyncGenerator<Uint8Array> {
    for await (const chunk of input) {
      const bytes = Buffer.from(chunk)
      tail = Buffer.concat([tail, bytes.subarray(-END_MARK.length)]).subarray(-END_MARK.length)
      yield bytes
    }
  }
  const cut = new UsageError('the Arrow stream on standard input ends before its end mark; what sent it has failed')
  const opened = await (async () => {
    const reader = await RecordBatchReader.from(watched())
    return reader.open()
  })().catch((error: unknown) => {
    throw new UsageError(`standard input is no Arrow stream (${reasonOf(error)})`)
  })
  if (opened.schema === undefined) throw new UsageError('standard input is empty; an Arrow stream is needed')
  async function* batches(): AsyncGenerator<RecordBatch> {
    try {
      yield* opened
    } catch (error) {
      throw tail.equals(END_MARK) ? error : cut
    }
    if (!tail.equals(END_MARK)) throw cut
  }
  return { schema: opened.schema, batches: batches() }
}

/** The library queues its output without end; this writer keeps what one batch gave until it is taken. */
class PieceWriter extends RecordBatchStreamWriter {
  pieces: Buffer[] = []
  protected override _write(chunk: ArrayBufferView): this {
    if (this._started && chunk.byteLength > 0) {
      this.pieces.push(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength))
      this._position += chunk.byteLength
    }
    return this
  }
  isOpen(): boolean {
    return this._started
  }
  take(): Buffer {
    const bytes = Buffer.concat(this.pieces)
    this.pieces = []
    return bytes
  }
}

/**
 * Writes batches of one schema as an Arrow stream, no faster than the reader takes them, and leaves the output open. What anything else
 * writes to the output meanwhile, a library in a worker say, goes to `elsewhere`: one stray line would make the stream unreadable.
 */
export async function writeStream(
  schema: Schema,
  batches: AsyncIterable<RecordBatch>,
  output: Writable,
  elsewhere: Writable,
): Promise<void> {
  const own = output.write
  output.write = (chunk: unknown): boolean => elsewhere.write(chunk)
  let failure: Error | undefined
  const note = (error: Error): void => {
    failure ??= error
  }
  output.on('error', note)
  const writer = new PieceWriter()
  const send = async (): Promise<void> => {
    const bytes = writer.take()
    if (failure !== undefined) throw failure
    if (!own.call(output, bytes, 'utf8')) await once(output, 'drain')
  }
  try {
    // Before the first batch, so that a reader sees the columns of a stream without rows.
    writer.reset(undefined, schema)
    await send()
    for await (const batch of batches) {
      writer.write(batch)
      // The library ends the stream without a word when a later batch brings another schema.
      if (!writer.isOpen()) throw new Error('a batch of another schema ended the Arrow stream')
      await send()
    }
    writer.close()
    await send()
  } finally {
    output.write = own
    output.off('error', note)
  }
}
