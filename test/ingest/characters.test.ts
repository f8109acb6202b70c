import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { countCodePoints, joinBlocks } from '../../pipeline/ingest/blocks.ts'
import { decodeBytes, firstBrokenByte } from '../../pipeline/ingest/characters.ts'
import { cleanProse, cleanRow } from '../../pipeline/ingest/clean.ts'
import { repairMojibake } from '../../pipeline/ingest/mojibake.ts'

const ascii = (text: string): number[] => [...text].map(c => c.charCodeAt(0))
const bytesOf = (...pieces: (string | number[])[]): Uint8Array =>
  Uint8Array.from(pieces.flatMap(p => (typeof p === 'string' ? ascii(p) : p)))
const textOf = (bytes: Uint8Array, isHtml: boolean): string => {
  const decoded = decodeBytes(bytes, isHtml)
  return 'text' in decoded ? decoded.text : decoded.code
}
const META = (charset: string): string => `<meta charset="${charset}"><p>`

describe('bytes become text', () => {
  test.each([
    ['a byte order mark is not text', bytesOf([0xef, 0xbb, 0xbf], 'a'), false, 'a'],
    ['UTF-16 with its mark', Uint8Array.from([0xff, 0xfe, 0x61, 0, 0xac, 0x20]), false, 'a€'],
    [
      'windows-1252 has the euro at 0x80',
      bytesOf(META('windows-1252'), [0x80, 0x93, 0xa3]),
      true,
      `${META('windows-1252')}€“£`,
    ],
    ['iso-8859-1 means windows-1252 on the web', bytesOf(META('ISO-8859-1'), [0x96]), true, `${META('ISO-8859-1')}–`],
    ['another declared charset', bytesOf(META('windows-1251'), [0xcf]), true, `${META('windows-1251')}П`],
    [
      'well-formed UTF-8 beats a wrong declaration',
      bytesOf(META('windows-1252'), [0xe2, 0x82, 0xac]),
      true,
      `${META('windows-1252')}€`,
    ],
    ['a declaration in a comment is none', bytesOf(`<!--${META('windows-1252')}-->`, [0x80]), true, 'broken-utf8'],
    ['a byte that windows-1252 leaves open', bytesOf(META('windows-1252'), [0x81]), true, 'broken-charset'],
    ['a charset nobody knows', bytesOf(META('klingon-8'), [0x80]), true, 'broken-charset'],
    ['a declaration does not count in plain text', bytesOf(META('windows-1252'), [0x80]), false, 'broken-utf8'],
    ['zero bytes', bytesOf('a', [0], 'b'), false, 'binary'],
    ['a PDF', bytesOf('%PDF-1.7 text'), false, 'binary'],
    ['controls all over', bytesOf([1, 2, 3], 'abc'), false, 'binary'],
  ])('%s', (_, bytes, isHtml, expected) => {
    expect(textOf(bytes, isHtml)).toBe(expected)
  })

  test.each([
    [[0x61, 0xc0, 0x80], 1],
    [[0xed, 0xa0, 0x80], 0],
    [[0xf4, 0x90, 0x80, 0x80], 0],
    [[0x61, 0xe2, 0x82], 1],
    [[0xe2, 0x82, 0xac, 0xff], 3],
    [[0xf0, 0x9f, 0x9a, 0xa2], 4],
  ])('the first broken byte of %j is %i', (bytes, at) => {
    expect(firstBrokenByte(Uint8Array.from(bytes))).toBe(at)
  })

  test('the message names the offset', () => {
    expect(decodeBytes(bytesOf('abc', [0xff], 'd'), false)).toMatchObject({
      message: expect.stringContaining('Byte 3'),
    })
  })
})

describe('the header of the transport', () => {
  const privet = Uint8Array.from([0xcf, 0xd0, 0xc8, 0xc2, 0xc5, 0xd2])
  test('names the charset where the page does not', () => {
    expect(decodeBytes(privet, true, 'windows-1251')).toMatchObject({ text: 'ПРИВЕТ', charset: 'windows-1251' })
  })
  test('goes before the page, and the conflict is said', () => {
    const bytes = bytesOf(META('koi8-r'), [...privet])
    expect(decodeBytes(bytes, true, 'windows-1251')).toMatchObject({
      text: `${META('koi8-r')}ПРИВЕТ`,
      remarks: [{ code: 'charset-conflict', message: expect.stringContaining('koi8-r') }],
    })
  })
  test('gives way where the bytes are not valid in it', () => {
    expect(decodeBytes(bytesOf(META('windows-1251'), [0xcf]), true, 'euc-kr')).toMatchObject({
      text: `${META('windows-1251')}П`,
    })
  })
})

test('a broken byte in much UTF-8 costs only itself', () => {
  const bytes = new TextEncoder().encode('Über 12 Äcker, für größere Höfe – schön. '.repeat(40))
  bytes[700] = 0xff
  const decoded = decodeBytes(bytes, false)
  expect(decoded).toMatchObject({ charset: 'utf-8', remarks: [{ code: 'broken-bytes', severity: 'warning' }] })
  expect('text' in decoded && decoded.text.split('\ufffd').length - 1).toBeLessThanOrEqual(2)
})

describe('garbled characters are repaired', () => {
  const whole = 'It’s “about” 5 €, 20 °C – café naïve £3… ™ 🚢 Šibenik À la carte'
  const asWindows1252 = (text: string): string => iconv.decode(Buffer.from(text), 'win1252')
  test.each([
    ['once', asWindows1252(whole)],
    ['as Latin-1', Buffer.from(whole).toString('latin1')],
    ['twice', asWindows1252(asWindows1252(whole.replace('”', '\u0000'))).replace('\u0000', '”')],
  ])('%s', (_, garbled) => {
    expect(repairMojibake(garbled).text).toBe(whole)
  })
  test.each(['L’ÉTÉ» «À LA UNE»', 'NÃO ÂNGELO MAÇÃ', 'IRMÃ\u00a05', 'âge €5', whole])('%s is what it says', text => {
    expect(repairMojibake(text)).toEqual({ text, count: 0, first: null })
  })
})

describe('text becomes canonical', () => {
  test.each([
    ['spaces of all widths', 'about\u00a05\u202f000\u2009km \t now ', 'about 5 000 km now'],
    ['marks without width', '\ufeff5\u200b00\u00ad0 \u202b12\u202c', '5000 12'],
    ['composed letters', 'cafe\u0301', 'café'],
    ['controls', 'a\u0007b\u009fc', 'abc'],
    ['joiners stay where they mean something', '👩\u200d🚀 می\u200cخواهم 1\u200d000', '👩\u200d🚀 می\u200cخواهم 1000'],
    ['ligatures', 'o\ufb03ce \ufb02ood', 'office flood'],
    ['half a character', 'a\ud800b', 'a\ufffdb'],
    ['right-to-left words stay in order', 'שלום 12', 'שלום 12'],
  ])('%s', (_, raw, clean) => {
    expect(cleanProse(raw)).toBe(clean)
  })

  test('empty cells of a row stay', () => {
    expect(cleanRow(['', ' a\tb ', ''])).toBe('\ta b\t')
  })

  test('offsets count code points, not UTF-16 units', () => {
    expect(countCodePoints('a🚢한')).toBe(3)
    expect(
      joinBlocks([
        { kind: 'title', text: '🚢🚢' },
        { kind: 'body', text: ' ' },
        { kind: 'body', text: '조5' },
      ]),
    ).toEqual({
      text: '🚢🚢\n\n조5',
      parts: [
        { kind: 'title', start: 0, end: 2 },
        { kind: 'body', start: 4, end: 6 },
      ],
      chars: 6,
    })
  })
})
