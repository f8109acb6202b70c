import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { request, type Server } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addressOf, serveFolder } from '../../pipeline/serve/server.ts'
import { scratch } from '../release/scratch.ts'

const temporary = scratch()
const root = temporary.path('served')

type Answer = { status: number; headers: Record<string, unknown>; body: string }

/** Asks with the path exactly as it stands: `fetch` would tidy it first. */
const ask = (server: Server, path: string, method = 'GET', headers: Record<string, string> = {}): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const { port } = new URL(addressOf(server))
    request({ host: '127.0.0.1', port, path, method, headers }, response => {
      let body = ''
      response.setEncoding('utf8').on('data', chunk => {
        body += chunk
      })
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }))
    })
      .on('error', reject)
      .end()
  })

describe('the server of a release', () => {
  let server: Server
  beforeAll(async () => {
    mkdirSync(temporary.path('served', 'parquet'), { recursive: true })
    mkdirSync(temporary.path('served-too'))
    writeFileSync(temporary.path('secret.txt'), 'not yours')
    writeFileSync(temporary.path('served-too', 'secret.txt'), 'not yours')
    writeFileSync(temporary.path('served', 'index.html'), '<p>the page')
    writeFileSync(temporary.path('served', 'empty.csv'), '')
    writeFileSync(temporary.path('served', 'parquet', 'figures.parquet'), '0123456789')
    symlinkSync('../secret.txt', temporary.path('served', 'link.txt'))
    symlinkSync('..', temporary.path('served', 'up'))
    symlinkSync('index.html', temporary.path('served', 'inside.html'))
    server = await serveFolder(root, 0)
  })
  afterAll(() => {
    server?.close()
    temporary.remove()
  })

  it('sends files with their types, and index.html for a folder', async () => {
    expect(await ask(server, '/')).toMatchObject({ status: 200, body: '<p>the page' })
    const { status, headers, body } = await ask(server, '/parquet/figures.parquet?again')
    expect([status, body]).toEqual([200, '0123456789'])
    expect(headers).toMatchObject({
      'content-type': 'application/vnd.apache.parquet',
      'content-length': '10',
      'accept-ranges': 'bytes',
      'x-content-type-options': 'nosniff',
    })
    expect(await ask(server, '/inside.html')).toMatchObject({ status: 200, body: '<p>the page' })
    expect(await ask(server, '/empty.csv')).toMatchObject({ status: 200, body: '' })
  })

  it('sends a range, and says what there is where it lies beyond the end', async () => {
    const part = await ask(server, '/parquet/figures.parquet', 'GET', { Range: 'bytes=2-4' })
    expect(part).toMatchObject({
      status: 206,
      body: '234',
      headers: { 'content-range': 'bytes 2-4/10', 'content-length': '3' },
    })
    const beyond = await ask(server, '/parquet/figures.parquet', 'GET', { Range: 'bytes=10-' })
    expect(beyond).toMatchObject({ status: 416, headers: { 'content-range': 'bytes */10' } })
    const dated = await ask(server, '/parquet/figures.parquet', 'GET', { Range: 'bytes=2-4', 'If-Range': '"x"' })
    expect(dated).toMatchObject({ status: 200, body: '0123456789' })
  })

  it('answers HEAD without a body and without ranges, and no method that writes', async () => {
    const head = await ask(server, '/parquet/figures.parquet', 'HEAD', { Range: 'bytes=2-4' })
    expect(head).toMatchObject({ status: 200, body: '', headers: { 'content-length': '10' } })
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS'])
      expect(await ask(server, '/', method)).toMatchObject({ status: 405, headers: { allow: 'GET, HEAD' } })
  })

  it.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/parquet/../../secret.txt',
    '/..%5csecret.txt',
    '//secret.txt',
    '/../served-too/secret.txt',
    '/link.txt',
    '/up/secret.txt',
    '/%00',
    '/%',
    '/parquet',
    '/parquet/',
    '/index.html/',
    '/nothing',
  ])('has nothing at %s', async path => {
    const { status, body } = await ask(server, path)
    expect([status, body]).toEqual([404, 'There is no such file.\n'])
  })

  it('answers to no foreign name', async () => {
    expect((await ask(server, '/', 'GET', { Host: 'elsewhere.example' })).status).toBe(403)
    expect((await ask(server, '/', 'GET', { Host: 'localhost:8000' })).status).toBe(200)
  })

  it('is a command that prints its address and ends when interrupted', async () => {
    const child = spawn(process.execPath, ['pipeline/bin.mjs', 'serve', root, '--port', '0'])
    const ended = once(child, 'exit')
    const [line] = await once(child.stdout.setEncoding('utf8'), 'data')
    const address = /http:\/\/127\.0\.0\.1:\d+\//.exec(String(line))?.[0] ?? ''
    expect(await (await fetch(address)).text()).toBe('<p>the page')
    child.kill('SIGINT')
    expect(await ended).toEqual([0, null])
  }, 60_000)
})
