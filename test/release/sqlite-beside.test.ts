import { copyFileSync, mkdirSync, readFileSync } from 'node:fs'
import { afterAll, expect, it } from 'vitest'
import { SQLITE_FILE } from '../../pipeline/release/sqlite.ts'
import { openSqliteBeside } from '../../pipeline/release/sqlite-beside.ts'
import { openTableFiles, ROW_FORMATS, type Written } from '../../pipeline/release/table-files.ts'
import { tables } from '../../schemas/generated/tables.ts'
import { generateBatches } from './generate.ts'
import { scratch } from './scratch.ts'

const temporary = scratch()
afterAll(temporary.remove)

const directory = temporary.path('release')
const written: Written[] = []
const files = openTableFiles(directory, tables, false, ROW_FORMATS, batch => written.push(batch))
for (const { records } of generateBatches(61, 8)) {
  if (records === null) continue
  files.add('articles', records.article)
  for (const row of records.figures) files.add('figures', row)
  for (const row of records.numbers) files.add('numbers', row)
  for (const row of records.sentences) files.add('sentences', row)
}
files.close()

/** The SQLite file of these tables, written at once or by a thread. */
async function sqliteOf(name: string, atOnce: number): Promise<Buffer> {
  const target = temporary.path(name)
  mkdirSync(`${target}/json`, { recursive: true })
  for (const { name: table } of tables) copyFileSync(`${directory}/json/${table}.json`, `${target}/json/${table}.json`)
  const file = await openSqliteBeside(target, true, atOnce)
  for (const batch of written) file.add(batch)
  await file.close()
  return readFileSync(`${target}/${SQLITE_FILE}`)
}

it('a thread writes the file that is written at once', async () => {
  const [atOnce, beside] = [await sqliteOf('at-once', Number.POSITIVE_INFINITY), await sqliteOf('beside', 0)]
  expect(atOnce.length).toBeGreaterThan(10_000)
  expect(beside.equals(atOnce)).toBe(true)
})

it('a fault in the thread is told when it is waited for', async () => {
  const target = temporary.path('faulty')
  mkdirSync(`${target}/json`, { recursive: true })
  const file = await openSqliteBeside(target, true, 0)
  for (const batch of written) file.add(batch)
  await expect(file.close()).rejects.toThrow(/ENOENT.*json/)
})
