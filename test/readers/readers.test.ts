import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { WORKING_EDITION } from '../../pipeline/release/statistics.ts'
import { writeRelease } from '../../pipeline/release/write.ts'
import { tables } from '../../schemas/generated/tables.ts'
import { generateBatches } from '../release/generate.ts'
import { optionsFor, scratch } from '../release/scratch.ts'
import { batchesOf } from '../release/stories.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const script = join(root, 'test/readers/readers.py')
const installed = join(root, 'build/readers/bin/python')
const python = existsSync(installed) ? installed : 'python3'
const found = (program: string): boolean => spawnSync(program, ['--version']).status === 0

const temporary = scratch()
afterAll(temporary.remove)

/** Ordinary articles, with a date and a set of characters. */
const ordinary = batchesOf([
  {
    name: 'mill',
    published: '2024-05-03',
    text: 'The mill\n\nThe mill ground 500 sacks in March. It needs 30 workers.\n',
  },
  { name: 'ship', text: 'The ship 🚢\n\nThe ship carried 1,200 crates for 부산, worth $3.5 million.\n' },
])
const hostile = [...generateBatches(51, 30)]
const releases = [
  ['ordinary articles', temporary.path('ordinary'), ordinary],
  ['hostile texts and numbers', temporary.path('hostile'), hostile],
] as const

beforeAll(async () => {
  for (const [, directory, batches] of releases) {
    const edition = { ...WORKING_EDITION, version: '2026.11.0', released: '2026-11-25' }
    await writeRelease(batches, { ...optionsFor(directory, [...batches]), edition })
  }
}, 120_000)

describe.skipIf(!found(python))('read back by Python (skipped where there is none)', () => {
  it.each(releases)(
    '%s',
    (name, directory) => {
      const { status, stdout, stderr } = spawnSync(python, [script, directory], { encoding: 'utf8', timeout: 400_000 })
      const lines = stdout.trimEnd().split('\n')
      const skipped = lines.filter(line => line.startsWith('skipped'))
      // Said aloud, so that nobody takes a reader that is not there for one that agrees.
      if (skipped.length > 0) console.log(`${name}:\n${skipped.join('\n')}`)
      expect(lines.filter(line => line.startsWith('FAULT'))).toEqual([])
      expect(status, stderr).toBe(0)
      expect(lines.filter(line => line.startsWith('ok')).length).toBe(lines.length - skipped.length)
      expect(stdout).toContain('ok csv module')
    },
    420_000,
  )
})

describe.skipIf(!found('sqlite3'))('read back by the sqlite3 shell (skipped where there is none)', () => {
  it.each(releases)('%s', (_, directory) => {
    for (const { name } of tables) {
      const sql = `SELECT * FROM "${name}" ORDER BY rowid`
      const { stdout, status } = spawnSync(
        'sqlite3',
        ['-readonly', '-json', join(directory, 'article-figures.sqlite'), sql],
        {
          encoding: 'utf8',
          maxBuffer: 1 << 28,
        },
      )
      expect(status).toBe(0)
      const wanted = JSON.parse(readFileSync(join(directory, 'json', `${name}.json`), 'utf8'))
      const rows = stdout.trim() === '' ? [] : JSON.parse(stdout)
      expect(rows).toHaveLength(wanted.length)
      expect(rows.map((row: Record<string, unknown>) => textsOf(row))).toEqual(wanted.map(textsOf))
    }
    const checked = spawnSync(
      'sqlite3',
      ['-readonly', join(directory, 'article-figures.sqlite'), 'PRAGMA integrity_check; PRAGMA foreign_key_check'],
      { encoding: 'utf8' },
    )
    expect(checked.stdout).toBe('ok\n')
  })
})

/** The texts of a row: the shell prints floats with fewer digits than they have. */
const textsOf = (row: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(row).filter(([, cell]) => typeof cell !== 'number'))
