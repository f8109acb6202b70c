import { createReadStream } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { AsyncRecordBatchFileReader, type RecordBatch, RecordBatchReader } from 'apache-arrow'
import { Footer } from 'apache-arrow/ipc/metadata/file'
import './arrow-bounds.ts'

const MAGIC = 'ARROW1'
/** What stands before and behind the messages and the footer of a file: the magic word, padded, and the footer's length, the magic word. */
const HEAD = 8
const TAIL = 4 + MAGIC.length
/** The last bytes of an Arrow stream that was written to its end: a continuation mark and no message. */
export const END_MARK = Buffer.from([0xff, 0xff, 0xff, 0xff, 0, 0, 0, 0])

async function bytesAt(handle: FileHandle, at: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, Math.max(0, at))
  return buffer.subarray(0, bytesRead)
}

/** The batches that the footer of an Arrow file names. The library's own loop over them does not end at a message that is no batch. */
async function* batchesOfFile(handle: FileHandle): AsyncGenerator<RecordBatch> {
  const reader = await RecordBatchReader.from(handle)
  await reader.open()
  if (!(reader instanceof AsyncRecordBatchFileReader)) throw new Error('it is too short')
  for (let index = 0; index < reader.numRecordBatches; index++) {
    const batch = await reader.readRecordBatch(index)
    if (batch === null) throw new Error(`batch ${index + 1} is not where the footer says`)
    yield batch
  }
}

/** The library allocates what the footer's length says, and for ever asks for bytes that lie outside of the file. */
async function assertFooter(handle: FileHandle, size: number): Promise<void> {
  const tail = await bytesAt(handle, size - TAIL, TAIL)
  if (tail.toString('latin1', 4) !== MAGIC) throw new Error('the file was cut off')
  const length = tail.readUInt32LE(0)
  const at = size - TAIL - length
  if (at < HEAD) throw new RangeError('its footer is longer than the file')
  const footer = Footer.decode(await bytesAt(handle, at, length))
  for (const batches of [footer.dictionaryBatches(), footer.recordBatches()]) {
    for (const { offset } of batches) {
      if (!(offset >= HEAD && offset < at)) throw new RangeError(`a batch at ${offset} of ${size} bytes`)
    }
  }
}

/** The library takes a damaged length of zero, and the end of the bytes, for the end of a stream: here they are told from its end mark. */
async function* batchesOfStream(path: string, end: Buffer, size: number): AsyncGenerator<RecordBatch> {
  let isRead = false
  async function* bytes(): AsyncGenerator<Uint8Array> {
    if (size > end.length) yield* createReadStream(path, { end: size - end.length - 1 })
    // Asked for only when all before it is taken.
    isRead = true
    yield end
  }
  const reader = await RecordBatchReader.from(bytes())
  await reader.open()
  if (reader.schema === undefined) throw new Error('it has no schema')
  yield* reader
  if (!isRead || !end.equals(END_MARK)) throw new Error('the stream was cut off, or goes on after its end')
}

/**
 * The batches of an Arrow file or stream on disk, one in memory at a time. Throws where the file is damaged, was cut off, or says that a
 * batch has more rows than the file has bytes (a row of text takes four); the batches before are whole.
 */
export async function* readArrow(path: string): AsyncGenerator<RecordBatch> {
  const handle = await open(path)
  try {
    const { size } = await handle.stat()
    const isFile = (await bytesAt(handle, 0, MAGIC.length)).toString('latin1') === MAGIC
    if (isFile) await assertFooter(handle, size)
    const batches = isFile
      ? batchesOfFile(handle)
      : batchesOfStream(path, await bytesAt(handle, size - END_MARK.length, END_MARK.length), size)
    for await (const batch of batches) {
      if (batch.numRows > size) throw new RangeError(`a batch of ${batch.numRows} rows in ${size} bytes`)
      yield batch
    }
  } finally {
    await handle.close()
  }
}
