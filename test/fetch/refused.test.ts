import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { isPublicAddress } from '../../pipeline/fetch/addresses.ts'
import { articleFigures, temporaryFolder } from '../e2e/command.ts'
import { fetchInto, filesIn, PAGE, redirect, send, site, world } from './site.ts'

describe('addresses of hosts', () => {
  it.each(['8.8.8.8', '172.15.0.1', '172.32.0.1', '100.128.0.1', '2606:4700::1111', '2a00:1450::5'])(
    '%s is public',
    address => expect(isPublicAddress(address)).toBe(true),
  )
  it.each([
    ...[
      '0.0.0.0',
      '10.0.0.1',
      '100.64.0.1',
      '127.0.0.1',
      '127.9.9.9',
      '169.254.169.254',
      '172.16.0.1',
      '172.31.255.255',
    ],
    ...['192.0.2.1', '192.168.1.1', '198.19.0.1', '224.0.0.1', '255.255.255.255', '::', '::1', '::ffff:8.8.8.8'],
    ...[
      '::ffff:127.0.0.1',
      '64:ff9b::a00:1',
      'fc00::1',
      'fe80::1',
      'fe80::1%lo',
      'ff02::1',
      '2001:db8::1',
      '2002:a00:1::',
      'name',
    ],
  ])('%s is not', address => expect(isPublicAddress(address)).toBe(false))

  it('that are private are refused by the program as people run it', async () => {
    const { port, requests } = await site({ '/a': send(PAGE) })
    const hosts = ['127.0.0.1', 'localhost', '[::1]', '2130706433', '[::ffff:127.0.0.1]']
    const addresses = hosts.map(host => `http://${host}:${port}/a`)
    const folder = temporaryFolder()
    const { code, stderr, stdout } = await articleFigures([
      ...['fetch', ...addresses],
      ...['--out', folder, '--contact', 'desk@norvik.example'],
    ])
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    const lines = stderr.trim().split('\n')
    // 2130706433 is 127.0.0.1 in another spelling, so it is the first address again
    expect(lines).toHaveLength(4)
    for (const line of lines)
      expect(line).toMatch(/is at [\d.:a-f]+, which is not a public address; save the page by hand/)
    expect(requests).toEqual([])
    expect(filesIn(folder).names).toEqual([])
  }, 60_000)

  it('are checked again after a redirect', async () => {
    const { at, requests } = await site({
      '/a': redirect('http://inside.example/secret'),
      '/b': redirect('http://169.254.169.254/secret'),
      '/c': redirect('http://six.example/secret'),
      '/d': redirect('file:///etc/passwd'),
      '/e': redirect('http://user:word@norvik.example/'),
    })
    const folder = temporaryFolder()
    const { code, stderr } = await fetchInto(
      folder,
      ['/a', '/b', '/c', '/d', '/e'].map(path => at(path)),
    )
    expect(code).toBe(1)
    expect(stderr).toContain('inside.example is at 10.1.2.3, which is not a public address')
    expect(stderr).toContain('169.254.169.254, which is not a public address')
    expect(stderr).toContain('six.example is at fd00::1, which is not a public address')
    expect(stderr).toContain('file: is not fetched; only http and https are')
    expect(stderr).toContain('holds a user name or password')
    expect(stderr).not.toContain('word@')
    expect(requests).toHaveLength(6)
    expect(filesIn(folder).names).toEqual([])
  })

  it('are those that are connected to: a name that leads elsewhere the second time leads nowhere', async () => {
    const { at, requests } = await site({ '/a': send(PAGE) })
    let turn = 0
    // one that is allowed when it is checked, the server's own when it is connected to
    const lookup = async () => [{ address: turn++ % 2 === 0 ? '127.0.0.2' : '127.0.0.1', family: 4 }]
    const { code, stderr } = await fetchInto(
      temporaryFolder(),
      [at('/a')],
      { ...world(), lookup, mayConnect: address => address === '127.0.0.2' },
      ['--limits', 'fetch-seconds=1'],
    )
    expect(code).toBe(1)
    expect(stderr).toMatch(/^article-figures: .*\n$/)
    expect(turn).toBe(1)
    expect(requests).toEqual([])
  })

  it('must all be public', async () => {
    const { at, requests } = await site({ '/a': send(PAGE) })
    const lookup = async () => [
      { address: '127.0.0.1', family: 4 },
      { address: '192.168.0.9', family: 4 },
    ]
    const { stderr } = await fetchInto(temporaryFolder(), [at('/a')], { ...world(), lookup })
    expect(stderr).toContain('192.168.0.9, which is not a public address')
    expect(requests).toEqual([])
  })
})

describe('what an address may be', () => {
  it.each([
    ['http://reader:secret@norvik.example/a', /user name or password.*take it out/],
    ['http://reader:sec/ret@norvik.example/a', /not an absolute address/],
    ['ftp://norvik.example/a', /only http and https/],
    ['norvik.example/a', /not an absolute address; write it as/],
  ])('%s is refused', async (address, message) => {
    const around = world()
    const { code, stderr } = await fetchInto(temporaryFolder(), [address], around)
    expect(code).toBe(1)
    expect(stderr).toMatch(message)
    expect(stderr).toMatch(/^article-figures: .*\n$/)
    expect(stderr).not.toMatch(/secret|ret@/)
    expect(around.lookups).toEqual([])
  })

  it.each([
    [['http://norvik.example/'], /--out/],
    [['http://norvik.example/', '--out', 'x'], /--contact/],
    [['http://norvik.example/', '--out', 'x', '--contact', 'me'], /--contact/],
    [['http://norvik.example/', '--out', 'x', '--contact', 'a@b.example\r\nX: y'], /--contact/],
    [['--out', 'x', '--contact', 'a@b.example'], /which page/],
  ])(
    '%j lacks something',
    async (args, message) => {
      const { code, stderr } = await articleFigures(['fetch', ...args])
      expect(code).toBe(2)
      expect(stderr).toMatch(message)
    },
    60_000,
  )
})

describe('what a page may be', () => {
  const limit = ['--limits', 'document-bytes=100000']
  const html = { 'Content-Type': 'text/html' }
  it('is limited in size, on the way and unpacked', async () => {
    const bomb = gzipSync(Buffer.alloc(50_000_000))
    expect(bomb.length).toBeLessThan(100_000)
    const { at } = await site({
      '/large': send(Buffer.alloc(200_000, 'x'), html),
      '/bomb': send(bomb, { ...html, 'Content-Encoding': 'gzip' }),
      '/fits': send(Buffer.alloc(100_000, 'x'), html),
    })
    const folder = temporaryFolder()
    const addresses = [at('/large'), at('/bomb'), at('/fits')]
    const { code, stdout, stderr } = await fetchInto(folder, addresses, world(), limit)
    expect(code).toBe(1)
    const [large, unpacked, ...others] = stderr.trim().split('\n')
    expect(large).toMatch(/\/large: the page has more than 100000 bytes; raise the limit document-bytes/)
    expect(unpacked).toMatch(/\/bomb: the page has more than 100000 bytes/)
    expect(others).toEqual([])
    expect(stdout).toMatch(/^saved \S+-fits-/)
    expect(filesIn(folder).names).toHaveLength(3)
  })

  it('is limited in time', async () => {
    const { at } = await site({
      '/a': (_, response) => {
        response.writeHead(200, html).write('<p>The first')
      },
    })
    const { code, stderr } = await fetchInto(temporaryFolder(), [at('/a')], world(), ['--limits', 'fetch-seconds=1'])
    expect(code).toBe(1)
    expect(stderr).toMatch(/not done in time \(1 s\); .*raise the limit fetch-seconds/)
  })

  it('is a page; one that fails does not stop the others', async () => {
    const { at } = await site({
      '/pdf': send('%PDF-1.7', { 'Content-Type': 'application/pdf' }),
      '/nameless': send(PAGE, {}),
      '/empty': send('', html),
      '/packed': send(PAGE, { ...html, 'Content-Encoding': 'compress' }),
      '/broken': send(gzipSync(PAGE).subarray(0, 60), { ...html, 'Content-Encoding': 'gzip' }),
      '/loop': redirect('/loop'),
      '/ends': request => {
        request.socket.destroy()
      },
      '/good': send(PAGE),
    })
    const paths = ['/pdf', '/nameless', '/empty', '/packed', '/broken', '/loop', '/ends', '/missing', '/good']
    const folder = temporaryFolder()
    const { code, stdout, stderr } = await fetchInto(
      folder,
      paths.map(path => at(path)),
    )
    expect(code).toBe(1)
    const lines = stderr.trim().split('\n')
    const reasons = [
      /application\/pdf; only pages/,
      /does not say what it is/,
      /empty/,
      /packed as "compress"/,
      /breaks off/,
    ]
    reasons.push(/redirects more than 5 times/, /ended the connection/, /no such page \(404\)/)
    expect(lines).toHaveLength(reasons.length)
    for (const [i, reason] of reasons.entries()) {
      expect(lines[i]).toContain(at(paths[i]))
      expect(lines[i]).toMatch(reason)
    }
    expect(stdout).toBe(`saved ${filesIn(folder).page} ${at('/good')}\n`)
    expect(filesIn(folder).names).toHaveLength(3)
  })
})
