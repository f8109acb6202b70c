/** Files that are one page each, or a JSON document; `document.ts` has their readers. */
const PAGE = /\.(?:txt|md|html?|xhtml|json)$/i
const SIDECAR = /\.meta\.json$/
const GOLD = /\.gold\.json$/

export const isPageName = (name: string): boolean => PAGE.test(name) && !SIDECAR.test(name) && !GOLD.test(name)

export const isSidecarName = (name: string): boolean => SIDECAR.test(name)

/** A file that scores are measured against; not read, and not missed. */
export const isGoldName = (name: string): boolean => GOLD.test(name)

/** `a/story.html`, `a/story.html.gz` and `a/story.tar.gz` have the sidecar `a/story.meta.json`. */
export const sidecarNameOf = (name: string): string =>
  `${name.replace(/\.gz$/i, '').replace(/\.[^./]+$/, '')}.meta.json`

/** The formats in words, for issues. */
export const FORMATS_READ =
  '.txt, .md, .html, .xhtml, .json, .eml, .mht, .ndjson, .csv, .tsv, .parquet, .arrow, .warc, and .zip, .tar and .gz of these'
