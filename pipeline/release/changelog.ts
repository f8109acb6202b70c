import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Change, Release } from '../../schemas/generated/types.ts'
import { tableNamed } from './cells.ts'
import { inertMarkdown } from './inert.ts'
import { readRows } from './read-json.ts'

export const CHANGELOG_FILE = 'CHANGELOG.md'

/** Changes that are spelled out for each kind and cause; the table has all. */
const SHOWN = 20

const CAUSES: Readonly<Record<Change['cause'], string>> = {
  source: 'the articles changed',
  extractor: 'the rules changed',
  correction: 'corrected by a person',
}

type Cells = Readonly<Record<string, unknown>>
const cellsOf = (json: string | null): Cells => (json === null ? {} : JSON.parse(json))

const cell = (value: unknown): string =>
  value === null || value === undefined ? 'empty' : inertMarkdown(typeof value === 'string' ? value : String(value))

/** Columns that follow from others and would only make a line longer. */
const DERIVED = new Set(['value_exact', 'start', 'end', 'sentence_id', 'confidence', 'rule', 'correction'])

function lineOf(change: Change): string {
  const before = cellsOf(change.before)
  const after = cellsOf(change.after)
  if (change.change !== 'changed') {
    const row = change.change === 'added' ? after : before
    return `- \`${change.figure_id}\` ${cell(row.quote)}`
  }
  const fields = Object.keys(after)
  const telling = fields.filter(name => !DERIVED.has(name))
  const shown = (telling.length > 0 ? telling : fields).map(
    name => `\`${name}\` ${cell(before[name])} → ${cell(after[name])}`,
  )
  return `- \`${change.figure_id}\` ${shown.join('; ')}`
}

/** Gathers what the data's change log says about one version, from its changes as they come. */
export function startChangelog() {
  const groups = new Map<string, { total: number; lines: string[] }>()
  return {
    add: (change: Change): void => {
      const name = `${change.change}, ${CAUSES[change.cause]}`
      const group = groups.get(name) ?? { total: 0, lines: [] }
      group.total += 1
      if (group.lines.length < SHOWN) group.lines.push(lineOf(change))
      groups.set(name, group)
    },
    /** The section of the version. */
    section: (release: Release): string => {
      const lines = [`## ${release.version} (${release.released})`, '']
      const counts = `${release.rows.figures ?? 0} figures from ${release.rows.articles ?? 0} articles`
      if (release.previous === null) lines.push(`The first version: ${counts}.`)
      else if (groups.size === 0) lines.push(`No figure differs from ${release.previous}: ${counts}.`)
      else lines.push(`${counts}. Since ${release.previous}:`)
      for (const [name, { total, lines: shown }] of [...groups].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
        lines.push('', `### ${total} ${name}`, '', ...shown)
        if (total > shown.length) lines.push(`- and ${total - shown.length} more, in the table \`changes\``)
      }
      return `${lines.join('\n')}\n`
    },
  }
}

/** The section of the version, from the table `changes` of the release itself. */
export function changelogSection(directory: string, release: Release): string {
  const changelog = startChangelog()
  const table = tableNamed('changes')
  for (const row of readRows(directory, table)) {
    const record: unknown = Object.fromEntries(table.columns.map((column, index) => [column.name, row[index] ?? null]))
    if (isChange(record)) changelog.add(record)
  }
  return changelog.section(release)
}

const isChange = (record: unknown): record is Change =>
  typeof record === 'object' && record !== null && 'change' in record && 'cause' in record

const HEADING = '# Changes of the data\n\n'

/** `CHANGELOG.md`: this version first, then what the previous release said about the versions before. */
export function changelogText(section: string, previous: string | null): string {
  const path = previous === null ? null : join(previous, CHANGELOG_FILE)
  const earlier = path !== null && existsSync(path) ? readFileSync(path, 'utf8').replace(HEADING, '') : ''
  return `${HEADING}${section}${earlier === '' ? '' : `\n${earlier}`}`
}
