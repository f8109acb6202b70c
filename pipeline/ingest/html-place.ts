import type { Block, PartKind } from './blocks.ts'
import { fold } from './clean.ts'
import { isFurniture, isOffer, isPlaceAndDay, isTailHeading } from './furniture.ts'
import type { MarkedBlock } from './html-blocks.ts'
import { countWords, isCaption, isSentence } from './prose.ts'

/** What is known about a page outside its blocks: the text of its headline, its other titles, and who wrote it. */
export type PageFacts = { headline: string | null; titles: readonly (string | null)[]; author: string | null }

const NO_FACTS: PageFacts = { headline: null, titles: [], author: null }

/** Between headline and text, lines of fewer words are names, places and labels. */
const FEWEST_STANDFIRST_WORDS = 7
const LONGEST_DATE_LINE = 100
const YEAR = /(?<!\d)(?:19|20)\d{2}(?!\d)/
const DAY_OR_CLOCK = /(?<!\d)\d{1,2}(?:[:.]\d{2}|[./-]\d{1,2}[./-]|\.?\s+\p{L}{3,}|월|日)/u
const ENDS_SENTENCE = /[.!?…。！？؟]["'”’»)]*$/u
/** A block that is hardly more than a link to something else. */
const LINKED_SHARE = 0.9
/** The last lines of a text, among which its sources and authors are named. */
const TAIL_BLOCKS = 4
const SOURCE_LINE = /^(?:source|sources|quelle|quellen|fonte|fuente|via|agencies)\s*:\s*\S.{0,70}$/iu
const ABOUT_AUTHOR =
  /\b(?:is an? |are |was an? |writes? |covers |covered |has (?:covered|written|reported)|reports? (?:on|from)|(?:can be )?reach(?:ed)? |follow |contributed )|@/iu
const LONGEST_BIO = 400

const isStandfirstShape = (text: string): boolean =>
  !isSentence(text) && !/[.。]["'”’)]*$/u.test(text) && text.length <= 300

/** A line that gives a date and is no sentence, in whatever language: `Stand: 12.03.2024, 08:15 Uhr`. */
const isDateLine = (text: string): boolean =>
  text.length <= LONGEST_DATE_LINE && YEAR.test(text) && DAY_OR_CLOCK.test(text) && !isSentence(text)

/** The headline of a page that has none in its markup: a block among the first that its titles repeat. */
function titleAmong(marked: readonly MarkedBlock[], titles: readonly (string | null)[]): string | null {
  const known = titles.map(title => fold(title ?? '')).filter(title => title !== '')
  const isRepeated = (text: string): boolean =>
    countWords(text) > 2 && known.some(title => title === fold(text) || title.startsWith(`${fold(text)} `))
  const body = marked.findIndex(({ text }) => isSentence(text) && !isRepeated(text))
  return marked.slice(0, body < 0 ? marked.length : body).find(({ text }) => isRepeated(text))?.text ?? null
}

/** A label and a link to something else: `RELATED: A bridge is closed`. */
const isPointer = (text: string, linked: number): boolean =>
  linked >= 0.6 * text.length && /^[^:.!?]{2,30}[:|]\s/u.test(text) && !isSentence(text)

/** Names the author at the end, or where a text was taken from. */
function isTail(text: string, author: string | null): boolean {
  if (SOURCE_LINE.test(text)) return true
  const [name] = (author ?? '').split('; ')
  return text.length <= LONGEST_BIO && name.includes(' ') && text.startsWith(name) && ABOUT_AUTHOR.test(text)
}

/** Gives each block its part: one headline, the standfirst under it, and furniture wherever the markup hid it. */
export function placeBlocks(marked: readonly MarkedBlock[], facts: PageFacts = NO_FACTS): Block[] {
  const named = marked.findIndex(({ kind, text }) => kind === 'title' && text === facts.headline)
  const repeated = facts.headline === null ? titleAmong(marked, facts.titles) : null
  const headline = facts.headline ?? repeated
  const at = named >= 0 ? named : repeated === null ? -1 : marked.findIndex(({ text }) => text === repeated)
  const isAbove = at < 0 && headline !== null
  const lastFlowing = marked.findLastIndex(({ text }) => isSentence(text))
  let hasBody = false
  let outside = false

  /** A name, a place, a date or a label between the headline and the text. */
  const isPageData = ({ kind, text, label }: MarkedBlock, i: number): boolean => {
    if (isSentence(text)) return false
    if (label === 'byline') return true
    if (hasBody || headline === null || kind !== 'body') return false
    const isShort = countWords(text) < FEWEST_STANDFIRST_WORDS && label !== 'standfirst' && !ENDS_SENTENCE.test(text)
    return isDateLine(text) || (i > at && isShort && i < lastFlowing)
  }

  const kindOf = (block: MarkedBlock, i: number): PartKind => {
    const { kind, text, label, linked } = block
    if (i === at) return 'title'
    const flowing = kind === 'body' || kind === 'heading' || kind === 'title'
    const sentence = isSentence(text)
    if (flowing && isTailHeading(text)) outside = true
    else if (kind === 'body' && sentence) outside = false
    if (outside && kind !== 'table' && kind !== 'caption') return 'boilerplate'
    if (flowing && (isFurniture(text) || (!hasBody && isPlaceAndDay(text)))) return 'boilerplate'
    if (isPageData(block, i) || (flowing && i < at && !sentence)) return 'boilerplate'
    if (kind === 'body' && !sentence && linked >= LINKED_SHARE * text.length) return 'boilerplate'
    if (kind === 'body' && linked > 0 && (isOffer(text) || isPointer(text, linked))) return 'boilerplate'
    if (kind === 'body' && i >= marked.length - TAIL_BLOCKS && isTail(text, facts.author)) return 'boilerplate'
    if (kind === 'body' && isCaption(text)) return 'caption'
    const isUnderHeadline = !hasBody && headline !== null && i > at
    if (flowing && !hasBody && label === 'standfirst') return 'standfirst'
    if (kind === 'body' && isUnderHeadline && isStandfirstShape(text)) return 'standfirst'
    return kind === 'title' ? 'heading' : kind
  }
  const blocks = marked.map((block, i): Block => {
    const kind = kindOf(block, i)
    hasBody ||= kind === 'body'
    return { kind, text: block.text }
  })
  return isAbove ? [{ kind: 'title', text: headline }, ...blocks] : blocks
}
