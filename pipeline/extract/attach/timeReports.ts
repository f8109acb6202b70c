import { MONTHS } from '../../knowledge/en/time.ts'
import * as words from '../../knowledge/en/timeWords.ts'
import { CHAR } from '../chars.ts'
import { isClauseMark } from '../clause.ts'
import type { FigureDraft, Sentence } from '../draft.ts'
import { internWord, MONTH, ORDINAL, WEEKDAY, wordSet } from '../lexicon.ts'
import { CAPITAL, DIGITS, isGlued, isMark, sliceOf, type Tokens, wordAt } from '../tokens.ts'
import type { Proposal, ReadArticle } from './proposal.ts'
import { readTimes, type TimeReader, type TimeSpan } from './timeSpans.ts'

const STRETCH_ENDS = wordSet(words.STRETCH_ENDS)
const SETTLING = wordSet(words.SETTLING)
const CLOSING = wordSet(words.CLOSING)
const CLOSING_AT = wordSet(words.CLOSING_AT)
const QUARTER = internWord('quarter')
const MONTHS_WORD = internWord('months')
const WEEKS_WORD = internWord('weeks')
const HALF = internWord('half')
const ON = internWord('on')
const Q = internWord('q')
const ORDINALS = ['first', 'second', 'third', 'fourth'].map(internWord)

/** Sentences that may name the stretch that are read for it. */
const MOST_READ = 12
/** Tokens before a figure in which the trading day is looked for. */
const FAR_BACK = 400
/** Tokens between a figure and the word that tells of the end of trading. */
const SESSION_REACH = 10

/** The stretch that an article reports on: its words; its number in the firm's year, and the calendar quarter in which it ends. */
export type Stretch = { words: string; first: number; last: number; label: number; quarter: number }

/**
 * The quarter, half or run of months that an article is about: the first whose end is named (`the quarter ended September 30`),
 * else the first named at all. A firm's second quarter may be any; where both are named, the end tells which.
 */
export function reportedStretch(article: ReadArticle, taken: TimeReader['taken']): Stretch | null {
  const { t } = article
  let label = 0
  let named: Stretch | null = null
  let read = 0
  for (const s of article.sentences) {
    if (s.part === 'boilerplate' || s.part === 'table' || !mayName(s)) continue
    if (++read > MOST_READ) break
    for (const span of readTimes({ s, taken }, s.first, s.last)) {
      if (span.form === 'pointer' || span.form === 'again' || !isStretch(t, span)) continue
      const number = labelOf(t, span)
      if (label === 0) label = number
      const quarter = endQuarter(t, span)
      const found = { words: sliceOf(t, span.first, span.last), first: span.first, last: span.last, label, quarter }
      if (quarter > 0) return found
      named ??= found
    }
  }
  return named
}

const isQuarterLetter = (t: Tokens, i: number): boolean =>
  t.lex[i] === Q && (t.flags[i] & CAPITAL) !== 0 && t.kind[i + 1] === DIGITS && isGlued(t, i + 1)

function mayName(s: Sentence): boolean {
  const { t } = s
  for (let i = s.first; i < s.last; i++) {
    const lex = t.lex[i]
    if (
      lex === QUARTER ||
      lex === MONTHS_WORD ||
      lex === WEEKS_WORD ||
      lex === HALF ||
      (lex === Q && isQuarterLetter(t, i))
    )
      return true
  }
  return false
}

function isStretch(t: Tokens, span: TimeSpan): boolean {
  for (let i = span.core; i <= span.last; i++) {
    if (t.lex[i] === QUARTER || t.lex[i] === HALF || isQuarterLetter(t, i)) return true
    if (t.lex[i] === MONTHS_WORD || t.lex[i] === WEEKS_WORD) return i < span.last && STRETCH_ENDS.has(t.lex[i + 1])
  }
  return false
}

/** 2 of `the second quarter`, `second-quarter` and `Q2` without a year; else 0. */
export function labelOf(t: Tokens, span: TimeSpan): number {
  let label = 0
  for (let i = span.first; i <= span.last; i++) {
    if (isQuarterLetter(t, i)) label = Number(t.text.slice(t.start[i + 1], t.end[i + 1]))
    else if (t.kind[i] === DIGITS && i > span.first && !isQuarterLetter(t, i - 1)) return 0
    else if ((t.role[i] & ORDINAL) !== 0 && hasQuarterNext(t, i)) label = ORDINALS.indexOf(t.lex[i]) + 1
  }
  return label
}

const hasQuarterNext = (t: Tokens, i: number): boolean => t.lex[i + 1] === QUARTER || t.lex[i + 2] === QUARTER

/** The calendar quarter of the month after `ended`; 0 where none is named. */
function endQuarter(t: Tokens, span: TimeSpan): number {
  let ends = false
  for (let i = span.core; i <= span.last; i++) {
    if (STRETCH_ENDS.has(t.lex[i])) ends = true
    else if (ends && (t.role[i] & MONTH) !== 0) return Math.ceil((MONTHS.get(wordAt(t, i).toLowerCase()) ?? 0) / 3)
  }
  return 0
}

/**
 * The trading day that an article tells of: the one weekday named in the sentences up to this one, where no other is named
 * there.
 */
export function sessionDay(article: ReadArticle, s: Sentence): Proposal | null {
  const { t } = article
  let day = -1
  const from = Math.max(0, s.last - FAR_BACK)
  for (let i = s.last - 1; i >= from; i--) {
    if ((t.role[i] & WEEKDAY) === 0 || (t.flags[i] & CAPITAL) === 0) continue
    if (day >= 0 && t.lex[i] !== t.lex[day]) return null
    day = i
  }
  if (day < 0) return null
  const first = t.lex[day - 1] === ON ? day - 1 : day
  const value = sliceOf(t, first, day)
  return {
    slot: 'time',
    value: { words: value, from: null },
    first,
    last: day,
    implied: true,
    cost: 4,
    rule: 'time>session',
  }
}

/** `settled at $76`, `closed 3% lower`, `climbed 8% intraday`: a price or its change at the end of a trading day. */
export function isOfSession(s: Sentence, draft: FigureDraft): boolean {
  if (draft.kind !== 'money' && draft.kind !== 'change' && draft.kind !== 'proportion') return false
  const { t } = s
  const from = Math.max(s.first, draft.first - SESSION_REACH)
  const to = Math.min(s.last, draft.last + SESSION_REACH)
  for (let i = draft.first - 1; i >= from && !isClauseMark(t, i); i--) if (isSessionWord(s, i)) return true
  for (let i = draft.last + 1; i < to && !isClauseMark(t, i); i++) if (isSessionWord(s, i)) return true
  return false
}

function isSessionWord(s: Sentence, i: number): boolean {
  const { t } = s
  if (SETTLING.has(t.lex[i])) return true
  if (!CLOSING.has(t.lex[i])) return false
  for (let at = i + 1; at < s.last && at <= i + 5 && !isMark(t, at, CHAR.comma); at++)
    if (CLOSING_AT.has(t.lex[at])) return s.numbers.has(at + 1) || s.numbers.has(at + 2) || s.numbers.has(i + 1)
  return false
}
