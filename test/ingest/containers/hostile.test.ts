import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { readLimits } from '../../../pipeline/ingest/limits.ts'
import { arrowOf, gzip, pageOf, tarOf, textOf, titleOf, warcOf, zipOf } from './makeFiles.ts'
import { readFiles } from './read.ts'

const errorsOf = (issues: { severity: string; code: string; source_file: string | null }[]) =>
  issues.filter(({ severity }) => severity === 'error').map(({ code, source_file }) => [code, source_file])

describe('archives that mean harm', () => {
  test('names that lead out, links and passwords are issues, and the pages beside them are read', async () => {
    const zip = zipOf([
      { name: '../up.html', bytes: pageOf(1) },
      { name: '/etc/abs.html', bytes: pageOf(2) },
      { name: 'C:\\win.html', bytes: pageOf(3) },
      { name: 'link.html', bytes: '/etc/hosts', symlink: true },
      { name: 'secret.html', bytes: pageOf(4), encrypted: true },
      { name: 'good.html', bytes: pageOf(5) },
    ])
    const tar = await tarOf([
      { name: '../up.html', bytes: pageOf(6) },
      { name: 'link.html', type: 'symlink' },
      { name: 'good.html', bytes: pageOf(7) },
    ])
    const { articles, issues, read } = await readFiles({ 'a.zip': zip, 'b.tar': tar })
    expect(articles.map(({ title }) => title)).toEqual([titleOf(5), titleOf(7)])
    expect(errorsOf(issues)).toEqual([
      ['unsafe-path', 'a.zip!/../up.html'],
      ['unsafe-path', 'a.zip!//etc/abs.html'],
      ['unsafe-path', 'a.zip!/C:/win.html'],
      ['encrypted', 'a.zip!/secret.html'],
      ['unsafe-path', 'b.tar!/../up.html'],
    ])
    expect(issues.filter(({ code }) => code === 'symlink')).toHaveLength(2)
    expect(read).toBe(7)
  })

  test('bombs are stopped by their ratio, their total and their depth', async () => {
    const zeros = new Uint8Array(30_000_000)
    const deep = (levels: number): Uint8Array =>
      levels === 0
        ? zipOf([{ name: 'page.html', bytes: pageOf(1) }])
        : zipOf([{ name: 'in.zip', bytes: deep(levels - 1) }])
    const { articles, issues } = await readFiles(
      {
        'ratio.txt.gz': gzip(zeros),
        'ratio.zip': zipOf([
          { name: 'bomb.txt', bytes: zeros },
          { name: 'page.html', bytes: pageOf(2) },
        ]),
        'deep.zip': deep(3),
        'total.zip': zipOf(
          Array.from({ length: 40 }, (_, k) => ({
            name: `${k}.txt`,
            bytes: `${textOf(k + 10)}\n${'x'.repeat(k * 7919)}`,
          })),
        ),
      },
      { 'archive-bytes': 40_000_000 },
    )
    const errors = errorsOf(issues)
    expect(errors).toContainEqual(['packed-too-tightly', 'ratio.txt.gz'])
    expect(errors).toContainEqual(['packed-too-tightly', 'ratio.zip!/bomb.txt'])
    expect(errors).toContainEqual(['archive-too-deep', 'deep.zip!/in.zip!/in.zip!/in.zip'])
    expect(articles.map(({ source_file }) => source_file)).toContain('ratio.zip!/page.html')

    const small = await readFiles(
      { 'total.zip': zipOf([1, 2, 3].map(k => ({ name: `${k}.html`, bytes: pageOf(k) }))) },
      { 'archive-bytes': pageOf(1).length + 10 },
    )
    expect(small.articles).toHaveLength(1)
    expect(errorsOf(small.issues)).toEqual([['unpacks-too-large', 'total.zip']])
  }, 60_000)

  test('a member that is larger than it says, or than a document may be, is left out alone', async () => {
    const zip = zipOf([
      { name: 'liar.html', bytes: pageOf(1).repeat(20), claimedSize: 10 },
      { name: 'large.txt', bytes: textOf(2).repeat(40) },
      { name: 'good.html', bytes: pageOf(3) },
    ])
    const { articles, issues } = await readFiles({ 'a.zip': zip }, { 'document-bytes': 5000 })
    expect(articles.map(({ title }) => title)).toEqual([titleOf(3)])
    expect(errorsOf(issues)).toEqual([
      ['broken-archive', 'a.zip!/liar.html'],
      ['too-large', 'a.zip!/large.txt'],
    ])
  })
})

describe('broken files', () => {
  const pages = [1, 2, 3].map(k => ({ url: `https://w.example/${k}`, body: pageOf(k) }))

  test.each([true, false])(
    'a WARC that ends in the middle gives what is whole and an error (gzip %s)',
    async packed => {
      const whole = await warcOf(pages, packed)
      const { articles, issues } = await readFiles({ 'a.warc': whole.subarray(0, whole.length - 300) })
      expect(articles.map(({ url }) => url)).toEqual(['https://w.example/1', 'https://w.example/2'])
      expect(issues).toMatchObject([{ code: 'broken-archive', source_file: 'a.warc' }])
    },
  )

  test('an Arrow file in which any number of things is a billion costs its own rows at most', async () => {
    const whole = Buffer.from(arrowOf([1, 2], 'file'))
    const damaged: Record<string, Uint8Array> = { '0.arrow': whole }
    for (let at = 8; at + 4 < whole.length; at += 4) {
      const word = whole.readUInt32LE(at)
      if (word < 1 || word > 9) continue
      const copy = Buffer.from(whole)
      copy.writeUInt32LE(1_000_000_000, at)
      damaged[`${at}.arrow`] = copy
    }
    expect(Object.keys(damaged).length).toBeGreaterThan(40)
    const { articles, issues, read } = await readFiles(damaged)
    expect(articles.filter(({ source_file }) => source_file.startsWith('0.arrow')).map(({ title }) => title)).toEqual(
      [1, 2].map(titleOf),
    )
    const broken = issues.filter(({ code }) => code === 'broken-table')
    expect(broken.length).toBeGreaterThan(5)
    for (const { message } of broken) expect(message).toMatch(/cannot be read \(.+\)\. Export it again/)
    expect(read).toBe(articles.length + issues.filter(({ severity }) => severity === 'error').length)
  }, 120_000)

  test('what only has the name of a format says so', async () => {
    const names = [
      'a.warc',
      'b.warc.gz',
      'c.zip',
      'd.tar',
      'e.tgz',
      'f.html.gz',
      'g.parquet',
      'h.arrow',
      'i.csv',
      'j.ndjson',
      'k.eml',
      'l.mht',
      'm.csv.gz',
    ]
    const { articles, issues, read } = await readFiles(
      Object.fromEntries(names.map(name => [name, 'This is no such file at all.\n'])),
    )
    const isMail = (name: string | null): boolean => /eml|mht/.test(name ?? '')
    expect(issues.map(({ source_file }) => source_file?.split('!')[0]).filter(name => !isMail(name ?? null))).toEqual(
      names.filter(name => !isMail(name)),
    )
    expect(read).toBe(articles.length + issues.filter(({ severity }) => severity === 'error').length)
    for (const { message } of issues) expect(message).not.toMatch(/\n|undefined|\/tmp\//)
  })

  test('a table row that never closes its quotation mark, a line without an end, a header without an end', async () => {
    const { articles, issues } = await readFiles(
      {
        'a.csv': `title,text\n"One","${textOf(1)}"\n"Two","${textOf(2).repeat(2000)}`,
        'b.ndjson': `${JSON.stringify({ text: textOf(3) })}\n{"text":"${'x'.repeat(400_000)}"}\n${JSON.stringify({ text: textOf(4) })}\n`,
        'c.warc': `WARC/1.0\r\nX: ${'y'.repeat(900_000)}`,
      },
      { 'document-bytes': 100_000 },
    )
    expect(articles.map(({ source_file }) => source_file)).toEqual(['a.csv!/1', 'b.ndjson!/1', 'b.ndjson!/3'])
    expect(errorsOf(issues)).toEqual([
      ['row-too-large', 'a.csv'],
      ['too-large', 'b.ndjson!/2'],
      ['broken-archive', 'c.warc'],
    ])
  })

  test('the bytes of many short headers are not added up', async () => {
    const many = Array.from({ length: 600 }, (_, k) => ({
      url: `https://w.example/${k}`,
      body: `<p>${k} ${'x'.repeat(900)}</p>`,
    }))
    const pictures = many.map(({ url }) => ({
      url,
      body: 'PNG',
      headers: { 'Content-Type': 'image/png', 'X-Long': 'y'.repeat(2000) },
    }))
    const files = {
      'a.warc': await warcOf([...pictures, ...pages], false),
      'b.tar': await tarOf(many.map(({ body }, k) => ({ name: `${k}.gif`, bytes: body }))),
    }
    const { articles, issues } = await readFiles(files)
    expect(articles).toHaveLength(3)
    expect(errorsOf(issues)).toEqual([['no-documents', 'b.tar']])
  })

  test('a packed page in a WARC that is a bomb', async () => {
    const bomb = {
      url: 'https://w.example/bomb',
      body: gzipSync(new Uint8Array(3_000_000)),
      headers: { 'Content-Type': 'text/html', 'Content-Encoding': 'gzip' },
    }
    const { articles, issues } = await readFiles(
      { 'a.warc.gz': await warcOf([bomb, ...pages], true) },
      { 'document-bytes': 1_000_000 },
    )
    expect(articles).toHaveLength(3)
    expect(errorsOf(issues)).toEqual([['too-large', 'a.warc.gz!/0']])
  })

  test('a page of megabyte attributes, of entities and of NULs', async () => {
    const entities = `<?xml version="1.0"?><!DOCTYPE html [<!ENTITY a "aaaaaaaaaa">${Array.from({ length: 20 }, (_, i) => `<!ENTITY a${i} "&a${i - 1};&a${i - 1};">`).join('')}]>`
    const { articles, issues } = await readFiles({
      'a.html': pageOf(1).replace('<article>', `<article data-x="${'z'.repeat(5_000_000)}">`),
      'b.xhtml': entities + pageOf(2).replace('<!DOCTYPE html>', '').replace('</article>', '<p>&a19;</p></article>'),
      'c.html': pageOf(3).replace('ferry', 'fer\0ry'),
    })
    expect(articles.slice(0, 2).map(({ title }) => title)).toEqual([titleOf(1), titleOf(2)])
    expect(Math.max(...articles.map(({ text_chars }) => text_chars))).toBeLessThan(2000)
    expect(articles.length + issues.length).toBe(3)
  }, 60_000)
})

describe('limits', () => {
  test('are read by name, and a wrong one is named', () => {
    expect(readLimits('document-bytes=5, archive-depth=2')).toMatchObject({
      'document-bytes': 5,
      'archive-depth': 2,
      'archive-ratio': 250,
    })
    expect(readLimits('document-size=5')).toMatchObject({ problem: expect.stringContaining('document-bytes') })
    expect(readLimits('document-bytes=none')).toMatchObject({ problem: expect.stringContaining('whole number') })
  })
})
