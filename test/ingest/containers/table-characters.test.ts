import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { readFiles } from './read.ts'

const PARAGRAPH =
  'The “Quay Fund” of Saint-Étienne paid £1,200 to the café, and €40 to each of its 12 cooks — the mayor’s office said.'
const KOREAN =
  '부두 관리소는 지난해 컨테이너 2만 개를 실어 보냈다고 밝혔다. 시장은 올해 물량이 두 배로 늘어날 것이라고 말했으며 항만 노조는 이를 부인했다.'
const table = (...texts: string[]): string => ['text', ...texts.map(text => `"${text}"`)].join('\n')
const codesOf = (issues: { code: string }[]): string[] => issues.map(({ code }) => code)

describe('a table in another charset than UTF-8', () => {
  test('is read as a page in it would be, and a guess is named in a remark', async () => {
    const { articles, issues } = await readFiles({
      'a.csv': iconv.encode(table(PARAGRAPH), 'win1252'),
      'b.csv': iconv.encode(table(KOREAN), 'cp949'),
      'c.csv': iconv.encode(table(`${KOREAN} 끝.`), 'utf-16'),
      'd.csv': table(`${PARAGRAPH} End.`),
    })
    expect(articles.map(({ text }) => text)).toEqual([PARAGRAPH, KOREAN, `${KOREAN} 끝.`, `${PARAGRAPH} End.`])
    const guessed = issues.filter(({ code }) => code === 'guessed-charset')
    expect(guessed.map(({ source_file }) => source_file)).toEqual(['a.csv', 'b.csv'])
    expect(guessed[1].message).toContain('euc-kr')
  })

  test('that shows only after the first million bytes is reported, and no row is lost', async () => {
    const rows = Array.from(
      { length: 9_000 },
      (_, n) => `Row ${n}. ${'The boats left the old quay at dawn. '.repeat(3)}`,
    )
    const bytes = Buffer.concat([
      Buffer.from(`${table(...rows)}\n`),
      iconv.encode('"The café sold 40 cakes."\n', 'win1252'),
    ])
    const { articles, issues, read } = await readFiles({ 'a.csv': bytes })
    expect(articles).toHaveLength(9_001)
    expect(articles.at(-1)?.text).toBe('The caf\ufffd sold 40 cakes.')
    expect(codesOf(issues)).toContain('broken-bytes')
    expect(read).toBe(9_001)
  }, 120_000)

  test('a picture with the name of a table is no table', async () => {
    const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52])
    expect(codesOf((await readFiles({ 'a.csv': png })).issues)).toEqual(['binary'])
  })
})
