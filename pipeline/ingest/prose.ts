import { kindOf, NUMBER, RARE, SPACE } from '../characterKinds.ts'

/** Shapes of sentences, headlines and captions that hold on any page. */

const ENDS_SENTENCE = /[.!?…。！？؟।]["'”’»)\]」』]*$/u
const FULL_STOP = /[.…。।]["'”’»)\]」』]*$/u

/** Words; in scripts without spaces a word is reckoned as two and a half characters. */
export function countWords(text: string): number {
  let words = 0
  let isWord = false
  for (let i = 0; i < text.length; i++) {
    const kind = kindOf(text.charCodeAt(i))
    if (kind === SPACE) isWord = false
    else if (kind === RARE) return countAnyWords(text)
    else if (!isWord && kind >= NUMBER) {
      isWord = true
      words++
    }
  }
  return words
}

function countAnyWords(text: string): number {
  const spaced = text.match(/[\p{L}\p{N}][^\s]*/gu)?.length ?? 0
  const unspaced = text.match(/[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}]/gu)?.length ?? 0
  return Math.max(spaced, Math.round(unspaced / 2.5))
}

/** A sentence of running text: it ends as one and has the words for it. */
export const isSentence = (text: string): boolean =>
  (ENDS_SENTENCE.test(text) && countWords(text) >= 7) || text.length >= 220

/** A paragraph that no teaser or notice would be as long as. */
export const isParagraph = (text: string): boolean => isSentence(text) && (text.length >= 100 || countWords(text) >= 18)

/** Could be a headline: a few words, no full stop. Headlines of two or three words need the page's help (see page.ts). */
export const isHeadlineLike = (text: string): boolean => {
  const words = countWords(text)
  return words >= 4 && words <= 32 && text.length <= 220 && !FULL_STOP.test(text.replace(/\.{3,}|…/g, ''))
}

export const isHeadingLike = (text: string): boolean =>
  countWords(text) <= 14 && text.length <= 110 && !/[.,;。]["'”’)]*$/u.test(text) && /[\p{L}\p{N}]/u.test(text)

const PICTURE =
  '(?:(?:Photo(?:graph|grapher)?|Image|Picture|Illustration|Graphic|Map)s?|PHOTOS?|PHOTOGRAPHS?|IMAGES?|PICTURES?)'
const CREDIT_AT_END = new RegExp(
  `(?:^|[\\s([“”"'’|])(?:${PICTURE}|[([](?:photo|image|picture|graphic)s?)(?: credit| courtesy)?\\s*(?::|=|/|\\bby\\b|\\bof\\b)\\s*[^.!?]{2,80}[.)\\]]*$`,
  'u',
)
const CREDIT_AT_START = new RegExp(
  `^[([]?(?:${PICTURE}|File (?:photo|image)|FILE (?:PHOTO|IMAGE)|Caption)(?:\\s*[:=|]| credit:| by \\p{Lu})`,
  'u',
)
const AGENCY_AT_END =
  /[/©(]\s?(?:getty images|afp|reuters|ap|ap photo|epa|epa-efe|yonhap(?: news)?|xinhua|pa|anadolu|shutterstock|alamy)[)\].]*$/iu
/** The same in other languages; in East Asian ones the word for a photograph comes last. */
const CREDIT_ELSEWHERE =
  /(?:^|[\s.(])(?:Foto|Fotos|Bild|Фото|Снимок|Photo|Fotograf\w*)\s?[:/=]\s*[^.!?]{2,60}[).]*$|^[（(]?(?:사진|写真|图片|圖片|图|図)\s*[:：=＝/]/u
/** What stands between the word for a picture and its maker. */
const CREDIT_MARKS = [':', '/', '=', '：', '＝'] as const
const CREDIT_IN_CHINESE = /[^\s。]{2,8}\s*(?:摄|攝|摄影|撮影)[)）]?$/u
/** How such a credit ends: looked for first, as the marks above are, since the patterns themselves try every place of the text. */
const ENDS_IN_CHINESE = /[摄攝影][)）]?$/u
const LONGEST_CAPTION = 500

/** A caption carries its photographer or calls itself a picture. */
export const isCaption = (text: string): boolean =>
  text.length <= LONGEST_CAPTION &&
  (CREDIT_AT_START.test(text) ||
    (CREDIT_MARKS.some(mark => text.includes(mark)) && CREDIT_ELSEWHERE.test(text)) ||
    (ENDS_IN_CHINESE.test(text) && CREDIT_IN_CHINESE.test(text)) ||
    CREDIT_AT_END.test(text) ||
    AGENCY_AT_END.test(text))

const BULLET = /^(?:[•●◦▪■‣·▶►]\s*|[*–—-]\s+)/u
const MARKER = /^(?:\(?\d{1,3}[.)]|\(?[a-zA-Z][.)])\s+\S/u

/** `glyph` for a bullet that is only ever one, `dash` for marks that also begin dialogue, `number` for `1.`, `(2)` or `a)`. */
export function readListMark(text: string): 'glyph' | 'dash' | 'number' | null {
  if (/^[•●◦▪■‣▶►]/u.test(text)) return 'glyph'
  if (BULLET.test(text)) return 'dash'
  return MARKER.test(text) ? 'number' : null
}

export const withoutBullet = (text: string): string => text.replace(BULLET, '').trim()
