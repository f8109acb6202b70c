import type { Block } from './blocks.ts'
import { cleanCharacters, cleanProse, cleanRow } from './clean.ts'
import { readFrontMatter } from './front-matter.ts'
import { isFurniture, isPlaceAndDay, isTailHeading } from './furniture.ts'
import { readFragment } from './html-fragment.ts'
import { isImage, isItalic, plainInline } from './markdown-inline.ts'
import { isCaption, isSentence } from './prose.ts'
import type { Drafts, RawPage } from './reader.ts'

const RULE = /^ {0,3}(?:(?:\*[ ]*){3,}|(?:-[ ]*){3,}|(?:_[ ]*){3,})$/
const ATX = /^ {0,3}(#{1,6})(?:[ ]+(.*?))?(?:[ ]+#+)?[ ]*$/
const SETEXT = /^ {0,3}(=+|-+)[ ]*$/
const BULLET = /^(\s*)[-*+][ ]+(?=\S)/
const ORDERED = /^(\s*)(\d{1,9}[.)])[ ]+(?=\S)/
const FENCE = /^ {0,3}(`{3,}|~{3,})/
const DELIMITER = /^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/
const HTML_START =
  /^<(?:address|article|aside|blockquote|center|details|div|dl|figure|footer|form|h[1-6]|header|hr|iframe|main|nav|ol|p|pre|script|section|style|table|ul)\b/i
const DEFINITION = /^ {0,3}\[[^\]^][^\]]*\]:\s*\S+/
const FOOTNOTE = /^\[\^[^\]]+\]:\s*/

/** A block with the marks that decide what it is: whether it is all italic, and whether a rule or an image stands right above. */
type MarkdownBlock = Block & { italic: boolean; after: 'rule' | 'image' | null }

const cellsOf = (row: string): string[] =>
  row
    .trim()
    .replace(/^\||(?<!\\)\|$/g, '')
    .split(/(?<!\\)\|/)
    .map(cell => plainInline(cell.replaceAll('\\|', '|')))

/** Reads the lines from the top; every branch takes at least one line. */
function readBlocks(lines: readonly string[]): MarkdownBlock[] {
  const blocks: MarkdownBlock[] = []
  let after: MarkdownBlock['after'] = null
  let paragraph: string[] = []
  let kind: Block['kind'] = 'body'

  const put = (part: Block['kind'], text: string, italic: boolean): void => {
    if (text === '') return
    blocks.push({ kind: part, text, italic, after })
    after = null
  }
  const close = (): void => {
    // two spaces or a backslash at the end of a line keep it apart from the next, unless the sentence runs on
    for (const piece of paragraph.join('\n').split(/(?: {2,}|\\)\n(?!\p{Ll})/u)) {
      const lined = piece.split('\n').filter(line => line.trim() !== '')
      while (lined.length > 0 && isImage(lined[0])) {
        lined.shift()
        after = 'image'
      }
      const source = lined.map(line => line.trim().replace(/\\$/, '')).join(' ')
      put(kind, cleanProse(plainInline(source)), isItalic(source))
    }
    paragraph = []
    kind = 'body'
  }

  for (let i = 0; i < lines.length; i++) {
    const line = lines[i].replace(/^(?: {0,3}>[ ]?)+/, '')
    const fence = FENCE.exec(line)
    const heading = ATX.exec(line)
    const item = BULLET.exec(line) ?? ORDERED.exec(line)
    if (line.trim() === '') close()
    else if (fence) {
      close()
      while (++i < lines.length && !lines[i].trim().startsWith(fence[1])) put('body', cleanProse(lines[i]), false)
    } else if (SETEXT.test(line) && paragraph.length > 0 && kind === 'body') {
      kind = line.includes('=') ? 'title' : 'heading'
      close()
    } else if (RULE.test(line)) {
      close()
      after = 'rule'
    } else if (heading) {
      close()
      put(heading[1] === '#' ? 'title' : 'heading', cleanProse(plainInline(heading[2] ?? '')), false)
    } else if (
      line.includes('|') &&
      DELIMITER.test(lines[i + 1] ?? '') &&
      (lines[i + 1] ?? '').includes('-') &&
      paragraph.length === 0
    ) {
      for (; i < lines.length && lines[i].trim() !== '' && (lines[i].includes('|') || DELIMITER.test(lines[i])); i++) {
        if (!DELIMITER.test(lines[i])) put('table', cleanRow(cellsOf(lines[i])), false)
      }
      i--
    } else if (HTML_START.test(line) && paragraph.length === 0) {
      const start = i
      while (i + 1 < lines.length && lines[i + 1].trim() !== '') i++
      for (const block of readFragment(lines.slice(start, i + 1).join('\n')) ?? []) put(block.kind, block.text, false)
    } else if (item) {
      close()
      kind = 'list'
      paragraph = [`${item[2] ? `${item[2].replace(')', '\\)')} ` : ''}${line.slice(item[0].length)}`]
    } else if (DEFINITION.test(line)) continue
    else paragraph.push(line.replace(FOOTNOTE, ''))
  }
  close()
  return blocks
}

/** Parts of the blocks: the first top heading is the headline, italics under an image its caption, italics under a last rule the imprint. */
function placeBlocks(blocks: readonly MarkdownBlock[]): Block[] {
  const title = blocks.findIndex(({ kind }) => kind === 'title')
  const imprint = blocks.findLastIndex(({ after }) => after === 'rule')
  const isImprint =
    imprint > 0 &&
    blocks.slice(imprint).every(({ kind, italic, text }) => kind === 'body' && (italic || isFurniture(text)))
  let hasBody = false
  let outside = false
  return blocks.map(({ kind, text, italic, after }, i): Block => {
    const part = (): Block['kind'] => {
      if (i === title) return 'title'
      if (isImprint && i >= imprint) return 'boilerplate'
      if (kind === 'title') return 'heading'
      if (kind === 'heading' || kind === 'body') outside = isTailHeading(text) || (outside && !isSentence(text))
      if (outside && kind !== 'table') return 'boilerplate'
      if (kind !== 'body') return kind
      if (isFurniture(text) || (!hasBody && isPlaceAndDay(text))) return 'boilerplate'
      if ((after === 'image' && italic) || isCaption(text)) return 'caption'
      return !hasBody && i === title + 1 && title >= 0 && !/[.!?。]["'”’)]*$/.test(text) ? 'standfirst' : 'body'
    }
    const placed = part()
    hasBody ||= placed === 'body'
    return { kind: placed, text }
  })
}

/** A Markdown article, with or without YAML front matter. A title that only the front matter has is the headline. */
export function readMarkdown({ path, text }: RawPage): Drafts {
  const { body, metadata, issues } = readFrontMatter(text, path)
  const blocks = placeBlocks(readBlocks(cleanCharacters(body.replaceAll('\t', '    ')).split('\n')))
  const needsTitle = metadata.title !== null && blocks.length > 0 && blocks.every(({ kind }) => kind !== 'title')
  const headline: Block[] = needsTitle && metadata.title !== null ? [{ kind: 'title', text: metadata.title }] : []
  return { drafts: [{ blocks: [...headline, ...blocks], metadata }], issues }
}
