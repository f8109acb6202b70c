/** Characters that no reader sees but that reorder or hide what stands around them. */
const INVISIBLE = /[\p{Cc}\p{Cf}\ufffe\uffff]/gu
const MARKDOWN = /[\\`*_{}[\]()<>#+!|&~-]/g

/** Longest piece of an article's text in a list. */
const SHOWN = 120

/** A text of an article as Markdown that cannot be anything but text: one line, no mark-up, no hidden characters. */
export function inertMarkdown(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim()
  const points = Array.from(line)
  const short = points.length > SHOWN ? `${points.slice(0, SHOWN - 1).join('')}…` : line
  return visible(short).replace(MARKDOWN, mark => `\\${mark}`)
}

/** The same for a terminal: what would move the cursor or turn the line around is spelled out. */
export const visible = (text: string): string =>
  text.replace(
    INVISIBLE,
    character => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
  )
