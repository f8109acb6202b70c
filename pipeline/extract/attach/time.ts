import type { FigureDraft, Sentence } from '../draft.ts'
import { internWord, MONTH, PERIOD, POSSESSIVE, wordSet } from '../lexicon.ts'
import { DIGITS, sliceOf } from '../tokens.ts'
import { windowAround } from './attachWindow.ts'
import type { AttachRule, FigureContext, Proposal, ReadArticle } from './proposal.ts'
import { isOfLevel, reachBack } from './timeBack.ts'
import { holdOf } from './timeHolds.ts'
import { isOfReport, ofReport, type ReportedPeriod, reportedPeriod } from './timeOfReport.ts'
import { isBaseLevel, OUT_OF_REACH, opensWhen, type Place, reachOn } from './timeReach.ts'
import { isOfSession, labelOf, reportedStretch, type Stretch, sessionDay } from './timeReports.ts'
import { readTimes, type TimeSpan } from './timeSpans.ts'
import { tableTimes, takenTokens } from './timeTables.ts'

const FROM = internWord('from')
const TO = internWord('to')
const SINCE = internWord('since')
const THAT = internWord('that')
const NEXT = internWord('next')

/** Expressions to each side of a figure that are tried. */
const NEAREST = 5

type TimeProposal = Extract<Proposal, { slot: 'time' }>
/** The time last told, and in which sentence. */
type Held = { sentence: Sentence; proposal: TimeProposal }

/** The times and figures of one sentence, read when its first figure is reached; `from` is the first time that is still near. */
type SentenceTimes = {
  index: number
  spans: readonly TimeSpan[]
  from: number
  firstFigure: number
  drafts: readonly FigureDraft[]
  starts: ReadonlyMap<number, FigureDraft>
}
const NOTHING_READ: SentenceTimes = { index: -1, spans: [], from: 0, firstFigure: 0, drafts: [], starts: new Map() }

/** The words that say when a figure holds: the expression of time that reaches it at the least cost, or its column in a table. */
export const time: AttachRule = {
  name: 'time',
  prepare: article => {
    const table = tableTimes(article)
    let held: Held | null = null
    let read = NOTHING_READ
    let stretch: Stretch | null | undefined
    let period: ReportedPeriod | null | undefined
    let inReport = -1
    const taken = takenTokens(article)
    return (figure, propose) => {
      const s = figure.sentence
      if (s.part === 'boilerplate') return
      if (s.part === 'table') {
        const cell = table(figure)
        if (cell) propose(cell)
        return
      }
      if (!mayHold(figure)) return
      if (read.index !== s.index) read = timesOf(article, figure, taken)
      const best = read.spans.length > 0 ? nearestTime(figure, read) : null
      if (best) {
        if (best.span.form === 'again' || labelOf(s.t, best.span) > 0) {
          // one article reports on one quarter
          if (stretch === undefined) stretch = reportedStretch(article, taken)
          if (bindStretch(s, best, stretch, propose)) {
            if (stretch && best.span.form === 'again') held = { sentence: s, proposal: ofStretch(stretch, best.cost) }
            return
          }
        }
        const told = bind(figure, best, held, propose)
        // of those told of in May, up from April, 40 more than a month earlier: the story stays in May
        if (!held || held.sentence !== s || !isBaseLevel(s, figure.draft)) held = told
      } else if (isOfSession(s, figure.draft)) {
        const day = sessionDay(article, s)
        if (day) propose(day)
      } else if (isBaseLevel(s, figure.draft)) {
        // compared with $287 million: another time
      } else if (!isTimedBefore(read.spans, figure) && (inReport === s.index || isOfReport(s, figure.draft))) {
        period = period === undefined ? reportedPeriod(article, taken) : period
        // the year's growth, then August's jobs: what comes after is no more of the year
        const isOver = held !== null && period !== null && held.proposal.first > period.last && isMonthBeside(s, held)
        if (period && period.last < s.first && !isOver) {
          const proposal = ofReport(period)
          propose(proposal)
          held = { sentence: s, proposal }
          inReport = s.index
        }
      }
    }
  },
}

/** The sentence before, of the same paragraph, told a month. */
function isMonthBeside(s: Sentence, { sentence, proposal }: Held): boolean {
  const { t } = s
  if (sentence.index !== s.index - 1 || t.sentencePart[s.index] !== t.sentencePart[sentence.index]) return false
  for (let i = proposal.first; i <= proposal.last; i++) if ((t.role[i] & MONTH) !== 0) return true
  return false
}

/** Another time is told in the sentence before the figure. */
const isTimedBefore = (spans: readonly TimeSpan[], { draft }: FigureContext): boolean =>
  spans.some(span => span.first < draft.first)

/** A type of thing and an age do not hold at a time. */
const mayHold = (figure: FigureContext): boolean => figure.slots.role !== 'specification' && figure.draft.kind !== 'age'

/** Finds the times of a figure's sentence; the sentence's figures stand next to one another in the article. */
function timesOf(article: ReadArticle, figure: FigureContext, taken: (i: number) => boolean): SentenceTimes {
  const s = figure.sentence
  const spans = readTimes({ s, taken }, s.first, s.last)
  if (spans.length === 0) return { ...NOTHING_READ, index: s.index }
  const drafts: FigureDraft[] = []
  for (let i = figure.index; i < article.figures.length && article.figures[i].sentence === s; i++)
    drafts.push(article.figures[i].draft)
  // a figure that cannot hold at a time may stand before this one
  let firstFigure = figure.index
  while (firstFigure > 0 && article.figures[firstFigure - 1].sentence === s)
    drafts.unshift(article.figures[--firstFigure].draft)
  const starts = new Map(drafts.map(draft => [draft.first, draft]))
  return { index: s.index, spans, from: 0, firstFigure, drafts, starts }
}

/** The expression that reaches a figure at the least cost. */
type Nearest = { span: TimeSpan; cost: number; implied: boolean; place: Place }

function nearestTime(figure: FigureContext, read: SentenceTimes): Nearest | null {
  const { draft } = figure
  const s = windowAround(figure.sentence, draft)
  // 2% this year and 3% next
  if (s.t.lex[draft.last + 1] === NEXT && (s.t.role[draft.last + 2] & (PERIOD | MONTH)) === 0) return null
  const place: Place = {
    draft,
    index: figure.index - read.firstFigure,
    drafts: read.drafts,
    starts: read.starts,
    base: isBaseLevel(s, draft),
  }
  let best: TimeSpan | null = null
  let bestCost = Number.POSITIVE_INFINITY
  let implied = false
  while (read.from < read.spans.length && read.spans[read.from].first < s.first) read.from++
  let next = read.from
  while (next < read.spans.length && read.spans[next].first <= draft.last) next++
  for (let i = read.from; i < next + NEAREST && i < read.spans.length && read.spans[i].last < s.last; i++) {
    // the first may open the sentence and hold for all of it
    if (i > read.from && i < next - NEAREST) i = next - NEAREST
    const span = read.spans[i]
    // slid 17% from December to 1.2 million: the month is that of what the change is counted from
    if (
      span.lead === FROM &&
      span.middle < 0 &&
      read.drafts.some(d => d.kind === 'change' && d.last + 1 === span.first)
    )
      continue
    const after = span.first > draft.last
    if (after && (comparesAfter(s, draft) || isLevelBefore(draft, span) || isBaseTime(s, draft, span))) continue
    const reach = after ? reachBack(s, place, span) : reachOn(s, place, span)
    if (reach.cost === OUT_OF_REACH || reach.cost >= bestCost) continue
    if (draft.kind === 'duration' && reach.cost > 2) continue
    if (holdOf(s, span) === 'aside' && (after || !opensWhen(s, span))) continue
    best = span
    bestCost = reach.cost
    implied = reach.implied
  }
  return best && { span: best, cost: bestCost, implied, place }
}

/** Proposes the nearest expression, or what it points back at; answers with the time last told. */
function bind(
  figure: FigureContext,
  { span, cost, implied, place }: Nearest,
  held: Held | null,
  propose: (proposal: Proposal) => void,
): Held | null {
  const s = windowAround(figure.sentence, figure.draft)
  if (span.form === 'pointer') {
    if (held && isThat(s, span)) {
      if (s.index - held.sentence.index <= 2) propose({ ...held.proposal, implied: true })
      return held
    }
    if (!held || !countsFrom(s, held, figure.draft, span)) return held
    const { first, last } = span
    const value = { words: sliceOf(s.t, first, last), from: held.proposal.value.words }
    const implied = s.index !== held.sentence.index
    propose({ slot: 'time', value, first, last, implied, cost, rule: 'time>counted' })
    // the story goes on from there
    return LATER.has(s.t.lex[last]) ? null : held
  }
  const [first, last] = halfFor(s, place, span)
  const proposal: TimeProposal = {
    slot: 'time',
    value: { words: sliceOf(s.t, first, last), from: null },
    first,
    last,
    implied,
    cost,
    rule: 'time',
  }
  propose(proposal)
  return { sentence: s, proposal }
}

/**
 * `in the quarter`, and `Q2` of a firm whose second quarter the article dates: the dated words. True where the expression is
 * settled, if only that nothing can be said: another quarter of such a firm.
 */
function bindStretch(
  s: Sentence,
  { span, cost }: Nearest,
  stretch: Stretch | null,
  propose: (proposal: Proposal) => void,
): boolean {
  const label = labelOf(s.t, span)
  if (span.form !== 'again') {
    if (!stretch || stretch.quarter === 0 || stretch.label === 0 || stretch.label === stretch.quarter) return false
    if (span.first === stretch.first) return false
    if (label !== stretch.label) return true
  }
  if (stretch && span.first !== stretch.first) propose(ofStretch(stretch, cost))
  return true
}

const ofStretch = ({ words, first, last }: Stretch, cost: number): TimeProposal => ({
  slot: 'time',
  value: { words, from: null },
  first,
  last,
  implied: true,
  cost,
  rule: 'time>stretch',
})

/** `$40m in May, from $35m a year earlier`: counted from the time just told; but `up from a year earlier` says what is compared. */
function countsFrom(s: Sentence, held: Held, draft: FigureDraft, span: TimeSpan): boolean {
  if (held.proposal.value.from !== null || s.index - held.sentence.index > 1) return false
  const sameSentence = s.index === held.sentence.index
  return (!sameSentence || held.proposal.last < draft.first) && !COMPARED.has(s.t.lex[span.core - 1])
}
const COMPARED = wordSet('than as from on over against versus with')
const LATER = wordSet('later after afterwards hence')

/** `that morning`, `that year`: the time last told, a sentence or two before. */
function isThat(s: Sentence, span: TimeSpan): boolean {
  for (let i = span.first; i <= span.last; i++) if (s.t.lex[i] === THAT) return true
  return false
}

/** `down 3% from 2022`: the year is that of the level before the change. */
const isLevelBefore = (draft: FigureDraft, span: TimeSpan): boolean =>
  span.lead === FROM && span.middle < 0 && (draft.kind === 'change' || draft.kind === 'multiple')

/** `up 3% on the same period last year`: the time is that of what the change is counted from. */
function isBaseTime({ t }: Sentence, draft: FigureDraft, span: TimeSpan): boolean {
  if (draft.kind !== 'change' || t.lex[draft.last + 1] !== ON) return false
  // a rise of 8% on 2024
  if (span.core === draft.last + 2 && t.kind[span.core] === DIGITS) return true
  for (let i = span.first; i <= span.last; i++) if (PRIOR.has(t.lex[i])) return true
  return false
}
const POSSESSIVE_S = internWord("'s")
const ON = internWord('on')
const PRIOR = wordSet('same previous prior last year')

/** A multiple's words go on with what it is measured against, and a time there is the base's: `twice as much as in 2019`. */
function comparesAfter(s: Sentence, draft: FigureDraft): boolean {
  if (isOfLevel(s, draft)) return true
  if (draft.kind !== 'multiple' || draft.direction !== null) return false
  const { t } = s
  // half its size in January
  if ((t.role[draft.last + 1] & POSSESSIVE) !== 0 || t.lex[draft.last + 3] === POSSESSIVE_S) return true
  for (let i = draft.last; i < s.last && i <= draft.last + 4; i++) if (COMPARATIVE_AFTER.has(t.lex[i])) return true
  return false
}
const COMPARATIVE_AFTER = wordSet('as than the what that more higher larger bigger')

/**
 * `From 1998 to 2022 … went from 7.4 to 5.9`: the first level holds at the first date and the second at the second. Otherwise the
 * whole expression.
 */
function halfFor(s: Sentence, place: Place, span: TimeSpan): readonly [number, number] {
  const { t } = s
  // since buying it in 2021 for $5m: when it was bought
  const at = place.draft.first
  const inside = at > span.first && at < span.core
  if (span.lead === SINCE && span.core > span.first + 1 && (inside || at === span.last + 2))
    return [span.core, span.last]
  if (span.lead === SINCE && at > span.last && opensWhen(s, span)) return [span.core, span.last]
  if (span.middle < 0) return [span.first, span.last]
  const before = t.lex[place.draft.first - 1]
  const { index, drafts } = place
  const next = drafts[index + 1]
  if (before === FROM && next && t.lex[next.first - 1] === TO) return [span.core, span.middle]
  for (let i = index; i > 0; i--) {
    const level = drafts[i]
    const earlier = drafts[i - 1]
    // (1,460 acres) after `to 5.9 square kilometres` is the same level
    const same = i < index ? true : level === place.draft
    if (same && t.lex[level.first - 1] === TO && t.lex[earlier.first - 1] === FROM) return [span.middle + 2, span.last]
    if (t.text.slice(t.end[earlier.last], t.start[level.first]).trim() !== '(') break
  }
  return [span.first, span.last]
}
