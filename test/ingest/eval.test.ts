import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { fold } from '../../pipeline/ingest/clean.ts'
import { ingestDocument } from '../../pipeline/ingest/document.ts'

/** Articles with gold files, which are not part of this repository: `EVAL_DATA` names the folder that holds them. */
const DATA = process.env.EVAL_DATA
const FOLDERS = DATA ? [join(DATA, 'articles'), join(DATA, '../seed')].filter(folder => existsSync(folder)) : []

type Entry = { in: string; reason?: string | string[] }
type Gold = { article: { title?: string; published?: string | null }; figures: Entry[]; excluded: Entry[] }

/** A list of reasons leaves the place open, as for the date in a dateline. */
const isBoilerplate = ({ reason }: Entry): boolean => reason === 'boilerplate'

function textsOf(folder: string, name: string) {
  const read = (file: string): Uint8Array | null =>
    existsSync(join(folder, file)) ? readFileSync(join(folder, file)) : null
  const path =
    readdirSync(folder).find(file => file.startsWith(`${name}.`) && !/\.(?:gold|meta)\.json$/.test(file)) ?? ''
  const { articles, issues } = ingestDocument({
    path,
    bytes: read(path) ?? new Uint8Array(),
    sidecar: read(`${name}.meta.json`),
  })
  const characters = [...articles[0].text]
  const partsWhere = (test: (kind: string) => boolean): string =>
    ` ${articles[0].parts
      .filter(({ kind }) => test(kind))
      .map(({ start, end }) => fold(characters.slice(start, end).join('')))
      .join(' ')} `
  return {
    article: articles[0],
    issues,
    own: partsWhere(kind => kind !== 'boilerplate'),
    around: partsWhere(kind => kind === 'boilerplate'),
  }
}

describe.skipIf(FOLDERS.length === 0)(`gold articles${DATA ? '' : ' (skipped: EVAL_DATA is not set)'}`, () => {
  for (const folder of FOLDERS) {
    for (const file of readdirSync(folder).filter(name => name.endsWith('.gold.json'))) {
      const name = file.replace('.gold.json', '')
      const gold: Gold = JSON.parse(readFileSync(join(folder, file), 'utf8'))
      test(name, () => {
        const { article, issues, own, around } = textsOf(folder, name)
        const inside = [
          ...gold.figures,
          ...gold.excluded.filter(entry => !isBoilerplate(entry) && ![entry.reason].flat().includes('boilerplate')),
        ]
        expect(inside.map(entry => entry.in).filter(words => !own.includes(fold(words)))).toEqual([])
        const outside = gold.excluded.filter(isBoilerplate)
        expect(outside.map(entry => entry.in).filter(words => own.includes(` ${fold(words)} `))).toEqual([])
        if (/\.txt$/.test(article.source_file)) {
          expect(outside.map(entry => entry.in).filter(words => !around.includes(fold(words)))).toEqual([])
        }
        expect(article.title).toBe(gold.article.title)
        expect(article.published?.slice(0, 10) ?? null).toBe(gold.article.published ?? null)
        expect(issues).toEqual([])
      })
    }
  }
})
