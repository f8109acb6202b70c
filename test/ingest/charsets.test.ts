import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { decodeBytes } from '../../pipeline/ingest/characters.ts'
import { readCharset } from '../../pipeline/ingest/charsets.ts'

/** Our own text in twelve languages, each more than 500 bytes in UTF-8. */
const TEXTS: Record<string, string> = JSON.parse(
  readFileSync(join(import.meta.dirname, '../fixtures/ingest/languages.json'), 'utf8'),
)
const ALL = Object.keys(TEXTS)
/** A charset, its name in the library that writes it here, and the languages whose pages use it. */
const CHARSETS: [string, string, string[]][] = [
  ['utf-8', 'utf8', ALL],
  ['utf-16le', 'utf-16le', ALL],
  ['utf-16be', 'utf-16be', ALL],
  ['windows-1252', 'win1252', ['en', 'de', 'fr']],
  ['windows-1250', 'win1250', ['pl', 'cs', 'de']],
  ['windows-1251', 'win1251', ['ru', 'uk']],
  ['windows-1256', 'win1256', ['ar']],
  ['koi8-u', 'koi8-u', ['ru', 'uk']],
  ['euc-kr', 'cp949', ['ko']],
  ['shift_jis', 'cp932', ['ja']],
  ['euc-jp', 'euc-jp', ['ja']],
  ['gb18030', 'gb18030', ['zh-Hans', 'zh-Hant', 'ja']],
  ['big5', 'big5', ['zh-Hant']],
]

const asPage = (text: string): string =>
  `<!doctype html><html><head><title>News | 12</title></head><body><nav><a href="/a">Home</a></nav><p>${text.replace(/(?<=[.。]) ?/g, '</p>\n<p>')}</p></body></html>`

/** As on a typewriter: some charsets have no typographic marks. */
const plainly = (text: string): string =>
  text
    .replace(/[“”„«»]\s?/g, '"')
    .replace(/’/g, "'")
    .replace(/[—–]/g, '-')
    .replace(/£/g, 'GBP ')

const samples = CHARSETS.flatMap(([charset, codec, languages]) =>
  languages.flatMap(language =>
    [TEXTS[language], asPage(TEXTS[language]), plainly(TEXTS[language])].flatMap(sample => {
      const bytes = Uint8Array.from(iconv.encode(sample, codec))
      const holdsAll = iconv.decode(Buffer.from(bytes), codec) === sample
      return holdsAll ? [{ charset, language, sample, bytes }] : []
    }),
  ),
)

describe('bytes that nobody declares', () => {
  test('are read right in at least 99 of 100 samples', () => {
    const wrong = samples.filter(({ sample, bytes }) => {
      const decoded = decodeBytes(bytes, sample.startsWith('<'))
      return !('text' in decoded) || decoded.text !== sample
    })
    expect(samples.length).toBeGreaterThan(100)
    expect(new Set(samples.map(({ charset }) => charset)).size).toBe(CHARSETS.length)
    expect(wrong.map(({ charset, language }) => `${charset} ${language}`).slice(0, 5)).toEqual([])
    expect(wrong.length / samples.length).toBeLessThanOrEqual(0.01)
  })
})

test('Korean pages use syllables that Node 20 does not know in euc-kr', () => {
  expect(readCharset(iconv.encode('똠방각하 펲시', 'cp949'), 'euc-kr')).toBe('똠방각하 펲시')
})
