import { textOfHtml } from './html-tree.ts'

const IMAGE = /!\[([^\]]*)\](?:\([^()\s]*(?:\([^()]*\)[^()\s]*)*(?:\s+["'(][^"')]*["')])?\s*\)|\[[^\]]*\])/g
const LINK = /\[([^\][]*)\](?:\([^()\s]*(?:\([^()]*\)[^()\s]*)*(?:\s+["'(][^"')]*["')])?\s*\)|\[[^\]]*\])/g
const FOOTNOTE = /\[\^[^\]\s]+\]/g
const AUTOLINK = /<((?:https?:\/\/|mailto:)[^\s<>]+)>/g
const COMMENT = /<!--(?:(?!<!--)[\s\S])*?-->/g
const TAG = /<\/?[a-z][^<>]*>/i
const CODE = /(`+)([^`]|[^`][\s\S]*?[^`])\1(?!`)/g
const ESCAPED = /\\([!-/:-@[-`{-~])/g
/** Escaped marks wait in the private use area until the marks around them are gone. */
const SHELTER = 0xe000

/** Emphasis: marks that stick to words on the inside; underscores only around whole words (CommonMark 6.2). */
const STARS = /(\*{1,3})(?=[^\s*])((?:[^*]|\\\*)*?[^\s*])\1/g
const UNDERSCORES = /(?<![\p{L}\p{N}_])(_{1,3})(?=[^\s_])([^_]*?[^\s_])\1(?![\p{L}\p{N}_])/gu
const STRIKES = /~~(?=\S)([^~]*?\S)~~/g

/** The words of a line of Markdown: links as their text, images and marks gone, entities and inline HTML read. */
export function plainInline(markdown: string): string {
  let text = markdown
    .replace(COMMENT, '')
    .replace(CODE, (_, __, code: string) => [...code].map(c => (/[!-/:-@[-`{-~]/.test(c) ? `\\${c}` : c)).join(''))
    .replace(ESCAPED, (_, mark: string) => String.fromCharCode(SHELTER + mark.charCodeAt(0)))
    .replace(IMAGE, '')
    .replace(FOOTNOTE, '')
    .replace(AUTOLINK, '$1')
    .replace(LINK, '$1')
    .replace(STRIKES, '$1')
  // twice, because strong text may hold emphasis and the other way round
  for (let pass = 0; pass < 2; pass++) text = text.replace(STARS, '$2').replace(UNDERSCORES, '$2')
  if (TAG.test(text) || /&#?\w+;/.test(text)) text = textOfHtml(text)
  return text.replace(/[\ue021-\ue07e]/g, c => String.fromCharCode(c.charCodeAt(0) - SHELTER))
}

/** Whether all of a line is emphasised: `*A crowd at the gate.*` */
export const isItalic = (line: string): boolean =>
  /^(\*|_)(?![\s*_]).*[^\s*_]\1$/.test(line.trim()) && !/^\*[^*]*\*.*\*[^*]*\*$/.test(line.trim())

/** Whether a line holds nothing but an image, perhaps inside a link. */
export const isImage = (line: string): boolean =>
  /!\[/.test(line) &&
  line
    .replace(IMAGE, '')
    .replace(/\[\s*\]\([^)]*\)/g, '')
    .trim() === ''
