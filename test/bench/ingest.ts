/**
 * Pages per second and memory of ingest for each format, on generated pages: `node --import tsx test/bench/ingest.ts [PAGES] [FORMAT,FORMAT] [JOBS]`. Each format is
 * read by the program itself in a process of its own; the number of articles that come out is checked.
 */
import { spawn } from 'node:child_process'
import { createWriteStream, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import {
  arrowOf,
  gzip,
  pageOf,
  proseOf,
  tarOf,
  titleOf,
  warcOf,
  writeParquet,
  zipOf,
} from '../ingest/containers/makeFiles.ts'

const pages = Number(process.argv[2] ?? 2000)
const formats = process.argv[3]?.split(',') ?? ['']
const jobs = process.argv[4] ?? '1'
const bin = fileURLToPath(new URL('../../pipeline/bin.mjs', import.meta.url))
const numbers = Array.from({ length: pages }, (_, k) => k + 1)

/** Makes each page longer, about 4 kB, with a site around it, as pages are. */
const longPage = (k: number): string => {
  const menu = Array.from({ length: 20 }, (_, i) => `<li><a href="/section/${i}/${k}">Section ${i}</a></li>`).join('')
  const more = Array.from({ length: 3 }, (_, i) =>
    proseOf(k * 31 + i)
      .map(p => `<p>${p}</p>`)
      .join(''),
  ).join('')
  return pageOf(k).replace('<nav>', `<nav><ul>${menu}</ul>`).replace('</article>', `${more}</article>`)
}

const MAKERS: Record<string, (file: string) => Promise<void> | void> = {
  'warc.gz': async file => {
    const out = createWriteStream(file)
    for (const k of numbers) {
      const record = await warcOf([{ url: `https://w.example/${k}`, body: longPage(k) }], true)
      if (!out.write(record)) await new Promise<void>(resolve => out.once('drain', () => resolve()))
    }
    await new Promise<void>(resolve => out.end(() => resolve()))
  },
  zip: file =>
    writeFileSync(file, zipOf(numbers.slice(0, 60_000).map(k => ({ name: `${k}.html`, bytes: longPage(k) })))),
  'tar.gz': async file =>
    writeFileSync(file, gzip(await tarOf(numbers.map(k => ({ name: `${k}.html`, bytes: longPage(k) }))))),
  csv: file => writeFileSync(file, ['title,text', ...numbers.map(k => `"${titleOf(k)}","${longText(k)}"`)].join('\n')),
  ndjson: file =>
    writeFileSync(file, numbers.map(k => JSON.stringify({ title: titleOf(k), text: longText(k) })).join('\n')),
  parquet: file => writeParquet(file, numbers, 'zstd'),
  arrow: file => writeFileSync(file, arrowOf(numbers, 'file')),
}

const longText = (k: number): string =>
  Array.from({ length: 4 }, (_, i) => proseOf(k * 31 + i).join('\n\n')).join('\n\n')

type Measured = { articles: number; seconds: number; megabytes: number }

/** Runs ingest and asks the system what it took. */
function measure(file: string): Promise<Measured> {
  return new Promise((resolve, reject) => {
    const began = performance.now()
    const child = spawn(process.execPath, [bin, 'ingest', '--jobs', jobs, file], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    let articles = 0
    let rest = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      const lines = (rest + text).split('\n')
      rest = lines.pop() ?? ''
      for (const line of lines) if (line.startsWith('{"record":"article"')) articles += 1
    })
    let peak = 0
    const watch = setInterval(() => {
      try {
        const status = readFileSync(`/proc/${child.pid}/status`, 'utf8')
        peak = Math.max(peak, Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0))
      } catch {
        // it has ended, or the system does not tell
      }
    }, 50)
    child.on('error', reject)
    child.on('close', code => {
      clearInterval(watch)
      if (code === 0)
        resolve({ articles, seconds: (performance.now() - began) / 1000, megabytes: Math.round(peak / 1024) })
      else reject(new Error(`ingest of ${file} ended with ${code}`))
    })
  })
}

const folder = mkdtempSync(join(tmpdir(), 'bench-'))
try {
  for (const [format, make] of Object.entries(MAKERS).filter(
    ([name]) => formats.includes('') || formats.includes(name),
  )) {
    const file = join(folder, `pages.${format}`)
    await make(file)
    const { articles, seconds, megabytes } = await measure(file)
    rmSync(file)
    if (articles !== pages) throw new Error(`${format}: ${pages} pages went in, ${articles} articles came out`)
    const rate = Math.round(pages / seconds)
    process.stdout.write(
      `${format.padEnd(8)} ${pages} pages, ${seconds.toFixed(1)} s, ${rate} pages/s, at most ${megabytes} MB\n`,
    )
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
