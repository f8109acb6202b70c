import {
  ancestorsOf,
  attribute,
  childrenOf,
  type Element,
  elementsIn,
  isElement,
  labelsOf,
  type Node,
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
  'ad ads advert adverts advertisement advertising adslot adunit adsense dfp sponsor sponsored promo promos promotion promoted related teaser teasers recommended recommendations recirc outbrain taboola newsletter newsletters signup subscribe subscription paywall cookie cookies consent gdpr share sharing sharebar shares social breadcrumb breadcrumbs nav navbar navigation menu sidebar masthead popular trending mostread tags taglist toolbar popup modal overlay skiplink comments disqus readmore donate donation cta'.split(
    ' ',
  ),
)
/** Whole class names or ids that do; as parts of other names they mean something else. */
const NOISE_NAMES = new Set(
  'more read-more most-read also-read see-also more-on more-stories skip-link footer header'.split(' '),
)
const UNSEEN_NAMES = new Set(
  'sr-only visually-hidden visuallyhidden screen-reader-text screen-reader-only screenreader offscreen'.split(' '),
)

/** A block with this share of the page's text is the article or holds it, whatever its name. */
const MAIN_SHARE = 0.35
const LINK_SHARE = 0.6
/** Text outside of links that makes a block more than a list of links. */
const OWN_TEXT = 80

/** Characters of text below an element, and how many of them are in links. */
type Weight = { text: number; linked: number; links: number }

export type Noise = { isNoise: (element: Element) => boolean; weightOf: (element: Element) => Weight }

function weigh(node: Node, inLink: boolean, weights: Map<Element, Weight>): Weight {
  if ('value' in node) {
    const text = node.value.replace(/\s+/g, ' ').trim().length
    return { text, linked: inLink ? text : 0, links: 0 }
  }
  const weight: Weight = { text: 0, linked: 0, links: 0 }
  if (isElement(node) && NEVER.has(node.tagName)) return weight
  const isLink = isElement(node) && node.tagName === 'a'
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

const isUnseen = (element: Element, names: ReadonlySet<string>): boolean =>
  attribute(element, 'hidden') !== null ||
  attribute(element, 'aria-hidden') === 'true' ||
  /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attribute(element, 'style') ?? '') ||
  [...names].some(name => UNSEEN_NAMES.has(name))

const namesOf = (element: Element): Set<string> =>
  new Set(`${attribute(element, 'class') ?? ''} ${attribute(element, 'id') ?? ''}`.toLowerCase().split(/\s+/))

const LINK_BLOCKS = new Set(['div', 'section', 'ul', 'ol', 'p', 'dl', 'h2', 'h3', 'h4', 'h5', 'h6'])
const IN_TEXT = new Set(['article', 'main', 'blockquote', 'figure'])
const BLOCKS = new Set(['div', 'p', 'h2', 'h3', 'h4', 'section', 'article', 'ul'])

/** Says for each element below `page` whether it and all in it is outside of any article. */
export function findNoise(page: Node): Noise {
  const weights = new Map<Element, Weight>()
  const total = weigh(page, false, weights)
  const weightOf = (element: Element): Weight => weights.get(element) ?? { text: 0, linked: 0, links: 0 }
  const ownText = (element: Element): number => weightOf(element).text - weightOf(element).linked
  const isMain = (element: Element): boolean => ownText(element) > MAIN_SHARE * (total.text - total.linked)

  const isLinkList = (element: Element): boolean => {
    const { text, linked, links } = weightOf(element)
    if (!LINK_BLOCKS.has(element.tagName) || text === 0 || text - linked >= OWN_TEXT) return false
    return links >= 2 ? linked > LINK_SHARE * text : links === 1 && linked === text && !/^h\d$/.test(element.tagName)
  }
  const isCard = (element: Element): boolean =>
    element.tagName === 'a' && [...elementsIn(element)].some(({ tagName }) => BLOCKS.has(tagName))

  const seen = new Map<Element, boolean>()
  const judge = (element: Element): boolean => {
    const { tagName } = element
    if (NEVER.has(tagName)) return true
    if (tagName === 'html' || tagName === 'body') return false
    const names = namesOf(element)
    if (isUnseen(element, names)) return !isMain(element)
    if (isMain(element)) return false
    if (SELDOM.has(tagName)) {
      // the header of an article holds its headline, the footer of a quotation its speaker
      const kept = tagName === 'header' ? ['article', 'main'] : tagName === 'footer' ? ['blockquote', 'figure'] : []
      if (!ancestorsOf(element).some(ancestor => kept.includes(ancestor.tagName))) return true
    }
    if (OUTER_ROLES.has(attribute(element, 'role')?.toLowerCase() ?? '')) return true
    if (!IN_TEXT.has(tagName) && !/^h1$/.test(tagName)) {
      if ([...names].some(name => NOISE_NAMES.has(name)) && tagName !== 'header' && tagName !== 'footer') return true
      if ([...labelsOf(element)].some(word => NOISE_WORDS.has(word))) return true
    }
    return isLinkList(element) || isCard(element)
  }
  const isNoise = (element: Element): boolean => {
    const known = seen.get(element)
    if (known !== undefined) return known
    const noise = judge(element)
    seen.set(element, noise)
    return noise
  }
  return { isNoise, weightOf }
}
