import type { ReleaseFacts } from '../data-files.ts'
import { citationText } from '../identity.ts'
import { releaseTables } from '../release-tables.ts'
import { schemaOrgDataset } from '../schema-org.ts'
import { clientScript, policyHash, styleSheet } from './bundle.ts'
import type { PageData } from './client/records.ts'
import { groupDigits } from './client/words.ts'
import type { PageFacts } from './facts.ts'
import { html, type Markup, raw, scriptJson } from './markup.ts'
import {
  citeSection,
  dictionarySection,
  downloadsSection,
  excludedSection,
  keyNumbers,
  overviewCharts,
  timelineSection,
} from './sections.ts'

export type PageInput = ReleaseFacts & {
  readonly counted: PageFacts
  readonly data: PageData
}

const SECTIONS = [
  ['figures', 'Figures'],
  ['overview', 'Charts'],
  ['excluded', 'Set aside'],
  ['limits', 'Limits'],
  ['columns', 'Columns'],
  ['files', 'Download'],
  ['cite', 'Cite'],
] as const

/** The frame of the table, which the page's program fills. */
function finder(data: PageData, total: number): Markup {
  const shown = data.rows.length
  const sample =
    shown < total
      ? html`<p class="note" id="sample">This page holds a fair sample of ${groupDigits(shown)} of ${groupDigits(total)} figures. The files hold all of them; <code>make serve</code> shows them all here.</p>`
      : ''
  return html`<div id="finder" hidden>${sample}
<form id="search" role="search" aria-label="Figures"><p class="search"><label for="words">Search</label> <input id="words" type="search" autocomplete="off" spellcheck="false" placeholder="words, sources, countries …  ( / )"></p>
<div class="facets" id="facets"></div></form>
<p class="found"><span id="found" role="status"></span> <button type="button" id="clear" hidden>Clear</button></p>
<div id="results"></div></div>
<noscript><p class="note">The table needs JavaScript, which runs here without any network. The same rows are in <a href="csv/figures.csv">csv/figures.csv</a>.</p></noscript>`
}

const LIMITS = html`<ul class="limits">
<li>A figure says what an article <em>states</em>, not what is true. Two articles that contradict each other give two rows.</li>
<li>Rules read the text, not people. <code>confidence</code> estimates how likely a whole row is right. The sentence is the proof: read it before you quote a number.</li>
<li>Nothing is added up. Statements about the same thing overlap in time and in what they count, so a sum of rows means little.</li>
<li>Repeats are marked within one article (<code>repeat_of</code>), not across articles that copy from each other.</li>
<li>Words like “dozens” have fixed bounds (24 to 99): a convention, not a measurement.</li>
<li>An empty cell means that the text says nothing there, not zero.</li>
</ul>`

/** The whole page. Whatever stands in it that came from an article has gone through `html`, `scriptJson` or the program's text nodes. */
export function pageDocument(input: PageInput): string {
  const { release, counted, data } = input
  const { title, description } = input.about
  const total = release.rows.figures ?? 0
  const isSample = data.rows.length < total
  const script = clientScript(isSample ? 'served' : 'main')
  const style = styleSheet()
  const policy = [
    "default-src 'none'",
    `script-src ${policyHash(script)}`,
    `style-src ${policyHash(style)}`,
    // a sample reads the release's own files where it is served; from the disk, 'self' reaches nothing
    `connect-src ${isSample ? "'self'" : "'none'"}`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${raw(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="data:,">
<title>${title}</title>
<meta name="description" content="${description}">
<style>${raw(style)}</style>
<script type="application/ld+json">${raw(scriptJson(schemaOrgDataset(input)))}</script>
</head>
<body>
<a class="skip" href="#figures">To the figures</a>
<header class="top"><p class="kicker">article-figures${release.version ? html` <span>${release.version}</span>` : ''}</p>
<nav aria-label="Sections">${SECTIONS.map(([id, name]) => html`<a href="#${id}">${name}</a>`)}</nav>
<button type="button" id="theme" aria-pressed="false" hidden>Dark</button></header>
<main>
<div class="intro"><h1 dir="auto">${title}</h1><p class="lede" dir="auto">${description}</p>${keyNumbers(release, counted)}</div>
<section id="figures" aria-labelledby="h-figures"><h2 id="h-figures">The figures</h2>
<p class="about">One row is one number that an article states. Open a row for ${release.quotes ? 'the sentence that proves it' : 'all that is known of it'} and the way to its article.</p>${finder(data, total)}</section>
<section id="overview" aria-labelledby="h-overview"><h2 id="h-overview">At a glance</h2>${timelineSection(counted)}${overviewCharts(release, counted)}</section>
<section id="excluded" aria-labelledby="h-excluded"><h2 id="h-excluded">Set aside</h2>
<p class="about">A dataset of what was found says nothing about what was missed. Every number in every article is accounted for: these are no figures, for these reasons.</p>${excludedSection(counted)}</section>
<section id="limits" aria-labelledby="h-limits"><h2 id="h-limits">What the numbers do not say</h2>${LIMITS}</section>
<section id="columns" aria-labelledby="h-columns"><h2 id="h-columns">Columns</h2>${dictionarySection(releaseTables(release.quotes))}</section>
<section id="files" aria-labelledby="h-files"><h2 id="h-files">Download</h2><p class="about">All formats hold the same cells. The files lie beside this page.</p>${downloadsSection(input.files)}</section>
<section id="cite" aria-labelledby="h-cite"><h2 id="h-cite">Cite</h2>${citeSection(citationText(input.about, release), release.quotes)}</section>
</main>
<script type="application/json" id="data">${raw(scriptJson(data))}</script>
<script>${raw(script)}</script>
</body>
</html>
`
  return page.source
}
