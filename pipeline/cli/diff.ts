import { existsSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { Change } from '../../schemas/generated/types.ts'
import { compareReleases, sideOf } from '../release/changes.ts'
import { visible } from '../release/inert.ts'
import { STATISTICS_FILE } from '../release/statistics.ts'
import { exitCode, type Io, UsageError } from './io.ts'

export const help = `Compares two releases: which figures were added, changed or withdrawn, and why.

usage: article-figures diff BEFORE AFTER [--json]

  BEFORE, AFTER  folders of releases: dist/v2026.11.0 dist/latest
  --json         one line of JSON for each change, as in the table \`changes\`, with the cells before and after

cause: source (the article changed), extractor (the rules did), correction (a person corrected the row)
`

/** Compares two releases and prints what differs. */
export async function run(args: string[], io: Io): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { json: { type: 'boolean', default: false } },
  })
  const [before, after] = positionals
  if (before === undefined || after === undefined || positionals.length > 2) {
    throw new UsageError('two releases are needed: diff BEFORE AFTER')
  }
  for (const directory of [before, after]) {
    if (!existsSync(resolve(directory, STATISTICS_FILE))) throw new UsageError(`${directory}: no release there`)
  }
  const sides = [before, after].map(directory => sideOf(directory, basename(resolve(directory))))
  const [from, to] = sides
  if (!from || !to) throw new Error('diff: two sides are needed')
  const counts = new Map<string, number>()
  await compareReleases(from, to, async changes => {
    if (!values.json) io.stdout.write(`${columns('change', 'cause', 'figure', 'what')}\n`)
    for await (const change of changes) {
      const name = `${change.change}, ${change.cause}`
      counts.set(name, (counts.get(name) ?? 0) + 1)
      const { change: kind, cause, figure_id } = change
      io.stdout.write(`${values.json ? JSON.stringify(change) : columns(kind, cause, figure_id, whatOf(change))}\n`)
    }
  })
  if (!values.json) io.stdout.write(`\n${summary(counts, from.version, to.version)}\n`)
  return exitCode.ok
}

const columns = (change: string, cause: string, figure: string, what: string): string =>
  `${change.padEnd(9)}  ${cause.padEnd(10)}  ${figure.padEnd(20)}  ${what}`

const SHOWN = 60
const short = (value: unknown): string => {
  const text = visible(value === null || value === undefined ? '∅' : String(value))
  return text.length > SHOWN ? `${text.slice(0, SHOWN - 1)}…` : text
}

function whatOf({ change, before, after }: Change): string {
  const [old, now] = [before, after].map(json => (json === null ? {} : JSON.parse(json))) as Record<string, unknown>[]
  if (change !== 'changed') return short((change === 'added' ? now : old)?.quote)
  return Object.keys(now ?? {})
    .map(name => `${name}: ${short(old?.[name])} → ${short(now?.[name])}`)
    .join('; ')
}

function summary(counts: ReadonlyMap<string, number>, from: string, to: string): string {
  const between = `${from} → ${to}`
  if (counts.size === 0) return `${between}: the same figures`
  return `${between}: ${[...counts].map(([name, count]) => `${count} ${name}`).join(' · ')}`
}
