/** HTML that may stand in a page as it is. Only `html` and `raw` make it, so that a text cannot pass for it. */
export class Markup {
  readonly source: string
  constructor(source: string) {
    this.source = source
  }
}

export type Part = string | number | null | undefined | false | Markup | readonly Part[]

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** A text as HTML, safe between tags and in quoted attributes. */
export const escapeText = (text: string): string => text.replace(/[&<>"']/g, character => ESCAPES[character] ?? '')

function sourceOf(part: Part): string {
  if (part instanceof Markup) return part.source
  if (Array.isArray(part)) return part.map(sourceOf).join('')
  if (part === null || part === undefined || part === false) return ''
  return escapeText(String(part))
}

/** A template whose values are escaped, unless they are markup themselves: html`<td>${quote}</td>`. */
export const html = (strings: TemplateStringsArray, ...values: readonly Part[]): Markup =>
  new Markup(strings.map((string, index) => string + sourceOf(values[index])).join(''))

/** Markup of our own making, such as a chart: never a text of an article. */
export const raw = (source: string): Markup => new Markup(source)

/**
 * A value as JSON inside a `<script>`: no `<`, so that nothing in it ends the element or starts a comment, and no line separators,
 * which older engines take for line ends.
 */
export const scriptJson = (value: unknown): string =>
  JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
