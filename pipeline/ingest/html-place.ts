import type { Block, PartKind } from './blocks.ts'
import { fold } from './clean.ts'
import { isAppeal, isFurniture, isLabel, isOffer, isPlaceAndDay, isPrintNote, isTailHeading } from './furniture.ts'
import type { MarkedBlock } from './html-blocks.ts'
import { findRepeats } from './html-repeats.ts'
import { findSideBoxes, findTail } from './html-tail.ts'
import { type Element, elementsIn, isElement, textOf } from './html-tree.ts'
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
const SOURCE_LINE =
  /^(?:(?:story |original |news )?source|sources|quelle|quellen|fonte|fuente|источник|via|agencies)\s*:\s*\S.{0,120}$/iu
const ABOUT_AUTHOR =
  /\b(?:is an? |are |was an? |writes? |covers |covered |has (?:covered|written|reported)|reports? (?:on|from)|(?:can be )?reach(?:ed)? |follow |contributed )|@/iu
const LONGEST_BIO = 400
const SOURCE_OF_RELEASE = /^SOURCE:? \p{Lu}.{0,100}$/u
/** Initials or a name in brackets, as agencies and East Asian papers sign. */
const SIGNATURE = /^[（(【[][\p{L}\p{M}\s./·・-]+[）)】\]]$/u
const LONGEST_SIGNATURE = 30
const LONGEST_CONTACT = 240
const REACH =
  /\bcan be reached\b|\b(?:reach|follow|contact|e-?mail) (?:him|her|them|me|us)\b|^(?:contact|e-?mail|follow|write to|reach|twitter|x)\b/iu
const ADDRESS = /[\w.+-]+@[\w-]+\.\w|(?:^|\s)@\w{3,}|(?<!\d)\d{3}[-.\s]\d{4}(?!\d)/u
/** A sentence with this share of its words in links only points to what they lead to. */
const POINTER_SHARE = 0.6
/** A byline in another language than English: `Par Anne Morel`. */
const BY_ELSEWHERE =
  /^(?:[Pp]or|[Pp]ar|[Vv]on|[Dd]i|[Aa]v)\s+\p{Lu}[\p{L}.'’-]+\s+(?:(?:d[aeiou]s?|von|van|le|la)\s+)?\p{Lu}/u
const NAME_ALONE = /^\p{Lu}[\p{L}\p{M}'’.-]*(?: \p{Lu}[\p{L}\p{M}'’.-]*){1,3}$/u
/** The number of a slide or of a step. */
const NUMBER_ALONE = /^#?\d{1,3}[.)]?$/
const EMPHASIS = new Set(['em', 'i', 'b', 'strong'])

const isStandfirstShape = (text: string): boolean =>
  !isSentence(text) && !/[.。]["'”’)]*$/u.test(text) && text.length <= 300

/** A line that gives a date and is no sentence, in whatever language: `Stand: 12.03.2024, 08:15 Uhr`. */
const isDateLine = (text: string): boolean =>
  text.length <= LONGEST_DATE_LINE && YEAR.test(text) && DAY_OR_CLOCK.test(text) && !isSentence(text)

/** The headline of a page that has none in its markup: a block among the first that its titles repeat. */
function titleAmong(marked: readonly MarkedBlock[], titles: readonly (string | null)[]): string | null {
  const known = titles.map(title => fold(title ?? '')).filter(title => title !== '')
  const isRepeated = (text: string): boolean =>
    countWords(text) > 2 &&
    known.some(title => ` ${title} `.startsWith(` ${fold(text)} `) || title.endsWith(` ${fold(text)}`))
  const body = marked.findIndex(({ text }) => isSentence(text) && !isRepeated(text))
  return marked.slice(0, body < 0 ? marked.length : body).find(({ text }) => isRepeated(text))?.text ?? null
}

/** A label and a link to something else: `RELATED: A bridge is closed`. */
const isPointer = (text: string, linked: number): boolean =>
  linked >= 0.6 * text.length && /^[^:.!?]{2,30}[:|]\s/u.test(text) && !isSentence(text)

/** Whether all that an element says is set off by italics or bold. */
function isSetOff(element: Element): boolean {
  const [first] = [element, ...elementsIn(element)].filter(({ tagName }) => EMPHASIS.has(tagName))
  const whole = textOf(element).trim().length
  return first !== undefined && whole > 0 && textOf(first).trim().length >= 0.9 * whole
}

/** Names the author at the end, or where a text was taken from, or what else to read. */
function isTail({ text, element, linked }: MarkedBlock, authors: readonly string[]): boolean {
  if (SOURCE_LINE.test(text) || SOURCE_OF_RELEASE.test(text) || isPrintNote(text)) return true
  if (text.length <= LONGEST_SIGNATURE && SIGNATURE.test(text)) return true
  if (text.length <= LONGEST_CONTACT && REACH.test(text) && ADDRESS.test(text)) return true
  if (linked >= POINTER_SHARE * text.length) return true
  if (linked > 0 && text.length <= LONGEST_BIO && isElement(element) && isSetOff(element)) return true
  const setOff = isElement(element) && isSetOff(element)
  return (
    text.length <= LONGEST_BIO &&
    (setOff || ABOUT_AUTHOR.test(text)) &&
    authors.some(name => name.includes(' ') && text.startsWith(name))
  )
}

/** Names that stand alone above the text: its authors, where the page's metadata does not say so. */
function namesAbove(marked: readonly MarkedBlock[]): string[] {
  const body = marked.findIndex(({ text }) => isSentence(text))
  return marked
    .slice(0, Math.max(body, 0))
    .map(({ text }) => text.replace(/^by:?\s+/iu, ''))
    .filter(text => NAME_ALONE.test(text))
}

/** Gives each block its part: one headline, the standfirst under it, and furniture wherever the markup hid it. */
export function placeBlocks(marked: readonly MarkedBlock[], facts: PageFacts = NO_FACTS): Block[] {
  const named = marked.findIndex(({ kind, text }) => kind === 'title' && text === facts.headline)
  const repeated = facts.headline === null ? titleAmong(marked, facts.titles) : null
  const headline = facts.headline ?? repeated
  const at = named >= 0 ? named : repeated === null ? -1 : marked.findIndex(({ text }) => text === repeated)
  const isAbove = at < 0 && headline !== null
  const lastFlowing = marked.findLastIndex(({ text }) => isSentence(text))
  const repeats = findRepeats(marked)
  const boxed = findSideBoxes(marked)
  const tail = findTail(marked)
  const authors = [...(facts.author ?? '').split('; '), ...namesAbove(marked)]
  let hasBody = false
  let outside = false

  /** A name, a place, a date or a label between the headline and the text. */
  const isPageData = ({ kind, text, label }: MarkedBlock, i: number): boolean => {
    if (isSentence(text)) return false
    if (label === 'byline' || (!hasBody && text.length <= LONGEST_DATE_LINE && BY_ELSEWHERE.test(text))) return true
    if (hasBody || headline === null || kind !== 'body') return false
    const isShort = countWords(text) < FEWEST_STANDFIRST_WORDS && label !== 'standfirst' && !ENDS_SENTENCE.test(text)
    return isDateLine(text) || (i > at && isShort && i < lastFlowing)
  }

  const kindOf = (block: MarkedBlock, i: number): PartKind => {
    const { kind, text, label, linked } = block
    if (i === at) return 'title'
    const flowing = kind === 'body' || kind === 'heading' || kind === 'title'
    const sentence = isSentence(text)
    if (i >= tail || boxed.has(i) || repeats.has(i)) return kind === 'caption' ? kind : 'boilerplate'
    if (flowing && isTailHeading(text)) outside = true
    else if (kind === 'body' && sentence) outside = false
    if (outside && kind !== 'table' && kind !== 'caption') return 'boilerplate'
    if (flowing && (isFurniture(text) || (!hasBody && isPlaceAndDay(text)))) return 'boilerplate'
    if (flowing && headline !== null && text.length < 2 * headline.length && fold(text) === fold(headline))
      return 'boilerplate'
    if (flowing && (isAppeal(text) || (!hasBody && isLabel(text)))) return 'boilerplate'
    if (kind === 'list' && (!hasBody || i > lastFlowing) && isFurniture(text)) return 'boilerplate'
    if (kind === 'body' && NUMBER_ALONE.test(text)) return 'boilerplate'
    if (isPageData(block, i) || (flowing && i < at && !sentence)) return 'boilerplate'
    if (kind === 'body' && !sentence && linked >= LINKED_SHARE * text.length) return 'boilerplate'
    if (kind === 'body' && linked > 0 && (isOffer(text) || isPointer(text, linked))) return 'boilerplate'
    if (kind === 'body' && i >= marked.length - TAIL_BLOCKS && isTail(block, authors)) return 'boilerplate'
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
