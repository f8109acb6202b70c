import { deflateRawSync, gzipSync } from 'node:zlib'
import { DuckDBInstance } from '@duckdb/node-api'
import { tableFromArrays, tableToIPC } from 'apache-arrow'
import { pack } from 'tar-stream'
import { WARCRecord, WARCSerializer } from 'warcio'

/** Three invented paragraphs; `k` makes them different from those of any other number. */
export function proseOf(k: number): string[] {
  return [
    `The Lantern Bay ferry carried ${k * 13 + 210} passengers on day ${k} of the strike, the port office said in a short note.`,
    `Mending pier number ${k} will take ${(k % 9) + 3} months and cost $${(k % 40) + 2} million, its keeper told the town council.`,
    `Around ${k * 3 + 40} riggers work at yard ${k} now; a year ago there were ${k * 2 + 55}, by the count of their own union.`,
  ]
}

export const titleOf = (k: number): string => `Strike at Lantern Bay reaches day ${k}`

export const pageOf = (k: number, head = ''): string =>
  `<!DOCTYPE html><html><head>${head}<title>${titleOf(k)}</title></head><body><nav><a href="/">Home</a></nav><article><h1>${titleOf(k)}</h1>${proseOf(
    k,
  )
    .map(paragraph => `<p>${paragraph}</p>`)
    .join('')}</article></body></html>`

export const textOf = (k: number): string => [titleOf(k), ...proseOf(k)].join('\n\n')

type ZipMember = {
  name: string
  bytes?: string | Uint8Array
  symlink?: boolean
  encrypted?: boolean
  claimedSize?: number
}

const CRC = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1
  return c >>> 0
})

const crc32 = (bytes: Uint8Array): number =>
  ~bytes.reduce((crc, byte) => CRC[(crc ^ byte) & 0xff] ^ (crc >>> 8), -1) >>> 0

/** A zip file (PKWARE APPNOTE 4.3), with what honest programs do not write where it is asked for. */
export function zipOf(members: readonly ZipMember[]): Uint8Array {
  const local: Buffer[] = []
  const central: Buffer[] = []
  let offset = 0
  for (const { name, bytes = '', symlink = false, encrypted = false, claimedSize } of members) {
    const content = Buffer.from(bytes)
    const packed = deflateRawSync(content)
    const file = Buffer.from(name)
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(encrypted ? 0x801 : 0x800, 2)
    common.writeUInt16LE(8, 4)
    common.writeUInt32LE(crc32(content), 10)
    common.writeUInt32LE(packed.length, 14)
    common.writeUInt32LE(claimedSize ?? content.length, 18)
    common.writeUInt16LE(file.length, 22)
    const header = Buffer.concat([Buffer.from('PK\x03\x04'), common, file, packed])
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(symlink ? (0o120777 << 16) >>> 0 : 0, 6)
    rest.writeUInt32LE(offset, 10)
    central.push(Buffer.concat([Buffer.from('PK\x01\x02'), Buffer.from([20, 3]), common, rest, file]))
    local.push(header)
    offset += header.length
  }
  const directory = Buffer.concat(central)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(members.length, 8)
  end.writeUInt16LE(members.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...local, directory, end])
}

type TarMember = {
  name: string
  bytes?: string | Uint8Array
  type?: 'file' | 'symlink' | 'directory'
  mode?: number
}

export async function tarOf(members: readonly TarMember[]): Promise<Uint8Array> {
  const archive = pack()
  for (const { name, bytes = '', type = 'file', mode = 0o644 } of members) {
    if (type === 'file') archive.entry({ name, type, mode, mtime: new Date(0) }, Buffer.from(bytes))
    else archive.entry({ name, type, linkname: type === 'symlink' ? '/etc/hosts' : null, mtime: new Date(0) })
  }
  archive.finalize()
  const pieces: Uint8Array[] = []
  for await (const piece of archive) pieces.push(piece)
  return Buffer.concat(pieces)
}

type WarcRecordOf = {
  url: string
  body: string | Uint8Array
  type?: 'response' | 'request' | 'conversion'
  status?: string
  headers?: Record<string, string>
}

/** Records of a WARC file; the date of each is the same. */
export async function warcOf(records: readonly WarcRecordOf[], gzip: boolean): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  for (const {
    url,
    body,
    type = 'response',
    status = '200 OK',
    headers = { 'Content-Type': 'text/html; charset=utf-8' },
  } of records) {
    const record = WARCRecord.create(
      {
        url,
        type,
        date: '2024-06-01T10:00:00Z',
        ...(type === 'conversion'
          ? { warcHeaders: { 'Content-Type': 'text/plain' } }
          : { httpHeaders: headers, statusline: `HTTP/1.1 ${status}` }),
      },
      [Buffer.from(body)],
    )
    pieces.push(await WARCSerializer.serialize(record, { gzip }))
  }
  return Buffer.concat(pieces)
}

export async function writeParquet(path: string, numbers: readonly number[], compression: string): Promise<void> {
  const instance = await DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  await connection.run('CREATE TABLE t (headline VARCHAR, html VARCHAR, published DATE)')
  for (const k of numbers)
    await connection.run("INSERT INTO t VALUES ($1, $2, DATE '2024-03-05')", [titleOf(k), pageOf(k)])
  await connection.run(`COPY t TO '${path.replaceAll("'", "''")}' (FORMAT parquet, COMPRESSION ${compression})`)
  connection.closeSync()
  instance.closeSync()
}

export const arrowOf = (numbers: readonly number[], form: 'file' | 'stream'): Uint8Array =>
  tableToIPC(
    tableFromArrays({
      title: numbers.map(titleOf),
      text: numbers.map(k => proseOf(k).join('\n\n')),
      url: numbers.map(k => `https://arrow.example/${k}`),
    }),
    form,
  )

export const letterOf = (k: number): string =>
  [
    `From: Ann Lee <ann@paper.example>`,
    `Subject: ${titleOf(k)}`,
    'Date: Tue, 04 Jun 2024 10:00:00 +0200',
    'MIME-Version: 1.0',
    'Content-Type: multipart/alternative; boundary="cut"',
    '',
    '--cut',
    'Content-Type: text/plain; charset=utf-8',
    '',
    textOf(k),
    '--cut',
    'Content-Type: text/html; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    Buffer.from(pageOf(k)).toString('base64').replace(/.{76}/g, '$&\r\n'),
    '--cut--',
    '',
  ].join('\r\n')

/** A page as browsers save it: in windows-1252, quoted-printable, with an advertisement in a frame of its own. */
export const savedPageOf = (k: number): Uint8Array => {
  const page = Buffer.from(pageOf(k, '<meta charset="windows-1252">').replaceAll('Bay', 'Baí'), 'latin1')
  const quoted = [...page]
    .map(byte =>
      byte > 126 || byte === 61 ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}` : String.fromCharCode(byte),
    )
    .join('')
  return Buffer.from(
    [
      'From: <Saved by a browser>',
      `Snapshot-Content-Location: https://saved.example/${k}`,
      `Subject: ${titleOf(k)}`,
      'MIME-Version: 1.0',
      'Content-Type: multipart/related;',
      '\ttype="text/html";',
      '\tboundary="----Mark"',
      '',
      '',
      '------Mark',
      'Content-Type: text/html',
      'Content-Transfer-Encoding: quoted-printable',
      `Content-Location: https://saved.example/${k}`,
      '',
      quoted.replace(/(.{60}[^=]{3})(?=.)/g, '$1=\r\n'),
      '------Mark',
      'Content-Type: text/html',
      'Content-Location: https://ads.example/frame',
      '',
      '<p>Buy 77 lamps today and get 3 more for nothing, says this frame.</p>',
      '------Mark--',
      '',
    ].join('\r\n'),
    'latin1',
  )
}

export const gzip = (bytes: string | Uint8Array): Uint8Array => gzipSync(bytes)
