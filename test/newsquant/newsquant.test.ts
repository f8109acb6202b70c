import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { f1 } from './score.ts'
import { fileOf, SETS, scoreSets } from './sets.ts'

const data = process.env.EVAL_DATA
const there = data !== undefined && SETS.every(({ file }) => existsSync(fileOf(data, file)))
const root = fileURLToPath(new URL('../..', import.meta.url))

type Theirs = Record<string, { F1: number }>
type Report = { published: Theirs; oneToOne: Theirs; emptyKeptSilent: number }

/** What the scorer beside the data says of predictions that the command wrote. */
function scoredByOthers(folder: string, file: string): Report {
  const out = join(folder, file)
  const environment = { ...process.env, IN: fileOf(data ?? '', file), OUT: out }
  execFileSync(process.execPath, ['--import', 'tsx', 'test/newsquant/main.ts'], { cwd: root, env: environment })
  const scorer = join(data ?? '', 'score-newsquant.mjs')
  const printed = execFileSync(process.execPath, [scorer, fileOf(data ?? '', file), out, '--json'], {
    encoding: 'utf8',
  })
  return JSON.parse(printed) as Report
}

describe.skipIf(!there)('labelled quantities (EVAL_DATA; skipped without it)', () => {
  const floors: Readonly<Record<string, { value: number; unit: number }>> = JSON.parse(
    readFileSync(new URL('floors.json', import.meta.url), 'utf8'),
  )
  const scores = there ? scoreSets(data ?? '') : []

  it.each(Object.keys(floors))('%s: no score below its floor', name => {
    const found = scores.find(score => score.name === name)
    if (!found) throw new Error(`no set ${name}`)
    const { tally } = found
    for (const [measure, floor] of Object.entries(floors[name])) {
      const hits = Object.entries(tally.published).find(([key]) => key === measure)?.[1] ?? 0
      expect(f1(hits, tally), measure).toBeGreaterThanOrEqual(floor)
      const strict = Object.entries(tally.oneToOne).find(([key]) => key === measure)?.[1] ?? 0
      expect(f1(strict, tally), `${measure}, one-to-one`).toBeGreaterThanOrEqual(floor - 1)
    }
  })

  it('is silent where there is no quantity', () => {
    const { tally } = scores[0]
    expect(tally.empty).toBeGreaterThan(0)
    expect(tally.silent / tally.empty).toBeGreaterThanOrEqual(0.9)
  })

  it('scores as the scorer beside the data does, on what the command writes', () => {
    const folder = mkdtempSync(join(tmpdir(), 'newsquant-'))
    try {
      for (const [at, { file }] of SETS.slice(0, 2).entries()) {
        const theirs = scoredByOthers(folder, file)
        const { tally } = scores[at]
        for (const rule of ['published', 'oneToOne'] as const) {
          expect(f1(tally[rule].value, tally)).toBeCloseTo(theirs[rule].value.F1, 6)
          expect(f1(tally[rule].unit, tally)).toBeCloseTo(theirs[rule].unit.F1, 6)
        }
        if (at > 0) continue
        expect(tally.silent).toBe(theirs.emptyKeptSilent)
        for (const rule of ['published', 'oneToOne'] as const) {
          expect(f1(tally[rule].change, tally)).toBeCloseTo(theirs[rule].change.F1, 6)
          expect(f1(tally[rule].partial, tally)).toBeCloseTo(theirs[rule].concept_partial.F1, 6)
          expect(f1(tally[rule].complete, tally)).toBeCloseTo(theirs[rule].concept_complete.F1, 6)
        }
      }
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  }, 120_000)
})

it('names the file and the entry that has no text', () => {
  const folder = mkdtempSync(join(tmpdir(), 'newsquant-'))
  try {
    const from = join(folder, 'in.json')
    writeFileSync(from, '[{"text": "Two boats sank."}, {"sentence": 3}]')
    const run = (): string =>
      execFileSync(process.execPath, ['--import', 'tsx', 'test/newsquant/main.ts'], {
        cwd: root,
        env: { ...process.env, IN: from, OUT: join(folder, 'out.json') },
        encoding: 'utf8',
        stdio: 'pipe',
      })
    expect(run).toThrow(/in\.json: entry 2 has no "text"/)
    expect(existsSync(join(folder, 'out.json'))).toBe(false)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}, 60_000)
