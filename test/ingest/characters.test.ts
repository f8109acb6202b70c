import { describe, expect, test } from 'vitest'
import { countCodePoints, joinBlocks } from '../../pipeline/ingest/blocks.ts'
import { decodeBytes, firstBrokenByte } from '../../pipeline/ingest/characters.ts'
import { cleanProse, cleanRow } from '../../pipeline/ingest/clean.ts'

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

describe('text becomes canonical', () => {
  test.each([
    ['spaces of all widths', 'about\u00a05\u202f000\u2009km \t now ', 'about 5 000 km now'],
    ['marks without width', '\ufeff5\u200b00\u00ad0 \u202b12\u202c', '5000 12'],
    ['composed letters', 'cafe\u0301', 'café'],
    ['controls', 'a\u0007b\u009fc', 'abc'],
    ['joiners stay where they mean something', '👩\u200d🚀 می\u200cخواهم 1\u200d000', '👩\u200d🚀 می\u200cخواهم 1000'],
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
