import { readabilityBody, readPage, sets } from './extract.ts'
import { meanScore, type Score, scoreText } from './score.ts'

/** `node --import tsx test/ingest/bench/run.ts [--errors] [SET]`: how well articles are found in web pages, beside Readability alone. */
const DIFFERENCES = process.argv.includes('--errors')
const only = process.argv.slice(2).find(argument => !argument.startsWith('--'))

type Row = { body: Score; text: Score; theirs: Score }
const COLUMNS = ['body', 'text', 'theirs'] as const
const percent = (share: number): string => (100 * share).toFixed(1).padStart(6)
const cells = (row: Row): string =>
  COLUMNS.map(column => [row[column].precision, row[column].recall, row[column].f1].map(percent).join('')).join(' | ')
const meanOf = (rows: readonly Row[]): Row => ({
  body: meanScore(rows.map(({ body }) => body)),
  text: meanScore(rows.map(({ text }) => text)),
  theirs: meanScore(rows.map(({ theirs }) => theirs)),
})

let ourTime = 0
let theirTime = 0
function timed<T>(run: () => T): { result: T; ms: number } {
  const start = process.cpuUsage().user
  const result = run()
  return { result, ms: (process.cpuUsage().user - start) / 1000 }
}

function showDifferences(body: readonly string[], found: string): void {
  const lines = found.split(/\n+/).map(line => line.replaceAll('\t', ' '))
  for (const line of body) if (!lines.includes(line)) console.log(`    - ${line}`)
  for (const line of lines) if (!body.includes(line)) console.log(`    + ${line}`)
}

console.log('  body: P     R    F1 |  text: P    R    F1 | Readability: P R F1 | page')
const all: Row[] = []
for (const { set, pages } of sets) {
  if (only !== undefined && only !== set) continue
  const rows = pages.map(({ name, html, body }): Row => {
    const expected = body.join('\n')
    const ours = timed(() => readPage(html))
    const theirs = timed(() => readabilityBody(html))
    ourTime += ours.ms
    theirTime += theirs.ms
    const row = {
      body: scoreText(expected, ours.result.body),
      text: scoreText(expected, ours.result.text),
      theirs: scoreText(expected, theirs.result),
    }
    console.log(`${cells(row)} | ${name}`)
    if (DIFFERENCES && row.body.f1 < 1) showDifferences(body, ours.result.body)
    return row
  })
  console.log(`${cells(meanOf(rows))} | MEAN of ${rows.length} pages: ${set}`)
  all.push(...rows)
}
console.log(`${cells(meanOf(all))} | MEAN of all ${all.length} pages`)
const perPage = [ourTime, theirTime].map(ms => (ms / all.length).toFixed(1))
console.log(`milliseconds a page: ours ${perPage[0]}, Readability alone ${perPage[1]}`)
