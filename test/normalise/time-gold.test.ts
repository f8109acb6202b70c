import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readTime } from '../../pipeline/normalise/time/read.ts'

const evaluation = process.env.EVAL_DATA
const folders = evaluation ? [join(evaluation, 'articles'), join(evaluation, '..', 'seed')].filter(existsSync) : []

type Gold = { article: { published: string | null }; figures: { in: string; number: string; time?: unknown }[] }

/** Markup, escapes and white space out: only the words matter here. */
const plain = (text: string): string =>
  text
    .replace(/<[^>]+>/g, ' ')
    .replace(/&ndash;/g, '–')
    .replace(/&[a-z]+;/g, ' ')
    .replace(/\\n/g, ' ')
    .replace(/\s+/g, ' ')

function articleText(folder: string, name: string): string {
  const file = readdirSync(folder).find(
    file => file.startsWith(`${name}.`) && !file.endsWith('.gold.json') && !file.endsWith('.meta.json'),
  )
  const bytes = readFileSync(join(folder, file ?? ''))
  const utf8 = bytes.toString('utf8')
  // 0x96 is the en dash of windows-1252.
  return plain(utf8.includes('\ufffd') ? bytes.toString('latin1').replaceAll('\x96', '–') : utf8)
}

/** All that the runs of up to twelve words around the snippet can be read as. */
function readingsAround(text: string, snippet: string, published: string | null): Set<string> {
  const at = text.indexOf(plain(snippet))
  const words = text.slice(Math.max(0, at - 260), at + snippet.length + 260).split(' ')
  const readings = new Set<string>()
  for (let from = 0; from < words.length; from += 1) {
    for (let to = from + 1; to <= Math.min(words.length, from + 12); to += 1) {
      const reading = readTime(words.slice(from, to).join(' '), published)
      if (reading) readings.add(reading.edtf)
    }
  }
  return readings
}

const cases = folders.flatMap(folder =>
  readdirSync(folder)
    .filter(file => file.endsWith('.gold.json'))
    .flatMap(file => {
      const gold = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Gold
      const text = articleText(folder, file.replace('.gold.json', ''))
      return gold.figures
        .map(figure => ({
          figure,
          accepted: [figure.time ?? []].flat().filter(time => typeof time === 'string' && time),
        }))
        .filter(({ accepted }) => accepted.length > 0)
        .map(({ figure, accepted }) => ({
          name: `${file} ${figure.number}: ${accepted.join(' or ')}`,
          accepted,
          readings: readingsAround(text, figure.in, gold.article.published),
        }))
    }),
)

describe.skipIf(cases.length === 0)('gold articles (set EVAL_DATA to their folder)', () => {
  test('the time of a figure can be read from the words around it', () => {
    expect(cases.length).toBeGreaterThan(50)
    const missed = cases.filter(({ accepted, readings }) => !accepted.some(time => readings.has(String(time))))
    // Two figures hold `over the whole period`, whose years stand far from it.
    expect(missed.map(({ name }) => name).slice(2)).toEqual([])
  })
})
