import { constants } from 'node:fs'
import { type FileHandle, open, realpath } from 'node:fs/promises'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { extname } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { isClosedPipe } from '../ndjson.ts'
import { locate } from './locate.ts'
import { rangeOf } from './range.ts'

/** Nothing but this machine reaches the server. */
export const LOOPBACK = '127.0.0.1'

const TYPES: Readonly<Record<string, string>> = {
  '.arrow': 'application/vnd.apache.arrow.file',
  '.atom': 'application/atom+xml',
  '.bib': 'text/plain; charset=utf-8',
  '.cff': 'text/plain; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.json': 'application/json',
  '.jsonld': 'application/ld+json',
  '.md': 'text/markdown; charset=utf-8',
  '.parquet': 'application/vnd.apache.parquet',
  '.sqlite': 'application/vnd.sqlite3',
  '.txt': 'text/plain; charset=utf-8',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.xml': 'application/xml',
}

const typeOf = (path: string): string => TYPES[extname(path).toLowerCase()] ?? 'application/octet-stream'

/** A name that another site made lead here is not answered, or that site could read the release through a visitor's browser. */
const isLocal = (host: string | undefined): boolean => /^(127\.0\.0\.1|localhost)(:\d+)?$/i.test(host ?? '')

function refuse(response: ServerResponse, status: number, words: string, headers: Record<string, string> = {}): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', ...headers })
  response.end(`${words}\n`)
}

async function send(handle: FileHandle, path: string, request: IncomingMessage, response: ServerResponse) {
  const stat = await handle.stat()
  if (!stat.isFile()) return refuse(response, 404, 'There is no such file.')
  // Ranges are defined for GET alone. There is no validator to hold `If-Range` against, so it asks for the whole.
  const asked = request.method === 'GET' && request.headers['if-range'] === undefined
  const range = rangeOf(asked ? request.headers.range : undefined, stat.size)
  if (range === 'unsatisfiable') {
    return refuse(response, 416, 'The file is shorter.', { 'Content-Range': `bytes */${stat.size}` })
  }
  const { start, end } = range === 'whole' ? { start: 0, end: stat.size - 1 } : range
  response.writeHead(range === 'whole' ? 200 : 206, {
    'Content-Type': typeOf(path),
    'Content-Length': end - start + 1,
    'Accept-Ranges': 'bytes',
    ...(range === 'whole' ? {} : { 'Content-Range': `bytes ${start}-${end}/${stat.size}` }),
  })
  if (request.method === 'HEAD' || stat.size === 0) response.end()
  else await pipeline(handle.createReadStream({ start, end, autoClose: false }), response)
}

async function answer(root: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  // A release may be built again while it is served: nothing of it is kept.
  response.setHeader('Cache-Control', 'no-store')
  response.setHeader('X-Content-Type-Options', 'nosniff')
  if (!isLocal(request.headers.host)) return refuse(response, 403, 'Only this machine is served.')
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return refuse(response, 405, 'Files can only be read.', { Allow: 'GET, HEAD' })
  }
  const path = await locate(root, request.url ?? '')
  if (path === null) return refuse(response, 404, 'There is no such file.')
  const handle = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK)
  try {
    await send(handle, path, request, response)
  } finally {
    await handle.close()
  }
}

/** Serves the files below a folder to this machine, until the server is closed. Port 0 is any free one. */
export async function serveFolder(directory: string, port: number): Promise<Server> {
  const root = await realpath(directory)
  const server = createServer((request, response) => {
    answer(root, request, response).catch((error: unknown) => {
      // a reader that goes away early is none of our business
      if (response.headersSent || isClosedPipe(error)) response.destroy()
      else refuse(response, 500, 'The file cannot be read.')
    })
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, LOOPBACK, resolve)
  })
  return server
}

/** The address of a server that listens. */
export function addressOf(server: Server): string {
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('serve: the server does not listen')
  return `http://${LOOPBACK}:${address.port}/`
}
