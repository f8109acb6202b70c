import { isOfferBox, LONGEST_OFFER } from './html-offer.ts'
import {
  ancestorsOf,
  attribute,
  childrenOf,
  type Element,
  elementsIn,
  isElement,
  type Node,
  textOf,
} from './html-tree.ts'

/** Elements that are never text of an article. */
const NEVER = new Set(
  'script style template noscript head svg math iframe object embed canvas select textarea input button nav dialog audio video img picture source map del datalist progress meter'.split(
    ' ',
  ),
)
/** Elements that seldom are; some sites wrap a whole page in one. */
const SELDOM = new Set(['footer', 'aside', 'form', 'header', 'menu', 'label', 'fieldset'])
const OUTER_ROLES = new Set(
  'navigation banner contentinfo complementary search dialog alertdialog menu menubar toolbar form'.split(' '),
)

/** Words in a class or id that name what stands around an article. */
const NOISE_WORDS = new Set(
  'ad ads advert adverts advertisement advertising adslot adunit adsense dfp sponsor sponsored promo promos promotion promoted related teaser teasers recommended recommendations recirc outbrain taboola newsletter newsletters signup subscribe subscription paywall cookie cookies consent gdpr share sharing sharebar shares social breadcrumb breadcrumbs nav navbar navigation menu sidebar masthead popular trending mostread tags taglist toolbar popup modal overlay skiplink comments disqus readmore donate donation cta bio authorbio rating ratings pagination pager paginator paywalled regwall piano crumbs sharedaddy fbcomments postmetadata jp-relatedposts kommentare teaserbox relacionadas noticias-relacionadas pullquote'.split(
    ' ',
  ),
)
/** Whole class names or ids that do; as parts of other names they mean something else. */
const NOISE_NAMES = new Set(
  'author-box author-bio about-author post-tags entry-footer comment-list commentlist commentblock most-viewed more read-more most-read also-read see-also more-on more-stories skip-link footer header'.split(
    ' ',
  ),
)
const UNSEEN_NAMES = new Set(
  'sr-only visually-hidden visuallyhidden screen-reader-text screen-reader-only screenreader offscreen'.split(' '),
)

/** Names of what may be longer than the article that it stands under, and never is the article. */
const NEVER_MAIN = new Set(
  'comments disqus cookie cookies consent gdpr newsletter related recommended outbrain taboola comment-list commentlist commentblock kommentare'.split(
    ' ',
  ),
)

/** A block with this share of the page's text is the article or holds it, whatever its name. */
const MAIN_SHARE = 0.35
const LINK_SHARE = 0.6
/** Text outside of links that makes a block more than a list of links. */
const OWN_TEXT = 80

/** Characters of text below an element, and how many of them are in links. */
type Weight = { text: number; linked: number; links: number }

/** What is noise, what each element weighs, and how much text there is in all. */
export type Noise = { isNoise: (element: Element) => boolean; weightOf: (element: Element) => Weight; total: number }

/** No link is as long as a paragraph of this many characters. */
const LONGEST_LINK = 400
const isOpenLink = (link: Element): boolean => textOf(link).length > LONGEST_LINK

function weigh(node: Node, inLink: boolean, weights: Map<Element, Weight>): Weight {
  if ('value' in node) {
    const text = node.value.replace(/\s+/g, ' ').trim().length
    return { text, linked: inLink ? text : 0, links: 0 }
  }
  const weight: Weight = { text: 0, linked: 0, links: 0 }
  if (isElement(node) && NEVER.has(node.tagName)) return weight
  // a link that was never closed runs over whole paragraphs
  const isLink = isElement(node) && node.tagName === 'a' && attribute(node, 'href') !== null && !isOpenLink(node)
  for (const child of childrenOf(node)) {
    const part = weigh(child, inLink || isLink, weights)
    weight.text += part.text
    weight.linked += part.linked
    weight.links += part.links
  }
  if (isLink) weight.links++
  if (isElement(node)) weights.set(node, weight)
  return weight
}

/** What an element is called, for telling whether its neighbours are of the same make. */
const makeOf = (element: Element): string => `${element.tagName} ${attribute(element, 'class') ?? ''}`
const LONGEST_CARD = 320
const FEWEST_CARDS = 3

/** Whether an element's heading or picture is a link, as in a teaser of another article. */
function hasLinkedHead(element: Element): boolean {
  return [...elementsIn(element)].some(inner => {
    const isHead = /^h[1-6]$/.test(inner.tagName) || inner.tagName === 'img' || inner.tagName === 'picture'
    const around = inner.tagName === 'a' ? [] : ancestorsOf(inner)
    const isLinked = around.some(outer => outer.tagName === 'a' && attribute(outer, 'href') !== null)
    return isHead && (isLinked || childrenOf(inner).some(child => isElement(child) && child.tagName === 'a'))
  })
}

const isUnseen = (element: Element, names: ReadonlySet<string>): boolean =>
  attribute(element, 'hidden') !== null ||
  attribute(element, 'aria-hidden') === 'true' ||
  /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attribute(element, 'style') ?? '') ||
  [...names].some(name => UNSEEN_NAMES.has(name))

const namesOf = (element: Element): Set<string> =>
  new Set(`${attribute(element, 'class') ?? ''} ${attribute(element, 'id') ?? ''}`.split(/\s+/))

const LONGEST_LEAD_IN = 30
/** Whether a block ends in its link, after words that end in a colon or are a line of their own. */
function isLeadIn(element: Element): boolean {
  const pieces = childrenOf(element).filter(child => ('value' in child ? child.value.trim() !== '' : isElement(child)))
  const last = pieces.at(-1)
  const before = pieces
    .slice(0, -1)
    .map(piece => ('value' in piece ? piece.value : textOf(piece)))
    .join(' ')
    .trim()
  return (
    last !== undefined &&
    isElement(last) &&
    last.tagName === 'a' &&
    (/[:»>]$/.test(before) || pieces.slice(0, -1).every(isElement))
  )
}

/** What stands before or after a word of noise where the element only lies beside such a thing: `with-sidebar`, `ad-free`. */
const BEFORE = new Set('has with without no hide show is non open close'.split(' '))
const AFTER = new Set('free enabled disabled count open closed layout'.split(' '))

/** Whether a class name or id, such as `article-related` or `shareBar`, says that the element is one of these. */
function namesNoise(name: string, words: ReadonlySet<string>): boolean {
  if (words.has(name)) return true
  const parts = name
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
  return parts.some((part, i) => words.has(part) && !BEFORE.has(parts[i - 1]) && !AFTER.has(parts[i + 1]))
}

const LINK_BLOCKS = new Set(['div', 'section', 'ul', 'ol', 'p', 'dl', 'h2', 'h3', 'h4', 'h5', 'h6'])
const IN_TEXT = new Set(['article', 'main', 'blockquote', 'figure'])
const CARDS = new Set(['div', 'li', 'article', 'section'])
const BLOCKS = new Set(['div', 'p', 'h2', 'h3', 'h4', 'section', 'article', 'ul'])

/** Columns of a page, in which links are teasers and not words of a text. */
const COLUMNS = new Set(['td', 'div', 'section', 'ul'])
const FEWEST_IN_COLUMN = 3
const COLUMN_LINK_SHARE = 0.25

/** What holds a part of a text and not all of it. */
const TEXT_ELEMENTS = new Set(['p', 'ul', 'ol', 'li', 'blockquote', 'pre'])

/** The smallest of nested elements that pass a test. */
function innermost(page: Node, test: (element: Element) => boolean): Element | null {
  const inner = childrenOf(page).filter(isElement).find(test)
  if (inner === undefined || TEXT_ELEMENTS.has(inner.tagName)) return null
  return innermost(inner, test) ?? inner
}

/** Says for each element below `page` whether it and all in it is outside of any article. */
export function findNoise(page: Node): Noise {
  const weights = new Map<Element, Weight>()
  const total = weigh(page, false, weights)
  const weightOf = (element: Element): Weight => weights.get(element) ?? { text: 0, linked: 0, links: 0 }
  const ownText = (element: Element): number => weightOf(element).text - weightOf(element).linked
  const isMain = (element: Element): boolean => ownText(element) > MAIN_SHARE * (total.text - total.linked)

  /** The headline, or a passage that the page marks as the article's text. */
  const holdsHeadline = (element: Element): boolean =>
    [...elementsIn(element)].some(
      inner => inner.tagName === 'h1' || attribute(inner, 'itemprop')?.toLowerCase() === 'articlebody',
    )

  const isLinkList = (element: Element): boolean => {
    const { text, linked, links } = weightOf(element)
    if (!LINK_BLOCKS.has(element.tagName) || text === 0 || text - linked >= OWN_TEXT) return false
    if (links >= 2) return linked > LINK_SHARE * text
    // a link alone, or after a few words such as "Read also:"
    const isAlone = linked === text || (text - linked <= LONGEST_LEAD_IN && linked >= 20 && isLeadIn(element))
    return links === 1 && isAlone && !/^h\d$/.test(element.tagName)
  }
  const isShortCard = (element: Element): boolean => {
    const { text, links } = weightOf(element)
    return text > 0 && text <= LONGEST_CARD && links >= 1 && hasLinkedHead(element)
  }
  /** A teaser: a link around whole blocks, or one of several neighbours of the same make with linked heads. */
  const isCard = (element: Element): boolean => {
    if (element.tagName === 'a')
      return (
        weightOf(element).text <= LONGEST_CARD && [...elementsIn(element)].some(({ tagName }) => BLOCKS.has(tagName))
      )
    if (!CARDS.has(element.tagName) || !isShortCard(element)) return false
    const around = element.parentNode === null ? [] : childrenOf(element.parentNode).filter(isElement)
    return around.filter(other => makeOf(other) === makeOf(element) && isShortCard(other)).length >= FEWEST_CARDS
  }

  const core = innermost(page, isMain)
  /** A column beside the text whose links are teasers: their words weigh much of it. */
  const isColumnOfLinks = (element: Element): boolean => {
    const { text, linked, links } = weightOf(element)
    if (!COLUMNS.has(element.tagName) || links < FEWEST_IN_COLUMN || linked < COLUMN_LINK_SHARE * text) return false
    return (
      core !== null && core !== element && !ancestorsOf(element).includes(core) && !ancestorsOf(core).includes(element)
    )
  }

  const seen = new Map<Element, boolean>()
  const judge = (element: Element): boolean => {
    const { tagName } = element
    if (NEVER.has(tagName)) return true
    if (tagName === 'html' || tagName === 'body') return false
    const names = namesOf(element)
    if (isUnseen(element, names)) return !isMain(element)
    if (isMain(element)) return [...names].some(name => namesNoise(name, NEVER_MAIN)) && !holdsHeadline(element)
    if (SELDOM.has(tagName)) {
      // the header of an article holds its headline, the footer of a quotation its speaker
      const kept = tagName === 'header' ? ['article', 'main'] : tagName === 'footer' ? ['blockquote', 'figure'] : []
      if (!ancestorsOf(element).some(ancestor => kept.includes(ancestor.tagName))) return true
    }
    if (OUTER_ROLES.has(attribute(element, 'role')?.toLowerCase() ?? '')) return true
    if (!IN_TEXT.has(tagName) && !/^h1$/.test(tagName)) {
      if ([...names].some(name => NOISE_NAMES.has(name)) && tagName !== 'header' && tagName !== 'footer') return true
      const words = tagName === 'p' && ownText(element) >= OWN_TEXT ? NEVER_MAIN : NOISE_WORDS
      if ([...names].some(name => namesNoise(name, words))) return true
    }
    return (
      isLinkList(element) ||
      isCard(element) ||
      isColumnOfLinks(element) ||
      (weightOf(element).text <= LONGEST_OFFER && isOfferBox(element) && !holdsHeadline(element))
    )
  }
  const isNoise = (element: Element): boolean => {
    const known = seen.get(element)
    if (known !== undefined) return known
    const noise = judge(element)
    seen.set(element, noise)
    return noise
  }
  return { isNoise, weightOf, total: total.text }
}
