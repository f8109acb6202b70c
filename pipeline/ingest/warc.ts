import { createReadStream, statSync } from 'node:fs'
import { promisify } from 'node:util'
import { brotliDecompress, gunzip, inflate, inflateRaw } from 'node:zlib'
import { AsyncIterReader, LimitReader, WARCParser, type WARCRecord } from 'warcio'
import { BrokenContainer, type Container, errorAt, type Found, nameInside, tooLarge } from './container.ts'
import { readTimestamp } from './dates.ts'
import type { Source } from './document.ts'
import { HEADER_BYTES } from './limits.ts'
import { NO_METADATA, readUrl } from './metadata.ts'
import { closeGate, collect, guardHeaders, newGate, spend } from './unpacked.ts'

const UNPACK = {
  gzip: promisify(gunzip),
  'x-gzip': promisify(gunzip),
  deflate: promisify(inflate),
  br: promisify(brotliDecompress),
}

const isKnownEncoding = (name: string): name is keyof typeof UNPACK => Object.hasOwn(UNPACK, name)

/** Formats of pages by their media type. */
const FORMATS: Readonly<Record<string, string>> = {
  'text/html': 'html',
  'application/xhtml+xml': 'xhtml',
  'text/plain': 'txt',
  'text/markdown': 'md',
}

/** Kinds of records that can hold a page; the others describe the crawl. */
const PAGES = new Set(['response', 'resource', 'conversion'])

/** In a header, what a gzip member of HEADER_BYTES unpacks to would already be too much. */
const PACKED_HEADER_BYTES = HEADER_BYTES / 4

type Payload = { bytes: Uint8Array } | { code: string; message: string }

/** The page of a record, without what HTTP wrapped around it. */
async function payloadOf(record: WARCRecord, limit: number): Promise<Payload> {
  const size = {
    code: 'too-large',
    message: `It is larger than ${limit} bytes and is not read. Raise the limit document-bytes.`,
  }
  if (record.warcContentLength > 2 * limit) return size
  const isChunked = /chunked/i.test(record.httpHeaders?.headers.get('transfer-encoding') ?? '')
  const encoding = (record.httpHeaders?.headers.get('content-encoding') ?? '').trim().toLowerCase()
  const raw = await collect(isChunked ? new AsyncIterReader(record.reader, null, true) : record.reader, limit)
  if (raw === null) return size
  if (!isKnownEncoding(encoding)) return { bytes: raw }
  try {
    return { bytes: await UNPACK[encoding](raw, { maxOutputLength: limit }) }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : ''
    if (code === 'ERR_BUFFER_TOO_LARGE') return size
    // Many crawlers store the page unpacked and leave the header as it came.
    if (raw[0] === 0x3c || encoding === 'br') return { bytes: raw }
    if (encoding === 'deflate') {
      try {
        return { bytes: await promisify(inflateRaw)(raw, { maxOutputLength: limit }) }
      } catch {
        // neither of the two forms of deflate
      }
    }
    return {
      code: 'broken-record',
      message: `Its page is packed as ${encoding}, and the packed data is damaged. Fetch the page again.`,
    }
  }
}

const mediaTypeOf = (record: WARCRecord): string =>
  (record.httpHeaders ? record.httpHeaders.headers.get('content-type') : record.warcContentType) ?? ''

/** Why a record holds no page, in a word or two, or null. */
function notPage(record: WARCRecord): string | null {
  const type = record.warcType
  if (!PAGES.has(type)) return `${type} records`
  const status = record.httpHeaders?.statusCode
  if (type === 'response' && status !== undefined && Number(status) !== 200) return `answers with status ${status}`
  const media = mediaTypeOf(record).split(';', 1)[0].trim().toLowerCase()
  return Object.hasOwn(FORMATS, media)
    ? null
    : /^[\w.+-]+\/[\w.+-]+$/.test(media)
      ? media
      : 'records without a media type'
}

/** What the crawl knows about a page. */
function toldBy(record: WARCRecord): Pick<Source, 'told' | 'charset' | 'retrieved'> {
  const charset = /\bcharset\s*=\s*["']?([\w.:-]+)/i.exec(mediaTypeOf(record))?.[1] ?? null
  return {
    told: { ...NO_METADATA, url: readUrl(record.warcTargetURI) },
    // The text of a conversion record is UTF-8 (Common Crawl's WET files).
    charset: record.warcType === 'conversion' ? 'utf-8' : charset,
    retrieved: readTimestamp(record.warcDate ?? ''),
  }
}

const brokenAt = (offset: number, what: string): BrokenContainer =>
  new BrokenContainer(
    'broken-archive',
    `${what} at byte ${offset}, so what comes after is not read. Fetch the file again.`,
  )

/** The pages of a `.warc` or `.warc.gz`, in their order; each is named by the offset of its record. */
export async function* openWarc(container: Container): AsyncGenerator<Found> {
  const { limits, passedOver } = container
  const file = createReadStream(container.file)
  const gate = newGate()
  const parser = new WARCParser(guardHeaders(file, gate, PACKED_HEADER_BYTES))
  const next = async (): Promise<WARCRecord | null> => {
    closeGate(gate)
    try {
      return await parser.parse()
    } catch (error) {
      throw error instanceof BrokenContainer ? error : brokenAt(parser.offset, 'It holds something that is no record')
    } finally {
      gate.closed = false
    }
  }
  try {
    for (let record = await next(); record !== null; record = await next()) {
      const { offset } = parser
      if (
        !/^WARC\/[01]\./.test(record.warcHeaders.statusline) ||
        record.warcHeader('WARC-Type') === null ||
        !(record.warcContentLength >= 0)
      ) {
        throw brokenAt(offset, 'It holds something that is no record')
      }
      const body = record.reader
      const why = notPage(record)
      const path = nameInside(container.path, offset)
      if (why !== null) passedOver.add(why)
      else {
        const media = mediaTypeOf(record).split(';', 1)[0].trim().toLowerCase()
        const payload = await payloadOf(record, limits['document-bytes'])
        if ('code' in payload)
          yield payload.code === 'too-large' ? tooLarge(path, limits) : errorAt(path, payload.code, payload.message)
        else if (
          body instanceof LimitReader &&
          body.limit > 0 &&
          record.warcContentLength <= 2 * limits['document-bytes']
        ) {
          throw brokenAt(offset, 'It ends in the middle of the record')
        } else {
          spend(container, payload.bytes.length)
          yield { path, bytes: payload.bytes, sidecar: null, format: FORMATS[media], ...toldBy(record) }
        }
      }
      await record.skipFully()
      if (body instanceof LimitReader && body.limit > 0) throw brokenAt(offset, 'It ends in the middle of the record')
    }
    // Where the last record is cut inside its gzip data, the library ends as if nothing had been there.
    if (parser.offset < statSync(container.file).size)
      throw brokenAt(parser.offset, 'It ends in the middle of the record')
  } catch (error) {
    throw error instanceof BrokenContainer ? error : brokenAt(parser.offset, 'It is damaged')
  } finally {
    file.destroy()
  }
}
