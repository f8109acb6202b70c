export const WORD = 1
export const DIGITS = 2
export const MARK = 3
/** A one-character fraction such as `½`. */
export const FRACTION_MARK = 4

/** Flags of a token. */
export const CAPITAL = 1
export const ALL_CAPS = 2
export const SPACED = 4
/** A word with dots in it: `U.S.`, `a.m.` */
export const DOTTED = 8

/**
 * Empty entries before the first token and after the last one: a rule may look a few tokens beyond the text and finds no word there.
 * An index out of an array's bounds would be slow to look up, and slow from then on for every look at the same place in the code.
 */
export const MARGIN = 8

/**
 * The text as parallel arrays, one entry a token: `start` and `end` in UTF-16 units, `kind`, `flags`, and `lex`, the
 * lexicon's id of the word (0 for a word it does not know). `code` is the character of a mark. Tokens stand
 * from `MARGIN` to `count`, half-open. `sentence*` arrays hold token bounds, half-open, one entry a sentence; `sentencePart` the part it stands in.
 */
export type Tokens = {
  text: string
  /** The text's UTF-16 units; a typed array is read faster than a string. */
  units: Uint16Array
  count: number
  start: Int32Array
  end: Int32Array
  kind: Uint8Array
  flags: Uint8Array
  lex: Int32Array
  /** Roles of the word: `roleOf[lex]`, side by side for those who look at one token after another. */
  role: Int32Array
  code: Uint16Array
  /** What `isVerb` has found: 0 not asked yet, 1 no verb, 2 a verb. */
  verb: Uint8Array
  /** One more than the place in its sentence's list of the number found at the token; 0 where none is. */
  number: Uint16Array
  /** Tokens at which a number may start, in order; only the first `anchorCount` entries count. */
  anchors: Int32Array
  anchorCount: number
  /** Tokens with a capital, in order; only the first `capitalCount` entries count. */
  capitals: Int32Array
  capitalCount: number
  sentences: number
  sentenceFirst: Int32Array
  sentenceLast: Int32Array
  sentencePart: Int32Array
  /** The place in `anchors` of the first one at or after the start of each sentence. */
  sentenceAnchor: Int32Array
  /** Likewise in `capitals`. */
  sentenceCapital: Int32Array
}

export function makeTokens(capacity: number): Tokens {
  return {
    text: '',
    units: new Uint16Array(capacity),
    count: 0,
    start: new Int32Array(capacity),
    end: new Int32Array(capacity),
    kind: new Uint8Array(capacity),
    flags: new Uint8Array(capacity),
    lex: new Int32Array(capacity),
    role: new Int32Array(capacity),
    code: new Uint16Array(capacity),
    verb: new Uint8Array(capacity),
    number: new Uint16Array(capacity),
    anchors: new Int32Array(capacity),
    anchorCount: 0,
    capitals: new Int32Array(capacity),
    capitalCount: 0,
    sentences: 0,
    sentenceFirst: new Int32Array(capacity),
    sentenceLast: new Int32Array(capacity),
    sentencePart: new Int32Array(capacity),
    sentenceAnchor: new Int32Array(capacity),
    sentenceCapital: new Int32Array(capacity),
  }
}

/** The token's words. */
export const wordAt = (t: Tokens, i: number): string => t.text.slice(t.start[i], t.end[i])

/** Words of tokens `first` to `last`, both included, as they stand in the text. */
export const sliceOf = (t: Tokens, first: number, last: number): string => t.text.slice(t.start[first], t.end[last])

/** True when nothing but single spaces stands between the tokens `first` to `last`. */
export function isEvenlySpaced(t: Tokens, first: number, last: number): boolean {
  for (let i = first; i < last; i++) {
    const gap = t.start[i + 1] - t.end[i]
    if (gap > 1 || (gap === 1 && t.units[t.end[i]] !== 0x20)) return false
  }
  return true
}

/** The words of tokens `first` to `last`, on one line. */
export function lineOf(t: Tokens, first: number, last: number): string {
  const text = sliceOf(t, first, last)
  return isEvenlySpaced(t, first, last) ? text : text.replace(/\s+/g, ' ')
}

/** True when token `i` is the mark `code`. */
export const isMark = (t: Tokens, i: number, code: number): boolean => t.kind[i] === MARK && t.code[i] === code

/** True when nothing stands between token `i - 1` and token `i`. */
export const isGlued = (t: Tokens, i: number): boolean => i > 0 && t.end[i - 1] === t.start[i]

/** True when token `i` is a hyphen or dash with a token glued to each side. */
export const isJoiner = (t: Tokens, i: number): boolean =>
  t.kind[i] === MARK && isDashCode(t.code[i]) && isGlued(t, i) && i + 1 < t.count && isGlued(t, i + 1)

/** Hyphens and dashes that may join numbers. */
export const isDashCode = (code: number): boolean =>
  code === 0x2d ||
  code === 0x2010 ||
  code === 0x2011 ||
  code === 0x2012 ||
  code === 0x2013 ||
  code === 0x2014 ||
  code === 0x2212

export const isCapital = (t: Tokens, i: number): boolean => t.kind[i] === WORD && (t.flags[i] & CAPITAL) !== 0
