import { Readable, Writable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { recordCheck } from '../../pipeline/cli/recordCheck.ts'
import { makeIssue } from '../../pipeline/issues.ts'
import { readRecords, splitLines, writeRecords } from '../../pipeline/ndjson.ts'
import type { RecordLine } from '../../pipeline/records.ts'

const issueLine = (message: string): RecordLine => ({
  record: 'issue',
  ...makeIssue({ stage: 'ingest', severity: 'info', code: 'noted', message }),
})
const bytes = (...chunks: (string | Uint8Array)[]): Readable => Readable.from(chunks.map(chunk => Buffer.from(chunk)))

async function collect<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const all: Item[] = []
  for await (const item of items) all.push(item)
  return all
}

describe('lines', () => {
  const lines = async (limit: number, ...chunks: string[]) =>
    (await collect(splitLines(bytes(...chunks), limit))).map(line => line && Buffer.from(line).toString())

  it('are the same however the bytes are cut', async () => {
    expect(await lines(99, 'one\ntwo\n\nthree')).toEqual(['one', 'two', '', 'three'])
    expect(await lines(99, 'o', 'ne', '\n', 'two\n\nth', 'ree')).toEqual(['one', 'two', '', 'three'])
  })
  it('that are too long come as null, and reading goes on', async () => {
    expect(await lines(4, 'one\nfar too ', 'long\ntwo')).toEqual(['one', null, 'two'])
  })
})

describe('reading records', () => {
  const read = (...chunks: (string | Uint8Array)[]) =>
    collect(readRecords(bytes(...chunks), 'extract', recordCheck('issue', 'article')))

  it('gives the records, with characters cut between two chunks', async () => {
    const line = Buffer.from(`${JSON.stringify(issueLine('😀 한국어'))}\r\n`)
    for (let cut = 0; cut < line.length; cut += 1) {
      expect(await read(line.subarray(0, cut), line.subarray(cut))).toEqual([issueLine('😀 한국어')])
    }
  })
  it('makes an issue of every broken line, with its number, and goes on', async () => {
    const good = JSON.stringify(issueLine('good'))
    const records = await read(
      `{"record":\n\n${good}\n[1]\n{"record":"song"}\n{"record":"article"}\n`,
      Buffer.from([0xff, 0xfe, 10]),
      good,
    )
    const messages = records.map(record => (record.record === 'issue' ? record.message : record.record))
    expect(messages).toHaveLength(7)
    expect(messages[0]).toMatch(/^Line 1 .*not JSON/)
    expect(messages[1]).toBe('good')
    expect(messages[2]).toMatch(/^Line 4 .*no record/)
    expect(messages[3]).toMatch(/^Line 5 .*no record/)
    expect(messages[4]).toMatch(/^Line 6 .*article: the record must have required property/)
    expect(messages[5]).toMatch(/^Line 7 .*not UTF-8/)
    expect(messages[6]).toBe('good')
    expect(records.every(record => record.record === 'issue')).toBe(true)
  })
})

describe('writing records', () => {
  async function* endless(): AsyncGenerator<RecordLine> {
    for (let number = 0; ; number += 1) {
      produced = number
      yield issueLine(`number ${number}`)
    }
  }
  let produced = 0

  it('waits for a slow reader', async () => {
    let taken = 0
    const slow = new Writable({
      highWaterMark: 1,
      write(_chunk, _encoding, done) {
        taken += 1
        setTimeout(taken < 5 ? done : () => done(new Error('enough')), 1)
      },
    })
    await expect(writeRecords(slow, endless())).rejects.toThrow('enough')
    expect(produced).toBeLessThan(64)
  })
  it('ends quietly when the reader closes the pipe', async () => {
    const closed = new Writable({
      write(_chunk, _encoding, done) {
        done(Object.assign(new Error('write EPIPE'), { code: 'EPIPE' }))
      },
    })
    await expect(writeRecords(closed, endless())).resolves.toBeUndefined()
  })
})
