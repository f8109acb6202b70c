import { readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { join } from 'node:path'
import { PassThrough, Readable } from 'node:stream'
import { onTestFinished } from 'vitest'
import { runFetch } from '../../pipeline/cli/fetch.ts'
import { isPublicAddress } from '../../pipeline/fetch/addresses.ts'
import type { World } from '../../pipeline/fetch/world.ts'
import { filesBelow } from '../e2e/command.ts'

export const START = Date.parse('2026-03-04T05:06:07Z')

export const PAGE = `<!doctype html><html lang="en"><head><title>Harbour buys 12 cranes</title></head><body><article>
<h1>Harbour buys 12 cranes</h1><p>The harbour of Norvik bought 12 cranes on Monday, the harbour master said.</p>
<p>They replace 30 older ones, which had worked on the quays since the town built its second basin for coal ships.</p>
</article></body></html>`

type Handler = (request: IncomingMessage, response: ServerResponse) => void

export const send =
  (
    body: string | Uint8Array,
    headers: Record<string, string> = { 'Content-Type': 'text/html; charset=utf-8' },
  ): Handler =>
  (_, response) => {
    response.writeHead(200, headers).end(body)
  }

export const redirect =
  (location: string): Handler =>
  (_, response) => {
    response.writeHead(302, { Location: location }).end()
  }

/** A server on this machine that ends with the test, and the requests that it got. */
export async function site(pages: Readonly<Record<string, Handler>>) {
  const requests: IncomingMessage[] = []
  const open = { now: 0, most: 0 }
  const server = createServer((request, response) => {
    requests.push(request)
    open.most = Math.max(open.most, ++open.now)
    response.on('close', () => {
      open.now--
    })
    const handle = pages[request.url ?? '']
    if (handle) handle(request, response)
    else response.writeHead(404).end()
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('test: the server has no port')
  const { port } = address
  return { requests, open, port, at: (path: string, host = 'norvik.example') => `http://${host}:${port}${path}` }
}

/** Hosts that names lead to in these tests; all others are at 127.0.0.1. */
const INSIDE: Readonly<Record<string, string>> = {
  'inside.example': '10.1.2.3',
  'six.example': 'fd00::1',
}

/** A world whose clock only sleeping moves, and which lets connections to the test's own server through. */
export function world() {
  const naps: number[] = []
  const lookups: string[] = []
  let now = START
  const made: World = {
    now: () => now,
    sleep: async milliseconds => {
      naps.push(milliseconds)
      now += milliseconds
    },
    lookup: async host => {
      lookups.push(host)
      const address = INSIDE[host] ?? '127.0.0.1'
      return [{ address, family: address.includes(':') ? 6 : 4 }]
    },
    mayConnect: address => address === '127.0.0.1' || isPublicAddress(address),
  }
  return { ...made, naps, lookups }
}

/** Runs the command in a world of a test's. */
export async function fetchInto(folder: string, addresses: string[], around: World = world(), more: string[] = []) {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()]
  const args = [...addresses, '--out', folder, '--contact', 'desk@norvik.example', ...more]
  const code = await runFetch(args, { stdin: Readable.from([]), stdout, stderr, env: {} }, around)
  return { code, stdout: String(stdout.read() ?? ''), stderr: String(stderr.read() ?? '') }
}

/** The files that people see in a folder, and those that the command remembers by. */
export function filesIn(folder: string) {
  const names = filesBelow(folder)
  const content = (name: string): string => readFileSync(join(folder, name), 'utf8')
  const [page] = names.filter(name => !name.startsWith('.') && !name.endsWith('.meta.json'))
  const [sidecar] = names.filter(name => name.endsWith('.meta.json'))
  return { names, page, sidecar, content }
}
