import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { articleFigures, temporaryFolder } from '../e2e/command.ts'
import { fetchInto, filesIn, PAGE, redirect, START, send, site, world } from './site.ts'

describe('a page that is there', () => {
  it('is saved as it was sent, and ingest reads it with its address and time', async () => {
    const { at, requests } = await site({
      '/old': redirect('/2026/cranes.html?id=7#top'),
      '/2026/cranes.html?id=7': send(PAGE),
    })
    const folder = temporaryFolder()
    const { code, stdout, stderr } = await fetchInto(folder, [at('/old')])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    const { names, page, sidecar, content } = filesIn(folder)
    expect(names).toHaveLength(3)
    expect(stdout).toBe(`saved ${page} ${at('/old')}\n`)
    expect(page).toMatch(/^norvik\.example-old-[0-9a-f]{12}\.html$/)
    expect(content(page)).toBe(PAGE)
    const url = at('/2026/cranes.html?id=7')
    // three requests to one host: robots.txt, the redirect and the page
    const retrieved = new Date(START + 2000).toISOString().replace('.000Z', 'Z')
    expect(JSON.parse(content(sidecar))).toEqual({ url, retrieved, charset: 'utf-8' })
    expect(requests.map(request => request.url)).toEqual(['/robots.txt', '/old', '/2026/cranes.html?id=7'])

    const { code: read, stdout: lines } = await articleFigures(['ingest', folder])
    expect(read).toBe(0)
    const records = lines
      .trim()
      .split('\n')
      .map(line => JSON.parse(line) as Record<string, unknown>)
    const wanted = { record: 'article', source_file: page, title: 'Harbour buys 12 cranes', url, retrieved }
    expect(records).toMatchObject([wanted])
  }, 60_000)

  it('is asked for by name and contact, without cookies or credentials', async () => {
    const { at, requests } = await site({
      '/a': (_, response) => {
        response.writeHead(302, { Location: '/b', 'Set-Cookie': 'seen=1' }).end()
      },
      '/b': send(PAGE),
    })
    await fetchInto(temporaryFolder(), [at('/a')])
    expect(requests).toHaveLength(3)
    for (const { headers } of requests) {
      expect(headers['user-agent']).toBe('article-figures (+desk@norvik.example)')
      expect(Object.keys(headers)).not.toContain('cookie')
      expect(Object.keys(headers)).not.toContain('authorization')
    }
  })

  it.each([
    ['gzip', gzipSync(PAGE)],
    ['br', brotliCompressSync(PAGE)],
  ])('is unpacked from %s', async (encoding, body) => {
    const { at } = await site({ '/a': send(body, { 'Content-Type': 'text/html', 'Content-Encoding': encoding }) })
    const folder = temporaryFolder()
    expect(await fetchInto(folder, [at('/a')])).toMatchObject({ code: 0 })
    const { page, content } = filesIn(folder)
    expect(content(page)).toBe(PAGE)
  })

  it('keeps the charset that only the server names', async () => {
    const words = 'Порт купив 12 кранів і продав 30 старих.'
    const bytes = Buffer.from([...words].map(sign => koi8(sign)))
    const { at } = await site({ '/a': send(bytes, { 'Content-Type': 'text/plain; charset="KOI8-U"' }) })
    const folder = temporaryFolder()
    await fetchInto(folder, [at('/a')])
    const { stdout } = await articleFigures(['ingest', folder])
    expect(stdout).toContain('12 кранів')
  }, 60_000)
})

/** The byte of a sign in KOI8-U, which Node reads but does not write. */
function koi8(sign: string): number {
  const decoder = new TextDecoder('koi8-u')
  const byte = Array.from({ length: 256 }, (_, value) => value).find(
    value => decoder.decode(Uint8Array.of(value)) === sign,
  )
  if (byte === undefined) throw new Error(`test: ${sign} is not in KOI8-U`)
  return byte
}

describe('a page that was fetched before', () => {
  const changing = async () => {
    const state = { tag: '"one"', body: PAGE }
    const made = await site({
      '/a': (request, response) => {
        if (request.headers['if-none-match'] === state.tag) response.writeHead(304).end()
        else response.writeHead(200, { 'Content-Type': 'text/html', ETag: state.tag }).end(state.body)
      },
    })
    return { ...made, state, folder: temporaryFolder() }
  }

  it('stays as it is where the server says that it has not changed', async () => {
    const { at, requests, folder } = await changing()
    await fetchInto(folder, [at('/a')])
    const before = filesIn(folder)
    const contents = before.names.map(before.content)
    const later = world()
    await later.sleep(86_400_000)
    const { code, stdout } = await fetchInto(folder, [at('/a')], later)
    expect({ code, stdout }).toEqual({ code: 0, stdout: `unchanged ${before.page} ${at('/a')}\n` })
    expect(requests.at(-1)?.headers['if-none-match']).toBe('"one"')
    const after = filesIn(folder)
    expect(after.names.map(after.content)).toEqual(contents)
  })

  it('is replaced where it changed, and what people added to its sidecar stays', async () => {
    const { at, state, folder } = await changing()
    await fetchInto(folder, [at('/a')])
    const { sidecar, content, page } = filesIn(folder)
    writeFileSync(join(folder, sidecar), JSON.stringify({ ...JSON.parse(content(sidecar)), published: '2026-03-02' }))
    Object.assign(state, { tag: '"two"', body: PAGE.replaceAll('12 cranes', '13 cranes') })
    const later = world()
    await later.sleep(86_400_000)
    expect(await fetchInto(folder, [at('/a')], later)).toMatchObject({ code: 0, stderr: '' })
    expect(content(page)).toBe(state.body)
    const described = JSON.parse(content(sidecar))
    expect(described).toMatchObject({ url: at('/a'), published: '2026-03-02' })
    expect(described.retrieved).toMatch(/^2026-03-05T/)
  })

  it('is not replaced where a person changed it', async () => {
    const { at, requests, folder } = await changing()
    await fetchInto(folder, [at('/a')])
    const { page, content } = filesIn(folder)
    writeFileSync(join(folder, page), 'my own notes')
    const asked = requests.length
    const { code, stderr } = await fetchInto(folder, [at('/a')])
    expect(code).toBe(1)
    expect(stderr).toMatch(/was changed since it was saved.*move it away/)
    expect(content(page)).toBe('my own notes')
    expect(requests).toHaveLength(asked)
  })

  it('does not take the place of a file from elsewhere', async () => {
    const { at, folder } = await changing()
    const first = temporaryFolder()
    await fetchInto(first, [at('/a')])
    const { page } = filesIn(first)
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, page), 'something else')
    const { code, stderr } = await fetchInto(folder, [at('/a')])
    expect(code).toBe(1)
    expect(stderr).toMatch(/is there already.*move it away/)
    expect(filesIn(folder).names).toEqual([page])
    expect(filesIn(folder).content(page)).toBe('something else')
  })
})

describe('politeness', () => {
  it('fetches nothing that robots.txt forbids', async () => {
    const robots = 'User-agent: *\nDisallow: /\n\nUser-agent: article-figures\nDisallow: /private/\nCrawl-delay: 7\n'
    const { at, requests } = await site({
      '/robots.txt': send(robots, { 'Content-Type': 'text/plain' }),
      '/a': send(PAGE),
      '/b': redirect('/private/b'),
      '/private/b': send(PAGE),
    })
    const around = world()
    const { code, stdout, stderr } = await fetchInto(temporaryFolder(), [at('/private/b'), at('/b'), at('/a')], around)
    expect(code).toBe(1)
    expect(stderr.trim().split('\n')).toHaveLength(2)
    expect(stderr).toMatch(/\/private\/b: robots\.txt of the site forbids it; ask the publisher/)
    expect(stdout).toMatch(/^saved .*\/a\n$/)
    expect(requests.map(request => request.url)).toEqual(['/robots.txt', '/b', '/a'])
    expect(around.naps).toEqual([7000, 7000])
  })

  it('cuts a Crawl-delay that would stop the run', async () => {
    const robots = 'User-agent: *\nCrawl-delay: 86400\n'
    const { at } = await site({ '/robots.txt': send(robots), '/a': send(PAGE) })
    const around = world()
    expect(await fetchInto(temporaryFolder(), [at('/a')], around)).toMatchObject({ code: 0 })
    expect(around.naps).toEqual([60_000])
  })

  it('leaves a site alone whose robots.txt cannot be read', async () => {
    const broken = await site({
      '/robots.txt': (_, response) => {
        response.writeHead(503).end()
      },
      '/a': send(PAGE),
    })
    const { code, stderr } = await fetchInto(temporaryFolder(), [broken.at('/a')])
    expect(code).toBe(1)
    expect(stderr).toMatch(/robots\.txt of the site cannot be read.*503.*try again later/)
    expect(broken.requests).toHaveLength(1)
  })

  it('asks for one page at a time, and the same host after a second', async () => {
    const slow: Parameters<typeof site>[0][string] = (request, response) => {
      setTimeout(() => send(PAGE)(request, response), 20)
    }
    const { at, open, requests } = await site({ '/a': slow, '/b': slow, '/c': slow })
    const around = world()
    const addresses = [at('/a'), at('/b'), at('/b'), at('/c', 'other.example')]
    expect(await fetchInto(temporaryFolder(), addresses, around)).toMatchObject({ code: 0 })
    expect(open.most).toBe(1)
    expect(requests).toHaveLength(5)
    // robots.txt, a and b at one host; robots.txt and c at the other
    expect(around.naps).toEqual([1000, 1000, 1000])
  })
})
