import {
  APOSTROPHE,
  CHAR,
  CLASS_MASK,
  charTable,
  DIGIT,
  FRACTION,
  LETTER,
  LINE,
  LOWER_SHIFT,
  SPACE,
  UPPER_BIT,
} from './chars.ts'
import {
  ABBREVIATION,
  CHECK_SEED,
  DETERMINER,
  findWord,
  HASH_SEED,
  internWord,
  NUMBER_WORD,
  nextCheck,
  nextHash,
  PREPOSITION,
  PRONOUN,
  roleOf,
  wordSet,
} from './lexicon.ts'
import {
  ALL_CAPS,
  CAPITAL,
  DIGITS,
  DOTTED,
  FRACTION_MARK,
  isMark,
  MARGIN,
  MARK,
  makeTokens,
  SPACED,
  type Tokens,
  WORD,
} from './tokens.ts'

/** A block of the text in UTF-16 units. `whole` blocks (a row of a table) are one sentence. */
export type Block = { start: number; end: number; whole: boolean }

/**
 * Reads the blocks of a text once, from left to right, into parallel arrays, and finds the sentences of each block.
 * The arrays of `reuse` are taken over when they are large enough. No block's sentence crosses its end.
 */
export function scan(text: string, blocks: readonly Block[], reuse?: Tokens): Tokens {
  // every token has at least one character, so the text's length bounds the count
  const needed = text.length + 2 * MARGIN
  const t = reuse && reuse.start.length >= needed ? reuse : makeTokens(needed)
  t.text = text
  Buffer.from(t.units.buffer).write(text, 'utf16le')
  clearTokens(t, 0, MARGIN)
  t.count = MARGIN
  t.anchorCount = 0
  t.capitalCount = 0
  t.sentences = 0
  let anchor = 0
  let capital = 0
  for (let part = 0; part < blocks.length; part++) {
    const first = t.count
    const sentence = t.sentences
    scanBlock(t, blocks[part].start, blocks[part].end)
    if (t.count > first) splitSentences(t, first, part, blocks[part].whole)
    for (let s = sentence; s < t.sentences; s++) {
      while (anchor < t.anchorCount && t.anchors[anchor] < t.sentenceFirst[s]) anchor++
      t.sentenceAnchor[s] = anchor
      while (capital < t.capitalCount && t.capitals[capital] < t.sentenceFirst[s]) capital++
      t.sentenceCapital[s] = capital
    }
  }
  clearTokens(t, t.count, t.count + MARGIN)
  t.verb.fill(0, MARGIN, t.count)
  t.number.fill(0, MARGIN, t.count)
  return t
}

/** Makes tokens `from` to `to`, half-open, no words of the text, glued to nothing. */
function clearTokens(t: Tokens, from: number, to: number): void {
  for (let i = from; i < to; i++) {
    t.start[i] = 0
    t.end[i] = -1
    t.kind[i] = 0
    t.flags[i] = 0
    t.lex[i] = 0
    t.role[i] = 0
    t.code[i] = 0
    t.verb[i] = 0
    t.number[i] = 0
  }
}

/** 1 for the words at which a number may start. */
const startsNumber = Uint8Array.from(roleOf, role => ((role & NUMBER_WORD) !== 0 ? 1 : 0))
for (const word of wordSet('quarter quarters tens')) startsNumber[word] = 1
const LONGEST_ROMAN = 4

const WHO = internWord('who')
/** The word before token `n`, or the one that begins at `next`, is in capitals: a headline. */
function isShouted({ units, flags }: Tokens, n: number, next: number, to: number): boolean {
  const isUpper = (at: number): boolean => at < to && (charTable[units[at]] & UPPER_BIT) !== 0
  return (flags[n - 1] & ALL_CAPS) !== 0 || (isUpper(next) && isUpper(next + 1))
}

function scanBlock(t: Tokens, from: number, to: number): void {
  const { units, start, end, kind, flags, lex, role, code, anchors, capitals } = t
  let n = t.count
  let anchorCount = t.anchorCount
  let { capitalCount } = t
  let spaced = SPACED
  let i = from
  while (i < to) {
    const unit = units[i]
    const info = charTable[unit]
    const cls = info & CLASS_MASK
    if (cls === SPACE || cls === LINE) {
      spaced = SPACED
      i++
      continue
    }
    start[n] = i
    if (cls === LETTER) {
      let hash = nextHash(HASH_SEED, info >>> LOWER_SHIFT)
      let check = nextCheck(CHECK_SEED, info >>> LOWER_SHIFT)
      let uppers = info & UPPER_BIT
      let flag = spaced
      if (uppers !== 0) {
        flag |= CAPITAL
        capitals[capitalCount++] = n
      }
      const first = i++
      while (i < to) {
        const next = units[i]
        const nextInfo = charTable[next]
        const nextClass = nextInfo & CLASS_MASK
        if (nextClass === LETTER) uppers += nextInfo & UPPER_BIT
        else if (nextClass === APOSTROPHE) {
          if (!joinsWord(units, i, to)) break
        } else if (next === CHAR.period && isAcronymDot(units, first, i, to)) {
          // U.S., a.m.: the dots belong to the word
          flag |= DOTTED
        } else break
        hash = nextHash(hash, nextInfo >>> LOWER_SHIFT)
        check = nextCheck(check, nextInfo >>> LOWER_SHIFT)
        i++
      }
      kind[n] = WORD
      if (uppers > UPPER_BIT && 2 * uppers >= (i - first) * UPPER_BIT) flag |= ALL_CAPS
      flags[n] = flag
      let word = findWord(hash, check)
      // the WHO is a body, except among capitals
      if (word === WHO && i - first > 1 && uppers === (i - first) * UPPER_BIT && !isShouted(t, n, i + 1, to)) word = 0
      lex[n] = word
      role[n] = roleOf[word]
      if (startsNumber[word] !== 0 || ((flag & ALL_CAPS) !== 0 && i - first <= LONGEST_ROMAN))
        anchors[anchorCount++] = n
    } else {
      flags[n] = spaced
      lex[n] = 0
      role[n] = 0
      if (cls === DIGIT) {
        i = endOfDigits(units, i, to)
        kind[n] = DIGITS
        anchors[anchorCount++] = n
      } else if (cls === APOSTROPHE && isPossessive(units, i, to)) {
        i += 2
        kind[n] = WORD
        lex[n] = POSSESSIVE_S
        role[n] = roleOf[POSSESSIVE_S]
      } else {
        if (cls === FRACTION) {
          kind[n] = FRACTION_MARK
          anchors[anchorCount++] = n
        } else kind[n] = MARK
        code[n] = unit
        i++
      }
    }
    spaced = 0
    end[n] = i
    n++
  }
  t.count = n
  t.anchorCount = anchorCount
  t.capitalCount = capitalCount
}

const POSSESSIVE_S = internWord("'s")

const classAt = (units: Uint16Array, at: number): number => charTable[units[at]] & CLASS_MASK

/** An apostrophe inside a word (`don't`, `o'clock`), but not the one of `Russia's`. */
function joinsWord(units: Uint16Array, at: number, to: number): boolean {
  if (at + 1 >= to || classAt(units, at + 1) !== LETTER) return false
  return !isPossessive(units, at, to)
}

function isPossessive(units: Uint16Array, at: number, to: number): boolean {
  if (at + 1 >= to || (units[at + 1] | 0x20) !== 0x73) return false
  const after = at + 2 < to ? classAt(units, at + 2) : SPACE
  return after !== LETTER && after !== DIGIT && at > 0 && classAt(units, at - 1) === LETTER
}

/** The dot in `U.S.` or `a.m.`: single letters with dots between them. */
function isAcronymDot(units: Uint16Array, first: number, at: number, to: number): boolean {
  if (at - first === 1) return at + 2 < to && classAt(units, at + 1) === LETTER && units[at + 2] === CHAR.period
  return units[at - 2] === CHAR.period
}

/** Digits with the marks inside them: `1,200.5`, `2023.11.06`; a comma counts only before exactly three digits or after them. */
function endOfDigits(units: Uint16Array, from: number, to: number): number {
  let i = from
  for (;;) {
    while (i < to && classAt(units, i) === DIGIT) i++
    if (i + 1 >= to || classAt(units, i + 1) !== DIGIT) return i
    const mark = units[i]
    if (mark === CHAR.comma) {
      if (!isGroup(units, i + 1, to)) return i
    } else if (mark !== CHAR.period) return i
    i++
  }
}

/** Two or three digits (Indian grouping has twos) that end there. */
function isGroup(units: Uint16Array, from: number, to: number): boolean {
  let i = from
  while (i < to && classAt(units, i) === DIGIT) i++
  return i - from === 3 || (i - from === 2 && i < to && units[i] === CHAR.comma)
}

function splitSentences(t: Tokens, first: number, part: number, whole: boolean): void {
  let from = first
  if (!whole) {
    for (let i = first; i < t.count; i++) {
      if (t.kind[i] !== MARK) {
        if (endsWithAcronym(t, i)) {
          addSentence(t, from, i + 1, part)
          from = i + 1
        }
        continue
      }
      if (!isTerminator(t.code[i])) continue
      let last = i
      while (last + 1 < t.count && (t.flags[last + 1] & SPACED) === 0 && isCloser(t, last + 1)) last++
      if (last + 1 >= t.count) break
      if ((t.flags[last + 1] & SPACED) === 0 || !startsSentence(t, last + 1)) continue
      if (t.code[i] === CHAR.period && isAbbreviated(t, i, from)) continue
      addSentence(t, from, last + 1, part)
      from = last + 1
      i = last
    }
  }
  if (from < t.count) addSentence(t, from, t.count, part)
}

/** `… in the U.S. The …`: the acronym's dot ends the sentence where a determiner or pronoun with a capital follows. */
function endsWithAcronym(t: Tokens, i: number): boolean {
  if ((t.flags[i] & DOTTED) === 0 || t.units[t.end[i] - 1] !== CHAR.period || i + 1 >= t.count) return false
  const opens = (t.role[i + 1] & (DETERMINER | PRONOUN | PREPOSITION)) !== 0 && (t.flags[i + 1] & ALL_CAPS) === 0
  return opens && (t.flags[i + 1] & CAPITAL) !== 0 && (t.flags[i + 1] & SPACED) !== 0
}

const isTerminator = (code: number): boolean =>
  code === CHAR.period || code === CHAR.exclamation || code === CHAR.question || code === CHAR.ellipsis

function isCloser(t: Tokens, i: number): boolean {
  const code = t.kind[i] === MARK ? t.code[i] : 0
  return (
    isTerminator(code) ||
    code === CHAR.quote ||
    code === CHAR.closeQuote ||
    code === CHAR.closeParen ||
    code === CHAR.closeBracket ||
    code === CHAR.closeSingle ||
    code === CHAR.apostrophe
  )
}

function startsSentence(t: Tokens, i: number): boolean {
  if (t.kind[i] === DIGITS) return true
  if (t.kind[i] === WORD) {
    // scripts without case start a sentence with any letter
    const unit = t.units[t.start[i]]
    return (t.flags[i] & CAPITAL) !== 0 || unit > 0x2000
  }
  // a mark opens a sentence unless it is one that goes on with the old one
  return t.code[i] !== CHAR.comma && t.code[i] !== CHAR.closeParen && t.code[i] !== CHAR.enDash
}

/** The dot of `Mr.`, `No.`, an initial, or a list number at the start of the block. */
function isAbbreviated(t: Tokens, dot: number, from: number): boolean {
  const before = dot - 1
  if (before < from || t.end[before] !== t.start[dot]) return false
  if (t.kind[before] === DIGITS) return before === from && t.end[before] - t.start[before] <= 2
  if (t.kind[before] !== WORD) return false
  const length = t.end[before] - t.start[before]
  // the water was 2C.
  if (t.kind[before - 1] === DIGITS && t.end[before - 1] === t.start[before]) return false
  if (length === 1 && (t.flags[before] & CAPITAL) !== 0 && t.units[t.start[before]] !== 0x49) return true
  // c. 300, p. 45: a small letter shortens a word only before a number
  return (t.role[before] & ABBREVIATION) !== 0 && (length > 1 || t.kind[dot + 1] === DIGITS)
}

/**
 * A sentence longer than this is cut at a mark or, where there is none, between words: rules look over their whole sentence, so
 * its length bounds their work. The longest sentences of the press have a few hundred words.
 */
const LONGEST_SENTENCE = 600

function addSentence(t: Tokens, first: number, last: number, part: number): void {
  let from = first
  while (last - from > LONGEST_SENTENCE) {
    let cut = from + LONGEST_SENTENCE
    while (cut > from + LONGEST_SENTENCE / 2 && !isMark(t, cut - 1, CHAR.comma) && !isMark(t, cut - 1, CHAR.semicolon))
      cut--
    if (cut === from + LONGEST_SENTENCE / 2) cut = from + LONGEST_SENTENCE
    pushSentence(t, from, cut, part)
    from = cut
  }
  pushSentence(t, from, last, part)
}

function pushSentence(t: Tokens, first: number, last: number, part: number): void {
  t.sentenceFirst[t.sentences] = first
  t.sentenceLast[t.sentences] = last
  t.sentencePart[t.sentences] = part
  t.sentences++
}
