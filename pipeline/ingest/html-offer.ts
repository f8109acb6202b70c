import { attribute, childrenOf, type Element, elementsIn, isElement, type Node, textOf } from './html-tree.ts'

/** A box that asks readers to subscribe, register or pay is short. */
export const LONGEST_OFFER = 900
/** A paragraph of this length that asks for nothing belongs to an article. */
const LONGEST_ASIDE = 100

const BOXES = new Set(['div', 'section', 'aside', 'form', 'span'])

/** What readers are asked to do, or what they get for it, in languages that are read often. Each counts once. */
const OFFERS: readonly RegExp[] = [
  /\b(?:un)?subscri(?:be|bed|bers?|ptions?)\b|\babonn(?:ieren|ez|é|enten?|ati)|\babonnement|\bsuscr[ií]b|\bsuscripci|\bassin(?:e|atura)\b|подпи[сш]|구독|訂閱|订阅|購読/iu,
  /\bnewsletters?\b|\binbox\b|\b(?:our|my|a|daily|weekly) (?:\w+ )?(?:letter|email|e-mail)s?\b|\binfolettre|\bbolet[ií]n|рассылк|뉴스레터/iu,
  /\bsign(?:ed)?[ -]?(?:up|in)\b|\blog(?:ged)?[ -]?in\b|\bregister(?:ed)?\b|\banmelden\b|\bregistr(?:ieren|ati|arse)|\binscri(?:vez|viti|be)|\bconnectez|\bcr[ée]e[rz] un compte|\binicia(?:r)? sesi[óo]n|\biniciar sess[ãa]o|\bfa[çc]a login|\baccedi\b|\bse connecter\b|войдите|로그인|ログイン|登録|登录/iu,
  /\bunlimited\b|\bfree (?:trial|access|account|articles?)\b|\bfree of charge\b|\bfor free\b|\bkostenlos|\bgratuit|\bgratis\b|\bsin l[íi]mites?\b|\bsem limites?\b|無料|免费/iu,
  /\bcancel (?:at )?any ?time\b|\bfirst month\b|\bper month\b|\ba (?:month|week|year)\b|\bmonthly\b|\bpro monat\b|\bpar mois\b|\bal mes\b|\bprimer mes\b|\bpremier mois\b/iu,
  /\bdonat(?:e|ion)s?\b|\b(?:reader|listener|member)-(?:supported|funded)\b|\bsupport (?:us|our|my|this|local|independent|quality)\b|\bspenden\b|\bfaire un don\b/iu,
  /\bmembership\b|\bbecome a (?:\w+ )?(?:member|supporter)\b|\bmitglied werden\b/iu,
  /\bdon[’']t miss\b|\bnever miss\b|\bkeep reading\b|\bcontinue reading\b|\bfull access\b|\b(?:read|reading) (?:this|the full|the whole|the rest)\b|\bfor subscribers\b|\bweiterlesen\b|\bréservée? (?:à|aux) |\bexclusiv\w* (?:para|pour|für|per)\b|続きを読む/iu,
  /\bprivacy (?:policy|notice)\b|\bterms (?:and|of|&) |\bdatenschutz/iu,
]
/** An invitation speaks to its reader, and for somebody. */
const SPEAKS =
  /\b(?:you|your|us|our|we|my)\b|\b(?:sie|ihr|ihre|ihrem|ihren|ihrer|wir|unser\w*|vous|votre|vos|nous|notre|usted|tus?|eres|nuestr\w+|você|nosso|nossa|voi|tuo|nostra)\b|\p{scx=Cyrl}|\p{scx=Hang}|\p{scx=Han}/iu

/** Text with a space at each tag: a box seldom has any between its lines. */
const spacedText = (node: Node): string =>
  isElement(node) && childrenOf(node).length > 0 ? childrenOf(node).map(spacedText).join(' ') : textOf(node)

/** How many kinds of offer a text makes. */
const countOffers = (text: string): number => OFFERS.filter(pattern => pattern.test(text)).length

const isControl = ({ tagName }: Element): boolean =>
  tagName === 'button' || tagName === 'input' || tagName === 'form' || tagName === 'a'
const takesMail = (element: Element): boolean =>
  element.tagName === 'input' &&
  ['type', 'name', 'placeholder', 'aria-label'].some(name => /e-?mail/i.test(attribute(element, name) ?? ''))

/**
 * Whether an element is a box that invites to subscribe, register or pay, whatever its class is: short, with something to press, in
 * the words of such invitations, and without a paragraph about anything else.
 */
export function isOfferBox(element: Element): boolean {
  if (!BOXES.has(element.tagName)) return false
  const text = spacedText(element).replace(/\s+/g, ' ').trim()
  if (text.length < 20 || text.length > LONGEST_OFFER) return false
  const inside = [...elementsIn(element)]
  const controls = inside.filter(isControl)
  if (controls.length === 0 || !SPEAKS.test(text)) return false
  const offers = countOffers(text)
  if (offers < (inside.some(takesMail) ? 1 : 2)) return false
  // an article that mentions a subscription does so in few of its paragraphs
  const leaves = inside.filter(({ tagName }) => tagName === 'p' || tagName === 'li')
  return leaves.every(leaf => {
    const own = textOf(leaf).trim()
    return own.length < LONGEST_ASIDE || countOffers(own) > 0
  })
}
