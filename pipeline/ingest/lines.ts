import { cleanCharacters, cleanProse } from './clean.ts'

/**
 * One line of thought in plain text: a paragraph, a headline, a list item. `raw` keeps the gaps between the items of a menu or the
 * cells of a table; `group` is the same for lines that no blank line separates.
 */
export type Line = { text: string; raw: string; group: number }

/** Shorter lines were not broken by a margin, longer ones are whole paragraphs. */
const NARROWEST_MARGIN = 45
const WIDEST_MARGIN = 100

const ENDS_SENTENCE = /[.!?…:;。！？][\])"'”’»]*$/u
const STARTS_ITEM = /^\s*(?:[•●◦▪■‣*–—-]|\(?\d{1,3}[.)])\s/u
/** A capital would start a new sentence or headline; a script without capitals gives no sign. */
const CARRIES_ON = /^["'“‘(]?[\p{Ll}\p{Lo}]/u
/** A line that ends in one of these waits for its next word, whatever that begins with. */
const WAITS =
  /(?:,|[\p{L}\d]-|\b(?:a|an|the|of|in|on|at|to|for|from|by|with|and|or|but|as|than|that|which|who|is|was|are|were|has|have|had|its|their|his|her))$/iu

const fits = (length: number): boolean => length >= NARROWEST_MARGIN && length <= WIDEST_MARGIN

/** The column at which the lines were broken, or null where each line stands for itself. */
function marginOf(lines: readonly { raw: string; group: number }[]): number | null {
  let margin = 0
  let evidence = 0
  for (let i = 1; i < lines.length; i++) {
    const before = lines[i - 1]
    const length = before.raw.trim().length
    if (before.group !== lines[i].group || !fits(length) || ENDS_SENTENCE.test(before.raw)) continue
    if (STARTS_ITEM.test(lines[i].raw) || !CARRIES_ON.test(lines[i].raw.trim())) continue
    if (lines[i].raw.trim().length > WIDEST_MARGIN) continue
    margin = Math.max(margin, length, lines[i].raw.trim().length)
    evidence++
  }
  return evidence > 0 ? margin : null
}

function continues(before: string, line: string, margin: number): boolean {
  const above = before.trim()
  const here = line.trim()
  if (STARTS_ITEM.test(line) || above.length > margin || here.length > margin) return false
  // an indented line after one that is not begins a paragraph; under a list item it belongs to the item
  if (/^\s{2,}/.test(line) && !/^\s{2,}/.test(before) && !STARTS_ITEM.test(before)) return false
  if (!ENDS_SENTENCE.test(above) && CARRIES_ON.test(here))
    return above.length >= (/^\p{Ll}/u.test(here) ? 0.3 : 0.6) * margin
  if (!fits(above.length)) return false
  const firstWord = /^\S+/.exec(here)?.[0].length ?? 0
  const hadToBreak = above.length + 1 + firstWord > margin
  return hadToBreak && (WAITS.test(above) || above.length >= 0.85 * margin)
}

/** A word cut by a hyphen at the margin keeps the hyphen, because `24-` and `year-old` need it. */
const joinAt = (above: string, here: string): string => (/[\p{L}\d]-$/u.test(above) ? above + here : `${above} ${here}`)

/**
 * The lines of a plain text. Lines that were only broken at a margin (similar length, broken in the middle of a sentence) are put
 * together again; short lines and lines of their own stay apart.
 */
export function splitLines(text: string): Line[] {
  // tabs survive until here as cell borders, so they must be widened before spaces are made equal
  const physical: { raw: string; group: number }[] = []
  let group = 0
  for (const line of cleanCharacters(text.replaceAll('\t', '    ')).split('\n')) {
    if (line.trim() === '') group++
    else physical.push({ raw: line.trimEnd(), group })
  }
  const margin = marginOf(physical)
  const lines: { raw: string; group: number }[] = []
  let above: string | null = null
  let pieces: string[] = []
  const close = (): void => {
    if (pieces.length > 0) lines.push({ raw: pieces.reduce(joinAt), group: lastGroup })
    pieces = []
  }
  let lastGroup = -1
  for (const { raw, group: at } of physical) {
    const carriesOn = margin !== null && above !== null && at === lastGroup && continues(above, raw, margin)
    if (!carriesOn) close()
    pieces.push(raw.trim())
    above = raw
    lastGroup = at
  }
  close()
  return lines.map(({ raw, group: at }) => ({ raw, text: cleanProse(raw), group: at })).filter(line => line.text !== '')
}
