/**
 * Measures the extract stage alone, on one thread: MB/s on seeded news-like text, beside the floor (reading, decoding and looking for
 * digits) and beside other programs on the same text. Writes `build/bench.json`. `node --import tsx test/bench/extract.ts [MB]`.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { extractArticle } from '../../pipeline/extract/article.ts'
import type { Article } from '../../schemas/generated/types.ts'
import { benchArticles } from './articles.ts'
import { report } from './report.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const MILLION = 1_000_000
const SEED = 20_261_125
const ROUNDS = 3

const bytesOf = (articles: readonly Article[]): number =>
  articles.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0)

/**
 * Seconds of processor time of the fastest of a few rounds, so that other work on the machine counts less; what `work` counts must
 * be the same in each round.
 */
function fastest(rounds: number, work: () => number): { seconds: number; count: number } {
  let seconds = Number.POSITIVE_INFINITY
  let count = -1
  for (let round = 0; round < rounds; round++) {
    const from = process.cpuUsage()
    const found = work()
    const { user, system } = process.cpuUsage(from)
    seconds = Math.min(seconds, (user + system) / MILLION)
    if (count >= 0 && found !== count) throw new Error(`bench: ${found} results after ${count} on the same text`)
    count = found
  }
  return { seconds, count }
}

const countMentions = (articles: readonly Article[]): number =>
  articles.reduce((sum, article) => sum + extractArticle(article).length, 0)

/** What no reader of numbers can do without: read the bytes, decode them, look at every character. */
function countDigits(path: string): number {
  const text = new TextDecoder().decode(readFileSync(path))
  let digits = 0
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit >= 0x30 && unit <= 0x39) digits++
  }
  return digits
}

async function competitor(name: string, chars: number): Promise<number | null> {
  if (!existsSync(`${root}test/bench/node_modules`)) return null
  const { default: read }: { default: (text: string) => number } = await import(`./competitors/${name}.mjs`)
  read('Over 20,000 people lost $5.5 billion in 2024.')
  const articles = benchArticles(SEED, chars)
  const { seconds, count } = fastest(1, () => articles.reduce((sum, { text }) => sum + read(text), 0))
  if (count === 0) throw new Error(`bench: ${name} found nothing, so its speed says nothing`)
  return bytesOf(articles) / MILLION / seconds
}

const megabytes = Number(process.argv[2] ?? 10)
countMentions(benchArticles(SEED + MILLION, Math.min(megabytes, 8) * MILLION))
const articles = benchArticles(SEED, megabytes * MILLION)
const mb = bytesOf(articles) / MILLION
mkdirSync(`${root}build`, { recursive: true })
const file = `${root}build/bench-text.txt`
writeFileSync(file, articles.map(({ text }) => text).join('\n'))

const own = fastest(ROUNDS, () => countMentions(articles))
const floor = fastest(ROUNDS, () => countDigits(file))
const speed = mb / own.seconds
const compromise = await competitor('compromise', 200_000)
const recognizers = await competitor('recognizers', 20_000)
const extract = {
  mb: Math.round(mb * 10) / 10,
  mentions: own.count,
  characters_per_mention: Math.round((mb * MILLION) / own.count),
  mb_per_s: Math.round(speed * 100) / 100,
  times_floor: Math.round((10 * mb) / floor.seconds / speed) / 10,
  times_compromise: compromise && Math.round(speed / compromise),
  times_recognizers: recognizers && Math.round(speed / recognizers),
}
report({ extract })
console.log(
  [
    `text            ${extract.mb} MB, a number every ${extract.characters_per_mention} characters, ${extract.mentions} numbers`,
    `extract         ${extract.mb_per_s} MB/s on one thread`,
    `floor           ${(mb / floor.seconds).toFixed(0)} MB/s to read, decode and look for digits: ${extract.times_floor} times as fast`,
    `compromise      ${compromise === null ? 'not installed (make bench)' : `${compromise.toFixed(3)} MB/s: extract is ${extract.times_compromise} times as fast`}`,
    `Recognizers-Text ${recognizers === null ? 'not installed (make bench)' : `${recognizers.toFixed(4)} MB/s: extract is ${extract.times_recognizers} times as fast`}`,
  ].join('\n'),
)
