import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { listSources, readSource } from '../../pipeline/ingest/files.ts'

let dir = ''
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'ingest-'))
})
afterEach(() => rmSync(dir, { recursive: true }))

const put = (path: string, content = 'x'): void => {
  mkdirSync(join(dir, path, '..'), { recursive: true })
  writeFileSync(join(dir, path), content)
}
const codes = () => listSources(dir).issues.map(issue => [issue.severity, issue.code, issue.source_file])

test('articles come in code-point order with their sidecars', () => {
  for (const path of [
    'b.txt',
    'B.md',
    'a/z.html',
    'a.json',
    'a.meta.json',
    'ａ.txt',
    '🚢.txt',
    'é.HTM',
    'folder.txt/in.txt',
    'b.gold.json',
    '.hidden.txt',
    '.git/x.txt',
  ])
    put(path)
  expect(listSources(dir).sources).toEqual([
    { path: 'B.md', sidecarPath: null },
    { path: 'a.json', sidecarPath: 'a.meta.json' },
    { path: 'a/z.html', sidecarPath: null },
    { path: 'b.txt', sidecarPath: null },
    { path: 'folder.txt/in.txt', sidecarPath: null },
    { path: 'é.HTM', sidecarPath: null },
    { path: 'ａ.txt', sidecarPath: null },
    { path: '🚢.txt', sidecarPath: null },
  ])
  expect(codes()).toEqual([])
})

test('what is not read is said', () => {
  put('lonely.meta.json')
  put('photo.jpg')
  put('story.txt')
  symlinkSync(join(dir, 'story.txt'), join(dir, 'link.txt'))
  symlinkSync(dir, join(dir, 'loop'))
  expect(codes()).toEqual([
    ['warning', 'symlink', 'link.txt'],
    ['warning', 'orphan-sidecar', 'lonely.meta.json'],
    ['warning', 'symlink', 'loop'],
    ['info', 'unknown-format', 'photo.jpg'],
  ])
  expect(listSources(dir).sources.map(source => source.path)).toEqual(['story.txt'])
})

test('an input directory that is not there is a broken contract', () => {
  expect(() => listSources(join(dir, 'none'))).toThrow(/it does not exist; name a directory/)
})

test('a file is read with its sidecar', () => {
  put('a.txt', 'text')
  put('a.meta.json', '{}')
  expect(readSource(dir, listSources(dir).sources[0])).toEqual({
    path: 'a.txt',
    bytes: Buffer.from('text'),
    sidecar: Buffer.from('{}'),
  })
})

test('a file beyond the limit, or gone, is an issue without a word about the machine', () => {
  put('big.txt', '12345')
  const big = readSource(dir, { path: 'big.txt', sidecarPath: null }, 4)
  const gone = readSource(dir, { path: 'gone.txt', sidecarPath: null })
  expect([big, gone]).toMatchObject([
    { code: 'too-large', severity: 'error', message: expect.stringMatching(/5 bytes; at most 4 /) },
    { code: 'unreadable', severity: 'error', message: expect.stringContaining('it does not exist') },
  ])
  expect(JSON.stringify([big, gone])).not.toMatch(/ENOENT|ingest-/)
})

test('a sidecar that cannot be read is handed on as no bytes', () => {
  put('a.txt')
  expect(readSource(dir, { path: 'a.txt', sidecarPath: 'a.meta.json' })).toMatchObject({ sidecar: new Uint8Array() })
})

test.skipIf(process.getuid?.() === 0)('a file that may not be read says so', () => {
  put('secret.txt')
  chmodSync(join(dir, 'secret.txt'), 0)
  expect(readSource(dir, { path: 'secret.txt', sidecarPath: null })).toMatchObject({
    code: 'unreadable',
    message: expect.stringContaining('permission denied'),
  })
})
