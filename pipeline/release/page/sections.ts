import { tables as allTables, type Table } from '../../../schemas/generated/tables.ts'
import type { Release } from '../../../schemas/generated/types.ts'
import type { FileFact } from '../checksums.ts'
import { QUOTES_FILE } from '../rights.ts'
import { barChart } from './bars.ts'
import { dayWords, groupDigits, valueWords } from './client/words.ts'
import { clip, excerptOf } from './excerpt.ts'
import type { PageFacts, Reason, Timeline } from './facts.ts'
import { html, type Markup } from './markup.ts'
import { ITSELF, speakerOf, speakersOf, timelineChart } from './timeline.ts'

const count = (value: number, one: string, many = `${one}s`): string =>
  `${groupDigits(value)} ${value === 1 ? one : many}`

/** The numbers at the top of the page. */
export function keyNumbers(release: Release, facts: PageFacts): Markup {
  const excluded = Object.values(release.excluded_by_reason).reduce((sum, each) => sum + each, 0)
  const numbers: [number, string][] = [
    [release.rows.figures ?? 0, 'figures stated'],
    [release.documents.articles, 'articles read'],
    [facts.sourceCount, 'named sources'],
    [excluded, 'numbers set aside, each with its reason'],
  ]
  const span =
    facts.firstDay === null || facts.lastDay === null
      ? ''
      : html`<p class="span">Articles from <time datetime="${facts.firstDay}">${dayWords(facts.firstDay)}</time> to <time datetime="${facts.lastDay}">${dayWords(facts.lastDay)}</time></p>`
  return html`<dl class="key">${numbers.map(([value, words]) => html`<div><dt>${words}</dt><dd>${groupDigits(value)}</dd></div>`)}</dl>${span}`
}

const bars = (
  title: string,
  note: string,
  label: string,
  rows: readonly { label: string; count: number }[],
  colour: string,
): Markup =>
  rows.length === 0
    ? html``
    : html`<figure class="chart"><figcaption><h3>${title}</h3><p>${note}</p></figcaption>${barChart(label, rows, colour)}</figure>`

const listed = (rows: readonly { label: string; count: number }[]): string =>
  rows.map(({ label, count: figures }) => `${label} ${groupDigits(figures)}`).join(', ')

/** Figures by kind and by source. */
export function overviewCharts(release: Release, facts: PageFacts): Markup {
  const kinds = Object.entries(release.figures_by_kind)
    .map(([label, figures]) => ({ label, count: figures }))
    .filter(row => row.count > 0)
    .sort((a, b) => b.count - a.count || (a.label < b.label ? -1 : 1))
  const rest = facts.sourceCount - facts.sources.length
  const more = rest > 0 ? ` ${count(rest, 'further source')} not shown.` : ''
  return html`<div class="charts">${bars('By kind', 'What sort of quantity each figure is.', `Figures by kind: ${listed(kinds)}`, kinds, 'var(--c1)')}
${bars('By source', `Who states them. ${count(facts.unattributed, 'figure')} the articles state on their own account.${more}`, `Figures by source: ${listed(facts.sources)}`, facts.sources, 'var(--c2)')}</div>`
}

function timelineFigure(timeline: Timeline, index: number): Markup {
  const speakers = speakersOf(timeline)
  const placeOf = (name: string): number => (speakers.find(each => each.name === name) ?? speakers.at(-1))?.place ?? 1
  return html`<div class="timeline" id="timeline-${index}"${index === 0 ? '' : html` hidden`}>
<div class="scroll" tabindex="0" role="group" aria-label="Chart; scrolls sideways on a narrow screen">${timelineChart(timeline)}</div>
<ul class="legend">${speakers.map(({ name, place }) => html`<li><span class="swatch c${place}"></span><bdi>${clip(name, 60)}</bdi></li>`)}</ul>
<details><summary>The ${count(timeline.statements.length, 'statement')} in words</summary>
<ol class="statements">${timeline.statements.map(statement => {
    const speaker = speakerOf(statement)
    return html`<li><time datetime="${statement.said}">${dayWords(statement.said)}</time> <a href="#${statement.figure.figure_id}"><bdi>${valueWords(statement.figure)}</bdi></a> <span class="who"><span class="swatch c${placeOf(speaker)}"></span><bdi>${speaker === ITSELF ? ITSELF : clip(speaker, 80)}</bdi></span></li>`
  })}</ol></details></div>`
}

const timelineName = ({ name, unit, statements }: Timeline): string =>
  `${clip(name, 40)}${unit === '1' ? '' : `, ${unit}`} (${statements.length})`

/** What is said of one thing over time; a list chooses which. */
export function timelineSection({ timelines }: PageFacts): Markup {
  if (timelines.length === 0) return html``
  return html`<figure class="chart wide"><figcaption><h3>One thing over time</h3>
<p>Each mark is a statement, on the day its article appeared. A dot is a plain value, a ring a hedged or estimated one, an arrow leads away from a bound (“more than”, “up to”), a bar spans a range. Statements differ in what they count and from when: read the sentence before you compare.</p>
<p class="choice"><label for="timeline-choice">Statements about</label> <select id="timeline-choice">${timelines.map((timeline, index) => html`<option value="${index}">${timelineName(timeline)}</option>`)}</select></p></figcaption>
${timelines.map(timelineFigure)}</figure>`
}

/** What a value of the column `reason` means, from the schema's own description. */
function reasonMeanings(): Map<string, string> {
  const column = allTables.find(({ name }) => name === 'numbers')?.columns.find(({ name }) => name === 'reason')
  const parts = (column?.description ?? '').replace(/^[^:]*:/, '').split('·')
  return new Map(
    parts.flatMap(part => {
      const [, name, meaning] = /^\s*`([^`]+)`\s*(.*?)\.?\s*$/.exec(part) ?? []
      return name === undefined ? [] : [[name, meaning ?? ''] as const]
    }),
  )
}

function excludedExample({ text, sentence, start, end }: Reason['examples'][number]): Markup {
  if (sentence === null) return html`<li><bdi>${clip(text, 120)}</bdi></li>`
  const shown = excerptOf(sentence, start, end)
  return html`<li dir="auto">${shown.text.slice(0, shown.from)}<mark>${shown.text.slice(shown.from, shown.to)}</mark>${shown.text.slice(shown.to)}</li>`
}

/** Numbers that are no figures, by reason, with examples in their sentences. */
export function excludedSection({ reasons }: PageFacts): Markup {
  const meanings = reasonMeanings()
  if (reasons.length === 0) return html`<p>Every number of the articles is part of a figure.</p>`
  return html`${reasons.map(reason => {
    const rest = reason.count - reason.examples.length
    return html`<details class="reason"><summary><b>${reason.name}</b> <span class="count">${groupDigits(reason.count)}</span> <span class="meaning">${meanings.get(reason.name) ?? ''}</span></summary>
<ul>${reason.examples.map(excludedExample)}</ul>${rest > 0 ? html`<p>${groupDigits(rest)} more in the table <code>numbers</code>.</p>` : ''}</details>`
  })}`
}

/** A description with its `code` set as code. */
const described = (text: string): Markup =>
  html`${text.split('`').map((part, index) => (index % 2 === 1 ? html`<code>${part}</code>` : part))}`

/** Every column of every table. */
export function dictionarySection(tables: readonly Table[]): Markup {
  return html`${tables.map(
    table => html`<details class="dictionary"><summary><b>${table.name}</b> <span class="meaning">${count(table.columns.length, 'column')}</span></summary>
<p>${described(table.description)}</p>
<dl>${table.columns.map(column => html`<dt><code>${column.name}</code><span class="type">${column.type}${column.nullable ? '' : ', always there'}</span></dt><dd>${described(column.description)}</dd>`)}</dl></details>`,
  )}`
}

const UNITS = ['bytes', 'KB', 'MB', 'GB'] as const

/** A size in the largest unit in which it is at least one; thousands, as file managers show them. */
export function sizeWords(bytes: number): string {
  let value = bytes
  let unit = 0
  while (value >= 1000 && unit < UNITS.length - 1) {
    value /= 1000
    unit++
  }
  return `${unit === 0 || value >= 100 ? Math.round(value) : Math.round(value * 10) / 10} ${UNITS[unit]}`
}

const DOWNLOADS: readonly { title: string; note: string; wanted: (path: string) => boolean }[] = [
  {
    title: 'Spreadsheet',
    note: 'Excel, LibreOffice: each number beside its sentence, with filters',
    wanted: path => path.endsWith('.xlsx'),
  },
  { title: 'CSV', note: 'Any program; text exactly as in the articles', wanted: path => path.startsWith('csv/') },
  { title: 'Parquet', note: 'DuckDB, pandas, polars, R', wanted: path => path.startsWith('parquet/') },
  { title: 'JSON', note: 'Scripts: one array of records for each table', wanted: path => path.startsWith('json/') },
  { title: 'SQLite', note: 'All tables in one database', wanted: path => path.endsWith('.sqlite') },
  { title: 'Arrow', note: 'Notebooks', wanted: path => path.startsWith('arrow/') },
  { title: 'About the data', note: 'Descriptions, counts, terms', wanted: () => true },
]

/** Every file of the release with its size and hash, by format. */
export function downloadsSection(files: readonly FileFact[]): Markup {
  let left = [...files]
  const groups = DOWNLOADS.map(({ title, note, wanted }) => {
    const found = left.filter(({ path }) => wanted(path))
    left = left.filter(file => !found.includes(file))
    return { title, note, found }
  })
  return html`<div class="scroll" tabindex="0" role="group" aria-label="Files; scrolls sideways on a narrow screen"><table class="files"><thead><tr><th scope="col">File</th><th scope="col">Size</th><th scope="col">SHA-256</th></tr></thead>${groups
    .filter(({ found }) => found.length > 0)
    .map(
      ({ title, note, found }) =>
        html`<tbody><tr class="group"><th colspan="3" scope="rowgroup">${title} <span class="meaning">${note}</span></th></tr>${found.map(
          ({ path, bytes, sha256 }) =>
            html`<tr><td><a href="${path.split('/').map(encodeURIComponent).join('/')}">${path}</a></td><td class="size">${sizeWords(bytes)}</td><td><code class="hash">${sha256}</code></td></tr>`,
        )}</tbody>`,
    )}</table></div>`
}

/** How to cite, and under which terms. */
export function citeSection(citation: string, hasSentences: boolean): Markup {
  return html`<blockquote class="citation"><p>${citation}</p></blockquote>
<p>Name the exact release by the SHA-256 of its <code>SHA256SUMS</code>; a single figure by its key, which is also its address on this page: <code>index.html#fig_…</code>. The same key means the same statement in later releases.</p>
<p>The facts, that is the tables <code>figures</code>, <code>numbers</code>, <code>articles</code> and <code>issues</code>, are under <a href="https://creativecommons.org/licenses/by/4.0/">CC BY 4.0</a>. ${
    hasSentences
      ? html`Sentences are quotations; their rights stay with the publishers (<a href="${QUOTES_FILE}">terms</a>).`
      : 'This edition leaves the quotations out.'
  }</p>`
}
