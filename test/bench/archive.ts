import { closeSync, openSync, writeSync } from 'node:fs'
import { newsArticle } from './newsText.ts'

const SEED = 20_261_125
const FLUSH_CHARACTERS = 4_000_000

/**
 * An archive as its owner would export it: one file with an article in each line, its address, title, day and text (about 3 KB). The same
 * number of articles gives the same bytes, and a longer archive begins with the shorter one. Gives the bytes of the texts.
 */
export function writeArchive(path: string, articles: number): number {
  const file = openSync(path, 'w')
  let waiting = ''
  let bytes = 0
  try {
    for (let k = 0; k < articles; k++) {
      const { title, published, text } = newsArticle(SEED + k)
      bytes += Buffer.byteLength(text)
      waiting += `${JSON.stringify({ url: `https://archive.example/${k}`, title, published, text })}\n`
      if (waiting.length < FLUSH_CHARACTERS && k < articles - 1) continue
      writeSync(file, waiting)
      waiting = ''
    }
  } finally {
    closeSync(file)
  }
  return bytes
}
