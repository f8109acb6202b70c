import { closeSync, createReadStream, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { splitLines } from '../ndjson.ts'
import type { FileResult } from './files.ts'

const FLUSH_CHARACTERS = 1_000_000

/**
 * Keeps the results of all documents on disk (in TMPDIR) until the last one is read, because a later document may be a newer version of
 * an earlier one. Gives them back once, in the same order.
 */
export function openSpool() {
  const folder = mkdtempSync(join(tmpdir(), 'article-figures-'))
  const file = openSync(join(folder, 'results'), 'w+')
  let waiting: string[] = []
  let held = 0
  const flush = (): void => {
    const bytes = Buffer.from(waiting.join(''), 'utf8')
    for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at)
    waiting = []
    held = 0
  }
  return {
    add(result: FileResult): void {
      // The article stands in its rows, too, with their counts; once is enough.
      const articles = result.articles.map(found => (found.records === null ? found : { ...found, article: null }))
      const line = `${JSON.stringify({ ...result, articles })}\n`
      waiting.push(line)
      held += line.length
      if (held > FLUSH_CHARACTERS) flush()
    },
    async *results(): AsyncGenerator<FileResult> {
      flush()
      const bytes = createReadStream('', { fd: file, start: 0, autoClose: false })
      for await (const line of splitLines(bytes, Number.POSITIVE_INFINITY)) {
        if (line === null) continue
        const result = JSON.parse(
          Buffer.from(line.buffer, line.byteOffset, line.byteLength).toString('utf8'),
        ) as FileResult
        for (const found of result.articles) if (found.records !== null) found.article = found.records.article
        yield result
      }
    },
    close(): void {
      closeSync(file)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
