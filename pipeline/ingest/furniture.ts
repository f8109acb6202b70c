import { fold } from './clean.ts'
import { findDates } from './dates.ts'
import { ABOUT_HEADINGS, CONTROLS, LABELS, TAIL_HEADINGS } from './furniture-words.ts'

/** Lines of page furniture are short; a longer line is somebody's sentence. */
const LONGEST_FURNITURE = 240

const BETWEEN_ITEMS = /\s*[|•·»›]\s*|\s+[/>]\s+|\s{2,}/u
const wordsOf = (text: string): string[] => text.split(/\s+/u).filter(word => /[\p{L}\p{N}]/u.test(word))

/** What stands between items: looked for first, since most lines have none and the pattern tries every gap of the text. */
const PARTS_ITEMS = /[|•·»›/>]|\s\s/u

/** The items of a menu or of a line of page data: `Share 31   Comments 7` has two. */
export function itemsOf(raw: string): string[] {
  const line = raw.trim()
  if (!PARTS_ITEMS.test(line)) return line === '' ? [] : [line]
  return line
    .split(BETWEEN_ITEMS)
    .map(item => item.trim())
    .filter(item => item !== '')
}

const COPYRIGHT =
  /^[<([\s]*(?:©|ⓒ|&copy;|\(c\)\s|copyright\b)|\ball rights reserved\b|[©ⓒ]\s*(?:copyright\s*)?\d{4}|\b(?:unauthori[sz]ed|without permission).{0,40}(?:reproduction|redistribution|prohibited)|(?:reproduction|redistribution).{0,60}prohibited|무단\s?(?:전재|복제)/iu

/** Words and signs of which every such line has one: looked for first, since the pattern itself tries every place of the text. */
const COPYRIGHT_SIGNS = '© ⓒ &copy; (c) copyright reserved reproduction redistribution prohibited 무단'.split(' ')
const hasCopyright = (text: string): boolean => {
  const small = text.toLowerCase()
  return COPYRIGHT_SIGNS.some(sign => small.includes(sign)) && COPYRIGHT.test(text)
}

const ROLE =
  '(?:(?:staff|senior|chief|special|political|business|foreign|science|health|planning|economics?|diplomatic|environment|sports?) )*(?:reporters?|correspondents?|journalists?|editors?|writers?|columnists?|staff|agencies|desk|bureau)'
const NAME = "\\p{Lu}[\\p{L}\\p{M}'’.-]*"
const LINKS = 'and|in|at|for|of|the|de|da|di|del|la|le|van|von|der|den|bin|al'
const NAMES = `${NAME}(?:[\\s,&/]+(?:${NAME}|${LINKS}|${ROLE}))*`

/** Who worked on the text, in brackets or as a line: `(Reporting by …; Editing by …)`. A verb after the names makes it a sentence. */
const CREDIT = new RegExp(
  `^[([]?(?:[Aa]dditional |[Ff]urther )?(?:[Rr]eporting|[Ww]riting|[Ee]diting|[Ee]dited|[Ww]ritten|[Cc]ompiled|[Tt]ranslated|[Gg]raphics?|[Pp]roduction)(?: and (?:writing|editing|reporting))? by:? ${NAMES}(?:[;)\\]]|\\.?$)`,
  'u',
)
/** Who did what for an article, as magazines print it: `Photographs: Ann Lee`. */
const CREDIT_LABEL = new RegExp(
  `^(?:Interview|Photograph(?:s|y|er|ers)?|Photos?|Pictures|Illustrations?|Words|Text|Graphics?|Video|Producers?|Editors?|Fotos?|Texte?)\\s?[:/]\\s*${NAMES}$`,
  'u',
)
const BY = /^(?:(?:words|written|story|text|reported) )?by:?\s+|^authors?:\s+/iu
const AUTHORS = new RegExp(`^(?:(?:our|an?|the)\\s+[\\p{L} ]{0,40}${ROLE}|${NAMES})\\.?$`, 'u')
const ROLE_FIRST = new RegExp(
  `^(?:[Ss]taff )?(?:[Rr]eporter|[Cc]orrespondent|[Jj]ournalist|[Ee]ditor|[Aa]uthor|[Ww]riter)s?:?\\s+${NAME}(?:\\s+(?:${NAME}|and)){0,5}$`,
  'u',
)
const NAME_FIRST = new RegExp(
  `^${NAME}(?:\\s+${NAME}){1,4},?\\s+(?:our |the )?${ROLE}(?: (?:in|at|for) ${NAME}(?:\\s${NAME}){0,2})?$`,
  'u',
)

const COUNTED =
  '(?:comments?|shares?|likes?|views?|repl(?:y|ies)|reactions?|retweets?|followers?|reads?|claps|bookmarks?|responses?)'
const COUNT = new RegExp(
  `^(?:\\d[\\d.,]*\\s?[kKmM]?\\+?\\s+${COUNTED}|(?:${COUNTED}|tweets?|facebook|like this|hits?)[:\\s]+\\(?\\d[\\d.,]*\\s?[kKmM]?\\)?)$`,
  'iu',
)
const READ_TIME =
  /^(?:(?:(?:reading|read|estimated reading|listening) time|temps de lecture|lesezeit|lesedauer|tiempo de lectura|tempo di lettura|tempo de leitura|время чтения)\s*:?\s*(?:of\s*)?)?(?:about |approx\.? |ca\. |env(?:iron|\.) |~)?\d{1,3}[\s-]*min(?:ute)?s?\.?(?:\s+(?:to\s+)?(?:read|listen|watch|video))?$/iu
const TEXT_SIZE = /^(?:text|font|type)\s*-?size\b[\s\d+-]*$/iu
const WEATHER = /^(?:weather\b.{0,40}|[\p{L}' ]{0,25}[+−-]?\d{1,2}\s?°\s?[CF]?)$/iu
const PHONE =
  /^(?:(?:tel|phone|telephone|fax|tips?|call|hotline|mobile|whatsapp|contact|newsroom|desk)\b[.:\s]*\+?\(?\d|\+\(?\d|\(?0)[\d\s().-]{6,20}\d$/iu
const ADDRESS_ONLY =
  /^(?:e-?mail:?\s*|web:?\s*|website:?\s*)?(?:[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?:https?:\/\/|www\.)\S+)$/iu
const NUMBERED =
  /^(?:(?:business |company |tax )?(?:registration|reg|ref|reference|issn|isbn|doi|vat)(?: (?:no|number|id))?)\b[.:\s#]+[\p{L}\d/.:-]*\d[\p{L}\d/.:-]*$/iu
const IDENTIFIER = /^[a-z]+(?:_[a-z]+)+$/u
const OFFER =
  /^(?:subscribe|get|save|try|join|sign up|register|log ?in|download|support us|support our|donate|become)\b.*\b(?:subscri\w+|newsletters?|per month|a month|months? (?:for|free)|a week|free trial|app|digital|discount|% off|inbox|whatsapp|telegram|members?|membership|access)\b|^(?:follow|join|find|like) us\b|^subscri(?:be|ption)\b.{0,60}$/iu
const COOKIES =
  /\b(?:uses?|accept|enable|we and our .{0,30}) (?:of )?(?:our )?(?:cookies|javascript)\b|\bcookie (?:policy|preferences)\b|\bprivacy policy\b/iu
const COOKIE_WORDS = /cookie|javascript|privacy/i
const PAGE_COUNT = /^(?:page|seite|p[áa]gina)\s+\d{1,3}\s+(?:of|\/|von|de|sur)\s+\d{1,3}$|^news provided by\b.{0,60}$/iu
const LICENCE = /^(?:licen[cs]ed under|creative commons|CC[ -]BY)\b/iu
const ENQUIRIES =
  /^(?:for (?:more|further|any|additional|media|press) (?:\w+ )?(?:information|inquiries|enquiries|details)\b|(?:(?:media|press|public) )?(?:contacts?|enquiries|inquiries|office)(?=[:,])).{0,200}$/iu
const CONTACT_LINE = /(?:\+\d[\d\s().-]{6,}\d|\b[\w.+-]+@[\w-]+\.[\w.-]+)/u
const DISCLAIMER = /^(?:disclaimer|haftungsausschluss|aviso legal|免责声明|免責聲明)\s*[:：]/iu
/** Who checked a text, in health magazines: `Medically reviewed by …`. */
const REVIEWED = /^(?:last )?(?:medically|clinically|fact)[ -](?:reviewed|checked)\b.{0,120}$/iu
/** Who wrote or edited it, or where it is from, in East Asian pages. */
const EAST_ASIAN_CREDIT =
  /^[（(【[]?\s*(?:责任编辑|責任編輯|编辑|編輯|记者|記者|来源|來源|作者|출처|글|기자)\s*[:：].{1,40}$/u
const ADVERT = /^(?:advertisement|advertorial|sponsored|promoted|ad)\b[:\s]/iu
/** What the end of a press release is marked with. */
const END_MARK =
  /^(?:[-–—#*\s]*(?:ends?|end of (?:release|text|statement))[-–—#*\s.]*|[-–—#*]+\s*30\s*[-–—#*]+|#(?:\s*#){2,})$/iu
const READ_MORE =
  /^(?:read(?: more| also| next| the full story)?|also read|see also|related(?: (?:article|story|news|stories|coverage|reading))?|more on this|читайте также|смотрите также|читать также|lesen sie auch|lesen sie mehr|mehr zum thema|lire aussi|[àa] lire aussi|lee tambi[ée]n|free to watch|leia tamb[ée]m|leggi anche|czytaj te[żz]|watch|listen|recommended)\s*[:|>»›]\s*\S/iu
const TOPICS = /^(?:tags?|topics?|keywords?|filed under|posted in|labels?|categor(?:y|ies)|sections?)\s*:\s*\S/iu

const NETWORKS =
  '(?:facebook|twitter|instagram|telegram|whatsapp|youtube|linkedin|google news|tiktok|threads|bluesky|mastodon|вконтакте|телеграм\\w*)'
/** Asked of readers in the middle of a text; people who are quoted hardly ever say so. */
const APPEALS: readonly RegExp[] = [
  new RegExp(`\\b(?:follow|like|join|find|add) (?:us|me|our)\\b.{0,80}\\b${NETWORKS}\\b`, 'iu'),
  /^(?:register|sign up|subscribe)\b.{0,60}\b(?:now|here|today|newsletters?|inbox|access|updates?|alerts?|briefing|channel)\b/iu,
  /^(?:подписывайтесь|подпишитесь|читайте нас|следите за|abonnez-vous|inscrivez-vous|suscr[íi]b[ae]\w*|s[íi]guenos|siga-nos|inscreva-se|assine|iscriviti|seguici|abonnieren sie|folgen sie uns|jetzt abonnieren|subskrybuj|підписуйтесь|підпишіться)(?!\p{L})/iu,
  /\bctrl\s*\+\s*enter\b/iu,
  /^(?:have|got|do you have|if you have|know) (?:a|any|more|an) (?:\w+ ){0,2}(?:tips?|story|stories|questions?|information|news)\b.{0,30}(?:\?|,|for|to).{0,160}$/iu,
  /^(?:this|our) (?:story|article|content|report) is (?:only )?(?:for|available to|exclusive to|reserved for) (?:\w+ ){0,2}(?:subscribers|members|readers)\b/iu,
  /\b(?:enable|turn on|supports?) (?:javascript|html5)\b|\bvideo (?:can ?not|could not) be (?:played|loaded)\b|\bfor a more accessible video player$/iu,
  /\bshare your (?:experiences?|views?|thoughts|stor(?:y|ies))\b|\bget in touch with us\b/iu,
  /\bwe (?:may|might|can|could|will)? ?(?:also )?(?:earn|receive|get|be paid)\b.{0,40}\bcommissions?\b|\baffiliate (?:links?|commissions?|programs?)\b/iu,
  /\b(?:racist|obscene|vulgar|abusive|defamatory|discriminatory)\b.{0,80}\b(?:language|comments?|content|posts?)\b.{0,20}\b(?:will|may) (?:not )?be\b/iu,
  /^(?:thank you|thanks) for (?:subscribing|signing up|registering|your interest|your feedback)\b/iu,
]
/** How a text came about, said at its end: `this story has not been edited …`. */
const ORIGIN_NOTE =
  /\b(?:this (?:story|article|report|content)|dieser (?:artikel|text|beitrag)|cet article|este (?:art[íi]culo|artigo|texto))\b.{0,60}\b(?:edited|syndicated|translated|generated|automated|republished|ai|automatisch|ki|erstellt|traduit|traducido|traduzido)\b/iu
const PRINT_NOTE =
  /^(?:a version of )?this (?:article|story|essay|piece|post|column)(?: also| first| originally)* (?:appear(?:s|ed) (?:in|on|at)|(?:was|is) (?:first |originally |also )*(?:published|republished|produced|syndicated|printed)\b)/iu

const STAMP =
  /\b(?:published|posted|updated?|entered|modified|edited|created|issued|released|registered|input|revised|uploaded)\b|입력|수정|등록|승인/giu
const TIME_WORDS =
  /\b(?:first|last|date|time|on|at|local|ago|today|yesterday|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?)\b|\b(?:gmt|utc|bst|ist|cet|cest|eet|eest|msk|est|edt|et|cst|cdt|ct|mst|mdt|mt|pst|pdt|pt|kst|jst|hkt|sgt|wib|eat|cat|wat|sast|aest|aedt)\b/giu
const CLOCK = /\b\d{1,2}[:.]\d{2}(?::\d{2})?\s*(?:[ap]\.?m\.?)?|\b\d{1,2}\s*[ap]\.?m\b\.?/giu
const SHORT_DAY =
  /\b(?:\d{1,2}(?:st|nd|rd|th)? (?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.? \d{1,2})\b/giu
const AGO = /\b\d{1,2}\s*(?:minutes?|mins?|hours?|hrs?|days?)\s+ago\b/giu

/** Words of sentences, of which a line that says nothing but when has none. */
const TELLS = /\b(?:was|were|said|says|with|has|have|had|will|would|who|which|that|their|his|her|but|than)\b/iu
/**
 * A line that says nothing but when: `stamp` with a label, a clock time or a way of counting back (`Updated 3 hours ago`), `day` for a
 * day alone, which may also head a section; null for any other line.
 */
export function readTimeLine(text: string): 'stamp' | 'day' | null {
  if (text.length > 160 || !/\d/.test(text) || TELLS.test(text)) return null
  const days = findDates(text)
  const left = [...days].reverse().reduce((rest, day) => rest.slice(0, day.start) + rest.slice(day.end), text)
  const rest = [STAMP, AGO, SHORT_DAY, CLOCK, TIME_WORDS].reduce(
    (remaining, pattern) => remaining.replace(pattern, ''),
    left,
  )
  if (/[\p{L}\p{N}]/u.test(rest)) return null
  if (left.search(STAMP) >= 0 || left.search(AGO) >= 0 || days.some(day => day.value.includes('T'))) return 'stamp'
  if (left.search(SHORT_DAY) >= 0 && left.search(CLOCK) >= 0) return 'stamp'
  return days.length > 0 ? 'day' : null
}

const PLACE_AND_DAY = new RegExp(`^${NAME}(?:[\\s,/]+(?:${NAME}|de|la|of|el|al)){0,5}\\s*(?:,|\\(|–|-|—)\\s*$`, 'u')

/** A place and a full date alone in a line, as press releases begin: `Tartu, 7 March 2023`. */
export function isPlaceAndDay(text: string): boolean {
  if (text.length > 100) return false
  const [day] = findDates(text)
  return day !== undefined && PLACE_AND_DAY.test(text.slice(0, day.start)) && /^[)\s.,–—-]*$/.test(text.slice(day.end))
}

/** The names of a line such as `By Ann Lee, staff reporter`, or null. */
export function readByline(text: string): string | null {
  if (text.length > 160) return null
  if (BY.test(text)) {
    const names = text.replace(BY, '')
    return AUTHORS.test(names) ? names.replace(/\.$/, '') : null
  }
  if (ROLE_FIRST.test(text)) return text.replace(/^(?:staff )?\p{L}+:?\s+/iu, '')
  return NAME_FIRST.test(text) ? text : null
}

/** A byline with the day beside it: `By Ann Lee Published: 3 May 2021`. */
function isDatedByline(text: string): boolean {
  if (text.length > 160 || !BY.test(text)) return false
  const [day] = findDates(text)
  return (
    day !== undefined &&
    day.start > 0 &&
    readByline(
      text
        .slice(0, day.start)
        .replace(STAMP, '')
        .replace(/[\s:|,·•–—-]+$|\bon\s*$/gu, '')
        .trim(),
    ) !== null
  )
}

/** Longer than any label of the word lists. */
const LONGEST_LABEL = 60
const isNamed = (names: ReadonlySet<string>, text: string): boolean =>
  text.length <= LONGEST_LABEL && names.has(fold(text))

/** One item that can only be furniture. */
const isPlainFurniture = (item: string): boolean =>
  isNamed(CONTROLS, item) ||
  [COUNT, READ_TIME, TEXT_SIZE, PHONE, ADDRESS_ONLY, IDENTIFIER].some(pattern => pattern.test(item)) ||
  readTimeLine(item) !== null ||
  readByline(item) !== null ||
  isDatedByline(item)

/** Lines that close an article: copyright, credits, contacts, references. */
export const isClosing = (text: string): boolean =>
  text.length <= LONGEST_FURNITURE && (hasCopyright(text) || CLOSINGS.some(pattern => pattern.test(text)))
const CLOSINGS = [CREDIT, NUMBERED, ENQUIRIES, LICENCE, DISCLAIMER, REVIEWED, CREDIT_LABEL, EAST_ASIAN_CREDIT] as const

/** What the end of a press release is marked with, alone in its line. */
export const isEndMark = (text: string): boolean => END_MARK.test(text)

/** A line about rights. */
export const isNotice = (text: string): boolean => text.length <= LONGEST_FURNITURE && hasCopyright(text)

/** A label of a page as a whole: `Analysis`, `Summary`. */
export const isLabel = (text: string): boolean => isNamed(LABELS, text)

/** The heading of a box about those who write. */
export const isAboutHeading = (text: string): boolean => isNamed(ABOUT_HEADINGS, text)

/** What a page asks of its readers wherever it asks: to follow it, to sign up, to report a mistake. */
export const isAppeal = (text: string): boolean =>
  text.length <= LONGEST_FURNITURE && !/["“”«»„]/.test(text) && APPEALS.some(pattern => pattern.test(text))

/** A line that says where else the text appears: `A version of this article appears in print on …`. */
export const isPrintNote = (text: string): boolean =>
  text.length <= LONGEST_FURNITURE && (PRINT_NOTE.test(text) || ORIGIN_NOTE.test(text))

/** An invitation to subscribe, join or follow. */
export const isOffer = (text: string): boolean => text.length <= LONGEST_FURNITURE && OFFER.test(text)

/** A heading of what is not the article: `Most read`, `Media contact`. */
export const isTailHeading = (text: string): boolean => {
  if (text.length > LONGEST_LABEL) return false
  const folded = fold(text.replace(/\s*\[edit\]$/iu, ''))
  return TAIL_HEADINGS.has(folded) || /^more (?:from|on|about|in|by) (?:\S+ ?){1,4}$/.test(folded)
}

/** A heading over names and numbers to call, after which a release may still say who its sender is. */
export const isContactHeading = (text: string): boolean =>
  /\b(?:contacts?|enquiries|inquiries|information|office)\b/iu.test(text)

const THREE_NUMBERS = /\d\D+\d+\D+\d/u
/** A menu or bread crumbs: three or more short items side by side; or the digits of a pager, a ranking, a size switch. */
export function isMenu(raw: string): boolean {
  const items = itemsOf(raw)
  const isShort = (item: string): boolean => item.length <= 32 && wordsOf(item).length <= 4 && !/[.!?]$/.test(item)
  if (items.length >= 3 && items.every(isShort)) return true
  if (!THREE_NUMBERS.test(raw)) return false
  const words = wordsOf(raw)
  const digits = words.filter(word => /^\d{1,3}(?:%|px|pt)?$/.test(word)).length
  return digits >= 3 && words.length - digits <= 2
}

/**
 * Whether a line is furniture wherever it stands: page data, buttons, bylines, time stamps, copyright, credits. `raw` is the line
 * with its gaps.
 */
export function isFurniture(raw: string): boolean {
  const text = raw.trim()
  if (text.length > LONGEST_FURNITURE) return COPYRIGHT.test(text.slice(0, 40)) && text.length <= 2 * LONGEST_FURNITURE
  if (!/[\p{L}\p{N}]/u.test(text)) return true
  if (isClosing(text) || isTailHeading(text) || isPlainFurniture(text)) return true
  if ([ADVERT, READ_MORE, TOPICS, END_MARK, PAGE_COUNT].some(pattern => pattern.test(text))) return true
  const items = itemsOf(raw)
  return (
    items.length > 1 &&
    items.some(isPlainFurniture) &&
    items.every(item => isPlainFurniture(item) || wordsOf(item).length <= 3)
  )
}

/**
 * Furniture at the edges of a page, where menus, offers and notices stand and tables and sentences do not; `isAnywhere` is what
 * `isFurniture` says of the line.
 */
export const isEdgeFurniture = (raw: string, isAnywhere: boolean): boolean => {
  const text = raw.trim()
  if (isAnywhere || text.length > LONGEST_FURNITURE) return isAnywhere
  return (
    isMenu(raw) ||
    isPlaceAndDay(text) ||
    isNamed(LABELS, text) ||
    WEATHER.test(text) ||
    (COOKIE_WORDS.test(text) && COOKIES.test(text)) ||
    OFFER.test(text) ||
    ((text.includes('@') || text.includes('+')) && CONTACT_LINE.test(text) && wordsOf(text).length <= 12)
  )
}
