import { ourBody, pages, readabilityBody } from './extract.ts'
import { meanScore, type Score, scoreText } from './score.ts'

/** `node --import tsx test/ingest/bench/run.ts`: how well articles are found in web pages, page by page, beside Readability alone. */
const DIFFERENCES = process.argv.includes('--errors')
const percent = (share: number): string => (100 * share).toFixed(1).padStart(6)
const rows: { ours: Score; theirs: Score }[] = []
let ourTime = 0
let theirTime = 0

function timed<T>(run: () => T): { result: T; ms: number } {
  const start = performance.now()
  const result = run()
  return { result, ms: performance.now() - start }
}

console.log('    P     R    F1 | Readability alone: P R F1 | page')
for (const { name, html, body } of pages) {
  const expected = body.join('\n')
  const ours = timed(() => ourBody(html))
  const theirs = timed(() => readabilityBody(html))
  ourTime += ours.ms
  theirTime += theirs.ms
  const row = { ours: scoreText(expected, ours.result), theirs: scoreText(expected, theirs.result) }
  rows.push(row)
  const cells = [row.ours, row.theirs].map(({ precision, recall, f1 }) => [precision, recall, f1].map(percent).join(''))
  console.log(`${cells.join(' | ')} | ${name}`)
  if (DIFFERENCES && row.ours.f1 < 1) {
    const found = new Set(ours.result.split('\n').map(line => line.replaceAll('\t', ' ')))
    for (const line of body) if (!found.has(line)) console.log(`    - ${line}`)
    for (const line of found) if (!body.includes(line)) console.log(`    + ${line}`)
  }
}
const means = [meanScore(rows.map(row => row.ours)), meanScore(rows.map(row => row.theirs))]
const cells = means.map(({ precision, recall, f1 }) => [precision, recall, f1].map(percent).join(''))
console.log(`${cells.join(' | ')} | mean of ${pages.length} pages`)
const perPage = [ourTime, theirTime].map(ms => (ms / pages.length).toFixed(1))
console.log(`milliseconds a page: ours ${perPage[0]}, Readability alone ${perPage[1]}`)
