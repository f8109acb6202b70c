import { CHAR, classOf, LETTER } from '../chars.ts'
import { isGlued, MARK, SPACED, type Tokens } from '../tokens.ts'

/**
 * Words between quotation marks: tokens `open` and `close` are the marks (`close` is the last token of the paragraph where the
 * mark is missing and the next paragraph goes on). `speech` says that it is a statement and not a few words or a title.
 */
export type Quotation = {
  open: number
  close: number
  closed: boolean
  part: number
  speech: boolean
  /** The paragraph before left its quotation open, and this one goes on with it. */
  goesOn: boolean
}

/** The shortest run of words that is taken for a statement when nothing but its length tells. */
const SPEECH_TOKENS = 7

/** Finds the quotations of an article, in order. `partOf` gives the paragraph of a sentence, `sentenceFirst` its bounds. */
export function findQuotations(t: Tokens): Quotation[] {
  const found: Quotation[] = []
  let open = -1
  let part = -1
  let end = 0
  let sentence = -1
  for (let i = 0; i < t.count; i++) {
    if (i >= end) {
      // the next sentence; a new paragraph ends what is open
      sentence++
      while (sentence < t.sentences && t.sentenceLast[sentence] <= i) sentence++
      end = sentence < t.sentences ? t.sentenceLast[sentence] : t.count
      const here = sentence < t.sentences ? t.sentencePart[sentence] : part
      if (here !== part) {
        if (open >= 0 && isDouble(t, i)) found.push(quotation(t, open, i - 1, false, part))
        open = -1
        part = here
      }
    }
    if (t.kind[i] !== MARK) continue
    const kind = markKind(t, i, open)
    if (kind === 0) continue
    if (kind === CLOSES) {
      found.push(quotation(t, open, i, true, part))
      open = -1
    } else open = i
  }
  for (let i = 1; i < found.length; i++) {
    const before = found[i - 1]
    found[i].goesOn = !before.closed && found[i].open === before.close + 1
  }
  return found
}

const OPENS = 1
const CLOSES = 2

/** Whether the mark opens or closes a quotation, given the token that opened one (-1: none is open). */
function markKind(t: Tokens, i: number, open: number): number {
  const code = t.code[i]
  if (code === CHAR.openQuote) return OPENS
  if (code === CHAR.closeQuote) return open >= 0 ? CLOSES : 0
  if (code === CHAR.quote) {
    const glued = isGlued(t, i)
    if (open >= 0) return glued ? CLOSES : OPENS
    // 5" is an inch
    return glued && classOf[t.text.charCodeAt(t.start[i] - 1)] !== 0 && !opensAfter(t, i) ? 0 : OPENS
  }
  if (code === CHAR.openSingle || code === CHAR.apostrophe)
    if (open < 0) return (t.flags[i] & SPACED) !== 0 && i + 1 < t.count && isGlued(t, i + 1) ? OPENS : 0
  if (code === CHAR.closeSingle || code === CHAR.apostrophe) {
    if (open < 0 || !isSingle(t, open) || !isGlued(t, i)) return 0
    // the brokers’ fee: an apostrophe stands after a letter and before a word
    const before = t.text.charCodeAt(t.start[i] - 1)
    const wordAfter = i + 1 < t.count && classOf[t.text.charCodeAt(t.start[i + 1])] === LETTER
    return classOf[before] === LETTER && wordAfter && before === 0x73 ? 0 : CLOSES
  }
  return 0
}

const opensAfter = (t: Tokens, i: number): boolean => {
  const before = t.text.charCodeAt(t.start[i] - 1)
  return before === CHAR.openParen || before === CHAR.emDash || before === CHAR.enDash || before === CHAR.openBracket
}

const isSingle = (t: Tokens, i: number): boolean => t.code[i] === CHAR.openSingle || t.code[i] === CHAR.apostrophe

const isDouble = (t: Tokens, i: number): boolean =>
  t.kind[i] === MARK && (t.code[i] === CHAR.quote || t.code[i] === CHAR.openQuote || t.code[i] === CHAR.openSingle)

function quotation(t: Tokens, open: number, close: number, closed: boolean, part: number): Quotation {
  const inner = closed ? close - 1 : close
  const stop = t.kind[inner] === MARK && isStop(t.code[inner])
  const speech = inner > open && (stop || close - open > SPEECH_TOKENS)
  return { open, close, closed, part, speech, goesOn: false }
}

/** A statement ends in a stop inside its marks: `“…,” she said`. */
const isStop = (code: number): boolean =>
  code === CHAR.comma ||
  code === CHAR.period ||
  code === CHAR.question ||
  code === CHAR.exclamation ||
  code === CHAR.ellipsis ||
  code === CHAR.emDash
